#!/bin/sh
# mutate.sh - randomly changed files cause no signals and take at most two seconds, and
# the project is unchanged unless the command succeeds.
. "$SRC/tests/fault/scenes.sh"
files=$TEST_DATA/manufacturer
count=20
[ -z "$full" ] || count=670

# mutants FILE BASE COMMAND...
mutants() {
	file=$1 base=$2
	shift 2
	"$DRIVE" mutate 1 "$count" "$file" "$base" "$@" || bad=1
}
{
	mkdir model
	cd model
	tmodel init
	for noun in leader threat source; do
		tmodel "$noun" import "$files/${noun}s.csv"
	done
	cd "$dir"
	cp -r model filled
	(cd filled && tmodel concern import "$files/concerns.csv" && tmodel concern list --limit 40 --json \
		--columns key,leader,threat,points,worry,text,notes >../concerns.json)
	# Hostile values as they occur in cells, if they are accepted.
	echo key,leader,text >model/hostile.csv
	row=0
	for value in "$TEST_DATA"/fields/*.txt; do
		row=$((row + 1))
		printf 'h%d,ceo,"%s"\n' "$row" "$(sed 's/"/""/g' "$value")" >row
		{
			echo key,leader,text
			cat row
		} >one.csv
		! tmodel -p model/project.tmodel -n concern import one.csv 2>said ||
			cat row >>model/hostile.csv
	done
	for noun in leader threat source citation event concern; do
		cp "$files/${noun}s.csv" model
		cp "$files/${noun}s.csv" filled
	done
	cp concerns.json model
	cp "$files/incidents.csv" model
	printf 'setting,value\norg,Acme\nconcern-cap,4\ncalibration,0.8\nfund-top,2\n' >model/settings.csv
} >/dev/null

mutants concerns.csv model concern import concerns.csv
mutants hostile.csv model concern import hostile.csv
mutants concerns.json model concern import concerns.json
mutants citations.csv model citation import citations.csv
mutants events.csv model event import events.csv
mutants settings.csv model config import settings.csv
mutants incidents.csv model likelihood import incidents.csv
mutants leaders.csv filled leader import leaders.csv --update
mutants threats.csv filled threat import threats.csv --update
mutants project.tmodel filled concern list --json --include-private
mutants project.tmodel filled concern add Fog --leader ceo
mutants project.tmodel filled rank --json
mutants project.tmodel filled undo
mutants project.tmodel-journal crashed concern list --json
mutants project.tmodel-journal crashed concern add Fog --leader ada
exit "$bad"
