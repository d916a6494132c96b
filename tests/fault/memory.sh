#!/bin/sh
# memory.sh - commands make no invalid or uninitialised memory accesses and leak nothing:
# a selection, and all of commands.txt with FULL=1.
# needs plain
. "$SRC/tests/fault/scenes.sh"
. "$SRC/tests/fault/commands.sh"
command -v valgrind >/dev/null || {
	echo 'skipped: there is no valgrind here'
	exit 77
}
printf 'key,leader\nx,"nobody\n' >every/nonsense.csv
cat >few.txt <<'END'
concern add Fog --leader ada
concern import concerns.csv
rank
END
cat >wrong.txt <<'END'
concern import nonsense.csv
threat edit flood --loss nonsense
concern list --columns nonsense
END
[ -z "$full" ] || cat "$lines" >>few.txt

# checked STATUSES LINE - it exits with one of them, and valgrind reports nothing.
checked() {
	line=$2
	fresh
	got=0
	eval "valgrind -q --error-exitcode=99 --leak-check=full \
		--errors-for-leak-kinds=definite --log-file=../log \"\$TMODEL\" -q $line \
		</dev/null >../out 2>../said" || got=$?
	case " $1 " in
	*" $got "*) ;;
	*) fail "exit $got: $line: $(cat ../said ../log)" ;;
	esac
	[ ! -s ../log ] || fail "$line: $(cat ../log)"
}
while read -r line; do
	checked 0 "$line"
done <"$dir/few.txt"
[ -z "$full" ] || while read -r line; do
	checked '2 8' "$line"
done <"$dir/wrong.txt"
