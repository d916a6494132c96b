#!/bin/sh
# width.sh - the table of widths is the output of cmake/width.py for Unicode's files.
. "$SRC/tests/tools/code.sh"
need python3
unicode=/usr/share/unicode
[ -e "$unicode/EastAsianWidth.txt" ] || {
	echo "skipped: unicode-data is not installed"
	exit 77
}
version=$(sed -n '1s/^# EastAsianWidth-\([0-9]*\.[0-9]*\).*/\1/p' "$unicode/EastAsianWidth.txt")
grep -q "from Unicode $version\.$" lib/base/width_table.h || {
	echo "skipped: the table is made from another version than $version"
	exit 77
}
python3 cmake/width.py "$unicode" | diff -u lib/base/width_table.h -
