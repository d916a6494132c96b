#!/bin/sh
# import.sh - imports are all or nothing, and every problem is reported.
. "$SRC/tests/cmd/expect.sh"

tmodel -q init
printf 'key,name,influence,unit\nada,Ada,3,U\nzoe,"Zoé, ""the"" Great",,\n' >ok.csv
expect 0 tmodel leader import ok.csv <<'END'
Added 2 leaders from ok.csv. Next: tmodel leader list
END
expect 8 tmodel leader import ok.csv <<'END'
tmodel: ok.csv:2:1: key: a leader 'ada' already exists
hint: use --update to change existing records
tmodel: ok.csv:3:1: key: a leader 'zoe' already exists
tmodel: nothing stored: 2 problems in ok.csv
END
expect 0 tmodel -n leader import --update ok.csv <<'END'
Dry run: Nothing changed.
END
printf 'key,name,unit\nada,Ada,Other\nzoe,"Zoé, ""the"" Great",\n' >unit.csv
expect 0 tmodel -n leader import --update unit.csv <<'END'
Dry run: Changed unit of leader ada.
Dry run: Changed 1 of 2 leaders from unit.csv (1 field overwritten).
END
expect 4 tmodel leader import none.csv <<'END'
tmodel: none.csv: No such file or directory
END
expect 8 tmodel leader import / <<'END'
tmodel: /: is a directory
END
expect 2 tmodel leader import <<'END'
tmodel: file is missing
hint: run tmodel leader import --help for its options
END
expect 2 tmodel leader import --format tsv ok.csv <<'END'
tmodel: --format: 'tsv' is not one of csv, json, jsonl
hint: did you mean csv?
END
expect 0 sh -c '"$TMODEL" leader import - <"$TEST_DATA/manufacturer/leaders.csv"' <<'END'
Added 14 leaders from -. Next: tmodel leader list
END
expect 0 tmodel -q undo </dev/null
sum=$(cksum <project.tmodel)

# refuse FILE OPTIONS... - importing stdin as FILE fails with this output, and nothing
# changes
refuse() {
	file=$1
	shift
	tmodel leader import "$@" "$file" >said.txt 2>&1 </dev/null && fail "$file: taken"
	[ $? = 8 ] || fail "$file: other status"
	diff -u - said.txt || fail "for $file"
	[ "$sum" = "$(cksum <project.tmodel)" ] || fail "$file: the project changed"
}

printf 'name,agee,nmae\nAda,36,x\n' >names.csv
refuse names.csv <<'END'
tmodel: names.csv:1:2: a leader has no field 'agee'
tmodel: names.csv:1:3: a leader has no field 'nmae'
hint: did you mean 'name'?
tmodel: nothing stored: 2 problems in names.csv
END
printf 'name,influence,notes\n\nBob,9,\nCy,x,"two\nlines"\n,3,\nDee,3\nEve,,\n\nEve,2,"a"b\nMax,9,\n' >rows.csv
refuse rows.csv <<'END'
tmodel: rows.csv:3:2: influence: 9 is not in 1 to 5
tmodel: rows.csv:4:2: influence: 'x' is not a whole number
tmodel: rows.csv:6:1: name: must not be empty
tmodel: rows.csv:7: 2 cells, but the header has 3
tmodel: rows.csv:10:3: quote inside an unquoted cell: quote the cell and double the quotes in it
tmodel: nothing stored: 5 problems in rows.csv
END
printf 'name,influence\r\nA,1\r\n"B\r\nC",9\r\n\r\nD,10' >crlf.csv
refuse crlf.csv <<'END'
tmodel: crlf.csv:3:1: name: must be one line
tmodel: crlf.csv:6:2: influence: 10 is not in 1 to 5
tmodel: nothing stored: 2 problems in crlf.csv
END
printf 'name,influence\rA,1\rB,9\r' >cr.csv
refuse cr.csv <<'END'
tmodel: cr.csv:3:2: influence: 9 is not in 1 to 5
tmodel: nothing stored: 1 problem in cr.csv
END
printf '\357\273\277name,influence\nA,9\n' >bom.csv
refuse bom.csv <<'END'
tmodel: bom.csv:2:2: influence: 9 is not in 1 to 5
tmodel: nothing stored: 1 problem in bom.csv
END
printf 'name;influence\nA;1\n' >semicolons.csv
refuse semicolons.csv <<'END'
tmodel: semicolons.csv:1:1: a leader has no field 'name;influence'
hint: use --delimiter ';' for cells separated by semicolons
tmodel: nothing stored: 1 problem in semicolons.csv
END
printf 'name;influence\nA;9\n' >semicolons.csv
refuse semicolons.csv --delimiter ';' <<'END'
tmodel: semicolons.csv:2:2: influence: 9 is not in 1 to 5
tmodel: nothing stored: 1 problem in semicolons.csv
END
printf 'name\tinfluence\nA\t9\n' >tabs.csv
refuse tabs.csv --delimiter tab <<'END'
tmodel: tabs.csv:2:2: influence: 9 is not in 1 to 5
tmodel: nothing stored: 1 problem in tabs.csv
END
printf 'name,name\nA,B\n' >twice.csv
refuse twice.csv <<'END'
tmodel: twice.csv:1:2: column 'name' is repeated
tmodel: nothing stored: 1 problem in twice.csv
END
printf 'unit,email\nx,y\n' >needed.csv
refuse needed.csv <<'END'
tmodel: needed.csv:1: no column 'name'
tmodel: nothing stored: 1 problem in needed.csv
END
printf '' >empty.csv
refuse empty.csv <<'END'
tmodel: empty.csv:1: the file is empty; its first line must name the columns
tmodel: nothing stored: 1 problem in empty.csv
END
printf 'name\nA\n"abc\ndef\n' >open.csv
refuse open.csv <<'END'
tmodel: open.csv:3:1: unclosed quote in this cell
tmodel: nothing stored: 1 problem in open.csv
END
printf 'name,key\nA,k\nB,k\nC,K!\nD,ada\n' >key.csv
refuse key.csv <<'END'
tmodel: key.csv:3:2: key: a leader 'k' already exists
hint: use --update to change existing records
tmodel: key.csv:4:2: key: 'K!' is not a key; use a to z, 0 to 9 and -
tmodel: key.csv:5:2: key: a leader 'ada' already exists
tmodel: nothing stored: 3 problems in key.csv
END
printf 'name,unit\nA,k\n' >key.csv
refuse key.csv --update <<'END'
tmodel: key.csv:1: --update needs a column 'key'
tmodel: nothing stored: 1 problem in key.csv
END
printf 'name\nA\000a\n' >nul.csv
refuse nul.csv <<'END'
tmodel: nul.csv:2: contains a NUL byte: not a text file
tmodel: nothing stored: 1 problem in nul.csv
END
printf 'name\nB\nJos\351\n' >cp1252.csv
refuse cp1252.csv <<'END'
tmodel: cp1252.csv:3: byte 0xe9 is not UTF-8; the file may be in Windows-1252
hint: iconv -f WINDOWS-1252 -t UTF-8 cp1252.csv >new.csv
tmodel: nothing stored: 1 problem in cp1252.csv
END
printf '\377\376n\000a\000' >utf16.csv
refuse utf16.csv <<'END'
tmodel: utf16.csv: is UTF-16, not a CSV or JSON file in UTF-8
hint: iconv -f UTF-16 -t UTF-8 utf16.csv >new.csv
tmodel: nothing stored: 1 problem in utf16.csv
END
printf '\000n\000a' >utf16be.csv
refuse utf16be.csv <<'END'
tmodel: utf16be.csv: is UTF-16, not a CSV or JSON file in UTF-8
hint: iconv -f UTF-16BE -t UTF-8 utf16be.csv >new.csv
tmodel: nothing stored: 1 problem in utf16be.csv
END
printf 'PK\003\004x' >book.xlsx
refuse book.xlsx <<'END'
tmodel: book.xlsx: is a zip archive or a spreadsheet, not a CSV or JSON file in UTF-8
hint: save it as CSV
tmodel: nothing stored: 1 problem in book.xlsx
END
printf '[{"name":"A","agee":1},\n {"nam":"B"}]' >names.json
refuse names.json <<'END'
tmodel: names.json:1:21: a leader has no field 'agee'
tmodel: names.json:2:9: a leader has no field 'nam'
hint: did you mean 'name'?
tmodel: nothing stored: 2 problems in names.json
END
printf '[{"name":"A"\n,"unit":"x", "influence" : 9,\n "stance":"sponser"}]' >values.json
refuse values.json <<'END'
tmodel: values.json:3:11: stance: 'sponser' is not one of detractor, neutral, sponsor
hint: did you mean 'sponsor'?
tmodel: nothing stored: 1 problem in values.json
END
printf '[{"name":"A","name":"B"}]' >twice.json
refuse twice.json <<'END'
tmodel: twice.json:1:21: name: repeated
tmodel: nothing stored: 1 problem in twice.json
END
printf '[{"name":["A"]},{"name":true},{"name":{"a":1}}]' >kinds.json
refuse kinds.json <<'END'
tmodel: kinds.json:1:10: name: wrong type of value
tmodel: kinds.json:1:25: name: wrong type of value
tmodel: kinds.json:1:39: name: wrong type of value
tmodel: nothing stored: 3 problems in kinds.json
END
printf '[{"name":"A","influence":3.5}]' >half.json
refuse half.json <<'END'
tmodel: half.json:1:26: influence: '3.5' is not a whole number
tmodel: nothing stored: 1 problem in half.json
END
printf '[{"name":"A","influence":01}]' >number.json
refuse number.json <<'END'
tmodel: number.json:1:28: not a JSON number
tmodel: nothing stored: 1 problem in number.json
END
printf '[{"name":"A", 5: 1}]' >number.json
refuse number.json <<'END'
tmodel: number.json:1:15: a number is not allowed here
tmodel: nothing stored: 1 problem in number.json
END
printf '[{"name":"A\\u0000B"}]' >nul.json
refuse nul.json <<'END'
tmodel: nul.json:1:17: the character \u0000 is not allowed
tmodel: nothing stored: 1 problem in nul.json
END
printf '[{"name":"A\\u00zz"}]' >escape.json
refuse escape.json <<'END'
tmodel: escape.json:1:16: \u needs four hexadecimal digits
tmodel: nothing stored: 1 problem in escape.json
END
printf '[{"name":"A\\ud800"}]' >surrogate.json
refuse surrogate.json <<'END'
tmodel: surrogate.json:1:2: not valid JSON
tmodel: nothing stored: 1 problem in surrogate.json
END
printf '[{"name":"A\tB"}]' >control.json
refuse control.json <<'END'
tmodel: control.json:1:12: control character in a string, or unclosed quote
tmodel: nothing stored: 1 problem in control.json
END
printf '[{"name":"A",}]' >comma.json
refuse comma.json <<'END'
tmodel: comma.json:1:2: not valid JSON
tmodel: nothing stored: 1 problem in comma.json
END
printf '[{"name":"A"},]' >comma.json
refuse comma.json <<'END'
tmodel: comma.json:1:15: expected an object {...}
tmodel: nothing stored: 1 problem in comma.json
END
printf '[{"name":"A"}] x' >after.json
refuse after.json <<'END'
tmodel: after.json:1:16: unexpected text after the array
tmodel: nothing stored: 1 problem in after.json
END
printf '[{"name":"A"},\n{"name":"B"' >open.json
refuse open.json <<'END'
tmodel: open.json:2:1: unclosed object begins here
tmodel: nothing stored: 1 problem in open.json
END
printf '[{"name":"A"}' >open.json
refuse open.json <<'END'
tmodel: open.json:1:14: expected a comma or ]
tmodel: nothing stored: 1 problem in open.json
END
printf '[1]' >items.json
refuse items.json <<'END'
tmodel: items.json:1:2: expected an object {...} or ]
tmodel: nothing stored: 1 problem in items.json
END
printf '"x"' >word.json
refuse word.json <<'END'
tmodel: word.json:1:1: expected [ or {
tmodel: nothing stored: 1 problem in word.json
END
printf '{"name":"A"}\n{"name":"B"},\n' >lines.jsonl
refuse lines.jsonl <<'END'
tmodel: lines.jsonl:2:13: expected an object {...}
tmodel: nothing stored: 1 problem in lines.jsonl
END
printf '[{"name":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}]' >deep.json
refuse deep.json <<'END'
tmodel: deep.json:1:40: nested more than 32 deep
tmodel: nothing stored: 1 problem in deep.json
END

# twenty problems are listed, all are counted; JSON for scripts
awk 'BEGIN { print "name,influence"; for (i = 1; i <= 30; i++) print "L" i ",9" }' >many.csv
expect 0 sh -c '"$TMODEL" leader import many.csv 2>&1 | sed -n "1p;20p;21p"' <<'END'
tmodel: many.csv:2:2: influence: 9 is not in 1 to 5
tmodel: many.csv:21:2: influence: 9 is not in 1 to 5
tmodel: nothing stored: 30 problems in many.csv
END
expect 0 sh -c '"$TMODEL" leader import --json many.csv 2>&1 | grep -o "\"file\":\"many.csv\",\"line\":[0-9]*,\"column\":[0-9]*" | sed -n "1p;2p;21p;\$="' <<'END'
"file":"many.csv","line":2,"column":2
"file":"many.csv","line":2,"column":2
"file":"many.csv","line":21,"column":2
21
END
expect 8 tmodel leader import --json --update key.csv <<'END'
{"error":{"code":8,"id":"bad-input","message":"nothing stored: 1 problem in key.csv","hint":null,"file":"key.csv","line":1,"column":null,"errors":[{"code":8,"id":"bad-input","message":"--update needs a column 'key'","hint":null,"file":"key.csv","line":1,"column":null}]}}
END

# accepted: blank lines, quotes, CR LF, a byte order mark, no final line end
printf '\357\273\277key , "name",unit,notes\r\n\r\n a, "A ""x""" , b ,"1\r\n2"\r\nb,B,,\r\nc,C,\303\251,x' >good.csv
expect 0 tmodel leader import good.csv <<'END'
Added 3 leaders from good.csv. Next: tmodel leader list
END
expect 0 tmodel -q leader list --columns key,name,unit,notes --format tsv --include-private --where unit=b <<'END'
key	name	unit	notes
a	A "x"	b	1\n2
END
printf '{"key":"d","name":"\\u00e9\\ud83d\\ude00 \\"q\\"","revenue":1234.50,"stance":null}\n\n {"key":"e",\n"name":"E"}' >good
expect 0 tmodel leader import good <<'END'
Added 2 leaders from good. Next: tmodel leader list
END
expect 0 tmodel leader show d --columns name,revenue --format jsonl <<'END'
{"name":"é😀 \"q\"","revenue":1234.50}
END
printf 'key,name\n' >none.csv
expect 0 tmodel leader import none.csv <<'END'
Nothing changed.
END
echo '[]' >none.json
expect 0 tmodel leader import none.json <<'END'
Nothing changed.
END

# --update changes existing records, and only the given columns
printf 'key,unit\nb,\nx,X\n' >new.csv
expect 8 tmodel leader import --update new.csv <<'END'
tmodel: new.csv:3: name: must not be empty
hint: no leader 'x' yet: this row adds it
tmodel: nothing stored: 1 problem in new.csv
END
printf 'key,unit,name\nb,Board,B\nx,X,New\n' >new.csv
expect 0 tmodel leader import --update new.csv <<'END'
Added 1 and changed 1 leaders from new.csv. Next: tmodel leader list
END
expect 0 tmodel leader list --where unit=X --columns key,name <<'END'
key  name
x    New
END
# An empty cell keeps what is stored, unless --clear-empty.
printf 'key,unit,kind,name\nb,,,\nx,,,Next\n' >gaps.csv
cat >gaps.json <<'END'
[{"key":"b","unit":null,"kind":"","name":null},{"key":"x","unit":null,"name":"Next"}]
END
for file in gaps.csv gaps.json; do
	expect 0 tmodel -n leader import --update $file <<END
Dry run: Changed name of leader x.
Dry run: Changed 1 of 2 leaders from $file (1 field overwritten).
END
done
expect 8 tmodel -n leader import --update --clear-empty gaps.json <<'END'
tmodel: gaps.json:1:42: name: must not be empty
tmodel: nothing stored: 1 problem in gaps.json
END
printf 'key,unit\nb,\nx,\n' >gaps.csv
expect 0 tmodel -n leader import --update --clear-empty gaps.csv <<'END'
Dry run: Changed unit of leader b.
Dry run: Changed unit of leader x.
Dry run: Changed 2 leaders from gaps.csv (2 fields overwritten).
END
expect 2 tmodel leader import --clear-empty gaps.csv <<'END'
tmodel: --clear-empty requires --update
END
printf '[{"key":"b","unit":null},{"key":"c","revenue":5}]' >new.json
expect 0 tmodel leader import --update --clear-empty new.json <<'END'
Changed 2 leaders from new.json (1 field overwritten). Next: tmodel leader list
END
expect 0 tmodel leader list --columns key,name,unit,revenue --sort -key --limit 5 <<'END'
key  name              unit  revenue
zoe  Zoé, "the" Great
x    New               X
e    E
d    é😀 "q"                 1234.50
c    C                 é        5.00
END

# a uuid identifies a record, whatever its key; a key is never read as a uuid prefix
uuid=$(tmodel leader show b --columns uuid --format tsv | tail -n 1)
printf 'uuid,key\n%s,bb\n' "$uuid" >new.csv
expect 0 tmodel leader import --update new.csv <<'END'
Changed 1 leader from new.csv (1 field overwritten). Next: tmodel leader list
END
expect 0 tmodel leader show "$uuid" --columns key,name <<'END'
key: bb
name: B
END
printf 'key,name\n%.8s,New\n' "$uuid" >new.csv
expect 0 tmodel leader import --update new.csv <<'END'
Added 1 leader from new.csv. Next: tmodel leader list
END
expect 0 tmodel leader show "$uuid" --columns name <<'END'
name: B
END

# A file without keys, imported twice, is not doubled.
tmodel -q init twice.tmodel
printf 'name,unit\nMax,Lab\nMax,\n Ida ,Lab\n' >twice.csv
printf 'name,competences,email\nBo,architecture,\n' >persons.csv
printf 'leader,text,loss_low,loss_high\nmax,"It burns",1k,2k\nmax,"It floods",,\n' >concerns.csv
for noun in leader person concern; do
	file=${noun}s.csv
	[ $noun != leader ] || file=twice.csv
	tmodel -q -p twice.tmodel $noun import $file 2>said.txt
	tmodel -p twice.tmodel $noun import $file 2>said.txt
	grep -q '^Nothing changed\.$' said.txt || fail "$noun: doubled"
done
tmodel -q -p twice.tmodel leader rm ida
expect 0 tmodel -p twice.tmodel leader import twice.csv <<'END'
Skipped 2 rows that equal existing records; use --allow-duplicates to add them.
Added 1 leader from twice.csv. Next: tmodel leader list
END
expect 0 tmodel -p twice.tmodel leader import --allow-duplicates twice.csv <<'END'
tmodel: warning: max-3: has the same name as leader max
tmodel: warning: max-4: has the same name as leader max
Added 3 leaders from twice.csv. Next: tmodel leader list
END

# one guarding apostrophe is removed from CSV cells; with --raw none
printf "key,name,unit\ng,'=1+1,'plain\nh,''@x,'\357\274\235\n" >guard.csv
expect 0 tmodel leader import guard.csv <<'END'
Added 2 leaders from guard.csv. Next: tmodel leader list
END
expect 0 tmodel leader list --columns key,name,unit --sort key --where key=g <<'END'
key  name  unit
g    =1+1  'plain
END
expect 0 tmodel leader list --columns name,unit --where key=h <<'END'
name  unit
'@x   ＝
END
expect 0 tmodel leader import --update --raw guard.csv <<'END'
Changed 2 leaders from guard.csv (3 fields overwritten). Next: tmodel leader list
END
expect 0 tmodel leader list --columns name,unit --where key=h <<'END'
name  unit
''@x  '＝
END
expect 2 tmodel leader import --delimiter ab guard.csv <<'END'
tmodel: --delimiter: 'ab' is not a single character
END
