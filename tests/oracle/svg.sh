#!/bin/sh
# svg.sh - drawings in a browser: well-formed XML, the content of the ranking, no text
# outside its page or overlapping another, and tables recognised as tables.
. "$SRC/tests/oracle/project.sh"
need chromium python3 xmllint
browser="python3 $SRC/tests/oracle/browser.py"
seen=$BUILD/tests/pages
mkdir -p "$seen" plain
tmodel -q -p plain/m.tmodel init --example
tmodel -p plain/m.tmodel rank --json >plain/rank.json

echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >empty.svg
$browser shot empty.svg empty.png
for part in slide annex sources ranking changes; do
	tmodel -q phase2 export --part "$part" --format svg -o "$part.svg"
	tmodel -q -p plain/m.tmodel phase2 export --part "$part" -o "plain/$part.svg"
	for file in "$part.svg" "plain/$part.svg"; do
		xmllint --noout "$file"
		$browser rows "$file" >"$file.rows" || fail "$file: $(cat "$file.rows")"
		$browser requests "$file" >requests
		[ ! -s requests ] || fail "$file asks the network for: $(cat requests)"
	done
	$browser shot "plain/$part.svg" "$seen/$part-svg.png"
	[ "$(wc -c <"$seen/$part-svg.png")" -gt $((4 * $(wc -c <empty.png))) ] ||
		fail "$part.svg: there is nothing to see"
done
tmodel -q -p plain/m.tmodel intro export --format svg >intro.svg
xmllint --noout intro.svg
grep -q ' viewBox="0 0 1280 720">' plain/slide.svg || fail 'the slide is not 16:9'

# Every threat is on the slide with the values of the ranking, in its own position.
python3 - plain/rank.json plain/slide.svg.rows <<'END'
import json, sys
def short(value):
    """Two significant digits and a letter."""
    for letter in ["", "k", "M", "B", "T"]:
        digits = "%.1f" % value if letter and value < 9.95 else "%.0f" % float("%.2g" % value)
        if value < 999.5 and float(digits) < 1000:
            return digits + letter
        value /= 1000
ranking = json.load(open(sys.argv[1], encoding="utf-8"))
rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[2], encoding="utf-8")]
rows = {row[0]: row for row in rows if row[0].isdigit()}
ranked = [threat for threat in ranking["threats"] if threat["rank"]]
assert len(ranked) == len(rows) > 5, rows
for threat in ranked:
    row = rows[str(threat["rank_final"])]
    assert row[1] == threat["name"], (row, threat["name"])
    for what in short(threat["priority"]), short(threat["ale"]):
        assert what in row, (row, what)
    assert "%d\u2013%d" % (threat["rank_low"], threat["rank_high"]) in row, row
    for what in short(threat["loss_low"]), short(threat["loss_high"]):
        assert what in row[3].replace(".0", "") or what in row[3], (row, what)
END

# In any font: with wide letters only, no text overlaps the next cell.
sed "s/font-family:[^}]*}/font-family:monospace}/" plain/slide.svg >wide.svg
grep -q 'font-family:monospace}' wide.svg || fail 'the font is not named where it was'
$browser rows wide.svg >wide.rows || fail "wide letters: $(cat wide.rows)"

# Check that text outside its page is detected.
sed '0,/ x="54"/s// x="1254"/' plain/slide.svg >wrong.svg
! $browser rows wrong.svg >wrong 2>&1 || fail 'a text beside its page is not noticed'
grep -q 'leaves its page' wrong || fail "$(cat wrong)"

axe=
for folder in $(echo "${NODE_PATH-}" | tr : ' ') "$SRC/node_modules"; do
	[ ! -e "$folder/axe-core/axe.min.js" ] || axe=$folder/axe-core/axe.min.js
done
[ -n "$axe" ] || {
	echo "skipped: there is no axe-core on NODE_PATH"
	exit 77
}
# axe-core reads pages: embed each drawing in one.
for drawing in plain/slide plain/annex plain/sources plain/ranking intro; do
	{
		echo '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>'
		echo '<meta http-equiv="Content-Security-Policy" content="none"></head><body><main>'
		cat "$drawing.svg"
		echo '</main></body></html>'
	} >"$drawing.html"
	for scheme in light dark; do
		$browser axe "$drawing.html" "$axe" $scheme >found
		[ ! -s found ] || fail "$drawing.svg, $scheme: $(cat found)"
	done
done
sed 's/ role="row"//' plain/slide.html >wrong.html
$browser axe wrong.html "$axe" light | grep -q aria-required || fail 'axe-core finds nothing'
