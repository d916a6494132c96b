#!/bin/sh
# rank.sh - the ranking in every format, its views, overrides, and --fail-on.
. "$SRC/tests/cmd/model.sh"

expect 0 masked rank <<'END'
4 open threats, 3 leaders, EUR
==============================

The ranked threats · Example Mills · DATE · Confidential

Threats by priority

#  Threat                    Loss  Events  Concern  Priority  Annual  Rank range    Rank    Rank
                              per     per   weight     (EUR)    loss                  by      by
                            event    year                      (EUR)              impact  annual
                            (EUR)                                                           loss
────────────────────────────────────────────────────────────────────────────────────────────────────────────
Tier 1 · too close to call
1  Extortion by encryption    13M    0.14     ×1.7      3.2M    1.9M  1–2              1       1  ██████████
2  Theft of customer data    3.8M    0.22     ×1.6      1.3M    840k  1–3              2       2  ████▎
Tier 2 · probably below Extortion by encryption (≥ 80 %)
3  Payments diverted         470k    0.91     ×0.7      290k    430k  2–3              3       3  ▉

Not ranked: estimates missing

  - Flood of the archive: no rate (tmodel threat edit flood --rate LOW..HIGH)

Confidence: 68 % that Extortion by encryption ranks first, 96 % that it is among the top 2.

1 concern is unassigned: tmodel concern list --ungrouped
END
expect 0 masked rank --by importance <<'END'
4 open threats, 3 leaders, EUR
==============================

The ranked threats · Example Mills · DATE · Confidential

Threats by importance

#  Tier  Threat                    Loss  Events  Concern  Priority  Annual  Rank range    Rank    Rank
                                    per     per   weight     (EUR)    loss                  by      by
                                  event    year                      (EUR)              impact  annual
                                  (EUR)                                                           loss
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
1     1  Extortion by encryption    13M    0.14     ×1.7      3.2M    1.9M  1–2              1       1  ██████████
2     1  Theft of customer data    3.8M    0.22     ×1.6      1.3M    840k  1–3              2       2  ████▎
3     2  Payments diverted         470k    0.91     ×0.7      290k    430k  2–3              3       3  ▉

Not ranked: estimates missing

  - Flood of the archive: no rate (tmodel threat edit flood --rate LOW..HIGH)

Confidence: 68 % that Extortion by encryption ranks first, 96 % that it is among the top 2.

1 concern is unassigned: tmodel concern list --ungrouped
END
expect 0 masked rank --by ale <<'END'
4 open threats, 3 leaders, EUR
==============================

The ranked threats · Example Mills · DATE · Confidential

Threats by ale

#  Tier  Threat                    Loss  Events  Concern  Priority  Annual  Rank range    Rank    Rank
                                    per     per   weight     (EUR)    loss                  by      by
                                  event    year                      (EUR)              impact  annual
                                  (EUR)                                                           loss
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
1     1  Extortion by encryption    13M    0.14     ×1.7      3.2M    1.9M  1–2              1       1  ██████████
2     1  Theft of customer data    3.8M    0.22     ×1.6      1.3M    840k  1–3              2       2  ████▎
3     2  Payments diverted         470k    0.91     ×0.7      290k    430k  2–3              3       3  ▉

Not ranked: estimates missing

  - Flood of the archive: no rate (tmodel threat edit flood --rate LOW..HIGH)

Confidence: 68 % that Extortion by encryption ranks first, 96 % that it is among the top 2.

1 concern is unassigned: tmodel concern list --ungrouped
END
expect 0 masked rank --by concern <<'END'
4 open threats, 3 leaders, EUR
==============================

The ranked threats · Example Mills · DATE · Confidential

Threats by concern

#  Tier  Threat                    Loss  Events  Concern  Priority  Annual  Rank range    Rank    Rank
                                    per     per   weight     (EUR)    loss                  by      by
                                  event    year                      (EUR)              impact  annual
                                  (EUR)                                                           loss
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
1     1  Extortion by encryption    13M    0.14     ×1.7      3.2M    1.9M  1–2              1       1  ██████████
2     1  Theft of customer data    3.8M    0.22     ×1.6      1.3M    840k  1–3              2       2  ████▎
3     2  Payments diverted         470k    0.91     ×0.7      290k    430k  2–3              3       3  ▉

Not ranked: estimates missing

  - Flood of the archive: no rate (tmodel threat edit flood --rate LOW..HIGH)

Confidence: 68 % that Extortion by encryption ranks first, 96 % that it is among the top 2.

1 concern is unassigned: tmodel concern list --ungrouped
END
expect 0 tmodel rank --format csv <<'END'
key,name,rank,rank_importance,rank_ale,rank_agreed,override_rank,override_reason,leaders,points,concern_share,concern_weight,loss_low,loss_high,loss_cap,loss_from,loss_mu,loss_sigma,loss_mean,rate_low,rate_high,rate_mu,rate_sigma,rate_mean,importance,priority,ale,expected_rank,rank_low,rank_high,tier,p_above_next,rank_final,loss_basis,rate_basis
"ransomware","Extortion by encryption",1,1,1,,,"",2,130,0.4309210526315789,1.7236842105263157,2000000,40000000,60000000,"own",16.006523875301216,0.9106379511428632,13025503.897931052,0.05,0.3,-2.0998525389399636,0.5446562052299005,0.1420569354323729,22451855.403012734,3189441.7733227527,1850363.1662025133,1.3542706735171943,1,2,1,0.6976978656211321,1,"Cost of a stop","Two of thirty firms"
"data-theft","Theft of customer data",2,2,2,,,"",2,120,0.3980263157894737,1.5921052631578947,654486.4187931636,10585709.697461316,,"pooled",14.783310810691248,0.8460963785943714,3764969.625647576,0.22314355131420976,0.22314355131420976,-1.4999399867595156,0,0.22314355131420976,5994227.956623115,1337573.3136278007,840128.692857131,1.7955962329936603,1,3,1,0.9021016326274718,2,"",""
"fraud","Payments diverted",3,3,3,,,"",1,50,0.16776315789473684,0.6710526315789473,50000,1500000,,"own",12.520376975241362,1.0338905924309643,467353.8010614568,0.3,2,-0.2554128118829954,0.5766835278838619,0.9147258590288329,313618.99808071443,286875.40742714336,427500.60714633134,2.8501330934891453,2,3,2,,3,"","Own payments"
END
expect 0 tmodel rank --format tsv --columns key,rank,priority <<'END'
key	rank	priority
ransomware	1	3189441.7733227527
data-theft	2	1337573.3136278007
fraud	3	286875.40742714336
END
expect 0 tmodel rank --format md --columns key,rank,leaders <<'END'
| key | rank | leaders |
| --- | ---: | ---: |
| ransomware | 1 | 2 |
| data-theft | 2 | 2 |
| fraud | 3 | 1 |
END
expect 0 tmodel rank --format jsonl --columns key,rank,loss_from,rank_agreed,override_rank <<'END'
{"key":"ransomware","rank":1,"loss_from":"own","rank_agreed":null,"override_rank":null}
{"key":"data-theft","rank":2,"loss_from":"pooled","rank_agreed":null,"override_rank":null}
{"key":"fraud","rank":3,"loss_from":"own","rank_agreed":null,"override_rank":null}
END
expect 0 tmodel rank --json <<'END'
{
  "format": "tmodel/rank",
  "version": 1,
  "by": "priority",
  "currency": "EUR",
  "settings": {
    "concern_cap": 3,
    "calibration": 0.9,
    "tier_probability": 0.8,
    "fund_top": 3
  },
  "leaders": 3,
  "open_threats": 4,
  "threats": [
    {
      "key": "ransomware",
      "name": "Extortion by encryption",
      "rank": 1,
      "rank_importance": 1,
      "rank_ale": 1,
      "rank_agreed": null,
      "override_rank": null,
      "override_reason": null,
      "leaders": 2,
      "points": 130,
      "concern_share": 0.4309210526315789,
      "concern_weight": 1.7236842105263157,
      "loss_low": 2000000,
      "loss_high": 40000000,
      "loss_cap": 60000000,
      "loss_from": "own",
      "loss_mu": 16.006523875301216,
      "loss_sigma": 0.9106379511428632,
      "loss_mean": 13025503.897931052,
      "rate_low": 0.05,
      "rate_high": 0.3,
      "rate_mu": -2.0998525389399636,
      "rate_sigma": 0.5446562052299005,
      "rate_mean": 0.1420569354323729,
      "importance": 22451855.403012734,
      "priority": 3189441.7733227527,
      "ale": 1850363.1662025133,
      "expected_rank": 1.3542706735171943,
      "rank_low": 1,
      "rank_high": 2,
      "tier": 1,
      "p_above_next": 0.6976978656211321,
      "rank_final": 1,
      "loss_basis": "Cost of a stop",
      "rate_basis": "Two of thirty firms"
    },
    {
      "key": "data-theft",
      "name": "Theft of customer data",
      "rank": 2,
      "rank_importance": 2,
      "rank_ale": 2,
      "rank_agreed": null,
      "override_rank": null,
      "override_reason": null,
      "leaders": 2,
      "points": 120,
      "concern_share": 0.3980263157894737,
      "concern_weight": 1.5921052631578947,
      "loss_low": 654486.4187931636,
      "loss_high": 10585709.697461316,
      "loss_cap": null,
      "loss_from": "pooled",
      "loss_mu": 14.783310810691248,
      "loss_sigma": 0.8460963785943714,
      "loss_mean": 3764969.625647576,
      "rate_low": 0.22314355131420976,
      "rate_high": 0.22314355131420976,
      "rate_mu": -1.4999399867595156,
      "rate_sigma": 0,
      "rate_mean": 0.22314355131420976,
      "importance": 5994227.956623115,
      "priority": 1337573.3136278007,
      "ale": 840128.692857131,
      "expected_rank": 1.7955962329936603,
      "rank_low": 1,
      "rank_high": 3,
      "tier": 1,
      "p_above_next": 0.9021016326274718,
      "rank_final": 2,
      "loss_basis": null,
      "rate_basis": null
    },
    {
      "key": "fraud",
      "name": "Payments diverted",
      "rank": 3,
      "rank_importance": 3,
      "rank_ale": 3,
      "rank_agreed": null,
      "override_rank": null,
      "override_reason": null,
      "leaders": 1,
      "points": 50,
      "concern_share": 0.16776315789473684,
      "concern_weight": 0.6710526315789473,
      "loss_low": 50000,
      "loss_high": 1500000,
      "loss_cap": null,
      "loss_from": "own",
      "loss_mu": 12.520376975241362,
      "loss_sigma": 1.0338905924309643,
      "loss_mean": 467353.8010614568,
      "rate_low": 0.3,
      "rate_high": 2,
      "rate_mu": -0.2554128118829954,
      "rate_sigma": 0.5766835278838619,
      "rate_mean": 0.9147258590288329,
      "importance": 313618.99808071443,
      "priority": 286875.40742714336,
      "ale": 427500.60714633134,
      "expected_rank": 2.8501330934891453,
      "rank_low": 2,
      "rank_high": 3,
      "tier": 2,
      "p_above_next": null,
      "rank_final": 3,
      "loss_basis": null,
      "rate_basis": "Own payments"
    }
  ],
  "unranked": [
    {
      "key": "flood",
      "missing": [
        "rate"
      ]
    }
  ],
  "ungrouped": 1,
  "tiers": [
    [
      "ransomware",
      "data-theft"
    ],
    [
      "fraud"
    ]
  ],
  "warnings": [
    {
      "id": "one-source",
      "threat": "flood",
      "text": "it rests on one leader or one source: find another"
    }
  ]
}
END

# views
expect 0 masked rank --explain ransomware fraud <<'END'
Ranking explained
=================

Example Mills · DATE · Confidential

Extortion by encryption ranks 11.1× above Payments diverted.

Factors

Factor           A : B         Ratio  Basis
──────────────────────────────────────────────────────────────────────────────────────────────────
loss per event   13M : 470k    27.9×  own estimate 2.0M–40M, capped at 60M · own estimate 50k–1.5M
concern weight   ×1.7 : ×0.7   2.57×  2 : 1 of 3 leaders
events per year  0.14 : 0.91  0.155×

Confidence: 95 % that Extortion by encryption ranks above Payments diverted.

The order reverses if the loss per event of Extortion by encryption is below 1.2M, or its events per
year below 0.013.

It also reverses if Payments diverted costs more than 5.2M per event, or happens more than 10 times
a year.
END
expect 0 masked rank --explain data-theft <<'END'
Ranking explained
=================

Example Mills · DATE · Confidential

Theft of customer data ranks 4.66× above Payments diverted.

Factors

Factor           A : B         Ratio  Basis
──────────────────────────────────────────────────────────────────────────────────────────
loss per event   3.8M : 470k   8.06×  pooled from leaders 650k–11M · own estimate 50k–1.5M
concern weight   ×1.6 : ×0.7   2.37×  2 : 1 of 3 leaders
events per year  0.22 : 0.91  0.244×

Confidence: 90 % that Theft of customer data ranks above Payments diverted.

The order reverses if the loss per event of Theft of customer data is below 810k, or its events per
year below 0.048.

It also reverses if Payments diverted costs more than 2.2M per event, or happens more than 4.3 times
a year.
END
expect 0 masked rank --sensitivity <<'END'
Sensitivity
===========

Example Mills · DATE · Confidential

The rank of each threat when the concern weight is at most 1 (expected annual loss alone), 2, 3 or
5, and without loss caps. Calibration does not change the order; the tiers are shown for stated
intervals that contain the true value 55 % of the time.

Ranks under other assumptions

Threat                   ×1  ×2  ×3  ×5   Rank    Without   Rank    Tier        Tier if
                                         changes     loss  changes        estimates are
                                                      cap                 overconfident
───────────────────────────────────────────────────────────────────────────────────────
Extortion by encryption   1   1   1   1                 1              1              1
Theft of customer data    2   2   2   2                 2              1              1
Payments diverted         3   3   3   3                 3              2              1
END
expect 0 masked rank --gaps <<'END'
Concern versus estimated loss
=============================

Example Mills · DATE · Confidential

Ranks by concern and by estimated loss, and the gap between them.

Concern versus estimated loss

Threat                   Rank by  Rank  Gap  Grade    What to do
                         concern    by
                                  loss
───────────────────────────────────────────────────────────────────────────────────────────
Extortion by encryption        1     1    0  in-line
Payments diverted              3     3    0  in-line
Theft of customer data         2     2    0  in-line
Flood of the archive           4     4    0  review   no leader named it: brief the leaders
END
expect 0 masked rank --next <<'END'
Most valuable research
======================

Example Mills · DATE · Confidential

No research is needed before funding: every ranked threat would be funded.
END
expect 0 masked rank --matrix <<'END'
Probability of each rank
========================

Example Mills · DATE · Confidential

Probability of each rank; rows and columns sum to 100 %.

Probability of each rank

Threat                       1     2      3
───────────────────────────────────────────
Extortion by encryption   68 %  28 %  3.8 %
Theft of customer data    29 %  62 %  8.7 %
Payments diverted        2.5 %  10 %   87 %
END
expect 2 tmodel rank --explain flood <<'END'
tmodel: 'flood' is not ranked
hint: only open threats with a loss and a rate are ranked
END
expect 4 tmodel rank --explain nothing <<'END'
tmodel: no threat 'nothing'
END

# failing pipelines
status 5 tmodel rank --fail-on unranked
status 5 tmodel rank --fail-on ungrouped
status 5 tmodel rank --json --fail-on warnings
status 2 tmodel rank --fail-on everything
status 2 tmodel rank --by money
status 2 tmodel rank --format html

# overrides
expect 0 tmodel rank override fraud --to 1 --reason 'The auditor insists' <<'END'
Set threat fraud to rank 1. Next: tmodel rank
END
expect 0 masked rank <<'END'
4 open threats, 3 leaders, EUR
==============================

The ranked threats · Example Mills · DATE · Confidential

Threats by priority

#  Threat                                Loss  Events  Concern  Priority  Annual  Rank range    Rank    Rank
                                          per     per   weight     (EUR)    loss                  by      by
                                        event    year                      (EUR)              impact  annual
                                        (EUR)                                                           loss
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
1  Payments diverted (calculated 3)      470k    0.91     ×0.7      290k    430k  2–3              3       3  ▉
Tier 1 · too close to call
2  Extortion by encryption (calculated    13M    0.14     ×1.7      3.2M    1.9M  1–2              1       1  ██████████
   1)
3  Theft of customer data (calculated    3.8M    0.22     ×1.6      1.3M    840k  1–3              2       2  ████▎
   2)

Not ranked: estimates missing

  - Flood of the archive: no rate (tmodel threat edit flood --rate LOW..HIGH)

Payments diverted has an override: The auditor insists

Confidence: 68 % that Extortion by encryption ranks first, 96 % that it is among the top 2.

1 concern is unassigned: tmodel concern list --ungrouped
END
# Tiers ignore overrides; the threat keeps its calculated tier.
"$TMODEL" rank --json | tr -d ' \n' >flat.json
grep -q '"tiers":\[\["ransomware","data-theft"\],\[\]\]' flat.json || fail "tiers hold an override"
grep -q '"key":"fraud".*"tier":2' flat.json || fail "an override changed a tier"
expect 0 tmodel rank --format csv --columns key,rank,rank_final,override_rank,override_reason <<'END'
key,rank,rank_final,override_rank,override_reason
"fraud",3,1,1,"The auditor insists"
"ransomware",1,2,,""
"data-theft",2,3,,""
END
expect 2 tmodel rank override flood --to 1 --reason 'No numbers' <<'END'
tmodel: 'flood' is not ranked
hint: only open threats with a loss and a rate are ranked
END
expect 2 tmodel rank override fraud --to 9 --reason 'Too far' <<'END'
tmodel: rank 9 is not in 1 to 3
END
status 2 tmodel rank override fraud --to 0 --reason Low
expect 2 tmodel rank override fraud --to 1 <<'END'
tmodel: --reason is missing
hint: give --to N --reason WHY, or --clear to remove it
END
expect 2 tmodel rank override fraud --reason Why <<'END'
tmodel: --to is missing
hint: give --to N --reason WHY, or --clear to remove it
END
expect 2 tmodel rank override fraud --clear --to 1 <<'END'
tmodel: --clear conflicts with --to and --reason
hint: give --to N --reason WHY, or only --clear
END
status 4 tmodel rank override nothing --to 1 --reason None
expect 0 tmodel rank override fraud --clear <<'END'
Threat fraud has its calculated rank again. Next: tmodel rank
END
status 4 tmodel rank override fraud --clear
status 0 tmodel undo
[ "$("$TMODEL" rank --format tsv --columns key | sed -n 2p)" = fraud ] || fail "the move was not put back"

# nothing to rank
"$TMODEL" -q init empty.tmodel
expect 0 masked -p empty.tmodel rank <<'END'
0 open threats, 0 leaders, EUR
==============================

The ranked threats · DATE · Confidential

Threats by priority

#  Threat   Loss  Events  Concern  Priority  Annual  Rank range    Rank    Rank
             per     per   weight     (EUR)    loss                  by      by
           event    year                      (EUR)              impact  annual
           (EUR)                                                           loss
─────────────────────────────────────────────────────────────────────────────────
END
expect 0 tmodel -p empty.tmodel rank --format csv --columns key,rank <<'END'
key,rank
END
expect 0 tmodel -p empty.tmodel rank --json --gaps --next --matrix --sensitivity <<'END'
{
  "format": "tmodel/rank",
  "version": 1,
  "by": "priority",
  "currency": "EUR",
  "settings": {
    "concern_cap": 3,
    "calibration": 0.9,
    "tier_probability": 0.8,
    "fund_top": 3
  },
  "leaders": 0,
  "open_threats": 0,
  "threats": [],
  "unranked": [],
  "ungrouped": 0,
  "tiers": [],
  "warnings": [],
  "gaps": [],
  "research_next": [],
  "sensitivity": {
    "1": [],
    "2": [],
    "3": [],
    "5": []
  },
  "rank_depends_on_loss_cap": [],
  "tier_depends_on_calibration": [],
  "rank_depends_on_cap": []
}
END
