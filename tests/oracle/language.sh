#!/bin/sh
# language.sh - files declare the language of their texts, each in the way of its format.
. "$SRC/tests/oracle/project.sh"
need python3

# languages FILE - print those that an office file declares
languages() {
	python3 - "$1" <<'END'
import re, sys, zipfile
parts = zipfile.ZipFile(sys.argv[1])
core = parts.read("docProps/core.xml").decode()
found = {"core " + x for x in re.findall(r"<dc:language>([^<]*)<", core)}
for name in parts.namelist():
    if name.startswith("ppt/slides/slide"):
        found |= {"text " + x for x in re.findall(r' lang="([^"]*)"', parts.read(name).decode())}
print("\n".join(sorted(found)))
END
}
same() {
	[ "$2" = "$3" ] || fail "$1: $2, expected $3"
}
for pair in en:en-US de-CH:de-CH nb:nb; do
	tag=${pair%%:*} office=${pair#*:}
	tmodel -q config set language "$tag"
	tmodel -q phase2 export --part slide -o out.pptx
	same "$tag, pptx" "$(languages out.pptx)" "core $office
text $office"
	rm out.pptx
	tmodel -q phase2 export --part slide -o out.xlsx
	same "$tag, xlsx" "$(languages out.xlsx)" "core $office"
	rm out.xlsx
	tmodel -q phase2 export --part slide -o out.html
	grep -q "^<html lang=\"$tag\">" out.html || fail "$tag, html: $(grep '<html' out.html)"
	rm out.html
	tmodel -q intro export --format html >intro.html
	grep -q "^<html lang=\"$tag\">" intro.html || fail "$tag, introduction"
done
