#!/bin/sh
# html.sh - exported pages in headless Chromium: they are not blank, a slide takes one
# landscape page, and there are no network requests.
. "$SRC/tests/oracle/project.sh"
need chromium python3 pdfinfo
browser="python3 $SRC/tests/oracle/browser.py"
seen=$BUILD/tests/pages
mkdir -p "$seen"

echo '<!doctype html><title>x</title>' >empty.html
$browser shot empty.html empty.png
for part in slide annex sources ranking threats concerns changes all; do
	tmodel phase2 export --part "$part" --format html -o "$part.html"
	$browser shot "$part.html" "$seen/$part.png"
	# A picture with content takes more bytes than an empty one.
	[ "$(wc -c <"$seen/$part.png")" -gt $((4 * $(wc -c <empty.png))) ] ||
		fail "$part.html: there is nothing to see"
	$browser requests "$part.html" >requests
	[ ! -s requests ] || fail "$part.html asks the network for: $(cat requests)"
done
$browser pdf slide.html "$seen/slide.pdf"
pdfinfo "$seen/slide.pdf" >info
grep -q '^Pages: *1$' info || fail "the slide is not one page: $(grep Pages info)"
awk '/^Page size/ { exit !($3 > $5) }' info || fail "the slide is not printed across"

# Check that a request is detected.
echo '<!doctype html><title>x</title><img src="http://192.0.2.1/x.png">' >asks.html
[ "$($browser requests asks.html)" = http://192.0.2.1/x.png ] ||
	fail "a request of a page is not noticed"
