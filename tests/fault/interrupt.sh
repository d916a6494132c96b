#!/bin/sh
# interrupt.sh - a command that a person interrupts, at any change of a file, says truly
# whether it did what it was to do.
. "$SRC/tests/fault/scenes.sh"
most=12
[ -z "$full" ] || most=0
for scene in add edit rm csv undo merge forget backup slide init; do
	run "$scene" fail change interrupt once "$most"
	run "$scene" fail file interrupt once "$most"
done
exit "$bad"
