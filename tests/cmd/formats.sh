#!/bin/sh
# formats.sh - a list in every format has the same rows and columns.
. "$SRC/tests/cmd/expect.sh"
lf() { "$@" | tr -d "\r"; } # CSV ends lines with CR LF

tmodel -q init
tmodel -q threat add 'Flood, "big"' --loss 10k..2M --rate 0.000001..0.3 --notes "$(printf 'one | two\n\ttab \\ <b> *x*')" >/dev/null
tmodel -q threat add '=1+1' --key formula --observed-events 0 --observed-years 2.5 >/dev/null
tmodel -q threat add 'Überfall 日本' --key wide --status closed >/dev/null
columns=--columns=key,name,loss_low,rate_low,observed_years,status,notes
expect 0 tmodel threat list "$columns" <<'END'
key        name           loss_low  rate_low  observed_years  status  notes
flood-big  Flood, "big"   10000.00  0.000001                  open    one | two  tab \\ <b> *x*
formula    =1+1                                          2.5  open
wide       Überfall 日本                                      closed
END
expect 0 tmodel threat list "$columns" --json <<'END'
[
{"key":"flood-big","name":"Flood, \"big\"","loss_low":10000.00,"rate_low":0.000001,"observed_years":null,"status":"open","notes":"one | two\n\ttab \\ <b> *x*"},
{"key":"formula","name":"=1+1","loss_low":null,"rate_low":null,"observed_years":2.5,"status":"open","notes":null},
{"key":"wide","name":"Überfall 日本","loss_low":null,"rate_low":null,"observed_years":null,"status":"closed","notes":null}
]
END
expect 0 tmodel threat list "$columns" --format json --limit 1 <<'END'
[
{"key":"flood-big","name":"Flood, \"big\"","loss_low":10000.00,"rate_low":0.000001,"observed_years":null,"status":"open","notes":"one | two\n\ttab \\ <b> *x*"}
]
END
expect 0 tmodel threat list "$columns" --format jsonl <<'END'
{"key":"flood-big","name":"Flood, \"big\"","loss_low":10000.00,"rate_low":0.000001,"observed_years":null,"status":"open","notes":"one | two\n\ttab \\ <b> *x*"}
{"key":"formula","name":"=1+1","loss_low":null,"rate_low":null,"observed_years":2.5,"status":"open","notes":null}
{"key":"wide","name":"Überfall 日本","loss_low":null,"rate_low":null,"observed_years":null,"status":"closed","notes":null}
END
expect 0 sh -c '"$TMODEL" threat list "$0" --format csv | sed "s/\r/<CR>/g"' "$columns" <<'END'
key,name,loss_low,rate_low,observed_years,status,notes<CR>
"flood-big","Flood, ""big""",10000.00,0.000001,,"open","one | two
	tab \ <b> *x*"<CR>
"formula","'=1+1",,,2.5,"open",""<CR>
"wide","Überfall 日本",,,,"closed",""<CR>
END
expect 0 lf tmodel threat list --columns name --format csv --raw <<'END'
name
"Flood, ""big"""
"=1+1"
"Überfall 日本"
END
expect 0 tmodel threat list "$columns" --format tsv <<'END'
key	name	loss_low	rate_low	observed_years	status	notes
flood-big	Flood, "big"	10000.00	0.000001		open	one | two\n\ttab \\ <b> *x*
formula	=1+1			2.5	open	
wide	Überfall 日本				closed	
END
expect 0 tmodel threat list "$columns" --format md <<'END'
| key | name | loss\_low | rate\_low | observed\_years | status | notes |
| --- | --- | ---: | ---: | ---: | --- | --- |
| flood-big | Flood, "big" | 10000.00 | 0.000001 |  | open | one \| two<br>&#9;tab \\ \<b\> \*x\* |
| formula | =1+1 |  |  | 2.5 | open |  |
| wide | Überfall 日本 |  |  |  | closed |  |
END
expect 0 tmodel threat show wide --columns key,name,loss_low --format json <<'END'
{
  "key": "wide",
  "name": "Überfall 日本",
  "loss_low": null
}
END
expect 0 tmodel threat show wide --columns key,name,loss_low --format md <<'END'
| key | name | loss\_low |
| --- | --- | ---: |
| wide | Überfall 日本 |  |
END
expect 0 lf tmodel threat show wide --columns key,loss_low,name --format csv <<'END'
key,loss_low,name
"wide",,"Überfall 日本"
END

# text has the columns for people, the other formats have all
expect 0 tmodel threat list --limit 1 <<'END'
key        name          loss_low   loss_high  rate_low  rate_high  status
flood-big  Flood, "big"  10000.00  2000000.00  0.000001        0.3  open
END
for format in csv tsv; do
	tmodel threat list --format $format | sed -n 1p | tr -d '\r' | tr ',' '\n' | tr '\t' '\n' >$format.txt
done
expect 0 sh -c 'paste -sd, csv.txt; paste -sd, tsv.txt' <<'END'
uuid,key,name,description,loss_low,loss_high,loss_cap,loss_typical,loss_basis,rate_low,rate_high,probability,observed_events,observed_years,rate_basis,estimated_on,owner,status,action,merged_into,notes,likelihood_verdict,likelihood_note
uuid,key,name,description,loss_low,loss_high,loss_cap,loss_typical,loss_basis,rate_low,rate_high,probability,observed_events,observed_years,rate_basis,estimated_on,owner,status,action,merged_into,notes,likelihood_verdict,likelihood_note
END
expect 0 sh -c '"$TMODEL" threat list --limit 1 --format jsonl | tr "," "\n" | sed -n "s/^.*{*\"\([a-z_]*\)\":.*/\1/p" | diff - csv.txt' </dev/null

# -z: keys for xargs -0, or the requested cells
expect 0 sh -c '"$TMODEL" threat list -z | tr "\0" "\n"' <<'END'
flood-big
formula
wide
END
expect 0 sh -c '"$TMODEL" threat list -z --columns name,notes | tr "\0" "!"; echo' <<'END'
Flood, "big"	one | two\n\ttab \\ <b> *x*!=1+1	!Überfall 日本	!
END
expect 0 sh -c '"$TMODEL" threat list -z --format jsonl --columns key | tr "\0" "!"; echo' <<'END'
{"key":"flood-big"}!{"key":"formula"}!{"key":"wide"}!
END
expect 2 tmodel threat list -z --format csv <<'END'
tmodel: --null requires the format text, tsv or jsonl
END
expect 0 sh -c '"$TMODEL" threat list -z --where status=closed | xargs -0 "$TMODEL" -n threat rm' <<'END'
Dry run: Deleted threat wide.
END

expect 2 tmodel threat list --columns key,nam <<'END'
tmodel: --columns: no column 'nam'
hint: did you mean 'name'?
END
expect 2 tmodel threat list --columns key,name,key <<'END'
tmodel: --columns: 'key' is repeated
END
expect 2 tmodel threat list --columns= <<'END'
tmodel: --columns: no column ''
END
expect 2 tmodel threat list --format yaml <<'END'
tmodel: --format: 'yaml' is not one of text, json, jsonl, csv, tsv, md
END
expect 0 tmodel threat list --columns loss-low,key --limit 1 <<'END'
loss_low  key
10000.00  flood-big
END

# failed output is an error; a reader that closes the pipe early is not
expect 1 sh -c '"$TMODEL" threat list >/dev/full' <<'END'
tmodel: cannot write the output: No space left on device
END
expect 1 sh -c '"$TMODEL" threat list --format csv >/dev/full' <<'END'
tmodel: cannot write the output: No space left on device
END
awk 'BEGIN { print "name"; for (i = 0; i < 20000; i++) print "Threat number " i }' >many.csv
expect 0 tmodel -q threat import many.csv </dev/null
expect 1 sh -c '"$TMODEL" threat list --format csv >/dev/full' <<'END'
tmodel: cannot write the output: No space left on device
END
expect 0 sh -c '"$TMODEL" threat list --json | tail -c 3' <<'END'

]
END
expect 0 sh -c '"$TMODEL" threat list --format text --columns name | tail -n 1' <<'END'
Threat number 19999
END
