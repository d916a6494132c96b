#!/bin/sh
# texts.sh - texts of handouts, and the overrides of a project.
. "$SRC/tests/cmd/expect.sh"
export SOURCE_DATE_EPOCH=1790000000
tab=$(printf '\t')

tmodel -q init --org 'Example Hospital'
tmodel -q leader add 'Head of Nursing' --key nursing --unit Nursing >key.txt
tmodel -q person add 'Ann Analyst' --key ann --email ann@example.com >key.txt
tmodel -q session add 'Ward' --key ward --organiser ann --minutes 60 --start 2026-12-01T09:00Z >key.txt

# Without overrides the defaults are printed, to be edited and set.
tmodel config get texts >all.tsv
cmp all.tsv "$SRC/lib/report/text/en.tsv"
expect 0 tmodel config set texts all.tsv -q <<'END'
END
tmodel config get texts >again.tsv
cmp all.tsv again.tsv
expect 0 tmodel config unset texts <<'END'
Restored the default of texts. Next: tmodel config list
END

# -- overrides: the content is stored, not the path
cat >hospital.tsv <<END
# What we say here
id${tab}text
intro.risk.harm.example${tab}We turn patients away for a week.
intro.model.summary${tab}What could harm the patients of {organisation}.
house-rules.1${tab}Patients first.
END
expect 0 tmodel config set texts hospital.tsv <<'END'
Replaced 3 of 182 texts. Next: tmodel config list
END
mv hospital.tsv kept.tsv
tmodel config get texts | cmp - kept.tsv
tmodel config get texts --default | cmp - all.tsv
expect 0 sh -c '"$TMODEL" config list --columns setting,value | grep ^texts' <<'END'
texts             3 of 182 texts
END
tmodel config get texts --json >got.txt
grep -q '^"# What we say here\\nid\\ttext\\n.*Patients first."$' got.txt || fail "$(cat got.txt)"
tmodel intro export --format md >intro.md
grep -qx '\*\*What could harm the patients of Example Hospital.\*\*' intro.md || fail 'the summary is not ours'
grep -q 'We turn patients away for a week' intro.md || fail 'the example is not ours'
grep -q 'Something happens' intro.md || fail 'what is not replaced is gone'
for command in brief agreement; do
	tmodel "$command" ward --format md >got.txt 2>said.txt
	grep -qx -- '- Patients first.' got.txt || fail "$command does not say it"
	grep -q 'One person speaks' got.txt && fail "$command still says the other"
done

# A copy of the settings includes them; undo restores the previous ones.
tmodel config list --columns setting,value --format csv >settings.csv
tmodel -q init copy.tmodel
tmodel -q -p copy.tmodel config import settings.csv
tmodel -p copy.tmodel config get texts | cmp - kept.tsv
tmodel -q undo
tmodel brief ward | grep -q 'One person speaks' || fail 'undo left the texts'
tmodel -q config set texts - <kept.tsv
printf '\357\273\277' | cat - kept.tsv | sed 's/$/\r/' >windows.tsv
expect 0 tmodel -q config set texts windows.tsv <<'END'
END
tmodel config get texts | cmp - kept.tsv
expect 0 tmodel -n config set texts kept.tsv <<'END'
Dry run: Nothing changed.
END

# -- rejected files: all problems at once, with lines
cat >bad.tsv <<END
id${tab}text

house-rule.1${tab}x
house-rules.7${tab}x
welcome${tab}x
intro.model.summary${tab}The threats to {organization}
intro.model.1${tab}{organisation}
label.when${tab}When {
label.where${tab}
label.goal no tab
label.scope${tab}one
label.scope${tab}two
END
cp project.tmodel before.tmodel
expect 8 tmodel config set texts bad.tsv <<'END'
tmodel: bad.tsv:3: unknown id 'house-rule.1'
hint: did you mean 'house-rules.1'?
tmodel: bad.tsv:4: unknown id 'house-rules.7'
hint: did you mean 'house-rules.1'?
tmodel: bad.tsv:5: unknown id 'welcome'
hint: tmodel config get texts --default lists all ids
tmodel: bad.tsv:6: unknown placeholder {organization} in 'intro.model.summary'
hint: did you mean {organisation}?
tmodel: bad.tsv:7: unknown placeholder {organisation} in 'intro.model.1'
hint: this text has no placeholders
tmodel: bad.tsv:8: brace without a placeholder in 'label.when'
hint: write a placeholder as {name}; use ( ) otherwise
tmodel: bad.tsv:9: the text of 'label.where' is empty
tmodel: bad.tsv:10: no tab after the id
hint: write an id, a tab and a text
tmodel: bad.tsv:12: id 'label.scope' is repeated (first in line 11)
tmodel: nothing was stored: 9 problems in bad.tsv
END
cmp project.tmodel before.tmodel
status 8 tmodel config set texts bad.tsv --json
grep -q '"file":"bad.tsv","line":3,"column":null,"errors"' said.txt || fail 'the error has no place'
expect 4 tmodel config set texts nothing.tsv <<'END'
tmodel: nothing.tsv: No such file or directory
END
: >empty.tsv
expect 8 tmodel config set texts empty.tsv <<'END'
tmodel: empty.tsv: is empty
END
printf 'id\ttext\n\0' >nul.tsv
expect 8 tmodel config set texts nul.tsv <<'END'
tmodel: nul.tsv: holds a NUL byte: this is not a text file
END
expect 8 tmodel config set texts . <<'END'
tmodel: .: Is a directory
END
{ printf 'id\ttext\n#'; head -c 65536 /dev/zero | tr '\0' x; } >large.tsv
expect 8 tmodel config set texts large.tsv <<'END'
tmodel: large.tsv: is larger than 64 KiB
END
{ printf 'id\ttext\nlabel.when\t'; head -c 1025 /dev/zero | tr '\0' x; } >long.tsv
expect 8 tmodel config set texts long.tsv <<'END'
tmodel: long.tsv:2: longer than 1024 bytes
tmodel: nothing was stored: 1 problem in long.tsv
END
printf 'setting,value\ntexts,"id\ttext\nwelcome\tx"\n' >bad.csv
expect 8 tmodel config import bad.csv <<'END'
tmodel: bad.csv:2: texts: line 2: unknown id 'welcome'
hint: tmodel config get texts --default lists all ids
tmodel: nothing stored: 1 problem in bad.csv
END
cmp project.tmodel before.tmodel
