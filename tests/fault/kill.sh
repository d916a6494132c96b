#!/bin/sh
# kill.sh - a command killed before or during any change of a file has done all or
# nothing, and the next command succeeds.
. "$SRC/tests/fault/scenes.sh"
most=10
[ -z "$full" ] || most=0
for scene in add csv undo undo-rm merge forget backup slide init recover-add; do
	run "$scene" kill kill "$most"
	run "$scene" kill tear "$most"
done
# Process ids are reused, and names of temporary files contain them.
mkdir again
cd again
sh -c ': >project.tmodel.$$.new; exec "$TMODEL" -q init' || fail 'a draft keeps a project from being made'
sh -c ': >slide.html.$$.new; exec "$TMODEL" -q phase2 export --format html -o slide.html' ||
	fail 'a draft keeps a file from being written'
sh -c ': >copy.tmodel.$$.new; exec "$TMODEL" -q backup copy.tmodel' || fail 'a draft keeps a copy from being made'
[ "$(find . -type f | wc -l)" = 3 ] || fail 'a draft is left'
exit "$bad"
