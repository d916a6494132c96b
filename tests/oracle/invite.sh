#!/bin/sh
# invite.sh - other readers find the stored values in the output of invite, hostile ones
# too.
. "$(dirname "$0")/project.sh"
need python3 jq

tmodel -q -p m.tmodel init
tmodel -q -p m.tmodel person add Bo --email bo@example.com >key.txt
mkdir out
for file in "$TEST_DATA"/fields/*.txt; do
	name=$(basename "$file" .txt | tr _ -)
	value=$(cat "$file")
	tmodel -q -p m.tmodel person add "--name=$value" --key "p-$name" --email h@example.com >key.txt 2>said.txt ||
		continue
	tmodel -q -p m.tmodel session add "--title=$value" "--place=$value" "--goal=$value" "--materials=$value" \
		--key "$name" --organiser "p-$name" --start 2026-12-01T09:00Z --minutes 60 >key.txt
	tmodel -q -p m.tmodel session invite "$name" bo --because x
	tmodel -p m.tmodel session list --where "key=$name" --json | jq '.[0]' >"out/$name.json"
	tmodel -p m.tmodel invite "$name" >"out/$name.ics"
	tmodel -p m.tmodel invite "$name" --format eml >"out/$name.eml"
done
python3 "$SRC/tests/oracle/invite.py" out
