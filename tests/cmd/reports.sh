#!/bin/sh
# reports.sh - reported faults; their inputs are in tests/data/reports.
. "$SRC/tests/cmd/expect.sh"

reports=$SRC/tests/data/reports
mkdir bin
ln -s "$TMODEL" bin/tmodel
PATH="$dir/bin:$PATH"

# in_folder REPORT - create its folder with its files
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

# again REPORT - in_folder, if it was used before
again() {
	cd "$dir"
	rm -rf "./$1"
	in_folder "$1"
	chmod -R u+w,go-rwx .
}

# The first command after the crash recovers and succeeds, whether it reads or writes.
crash_in_migration() {
	for words in info rank 'leader add X'; do
		again crash-in-migration
		# shellcheck disable=SC2086 # words
		status 0 tmodel $words
		grep -q 'an interrupted change was rolled back' said.txt ||
			fail "$words: does not say that it rolled back"
		[ ! -e project.tmodel-journal ] || fail "$words: leaves the journal"
		# shellcheck disable=SC2086 # words
		status 0 tmodel $words
		! grep -q 'rolled back' said.txt || fail "$words: rolls back twice"
	done
	cmp project.tmodel.schema-4 "$reports/crash-in-migration/project.tmodel.schema-4"
	status 0 tmodel -p project.tmodel.schema-4.2 info
}

# An existing file with the name of the copy is kept, and the copy gets another name.
stale_schema_copy() {
	for kind in file folder link dangling; do
		again stale-schema-copy
		case $kind in
		folder) rm project.tmodel.schema-4 && mkdir project.tmodel.schema-4 ;;
		link) ln -sf project.tmodel project.tmodel.schema-4 ;;
		dangling) ln -sf nothing project.tmodel.schema-4 ;;
		esac
		cp project.tmodel before.tmodel
		status 0 tmodel leader add Mig
		grep -q 'the old file was copied to .*project\.tmodel\.schema-4\.2$' said.txt ||
			{ cat said.txt; fail "$kind: does not name the copy"; }
		status 0 tmodel -p project.tmodel.schema-4.2 info
		grep -q 'schema 4' said.txt || { cat said.txt; fail "$kind: not the old file"; }
		tmodel -q -p before.tmodel leader list --format csv >before.csv 2>said.txt
		tmodel -q -p project.tmodel.schema-4.2 leader list --format csv 2>said.txt |
			cmp - before.csv
	done
	# concurrent processes: all succeed, and none migrates without a copy
	again stale-schema-copy
	for i in 1 2 3 4 5 6; do
		tmodel -q leader add "At once $i" --key "once-$i" >>keys.txt 2>>said.txt &
	done
	wait
	[ "$(wc -l <keys.txt)" = 6 ] || { cat said.txt; fail 'migrations at the same time fail'; }
	[ "$(ls project.tmodel.schema-4.* | wc -l)" = 1 ] || { ls; fail 'more copies than migrations'; }
	status 0 tmodel info
	cmp project.tmodel.schema-4 "$reports/stale-schema-copy/project.tmodel.schema-4"
}

undo_after_no_change
crash_in_migration
stale_schema_copy
