#!/bin/sh
# example.sh - importing examples/pumps gives the same project as `init --example`.
. "$SRC/tests/cmd/expect.sh"

mkdir bin
ln -s "$TMODEL" bin/tmodel
PATH=$dir/bin:$PATH
cp "$SRC"/examples/pumps/*.csv .
awk '/^```/ { block = !block; next } block' "$SRC/examples/pumps/README.md" >commands.sh
sh -eu commands.sh >out.txt 2>said.txt || fail "$(cat said.txt)"
tmodel -q init --example built-in.tmodel

# columns NOUN - all except the uuid, which differs between projects
columns() {
	tmodel -p built-in.tmodel "$1" list --format tsv --include-private --limit 1 | head -n 1 |
		tr '\t' '\n' | grep -v '^uuid$' | paste -s -d ,
}
lists=0
for noun in config leader source threat event concern citation person component session meeting; do
	list="$noun list --format tsv --include-private"
	[ $noun = config ] && list="config list --columns setting,value --format tsv"
	[ $noun = config ] || list="$list --columns $(columns $noun)"
	# shellcheck disable=SC2086 # words
	tmodel -p built-in.tmodel $list >built-in.txt
	# shellcheck disable=SC2086
	tmodel -p pumps.tmodel $list >pumps.txt
	diff -u built-in.txt pumps.txt || fail "$noun: not the same"
	[ "$(wc -l <pumps.txt)" -gt 1 ] || fail "$noun: nothing is there"
	lists=$((lists + 1))
done
[ $lists = 11 ] || fail "only $lists lists"
tmodel -p built-in.tmodel rank --format csv >built-in.txt
tmodel -p pumps.tmodel rank --format csv | diff -u built-in.txt -

# Every file is used, and options override the example's settings.
for file in "$SRC"/examples/pumps/*.csv; do
	grep -q " import $(basename "$file")\$" commands.sh || fail "$file is not imported"
done
tmodel -q init --example --org 'Other Pumps' --currency USD other.tmodel
expect 0 tmodel -p other.tmodel config get org <<'END'
Other Pumps
END
tmodel -p other.tmodel config get goal >goal.txt
tmodel -p built-in.tmodel config get goal | cmp - goal.txt
