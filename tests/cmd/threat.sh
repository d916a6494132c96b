#!/bin/sh
# threat.sh - threats: amounts, pairs, and alternative forms of estimates.
. "$SRC/tests/cmd/expect.sh"
lf() { "$@" | tr -d "\r"; } # CSV ends lines with CR LF

tmodel -q init
expect 0 tmodel threat add 'Extortion by encryption' --key ransomware --loss 2M..40M --loss-cap 60M --rate 0.05..0.3 <<'END'
ransomware
Added threat ransomware. Next: tmodel concern assign CONCERN... ransomware
END
expect 0 tmodel -q threat add 'Flood' --probability 0.02 --loss-basis 'insurer' --estimated-on 2025-11-20 --owner 'Risk' <<'END'
flood
END
expect 0 tmodel -q threat add 'Fire' --observed-events 2 --observed-years 12.5 --action environmental <<'END'
fire
END
expect 7 tmodel threat add 'Flood' <<'END'
tmodel: name: a threat 'Flood' already exists
END
expect 2 tmodel threat add 'Two forms' --rate 0.1..0.2 --probability 0.1 <<'END'
tmodel: rate: give either rate_low or probability, not both
END
expect 2 tmodel threat add 'Half a form' --observed-events 2 <<'END'
tmodel: observed_events: requires observed_years as well
END
expect 2 tmodel threat add 'Turned' --rate 2..1 <<'END'
tmodel: rate: the low end 2 is above the high end
END
expect 2 tmodel threat add 'Sure' --probability 1 <<'END'
tmodel: probability: must be between 0 and 1
END
expect 2 tmodel threat add 'Never' --rate 0..1 <<'END'
tmodel: rate_low: must be between 0 and 1000000 a year
END
expect 2 tmodel threat add 'Day' --estimated-on 2025-02-29 <<'END'
tmodel: estimated_on: '2025-02-29' is not a date; use YYYY-MM-DD
END
expect 2 tmodel threat add 'Too many' --loss 1.005..2 <<'END'
tmodel: loss_low: '1.005' is not an amount
hint: use 2M, 250k or 1234.50, with a decimal point and at most 2 decimals (EUR)
END
expect 2 tmodel threat add 'Word' --status opened <<'END'
tmodel: status: 'opened' is not one of open, accepted, closed, merged
hint: did you mean 'open'?
END
expect 0 tmodel threat list <<'END'
key         name                       loss_low    loss_high  rate_low  rate_high  status
ransomware  Extortion by encryption  2000000.00  40000000.00      0.05        0.3  open
flood       Flood                                                                  open
fire        Fire                                                                   open
END
expect 0 tmodel threat list --status open --sort -loss_high,name --columns key,loss_low,loss_high,probability <<'END'
key           loss_low    loss_high  probability
ransomware  2000000.00  40000000.00
fire
flood                                       0.02
END
expect 0 tmodel threat list --sort name --limit 2 --columns name <<'END'
name
Extortion by encryption
Fire
END
expect 0 tmodel -q threat show flood --format jsonl --columns key,loss_low,rate_low,probability,observed_events,status,merged_into <<'END'
{"key":"flood","loss_low":null,"rate_low":null,"probability":0.02,"observed_events":null,"status":"open","merged_into":null}
END
expect 0 lf tmodel -q threat show fire --format csv --columns key,observed_events,observed_years,rate_low <<'END'
key,observed_events,observed_years,rate_low
"fire",2,12.5,
END

# the given form replaces the other
expect 0 tmodel threat edit flood --rate 0.01..0.04 <<'END'
Changed rate_low, rate_high, probability of threat flood.
END
expect 0 tmodel threat show flood --columns rate_low,rate_high,probability <<'END'
rate_low: 0.01
rate_high: 0.04
probability:
END
expect 0 tmodel threat edit ransomware --loss= --loss-cap= <<'END'
Changed loss_low, loss_high, loss_cap of threat ransomware.
END
expect 0 tmodel threat show ransomware --columns loss_low,loss_high,loss_cap <<'END'
loss_low:
loss_high:
loss_cap:
END
expect 0 tmodel undo <<'END'
Undid step 6, 'threat edit'. Next: tmodel log --limit 10
END
expect 0 tmodel threat show ransomware --columns loss_low,loss_high,loss_cap <<'END'
loss_low: 2000000.00
loss_high: 40000000.00
loss_cap: 60000000.00
END

# two columns suffice for an update, and the noun's name is its key column
cp "$TEST_DATA/manufacturer/threats_actions.csv" actions.csv
expect 8 tmodel threat import --update actions.csv <<'END'
tmodel: actions.csv:3: name: must not be empty
hint: no threat 'bec-fraud' yet: this row adds it
tmodel: actions.csv:4: name: must not be empty
hint: no threat 'customer-data' yet: this row adds it
tmodel: actions.csv:5: name: must not be empty
hint: no threat 'insider-theft' yet: this row adds it
tmodel: actions.csv:6: name: must not be empty
hint: no threat 'lost-device' yet: this row adds it
tmodel: actions.csv:7: name: must not be empty
hint: no threat 'accidental-exposure' yet: this row adds it
tmodel: actions.csv:8: name: must not be empty
hint: no threat 'payment-card' yet: this row adds it
tmodel: actions.csv:9: name: must not be empty
hint: no threat 'legacy-systems' yet: this row adds it
tmodel: actions.csv:10: name: must not be empty
hint: no threat 'brand-impersonation' yet: this row adds it
tmodel: actions.csv:11: name: must not be empty
hint: no threat 'site-utilities' yet: this row adds it
tmodel: nothing stored: 9 problems in actions.csv
END
printf 'key,action\nransomware,malware\nflood,\nfire,\n' >actions.csv
expect 0 tmodel threat import --update actions.csv <<'END'
Changed 1 of 3 threats from actions.csv. Next: tmodel threat list
END
printf 'threat,action\nransomware,hacking\n' >actions.csv
expect 0 tmodel threat import --update actions.csv <<'END'
Changed 1 threat from actions.csv (1 field overwritten). Next: tmodel threat list
END
expect 0 tmodel threat list --columns key,action,loss_low <<'END'
key         action           loss_low
ransomware  hacking        2000000.00
flood
fire        environmental
END
