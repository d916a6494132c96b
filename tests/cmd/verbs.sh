#!/bin/sh
# verbs.sh - commands specific to threats, concerns and events.
. "$SRC/tests/cmd/expect.sh"

tmodel init -q
tmodel -q leader add Ada >key.txt
for key in one two three; do
	tmodel -q concern add "Concern $key" --leader ada --key $key >key.txt
done
tmodel -q threat add Ransomware --loss 1M..9M >key.txt
tmodel -q threat add Extortion --rate 0.1..0.5 >key.txt
threats() { "$TMODEL" concern list --columns key,threat --format tsv | tail -n +2 | tr '\t\n' '= '; }

expect 0 tmodel -n concern assign one two ransomware <<'END'
Dry run: Assigned 2 concerns to threat ransomware.
END
[ "$(threats)" = 'one= two= three= ' ] || fail "$(threats)"
expect 0 tmodel concern assign one two ransomware <<'END'
Assigned 2 concerns to threat ransomware. Next: tmodel concern list --ungrouped
END
expect 0 tmodel concern assign --threat extortion three <<'END'
Assigned 1 concern to threat extortion. Next: tmodel concern list --ungrouped
END
[ "$(threats)" = 'one=ransomware two=ransomware three=extortion ' ] || fail "$(threats)"
status 4 tmodel concern assign one nothing
status 4 tmodel concern assign one four ransomware

expect 0 tmodel threat split ransomware --into 'Broken backups' --concern two <<'END'
broken-backups
Split threat ransomware: 1 concern moved to broken-backups. Next: tmodel threat edit broken-backups --loss LOW..HIGH
END
[ "$(threats)" = 'one=ransomware two=broken-backups three=extortion ' ] || fail "$(threats)"
status 2 tmodel threat split ransomware --into Other --concern three
status 2 tmodel threat split ransomware --into Other
status 2 tmodel threat split ransomware --concern one
status 7 tmodel threat split ransomware --into Extortion --concern one
status 0 tmodel undo
[ "$(threats)" = 'one=ransomware two=ransomware three=extortion ' ] || fail "$(threats)"
status 4 tmodel threat show broken-backups

expect 2 tmodel threat merge ransomware <<'END'
tmodel: gone is missing
hint: run tmodel threat merge --help for its options
END
expect 0 tmodel threat merge ransomware extortion <<'END'
Merged threat extortion into ransomware. Next: tmodel threat show ransomware
END
[ "$(threats)" = 'one=ransomware two=ransomware three=ransomware ' ] || fail "$(threats)"
expect 0 tmodel threat list --columns key,rate_low,status,merged_into --format tsv <<'END'
key	rate_low	status	merged_into
ransomware	0.1	open	
extortion	0.1	merged	ransomware
END
status 2 tmodel threat merge ransomware ransomware
status 4 tmodel threat merge ransomware nothing
expect 0 tmodel undo <<'END'
Undid step 12, 'threat merge'. Next: tmodel log --limit 10
END
[ "$(threats)" = 'one=ransomware two=ransomware three=extortion ' ] || fail "$(threats)"

tmodel -q event add 'Plants stop' --description 'For a week' >key.txt
tmodel -q event add 'Money gone' >key.txt
expect 0 tmodel event promote plants-stop <<'END'
plants-stop
Promoted event plants-stop to threat plants-stop. Next: tmodel threat edit plants-stop --loss LOW..HIGH
END
expect 0 tmodel threat list --where name='Plants stop' --columns key,description --format tsv <<'END'
key	description
plants-stop	For a week
END
expect 0 tmodel event promote money-gone --threat extortion -q <<'END'
extortion
END
status 7 tmodel event promote money-gone
status 4 tmodel event promote nothing
expect 0 tmodel event list --columns key,threat --format tsv <<'END'
key	threat
plants-stop	plants-stop
money-gone	extortion
END
