#!/bin/sh
# files.sh - failed file operations, one or all from then on, make the command fail
# without any other effect; short reads and writes have no effect at all.
. "$SRC/tests/fault/scenes.sh"
EIO=5 ENOSPC=28
most=6
[ -z "$full" ] || most=0
for scene in add edit rm csv json undo undo-rm list rank merge forget config backup slide init \
	recover recover-add; do
	run "$scene" fail file "$EIO" once "$most"
	run "$scene" fail file "$EIO" on "$most"
	run "$scene" fail file short once "$most"
	case $scene in
	list | rank | recover) continue ;; # these change nothing
	esac
	run "$scene" fail change "$ENOSPC" once "$most"
	run "$scene" fail change "$ENOSPC" on "$most"
done
# All other commands as well.
. "$SRC/tests/fault/commands.sh"
few=2
[ -z "$full" ] || few=0
# Several files are not written atomically.
grep -v -e '-o out$' "$lines" | while read -r line; do
	echo "-- $line"
	eval "\"\$DRIVE\" fail file $EIO once $few every $line" </dev/null || : >failed
done
[ ! -e failed ] || bad=1
exit "$bad"
