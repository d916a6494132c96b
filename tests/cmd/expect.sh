# expect.sh - sourced by others: an empty folder, and expect().
# shellcheck shell=sh
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMODEL_CEILING_DIRECTORIES="${dir%/*}" TMODEL_USER=tester

# expect STATUS COMMAND... - run it; compare stdout followed by stderr with stdin.
expect() {
	want=$1
	shift
	cat >want.txt
	got=0
	"$@" >got.txt 2>said.txt </dev/null || got=$?
	cat said.txt >>got.txt
	diff -u want.txt got.txt || { echo "for: $*"; exit 1; }
	[ "$got" = "$want" ] || { echo "exit $got, not $want, for: $*"; exit 1; }
}
# status STATUS COMMAND... - check the exit status only.
status() {
	want=$1
	shift
	got=0
	"$@" >got.txt 2>said.txt </dev/null || got=$?
	[ "$got" = "$want" ] || { cat got.txt said.txt; echo "exit $got, not $want, for: $*"; exit 1; }
}
fail() {
	echo "$*"
	exit 1
}
tmodel() { "$TMODEL" "$@"; }
