#!/bin/sh
# config.sh - the settings of a project.
. "$SRC/tests/cmd/expect.sh"
tmodel init -q

expect 0 tmodel config get concern-cap <<'END'
3
END
expect 0 tmodel config set concern-cap 2.5 <<'END'
concern-cap is now 2.5. Next: tmodel config list
END
expect 0 tmodel config get concern_cap --json <<'END'
2.5
END
expect 0 tmodel config get concern-cap --default <<'END'
3
END
expect 0 tmodel config get org --json <<'END'
null
END
expect 0 tmodel config set org 'Ex "1"' -q <<'END'
END
expect 0 tmodel config get org --json <<'END'
"Ex \"1\""
END
expect 0 tmodel -n config set fund-top 5 <<'END'
Dry run: fund-top is now 5.
END
expect 0 tmodel config get fund-top <<'END'
3
END
expect 0 tmodel config unset concern-cap <<'END'
Restored the default of concern-cap. Next: tmodel config list
END
expect 0 tmodel config get concern-cap <<'END'
3
END
expect 4 tmodel config get concern-cup <<'END'
tmodel: there is no setting 'concern-cup'
hint: did you mean 'concern-cap'?
END
expect 4 tmodel config set uuid x <<'END'
tmodel: there is no setting 'uuid'
hint: run tmodel config list
END
expect 2 tmodel config set concern-cap 0.5 <<'END'
tmodel: concern_cap: must be at least 1
END
expect 2 tmodel config set calibration high <<'END'
tmodel: calibration: 'high' is not a number such as 2.5, with at most 6 decimals
END
expect 2 tmodel config set calibration <<'END'
tmodel: value is missing
hint: run tmodel config set --help for its options
END
expect 0 tmodel config set currency USD -q <<'END'
END
tmodel -q threat add Flood --loss 1M..2M >key.txt
status 7 tmodel config set currency EUR

cat >good.csv <<'END'
setting,value
org,Example Ltd
tier-probability,0.9
label,
END
expect 0 tmodel config import good.csv <<'END'
Changed 2 settings. Next: tmodel config list
END
expect 0 tmodel config list --format jsonl <<'END'
{"setting":"org","value":"Example Ltd","default":null,"meaning":"name of the organisation, printed on everything"}
{"setting":"currency","value":"USD","default":"EUR","meaning":"ISO 4217 code; cannot change once an amount is stored"}
{"setting":"goal","value":null,"default":null,"meaning":"goal of the model"}
{"setting":"scope","value":null,"default":null,"meaning":"scope of the model"}
{"setting":"out-of-scope","value":null,"default":null,"meaning":"what the model excludes"}
{"setting":"label","value":"Confidential","default":"Confidential","meaning":"label printed on every page of an export"}
{"setting":"concern-cap","value":"3","default":"3","meaning":"maximum concern weight; the minimum is its inverse"}
{"setting":"calibration","value":"0.9","default":"0.9","meaning":"share of stated 90 % intervals that hold the true value"}
{"setting":"tier-probability","value":"0.9","default":"0.8","meaning":"confidence (0 to 1) at which a threat falls into the next tier"}
{"setting":"fund-top","value":"3","default":"3","meaning":"number of threats that would be funded"}
{"setting":"meeting-min","value":"30","default":"30","meaning":"minimum length of a one-on-one, in minutes"}
{"setting":"meeting-max","value":"60","default":"60","meaning":"maximum length of a one-on-one, in minutes"}
{"setting":"reminder-days","value":"3","default":"3","meaning":"days between reminder and meeting"}
{"setting":"lexicon","value":null,"default":null,"meaning":"words for suggestions instead of the built-in ones: class, term, weight"}
{"setting":"accent","value":null,"default":null,"meaning":"colour of the organisation in exports, #rrggbb"}
{"setting":"language","value":"en","default":"en","meaning":"language of the texts: a BCP 47 tag such as en or de-CH"}
{"setting":"texts","value":null,"default":null,"meaning":"texts of handouts instead of the built-in ones: id, text"}
END
expect 2 tmodel config set accent red <<'END'
tmodel: accent: must be # and six hexadecimal digits, such as #1d5f8f
END
status 0 tmodel config set accent '#FFCC00'
status 0 tmodel undo
for tag in d german de_CH de- de-abcdefghi 12 de-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaa \
	'de"><b'; do
	expect 2 tmodel config set language "$tag" <<END
tmodel: language: '$tag' is not a tag like en or de-CH
END
done
expect 2 tmodel config set language zh-Hant <<'END'
tmodel: language: words in 'zh-Hant' cannot be compared
hint: use one of ar, ca, da, de, el, en, es, eu, fi, fr, ga, hi, hu, hy, id, it, lt, nb, ne, nl, nn, no, pt, ro, ru, sr, sv, ta, tr, yi
END
expect 0 tmodel config set language de-Latn-CH-1996 -q <<'END'
END
tmodel phase2 export --part sources --format html | grep -q '^<html lang="de-Latn-CH-1996">' ||
	fail 'the export is in another language'
status 0 tmodel undo
cat >bad.csv <<'END'
setting,value
org,Other Ltd
colour,red
fund-top,0
END
cp project.tmodel before.tmodel
expect 8 tmodel config import bad.csv <<'END'
tmodel: bad.csv:3: there is no setting 'colour'
hint: run tmodel config list
tmodel: bad.csv:4: fund_top: 0 is not in 1 to 1000
tmodel: nothing stored: 2 problems in bad.csv
END
cmp project.tmodel before.tmodel
expect 0 tmodel undo <<'END'
Undid step 7, 'config import'. Next: tmodel log --limit 10
END
expect 0 tmodel config get org <<'END'
Ex "1"
END
