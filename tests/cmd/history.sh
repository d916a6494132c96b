#!/bin/sh
# history.sh - the log, undo and forget.
. "$SRC/tests/cmd/expect.sh"

log() { "$TMODEL" log "$@" --columns step,actor,command,what,noun,key,field,before,after --format csv | tr -d '\r'; }

tmodel init -q
tmodel -q leader add Ada --stance neutral >key.txt
tmodel -q --as Eve leader edit ada --stance sponsor --unit Maths
TMODEL_USER=Max tmodel -q concern add 'It stops' --leader ada --key c1 >key.txt
log >log.txt
expect 0 cat log.txt <<'END'
step,actor,command,what,noun,key,field,before,after
4,"Max","concern add","add","concern","c1","","","1"
3,"Eve","leader edit","edit","leader","ada","stance","(private)","(private)"
3,"Eve","leader edit","edit","leader","ada","unit","","Maths"
2,"tester","leader add","add","leader","ada","","","1"
1,"tester","init","add","config","project","","","1"
END
log --include-private | sed -n 3p >log.txt
expect 0 cat log.txt <<'END'
3,"Eve","leader edit","edit","leader","ada","stance","neutral","sponsor"
END
log --limit 1 >log.txt
expect 0 cat log.txt <<'END'
step,actor,command,what,noun,key,field,before,after
4,"Max","concern add","add","concern","c1","","","1"
END
log concern c1 >log.txt
expect 0 cat log.txt <<'END'
step,actor,command,what,noun,key,field,before,after
4,"Max","concern add","add","concern","c1","","","1"
END
tmodel log --json | jq -e 'length == 5 and .[0].step == 4' >jq.txt
expect 2 tmodel log leader <<'END'
tmodel: give the key of the leader: tmodel log NOUN KEY
END
expect 2 tmodel log leadr ada <<'END'
tmodel: there is no noun 'leadr'
hint: did you mean 'leader'?
END
status 4 tmodel log leader nobody
# The log can be filtered by everything it names, including internal nouns.
log config project >log.txt
expect 0 cat log.txt <<'END'
step,actor,command,what,noun,key,field,before,after
1,"tester","init","add","config","project","","","1"
END
status 2 tmodel forget config project --yes
status 2 tmodel log --limit 0

# undo reverts step by step, and is a step itself
expect 0 tmodel -n undo <<'END'
Dry run: Undid step 4, 'concern add'.
END
status 0 tmodel concern show c1
expect 0 tmodel undo <<'END'
Undid step 4, 'concern add'. Next: tmodel log --limit 10
END
status 4 tmodel concern show c1
expect 0 tmodel undo <<'END'
Undid step 3, 'leader edit'. Next: tmodel log --limit 10
END
expect 0 tmodel leader list --columns key,unit,stance --include-private --format tsv <<'END'
key	unit	stance
ada		neutral
END
tmodel log leader ada --columns command,field,before,after --format tsv >log.txt
expect 0 cat log.txt <<'END'
command	field	before	after
undo	unit	Maths	
undo	stance	(private)	(private)
leader edit	stance	(private)	(private)
leader edit	unit		Maths
leader add			1
END
status 0 tmodel -q undo
status 4 tmodel undo
status 4 tmodel leader show ada

# A command that changed nothing is a step without changes: undo says so.
tmodel -q leader add Kay --key kay --unit Lab >key.txt
for command in 'leader edit kay --unit Lab' 'config set concern-cap 3' 'config unset goal'; do
	# shellcheck disable=SC2086 # words
	expect 0 tmodel $command <<'END'
Nothing changed.
END
done
expect 0 tmodel log --limit 1 --columns step,command,what --format tsv <<'END'
step	command	what
11	config unset	none
END
expect 0 tmodel undo <<'END'
Step 11, 'config unset', had changed nothing. Next: tmodel undo
END
status 0 tmodel -q undo
status 0 tmodel -q undo
expect 0 tmodel leader show kay --columns unit <<'END'
unit: Lab
END
expect 0 tmodel undo <<'END'
Undid step 8, 'leader add'. Next: tmodel log --limit 10
END

# forget: asks for confirmation unless --yes; the text is removed from the whole file
tmodel -q leader add 'Grace Unmistakable' --key grace >key.txt
tmodel -q leader edit grace --unit Unforgettable
grep -q Unmistakable project.tmodel || fail 'the test looks for the wrong words'
expect 2 tmodel forget leader grace <<'END'
tmodel: refusing without confirmation: stdin is not a terminal
hint: add --yes to confirm
END
expect 2 tmodel forget leader <<'END'
tmodel: key is missing
hint: run tmodel forget --help for its options
END
status 4 tmodel forget leader nobody --yes
status 2 tmodel forget leade grace --yes
expect 0 tmodel -n forget leader grace <<'END'
Dry run: Erased leader grace; earlier changes can no longer be undone.
END
status 0 tmodel leader show grace
expect 0 tmodel forget leader grace --yes <<'END'
Erased leader grace; earlier changes can no longer be undone.
END
status 4 tmodel leader show grace
! grep -qi 'unmistakable\|unforgettable' project.tmodel || fail 'words are left in the file'
tmodel log --format jsonl --include-private >log.txt
! grep -qi 'unmistakable\|unforgettable' log.txt || fail 'words are left in the log'
status 4 tmodel undo

# deleted and renamed records too, by any of their keys, with their parts
for how in unmistakable unforgettable; do
	tmodel -q leader add Kim --key unmistakable >key.txt
	tmodel -q leader edit unmistakable --key unforgettable --unit 'Unmistakable unit'
	tmodel -q concern add 'Unforgettable concern' --leader unforgettable --key spoken >key.txt
	tmodel -q concern edit spoken --text 'Unmistakable concern'
	tmodel -q source add 'Unmistakable report' --key said >key.txt
	tmodel -q meeting add 'Unforgettable talk' --key talk --with unforgettable >key.txt
	tmodel -q meeting note talk 'Unmistakable note' >key.txt
	tmodel -q meeting edit talk --key unmistakable-talk
	tmodel -q concern rm spoken --yes
	tmodel -q source rm said
	tmodel -q meeting rm unmistakable-talk --yes
	tmodel -q leader rm unforgettable
	tmodel -q forget leader "$how" --yes
	tmodel -q forget concern spoken --yes
	tmodel -q forget source said --yes
	tmodel -q forget meeting talk --yes
	! grep -qai 'unmistakable\|unforgettable' project.tmodel ||
		fail "words of deleted records are left: $(grep -aoi '.\{20\}unmistakable.\{20\}\|.\{20\}unforgettable.\{20\}' project.tmodel)"
	status 4 tmodel forget leader "$how" --yes
	status 4 tmodel undo
done
