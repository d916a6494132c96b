#!/bin/sh
# project.sh - finding and creating the project file; init, status, info, backup.
. "$SRC/tests/cmd/expect.sh"

# -- no project
expect 3 tmodel leader list <<'END'
tmodel: no project.tmodel here or in any folder above
hint: run 'tmodel init' to create one, or give --project FILE
END
expect 3 tmodel leader list --json <<'END'
{"error":{"code":3,"id":"no-project","message":"no project.tmodel here or in any folder above","hint":"run 'tmodel init' to create one, or give --project FILE","file":null,"line":null,"column":null,"errors":[]}}
END
status 3 tmodel -p none.tmodel leader list
status 3 tmodel -C none leader list

# -- init
expect 2 tmodel init --currency XXY <<'END'
tmodel: 'XXY' is not an ISO 4217 currency
hint: use three capital letters, such as EUR, USD or JPY
END
expect 2 tmodel init --org "$(printf 'a\001b')" <<'END'
tmodel: org: the character U+0001 is not allowed
END
[ ! -e project.tmodel ] || fail 'half a project is left'
expect 0 tmodel -n init <<'END'
Dry run: Created project.tmodel (EUR).
END
[ ! -e project.tmodel ] || fail 'a dry run left a project'
expect 0 tmodel init --org 'Example Ltd' --currency CHF --goal One --scope Two --out-of-scope Three <<'END'
Created project.tmodel (CHF). Next: tmodel event add 'What could stop us'
END
[ "$(stat -c %a project.tmodel)" = 600 ] || fail 'others can read the project'
expect 7 tmodel init <<'END'
tmodel: project.tmodel: already exists
hint: run tmodel init FILE to create another one
END
ln -s nowhere link.tmodel
status 7 tmodel init link.tmodel
expect 0 tmodel init -q other.tmodel </dev/null
expect 0 tmodel config list --columns setting,value --format tsv <<'END'
setting	value
org	Example Ltd
currency	CHF
goal	One
scope	Two
out-of-scope	Three
label	Confidential
concern-cap	3
calibration	0.9
tier-probability	0.8
fund-top	3
meeting-min	30
meeting-max	60
reminder-days	3
lexicon	
accent	
language	en
texts	
END

# -- finding the project
key() { "$TMODEL" "$@" leader list --format tsv --columns key | tail -n +2; }
mkdir -p a/b/c
ln -s a/b d
tmodel -q leader add Top >key.txt
[ "$(cd a/b/c && key)" = top ] || fail 'not found from below'
[ "$(cd d/c && key)" = top ] || fail 'not found through a link'
[ "$(key -C a/b)" = top ] || fail 'not found with -C'
(cd a/b && tmodel -q init && tmodel -q leader add Near >/dev/null)
[ "$(cd a/b/c && key)" = near ] || fail 'the nearest does not win'
[ "$(cd a/b/c && key -p ../../../project.tmodel)" = top ] || fail '--project does not win'
[ "$(key -C a/b/c -p ../project.tmodel)" = near ] || fail '--project is not below -C'
[ "$(cd a/b/c && TMODEL_PROJECT=$dir/project.tmodel key)" = top ] || fail 'TMODEL_PROJECT does not win'
[ "$(cd a/b/c && TMODEL_PROJECT=$dir/x key -p ../project.tmodel)" = near ] || fail '--project does not win'
[ "$(cd a/b/c && TMODEL_PROJECT='' key)" = near ] || fail 'an empty TMODEL_PROJECT counts'
rm a/b/project.tmodel
(cd a/b/c && TMODEL_CEILING_DIRECTORIES=/x:$dir status 3 tmodel leader list)
(cd a/b/c && TMODEL_CEILING_DIRECTORIES=$dir/d status 3 tmodel leader list)
[ "$(TMODEL_CEILING_DIRECTORIES=$dir key)" = top ] || fail 'the working directory has no ceiling'
(cd a/b/c && TMODEL_CEILING_DIRECTORIES=relative:$dir/a/b/c key >key.txt)
mkdir a/project.tmodel
status 9 tmodel -C a/b leader list
rmdir a/project.tmodel

# -- readers need no write permission
mkdir locked
cp project.tmodel locked/
chmod 500 locked
chmod 400 locked/project.tmodel
[ "$(key -C locked)" = top ] || fail 'a reader wants to write'
chmod 700 locked

# -- status
expect 0 tmodel status <<'END'
Example Ltd
      1 leader, 0 interviewed
      0 sources
      0 threats, 0 open, 0 without a loss, 0 without a rate
      0 events, 0 promoted
      0 concerns, 0 unassigned
      0 citations
      0 people
      0 components
      0 sessions
      0 meetings

Next
  1. Record the 3 to 6 events most likely to harm the organisation (0 so far)
       tmodel event add 'TITLE'
  2. Add the leaders with a stake in the threat model (1 so far)
       tmodel leader add 'NAME' --unit UNIT
  3. Record the concerns of each leader (0 of 1 interviewed)
       tmodel concern add 'TEXT' --leader top
END
tmodel -p example.tmodel init --example -q
tmodel -p example.tmodel status --json >status.json
jq -e '.format == "tmodel/status" and .version == 1 and .org == "Example Pumps" and
	.counts.leader == 10 and .counts.threat == 10 and .counts.concern == 35 and
	.concerns_ungrouped == 3 and .leaders_heard == 10 and .threats_open == 10 and
	(.steps | map(select(.done)) | length) > 3 and (.next | length) == 3 and
	.next[0].command == "tmodel concern list --ungrouped"' status.json >jq.txt ||
	{ cat status.json; exit 1; }
expect 0 tmodel -p example.tmodel undo <<'END'
Undid step 2, 'init'. Next: tmodel log --limit 10
END
expect 0 tmodel -p example.tmodel config get org <<'END'
Example Pumps
END

# -- info, backup
tmodel info | sed 's/[0-9-]*T[0-9:]*Z/TIME/; s/SQLite .*/SQLite/; /^size/d; /^schema/d' >info.txt
expect 0 cat info.txt <<'END'
file      project.tmodel
currency  CHF
steps     2
changed   TIME
program   tmodel 0.1.0, SQLite
      1 leader
      0 sources
      0 threats
      0 events
      0 concerns
      0 citations
      0 people
      0 components
      0 sessions
      0 meetings
END
tmodel info --json | jq -e '.format == "tmodel/info" and .version == 1 and .steps == 2 and
	.bytes > 4096 and .counts.leader == 1 and .currency == "CHF"' >jq.txt
expect 0 tmodel -n backup copy.tmodel <<'END'
Dry run: Wrote a copy to copy.tmodel.
END
[ ! -e copy.tmodel ] || fail 'a dry run wrote a copy'
expect 0 tmodel backup copy.tmodel <<'END'
Wrote a copy to copy.tmodel.
END
[ "$(key -p copy.tmodel)" = top ] || fail 'the copy is none'
status 7 tmodel backup copy.tmodel
