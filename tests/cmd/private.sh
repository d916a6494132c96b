#!/bin/sh
# private.sh - private fields leave the project only with --include-private: two projects
# that differ only in them give identical output, in every list, export and handout.
. "$SRC/tests/cmd/expect.sh"

command -v jq >/dev/null || {
	echo "skipped: there is no jq here"
	exit 77
}
export SOURCE_DATE_EPOCH=1764460800
nouns=$(tmodel schema --json | jq -r '.[] | select(.command == "tmodel \(.name) list --json") | .name')

# fields NOUN - its private fields: the name and three values each
fields() {
	tmodel schema "$1" | jq -r '.items.properties // {} | to_entries[] |
		select(.value.description // "" | contains("(private")) |
		[.key] + (.value |
			if .enum then .enum[0:3]
			elif .maximum then [.minimum, .minimum + 1, ([.maximum, 1100] | min)]
			else ["alpha", "beta", "omega"] end) | @tsv'
}

# fill PROJECT COLUMN - set the private fields of all records to the values of that column
fill() {
	for noun in $nouns; do
		options=$(fields "$noun" | awk -v column="$2" '{
			gsub("_", "-", $1); print "--" $1, $column }')
		[ -n "$options" ] || continue
		for key in $(tmodel -p "$1" "$noun" list -z | tr '\0' ' '); do
			# shellcheck disable=SC2086 # words
			tmodel -q -p "$1" "$noun" edit "$key" $options
		done
	done
}

# print COMMAND... - its stdout and stderr
print() {
	echo "== $*"
	tmodel -q -p here.tmodel "$@" 2>&1 || echo "exit $?"
}

lists() {
	for noun in $nouns; do
		for format in text md csv tsv json jsonl; do
			print "$noun" list --format "$format" "$@"
		done
		for key in $(tmodel -p here.tmodel "$noun" list -z | tr '\0' '\n' | head -n 3); do
			print "$noun" show "$key" "$@"
			print log "$noun" "$key" "$@"
		done
		print help "$noun"
	done
	print log --format csv "$@"
	print status "$@"
	print info --json "$@"
	print phase2 list --columns number,hash --json "$@"
	print phase2 diff 1 2 "$@"
}

exports() {
	for format in text md html csv json svg pptx xlsx; do
		for audience in ciso advisory board; do
			print phase2 export --part all --audience $audience --notes \
				-o model.$format --force "$@"
			cat model.$format
		done
		print phase2 export --part all --format $format -o - "$@"
	done
}

# hand COMMAND... - a handout on stdout, and in a file
hand() {
	print "$@"
	print "$@" -o handout --force
	cat handout
}

handouts() {
	for format in text md html json; do
		hand brief production --format $format "$@"
		hand brief talk-production --format $format "$@"
		hand agreement pump-cloud-review --format $format "$@"
		hand session report --format $format "$@"
		hand intro export --leader production --format $format "$@"
		print session plan pump-cloud-review --format $format "$@"
	done
	for format in text ics eml; do
		print invite pump-cloud-review --format $format "$@"
	done
}

tmodel -q init --example
tmodel -q meeting attend pump-cloud-review cloud-dev
fill project.tmodel 2
cp project.tmodel other.tmodel
fill project.tmodel 3
fill other.tmodel 4
for project in project other; do
	tmodel -q -p $project.tmodel phase2 freeze --note first >/dev/null
	tmodel -q -p $project.tmodel phase2 freeze --note first >/dev/null
done

# all OPTION... - the output of both projects, in project.txt and other.txt
all() {
	for project in project other; do
		cp $project.tmodel here.tmodel
		"$kind" "$@" | sed 's/T[0-9:]*Z/TIME/g' >$project.txt # of the log
	done
}
for kind in lists exports handouts; do
	all
	cmp project.txt other.txt || {
		diff -a project.txt other.txt | head -20
		fail "$kind: a private field is seen"
	}
	[ "$(wc -c <project.txt)" -gt 20000 ] || fail "$kind: hardly anything is printed"
done
! grep -aq 'exit [^0]' project.txt || fail "$(grep -a -B1 'exit [^0]' project.txt)"

# They do not affect output either: selection, order, groups.
refuse() {
	option=$1 name=$2
	shift 2
	expect 2 tmodel "$@" <<END
tmodel: $option: '$name' is private
hint: add --include-private to use it
END
	status 0 tmodel "$@" --include-private
}
for noun in $nouns; do
	fields "$noun" >private.txt
	while IFS='	' read -r name value _; do
		refuse --where "$name" "$noun" list --where "$name=$value"
		refuse --where "$name" "$noun" list --where "$name="
		refuse --sort "$name" "$noun" list --sort "key,-$name" --format csv
	done <private.txt
done
refuse --stance stance leader list --stance sponsor --null
for project in project other; do
	tmodel -q init $project.costs
	for person in ann ben cat; do
		tmodel -q -p $project.costs person add $person --competences architecture >/dev/null
	done
	tmodel -q -p $project.costs component add Shop --needs architecture >/dev/null
	tmodel -q -p $project.costs person add Ora --key ora >/dev/null
	tmodel -q -p $project.costs session add Plan --key plan --organiser ora >/dev/null
done
tmodel -q -p project.costs person edit ann --hourly-cost 900
tmodel -q -p project.costs person edit ben --hourly-cost 5
tmodel -q -p other.costs person edit ann --hourly-cost 800
tmodel -q -p other.costs person edit ben --hourly-cost 70
tmodel -q -p other.costs person edit cat --hourly-cost 1
for project in project other; do
	tmodel -q -p $project.costs session plan plan --json --max 2 | jq -c '[.plans[].people]' >$project.txt
	echo '[["ora","ann"],["ora","ben"]]' | diff - $project.txt || fail 'a cost decides the order of plans'
done
tmodel -q -p other.costs session plan plan --json --max 1 --include-private | jq -e '.plans[0].people[1] == "cat"' >jq.txt ||
	fail 'the cheapest plan is not the first'

# With the option each field makes a difference; in documents for leaders and organisers
# too.
for noun in $nouns; do
	fields "$noun" | while IFS='	' read -r name _; do
		for project in project other; do
			tmodel -p $project.tmodel "$noun" list --columns "$name" --include-private --json
		done | jq -s -e 'length == 2 and .[0] != .[1]' >/dev/null || fail "$noun: $name is the same"
		echo "$noun $name" >>found.txt
	done
done
for field in 'leader influence' 'leader stance' 'leader notes' 'person hourly_cost'; do
	grep -qx "$field" found.txt || fail "$field is not private"
done
kind=handouts
all --include-private
diff -a project.txt other.txt | grep -aq omega || fail 'the brief keeps the notes to itself'
diff -a project.txt other.txt | grep -aq 1100 || fail 'the plan keeps the costs to itself'
