#!/bin/sh
# agreement.sh - the meeting agreement.
. "$SRC/tests/cmd/expect.sh"
export SOURCE_DATE_EPOCH=1790000000

tmodel -q init --org 'Example Ltd'
tmodel -q person add 'Ann Analyst' --key ann --email ann@example.com >key.txt
tmodel -q session add 'SSO review' --key sso --organiser ann >key.txt
expect 5 tmodel agreement sso --strict <<'END'
Meeting agreement
=================

SSO review · Example Ltd · 2026-09-21 · Confidential

Goal

Not set

Agenda

Not set

Communication

  - During the meeting: everyone speaks for themselves, and the moderator or organiser makes sure
    that everyone is heard.
  - Afterwards: everyone receives the outcome within two days. Comments are not attributed.
  - Questions: Ann Analyst (ann@example.com)

Materials

Not set

Breaks

Not set

House rules

  - One person speaks at a time.
  - We discuss the system, not the people who built it.
  - Every question is welcome, and "I don't know" is a good answer.
  - What is said here stays here. Decisions are written down without names.
  - Phones and email wait until the break.
  - We start and finish on time.
tmodel: not set: goal, agenda, materials, breaks
hint: tmodel agreement set sso ELEMENT TEXT
END
expect 0 sh -c '"$TMODEL" agreement sso >agreement.txt' <<'END'
tmodel: warning: not set: goal, agenda, materials, breaks
END
tmodel -q session edit sso --goal 'Know what can go wrong' --minutes 200 --start 2026-12-01T09:00Z --place 'Room 4'
expect 0 tmodel agreement set sso materials 'Diagram of the login
List of last incidents' <<'END'
Set the materials of sso.
END
expect 0 tmodel agreement sso --strict --format md --tz Europe/Warsaw <<'END'
# Meeting agreement

SSO review · Example Ltd · 2026-09-21 · Confidential

Tuesday 1 December 2026, 10:00 to 13:20 (Europe/Warsaw), Room 4

## Goal

Know what can go wrong

## Agenda

| Minutes | Item | Outcome |
| --: | --- | --- |
| 18 | Goal, scope, roles and this agreement | Everyone knows why they are here |
| 45 | The system: its components, boundaries and data flows | A diagram everyone agrees on |
| 10 | Break |  |
| 63 | What can go wrong | A list of threats |
| 10 | Break |  |
| 36 | What we will do about it | A decision for each threat: accept, reduce, avoid or transfer |
| 18 | Open points | Action items, each with a due date |

## Communication

- During the meeting: everyone speaks for themselves, and the moderator or organiser makes sure that everyone is heard.
- Afterwards: everyone receives the outcome within two days. Comments are not attributed.
- Questions: Ann Analyst (ann@example.com)

## Materials

- Diagram of the login
- List of last incidents

## Breaks

2 breaks of 10 minutes each

## House rules

- One person speaks at a time.
- We discuss the system, not the people who built it.
- Every question is welcome, and "I don't know" is a good answer.
- What is said here stays here. Decisions are written down without names.
- Phones and email wait until the break.
- We start and finish on time.
END
expect 0 tmodel agreement set sso agenda 'First this
then that' -q </dev/null
expect 0 tmodel agreement set sso agenda 'Only that' -q </dev/null
tmodel agreement sso --format md >got.txt
grep -q '^- Only that$' got.txt || fail 'the agenda is not the one that was agreed on'
expect 0 tmodel agreement set sso agenda '' <<'END'
Restored the proposal for the agenda of sso.
END
tmodel agreement sso --format md >got.txt
grep -q 'What can go wrong' got.txt || fail 'the proposal is not back'
expect 2 tmodel agreement set sso aganda x <<'END'
tmodel: element: 'aganda' is not one of goal, agenda, communication, materials, breaks, rules
hint: did you mean 'agenda'?
END
expect 4 tmodel agreement nothing <<'END'
tmodel: no session or meeting 'nothing'
END
status 2 tmodel agreement set sso x
status 2 tmodel agreement sso --format csv
status 0 tmodel agreement sso --json
grep -q '"format": "tmodel/agreement"' got.txt || fail 'no agreement'
status 0 tmodel agreement sso --format html -o agreement.html
grep -q '<table' agreement.html || fail 'html has no agenda'
status 7 tmodel agreement sso --format html -o agreement.html
status 0 tmodel agreement sso --format html -o agreement.html --force
# Breaks: none for 90 minutes or less, then one for every 90 minutes.
for minutes in 90:'No break' 91:'One 10-minute' 180:'One 10-minute' 181:'2 breaks of 10'; do
	tmodel -q session edit sso --minutes "${minutes%%:*}"
	tmodel agreement sso --format text >got.txt
	grep -q "^${minutes#*:}" got.txt || fail "breaks of $minutes"
	sum=$(tmodel agreement sso --format md | awk -F"|" '/^[|] [0-9]+ [|]/ { sum += $2 } END { print sum }')
	[ "$sum" = "${minutes%%:*}" ] || fail "the agenda takes $sum minutes of $minutes"
done
