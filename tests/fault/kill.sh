#!/bin/sh
# kill.sh - a command that is killed, before or in the middle of a change of a file, did
# all or nothing, and the next one works.
. "$SRC/tests/fault/scenes.sh"
most=10
[ -z "$full" ] || most=0
for scene in add csv undo undo-rm merge forget backup slide init recover-add; do
	run "$scene" kill kill "$most"
	run "$scene" kill tear "$most"
done
exit "$bad"
