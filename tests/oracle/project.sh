# project.sh - sourced by the oracles: a folder with a project that has records of many
# nouns, and texts that look like markup.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

# need PROGRAM... - skip the test if one is not installed.
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

# nouns - the nouns that can be edited, from the completion of the program: they have
# lists.
nouns() {
	for word in $(tmodel __complete '' | sed 's/	.*//'); do
		! tmodel __complete "$word" '' | grep -q '^edit	' || echo "$word"
	done
}

tmodel -q init --example
for file in "$TEST_DATA"/fields/*.txt; do
	# Values that the filter rejects are not tested here; accepted ones must be
	# exported.
	tmodel -q threat add "$(basename "$file" .txt)" "--notes=$(cat "$file")" \
		--loss 1k..2k --rate 0.1..0.2 >/dev/null 2>&1 || continue
	tmodel -q concern add "--text=$(cat "$file")" --threat "$(basename "$file" .txt)" \
		--leader "$(tmodel leader list --format tsv --columns key --limit 1 | tail -n 1)" \
		--points 5 >/dev/null 2>&1 || :
done
