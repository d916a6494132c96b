#!/bin/sh
# print.sh - the slide prints on one landscape page with all rows, on A4 and Letter.
set -eu
for tool in chromium pdfinfo pdftotext; do
	command -v $tool >/dev/null || { echo "$tool is absent: skipped"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for paper in A4 Letter; do
	sed "s/@page{size:landscape/@page{size:$paper landscape/" \
		"$SRC/tests/format/expected/slide.html" >"$work/slide.html"
	timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
		--disable-background-networking --disable-component-update --disable-sync \
		--user-data-dir="$work/profile" --no-pdf-header-footer \
		--print-to-pdf="$work/slide.pdf" "file://$work/slide.html" >"$work/log" 2>&1 ||
		{ cat "$work/log"; exit 1; }
	pdfinfo "$work/slide.pdf" | awk -v paper=$paper '
		$1 == "Pages:" && $2 != 1 { print paper ": " $2 " pages"; bad = 1 }
		$1 == "Page" && $3 <= $5 { print paper ": not landscape"; bad = 1 }
		END { exit bad }'
	pdftotext -layout "$work/slide.pdf" "$work/slide.txt"
	for text in 'Extortion by encryption' 'Lost or stolen devices' 'Example Manufacturing' \
		2025-11-20 Confidential; do
		grep -q "$text" "$work/slide.txt" || { echo "$paper: $text is not on the page"; exit 1; }
	done
done
