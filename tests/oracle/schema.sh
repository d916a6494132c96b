#!/bin/sh
# schema.sh - an independent validator accepts every schema, accepts all JSON output
# against its schema, and rejects corrupted JSON.
. "$SRC/tests/oracle/project.sh"
need node jq
node -e 'require("ajv/dist/2020"); require("ajv-formats")' 2>/dev/null || {
	echo "skipped: there is no ajv with ajv-formats on NODE_PATH"
	exit 77
}

# -- three projects: one with many kinds of records, a large one, an empty one
data=$TEST_DATA/manufacturer
tmodel -q -p large.tmodel init --org 'Example Manufacturing' --currency EUR
for noun in leader source event threat concern citation; do
	tmodel -q -p large.tmodel "$noun" import "$data/${noun}s.csv"
done
tmodel -q -p large.tmodel threat import --update "$data/actions.csv"
tmodel -q -p large.tmodel likelihood import "$data/incidents.csv"
tmodel -q -p large.tmodel concern add 'Nobody can restore the plant from the backups' \
	--leader "$(tmodel -p large.tmodel leader list -z --limit 1 | tr -d '\0')" >/dev/null
tmodel -q -p empty.tmodel init
tmodel -q phase2 freeze --note 'shown to the board' >/dev/null
for project in project large; do
	first=$(tmodel -p $project.tmodel rank --json | jq -r '.threats[0].key')
	third=$(tmodel -p $project.tmodel rank --json | jq -r '.threats[2].key')
	tmodel -q -p $project.tmodel rank override "$third" --to 1 --reason 'the board said so'
	echo "$first" >$project.first
done

# -- the schemas
tmodel schema --json | jq -r '.[].name' >names
[ "$(wc -l <names)" -ge 20 ] || fail "there are fewer schemas than there must be"
while read -r name; do
	tmodel schema "$name" >"$name.schema"
done <names
n=0
# pair SCHEMA FILE - to be validated
pair() {
	echo "$1 $2" >>pairs
}
# prints SCHEMA COMMAND... - its standard output; exit 5 (findings) is accepted
prints() {
	n=$((n + 1))
	schema=$1
	shift
	status=0
	"$TMODEL" "$@" >$n.json 2>said || status=$?
	[ $status = 0 ] || [ $status = 5 ] || fail "exit $status: $*: $(cat said)"
	pair "$schema" $n.json
}
# refuses COMMAND... - the last line of its standard error
refuses() {
	n=$((n + 1))
	! "$TMODEL" "$@" >said 2>all || fail "it does: $*"
	tail -n 1 all >$n.json
	pair error.schema $n.json
}

prints schema.schema schema --json
prints version.schema version --json
prints version.schema version --json --build-options
for project in project large empty; do
	p="-p $project.tmodel"
	# shellcheck disable=SC2086 # two words
	for private in "" --include-private; do
		for noun in $(nouns); do
			prints "$noun.schema" $p "$noun" list --json $private
			key=$(jq -r '.[0].key // empty' $n.json)
			[ -z "$key" ] || prints "$noun.schema#/items" $p "$noun" show "$key" --json $private
		done
		prints log.schema $p log --json $private
	done
	# shellcheck disable=SC2086
	{
		prints status.schema $p status --json
		prints info.schema $p info --json
		prints config.schema $p config list --json
		prints suggest.schema $p concern suggest --json
		prints duplicates.schema $p concern duplicates --json
		prints versions.schema $p phase2 list --json
		for by in priority importance ale concern; do
			prints rank.schema $p rank --json --by $by
		done
		prints rank.schema $p rank --json --matrix --gaps --next --sensitivity --tiers
		prints rank.schema $p rank --json --fail-on unranked,ungrouped,warnings
		prints ranking.schema $p phase2 export --part ranking --format json
		for part in slide annex sources threats concerns changes all; do
			prints $part.schema $p phase2 export --part $part --format json
			pair document.schema $n.json
		done
		refuses $p threat show is-not-there --json
		refuses $p nonsense --json
	}
done
for project in project large; do
	p="-p $project.tmodel"
	first=$(cat $project.first)
	# shellcheck disable=SC2086
	{
		prints rank.schema $p rank --json --explain "$first"
		prints rank.schema $p rank --json --explain "$first" \
			"$(tmodel $p rank --json | jq -r '.threats[-1].key')"
		prints loss.schema $p loss --json
		prints loss.schema $p loss --json --over 1M
		prints loss.schema $p loss "$first" --json
		prints loss.schema $p loss "$first" --json --over 1M
	}
done
# Document content that no report has.
for sample in slide annex; do
	"$BUILD/tests/make_sample" $sample json >sample-$sample.json
	pair document.schema sample-$sample.json
done
prints frozen.schema phase2 show 1 --json
prints diff.schema phase2 diff 1 --json
tmodel -q phase2 freeze --note 'and again' >/dev/null
prints diff.schema phase2 diff 1 2 --json
for industry in $(jq -Rr 'split(",")[0]' "$data/incidents.csv" | sed 1d | sort -u | head -n 3); do
	prints likelihood.schema -p large.tmodel likelihood check --industry "$industry" --json
done
prints likelihood.schema -p large.tmodel likelihood check --industry "$industry" \
	--since 1900 --until 2200 --json
tmodel -q session invite pump-cloud-review cloud-ops --because 'runs it'
tmodel -q meeting follow-up pump-cloud-review 'Sign the commands' --due 2026-12-24 >/dev/null
for private in "" --include-private; do
	# shellcheck disable=SC2086
	prints session-plan.schema session plan pump-cloud-review --json $private
	# shellcheck disable=SC2086
	prints brief.schema brief production --json $private
done
prints session-plan.schema session plan pump-cloud-review --component remote-access --with-managers --json
prints session-people.schema session people pump-cloud-review --json
prints session-organiser.schema session organiser pump-cloud-review --json
prints session-report.schema session report --json
prints agreement.schema agreement pump-cloud-review --json
prints entries.schema meeting entries --json
refuses -p empty.tmodel loss --json
refuses -p none.tmodel status --json
printf 'key,name,kind\nx!,,none\n' >wrong.csv
refuses leader import wrong.csv --json
jq -e '.error.errors | length > 0' $n.json >/dev/null || fail "the errors of a file are not there"

while read -r name; do
	grep -q "^$name\.schema " pairs || fail "nothing was held against the schema $name"
done <names
node "$SRC/tests/oracle/schema.js" <pairs >found || :
[ ! -s found ] || fail "$(head -n 40 found)"

# Check that invalid JSON is detected.
jq '.threats[0].rank = "first"' <"$(sed -n 's/^rank\.schema //p' pairs | head -n 1)" >wrong.json
! echo "rank.schema wrong.json" | node "$SRC/tests/oracle/schema.js" >found || fail "a wrong type passes"
grep -q 'is not what rank.schema says' found || fail "no word of a wrong type: $(cat found)"
