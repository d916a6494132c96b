#!/bin/sh
# session.sh - required people, invitations with reasons, results.
. "$SRC/tests/cmd/expect.sh"
data=$TEST_DATA/manufacturer
export SOURCE_DATE_EPOCH=1790000000

tmodel -q init
tmodel -q person import "$data/persons.csv"
tmodel -q component import "$data/components.csv" 2>said.txt
expect 0 tmodel session add 'SSO review' --component sso --minutes 1h30 --preparation 30m --start 2026-12-01T10:00 --tz Europe/Warsaw --goal 'Know what can go wrong' --scope 'Login' --out-of-scope 'Lost phones' <<'END'
sso-review
Added session sso-review. Next: tmodel session plan sso-review
END
expect 0 tmodel session show sso-review --columns start,minutes,preparation,phase,controversial --format jsonl <<'END'
{"start":"2026-12-01T09:00:00Z","minutes":90,"preparation":30,"phase":"design","controversial":false}
END

# -- plan
expect 2 tmodel session plan sso-review <<'END'
tmodel: session 'sso-review' has no organiser
hint: tmodel session edit sso-review --organiser PERSON
END
tmodel -q session edit sso-review --organiser p-sec
expect 4 tmodel session plan nothing <<'END'
tmodel: no session 'nothing'
END
expect 4 tmodel session plan sso-review --component nothing <<'END'
tmodel: no component 'nothing'
END
status 2 tmodel session plan sso-review --max 0
expect 0 tmodel session plan sso-review --max 2 --format md <<'END'
# Single sign-on

SSO review · 2026-09-21 · Confidential

Competences required: devops, architecture, development

**Smallest list: 4 people, including the organiser.**

**Who to invite**

| \# | People |
| --: | --- |
| 1 | p-sec, p-arch, p-dev1, p-ops |
| 2 | p-sec, p-arch, p-dev1, p-xo |

There are more lists of this size: use --max N.

**Why the people on the first list**

| Person | Name | Needed for |
| --- | --- | --- |
| p-sec | Security Analyst | organises the session |
| p-arch | Solution Architect | architecture |
| p-dev1 | Software Developer Shop | development |
| p-ops | Platform Engineer | devops |

Optional further viewpoint: p-c (administration, business, product, scrum)
END
expect 0 tmodel session plan sso-review --component controllers --max 1 --format text --include-private <<'END'
Bottling line controllers
=========================

SSO review · 2026-09-21 · Confidential

Competences required: administration, embedded

Smallest list: 2 people, including the organiser.

Who to invite

#  People          Per  Total
                  hour  (EUR)
                 (EUR)
─────────────────────────────
1  p-sec, p-adm    148    296

There are more lists of this size: use --max N.

Why the people on the first list

Person  Name                        Needed for
─────────────────────────────────────────────────────────
p-sec   Security Analyst            organises the session
p-adm   System Administrator Plant  administration

Not covered: embedded

Optional further viewpoint: p-c (business, product, scrum)

To consider

  - nobody covers embedded: ask somebody from outside
END
expect 0 tmodel session plan sso-review --component file-server --json --max 1 <<'END'
{
  "format": "tmodel/session-plan",
  "version": 1,
  "session": "sso-review",
  "component": "file-server",
  "organiser": "p-sec",
  "currency": "EUR",
  "needs": [
    "administration"
  ],
  "size": 2,
  "plans": [
    {
      "people": [
        "p-sec",
        "p-adm"
      ],
      "cost_per_hour": null,
      "cost": null,
      "covers": {
        "p-adm": [
          "administration"
        ]
      }
    }
  ],
  "more": true,
  "uncovered": [],
  "managers_needed": [],
  "extra": "p-c",
  "extra_brings": [
    "business",
    "product",
    "scrum"
  ],
  "warnings": []
}
END
status 0 tmodel session plan sso-review --format html
grep -q '<table' got.txt || fail 'html has no table'
tmodel session plan sso-review --include-private --json --max 1 >got.txt
grep -q '"cost_per_hour": 339.00' got.txt && grep -q '"cost": 678' got.txt || fail 'the cost is another one'
# A running system is discussed component by component; managers are named.
tmodel -q session add Old --phase production --organiser p-sec --controversial >key.txt
tmodel session plan old --json >got.txt
for id in uncovered one-component separate-roles; do
	grep -q "\"id\": \"$id\"" got.txt || fail "plan says nothing of $id"
done
tmodel -q -p few.tmodel init
tmodel -q -p few.tmodel person add Ann --competences security >key.txt
tmodel -q -p few.tmodel person add Boss --competences 'development;devops' --manager >key.txt
tmodel -q -p few.tmodel component add Shop --needs 'development;devops' >key.txt
tmodel -q -p few.tmodel session add S --organiser ann --component shop >key.txt
expect 0 tmodel -p few.tmodel session plan s <<'END'
Shop
====

S · 2026-09-21 · Confidential

Competences required: development, devops

Smallest list: only the organiser.

Who to invite

#  People
─────────
1  ann

Why the people on the first list

Person  Name  Needed for
───────────────────────────────────
ann     Ann   organises the session

Not covered: development, devops

Only a manager covers this: boss (development, devops)

To consider

  - only managers cover development: use --with-managers to consider them
  - only managers cover devops: use --with-managers to consider them
END

# -- organiser
expect 0 tmodel session organiser sso-review <<'END'
skill         has    help
facilitation  false  somebody who keeps a group working towards the goal
moderation    false  somebody who settles disputes and gives everybody a say
security      true
domain        false  somebody who knows the system, to prepare with
END
tmodel -q person edit p-sec --competences 'security;facilitation;moderation;architecture'
expect 0 tmodel session organiser sso-review --format tsv <<'END'
skill	has	help
facilitation	true	
moderation	true	
security	true	
domain	true	
END
tmodel -q person edit p-sec --competences security

# -- invite
expect 2 tmodel session invite sso-review p-ops <<'END'
tmodel: --because is missing
hint: run tmodel session invite --help for its options
END
expect 2 tmodel session invite sso-review p-ops --because ' ' <<'END'
tmodel: because: must say why they are needed
END
expect 2 tmodel session invite sso-review p-ops --because x --role speaker <<'END'
tmodel: role: 'speaker' is not one of its values
END
expect 0 tmodel session invite sso-review p-ops --because 'runs it' --competence devops --role 'participant;notetaker' <<'END'
Invited p-ops to sso-review. Next: tmodel session people sso-review
END
expect 7 tmodel session invite sso-review p-ops --because 'runs it' <<'END'
tmodel: Platform Engineer is already invited
END
expect 2 tmodel session invite sso-review p-mgr --because 'knows all' --strict <<'END'
tmodel: p-mgr is a manager: may inhibit discussion
hint: use --override REASON to invite them anyway
END
expect 0 tmodel session invite sso-review p-mgr --because 'knows all' <<'END'
tmodel: warning: p-mgr is a manager: may inhibit discussion
Invited p-mgr to sso-review. Next: tmodel session people sso-review
END
tmodel -q undo
expect 0 tmodel session invite sso-review p-mgr --because 'knows all' --override 'built it' --strict <<'END'
Invited p-mgr to sso-review. Next: tmodel session people sso-review
END
tmodel -q person edit p-mgr2 --level senior-manager
expect 2 tmodel session invite sso-review p-mgr2 --because x --strict <<'END'
tmodel: p-mgr2 is a senior manager: strongly inhibits discussion
hint: use --override REASON to invite them anyway
END
tmodel -q person edit p-adm --reports-to p-ops
tmodel -q person edit p-sec --reports-to p-dev2
expect 2 tmodel session invite sso-review p-adm --because x --strict <<'END'
tmodel: p-adm reports to p-ops, who also attends
hint: use --override REASON to invite them anyway
END
expect 0 tmodel session invite sso-review p-dev2 --because x <<'END'
tmodel: warning: p-sec, who also attends, reports to p-dev2
Invited p-dev2 to sso-review. Next: tmodel session people sso-review
END
expect 0 tmodel session uninvite sso-review p-dev2 <<'END'
Removed p-dev2 from sso-review. Next: tmodel undo
END
expect 4 tmodel session uninvite sso-review p-dev2 <<'END'
tmodel: 'p-dev2' is not invited
END
expect 0 tmodel session people sso-review --format tsv --columns key,role,competence,because,override <<'END'
key	role	competence	because	override
p-sec	organiser			
p-ops	participant;notetaker	devops	runs it	
p-mgr	participant		knows all	built it
END
# Roles are separate from six attendees on, or for a controversial topic.
tmodel -q session edit sso-review --controversial
expect 0 tmodel session people sso-review --columns key --format tsv <<'END'
key
p-sec
p-ops
p-mgr
tmodel: warning: no moderator assigned (controversial topic)
tmodel: warning: p-ops combines notetaker with other roles (controversial topic)
END
tmodel -q session edit sso-review --no-controversial
for person in p-arch p-dev1 p-c; do
	tmodel -q session invite sso-review $person --because x
done
expect 0 sh -c '"$TMODEL" session people sso-review --format tsv >people.txt' <<'END'
tmodel: warning: no moderator assigned (6 attendees; recommended above 5)
tmodel: warning: p-ops combines notetaker with other roles (6 attendees; recommended above 5)
END

# -- report
tmodel -q meeting note sso-review 'The token never ends' >key.txt
tmodel -q meeting outcome sso-review 'Tokens get an end' >key.txt
tmodel -q meeting follow-up sso-review 'Ask the supplier' --due 2026-12-24 >key.txt
expect 0 tmodel session report sso-review --format md <<'END'
# Session report

2026-09-21 · Confidential

## About this report

For everyone who was not there. Comments are not attributed.

## SSO review

When: Tuesday 1 December 2026, 09:00 to 10:30 (UTC)

Goal: Know what can go wrong

In scope: Login

Out of scope: Lost phones

Component: Single sign-on

Competences: security, devops, development, architecture, administration, business, product, scrum

### Outcome

- Tokens get an end

### Notes

- The token never ends

### Action items

- Ask the supplier (open, due 2026-12-24)
END
expect 0 tmodel session report sso-review <<'END'
Session report
==============

2026-09-21 · Confidential

About this report
-----------------

For everyone who was not there. Comments are not attributed.

SSO review
----------

When: Tuesday 1 December 2026, 09:00 to 10:30 (UTC)

Goal: Know what can go wrong

In scope: Login

Out of scope: Lost phones

Component: Single sign-on

Competences: security, devops, development, architecture, administration, business, product, scrum

Outcome

  - Tokens get an end

Notes

  - The token never ends

Action items

  - Ask the supplier (open, due 2026-12-24)
END
status 0 tmodel session report --format html -o report.html
grep -q 'Old' report.html && grep -q 'SSO review' report.html || fail 'a session is not in the report'
grep -q 'Platform Engineer' report.html && fail 'the report names people'
status 7 tmodel session report --format html -o report.html
status 0 tmodel session report --json
grep -q '"format": "tmodel/session-report"' got.txt || fail 'no session report'
expect 4 tmodel session report nothing <<'END'
tmodel: no session or meeting 'nothing'
END
expect 4 tmodel -p few.tmodel session report nobody <<'END'
tmodel: no session or meeting 'nobody'
END
# The parts of a session are deleted and restored with it.
status 0 tmodel session rm sso-review
expect 0 tmodel meeting entries --format tsv --columns text <<'END'
text
END
status 0 tmodel undo
expect 0 tmodel meeting entries --format tsv --columns text <<'END'
text
The token never ends
Tokens get an end
Ask the supplier
END
status 0 tmodel forget session sso-review --yes
[ "$(grep -ac 'The token never ends' project.tmodel)" = 0 ] || fail 'a forgotten remark is in the file'
