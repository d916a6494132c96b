#!/bin/sh
# terminal.sh - terminals only: truncated cells, private fields, the editor, a progress
# bar.
. "$SRC/tests/cmd/expect.sh"

command -v script >/dev/null || exit 77
tty() { script -qec "stty cols 60; TERM=dumb NO_COLOR=1 $*" /dev/null | tr -d '\r'; }

tmodel -q init
tmodel -q leader add 'Ada' --influence 3 --stance neutral --unit 'A very long name of a business unit that nobody reads' >/dev/null
tmodel -q leader add 'Zoé 日本' --notes "$(printf '# heading\nline two')" --key zoe >/dev/null
expect 0 tty '"$TMODEL" --no-pager leader list' <<'END'
key  name      unit                 kind  influence  stance
ada  Ada       A very long name o…                3  neutral
zoe  Zoé 日本
END
expect 0 tty '"$TMODEL" --no-pager leader list --columns unit,name,influence' <<'END'
unit                                     name      influence
A very long name of a business unit th…  Ada               3
                                         Zoé 日本
END
expect 0 tty '"$TMODEL" --no-pager leader list --columns key,unit --limit 1' <<'END'
key  unit
ada  A very long name of a business unit that nobody reads
END
expect 0 tty '"$TMODEL" --no-pager leader list --columns key,unit --format tsv' <<'END'
key	unit
ada	A very long name of a business unit that nobody reads
zoe	
END
expect 0 tty '"$TMODEL" --no-pager leader show zoe --columns name,stance,notes' <<'END'
name: Zoé 日本
stance:
notes: # heading
	line two
END

# editor SCRIPT - edit zoe with a script as the editor; prints its output
editor() {
	printf '#!/bin/sh\n%s\n' "$1" >editor
	chmod 700 editor
	tty "TMPDIR=$PWD TMODEL_EDITOR='$PWD/editor --wait' \"\$TMODEL\" leader edit zoe; echo \"exit \$?\"" |
		sed "s|$PWD|HERE|; s|tmodel-[^/]*/|tmodel-X/|"
	tmodel -q leader show zoe --columns notes --include-private
	rmdir tmodel-* 2>/dev/null && fail 'an empty folder was left'
	return 0
}
expect 0 editor 'stat -c %a "$2" "${2%/*}"; cat "$2"' <<'END'
600
700
; Lines that begin with ; are ignored. An empty file changes nothing.
;> mission: purpose of their area

;> vision: what their area wants to become

;> targets: targets of their area, with dates

;> assets: what they need protected, and how much

;> notes: notes of the analyst
# heading
line two
Nothing changed.
exit 0
notes: # heading
	line two
END
expect 0 editor 'sed -i "s/line two/line 2/" "$2"' <<'END'
Changed notes of leader zoe.
exit 0
notes: # heading
	line 2
END
expect 0 editor ': >"$2"' <<'END'
tmodel: nothing was written: nothing is changed
exit 1
notes: # heading
	line 2
END
expect 0 editor 'exit 3' <<'END'
tmodel: the editor 'HERE/editor --wait' failed, nothing changed
hint: set TMODEL_EDITOR, VISUAL or EDITOR
exit 1
notes: # heading
	line 2
END
expect 0 editor 'cat "$2" >copy; sed "/^;> notes/,\$d" copy >"$2"; printf ";> notes\n; not this\n\n  new\n text \n\n" >>"$2"' <<'END'
Changed notes of leader zoe.
exit 0
notes: new
	 text
END
expect 0 editor '"$TMODEL" -q leader edit zoe --notes other </dev/null; echo mine >>"$2"' <<'END'
tmodel: notes: changed by somebody else in the meantime
hint: your text is kept in HERE/tmodel-X/leader.txt
exit 7
notes: other
END
ls -d tmodel-*/leader.txt >/dev/null || fail 'what was written is lost'
grep -q mine tmodel-*/leader.txt || fail 'what was written is lost'
rm -r tmodel-*
expect 0 editor 'printf "#> unit: x\nfoo\n" >"$2"' <<'END'
tmodel: 'unit' is no text of a leader
hint: your text is kept in HERE/tmodel-X/leader.txt
exit 2
notes: other
END
rm -r tmodel-*
status 2 tmodel leader edit zoe

# a progress bar after half a second
mkfifo pipe
{ printf 'name\n'; sleep 0.7; awk 'BEGIN { for (i = 0; i < 200000; i++) print "L" i }'; } >pipe &
tty '"$TMODEL" -n leader import pipe' | grep -q "leaders$(printf '\033')\[K" || fail 'no bar was drawn'
wait

# Files are not terminals: no private fields, and independent of the screen's width.
tmodel brief ada >plain.txt
grep -q "^Stance" plain.txt && fail 'a pipe got a private field'
tty '"$TMODEL" -q brief ada -o sheet.txt'
cmp plain.txt sheet.txt
tty '"$TMODEL" --no-pager brief ada' | grep -q "^Stance"

# Binary formats are not printed to a terminal.
tty '"$TMODEL" intro export --format pptx; echo $?' >out.txt
expect 0 cat out.txt <<'END'
tmodel: pptx cannot be written to a terminal
hint: give a file: -o FILE.pptx
2
END

# Colour: on a terminal unless disabled; elsewhere with FORCE_COLOR.
# shown VARIABLES COMMAND - the output of a command on a terminal, ESC as ^
shown() {
	script -qec "stty cols 80; TERM=xterm $1 \"\$TMODEL\" --no-pager $2" /dev/null </dev/null |
		tr -d '\r' | tr '\033' '^'
}
esc=$(printf '\033')
expect 0 shown '' 'leader list --columns key,name,influence' <<'END'
^[1mkey^[0m  ^[1mname^[0m      ^[1minfluence^[0m
^[95mada^[0m  Ada               3
^[95mzoe^[0m  Zoé 日本
END
expect 0 shown '' 'leader show ada --columns key,name' <<'END'
^[1mkey^[0m: ada
^[1mname^[0m: Ada
END
tmodel -q threat add Fraud --loss 1k..1M --rate 0.1..0.5 >/dev/null
tmodel -q threat add Leak >/dev/null
shown '' rank >out.txt
for line in '^[1;95mTier 1' '^[1mThreat^[0m' '^[1;91mNot ranked'; do
	grep -qF "$line" out.txt || fail "rank has no $line: $(cat out.txt)"
done
shown '' help >out.txt
for line in '^[1mProject^[0m' '  ^[95minit^[0m               create'; do
	grep -qF "$line" out.txt || fail "help has no $line: $(cat out.txt)"
done
shown '' 'leader add --help' | grep -qF '      ^[95m--unit^[0m UNIT               business' ||
	fail 'options have no colour'
shown '' status | grep -qF '       ^[95mtmodel ' || fail 'the next steps have no colour'
shown '' 'leader list --frob' >out.txt
grep -qF '^[1;91mtmodel:^[0m ' out.txt || fail "an error has no colour: $(cat out.txt)"
shown '' 'leader list --format csv' | grep -F '^[' && fail 'colours in CSV'
shown '' 'brief ada -o colors.txt' >/dev/null
grep -q "$esc" colors.txt && fail 'colours in a file'

plain() {
	"$@" >out.txt 2>&1 || :
	grep -qF -e '^[' -e "$esc" out.txt && fail "colours for: $*"
	return 0
}
for command in rank 'leader list' 'leader show ada' help status 'leader list --frob'; do
	plain shown NO_COLOR=1 "$command"
	plain shown 'NO_COLOR=1 FORCE_COLOR=1' "$command"
	plain shown TERM=dumb "$command"
	plain shown TERM= "$command"
	plain shown '' "--no-color $command"
	plain shown FORCE_COLOR=1 "--no-color $command"
	# shellcheck disable=SC2086 # words
	plain tmodel $command
	# shellcheck disable=SC2086 # words
	FORCE_COLOR=1 tmodel $command 2>&1 | grep -q "$esc\[" || fail "FORCE_COLOR: $command"
	shown 'NO_COLOR=' "$command" | grep -qF '^[' || fail "an empty NO_COLOR: $command"
done
