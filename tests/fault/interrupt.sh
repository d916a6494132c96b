#!/bin/sh
# interrupt.sh - a command interrupted at any change of a file reports correctly whether
# the change was stored.
. "$SRC/tests/fault/scenes.sh"
most=12
[ -z "$full" ] || most=0
for scene in add edit rm csv undo merge forget backup slide init; do
	run "$scene" fail change interrupt once "$most"
	run "$scene" fail file interrupt once "$most"
done
exit "$bad"
