#!/bin/sh
# examples.sh - examples/ and the pre-commit hook work as documented.
. "$SRC/tests/cmd/expect.sh"

for program in jq join; do
	command -v $program >/dev/null || {
		echo "skipped: there is no $program here"
		exit 77
	}
done
mkdir bin
ln -s "$TMODEL" bin/tmodel
PATH=$dir/bin:$PATH
tmodel -q init --example
# Quoted, so that it stays one file name.
project="a project.tmodel"
mv project.tmodel "$project"

# -- export.sh
status 2 "$SRC/examples/export.sh"
status 9 "$SRC/examples/export.sh" "$SRC/README.md" out
status 5 "$SRC/examples/export.sh" "$project" out
[ ! -s got.txt ] || fail 'something moved the first time'
for file in slide.html annex.html sources.html ranking.csv ranking.json ranking.txt; do
	[ -s "out/$file" ] || fail "$file is not there"
done
[ "$(ls out | wc -l)" = 6 ] || fail "something else is there: $(ls out)"
cp -r out first
status 5 "$SRC/examples/export.sh" "$project" out
[ ! -s got.txt ] || fail 'something moved, but nothing changed'
diff -r first out || fail 'the same project gives other bytes'
tmodel -q -p "$project" threat edit ai-assistants --loss 10M..90M --rate 1..4
tmodel -q -p "$project" threat edit departing-staff --status closed
tmodel -q -p "$project" concern assign c-04 c-12 c-35 ransomware
status 0 "$SRC/examples/export.sh" "$project" out
diff -u - got.txt <<'END'
ai-assistants: - -> 1
connected-pumps: 5 -> 6
departing-staff: 6 -> -
design-theft: 2 -> 3
personal-data: 4 -> 5
ransomware: 1 -> 2
supplier-breach: 3 -> 4
END

# -- the hooks: the entry that pre-commit runs
# hook FILE ID - its entry
hook() {
	awk -v id="id: $2" 'index($0, id) { found = 1 } found && sub(/^ *entry: /, "") { print; exit }' "$1"
}
tmodel -q init --example new.tmodel
ours=$(hook "$SRC/.pre-commit-hooks.yaml" tmodel-ranked)
theirs=$(hook "$SRC/examples/pre-commit-config.yaml" tmodel-grouped)
for entry in "$ours" "$theirs"; do
	[ -n "$entry" ] || fail 'a hook has no entry'
	printf '%s "$@"\n' "$entry" >hook.sh
	status 0 sh hook.sh "$project"
	status 5 sh hook.sh new.tmodel
	status 5 sh hook.sh "$project" new.tmodel
done

# -- the commands of the pipelines exist
for file in github.yml gitlab-ci.yml; do
	[ -s "$SRC/examples/$file" ] || fail "$file is not there"
done
formats=$(sed -n 's/^ *formats: //p' "$SRC/examples/github.yml")
[ -n "$formats" ] || fail 'github.yml names no formats'
for format in $formats; do
	status 0 tmodel -p "$project" phase2 export --part ranking --format "$format"
done
words=$(sed -n 's/^ *fail-on: //p' "$SRC/examples/github.yml")
status 0 tmodel -p "$project" rank --fail-on "$words"
