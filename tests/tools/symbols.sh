#!/bin/sh
# symbols.sh - the library exports exactly the declarations of the public headers.
. "$SRC/tests/tools/code.sh"
need nm
nm -D --defined-only "$LIBTMODEL" | awk '$2 ~ /^[A-Z]$/ { print $3 }' |
	grep -vE '^(__odr_asan|__gcov|mangle_path|_init$|_fini$)' | sort >"$out/exported"
# Join continued declarations, then take the name before the first bracket.
code include/tmodel/*.h | sed 's/^[^:]*:[0-9]*://; /^#/d' | tr '\n\t' '  ' |
	grep -oE '\bTM_(API|CALL) [^;([]*[;([]' | sed 's/.*[ *]\(tm_[a-z0-9_]*\) *.$/\1/' |
	sort >"$out/declared"
diff -u "$out/declared" "$out/exported"
grep -q . "$out/declared"
