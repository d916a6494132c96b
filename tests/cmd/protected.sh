#!/bin/sh
# protected.sh - no output replaces a project or one of its side files, under any name.
. "$SRC/tests/cmd/expect.sh"
mkdir home sub
cd home
tmodel init -q --example
tmodel -q backup kept.tmodel
tmodel meeting add --key talk --with finance --start 2027-03-01T10:00Z --minutes 60 >/dev/null 2>&1
ln -s ../home ../sub/way
sha256sum project.tmodel kept.tmodel >../sums

# The commands with -o, and what they write.
writers() {
	cat <<'END'
phase2 export
phase2 export --part all
phase2 export --part all --format md
intro export
brief talk
agreement talk
session report
invite talk
END
}
names() {
	cat <<'END'
project.tmodel
./project.tmodel
../home/project.tmodel
../sub/way/project.tmodel
project.tmodel-journal
project.tmodel-wal
project.tmodel-WAL
project.tmodel-shm
project.tmodel-wal/
project.tmodel.schema-4
project.tmodel.schema-4.2
../sub/way/project.tmodel-wal
kept.tmodel
kept.tmodel-journal
kept.tmodel-wal
kept.tmodel-shm
kept.tmodel.schema-1
END
}
# refused NAME WORDS... - exit 7, and no file is created, changed or reported as written.
refused() {
	named=$1
	shift
	got=0
	tmodel "$@" >got.txt 2>said.txt </dev/null || got=$?
	[ "$got" = 7 ] || { cat said.txt; fail "exit $got for: $*"; }
	grep -qE 'reserved for the project|is a tmodel project' said.txt ||
		{ cat said.txt; fail "not refused for its name: $*"; }
	sha256sum --quiet -c ../sums || fail "changed by: $*"
	rm -f got.txt said.txt
	[ "$(echo *)" = 'kept.tmodel project.tmodel' ] || { ls; fail "made by: $*"; }
	[ -z "$named" ] || status 0 tmodel info
	rm -f got.txt said.txt
}
writers >../writers
names >../names
while read -r words; do
	while read -r name; do
		# shellcheck disable=SC2086 # words
		refused "$name" $words -o "$name" --force
	done <../names
	# shellcheck disable=SC2086 # words
	refused '' $words -o project.tmodel
	# shellcheck disable=SC2086 # words
	refused '' $words -o project.tmodel-wal --dry-run
done <../writers
# from another folder, with -C and with --project
(cd .. && status 7 tmodel -C home intro export -o project.tmodel-wal --force)
(cd .. && status 7 tmodel -p home/project.tmodel intro export -o home/project.tmodel-wal)
(cd ../sub && status 7 tmodel -C ../home intro export -o ../sub/way/project.tmodel --force)
rm -f ../got.txt ../said.txt ../sub/got.txt ../sub/said.txt

# backups and new projects do not get such names either
while read -r name; do
	case $name in */) continue ;; esac
	refused "$name" backup "$name"
	case $name in */project.tmodel | project.tmodel | kept.tmodel) continue ;; esac
	refused "$name" -p "$name" init
done <../names

# links to the project are detected; names that only look similar are allowed
ln project.tmodel ../linked
(cd .. && status 7 tmodel -p home/kept.tmodel intro export -o linked --force)
rm -f ../linked ../got.txt ../said.txt
expect 0 tmodel intro export --format md -o notes-wal <<'END'
Wrote the introduction to notes-wal.
END
expect 0 tmodel -q intro export --format md -o notes-wal --force <<'END'
END
