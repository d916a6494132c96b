#!/bin/sh
# hacking.sh - HACKING.md names paths and functions that exist. <noun> and NNNN in a path
# stand for any name.
. "$SRC/tests/tools/code.sh"

# What stands in backquotes, outside blocks of commands.
awk '/^```/ { block = !block } !block' HACKING.md | grep -oE '`[^`]+`' | tr -d '`' >"$out/quoted"

grep -E '^[.a-zA-Z][^ ]*(/|\.(c|h|sh|py|md|txt|tsv|csv|sql|1))[^ ]*$' "$out/quoted" |
	grep -vE '^(build/|id\.)|^project\.tmodel' | sort -u >"$out/paths"
[ "$(wc -l <"$out/paths")" -gt 60 ]
while read -r path; do
	# shellcheck disable=SC2086 # a pattern
	ls -d $(echo "$path" | sed 's/<[a-z]*>/*/g; s/NNNN/*/') >/dev/null 2>&1 ||
		echo "HACKING.md: $path: not in the tree"
done <"$out/paths" >"$out/missing"

grep -oE '\b[a-z][a-z0-9_]+(\(\)|\[\])' "$out/quoted" | tr -d '()[]' | sort -u >"$out/names"
[ "$(wc -l <"$out/names")" -gt 20 ]
while read -r name; do
	grep -rqw "$name" include lib cmd || echo "HACKING.md: $name: not in the code"
done <"$out/names" >>"$out/missing"
cat "$out/missing"
[ ! -s "$out/missing" ]
