#!/bin/sh
# wording.sh - no retired phrases in text for people: sources, help, manual, README,
# shipped texts, examples, expected output.
. "$SRC/tests/tools/code.sh"
grep -rnF -f tests/tools/wording.txt cmd lib include man examples debian README.md HACKING.md \
	SECURITY.md CHANGELOG.md setup action.yml tests/cmd tests/format/expected >"$out/hits" || :
cat "$out/hits"
[ ! -s "$out/hits" ]
