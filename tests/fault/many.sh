#!/bin/sh
# many.sh - sixteen concurrent writers lose no records and share no keys.
. "$SRC/tests/fault/scenes.sh"
processes=16 each=40
[ -z "$full" ] || each=1000
cd plain

# writer NUMBER - add its concerns, with one command each.
writer() {
	count=0
	while [ "$count" -lt "$each" ]; do
		count=$((count + 1))
		text="Worry $count of writer $1"
		tmodel concern add "$text" --leader ada >>keys || echo "$text" >>failed
		echo "$text" >>texts
	done
}
sort >texts <<'END_OF_TEXTS'
Keys
Sparks
The river
END_OF_TEXTS
printf '%s\n' river sparks keys >keys
number=0
while [ "$number" -lt "$processes" ]; do
	number=$((number + 1))
	writer "$number" &
done
wait
[ ! -e failed ] || fail "$(wc -l <failed) commands failed"
tmodel concern list --format tsv --columns text | tail -n +2 | sort >stored
tmodel concern list --format tsv --columns key | tail -n +2 | sort >stored-keys
sort texts | cmp - stored || fail 'not what was added'
sort keys | cmp - stored-keys || fail 'not the keys that were printed'
[ -z "$(uniq -d stored-keys)" ] || fail "twice: $(uniq -d stored-keys)"
tmodel info >/dev/null
echo "$((processes * each)) added by $processes processes"
