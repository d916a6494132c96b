#!/bin/sh
# man.sh - manual pages pass the lint, agree with the tables (cmake/manual.sh updates
# them), and exist for every first word of a command line.
. "$SRC/tests/tools/code.sh"
need mandoc
bad=0
# Dates are the days of the last change; the build does not check them against the clock.
for page in man/*.[1357]; do
	mandoc -T lint -W warning "$page" | grep -v 'date in the future\|referenced manual not found' &&
		bad=1
done
cp man/*.1 "$out"
sh cmake/manual.sh "$TMODEL" "$out"/*.1
for page in man/*.1; do
	diff -u "$page" "$out/$(basename "$page")" || bad=1
done
# Cross references have targets; pages of other programs are not checked.
sed -n 's/^\.Xr \(tmodel[a-z0-9-]*\) \([1357]\).*/\1.\2/p' man/*.[1357] | sort -u | while read -r page; do
	[ -e "man/$page" ] || echo "man/$page: referred to, but not there"
done >"$out/missing"
# The page of the library names existing calls and headers, and its example is the one
# that tests/tools/install.sh builds.
grep -oE '\btm_[a-z0-9_]+' man/tmodel.3 | sort -u | while read -r name; do
	grep -qw "$name" include/tmodel/*.h || echo "man/tmodel.3: $name: not in include/tmodel"
done >>"$out/missing"
sed -n 's/^\.In //p' man/tmodel.3 | sort -u | while read -r header; do
	[ -e "include/$header" ] || echo "man/tmodel.3: $header: not there"
done >>"$out/missing"
sed -n '/^#include/,$p' examples/rank.c >"$out/rank.c"
sed '1,/^\.Sh EXAMPLES/d; /^\.Sh/,$d' man/tmodel.3 | sed -n '/^#include/,/^\.Ed/p' |
	sed '/^\.Ed/d; s/\\e/\\/g' | diff -u "$out/rank.c" - || bad=1
cd "$out"
"$TMODEL" __complete '' | sed 's/	.*//; /^-/d' >"$out/words"
[ -s "$out/words" ]
while read -r word; do
	[ -e "$SRC/man/tmodel-$word.1" ] || echo "man/tmodel-$word.1: not there"
done <"$out/words" >>"$out/missing"
cat "$out/missing"
[ "$bad" = 0 ] && [ ! -s "$out/missing" ]
