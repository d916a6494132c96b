#!/bin/sh
# power.sh - after a power cut a command has done all or nothing, and all if it had
# reported success before.
. "$SRC/tests/fault/scenes.sh"
most=8 seeds=6
[ -z "$full" ] || most=0 seeds=60
for scene in add csv undo merge backup slide init recover-add; do
	run "$scene" power "$seeds" "$most"
done
exit "$bad"
