#!/bin/sh
# session.sh - invite lists against an independent reference that tries all lists.
. "$(dirname "$0")/project.sh"
need jq

data=$TEST_DATA/manufacturer
tmodel -q -p m.tmodel init --currency EUR
tmodel -q -p m.tmodel person import "$data/persons.csv"
tmodel -q -p m.tmodel component import "$data/components.csv"
tmodel -q -p m.tmodel session add Review --organiser p-sec >key.txt

compared=0
# compare COMPONENT SET OPTION...
compare() {
	component=$1
	set=$2
	shift 2
	tmodel -p m.tmodel session plan review --component "$component" --json \
		--include-private --max 1000 "$@" >plan.json
	jq -S '{size, uncovered, sets: [.plans[] | {people, cost_per_hour}]}' plan.json >ours.json
	jq -S --arg c "$component" --arg s "$set" \
		'.invite[$c][$s] | {size, uncovered, sets: [.sets[] | {people, cost_per_hour}]}' \
		"$data/expected.json" >theirs.json
	jq -n --slurpfile a ours.json --slurpfile b theirs.json -e '$a == $b' >/dev/null ||
		fail "$component, $set: $(diff ours.json theirs.json)"
	compared=$((compared + 1))
}
for component in $(jq -r '.invite | keys[]' "$data/expected.json"); do
	compare "$component" without_managers
	compare "$component" with_managers --with-managers
done
[ "$compared" = 12 ] || fail "compared $compared of 12"
# Costs are private unless requested.
tmodel -p m.tmodel session plan review --component sso --json |
	jq -e '.plans | length == 12 and all(.cost == null and .cost_per_hour == null)' >/dev/null ||
	fail "a cost came out"
