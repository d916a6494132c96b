#!/bin/sh
# options.sh - parsing the command line: options, operands, words, exit 2.
. "$SRC/tests/cmd/expect.sh"
tmodel init -q

# options before, between and after words; values after = or a space
expect 0 tmodel -q leader add Ada <<'END'
ada
END
expect 0 tmodel leader -q add 'Ada' <<'END'
ada-2
tmodel: warning: ada-2: has the same name as leader ada
END
expect 0 tmodel leader add --unit=Payments Eve --email eve@example.com -q <<'END'
eve
END
expect 0 tmodel leader list --columns=key,unit,email --format tsv <<'END'
key	unit	email
ada		
ada-2		
eve	Payments	eve@example.com
END

# a field given as an option is not an operand; -- ends options
expect 0 tmodel leader add --name Zoe -q <<'END'
zoe
END
expect 0 tmodel leader add -q -- --unit <<'END'
unit
END
expect 2 tmodel leader add --name Zoe Max <<'END'
tmodel: unexpected 'Max'
hint: run tmodel leader add --help for its options
END
expect 2 tmodel leader add <<'END'
tmodel: name is missing
hint: run tmodel leader add --help for its options
END
expect 2 tmodel concern add 'Nothing moves' <<'END'
tmodel: --leader is missing
hint: run tmodel concern add --help for its options
END
expect 2 tmodel concern assign ransomware <<'END'
tmodel: threat is missing
hint: run tmodel concern assign --help for its options
END

# no abbreviations, no repetitions, nothing is ignored
expect 2 tmodel leader add Max --uni X <<'END'
tmodel: unknown option '--uni'
hint: did you mean --unit?
END
expect 2 tmodel leader list --jso <<'END'
tmodel: unknown option '--jso'
hint: did you mean --json?
END
expect 2 tmodel leader list --no-limit <<'END'
tmodel: unknown option '--no-limit'
END
expect 2 tmodel leader add Max --unit A --unit B <<'END'
tmodel: --unit is repeated
END
expect 2 tmodel -p a leader -p b list <<'END'
tmodel: --project is repeated
END
expect 2 tmodel leader add Max --unit <<'END'
tmodel: --unit needs a value
END
expect 2 tmodel leader list -C <<'END'
tmodel: -C needs a value
END
expect 2 tmodel leader add Max -u X <<'END'
tmodel: unknown option '-u'
END
expect 2 tmodel leader --unit X add Max <<'END'
tmodel: unknown option '--unit'
END
expect 2 tmodel leader list --limit 0 <<'END'
tmodel: limit: must be at least 1
END
expect 2 tmodel leader list --limit x <<'END'
tmodel: limit: 'x' is not a whole number
END

# combined letters; a switch and its opposite
expect 0 tmodel -qn leader add Max <<'END'
max
END
expect 0 tmodel leader rm unit -qy <<'END'
END
expect 0 tmodel --no-quiet --quiet leader rm zoe <<'END'
END
mkdir -p deep/er
expect 0 tmodel -qCdeep/er leader list --columns key --format tsv --limit 1 <<'END'
key
ada
END

# pairs; amounts in the currency of the project, in any order of options
expect 0 tmodel threat add Flood --loss 250k..1.5M --rate 0.1..0.25 -q <<'END'
flood
END
expect 0 tmodel threat list --columns loss_low,loss_high,rate_low --format tsv <<'END'
loss_low	loss_high	rate_low
250000.00	1500000.00	0.1
END
expect 2 tmodel threat edit flood --loss 2M <<'END'
tmodel: loss: '2M' is not a range
hint: use LOW..HIGH; a single number is written 2M..2M
END
expect 2 tmodel threat edit flood --loss 1.250,00..2M <<'END'
tmodel: loss_low: '1.250,00' is not an amount
hint: use 2M, 250k or 1234.50, with a decimal point and at most 2 decimals (EUR)
END
expect 2 tmodel threat edit flood --loss-low 2M <<'END'
tmodel: unknown option '--loss-low'
hint: did you mean --loss LOW..HIGH?
END
tmodel -q threat edit flood --loss=
expect 0 tmodel threat list --columns loss_low,loss_high --format tsv <<'END'
loss_low	loss_high
	
END
tmodel -q -p yen.tmodel init --currency JPY
expect 2 tmodel -p yen.tmodel threat add Flood --loss 10..20.5 <<'END'
tmodel: loss_high: '20.5' is not an amount
hint: use 2M, 250k or 1234.50, with a decimal point and at most 0 decimals (JPY)
END

# formats: those that the command declares
expect 2 tmodel leader list --format xml <<'END'
tmodel: --format: 'xml' is not one of text, json, jsonl, csv, tsv, md
END
expect 2 tmodel leader list --format jsonn <<'END'
tmodel: --format: 'jsonn' is not one of text, json, jsonl, csv, tsv, md
hint: did you mean json?
END
expect 2 tmodel status --format csv <<'END'
tmodel: --format: 'csv' is not one of text, json
END
expect 2 tmodel undo --format csv <<'END'
tmodel: --format: 'csv' is not one of text
END
expect 2 tmodel leader list --json --format csv <<'END'
{"error":{"code":2,"id":"invalid","message":"--json conflicts with --format csv","hint":null,"file":null,"line":null,"column":null,"errors":[]}}
END

# commands
expect 2 tmodel leadr list <<'END'
tmodel: there is no command 'leadr'
hint: did you mean 'tmodel leader'?
END
expect 2 tmodel leader lsit <<'END'
tmodel: leader has no command 'lsit'
hint: did you mean 'tmodel leader list'?
END
expect 2 tmodel config sett <<'END'
tmodel: config has no command 'sett'
hint: did you mean 'tmodel config set'?
END
expect 2 tmodel move list <<'END'
tmodel: there is no command 'move'
hint: tmodel help lists them
END
expect 2 tmodel "$(printf 'x\033[2J')" <<'END'
tmodel: there is no command 'x\x1b[2J'
hint: tmodel help lists them
END

# errors as JSON, wherever --json is
expect 2 tmodel leader add --json --uni X <<'END'
{"error":{"code":2,"id":"invalid","message":"unknown option '--uni'","hint":"did you mean --unit?","file":null,"line":null,"column":null,"errors":[]}}
END
expect 2 tmodel leadr list --format=json <<'END'
{"error":{"code":2,"id":"invalid","message":"there is no command 'leadr'","hint":"did you mean 'tmodel leader'?","file":null,"line":null,"column":null,"errors":[]}}
END
expect 4 tmodel leader rm nobody --json <<'END'
{"error":{"code":4,"id":"not-found","message":"no leader 'nobody'","hint":null,"file":null,"line":null,"column":null,"errors":[]}}
END
expect 2 tmodel --json <<'END'
{"error":{"code":2,"id":"invalid","message":"no command given","hint":null,"file":null,"line":null,"column":null,"errors":[]}}
END
