#!/bin/sh
# man_examples.sh - the EXAMPLES of the manual run in the example project.
. "$SRC/tests/cmd/expect.sh"

command -v jq >/dev/null || {
	echo 'skipped: there is no jq here'
	exit 77
}
mkdir bin
ln -s "$TMODEL" bin/tmodel
PATH=$dir/bin:$PATH

# commands PAGE - the literal blocks of its EXAMPLES, as shell commands
commands() {
	awk '
		/^\.Sh / { examples = /^\.Sh EXAMPLES/ }
		/^\.Bd -literal/ { block = examples; next }
		/^\.Ed/ { block = 0 }
		block' "$1" |
		sed 's/^\$ //; s/\\(dq/"/g; s/\\(aq/'\''/g; s/\\&//g; s/\\e/\\/g'
}

pages=0
for page in "$SRC"/man/*.[157]; do
	name=$(basename "$page")
	commands "$page" >commands.txt
	if ! grep -q '^tmodel ' commands.txt; then
		[ "${name%.1}" = "$name" ] || fail "$name: has no example"
		continue
	fi
	mkdir "$name"
	tmodel -q init --example "$name/project.tmodel"
	(cd "$name" && sh -exu ../commands.txt >out.txt 2>said.txt </dev/null) || {
		cat "$name/said.txt"
		fail "$name: an example fails"
	}
	pages=$((pages + 1))
done
[ "$pages" -gt 15 ] || fail "only $pages pages have examples"
