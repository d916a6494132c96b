#!/bin/sh
# manufacturer.sh - a complete model, from its files, against an independent reference.
. "$(dirname "$0")/project.sh"
need python3

cat >settings.csv <<'END'
setting,value
org,Example Manufacturing
concern-cap,3
calibration,0.90
tier-probability,0.80
fund-top,3
END
tmodel -q -p m.tmodel init --currency EUR
tmodel -q -p m.tmodel config import settings.csv
for noun in leader source event threat concern citation; do
	tmodel -q -p m.tmodel "$noun" import "$TEST_DATA/manufacturer/${noun}s.csv"
done
tmodel -q -p m.tmodel threat import --update "$TEST_DATA/manufacturer/actions.csv"
tmodel -p m.tmodel rank --json --matrix --gaps --next --sensitivity >rank.json
python3 "$SRC/tests/oracle/manufacturer.py" rank.json "$TEST_DATA/manufacturer/expected.json"
