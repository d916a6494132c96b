# project.sh - read by the oracles: a folder with a project in which there is some of
# everything, and texts that want to be more than text.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

# need PROGRAM... - without one of them the test is skipped.
need() {
	for program; do
		command -v "$program" >/dev/null || {
			echo "skipped: there is no $program here"
			exit 77
		}
	done
}

fail() {
	echo "$*"
	exit 1
}

tmodel() {
	"$TMODEL" "$@"
}

# nouns - what can be edited, as far as the program completes it: those have lists.
nouns() {
	for word in $(tmodel __complete '' | sed 's/	.*//'); do
		! tmodel __complete "$word" '' | grep -q '^edit	' || echo "$word"
	done
}

tmodel -q init --example
for file in "$TEST_DATA"/fields/*.txt; do
	# What the filter refuses is no business of an oracle; what it lets in must come out.
	tmodel -q threat add "$(basename "$file" .txt)" "--notes=$(cat "$file")" \
		--loss 1k..2k --rate 0.1..0.2 >/dev/null 2>&1 || continue
	tmodel -q concern add "--text=$(cat "$file")" --threat "$(basename "$file" .txt)" \
		--leader "$(tmodel leader list --format tsv --columns key --limit 1 | tail -n 1)" \
		--points 5 >/dev/null 2>&1 || :
done
