#!/bin/sh
# axe.sh - axe-core finds no violations in exported pages, light and dark.
. "$SRC/tests/oracle/project.sh"
need chromium python3
axe=
for folder in $(echo "${NODE_PATH-}" | tr : ' ') "$SRC/node_modules"; do
	[ ! -e "$folder/axe-core/axe.min.js" ] || axe=$folder/axe-core/axe.min.js
done
[ -n "$axe" ] || {
	echo "skipped: there is no axe-core on NODE_PATH"
	exit 77
}
browser="python3 $SRC/tests/oracle/browser.py"

for part in slide annex sources threats concerns all sample; do
	case $part in
	sample) "$BUILD/tests/make_sample" annex html >"$part.html" ;;
	*) tmodel phase2 export --part "$part" --format html -o "$part.html" ;;
	esac
	for scheme in light dark; do
		$browser axe "$part.html" "$axe" $scheme >found
		[ ! -s found ] || fail "$part.html, $scheme: $(cat found)"
	done
done

# Check that violations are detected.
sed 's/<html[^>]*>/<html>/' slide.html >wrong.html
$browser axe wrong.html "$axe" light | grep -q html-has-lang || fail "axe-core finds nothing"
