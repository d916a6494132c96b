#!/bin/sh
# disk.sh - a full disk or a file size limit leaves everything unchanged.
. "$SRC/tests/fault/scenes.sh"
row=0
while [ "$row" -lt 400 ]; do
	row=$((row + 1))
	echo "big$row,ada,\"$(printf '%0500d' "$row")\""
done >rows
{
	echo key,leader,text
	cat rows
} >plain/big.csv
size=$(wc -c <plain/project.tmodel)

# stuck COMMAND... - it fails for lack of space, and nothing has changed.
stuck() {
	got=0
	tmodel "$@" >../out 2>../said </dev/null || got=$?
	[ "$got" = 1 ] || {
		echo "exit $got: $*: $(cat ../said)"
		bad=1
	}
	tmodel info >/dev/null || fail "after $*: the project is refused"
	"$DRIVE" state . | cmp ../before - || fail "after $*: something has changed"
}

# limited KILOBYTES COMMAND... - the same with a limit.
limited() {
	kilobytes=$1
	shift
	rm -rf work
	cp -r plain work
	"$DRIVE" state work >before
	(
		cd work
		ulimit -f $((kilobytes * unit))
		stuck "$@"
		exit "$bad"
	) || bad=1
	! ls work/*.new 2>/dev/null || fail 'a draft is left'
}
# Some shells count blocks of 512 bytes, others kilobytes.
sh -c 'ulimit -f 2; trap "" XFSZ; head -c 4096 /dev/zero >probe' 2>/dev/null || :
unit=1
[ "$(wc -c <probe)" != 1024 ] || unit=2

limited 1 concern add Fog --leader ada
limited 8 concern add Fog --leader ada
limited $((size / 1024 + 8)) concern import big.csv
limited $((size / 1024 + 100)) concern import big.csv
limited 8 backup copy.tmodel
limited 100 backup copy.tmodel
limited 1 phase2 export --format html -o slide.html
limited 0 threat edit flood --name Water

# A file system that is almost full; without permission to mount one, limits must suffice.
mkdir small
if unshare -m sh -c 'mount -t tmpfs -o size=16k tmpfs small' 2>/dev/null; then
	export DRIVE TMODEL bad
	"$DRIVE" state plain >before
	cat >in-small <<'END_OF_SCRIPT'
set -eu
. ./stuck
mount -t tmpfs -o "size=$(($(cat plain/* | wc -c) + 100000))" tmpfs small
cp plain/* small
cd small
stuck concern import big.csv
stuck backup copy.tmodel
head -c 10000000 /dev/zero >ballast 2>/dev/null || :
rm -f ../before
"$DRIVE" state . >../before
stuck concern add Fog --leader ada
stuck threat edit flood --name Water
stuck phase2 export --format html -o slide.html
stuck init other.tmodel
exit "$bad"
END_OF_SCRIPT
	sed -n '/^tmodel()/p' "$SRC/tests/fault/scenes.sh" >stuck
	sed -n '/^fail()/,/^}/p' "$SRC/tests/fault/scenes.sh" >>stuck
	sed -n '/^stuck()/,/^}/p' "$0" >>stuck
	unshare -m sh in-small || bad=1
else
	echo 'no file system of our own here'
fi
exit "$bad"
