# scenes.sh - sourced by others: folders with projects, and commands run in them.
# shellcheck shell=sh
set -eu
# Nothing here needs to survive a reboot, so the fastest file system is used.
[ -n "${TMPDIR:-}" ] || [ ! -w /dev/shm ] || export TMPDIR=/dev/shm
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TMODEL_CEILING_DIRECTORIES="${dir%/*}" TMODEL_USER=tester
full=${FULL:-}
# inject.c is loaded before the sanitizer, which must allow it; its findings must not be
# mistaken for exit 1.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:verify_asan_link_order=0:exitcode=98"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-}:exitcode=98"
# setlocale() leaks some bytes when out of memory.
echo leak:_nl_ >leaks
export LSAN_OPTIONS="suppressions=$dir/leaks:print_suppressions=0"

tmodel() { "$TMODEL" -q "$@"; }
fail() {
	echo "$*"
	exit 1
}

# Create a folder of that name with a project that has records of many nouns.
fill() {
	mkdir "$1"
	cd "$1"
	tmodel init --org Acme
	tmodel leader add Ada --unit Payments --kind business --influence 5 --stance sponsor
	tmodel leader add Bob --unit Works --email bob@example.com
	tmodel threat add Flood --loss 10k..2M --rate 0.1..0.5
	tmodel threat add Fire --loss 20k..3M --probability 0.02
	tmodel threat add Theft
	tmodel source add 'Annual report' --kind annual-report --reliability B
	tmodel citation add --source annual-report --threat flood --supports loss
	tmodel concern add 'The river' --leader ada --threat flood --points 5 --key river
	tmodel concern add 'Sparks' --leader bob --threat fire --worry awake --key sparks
	tmodel concern add 'Keys' --leader bob --key keys
	tmodel event add 'Ransom at a rival' --key rival
	tmodel rank override fire --to 1 --reason 'As agreed'
	cd "$dir"
}
{
	fill plain
	cat >concerns.csv <<'EOF'
key,leader,threat,points,text,loss_low,loss_high
i1,ada,flood,5,"The ""dam"", again",1000.00,2000.00
i2,bob,fire,2.5,Old wires,,
i3,bob,,,"Two
lines",,
EOF
	cat >concerns.json <<'EOF'
[{"key":"j1","leader":"ada","text":"The \"dam\" \u00e9","points":2},
 {"key":"j2","leader":"bob","threat":"fire","worry":"worried","text":"Old wires"}]
EOF
	cp -r plain csv
	cp concerns.csv csv
	cp -r plain json
	cp concerns.json json
	cp -r csv imported
	(cd imported && tmodel concern import concerns.csv)
	cp -r plain removed
	(cd removed && tmodel threat rm theft -y)
	mkdir empty
	# A change that was interrupted while being written to the project.
	cp -r plain crashed
	changes=$("$DRIVE" count change crashed concern rm sparks -y)
	"$DRIVE" leave tear $((changes - 3)) crashed concern rm sparks -y
	[ -s crashed/project.tmodel-journal ] || fail 'there is no journal after a crash'
	! cmp -s plain/project.tmodel crashed/project.tmodel || fail 'that was no crash'
} >/dev/null

# run NAME DRIVE... - run a scene: these arguments, then its folder and its command.
run() {
	name=$1
	shift
	echo "-- $name"
	case $name in
	add) "$DRIVE" "$@" plain concern add Fog --leader ada --threat flood --points 5 --key fog ;;
	edit) "$DRIVE" "$@" plain threat edit flood --name Water --loss 5k..9k --key water ;;
	rm) "$DRIVE" "$@" plain concern rm sparks -y ;;
	csv) "$DRIVE" "$@" csv concern import concerns.csv ;;
	json) "$DRIVE" "$@" json concern import concerns.json ;;
	undo) "$DRIVE" "$@" imported undo ;;
	undo-rm) "$DRIVE" "$@" removed undo ;;
	list) "$DRIVE" "$@" plain concern list --json --include-private ;;
	rank) "$DRIVE" "$@" plain rank --json ;;
	status) "$DRIVE" "$@" plain status ;;
	log) "$DRIVE" "$@" plain log ;;
	recover) "$DRIVE" "$@" crashed concern list --json ;;
	recover-add) "$DRIVE" "$@" crashed concern add Fog --leader ada --key fog ;;
	merge) "$DRIVE" "$@" plain threat merge flood fire ;;
	forget) "$DRIVE" "$@" plain forget concern sparks -y ;;
	config) "$DRIVE" "$@" plain config set org Bcme ;;
	backup) "$DRIVE" "$@" plain backup copy.tmodel ;;
	export) "$DRIVE" "$@" plain phase2 export --part all --format html -o out ;;
	slide) "$DRIVE" "$@" plain phase2 export --part slide --format html -o slide.html ;;
	init) "$DRIVE" "$@" empty init --org Acme ;;
	*) fail "no scene $name" ;;
	esac || bad=1
}
bad=0
