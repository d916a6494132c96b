#!/bin/sh
# brief.sh - briefs for interviews and sessions.
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

Item      What we know
─────────────────────────────────
Goal      Know more
Attendee  Ann Analyst (organiser)

Agenda

Minutes  Item                                       Outcome
────────────────────────────────────────────────────────────────────────────────────────────────────
      6  Goal, scope, roles and this agreement      Everyone knows why they are here
     15  The system: its components, boundaries     A diagram everyone agrees on
         and data flows
     21  What can go wrong                          A list of threats
     12  What we will do about it                   A decision for each threat: accept, reduce,
                                                    avoid or transfer
      6  Open points                                Action items, each with a due date

House rules

  - One person speaks at a time.
  - We discuss the system, not the people who built it.
  - Every question is welcome, and "I don't know" is a good answer.
  - What is said here stays here. Decisions are written down without names.
  - Phones and email wait until the break.
  - We start and finish on time.
END
expect 0 tmodel brief talk --format md --tz America/New_York <<'END'
# One-on-one with Ada Moss

Example Ltd · 2026-09-21 · Confidential

## The meeting

**At a glance**

| Item | What we know |
| --- | --- |
| When | Wednesday 2 December 2026, 04:00 to 04:30 (America/New\_York) |
| Where | Office 7 |
| Attendee | Ann Analyst (organiser) |
| Attendee | Ada Moss |

**Agenda**

| Minutes | Item | Outcome |
| --: | --- | --- |
| 3 | Thanks, who I am, and why I meet every leader individually | You know how your input will be used |
| 7 | Your area: what it does, what it earns or supports, where it is headed | The figures we measure harm against |
| 13 | Your concerns, and what they would do to your area | Concerns in your own words, each with a loss from low to high |
| 3 | Related functions: physical security, IT, privacy, enterprise risk | Who is responsible for what |
| 4 | Next steps | A date for anything we did not get to |

### Ground rules

- Nothing you say is quoted with your name unless you agree.
- No concern is too small or too far-fetched, and you do not need numbers at hand.
- A range is enough: low to high, wide enough to be right nine times out of ten.
- I take notes and will show them to you.
- If we run out of time, we agree on another half hour.

### Related functions

- Physical security protects sites, buildings and people. The same intruder may come through the door or over the network.
- IT keeps systems running. Security asks who might stop them on purpose.
- Privacy is about personal data and the law. A data leak concerns both of us.
- Enterprise risk looks after all risks of the organisation. Ours become part of its register.

### If the conversation goes off track

Let it, and agree on a follow-up for the remaining questions. Date: ……………

## What we know

**Profile**

| Item | What we know |
| --- | --- |
| Name | Ada Moss |
| Unit | Plants |
| Mission | Pumps that last |
| Revenue | 4000000.00 |

Ask first about anything that is missing here.

## Questions

### Your area

**What is your area responsible for, and who would miss it first?**

…………………………………………………………………………

…………………………………………………………………………

**Which figures do you check every week, and what do they say today?**

…………………………………………………………………………

…………………………………………………………………………

**What do you want to have achieved a year from now?**

…………………………………………………………………………

…………………………………………………………………………

### What happens elsewhere

**Which incident at another company made you think: that could have been us?**

…………………………………………………………………………

…………………………………………………………………………

**What have your customers or suppliers been through recently?**

…………………………………………………………………………

…………………………………………………………………………

**Would it have gone differently here? Why?**

…………………………………………………………………………

…………………………………………………………………………

### What concerns you

**What would keep you awake if you knew it was happening tonight?**

…………………………………………………………………………

…………………………………………………………………………

**If you wanted to harm your own area, where would you start?**

…………………………………………………………………………

…………………………………………………………………………

**What has almost gone wrong already?**

…………………………………………………………………………

…………………………………………………………………………

### What it would do

**What is the worst it could do, and to whom?**

…………………………………………………………………………

…………………………………………………………………………

**How would you feel it: in orders, money, trust, legal trouble, or people getting hurt?**

…………………………………………………………………………

…………………………………………………………………………

**What would it cost? Give a low and a high figure that would hold nine times out of ten.**

…………………………………………………………………………

…………………………………………………………………………

**If you had 100 points to share among your concerns, how many would each one get?**

…………………………………………………………………………

…………………………………………………………………………

### Before we finish

**Who else should I talk to, and about what?**

…………………………………………………………………………

…………………………………………………………………………

**What should I have asked you that I didn't?**

…………………………………………………………………………

…………………………………………………………………………
END
expect 0 sh -c '"$TMODEL" brief ada-moss | sed -n "1,/^Questions/p"' <<'END'
Ada Moss
========

Example Ltd · 2026-09-21 · Confidential

The conversation
----------------

Agenda

Minutes  Item                                             Outcome
────────────────────────────────────────────────────────────────────────────────────────────────────
      6  Thanks, who I am, and why I meet every leader    You know how your input will be used
         individually
     15  Your area: what it does, what it earns or        The figures we measure harm against
         supports, where it is headed
     27  Your concerns, and what they would do to your    Concerns in your own words, each with a
         area                                             loss from low to high
      6  Related functions: physical security, IT,        Who is responsible for what
         privacy, enterprise risk
      6  Next steps                                       A date for anything we did not get to

Ground rules

  - Nothing you say is quoted with your name unless you agree.
  - No concern is too small or too far-fetched, and you do not need numbers at hand.
  - A range is enough: low to high, wide enough to be right nine times out of ten.
  - I take notes and will show them to you.
  - If we run out of time, we agree on another half hour.

Related functions

  - Physical security protects sites, buildings and people. The same intruder may come through the
    door or over the network.
  - IT keeps systems running. Security asks who might stop them on purpose.
  - Privacy is about personal data and the law. A data leak concerns both of us.
  - Enterprise risk looks after all risks of the organisation. Ours become part of its register.

If the conversation goes off track

Let it, and agree on a follow-up for the remaining questions. Date: ……………

What we know
------------

Profile

Item     What we know
────────────────────────
Name     Ada Moss
Unit     Plants
Mission  Pumps that last
Revenue  4000000.00

Ask first about anything that is missing here.

Questions
END
tmodel brief ada-moss --include-private >got.txt
grep -q '^Stance  *detractor' got.txt || fail 'what is private is not there'
status 0 tmodel brief ada-moss --format html -o brief.html
grep -q 'detractor' brief.html && fail 'what is private came out'
[ "$(grep -c 'Which incident at another company' brief.html)" = 1 ] || fail 'a question is not there'
status 0 tmodel brief ada-moss --json
grep -q '"format": "tmodel/brief"' got.txt || fail 'no brief'
expect 4 tmodel brief nobody <<'END'
tmodel: there is no leader, session or meeting 'nobody'
END
