#!/bin/sh
# sizes.sh - a file over its size is usually two nouns; a function, two thoughts.
. "$SRC/tests/tools/code.sh"

# longer FOLDER LINES
longer() {
	sources "$1" | xargs wc -l | awk -v most="$2" '$2 != "total" && $1 > most {
		print $2 ": " $1 " lines, at most " most }'
}
{
	longer cmd 250
	longer lib 400
	longer include 200
	sources lib cmd | xargs awk '
		/^{/ { began = FNR }
		/^}/ { if (began && FNR - began - 1 > 40)
			print FILENAME ":" began ": a function of " FNR - began - 1 " lines, at most 40"
			began = 0 }'
} >"$out/long"
cat "$out/long"
[ ! -s "$out/long" ]
