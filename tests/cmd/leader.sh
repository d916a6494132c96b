#!/bin/sh
# leader.sh - leaders, and the commands that every noun has.
. "$SRC/tests/cmd/expect.sh"
lf() { "$@" | tr -d "\r"; } # CSV ends lines with CR LF

expect 3 tmodel leader list <<'END'
tmodel: no project.tmodel here or in any folder above
hint: run 'tmodel init' to create one, or give --project FILE
END
expect 0 tmodel init <<'END'
Created project.tmodel (EUR). Next: tmodel event add 'What could stop us'
END
expect 0 tmodel leader list <<'END'
key  name  unit  kind
Private fields omitted without --include-private: influence, stance.
No leaders yet.
END
expect 0 tmodel leader add --unit=Payments --influence 2 'Ada, "the" Countess' <<'END'
ada-the-countess
Added leader ada-the-countess. Next: tmodel concern add 'what worries them' --leader ada-the-countess
END
expect 0 tmodel leader add Zoé --stance sponsor --influence 5 --unit 'Trésorerie' <<'END'
zoe
Added leader zoe. Next: tmodel concern add 'what worries them' --leader zoe
END
expect 0 tmodel -q leader add Zoé --revenue 2.5M --kind business <<'END'
zoe-2
tmodel: warning: zoe-2: has the same name as leader zoe
END
expect 7 tmodel leader add Zoe --key zoe <<'END'
tmodel: key: a leader 'zoe' already exists
END
expect 2 tmodel leader add <<'END'
tmodel: name is missing
hint: run tmodel leader add --help for its options
END
expect 2 tmodel leader add Max --stance=hostile <<'END'
tmodel: stance: 'hostile' is not one of detractor, neutral, sponsor
END
expect 2 tmodel leader add Max --stance=sponser <<'END'
tmodel: stance: 'sponser' is not one of detractor, neutral, sponsor
hint: did you mean 'sponsor'?
END
expect 2 tmodel leader add Max --infl=3 <<'END'
tmodel: unknown option '--infl=3'
END
expect 2 tmodel leader add --influence 9 Max <<'END'
tmodel: influence: 9 is not in 1 to 5
END
expect 2 tmodel leader add --revenue 1.250,00 Max <<'END'
tmodel: revenue: '1.250,00' is not an amount
hint: use 2M, 250k or 1234.50, with a decimal point and at most 2 decimals (EUR)
END
expect 2 tmodel leader add "$(printf 'a\033b')" <<'END'
tmodel: name: the character U+001B is not allowed
END
expect 2 tmodel leader add "$(printf 'a\377b')" <<'END'
tmodel: name: byte 0xff is not UTF-8
END
expect 2 tmodel leader add Max --email 'max@example.com>' <<'END'
tmodel: email: 'max@example.com>' is not an email address such as ada@example.com
END
expect 4 tmodel leader show "$(printf 'x\033[2J\302\233\377')" <<'END'
tmodel: no leader 'x\x1b[2J\x9b\xff'
END
expect 0 tmodel leader list <<'END'
key               name                 unit        kind
ada-the-countess  Ada, "the" Countess  Payments
zoe               Zoé                  Trésorerie
zoe-2             Zoé                              business
Private fields omitted without --include-private: influence, stance.
END
expect 0 tmodel leader list --columns name,key,revenue <<'END'
name                 key                  revenue
Ada, "the" Countess  ada-the-countess
Zoé                  zoe
Zoé                  zoe-2             2500000.00
END
expect 0 tmodel leader list --columns key,influence,stance --include-private --sort -influence <<'END'
key               influence  stance
zoe                       5  sponsor
ada-the-countess          2
zoe-2
END

# -n reports what would be done, without doing it
expect 0 tmodel -n leader add Max <<'END'
max
Dry run: Added leader max.
END
expect 0 tmodel -n leader rm zoe <<'END'
Dry run: Deleted leader zoe.
END
expect 4 tmodel leader show max <<'END'
tmodel: no leader 'max'
END

# edit changes the given fields; an empty value clears an optional field
expect 0 tmodel leader edit zoe --unit= --key=zoe-d --notes "$(printf 'one\ntwo')" <<'END'
Changed key, unit, notes of leader zoe.
END
expect 2 tmodel leader edit zoe-d --name= <<'END'
tmodel: name: must not be empty
END
expect 2 tmodel leader edit zoe-d <<'END'
tmodel: nothing to change: give at least one option
END
expect 4 tmodel leader edit zoe --unit x <<'END'
tmodel: no leader 'zoe'
END
expect 7 tmodel leader edit zoe-d --key zoe-2 <<'END'
tmodel: key: a leader 'zoe-2' already exists
END
expect 0 tmodel -q leader show zoe-d --columns key,name,unit,revenue,notes --include-private <<'END'
key: zoe-d
name: Zoé
unit:
revenue:
notes: one
	two
END

# private fields are omitted, with a notice
expect 0 lf tmodel leader show zoe-d --columns key,unit --format csv <<'END'
key,unit
"zoe-d",""
END
expect 2 tmodel leader show zoe-d --columns key,stance --format csv <<'END'
tmodel: --columns: 'stance' is private
hint: add --include-private to include it
END
expect 0 sh -c '"$TMODEL" leader show zoe-d --json | grep -c -e stance -e influence -e notes || :' <<'END'
0
Private fields omitted without --include-private: influence, stance, notes.
END
expect 0 sh -c '"$TMODEL" leader show zoe-d --json --include-private | grep -c -e stance -e influence -e notes' <<'END'
3
END

# a uuid, or at least 6 digits of it, identifies a record too
uuid=$(tmodel -q leader show zoe-2 --columns uuid --format tsv | tail -n 1)
expect 0 tmodel leader show "$uuid" --columns key <<'END'
key: zoe-2
END
expect 0 tmodel leader show "$(echo "$uuid" | cut -c1-8)" --columns key <<'END'
key: zoe-2
END
status 4 tmodel leader show "$(echo "$uuid" | cut -c1-5)"

expect 4 tmodel leader rm zoe-2 nobody <<'END'
tmodel: no leader 'nobody'
END
expect 2 tmodel leader rm <<'END'
tmodel: key is missing
hint: run tmodel leader rm --help for its options
END
expect 0 tmodel leader rm zoe-2 <<'END'
Deleted leader zoe-2. Next: tmodel undo
END
expect 0 tmodel leader rm ada-the-countess zoe-d <<'END'
Deleted 2 leaders. Next: tmodel undo
END
expect 4 tmodel leader show zoe-2 <<'END'
tmodel: no leader 'zoe-2'
END
expect 7 tmodel leader add Zoé --key zoe-2 <<'END'
tmodel: key: 'zoe-2' belonged to another leader
hint: keys are never reused: choose another
END
