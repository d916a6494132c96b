#!/bin/sh
# schema.sh - schemas of JSON output, generated from the tables that write it. The oracles
# check that output matches.
. "$SRC/tests/cmd/expect.sh"

expect 0 tmodel schema <<'END'
name               command                                            about
leader             tmodel leader list --json                          a business or functional leader with a stake in the model
source             tmodel source list --json                          a source of evidence: a report, audit, study or person
threat             tmodel threat list --json                          a threat to the organisation: one line of the ranking
event              tmodel event list --json                           a significant event of the preliminary model
concern            tmodel concern list --json                         a leader's concern, in their own words
citation           tmodel citation list --json                        what a source says about a threat
person             tmodel person list --json                          a person who can be invited to a session
component          tmodel component list --json                       a part of a system, small enough for one session
session            tmodel session list --json                         a threat-modelling session about a system or component
meeting            tmodel meeting list --json                         a meeting with a leader, of a session, or for a review
rank               tmodel rank --json                                 the open threats in order, with every number
loss               tmodel loss --json                                 the loss in a year: percentiles and exceedance curve
likelihood         tmodel likelihood check --json                     our frequencies compared with incident counts
ranking            tmodel phase2 export --part ranking --format json  the ranking, as a part of the model
slide              tmodel phase2 export --part slide --format json    the model on one slide
annex              tmodel phase2 export --part annex --format json    numbers and evidence of each threat
sources            tmodel phase2 export --part sources --format json  sources by threat
document           any export to JSON that has pages                  pages, tables and figures, as in slide, annex and sources
versions           tmodel phase2 list --json                          the frozen versions of the model
frozen             tmodel phase2 show VERSION --json                  one version and its ranking
diff               tmodel phase2 diff VERSION --json                  what changed since a version
suggest            tmodel concern suggest --json                      suggested threats for unassigned concerns
duplicates         tmodel concern duplicates --json                   concerns that say nearly the same
session-plan       tmodel session plan SESSION --json                 the smallest groups with the required competences
session-people     tmodel session people SESSION --json               attendees and the reasons to invite them
session-organiser  tmodel session organiser SESSION --json            what the organiser can cover alone
session-report     tmodel session report --json                       session report: notes, outcomes and action items
entries            tmodel meeting entries --json                      notes, outcomes and action items
agreement          tmodel agreement SESSION --json                    the meeting agreement
brief              tmodel brief LEADER --json                         a meeting brief
config             tmodel config list --json                          the settings and what they mean
log                tmodel log --json                                  the change log: what changed, by whom and when
status             tmodel status --json                               progress of the method
info               tmodel info --json                                 facts about the project file
version            tmodel version --json                              the version, and how it was built
schema             tmodel schema --json                               the list of schemas
error              any command with --json, on stderr                 what went wrong
END
expect 0 sh -c '"$TMODEL" schema --format jsonl | sed -n 4p' <<'END'
{"name":"event","command":"tmodel event list --json","about":"a significant event of the preliminary model"}
END
expect 0 tmodel schema duplicates <<'END'
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "tmodel/duplicates/1",
  "title": "tmodel concern duplicates --json",
  "description": "concerns that say nearly the same",
  "type": "array",
  "items": {
    "type": "object",
    "properties": {
      "first": {
        "description": "earlier concern",
        "type": "string",
        "minLength": 1
      },
      "second": {
        "description": "later concern that says nearly the same",
        "type": "string",
        "minLength": 1
      },
      "similarity": {
        "description": "share of words in common, 0.6 to 1",
        "type": "number"
      },
      "text": {
        "description": "text of the later concern",
        "type": "string",
        "minLength": 1
      }
    },
    "required": [
      "first",
      "second",
      "similarity",
      "text"
    ],
    "additionalProperties": false
  }
}
END
status 0 tmodel schema duplicates --json
cp got.txt duplicates.json
expect 0 sh -c '"$TMODEL" schema duplicates | cmp - duplicates.json' </dev/null

expect 4 tmodel schema thraet <<'END'
tmodel: no schema 'thraet'
hint: did you mean 'threat'?
END
expect 4 tmodel schema nothing <<'END'
tmodel: no schema 'nothing'
hint: run tmodel schema for the list
END
expect 2 tmodel schema rank --format csv <<'END'
tmodel: a schema is always JSON
END
expect 2 tmodel schema rank loss <<'END'
tmodel: unexpected 'loss'
hint: run tmodel schema --help for its options
END
expect 0 sh -c '"$TMODEL" __complete schema l | cut -f 1' <<'END'
leader
loss
likelihood
log
END

command -v jq >/dev/null || { echo 'skipped: there is no jq here'; exit 77; }
tmodel schema --json | jq -r '.[].name' >names.txt
[ "$(sort names.txt | uniq -d)" = '' ] || fail 'two schemas of one name'
for noun in leader source threat event concern citation; do
	grep -qx $noun names.txt || fail "no schema of a $noun"
done
while read -r name; do
	tmodel schema "$name" >schema.json
	jq -e --arg id "tmodel/$name/1" '."$id" == $id and
		."$schema" == "https://json-schema.org/draft/2020-12/schema" and
		(.title | length > 0) and (.description | length > 0)' schema.json >/dev/null ||
		fail "schema $name: $(head -n 6 schema.json)"
done <names.txt

# is NAME FIELD SCHEMA - the schema of a field of a list
is() {
	expect 0 sh -c '"$TMODEL" schema "$0" | jq -c ".items.properties[\"$1\"] | del(.description)"' "$1" "$2"
}
is leader uuid <<'END'
{"type":"string","format":"uuid","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}
END
is leader influence <<'END'
{"type":["integer","null"],"minimum":1,"maximum":5}
END
is leader email <<'END'
{"type":["string","null"],"format":"idn-email","minLength":1,"maxLength":1024}
END
is leader revenue <<'END'
{"type":["number","null"],"minimum":0,"maximum":9007199254740991}
END
is threat name <<'END'
{"type":"string","minLength":1,"maxLength":1024}
END
is threat notes <<'END'
{"type":["string","null"],"minLength":1,"maxLength":65536}
END
is threat status <<'END'
{"type":"string","enum":["open","accepted","closed","merged"]}
END
is threat likelihood_verdict <<'END'
{"type":["string","null"],"enum":["agrees","disagrees","explained",null]}
END
is threat rate_low <<'END'
{"type":["number","null"],"exclusiveMinimum":0,"exclusiveMaximum":1000000}
END
is threat probability <<'END'
{"type":["number","null"],"exclusiveMinimum":0,"exclusiveMaximum":1}
END
is threat observed_events <<'END'
{"type":["integer","null"],"minimum":0,"maximum":1000000}
END
is threat observed_years <<'END'
{"type":["number","null"],"exclusiveMinimum":0,"maximum":1000}
END
is threat loss_low <<'END'
{"type":["number","null"],"exclusiveMinimum":0,"maximum":9007199254740991}
END
is concern leader <<'END'
{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,63}$"}
END
is concern threat <<'END'
{"type":["string","null"],"pattern":"^[a-z0-9][a-z0-9-]{0,63}$"}
END
is concern harm <<'END'
{"type":["array","null"],"items":{"type":"string","enum":["money","operations","customers","safety","legal","reputation"]},"minItems":1,"uniqueItems":true}
END
is source date <<'END'
{"type":["string","null"],"format":"date"}
END
is source url <<'END'
{"type":["string","null"],"format":"iri","pattern":"^(https?://|mailto:)","minLength":1,"maxLength":1024}
END
# private members are optional, all others are required
expect 0 sh -c '"$TMODEL" schema leader | jq -c ".items | (.properties | keys_unsorted) - .required, .additionalProperties"' <<'END'
["influence","stance","notes"]
false
END
