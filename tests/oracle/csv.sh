#!/bin/sh
# csv.sh - Python's csv module reads the cells back, and cells that a spreadsheet could
# run are guarded by an apostrophe.
. "$SRC/tests/oracle/project.sh"
need python3
n=0
# Texts that look like formulas, and some that look guarded already.
for text in '=1+1' '+1' '-1' '@SUM(A1)' "'=1+1" "''=1+1" "'plain" '＝1' 'a,b' 'say "so"' '"' '1,5'; do
	n=$((n + 1))
	tmodel -q threat add "Formula $n" "--notes=$text" "--description=$text" >/dev/null
done
for noun in $(nouns); do
	tmodel "$noun" list --json --include-private >list.json
	tmodel "$noun" list --format csv --include-private >list.csv
	python3 "$SRC/tests/oracle/cells.py" list.csv list.json || fail "$noun list --format csv"
	tmodel "$noun" list --json >list.json
	tmodel "$noun" list --format csv >list.csv
	python3 "$SRC/tests/oracle/cells.py" list.csv list.json || fail "$noun list --format csv"
done
tmodel threat list --format csv --columns notes | tr -d '\r' >notes.csv
grep -qx "\"'=1+1\"" notes.csv || fail "a formula stands there bare"
tmodel threat list --format csv --columns notes --raw | tr -d '\r' | grep -qx '"=1+1"' ||
	fail "--raw still guards"
