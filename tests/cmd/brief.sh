#!/bin/sh
# brief.sh - sheets to take along.
. "$SRC/tests/cmd/expect.sh"
export SOURCE_DATE_EPOCH=1790000000

tmodel -q init --org 'Example Ltd'
tmodel -q leader add 'Ada Moss' --unit Plants --mission 'Pumps that last' --stance detractor --influence 5 --revenue 4M >key.txt
tmodel -q person add 'Ann Analyst' --key ann >key.txt
tmodel -q session add 'SSO review' --key sso --organiser ann --minutes 60 --goal 'Know more' >key.txt
tmodel -q meeting add --key talk --with ada-moss --organiser ann --start 2026-12-02T09:00Z --minutes 30 --place 'Office 7' >key.txt
expect 0 tmodel brief sso <<'END'
The meeting
===========

SSO review · Example Ltd · 2026-09-21 · Confidential

At a glance

What       What we know
───────────────────────
Goal       Know more
organiser  Ann Analyst

How the time is used

Minutes  What                                             What it gives us
────────────────────────────────────────────────────────────────────────────────────────────────────
      6  Goal, scope, roles and this agreement            Everybody knows why they are here
     15  The system: its parts, its borders, what flows   A picture that all agree on
         between them
     21  What can go wrong                                A list of threats
     12  What we do about it                              For each threat: accept, reduce, avoid or
                                                          hand over
      6  Open points                                      Follow-ups, each with a day

House rules

  - One speaks, the others listen.
  - We talk about the system, not about who built it.
  - Every question may be asked; every answer may be "I do not know".
  - What is said stays here; what is decided is written down without names.
  - Phones and mail wait until the break.
  - We begin and end on time.
END
expect 0 tmodel brief talk --format md --tz America/New_York <<'END'
# One-on-one with Ada Moss

Example Ltd · 2026-09-21 · Confidential

## The meeting

**At a glance**

| What | What we know |
| --- | --- |
| When | Wednesday 2 December 2026, 04:00 to 04:30 (America/New\_York) |
| Where | Office 7 |
| organiser | Ann Analyst |
| participant | Ada Moss |

**How the time is used**

| Minutes | What | What it gives us |
| --: | --- | --- |
| 3 | Thanks, who I am, and why I ask each leader alone | You know what becomes of what you say |
| 7 | Your area: what it is for, what it earns or carries, what it wants to reach | The figures by which harm is measured |
| 13 | What worries you, and what it would do to your area | Concerns in your words, with a loss from low to high |
| 3 | Neighbours: physical security, IT, privacy, enterprise risk | Who looks after what |
| 4 | What comes next | A date for what we did not get to |

### Ground rules

- Nothing that you say is quoted with your name unless you agree.
- There are no wrong worries, and no need to have numbers ready.
- A range will do: one time in twenty it is less, one time in twenty more.
- I write along, and show you what I wrote.
- When we run out of time we agree on another half hour.

### Neighbours of information security

- Physical security: doors, sites and people; the same intruder may use both ways.
- IT: keeps systems running; security asks who could stop them on purpose.
- Privacy: what the law says of people's data; a leak harms both.
- Enterprise risk: all risks of the house; ours become a part of its list.

### If it takes another course

Let it. Agree on a follow-up for the questions that are left, and write its day here: ……………

## What we know

**Dossier**

| What | What we know |
| --- | --- |
| name | Ada Moss |
| unit | Plants |
| mission | Pumps that last |
| revenue | 4000000.00 |

What is missing here is the first thing to ask.

## Questions

### Your area

**What is your area there for, and who would miss it first?**

…………………………………………………………………………

…………………………………………………………………………

**Which figures do you look at every week, and what are they today?**

…………………………………………………………………………

…………………………………………………………………………

**What do you want to have reached in a year?**

…………………………………………………………………………

…………………………………………………………………………

### What happens elsewhere

**Which event at another company made you think: that could be us?**

…………………………………………………………………………

…………………………………………………………………………

**What have your customers or suppliers been through lately?**

…………………………………………………………………………

…………………………………………………………………………

**Would that have gone differently here? Why?**

…………………………………………………………………………

…………………………………………………………………………

### What worries you

**What would keep you awake if you knew it happened tonight?**

…………………………………………………………………………

…………………………………………………………………………

**If you wanted to harm your own area, where would you begin?**

…………………………………………………………………………

…………………………………………………………………………

**What has nearly gone wrong already?**

…………………………………………………………………………

…………………………………………………………………………

### What it would do

**What is the worst damage it could do, and to whom?**

…………………………………………………………………………

…………………………………………………………………………

**How would you notice: in orders, in money, in trust, in the law, in people hurt?**

…………………………………………………………………………

…………………………………………………………………………

**What would it cost, from a mild case to the worst in twenty?**

…………………………………………………………………………

…………………………………………………………………………

**Out of 100 points of worry, how many does each of these get?**

…………………………………………………………………………

…………………………………………………………………………

### To close

**Whom else should I ask, and about what?**

…………………………………………………………………………

…………………………………………………………………………

**What did I not ask that I should have?**

…………………………………………………………………………

…………………………………………………………………………
END
expect 0 sh -c '"$TMODEL" brief ada-moss | sed -n "1,/^Questions/p"' <<'END'
Ada Moss
========

Example Ltd · 2026-09-21 · Confidential

The talk
--------

How the time is used

Minutes  What                                                  What it gives us
────────────────────────────────────────────────────────────────────────────────────────────────────
      6  Thanks, who I am, and why I ask each leader alone     You know what becomes of what you say
     15  Your area: what it is for, what it earns or carries,  The figures by which harm is measured
         what it wants to reach
     27  What worries you, and what it would do to your area   Concerns in your words, with a loss
                                                               from low to high
      6  Neighbours: physical security, IT, privacy,           Who looks after what
         enterprise risk
      6  What comes next                                       A date for what we did not get to

Ground rules

  - Nothing that you say is quoted with your name unless you agree.
  - There are no wrong worries, and no need to have numbers ready.
  - A range will do: one time in twenty it is less, one time in twenty more.
  - I write along, and show you what I wrote.
  - When we run out of time we agree on another half hour.

Neighbours of information security

  - Physical security: doors, sites and people; the same intruder may use both ways.
  - IT: keeps systems running; security asks who could stop them on purpose.
  - Privacy: what the law says of people's data; a leak harms both.
  - Enterprise risk: all risks of the house; ours become a part of its list.

If it takes another course

Let it. Agree on a follow-up for the questions that are left, and write its day here: ……………

What we know
------------

Dossier

What     What we know
────────────────────────
name     Ada Moss
unit     Plants
mission  Pumps that last
revenue  4000000.00

What is missing here is the first thing to ask.

Questions
END
tmodel brief ada-moss --include-private >got.txt
grep -q '^stance  *detractor' got.txt || fail 'what is private is not there'
status 0 tmodel brief ada-moss --format html -o brief.html
grep -q 'detractor' brief.html && fail 'what is private came out'
[ "$(grep -c 'Which event at another company' brief.html)" = 1 ] || fail 'a question is not there'
status 0 tmodel brief ada-moss --json
grep -q '"format": "tmodel/brief"' got.txt || fail 'no brief'
expect 4 tmodel brief nobody <<'END'
tmodel: there is no leader, session or meeting 'nobody'
END
