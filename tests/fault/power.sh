#!/bin/sh
# power.sh - when the power goes, a command did all or nothing; when it goes after the
# command has said that it is done, all.
. "$SRC/tests/fault/scenes.sh"
most=8 seeds=6
[ -z "$full" ] || most=0 seeds=60
for scene in add csv undo merge backup slide init recover-add; do
	run "$scene" power "$seeds" "$most"
done
exit "$bad"
