#!/bin/sh
# manual.sh TMODEL PAGE... - update manual pages from the program's tables: the SYNOPSIS
# between "begin synopsis" and "end synopsis", OPTIONS and FIELDS between "begin tables"
# and "end tables". Pages without marks are not changed.
set -eu
tmodel=$1
shift
for page; do
	word=$(basename "$page" .1)
	word=${word#tmodel}
	word=${word#-}
	grep -q '^\.\\" begin' "$page" || continue
	tables=$("$tmodel" manual ${word:+"$word"})
	TABLES=$tables awk '
		BEGIN {
			sections = split(ENVIRON["TABLES"], section, /\n\.Sh /)
			for (i = 2; i <= sections; i++)
				rest = rest (i > 2 ? "\n" : "") ".Sh " section[i]
		}
		/^\.\\" begin synopsis/ { print; print section[1]; skip = 1 }
		/^\.\\" begin tables/ { print; if (rest != "") print rest; skip = 1 }
		/^\.\\" end/ { skip = 0 }
		!skip' "$page" >"$page.new"
	cat "$page.new" >"$page"
	rm "$page.new"
done
