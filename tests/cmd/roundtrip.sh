#!/bin/sh
# roundtrip.sh - `import` reads the output of `list` back unchanged: every noun and field.
. "$SRC/tests/cmd/expect.sh"

data=$TEST_DATA/manufacturer
tmodel -q init
for noun in leader source threat event concern citation; do
	tmodel -q "$noun" import "$data/${noun}s.csv"
done
tmodel -q threat import --update "$data/threats_actions.csv"

# Fields that the files lack: every kind, and texts that formats could corrupt.
tmodel -q leader edit coo --revenue 90071992547409.91 --notes "$(printf 'a, "b"\n\tc;d\n\n# e \\n')" \
	--influence 5 --stance detractor --email coo@example.com --margin '=12 %' --scale "'=1" \
	--scope "''@x" --mission "$(printf '+1\n=2')" --vision '\N' --targets '"' --assets 'null'
tmodel -q source edit "$(tmodel source list -z --limit 1 | tr -d '\0')" --reliability F \
	--date 2024-02-29 --url 'https://example.com/?a=1&b=%20' --notes 'Ünï‍çôdé 日本 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ‏עברית'
tmodel -q threat add 'Seldom' --probability 0.000001 --loss-cap 0.01 --loss-typical 1 --status accepted >/dev/null
tmodel -q threat add 'Counted' --observed-events 0 --observed-years 0.000001 --estimated-on 2025-01-01 >/dev/null
tmodel -q threat add 'Often' --rate 0.123456789012345..99999.5 --loss 1..90071992547409.91 >/dev/null
tmodel -q concern add --key dash --leader coo --points 999999.999999 --overlap 'physical;erm' \
	--harm 'money;legal;safety' --attribution anonymous --notes '＝full-width' -- '-x' >/dev/null
tmodel -q concern add '@Home' --leader coo --worry mentioned --loss 0.01..0.01 >/dev/null
tmodel -q event promote "$(tmodel event list -z --limit 1 | tr -d '\0')" >/dev/null

same() {
	tmodel -q -p "$1" "$noun" list --format "$format" --include-private >again.txt
	cmp "$noun.$format" again.txt || fail "$noun $format: $2"
}
for format in csv json jsonl; do
	tmodel -q init $format.tmodel
	for noun in leader source threat event concern citation; do
		tmodel -q "$noun" list --format $format --include-private >"$noun.$format"
		tmodel -q -p $format.tmodel "$noun" import "$noun.$format"
		same $format.tmodel 'the copy differs'
		tmodel -q -p $format.tmodel "$noun" import --update "$noun.$format"
		same $format.tmodel 'the update changed it'
	done
	[ "$(tmodel -p $format.tmodel log --format jsonl | grep -vc '"what":"none"')" = 7 ] || fail "the updates were logged"
done

# An update without private fields keeps them.
tmodel leader list --format csv >public.csv 2>left.txt
expect 0 cat left.txt <<'END'
Private fields omitted without --include-private: influence, stance, notes.
END
tmodel -q leader import --update public.csv
noun=leader format=csv
same project.tmodel 'the update emptied private fields'

# --raw exports and imports without a guard.
tmodel -q leader list --format csv --raw --include-private >raw.csv
grep -q '"=12 %"' raw.csv || fail 'guarded'
tmodel -q init raw.tmodel
tmodel -q -p raw.tmodel leader import --raw raw.csv
same raw.tmodel 'the raw copy differs'

# Any accepted text survives both formats.
tmodel -q init fields.tmodel
export TMODEL_PROJECT="$PWD/fields.tmodel"
taken=0
for file in "$TEST_DATA"/fields/*.txt; do
	name=$(basename "$file" .txt)
	got=0
	tmodel -q source add "$name" --notes "$(cat "$file"; echo .)" >/dev/null 2>&1 || got=$?
	[ $got = 0 ] || [ $got = 2 ] || fail "$name: exit $got"
	taken=$((taken + (got == 0)))
done
[ $taken -gt 30 ] || fail "only $taken texts were taken"
unset TMODEL_PROJECT
noun=source
for format in csv json; do
	tmodel -q init fields-$format.tmodel
	tmodel -q -p fields.tmodel source list --format $format --include-private >source.$format
	tmodel -q -p fields-$format.tmodel source import source.$format
	same fields-$format.tmodel 'a text was changed'
done
