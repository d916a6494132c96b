#!/bin/sh
# intro.sh - introductory slides.
. "$SRC/tests/cmd/model.sh"

export SOURCE_DATE_EPOCH=1770000000
expect 0 tmodel intro export <<'END'
# Threat model: an introduction

Example Mills · 2026-02-02 · Confidential

## What is a threat model?

**The threats that could seriously harm Example Mills, in order of priority, with the evidence behind them.**

- We build it with the people who lead the business, one conversation at a time. You know best what would hurt.
- It puts three things side by side: what concerns you, what it would cost, and how likely it is, so that neither gut feeling nor figures decide alone.
- It fits on one slide and says how confident we are.
- It decides where security work starts.

## What counts as a risk?

**A risk has three parts**

| Part | Example |
| --- | --- |
| Something happens | Criminals encrypt the systems that take our orders. |
| It causes harm | We ship nothing for a week, and customers go elsewhere. |
| It is likely enough to matter | It happens to a company like ours about once every seven years. |

Harm is not only money. It is also halted operations, lost customers, injured people, legal trouble and a damaged reputation.

A weakness that harms nobody is a to-do item, not a risk. Harm that cannot happen is just a story.
END
expect 0 tmodel intro export --leader coo --format text <<'END'
Threat model: an introduction
=============================

Example Mills · 2026-02-02 · Confidential

What is a threat model?
-----------------------

The threats that could seriously harm Example Mills, in order of priority, with the evidence behind
them.

  - We build it with the people who lead the business, one conversation at a time. You know best
    what would hurt.
  - It puts three things side by side: what concerns you, what it would cost, and how likely it is,
    so that neither gut feeling nor figures decide alone.
  - It fits on one slide and says how confident we are.
  - It decides where security work starts.

What counts as a risk?
----------------------

A risk has three parts

Part                           Example
──────────────────────────────────────────────────────────────────────────────────────────────
Something happens              Criminals encrypt the systems that take our orders.
It causes harm                 We ship nothing for a week, and customers go elsewhere.
It is likely enough to matter  It happens to a company like ours about once every seven years.

Harm is not only money. It is also halted operations, lost customers, injured people, legal trouble
and a damaged reputation.

What harm could look like for Operations:

  - What would have to happen for you to miss your targets?
  - How would you notice, and what would it cost?
END
"$TMODEL" -q leader edit coo --assets 'The plant and its controls' --targets 'Ten days less stock'
expect 0 tmodel intro export --leader coo <<'END'
# Threat model: an introduction

Example Mills · 2026-02-02 · Confidential

## What is a threat model?

**The threats that could seriously harm Example Mills, in order of priority, with the evidence behind them.**

- We build it with the people who lead the business, one conversation at a time. You know best what would hurt.
- It puts three things side by side: what concerns you, what it would cost, and how likely it is, so that neither gut feeling nor figures decide alone.
- It fits on one slide and says how confident we are.
- It decides where security work starts.

## What counts as a risk?

**A risk has three parts**

| Part | Example |
| --- | --- |
| Something happens | Criminals encrypt the systems that take our orders. |
| It causes harm | We ship nothing for a week, and customers go elsewhere. |
| It is likely enough to matter | It happens to a company like ours about once every seven years. |

Harm is not only money. It is also halted operations, lost customers, injured people, legal trouble and a damaged reputation.

What harm could look like for Operations:

- Targets: Ten days less stock
- Depends on: The plant and its controls
- What would have to happen for you to miss your targets?
- How would you notice, and what would it cost?
END
status 4 tmodel intro export --leader nobody
expect 0 tmodel intro export --format html -o intro.html <<'END'
Wrote the introduction to intro.html.
END
expect 7 tmodel intro export --format html -o intro.html <<'END'
tmodel: intro.html: already exists
hint: use --force to replace it
END
grep -c '<section' intro.html >count.txt
[ "$(cat count.txt)" = 2 ] || fail "not two slides"
