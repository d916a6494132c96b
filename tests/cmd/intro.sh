#!/bin/sh
# intro.sh - slides that open a meeting.
. "$SRC/tests/cmd/model.sh"

export SOURCE_DATE_EPOCH=1770000000
expect 0 tmodel intro export <<'END'
# Threat model: an introduction

Example Mills · 2026-02-02 · Confidential

## What a threat model is

**The few things that could seriously harm Example Mills, in order, and why we believe so.**

- It is made with the people who lead the business, one by one: you know what would hurt.
- It puts your concern, the money at stake and the likelihood side by side, so that nothing is only a feeling or only a number.
- It fits on one slide, and says how sure we are.
- It decides where security work goes first.

## What counts as a risk

**A risk**

| A risk has three parts | For example |
| --- | --- |
| Something happens | Criminals encrypt the systems that take orders. |
| It does harm | Nothing is shipped for a week; customers go elsewhere. |
| It is likely enough | About once in seven years, to a firm like ours. |

Harm is money, and also stopped operations, lost customers, people hurt, broken law, a lost name.

A weakness without harm is a task, not a risk; harm that cannot happen is a story.
END
expect 0 tmodel intro export --leader coo --format text <<'END'
Threat model: an introduction
=============================

Example Mills · 2026-02-02 · Confidential

What a threat model is
----------------------

The few things that could seriously harm Example Mills, in order, and why we believe so.

  - It is made with the people who lead the business, one by one: you know what would hurt.
  - It puts your concern, the money at stake and the likelihood side by side, so that nothing is
    only a feeling or only a number.
  - It fits on one slide, and says how sure we are.
  - It decides where security work goes first.

What counts as a risk
---------------------

A risk

A risk has three parts  For example
──────────────────────────────────────────────────────────────────────────────
Something happens       Criminals encrypt the systems that take orders.
It does harm            Nothing is shipped for a week; customers go elsewhere.
It is likely enough     About once in seven years, to a firm like ours.

Harm is money, and also stopped operations, lost customers, people hurt, broken law, a lost name.

Harm in Operations:

  - What would have to happen for you to miss your targets?
  - How would you notice, and what would it cost?
END
"$TMODEL" -q leader edit coo --assets 'The plant and its controls' --targets 'Ten days less stock'
expect 0 tmodel intro export --leader coo <<'END'
# Threat model: an introduction

Example Mills · 2026-02-02 · Confidential

## What a threat model is

**The few things that could seriously harm Example Mills, in order, and why we believe so.**

- It is made with the people who lead the business, one by one: you know what would hurt.
- It puts your concern, the money at stake and the likelihood side by side, so that nothing is only a feeling or only a number.
- It fits on one slide, and says how sure we are.
- It decides where security work goes first.

## What counts as a risk

**A risk**

| A risk has three parts | For example |
| --- | --- |
| Something happens | Criminals encrypt the systems that take orders. |
| It does harm | Nothing is shipped for a week; customers go elsewhere. |
| It is likely enough | About once in seven years, to a firm like ours. |

Harm is money, and also stopped operations, lost customers, people hurt, broken law, a lost name.

Harm in Operations:

- What it wants to reach: Ten days less stock
- What it depends on: The plant and its controls
- What would have to happen for you to miss your targets?
- How would you notice, and what would it cost?
END
status 4 tmodel intro export --leader nobody
expect 0 tmodel intro export --format html -o intro.html <<'END'
Wrote the introduction to intro.html.
END
expect 7 tmodel intro export --format html -o intro.html <<'END'
tmodel: intro.html: is there already
hint: --force replaces it
END
grep -c '<section' intro.html >count.txt
[ "$(cat count.txt)" = 2 ] || fail "not two slides"
