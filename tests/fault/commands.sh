# commands.sh - sourced by others: the lines of commands.txt, and a folder to run them in;
# $due in a line is the key of an action item.
# shellcheck shell=sh
lines=$dir/lines.txt
{
	cp -r plain every
	cd every
	tmodel citation add --source annual-report --threat fire --key c0ffee
	tmodel phase2 freeze --note First
	tmodel leader add Cy
	tmodel source add 'Old survey'
	tmodel threat edit flood --action malware
	tmodel threat edit fire --action hacking
	head -n 40 "$TEST_DATA/manufacturer/incidents.csv" >older.csv
	tmodel likelihood import older.csv
	tmodel person add Sam --competences security --hourly-cost 90 --email sam@example.com
	tmodel component add Portal --needs development
	tmodel session add Portal --component portal --organiser sam --start 2030-01-01T10:00 --minutes 60
	tmodel meeting add --session portal --start 2030-01-02T10:00 --minutes 60 --key portal
	tmodel person add Pat --competences business
	tmodel person add Kim --competences development --email kim@example.com
	tmodel session invite portal sam --because 'Knows how it was meant'
	tmodel session invite portal kim --because 'Knows the code'
	due=$(tmodel meeting follow-up portal 'Ask again' --due 2030-03-01)
	printf 'setting,value\norg,Bcme\n' >settings.csv
	printf 'id\ttext\nhouse-rules.1\tListen.\n' >texts.tsv
	printf 'key,name\nzoe,Zoe\n' >leaders.csv
	printf 'key,title\nsurvey,A survey\n' >sources.csv
	printf 'key,name,loss_low,loss_high\nquake,Quake,1000,2000\n' >threats.csv
	printf 'key,title\nstorm,A storm\n' >events.csv
	printf 'key,source,threat,excerpt\nc1,annual-report,fire,It burns\n' >citations.csv
	sed '2,40d' "$TEST_DATA/manufacturer/incidents.csv" >incidents.csv
	cp ../concerns.csv .
	cd "$dir"
} >/dev/null

# table - print every command of the program, one per line: "leader add". Help lists a
# noun as "leader ..."; its commands are listed by the help of the noun.
table() {
	tmodel help | awk -F '  +' '/^  [a-z]/ { print $2 }' | while read -r command; do
		noun=${command% ...}
		[ "$noun" != "$command" ] || echo "$command"
		[ "$noun" = "$command" ] || tmodel "$noun" 2>&1 | awk -F '  +' -v noun="$noun" '
			/^commands:/ { verbs = 1; next }
			/^$/ { verbs = 0 }
			verbs { print index($2, noun " ") == 1 ? $2 : noun " " $2 }'
	done
}
table >table.txt
[ "$(wc -l <table.txt)" -gt 30 ] || fail 'the list of commands is not understood'
# Commands common to all nouns are tested with some nouns; list is tested with all.
cp "$SRC/tests/fault/commands.txt" lines.txt
while read -r command; do
	case $command in
	*' list') grep -q "^$command" lines.txt || echo "$command" >>lines.txt ;;
	*' add' | *' show' | *' edit' | *' rm' | *' import') ;;
	*) grep -q "^$command\( \|\$\)" lines.txt || fail "commands.txt has no line for '$command'" ;;
	esac
done <table.txt

# fresh - copy the folder and change to the copy.
fresh() {
	cd "$dir"
	rm -rf work
	cp -r every work
	cd work
}
