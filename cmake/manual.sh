#!/bin/sh
# manual.sh TMODEL PAGE... - put what the program's tables know into manual pages, between
# the two marks that they have for it.
set -eu
tmodel=$1
shift
for page; do
	word=$(basename "$page" .1)
	word=${word#tmodel}
	word=${word#-}
	grep -q '^\.\\" begin tables' "$page" || continue
	tables=$("$tmodel" manual ${word:+"$word"})
	TABLES=$tables awk '
		/^\.\\" begin tables/ { print; print ENVIRON["TABLES"]; skip = 1 }
		/^\.\\" end tables/ { skip = 0 }
		!skip' "$page" >"$page.new"
	cat "$page.new" >"$page"
	rm "$page.new"
done
