#!/bin/sh
# reports.sh - faults that were reported: the inputs are in tests/data/reports.
. "$SRC/tests/cmd/expect.sh"

reports=$SRC/tests/data/reports
mkdir bin
ln -s "$TMODEL" bin/tmodel
PATH="$dir/bin:$PATH"

# in_folder REPORT - an empty folder for it, and its files
in_folder() {
	cd "$dir"
	mkdir "$1"
	cp -r "$reports/$1/." "$1"
	cd "$1"
}

undo_after_no_change() {
	in_folder undo-after-no-change
	status 0 sh run.sh
	grep -q 'Somebody Kept' got.txt || fail 'undo took another step back'
	grep -q '^Nothing changed\.$' said.txt || fail 'the import says that it changed something'
}

undo_after_no_change
