#!/bin/sh
# readme.sh - the commands in README.md give the output shown there, in an empty folder
# and on a terminal of 80 columns. With UPDATE=1 README.md is updated with their output.
. "$SRC/tests/cmd/expect.sh"

for program in jq script; do
	command -v $program >/dev/null || {
		echo "skipped: there is no $program here"
		exit 77
	}
done
mkdir bin empty
ln -s "$TMODEL" bin/tmodel
export PATH="$dir/bin:$PATH" TMODEL_USER=ada COLUMNS=80 TERM=dumb NO_COLOR=1 TMODEL_PAGER=

# finish - read to the end of the command that begins with $line
finish() {
	command=$line
	case $line in
	*"<<'EOF'"*) end=EOF ;;
	*\\) end= ;;
	*) return 0 ;;
	esac
	while IFS= read -r line; do
		command="$command
$line"
		case $end$line in
		EOFEOF) break ;;
		EOF* | *\\) ;;
		*) break ;;
		esac
	done
}

# retell - copy README from stdin, replacing the output of commands by their current
# output
retell() {
	block=
	while IFS= read -r line; do
		case $block$line in
		'```console') block=in ;;
		'in```') block= ;;
		'in$ '*)
			finish
			printf '%s\n' "$command"
			printf '%s\n' "${command#??}" >"$dir/command.sh"
			(cd "$dir/empty" && script -qec "sh '$dir/command.sh'" /dev/null </dev/null) |
				tr -d '\r'
			echo >>"$dir/commands.txt"
			continue
			;;
		in*) continue ;;
		esac
		printf '%s\n' "$line"
	done
}
# mask FILE - replace values that vary: dates, and keys of records without a name
mask() {
	sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}/DAY/g; s/\b[a-z][0-9a-f]{6}\b/KEYKEY/g' "$1"
}

retell <"$SRC/README.md" >README.md
if [ "${UPDATE-}" = 1 ]; then
	cat README.md >"$SRC/README.md"
	exit
fi
mask "$SRC/README.md" >said.txt
mask README.md >printed.txt
diff -u said.txt printed.txt || fail 'README.md shows other output; UPDATE=1 mends it'
[ "$(wc -l <commands.txt)" -gt 20 ] || fail 'README.md has hardly any commands'
[ -s empty/slide.html ] || fail 'there is no slide'
