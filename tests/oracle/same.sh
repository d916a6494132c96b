#!/bin/sh
# same.sh - every format has the content of the model's JSON.
. "$SRC/tests/oracle/project.sh"
need python3
# Debian's python3 has openpyxl, even if another python3 precedes it in PATH.
for python in python3 /usr/bin/python3 ''; do
	[ -z "$python" ] || ! "$python" -c 'import openpyxl' 2>/dev/null || break
done
[ -n "$python" ] || {
	echo 'skipped: there is no python3-openpyxl here'
	exit 77
}
tmodel -q -p m.tmodel init --example
tmodel -q -p m.tmodel phase2 freeze --note 'First' >number.txt
tmodel -q -p m.tmodel threat edit ransomware --loss 3M..30M >key.txt
for ending in json txt md html csv pptx xlsx svg; do
	tmodel -q -p m.tmodel phase2 export --part all --notes -o "all.$ending"
done
"$python" "$SRC/tests/oracle/same.py" all.json all.txt all.md all.html all.csv all.pptx all.xlsx all.svg
