#!/bin/sh
# alloc.sh - failed allocations, one or all from then on, make the command fail without
# any other effect.
. "$SRC/tests/fault/scenes.sh"
most=12
[ -z "$full" ] || most=0
for scene in add edit rm csv json undo undo-rm list rank status log merge forget config backup \
	slide init recover; do
	run "$scene" fail alloc 12 once "$most"
	run "$scene" fail alloc 12 on "$most"
done
# All other commands as well.
. "$SRC/tests/fault/commands.sh"
few=4
[ -z "$full" ] || few=0
# Several files are not written atomically.
grep -v -e '-o out$' "$lines" | while read -r line; do
	echo "-- $line"
	eval "\"\$DRIVE\" fail alloc 12 once $few every $line" </dev/null || : >failed
done
[ ! -e failed ] || bad=1
exit "$bad"
