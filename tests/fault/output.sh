#!/bin/sh
# output.sh - output errors make commands fail: every command with output to /dev/full;
# and every command with empty input, and with standard files closed.
. "$SRC/tests/fault/scenes.sh"
. "$SRC/tests/fault/commands.sh"
printed=0

# complain TEXT - report a failure of the line.
complain() {
	echo "tmodel $line: $*"
	bad=1
}

# code COMMAND... - set $got to its exit status; 124 if it takes longer than a second.
code() {
	got=0
	eval "timeout 1 \"\$TMODEL\" $line $1" || got=$?
}

# The project is valid and in one of the two states.
check_state() {
	"$TMODEL" info >/dev/null 2>&1 || complain "$1: the project is refused"
	"$DRIVE" state . >../now.txt
	# Generated keys differ.
	[ "$(wc -l <../now.txt)" = "$(wc -l <../before.txt)" ] ||
		[ "$(wc -l <../now.txt)" = "$(wc -l <../after.txt)" ] || complain "$1: half a change"
}
"$DRIVE" state every >before.txt
while read -r line; do
	fresh
	code '</dev/null >../out 2>../said'
	[ "$got" = 0 ] || complain "exit $got: $(cat ../said)"
	"$DRIVE" state . >../after.txt

	fresh
	code '</dev/null >/dev/full 2>../said'
	if [ -s ../out ]; then
		printed=$((printed + 1))
		[ "$got" = 1 ] || complain "exit $got when it cannot print"
		grep -q 'cannot write the output' ../said || complain "does not say so: $(cat ../said)"
	else
		[ "$got" = 0 ] || complain "exit $got, and has nothing to print"
	fi
	check_state full

	fresh
	code '<&- >&- 2>&-'
	case $got in
	0 | 1) ;;
	*) complain "exit $got with closed files" ;;
	esac
	check_state closed
done <"$lines"

# Commands without the input they need exit instead of waiting.
while read -r line; do
	fresh
	code '</dev/null >../out 2>../said'
	[ "$got" -le 9 ] || complain "exit $got without operands"
	fresh
	code '<&- >&- 2>&-'
	[ "$got" -le 9 ] || complain "exit $got without operands and files"
	"$TMODEL" info >/dev/null 2>&1 || complain 'without operands and files: the project is refused'
	code '--help </dev/null >/dev/full 2>../said'
	[ "$got" = 1 ] || complain "exit $got when it cannot print its help"
done <../table.txt
[ "$printed" -gt 20 ] || fail "only $printed commands print something"
exit "$bad"
