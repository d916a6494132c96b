#!/bin/sh
# memory.sh - a handful of commands use no memory that is not theirs or not set, and lose
# none.
# needs plain
. "$SRC/tests/fault/scenes.sh"
command -v valgrind >/dev/null || {
	echo 'skipped: there is no valgrind here'
	exit 77
}
commands="concern add Fog --leader ada
concern import concerns.csv
rank"
[ -z "$full" ] || commands="$commands
undo
concern list --json --include-private
threat merge flood fire
forget concern sparks -y
phase2 export --format html -o slide.html
backup copy.tmodel
log
concern import nonsense.csv
threat edit flood --loss nonsense"
cp concerns.csv plain
printf 'key,leader\nx,"nobody\n' >plain/nonsense.csv
echo "$commands" | while read -r command; do
	rm -rf work
	cp -r plain work
	got=0
	# shellcheck disable=SC2086
	(cd work && valgrind -q --error-exitcode=99 --leak-check=full \
		--errors-for-leak-kinds=definite --log-file="$dir/log" \
		"$TMODEL" -q $command >"$dir/out" 2>"$dir/said" </dev/null) || got=$?
	case $command:$got in
	*nonsense*:[28] | *:0) ;;
	*) fail "exit $got: $command: $(cat said log)" ;;
	esac
	[ ! -s log ] || fail "$command: $(cat log)"
done
