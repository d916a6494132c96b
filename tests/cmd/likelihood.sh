#!/bin/sh
# likelihood.sh - frequencies compared with incident counts.
. "$SRC/tests/cmd/model.sh"

expect 0 tmodel likelihood import counts.csv <<'END'
Added 5 incident counts from counts.csv. Next: tmodel likelihood check --industry INDUSTRY --since YEAR
END
expect 0 masked likelihood check --industry mills --since 2020 <<'END'
85 incidents in mills
=====================

Frequencies compared with incident counts · Example Mills · DATE · Confidential

Kinds of incident

Kind of incident        Our  Incidents  Share  Share,  Share,
                  frequency                       low    high
─────────────────────────────────────────────────────────────
error                                3  3.5 %   1.2 %   9.9 %
hacking                0.22         30   35 %    26 %    46 %
malware                0.14         40   47 %    37 %    58 %
social                 0.91         12   14 %   8.3 %    23 %

We estimate the first as more frequent than the second; the incident counts clearly say the
opposite:

  - social above hacking
  - social above malware

Record your conclusion: tmodel threat edit THREAT --likelihood-verdict WORD --likelihood-note TEXT

Counts of reported incidents show which kinds are common, never how often one happens.
END
expect 0 tmodel likelihood check --industry mills --since 2020 --json <<'END'
{
  "format": "tmodel/likelihood",
  "version": 1,
  "industry": "mills",
  "n": 85,
  "refused": false,
  "actions": [
    {
      "action": "error",
      "rate": null,
      "incidents": 3,
      "share": 0.03529411764705882,
      "share_low": 0.012075041854642112,
      "share_high": 0.09870047839606455
    },
    {
      "action": "hacking",
      "rate": 0.22314355131420976,
      "incidents": 30,
      "share": 0.35294117647058826,
      "share_low": 0.2597248535117248,
      "share_high": 0.45887499466887866
    },
    {
      "action": "malware",
      "rate": 0.1420569354323729,
      "incidents": 40,
      "share": 0.47058823529411764,
      "share_low": 0.36806170013762113,
      "share_high": 0.5756582694984995
    },
    {
      "action": "social",
      "rate": 0.9147258590288329,
      "incidents": 12,
      "share": 0.1411764705882353,
      "share_low": 0.08264232932726706,
      "share_high": 0.23074130023340517
    }
  ],
  "order_ours": [
    "social",
    "hacking",
    "malware"
  ],
  "order_counts": [
    "malware",
    "hacking",
    "social"
  ],
  "disagree": [
    [
      "social",
      "hacking"
    ],
    [
      "social",
      "malware"
    ]
  ]
}
END
expect 0 masked likelihood check --industry mills --since 2024 --until 2024 --format csv <<'END'
"id","action","rate","incidents","share","share_low","share_high"
"error","error",,3,0.06666666666666667,0.02293203259925099,0.17856601963591892
"hacking","hacking",0.22314355131420976,30,0.6666666666666666,0.5207048830990042,0.7864112506566996
"social","social",0.9147258590288329,12,0.26666666666666666,0.15964903521066523,0.4103883775313494
"malware","malware",0.1420569354323729,0,0,0,0.07865159873288836
END
expect 5 masked likelihood check --industry farms --format md <<'END'
# 4 incidents in farms

Frequencies compared with incident counts · Example Mills · DATE · Confidential

**Kinds of incident**

| Kind of incident | Our frequency | Incidents | Share | Share, low | Share, high |
| --- | --: | --: | --: | --: | --: |
| malware | 0.14 | 4 | 100 % | 51 % | 100 % |
| social | 0.91 | 0 | 0 % | 0 % | 49 % |
| hacking | 0.22 | 0 | 0 % | 0 % | 49 % |

Counts of reported incidents show which kinds are common, never how often one happens.
tmodel: 4 incidents are too few to compare; at least 30 are needed
END
expect 4 tmodel likelihood check --industry woods <<'END'
tmodel: no incident counts for 'woods' in those years
hint: import them with tmodel likelihood import FILE.csv
END
expect 2 tmodel likelihood check <<'END'
tmodel: --industry is missing
hint: run tmodel likelihood check --help for its options
END
expect 0 tmodel threat edit fraud --likelihood-verdict explained --likelihood-note 'We pay by hand' <<'END'
Changed likelihood_verdict, likelihood_note of threat fraud.
END
expect 0 tmodel threat list --where likelihood_verdict=explained --columns key,likelihood_note --format tsv <<'END'
key	likelihood_note
fraud	We pay by hand
END
printf 'industry,year,action,incidents\nmills,2024,x,-1\n' >bad.csv
expect 8 tmodel likelihood import bad.csv <<'END'
tmodel: bad.csv:2:4: incidents: -1 is not in 0 to 1000000000
tmodel: nothing stored: 1 problem in bad.csv
END
