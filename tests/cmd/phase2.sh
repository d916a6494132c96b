#!/bin/sh
# phase2.sh - the slide, the annex, the sources, the ranking: in every format.
. "$SRC/tests/cmd/model.sh"

export SOURCE_DATE_EPOCH=1770000000
expect 0 tmodel phase2 export <<'END'
# Top threats to the organisation

Example Mills · 2026-02-02 · Confidential

**Threats in order of priority**

| \# | Threat | Priority | Loss per event | Frequency (events per year) | Rank range (90 %) | Expected annual loss (EUR) | Raised by |
| --: | --- | --- | --- | --- | --- | --: | --- |
| **Tier 1 · too close to call** | | | | | | | |
| 1 | Extortion by encryption | ██████████ 3.2M | 2.0M–40M, capped at 60M | about once in 7 years (0.14) | 1–2 | 1.9M | Chief Operating Officer + 1 |
| 2 | Theft of customer data | ████▎ 1.3M | 650k–11M | about once in 4 years (0.22) | 1–3 | 840k | Chief Financial Officer, Head of Sales |
| **Tier 2 · probably below Extortion by encryption (≥ 80 %)** | | | | | | | |
| 3 | Payments diverted | ▉ 290k | 50k–1.5M | about once a year (0.91) | 2–3 | 430k | Chief Financial Officer |

Priority is the expected annual loss in EUR, weighted by the concern of 3 leaders (at most ×3.0). Threats within a tier cannot be ranked reliably against its top threat.
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --format text <<'END'
Top threats to the organisation
===============================

Example Mills · 2026-02-02 · Confidential

Threats in order of priority

#  Threat       Priority         Loss per     Frequency     Rank range (90  Expected  Raised by
                                 event        (events per   %)                annual
                                              year)                             loss
                                                                               (EUR)
────────────────────────────────────────────────────────────────────────────────────────────────────
Tier 1 · too close to call
1  Extortion    ██████████ 3.2M  2.0M–40M,    about once    █████      1–2      1.9M  Chief
   by                            capped at    in 7 years                              Operating
   encryption                    60M          (0.14)                                  Officer + 1
2  Theft of     ████▎      1.3M  650k–11M     about once    ██████████ 1–3      840k  Chief
   customer                                   in 4 years                              Financial
   data                                       (0.22)                                  Officer, Head
                                                                                      of Sales
Tier 2 · probably below Extortion by encryption (≥ 80 %)
3  Payments     ▉          290k  50k–1.5M     about once a       █████ 2–3      430k  Chief
   diverted                                   year (0.91)                             Financial
                                                                                      Officer

Priority is the expected annual loss in EUR, weighted by the concern of 3 leaders (at most ×3.0).
Threats within a tier cannot be ranked reliably against its top threat.
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --format csv <<'END'
"id","group","rank","threat","priority_bar","loss_range","likelihood","rank_range","ale","raised_by"
"ransomware","Tier 1 · too close to call",1,"Extortion by encryption",1,"2.0M–40M, capped at 60M","about once in 7 years (0.14)","1..2",1850363.1662025133,"Chief Operating Officer + 1"
"data-theft","Tier 1 · too close to call",2,"Theft of customer data",0.41937536681672044,"650k–11M","about once in 4 years (0.22)","1..3",840128.692857131,"Chief Financial Officer, Head of Sales"
"fraud","Tier 2 · probably below Extortion by encryption (≥ 80 %)",3,"Payments diverted",0.08994533458068973,"50k–1.5M","about once a year (0.91)","2..3",427500.60714633134,"Chief Financial Officer"
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --format json <<'END'
{
  "format": "tmodel/slide",
  "version": 1,
  "title": "Top threats to the organisation",
  "organisation": "Example Mills",
  "date": "2026-02-02",
  "label": "Confidential",
  "currency": "EUR",
  "pages": [
    {
      "role": "slide",
      "id": "slide",
      "title": "Top threats to the organisation",
      "blocks": [
        {
          "kind": "table",
          "id": "slide",
          "caption": "Threats in order of priority",
          "columns": [
            {
              "key": "rank",
              "title": "#",
              "kind": "int",
              "unit": null
            },
            {
              "key": "threat",
              "title": "Threat",
              "kind": "text",
              "unit": null
            },
            {
              "key": "priority_bar",
              "title": "Priority",
              "kind": "bar",
              "unit": null
            },
            {
              "key": "loss_range",
              "title": "Loss per event",
              "kind": "text",
              "unit": null
            },
            {
              "key": "likelihood",
              "title": "Frequency (events per year)",
              "kind": "text",
              "unit": null
            },
            {
              "key": "rank_range",
              "title": "Rank range (90 %)",
              "kind": "span",
              "low": 1,
              "high": 3,
              "unit": null
            },
            {
              "key": "ale",
              "title": "Expected annual loss",
              "kind": "money",
              "unit": "EUR"
            },
            {
              "key": "raised_by",
              "title": "Raised by",
              "kind": "text",
              "unit": null
            }
          ],
          "rows": [
            {"id":"ransomware","group":"Tier 1 · too close to call","cells":{"rank":1,"threat":"Extortion by encryption","priority_bar":1,"loss_range":"2.0M–40M, capped at 60M","likelihood":"about once in 7 years (0.14)","rank_range":{"low":1,"high":2},"ale":1850363.1662025133,"raised_by":"Chief Operating Officer + 1"},"shown":{"priority_bar":"3.2M"}},
            {"id":"data-theft","group":"Tier 1 · too close to call","cells":{"rank":2,"threat":"Theft of customer data","priority_bar":0.41937536681672044,"loss_range":"650k–11M","likelihood":"about once in 4 years (0.22)","rank_range":{"low":1,"high":3},"ale":840128.692857131,"raised_by":"Chief Financial Officer, Head of Sales"},"shown":{"priority_bar":"1.3M"}},
            {"id":"fraud","group":"Tier 2 · probably below Extortion by encryption (≥ 80 %)","cells":{"rank":3,"threat":"Payments diverted","priority_bar":0.08994533458068973,"loss_range":"50k–1.5M","likelihood":"about once a year (0.91)","rank_range":{"low":2,"high":3},"ale":427500.60714633134,"raised_by":"Chief Financial Officer"},"shown":{"priority_bar":"290k"}}
          ]
        },
        {
          "kind": "paragraph",
          "text": "Priority is the expected annual loss in EUR, weighted by the concern of 3 leaders (at most ×3.0). Threats within a tier cannot be ranked reliably against its top threat."
        },
        {
          "kind": "note",
          "text": "1. Extortion by encryption: 13M EUR per event, 0.14 events per year, concern weight ×1.7; priority 3.2M.\nLoss per event 13M on average, 2.0M–40M, capped at 60M (own); basis: Cost of a stop.\nEvents per year 0.14, about once in 7 years, between 0.050 and 0.30; basis: Two of thirty firms.\nConcern weight ×1.7: 2 of 3 leaders gave it 43 % of all points; an even share is 25 %.\nExpected annual loss 1.9M, rank 1 by it. Rank range (90 %) 1 to 2, expected rank 1.35."
        },
        {
          "kind": "note",
          "text": "2. Theft of customer data: 3.8M EUR per event, 0.22 events per year, concern weight ×1.6; priority 1.3M.\nLoss per event 3.8M on average, 650k–11M (pooled).\nEvents per year 0.22, about once in 4 years.\nConcern weight ×1.6: 2 of 3 leaders gave it 40 % of all points; an even share is 25 %.\nExpected annual loss 840k, rank 2 by it. Rank range (90 %) 1 to 3, expected rank 1.80."
        },
        {
          "kind": "note",
          "text": "3. Payments diverted: 470k EUR per event, 0.91 events per year, concern weight ×0.7; priority 290k.\nLoss per event 470k on average, 50k–1.5M (own).\nEvents per year 0.91, about once a year, between 0.30 and 2.0; basis: Own payments.\nConcern weight ×0.7: 1 of 3 leaders gave it 17 % of all points; an even share is 25 %.\nExpected annual loss 430k, rank 3 by it. Rank range (90 %) 2 to 3, expected rank 2.85."
        }
      ]
    }
  ]
}
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part annex <<'END'
# Threats and evidence

Example Mills · 2026-02-02 · Confidential

## All threats at a glance

**Frequency and loss**

|  | from | Events per year | to | from (EUR) | Loss per event (EUR) | to (EUR) | worry |
| --- | --: | --: | --: | --: | --: | --: | --- |
| Extortion by encryption | 0.050 | 0.14 | 0.30 | 2.0M | 13M | 40M | ██████████ |
| Theft of customer data | 0.22 | 0.22 | 0.22 | 650k | 3.8M | 11M | █████████▎ |
| Payments diverted | 0.30 | 0.91 | 2.0 | 50k | 470k | 1.5M | ███▉ |

Each bubble is a threat: further right is more frequent, further up costs more per event, larger means more concern. Lines are 90 % intervals.

**Confidence in the order**

|  | from | Rank | to |
| --- | --: | --: | --: |
| Extortion by encryption | 1 | 1.35 | 2 |
| Theft of customer data | 1 | 1.80 | 3 |
| Payments diverted | 2 | 2.85 | 3 |

Rank range (90 %) and expected rank of each threat.

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 38k | 71 % |
| 130k | 66 % |
| 470k | 50 % |
| 1.6M | 31 % |
| 5.8M | 15 % |
| 20M | 3.3 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

## 1\. Extortion by encryption

**Rank 1 of 3; rank range (90 %) 1 to 2. Tier 1 · too close to call.**

The plants stop.

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 13M | 2.0M | 40M | Cost of a stop |
| Events per year | 0.14 | 0.050 | 0.30 | Two of thirty firms |
| Concern weight (1 = even share) | ×1.7 |  |  | 2 of 3 leaders who gave points |
| Priority | 3.2M |  |  |  |
| Expected annual loss | 1.9M |  |  |  |

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 530k | 13 % |
| 1.2M | 13 % |
| 2.6M | 12 % |
| 5.9M | 9.0 % |
| 13M | 4.5 % |
| 29M | 1.3 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

**Evidence**

| Supports | Excerpt | Source | Where | Date | Reliability |
| --- | --- | --- | --- | --- | --- |
| loss | A day without production costs 1.2 million. | Annual report | Risks, p. 41 | 2025-03-18 | A |

### Concerns of leaders

> A week without the mill.
>
> — Chief Operating Officer

> We would pay and it would not help.
>
> — a leader

### Sources

- 2 leaders, interviewed
- Annual report

## 2\. Theft of customer data

**Rank 2 of 3; rank range (90 %) 1 to 3. Tier 1 · too close to call.**

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 3.8M | 650k | 11M | pooled from leaders' concerns |
| Events per year | 0.22 | 0.22 | 0.22 | not set |
| Concern weight (1 = even share) | ×1.6 |  |  | 2 of 3 leaders who gave points |
| Priority | 1.3M |  |  |  |
| Expected annual loss | 840k |  |  |  |

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 190k | 20 % |
| 460k | 20 % |
| 1.1M | 17 % |
| 2.8M | 9.6 % |
| 6.7M | 2.7 % |
| 16M | 0.31 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

No source cited.

### Concerns of leaders

> A competitor with our customer list.
>
> — Head of Sales

> Fines and half a year of lawyers.
>
> — Chief Financial Officer

### Sources

- 2 leaders, interviewed

## 3\. Payments diverted

**Rank 3 of 3; rank range (90 %) 2 to 3. Tier 2 · probably below Extortion by encryption (≥ 80 %).**

A letter moves money.

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 470k | 50k | 1.5M | not set |
| Events per year | 0.91 | 0.30 | 2.0 | Own payments |
| Concern weight (1 = even share) | ×0.7 |  |  | 1 of 3 leaders who gave points |
| Priority | 290k |  |  |  |
| Expected annual loss | 430k |  |  |  |

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 11k | 60 % |
| 33k | 59 % |
| 98k | 50 % |
| 290k | 29 % |
| 860k | 8.1 % |
| 2.5M | 0.94 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

**Evidence**

| Supports | Excerpt | Source | Where | Date | Reliability |
| --- | --- | --- | --- | --- | --- |
| occurrence, rate | Two letters were nearly paid. | Audit of payments | Finding 3 | 2025-09-01 | B |

### Concerns of leaders

> A clever letter, and the money is abroad.
>
> — Ada Moss

### Sources

- 1 leader, interviewed
- Audit of payments

## Flood of the archive

**Not ranked: the frequency is missing.**

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 1.4k | 1.0k | 2.0k | not set |
| Concern weight (1 = even share) | ×0.3 |  |  | 0 of 3 leaders who gave points |

**Evidence**

| Supports | Excerpt | Source | Where | Date | Reliability |
| --- | --- | --- | --- | --- | --- |
| not set | The archive lies below the river. | Annual report | Risks, p. 41 | 2025-03-18 | A |

### Sources

- 0 leaders, interviewed
- Annual report
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part annex --audience board <<'END'
# Threats and evidence

Example Mills · 2026-02-02 · Confidential

## All threats at a glance

**Frequency and loss**

|  | from | Events per year | to | from (EUR) | Loss per event (EUR) | to (EUR) | worry |
| --- | --: | --: | --: | --: | --: | --: | --- |
| Extortion by encryption | 0.050 | 0.14 | 0.30 | 2.0M | 13M | 40M | ██████████ |
| Theft of customer data | 0.22 | 0.22 | 0.22 | 650k | 3.8M | 11M | █████████▎ |
| Payments diverted | 0.30 | 0.91 | 2.0 | 50k | 470k | 1.5M | ███▉ |

Each bubble is a threat: further right is more frequent, further up costs more per event, larger means more concern. Lines are 90 % intervals.

**Confidence in the order**

|  | from | Rank | to |
| --- | --: | --: | --: |
| Extortion by encryption | 1 | 1.35 | 2 |
| Theft of customer data | 1 | 1.80 | 3 |
| Payments diverted | 2 | 2.85 | 3 |

Rank range (90 %) and expected rank of each threat.

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 38k | 71 % |
| 130k | 66 % |
| 470k | 50 % |
| 1.6M | 31 % |
| 5.8M | 15 % |
| 20M | 3.3 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

## 1\. Extortion by encryption

**Rank 1 of 3; rank range (90 %) 1 to 2. Tier 1 · too close to call.**

The plants stop.

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 13M | 2.0M | 40M | Cost of a stop |
| Events per year | 0.14 | 0.050 | 0.30 | Two of thirty firms |
| Concern weight (1 = even share) | ×1.7 |  |  | 2 of 3 leaders who gave points |
| Priority | 3.2M |  |  |  |
| Expected annual loss | 1.9M |  |  |  |

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 530k | 13 % |
| 1.2M | 13 % |
| 2.6M | 12 % |
| 5.9M | 9.0 % |
| 13M | 4.5 % |
| 29M | 1.3 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

### Sources

- 2 leaders, interviewed
- Annual report

## 2\. Theft of customer data

**Rank 2 of 3; rank range (90 %) 1 to 3. Tier 1 · too close to call.**

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 3.8M | 650k | 11M | pooled from leaders' concerns |
| Events per year | 0.22 | 0.22 | 0.22 | not set |
| Concern weight (1 = even share) | ×1.6 |  |  | 2 of 3 leaders who gave points |
| Priority | 1.3M |  |  |  |
| Expected annual loss | 840k |  |  |  |

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 190k | 20 % |
| 460k | 20 % |
| 1.1M | 17 % |
| 2.8M | 9.6 % |
| 6.7M | 2.7 % |
| 16M | 0.31 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

### Sources

- 2 leaders, interviewed

## 3\. Payments diverted

**Rank 3 of 3; rank range (90 %) 2 to 3. Tier 2 · probably below Extortion by encryption (≥ 80 %).**

A letter moves money.

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 470k | 50k | 1.5M | not set |
| Events per year | 0.91 | 0.30 | 2.0 | Own payments |
| Concern weight (1 = even share) | ×0.7 |  |  | 1 of 3 leaders who gave points |
| Priority | 290k |  |  |  |
| Expected annual loss | 430k |  |  |  |

**Loss exceedance: chance of losing more than this in a year**

| Loss in a year (EUR) | Chance of losing more |
| --: | --: |
| 11k | 60 % |
| 33k | 59 % |
| 98k | 50 % |
| 290k | 29 % |
| 860k | 8.1 % |
| 2.5M | 0.94 % |

A falling curve: the chance of losing more than an amount in a year, over the amount.

### Sources

- 1 leader, interviewed
- Audit of payments

## Flood of the archive

**Not ranked: the frequency is missing.**

**Estimates (EUR)**

| What | Expected | Low | High | Basis |
| --- | --: | --: | --: | --- |
| Loss per event | 1.4k | 1.0k | 2.0k | not set |
| Concern weight (1 = even share) | ×0.3 |  |  | 0 of 3 leaders who gave points |

### Sources

- 0 leaders, interviewed
- Annual report
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part annex --audience advisory --format text <<'END'
Threats and evidence
====================

Example Mills · 2026-02-02 · Confidential

All threats at a glance
-----------------------

Frequency and loss

                          from  Events    to   from   Loss     to  worry
                                   per        (EUR)    per  (EUR)
                                  year               event
                                                     (EUR)
─────────────────────────────────────────────────────────────────────────────
Extortion by encryption  0.050    0.14  0.30   2.0M    13M    40M  ██████████
Theft of customer data    0.22    0.22  0.22   650k   3.8M    11M  █████████▎
Payments diverted         0.30    0.91   2.0    50k   470k   1.5M  ███▉

Each bubble is a threat: further right is more frequent, further up costs more per event, larger
means more concern. Lines are 90 % intervals.

Confidence in the order

                         from  Rank  to
───────────────────────────────────────
Extortion by encryption     1  1.35   2
Theft of customer data      1  1.80   3
Payments diverted           2  2.85   3

Rank range (90 %) and expected rank of each threat.

Loss exceedance: chance of losing more than this in a year

 Loss  Chance
 in a      of
 year  losing
(EUR)    more
─────────────
  38k    71 %
 130k    66 %
 470k    50 %
 1.6M    31 %
 5.8M    15 %
  20M   3.3 %

A falling curve: the chance of losing more than an amount in a year, over the amount.

1. Extortion by encryption
--------------------------

Rank 1 of 3; rank range (90 %) 1 to 2. Tier 1 · too close to call.

The plants stop.

Estimates (EUR)

What                             Expected    Low  High  Basis
──────────────────────────────────────────────────────────────────────────────────────
Loss per event                        13M   2.0M   40M  Cost of a stop
Events per year                      0.14  0.050  0.30  Two of thirty firms
Concern weight (1 = even share)      ×1.7               2 of 3 leaders who gave points
Priority                             3.2M
Expected annual loss                 1.9M

Loss exceedance: chance of losing more than this in a year

 Loss  Chance
 in a      of
 year  losing
(EUR)    more
─────────────
 530k    13 %
 1.2M    13 %
 2.6M    12 %
 5.9M   9.0 %
  13M   4.5 %
  29M   1.3 %

A falling curve: the chance of losing more than an amount in a year, over the amount.

Evidence

Supports  Excerpt                                Source        Where         Date        Reliability
────────────────────────────────────────────────────────────────────────────────────────────────────
loss      A day without production costs 1.2     Annual        Risks, p. 41  2025-03-18  A
          million.                               report

Sources

  - 2 leaders, interviewed
  - Annual report

2. Theft of customer data
-------------------------

Rank 2 of 3; rank range (90 %) 1 to 3. Tier 1 · too close to call.

Estimates (EUR)

What                             Expected   Low  High  Basis
─────────────────────────────────────────────────────────────────────────────────────
Loss per event                       3.8M  650k   11M  pooled from leaders' concerns
Events per year                      0.22  0.22  0.22  not set
Concern weight (1 = even share)      ×1.6              2 of 3 leaders who gave points
Priority                             1.3M
Expected annual loss                 840k

Loss exceedance: chance of losing more than this in a year

 Loss  Chance
 in a      of
 year  losing
(EUR)    more
─────────────
 190k    20 %
 460k    20 %
 1.1M    17 %
 2.8M   9.6 %
 6.7M   2.7 %
  16M  0.31 %

A falling curve: the chance of losing more than an amount in a year, over the amount.

No source cited.

Sources

  - 2 leaders, interviewed

3. Payments diverted
--------------------

Rank 3 of 3; rank range (90 %) 2 to 3. Tier 2 · probably below Extortion by encryption (≥ 80 %).

A letter moves money.

Estimates (EUR)

What                             Expected   Low  High  Basis
─────────────────────────────────────────────────────────────────────────────────────
Loss per event                       470k   50k  1.5M  not set
Events per year                      0.91  0.30   2.0  Own payments
Concern weight (1 = even share)      ×0.7              1 of 3 leaders who gave points
Priority                             290k
Expected annual loss                 430k

Loss exceedance: chance of losing more than this in a year

 Loss  Chance
 in a      of
 year  losing
(EUR)    more
─────────────
  11k    60 %
  33k    59 %
  98k    50 %
 290k    29 %
 860k   8.1 %
 2.5M  0.94 %

A falling curve: the chance of losing more than an amount in a year, over the amount.

Evidence

Supports         Excerpt                       Source             Where      Date        Reliability
────────────────────────────────────────────────────────────────────────────────────────────────────
occurrence,      Two letters were nearly       Audit of payments  Finding 3  2025-09-01  B
rate             paid.

Sources

  - 1 leader, interviewed
  - Audit of payments

Flood of the archive
--------------------

Not ranked: the frequency is missing.

Estimates (EUR)

What                             Expected   Low  High  Basis
─────────────────────────────────────────────────────────────────────────────────────
Loss per event                       1.4k  1.0k  2.0k  not set
Concern weight (1 = even share)      ×0.3              0 of 3 leaders who gave points

Evidence

Supports  Excerpt                            Source         Where         Date        Reliability
─────────────────────────────────────────────────────────────────────────────────────────────────
not set   The archive lies below the river.  Annual report  Risks, p. 41  2025-03-18  A

Sources

  - 0 leaders, interviewed
  - Annual report
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part annex --format csv <<'END'
"page","section","item","field","value","shown","kind","unit"
"","","","title","Threats and evidence",,"text",
"","","","organisation","Example Mills",,"text",
"","","","date","2026-02-02",,"text",
"","","","label","Confidential",,"text",
"all-threats","","","page","All threats at a glance",,"text",
"all-threats","Frequency and loss","1","label","Extortion by encryption",,"text",
"all-threats","Frequency and loss","1","x_low",0.05,,"rate",
"all-threats","Frequency and loss","1","x",0.1420569354323729,,"rate",
"all-threats","Frequency and loss","1","x_high",0.3,,"rate",
"all-threats","Frequency and loss","1","low",2000000,,"money","EUR"
"all-threats","Frequency and loss","1","value",13025503.897931052,,"money","EUR"
"all-threats","Frequency and loss","1","high",40000000,,"money","EUR"
"all-threats","Frequency and loss","1","size",1,"","bar",
"all-threats","Frequency and loss","2","label","Theft of customer data",,"text",
"all-threats","Frequency and loss","2","x_low",0.22314355131420976,,"rate",
"all-threats","Frequency and loss","2","x",0.22314355131420976,,"rate",
"all-threats","Frequency and loss","2","x_high",0.22314355131420976,,"rate",
"all-threats","Frequency and loss","2","low",654486.4187931636,,"money","EUR"
"all-threats","Frequency and loss","2","value",3764969.625647576,,"money","EUR"
"all-threats","Frequency and loss","2","high",10585709.697461316,,"money","EUR"
"all-threats","Frequency and loss","2","size",0.9236641221374046,"","bar",
"all-threats","Frequency and loss","3","label","Payments diverted",,"text",
"all-threats","Frequency and loss","3","x_low",0.3,,"rate",
"all-threats","Frequency and loss","3","x",0.9147258590288329,,"rate",
"all-threats","Frequency and loss","3","x_high",2,,"rate",
"all-threats","Frequency and loss","3","low",50000,,"money","EUR"
"all-threats","Frequency and loss","3","value",467353.8010614568,,"money","EUR"
"all-threats","Frequency and loss","3","high",1500000,,"money","EUR"
"all-threats","Frequency and loss","3","size",0.3893129770992366,"","bar",
"all-threats","Frequency and loss","","alt","Each bubble is a threat: further right is more frequent, further up costs more per event, larger means more concern. Lines are 90 % intervals.",,"text",
"all-threats","Confidence in the order","1","label","Extortion by encryption",,"text",
"all-threats","Confidence in the order","1","low",1,,"number",
"all-threats","Confidence in the order","1","value",1.3542706735171943,,"number",
"all-threats","Confidence in the order","1","high",2,,"number",
"all-threats","Confidence in the order","2","label","Theft of customer data",,"text",
"all-threats","Confidence in the order","2","low",1,,"number",
"all-threats","Confidence in the order","2","value",1.7955962329936603,,"number",
"all-threats","Confidence in the order","2","high",3,,"number",
"all-threats","Confidence in the order","3","label","Payments diverted",,"text",
"all-threats","Confidence in the order","3","low",2,,"number",
"all-threats","Confidence in the order","3","value",2.8501330934891453,,"number",
"all-threats","Confidence in the order","3","high",3,,"number",
"all-threats","Confidence in the order","","alt","Rank range (90 %) and expected rank of each threat.",,"text",
"all-threats","Loss exceedance: chance of losing more than this in a year","1","x",38185.634575127086,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","1","value",0.71472279796914,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","2","x",43291.31924378403,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","2","value",0.7124658503367552,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","3","x",49079.66942856517,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","3","value",0.709659254847384,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","4","x",55641.96225235393,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","4","value",0.7062177323040776,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","5","x",63081.679223585816,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","5","value",0.7020553924791594,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","6","x",71516.13804739667,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","6","value",0.6970886620371611,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","7","x",81078.34262125984,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","7","value",0.691239312294257,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","8","x",91919.08038789427,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","8","value",0.6844373378592425,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","9","x",104209.3001188297,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","9","value",0.6766234586687147,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","10","x",118142.80762415599,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","10","value",0.6677511229616505,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","11","x",133939.32189739647,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","11","value",0.6577878237578038,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","12","x",151847.93988818626,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","12","value",0.6467160177899495,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","13","x",172151.06453913162,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","13","value",0.6345335124183245,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","14","x",195168.85802849103,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","14","value",0.6212538601402962,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","15","x",221264.29044234494,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","15","value",0.6069066653616623,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","16","x",250848.86348931462,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","16","value",0.5915381084926017,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","17","x",284389.09951570915,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","17","value",0.5752117181364449,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","18","x",322413.89814708504,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","18","value",0.558009007341445,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","19","x",365522.8765638989,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","19","value",0.5400298677659683,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","20","x",414395.8249299657,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","20","value",0.521391980509912,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","21","x",469803.42607740156,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","21","value",0.5022292092664097,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","22","x",532619.4084879261,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","22","value",0.48268808293199417,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","23","x",603834.324212209,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","23","value",0.4629225542361171,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","24","x",684571.1689927661,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","24","value",0.4430868195757862,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","25","x",776103.0909058197,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","25","value",0.4233268863819687,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","26","x",879873.4667716217,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","26","value",0.40377090131405613,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","27","x",997518.662920335,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","27","value",0.38452113389368975,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","28","x",1130893.839230459,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","28","value",0.36564664065675,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","29","x",1282102.2033464909,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","29","value",0.34717981990629965,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","30","x",1453528.1763887547,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","30","value",0.32911733616013694,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","31","x",1647874.9931490791,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","31","value",0.3114249747308663,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","32","x",1868207.3296939007,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","32","value",0.29404818118475334,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","33","x",2117999.6305740783,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","33","value",0.27692379246221205,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","34","x",2401190.897718475,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","34","value",0.2599939596617946,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","35","x",2722246.8049832843,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","35","value",0.24321740048080537,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","36","x",3086230.1178481905,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","36","value",0.22657776466109358,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","37","x",3498880.5287152324,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","37","value",0.21008713989870226,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","38","x",3966705.1667418005,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","38","value",0.19378496294909353,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","39","x",4497081.209467246,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","39","value",0.1777334288665946,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","40","x",5098372.214326915,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","40","value",0.1620108711478845,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","41","x",5780060.004497907,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","41","value",0.14670471286102904,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","42","x",6552894.188798853,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","42","value",0.13190541467718722,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","43","x",7429061.673439118,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","43","value",0.1177008143696201,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","44","x",8422378.838666787,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","44","value",0.10417379446301041,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","45","x",9548509.410769735,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","45","value",0.09139915296091702,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","46","x",10825211.465077057,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","46","value",0.07944215906956195,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","47","x",12272617.45497816,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","47","value",0.0683573294017409,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","48","x",13913551.682767276,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","48","value",0.05818697907997198,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","49","x",15773890.218545945,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","49","value",0.0489600309141921,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","50","x",17882968.942783426,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","50","value",0.04069055842032216,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","51","x",20274046.1470028,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","51","value",0.033376545294328125,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","52","x",22984826.987393,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","52","value",0.026999196881039637,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","53","x",26058058.061512813,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","53","value",0.021522931179752923,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","54","x",29542201.48403171,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","54","value",0.016896351938219208,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","55","x",33492199.09108059,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","55","value",0.01305425329250302,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","56","x",37970338.82403452,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","56","value",0.009920599108942144,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","57","x",43047236.9548269,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","57","value",0.007412205109741581,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","58","x",48802951.64161289,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","58","value",0.0054427714036076975,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","59","x",55328245.374562755,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","59","value",0.003926768870023927,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","60","x",62726016.21942907,,"money","EUR"
"all-threats","Loss exceedance: chance of losing more than this in a year","60","value",0.0009999999999999755,,"probability",
"all-threats","Loss exceedance: chance of losing more than this in a year","","alt","A falling curve: the chance of losing more than an amount in a year, over the amount.",,"text",
"ransomware","","","page","1. Extortion by encryption",,"text",
"ransomware","","","paragraph","Rank 1 of 3; rank range (90 %) 1 to 2. Tier 1 · too close to call.",,"text",
"ransomware","","","paragraph","The plants stop.",,"text",
"ransomware","Estimates (EUR)","loss","what","Loss per event",,"text",
"ransomware","Estimates (EUR)","loss","value",13025503.897931052,"13M","number",
"ransomware","Estimates (EUR)","loss","low",2000000,"2.0M","number",
"ransomware","Estimates (EUR)","loss","high",40000000,"40M","number",
"ransomware","Estimates (EUR)","loss","basis","Cost of a stop",,"text",
"ransomware","Estimates (EUR)","rate","what","Events per year",,"text",
"ransomware","Estimates (EUR)","rate","value",0.1420569354323729,"0.14","number",
"ransomware","Estimates (EUR)","rate","low",0.05,"0.050","number",
"ransomware","Estimates (EUR)","rate","high",0.3,"0.30","number",
"ransomware","Estimates (EUR)","rate","basis","Two of thirty firms",,"text",
"ransomware","Estimates (EUR)","worry","what","Concern weight (1 = even share)",,"text",
"ransomware","Estimates (EUR)","worry","value",1.7236842105263157,"×1.7","number",
"ransomware","Estimates (EUR)","worry","low",,,"number",
"ransomware","Estimates (EUR)","worry","high",,,"number",
"ransomware","Estimates (EUR)","worry","basis","2 of 3 leaders who gave points",,"text",
"ransomware","Estimates (EUR)","priority","what","Priority",,"text",
"ransomware","Estimates (EUR)","priority","value",3189441.7733227527,"3.2M","number",
"ransomware","Estimates (EUR)","priority","low",,,"number",
"ransomware","Estimates (EUR)","priority","high",,,"number",
"ransomware","Estimates (EUR)","priority","basis","",,"text",
"ransomware","Estimates (EUR)","ale","what","Expected annual loss",,"text",
"ransomware","Estimates (EUR)","ale","value",1850363.1662025133,"1.9M","number",
"ransomware","Estimates (EUR)","ale","low",,,"number",
"ransomware","Estimates (EUR)","ale","high",,,"number",
"ransomware","Estimates (EUR)","ale","basis","",,"text",
"ransomware","","","note","1. Extortion by encryption: 13M EUR per event, 0.14 events per year, concern weight ×1.7; priority 3.2M.
Loss per event 13M on average, 2.0M–40M, capped at 60M (own); basis: Cost of a stop.
Events per year 0.14, about once in 7 years, between 0.050 and 0.30; basis: Two of thirty firms.
Concern weight ×1.7: 2 of 3 leaders gave it 43 % of all points; an even share is 25 %.
Expected annual loss 1.9M, rank 1 by it. Rank range (90 %) 1 to 2, expected rank 1.35.",,"text",
"ransomware","Loss exceedance: chance of losing more than this in a year","1","x",531546.6411682686,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","1","value",0.13230000260495964,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","2","x",575879.1779406015,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","2","value",0.132256311560188,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","3","x",623909.1772956179,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","3","value",0.13219937516647526,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","4","x",675945.0183730107,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","4","value",0.1321257495547785,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","5","x",732320.8000301674,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","5","value",0.13203127620586358,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","6","x",793398.4859414666,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","6","value",0.13191098575847174,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","7","x",859570.2286051165,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","7","value",0.13175900297117105,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","8","x",931260.8871789059,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","8","value",0.1315684572917703,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","9","x",1008930.7553108084,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","9","value",0.13133140440829216,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","10","x",1093078.516478571,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","10","value",0.13103876499622705,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","11","x",1184244.445813254,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","11","value",0.13068028755938782,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","12","x",1283013.8789641394,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","12","value",0.13024454269943223,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","13","x",1390020.9702771038,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","13","value",0.12971895625266505,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","14","x",1505952.7644159663,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","14","value",0.129089888417113,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","15","x",1631553.6075689455,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","15","value",0.12834276518571022,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","16","x",1767629.9265625316,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","16","value",0.12746226705191435,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","17","x",1915055.406567407,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","17","value",0.1264325780417795,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","18","x",2074776.600640061,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","18","value",0.12523769566940543,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","19","x",2247819.007116553,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","19","value",0.12386179947307698,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","20","x",2435293.6538785426,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","20","value",0.12228967247707885,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","21","x",2638404.2317663296,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","21","value",0.12050716639563928,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","22","x",2858454.8229392585,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","22","value",0.11850169784896573,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","23","x",3096858.273803872,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","23","value",0.11626275952716734,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","24","x",3355145.2662686626,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","24","value",0.11378242736431592,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","25","x",3634974.145567869,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","25","value",0.11105584262058604,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","26","x",3938141.5677543576,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","26","value",0.10808164654408785,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","27","x",4266594.035224384,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","27","value",0.10486234518357537,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","28","x",4622440.394338762,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","28","value",0.10140458307588292,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","29","x",5007965.3753819,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","29","value",0.0977193069874913,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","30","x",5425644.261792943,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","30","value",0.09382180460876972,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","31","x",5878158.782853359,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","31","value",0.08973160794897611,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","32","x",6368414.33187106,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","32","value",0.08547225693572089,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","33","x",6899558.62041102,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","33","value",0.08107092508001357,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","34","x",7475001.888343204,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","34","value",0.07655791566158617,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","35","x",8098438.799467109,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","35","value",0.07196604331722685,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","36","x",8773872.163295306,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","36","value",0.06732992176912571,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","37","x",9505638.635302627,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","37","value",0.06268518332757342,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","38","x",10298436.560650947,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","38","value",0.058067659415127634,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","39","x",11157356.140161667,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","39","value",0.053512553442257485,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","40","x",12087912.112218235,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","40","value",0.04905363777474567,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","41","x",13096079.16043407,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","41","value",0.04472250524255662,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","42","x",14188330.27442342,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","42","value",0.040547902737111105,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","43","x",15371678.309971957,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","43","value",0.0365551701270884,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","44","x",16653721.015446527,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","44","value",0.03276580228306996,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","45","x",18042689.813538797,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","45","value",0.02919714579869918,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","46","x",19547502.6515477,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","46","value",0.025862235430691244,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","47","x",21177821.259529762,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","47","value",0.02276976876068933,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","48","x",22944113.183945864,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","48","value",0.019924211495068494,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","49","x",24857718.995093998,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","49","value",0.017326020500844856,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","50","x",26930925.09983823,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","50","value",0.014971967391449568,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","51","x",29177042.62713081,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","51","value",0.012855542403099787,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","52","x",31610492.89281633,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","52","value",0.010967416525068418,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","53","x",34246899.99244986,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","53","value",0.009295939357250085,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","54","x",37103191.11662428,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","54","value",0.00782765087420638,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","55","x",40197705.232889704,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","55","value",0.006547787015251556,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","56","x",43550310.83205929,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","56","value",0.005440761583383361,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","57","x",47182533.49490111,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","57","value",0.004490610080276918,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","58","x",51117694.09826275,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","58","value",0.00368138457931468,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","59","x",55381058.54798892,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","59","value",0.0029974923027734626,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","60","x",60000000.00000001,,"money","EUR"
"ransomware","Loss exceedance: chance of losing more than this in a year","60","value",0,,"probability",
"ransomware","Loss exceedance: chance of losing more than this in a year","","alt","A falling curve: the chance of losing more than an amount in a year, over the amount.",,"text",
"ransomware","Evidence","report","supports","loss",,"text",
"ransomware","Evidence","report","excerpt","A day without production costs 1.2 million.",,"text",
"ransomware","Evidence","report","source","Annual report",,"text",
"ransomware","Evidence","report","where","Risks, p. 41",,"text",
"ransomware","Evidence","report","date","2025-03-18",,"text",
"ransomware","Evidence","report","reliability","A",,"text",
"ransomware","Concerns of leaders","","heading","Concerns of leaders",,"text",
"ransomware","Concerns of leaders","Chief Operating Officer","quote","A week without the mill.",,"text",
"ransomware","Concerns of leaders","a leader","quote","We would pay and it would not help.",,"text",
"ransomware","Sources","","heading","Sources",,"text",
"ransomware","Sources","1","item","2 leaders, interviewed",,"text",
"ransomware","Sources","2","item","Annual report",,"text",
"data-theft","","","page","2. Theft of customer data",,"text",
"data-theft","","","paragraph","Rank 2 of 3; rank range (90 %) 1 to 3. Tier 1 · too close to call.",,"text",
"data-theft","Estimates (EUR)","loss","what","Loss per event",,"text",
"data-theft","Estimates (EUR)","loss","value",3764969.625647576,"3.8M","number",
"data-theft","Estimates (EUR)","loss","low",654486.4187931636,"650k","number",
"data-theft","Estimates (EUR)","loss","high",10585709.697461316,"11M","number",
"data-theft","Estimates (EUR)","loss","basis","pooled from leaders' concerns",,"text",
"data-theft","Estimates (EUR)","rate","what","Events per year",,"text",
"data-theft","Estimates (EUR)","rate","value",0.22314355131420976,"0.22","number",
"data-theft","Estimates (EUR)","rate","low",0.22314355131420976,"0.22","number",
"data-theft","Estimates (EUR)","rate","high",0.22314355131420976,"0.22","number",
"data-theft","Estimates (EUR)","rate","basis","not set",,"text",
"data-theft","Estimates (EUR)","worry","what","Concern weight (1 = even share)",,"text",
"data-theft","Estimates (EUR)","worry","value",1.5921052631578947,"×1.6","number",
"data-theft","Estimates (EUR)","worry","low",,,"number",
"data-theft","Estimates (EUR)","worry","high",,,"number",
"data-theft","Estimates (EUR)","worry","basis","2 of 3 leaders who gave points",,"text",
"data-theft","Estimates (EUR)","priority","what","Priority",,"text",
"data-theft","Estimates (EUR)","priority","value",1337573.3136278007,"1.3M","number",
"data-theft","Estimates (EUR)","priority","low",,,"number",
"data-theft","Estimates (EUR)","priority","high",,,"number",
"data-theft","Estimates (EUR)","priority","basis","",,"text",
"data-theft","Estimates (EUR)","ale","what","Expected annual loss",,"text",
"data-theft","Estimates (EUR)","ale","value",840128.692857131,"840k","number",
"data-theft","Estimates (EUR)","ale","low",,,"number",
"data-theft","Estimates (EUR)","ale","high",,,"number",
"data-theft","Estimates (EUR)","ale","basis","",,"text",
"data-theft","","","note","2. Theft of customer data: 3.8M EUR per event, 0.22 events per year, concern weight ×1.6; priority 1.3M.
Loss per event 3.8M on average, 650k–11M (pooled).
Events per year 0.22, about once in 4 years.
Concern weight ×1.6: 2 of 3 leaders gave it 40 % of all points; an even share is 25 %.
Expected annual loss 840k, rank 2 by it. Rank range (90 %) 1 to 3, expected rank 1.80.",,"text",
"data-theft","Loss exceedance: chance of losing more than this in a year","1","x",191073.2300685515,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","1","value",0.19980647935735635,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","2","x",208840.03599557106,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","2","value",0.19972547889822134,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","3","x",228258.87550539614,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","3","value",0.19961455041499296,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","4","x",249483.36174435867,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","4","value",0.19946430292316716,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","5","x",272681.39146595896,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","5","value",0.19926303250439212,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","6","x",298036.47318173473,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","6","value",0.19899637044152993,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","7","x",325749.178809276,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","7","value",0.1986469477659869,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","8","x",356038.7303006807,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","8","value",0.19819410284345323,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","9","x",389144.7338025066,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","9","value",0.1976136639718028,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","10","x",425329.075065332,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","10","value",0.19687784319643176,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","11","x",464877.991096601,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","11","value",0.1959552798984891,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","12","x",508104.3344446085,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","12","value",0.19481127239513985,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","13","x",555350.0480252918,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","13","value",0.19340823209426533,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","14","x",606988.8700689995,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","14","value",0.19170638713357713,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","15","x",663429.2905847762,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","15","value",0.18966475066202368,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","16","x",725117.7827293385,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","16","value",0.18724235313970927,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","17","x",792542.3346425543,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","17","value",0.18439971886101827,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","18","x",866236.3096880874,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","18","value",0.18110054546446266,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","19","x",946782.6656357222,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","19","value",0.17731352307458847,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","20","x",1034818.5661613015,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","20","value",0.1730142088956515,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","21","x",1131040.4211436468,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","21","value",0.16818685572748593,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","22","x",1236209.395629838,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","22","value",0.16282608117973396,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","23","x",1351157.4310476389,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","23","value",0.15693826024009386,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","24","x",1476793.8262960007,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","24","value",0.15054252870361548,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","25","x",1614112.4307735001,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","25","value",0.1436712994399253,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","26","x",1764199.5062453172,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","26","value",0.13637021729308926,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","27","x",1928242.3197402211,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","27","value",0.12869751031749038,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","28","x",2107538.5354518597,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","28","value",0.12072273285536535,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","29","x",2303506.479939187,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","29","value",0.112524936687657,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","30","x",2517696.361829122,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","30","value",0.10419034667334395,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","31","x",2751802.534775133,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","31","value",0.09580965332665621,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","32","x",3007676.900678141,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","32","value",0.08747506331234318,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","33","x",3287343.5591962216,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","33","value",0.07927726714463482,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","34","x",3593014.819428347,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","34","value",0.07130248968250978,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","35","x",3927108.7004329544,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","35","value",0.06362978270691091,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","36","x",4292268.059019555,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","36","value",0.056328700560074864,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","37","x",4691381.496124196,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","37","value",0.049457471296384656,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","38","x",5127606.207149101,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","38","value",0.04306173975990627,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","39","x",5604392.957024605,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","39","value",0.037173918820266154,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","40","x",6125513.377559118,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","40","value",0.03181314427251416,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","41","x",6695089.80301343,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","41","value",0.02698579110434861,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","42","x",7317627.879914267,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","42","value",0.022686476925411647,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","43","x",7998052.209067755,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","43","value",0.018899454535537395,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","44","x",8741745.301719695,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","44","value",0.015600281138981799,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","45","x",9554590.15802617,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","45","value",0.012757646860290862,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","46","x",10443016.804652505,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","46","value",0.01033524933797637,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","47","x",11414053.15963694,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","47","value",0.008293612866422882,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","48","x",12475380.626887033,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","48","value",0.006591767905734707,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","49","x",13635394.860090062,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","49","value",0.005188727604860213,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","50","x",14903272.176711496,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","50","value",0.004044720101510928,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","51","x",16289042.147450946,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","51","value",0.003122156803568272,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","52","x",17803666.935376324,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","52","value",0.002386336028197225,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","53","x",19459128.01234998,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","53","value",0.0018058971565468062,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","54","x",21268520.938718695,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","54","value",0.001353052234013127,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","55","x",23246158.956024442,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","55","value",0.0010036295584700974,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","56","x",25407686.21220862,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","56","value",0.0007369674956079034,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","57","x",27770201.514980014,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","57","value",0.0005356970768328591,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","58","x",30352393.592299644,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","58","value",0.00038544958500705094,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","59","x",33174688.92996384,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","59","value",0.0002745211017786541,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","60","x",36259413.355758265,,"money","EUR"
"data-theft","Loss exceedance: chance of losing more than this in a year","60","value",0.0001935206426436721,,"probability",
"data-theft","Loss exceedance: chance of losing more than this in a year","","alt","A falling curve: the chance of losing more than an amount in a year, over the amount.",,"text",
"data-theft","","","paragraph","No source cited.",,"text",
"data-theft","Concerns of leaders","","heading","Concerns of leaders",,"text",
"data-theft","Concerns of leaders","Head of Sales","quote","A competitor with our customer list.",,"text",
"data-theft","Concerns of leaders","Chief Financial Officer","quote","Fines and half a year of lawyers.",,"text",
"data-theft","Sources","","heading","Sources",,"text",
"data-theft","Sources","1","item","2 leaders, interviewed",,"text",
"fraud","","","page","3. Payments diverted",,"text",
"fraud","","","paragraph","Rank 3 of 3; rank range (90 %) 2 to 3. Tier 2 · probably below Extortion by encryption (≥ 80 %).",,"text",
"fraud","","","paragraph","A letter moves money.",,"text",
"fraud","Estimates (EUR)","loss","what","Loss per event",,"text",
"fraud","Estimates (EUR)","loss","value",467353.8010614568,"470k","number",
"fraud","Estimates (EUR)","loss","low",50000,"50k","number",
"fraud","Estimates (EUR)","loss","high",1500000,"1.5M","number",
"fraud","Estimates (EUR)","loss","basis","not set",,"text",
"fraud","Estimates (EUR)","rate","what","Events per year",,"text",
"fraud","Estimates (EUR)","rate","value",0.9147258590288329,"0.91","number",
"fraud","Estimates (EUR)","rate","low",0.3,"0.30","number",
"fraud","Estimates (EUR)","rate","high",2,"2.0","number",
"fraud","Estimates (EUR)","rate","basis","Own payments",,"text",
"fraud","Estimates (EUR)","worry","what","Concern weight (1 = even share)",,"text",
"fraud","Estimates (EUR)","worry","value",0.6710526315789473,"×0.7","number",
"fraud","Estimates (EUR)","worry","low",,,"number",
"fraud","Estimates (EUR)","worry","high",,,"number",
"fraud","Estimates (EUR)","worry","basis","1 of 3 leaders who gave points",,"text",
"fraud","Estimates (EUR)","priority","what","Priority",,"text",
"fraud","Estimates (EUR)","priority","value",286875.40742714336,"290k","number",
"fraud","Estimates (EUR)","priority","low",,,"number",
"fraud","Estimates (EUR)","priority","high",,,"number",
"fraud","Estimates (EUR)","priority","basis","",,"text",
"fraud","Estimates (EUR)","ale","what","Expected annual loss",,"text",
"fraud","Estimates (EUR)","ale","value",427500.60714633134,"430k","number",
"fraud","Estimates (EUR)","ale","low",,,"number",
"fraud","Estimates (EUR)","ale","high",,,"number",
"fraud","Estimates (EUR)","ale","basis","",,"text",
"fraud","","","note","3. Payments diverted: 470k EUR per event, 0.91 events per year, concern weight ×0.7; priority 290k.
Loss per event 470k on average, 50k–1.5M (own).
Events per year 0.91, about once a year, between 0.30 and 2.0; basis: Own payments.
Concern weight ×0.7: 1 of 3 leaders gave it 17 % of all points; an even share is 25 %.
Expected annual loss 430k, rank 3 by it. Rank range (90 %) 2 to 3, expected rank 2.85.",,"text",
"fraud","Loss exceedance: chance of losing more than this in a year","1","x",11106.836945308243,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","1","value",0.5987936050575055,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","2","x",12381.544161077236,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","2","value",0.5985508573893981,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","3","x",13802.54671672874,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","3","value",0.5982184193894415,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","4","x",15386.634606236732,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","4","value",0.5977681475185264,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","5","x",17152.524774207217,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","5","value",0.5971649666805607,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","6","x",19121.08226775846,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","6","value",0.5963658157297662,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","7","x",21315.56676951575,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","7","value",0.5953186421633724,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","8","x",23761.907424654753,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","8","value",0.5939615257947337,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","9","x",26489.009209239524,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","9","value",0.5922220272279758,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","10","x",29529.09445977993,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","10","value",0.5900168696366015,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","11","x",32918.08359938431,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","11","value",0.5872520693916565,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","12","x",36696.01955901386,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","12","value",0.5838236301371008,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","13","x",40907.54090863036,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","13","value",0.5796189038314086,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","14","x",45602.409288563096,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","14","value",0.5745186994609744,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","15","x",50836.097373012504,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","15","value",0.5684001848514864,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","16","x",56670.444312830274,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","16","value",0.5611405797078776,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","17","x",63174.38640202377,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","17","value",0.5526215805589406,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","18","x",70424.77160124618,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","18","value",0.5427343940263152,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","19","x",78507.26754235322,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","19","value",0.5313851885522995,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","20","x",87517.37374264434,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","20","value",0.5185007123092836,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","21","x",97561.54998870198,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","21","value",0.5040337730200839,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","22","x",108758.47422235958,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","22","value",0.48796824037232733,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","23","x",121240.44479147198,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","23","value",0.470323219361399,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","24","x",135154.94363391827,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","24","value",0.4511560574353919,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","25","x",150666.37886479072,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","25","value",0.4305638916797309,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","26","x",167958.02735647597,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","26","value",0.40868351365802597,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","27","x",187234.20026437705,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","27","value",0.38568942515175875,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","28","x",208722.65708525045,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","28","value",0.3617900713298209,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","29","x",232677.29677170367,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","29","value",0.33722235992938504,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","30","x",259381.15769997693,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","30","value",0.31224469545424594,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","31","x",289149.76193741796,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","31","value",0.2871288653866473,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","32","x",322334.84332417726,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","32","value",0.2621512009115082,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","33","x",359328.5034186168,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","33","value",0.23758348951107228,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","34","x",400567.8444114336,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","34","value",0.2136841356891345,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","35","x",446540.1337491263,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","35","value",0.19069004718286725,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","36","x",497788.5614899249,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","36","value",0.16880966916116233,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","37","x",554918.6584187832,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","37","value",0.14821750340550136,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","38","x",618605.4507552874,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","38","value",0.12905034147949448,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","39","x",689601.4359916515,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","39","value",0.1114053204685659,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","40","x",768745.4741000475,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","40","value",0.09533978782080925,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","41","x",856972.6991642478,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","41","value",0.08087284853160953,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","42","x",955325.5685473842,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","42","value",0.06798837228859364,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","43","x",1064966.180148365,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","43","value",0.05663916681457809,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","44","x",1187190.0032826848,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","44","value",0.046751980281952585,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","45","x",1323441.1854261735,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","45","value",0.03823298113301573,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","46","x",1475329.615680051,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","46","value",0.030973375989406825,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","47","x",1644649.9465722286,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","47","value",0.02485486137991873,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","48","x",1833402.798948916,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","48","value",0.01975465700948463,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","49","x",2043818.4005049025,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","49","value",0.015549930703792379,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","50","x",2278382.937255891,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","50","value",0.012121491449236719,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","51","x",2539867.929311339,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","51","value",0.009356691204291702,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","52","x",2831362.978039949,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","52","value",0.007151533612917431,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","53","x",3156312.271555359,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","53","value",0.005412035046159473,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","54","x",3518555.2798558804,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","54","value",0.0040549186775208634,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","55","x",3922372.120455938,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","55","value",0.003007745111126998,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","56","x",4372534.130531043,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","56","value",0.0022085941603325115,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","57","x",4874360.24311645,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","57","value",0.0016054133223668337,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","58","x",5433779.833478115,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","58","value",0.001155141451451601,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","59","x",6057402.778223014,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","59","value",0.0008227034514951893,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","60","x",6752597.554939503,,"money","EUR"
"fraud","Loss exceedance: chance of losing more than this in a year","60","value",0.0005799557833877774,,"probability",
"fraud","Loss exceedance: chance of losing more than this in a year","","alt","A falling curve: the chance of losing more than an amount in a year, over the amount.",,"text",
"fraud","Evidence","audit","supports","occurrence, rate",,"text",
"fraud","Evidence","audit","excerpt","Two letters were nearly paid.",,"text",
"fraud","Evidence","audit","source","Audit of payments",,"text",
"fraud","Evidence","audit","where","Finding 3",,"text",
"fraud","Evidence","audit","date","2025-09-01",,"text",
"fraud","Evidence","audit","reliability","B",,"text",
"fraud","Concerns of leaders","","heading","Concerns of leaders",,"text",
"fraud","Concerns of leaders","Ada Moss","quote","A clever letter, and the money is abroad.",,"text",
"fraud","Sources","","heading","Sources",,"text",
"fraud","Sources","1","item","1 leader, interviewed",,"text",
"fraud","Sources","2","item","Audit of payments",,"text",
"flood","","","page","Flood of the archive",,"text",
"flood","","","paragraph","Not ranked: the frequency is missing.",,"text",
"flood","Estimates (EUR)","loss","what","Loss per event",,"text",
"flood","Estimates (EUR)","loss","value",1445.956746457971,"1.4k","number",
"flood","Estimates (EUR)","loss","low",1000,"1.0k","number",
"flood","Estimates (EUR)","loss","high",2000,"2.0k","number",
"flood","Estimates (EUR)","loss","basis","not set",,"text",
"flood","Estimates (EUR)","worry","what","Concern weight (1 = even share)",,"text",
"flood","Estimates (EUR)","worry","value",0.3333333333333333,"×0.3","number",
"flood","Estimates (EUR)","worry","low",,,"number",
"flood","Estimates (EUR)","worry","high",,,"number",
"flood","Estimates (EUR)","worry","basis","0 of 3 leaders who gave points",,"text",
"flood","Evidence","report","supports","not set",,"text",
"flood","Evidence","report","excerpt","The archive lies below the river.",,"text",
"flood","Evidence","report","source","Annual report",,"text",
"flood","Evidence","report","where","Risks, p. 41",,"text",
"flood","Evidence","report","date","2025-03-18",,"text",
"flood","Evidence","report","reliability","A",,"text",
"flood","Sources","","heading","Sources",,"text",
"flood","Sources","1","item","0 leaders, interviewed",,"text",
"flood","Sources","2","item","Annual report",,"text",
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part sources <<'END'
# Sources by threat

Example Mills · 2026-02-02 · Confidential

**Sources and the threats they contributed to**

| Source | Kind | Where | 1 | 2 | 3 | –1 |
| --- | --- | --- | :-: | :-: | :-: | :-: |
| **Leaders** | | | | | | |
| Ada Moss | leader | interview |  | ✓ | ✓ |  |
| Chief Operating Officer | leader | interview | ✓ |  |  |  |
| Head of Sales | leader | interview |  | ✓ |  |  |
| Leaders not named | leader | interview | ✓ |  |  |  |
| **Other sources** | | | | | | |
| Annual report | annual-report | Risks, p. 41 | ✓ |  |  | ✓ |
| Audit of payments | audit | Finding 3 |  |  | ✓ |  |

**Threats by rank**

| \# | Threat |
| --: | --- |
| 1 | Extortion by encryption |
| 2 | Theft of customer data |
| 3 | Payments diverted |
| –1 | Flood of the archive |
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part sources --audience board --format csv <<'END'
"page","section","item","field","value","shown","kind","unit"
"","","","title","Sources by threat",,"text",
"","","","organisation","Example Mills",,"text",
"","","","date","2026-02-02",,"text",
"","","","label","Confidential",,"text",
"sources","","","page","Sources by threat",,"text",
"sources","Sources and the threats they contributed to","1","group","Leaders",,"text",
"sources","Sources and the threats they contributed to","1","source","Chief Financial Officer",,"text",
"sources","Sources and the threats they contributed to","1","kind","leader",,"text",
"sources","Sources and the threats they contributed to","1","citation","interview",,"text",
"sources","Sources and the threats they contributed to","1","ransomware",false,,"check",
"sources","Sources and the threats they contributed to","1","data-theft",true,,"check",
"sources","Sources and the threats they contributed to","1","fraud",true,,"check",
"sources","Sources and the threats they contributed to","1","flood",false,,"check",
"sources","Sources and the threats they contributed to","2","group","Leaders",,"text",
"sources","Sources and the threats they contributed to","2","source","Chief Operating Officer",,"text",
"sources","Sources and the threats they contributed to","2","kind","leader",,"text",
"sources","Sources and the threats they contributed to","2","citation","interview",,"text",
"sources","Sources and the threats they contributed to","2","ransomware",true,,"check",
"sources","Sources and the threats they contributed to","2","data-theft",false,,"check",
"sources","Sources and the threats they contributed to","2","fraud",false,,"check",
"sources","Sources and the threats they contributed to","2","flood",false,,"check",
"sources","Sources and the threats they contributed to","3","group","Leaders",,"text",
"sources","Sources and the threats they contributed to","3","source","Head of Sales",,"text",
"sources","Sources and the threats they contributed to","3","kind","leader",,"text",
"sources","Sources and the threats they contributed to","3","citation","interview",,"text",
"sources","Sources and the threats they contributed to","3","ransomware",false,,"check",
"sources","Sources and the threats they contributed to","3","data-theft",true,,"check",
"sources","Sources and the threats they contributed to","3","fraud",false,,"check",
"sources","Sources and the threats they contributed to","3","flood",false,,"check",
"sources","Sources and the threats they contributed to","anonymous","group","Leaders",,"text",
"sources","Sources and the threats they contributed to","anonymous","source","Leaders not named",,"text",
"sources","Sources and the threats they contributed to","anonymous","kind","leader",,"text",
"sources","Sources and the threats they contributed to","anonymous","citation","interview",,"text",
"sources","Sources and the threats they contributed to","anonymous","ransomware",true,,"check",
"sources","Sources and the threats they contributed to","anonymous","data-theft",false,,"check",
"sources","Sources and the threats they contributed to","anonymous","fraud",false,,"check",
"sources","Sources and the threats they contributed to","anonymous","flood",false,,"check",
"sources","Sources and the threats they contributed to","report","group","Other sources",,"text",
"sources","Sources and the threats they contributed to","report","source","Annual report",,"text",
"sources","Sources and the threats they contributed to","report","kind","annual-report",,"text",
"sources","Sources and the threats they contributed to","report","citation","Risks, p. 41",,"text",
"sources","Sources and the threats they contributed to","report","ransomware",true,,"check",
"sources","Sources and the threats they contributed to","report","data-theft",false,,"check",
"sources","Sources and the threats they contributed to","report","fraud",false,,"check",
"sources","Sources and the threats they contributed to","report","flood",true,,"check",
"sources","Sources and the threats they contributed to","audit","group","Other sources",,"text",
"sources","Sources and the threats they contributed to","audit","source","Audit of payments",,"text",
"sources","Sources and the threats they contributed to","audit","kind","audit",,"text",
"sources","Sources and the threats they contributed to","audit","citation","Finding 3",,"text",
"sources","Sources and the threats they contributed to","audit","ransomware",false,,"check",
"sources","Sources and the threats they contributed to","audit","data-theft",false,,"check",
"sources","Sources and the threats they contributed to","audit","fraud",true,,"check",
"sources","Sources and the threats they contributed to","audit","flood",false,,"check",
"sources","Threats by rank","ransomware","number","1",,"text",
"sources","Threats by rank","ransomware","name","Extortion by encryption",,"text",
"sources","Threats by rank","data-theft","number","2",,"text",
"sources","Threats by rank","data-theft","name","Theft of customer data",,"text",
"sources","Threats by rank","fraud","number","3",,"text",
"sources","Threats by rank","fraud","name","Payments diverted",,"text",
"sources","Threats by rank","flood","number","–1",,"text",
"sources","Threats by rank","flood","name","Flood of the archive",,"text",
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part sources --format text <<'END'
Sources by threat
=================

Example Mills · 2026-02-02 · Confidential

Sources and the threats they contributed to

Source                   Kind           Where         1  2  3  –1
─────────────────────────────────────────────────────────────────
Leaders
Ada Moss                 leader         interview        ✓  ✓
Chief Operating Officer  leader         interview     ✓
Head of Sales            leader         interview        ✓
Leaders not named        leader         interview     ✓
Other sources
Annual report            annual-report  Risks, p. 41  ✓        ✓
Audit of payments        audit          Finding 3           ✓

Threats by rank

 #  Threat
───────────────────────────
 1  Extortion by encryption
 2  Theft of customer data
 3  Payments diverted
–1  Flood of the archive
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part ranking <<'END'
# 4 open threats, 3 leaders, EUR

The ranked threats · Example Mills · 2026-02-02 · Confidential

**Threats by priority**

| \# | Threat | Loss per event (EUR) | Events per year | Concern weight | Priority (EUR) | Annual loss (EUR) | Rank range | Rank by impact | Rank by annual loss |  |
| --: | --- | --: | --: | --: | --: | --: | --- | --: | --: | --- |
| **Tier 1 · too close to call** | | | | | | | | | | |
| 1 | Extortion by encryption | 13M | 0.14 | ×1.7 | 3.2M | 1.9M | 1–2 | 1 | 1 | ██████████ |
| 2 | Theft of customer data | 3.8M | 0.22 | ×1.6 | 1.3M | 840k | 1–3 | 2 | 2 | ████▎ |
| **Tier 2 · probably below Extortion by encryption (≥ 80 %)** | | | | | | | | | | |
| 3 | Payments diverted | 470k | 0.91 | ×0.7 | 290k | 430k | 2–3 | 3 | 3 | ▉ |

Not ranked: estimates missing

- Flood of the archive: no rate (tmodel threat edit flood --rate LOW..HIGH)

Confidence: 68 % that Extortion by encryption ranks first, 96 % that it is among the top 2.

1 concern is unassigned: tmodel concern list --ungrouped
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part ranking --format csv <<'END'
key,name,rank,rank_importance,rank_ale,rank_agreed,override_rank,override_reason,leaders,points,concern_share,concern_weight,loss_low,loss_high,loss_cap,loss_from,loss_mu,loss_sigma,loss_mean,rate_low,rate_high,rate_mu,rate_sigma,rate_mean,importance,priority,ale,expected_rank,rank_low,rank_high,tier,p_above_next,rank_final,loss_basis,rate_basis
"ransomware","Extortion by encryption",1,1,1,,,"",2,130,0.4309210526315789,1.7236842105263157,2000000,40000000,60000000,"own",16.006523875301216,0.9106379511428632,13025503.897931052,0.05,0.3,-2.0998525389399636,0.5446562052299005,0.1420569354323729,22451855.403012734,3189441.7733227527,1850363.1662025133,1.3542706735171943,1,2,1,0.6976978656211321,1,"Cost of a stop","Two of thirty firms"
"data-theft","Theft of customer data",2,2,2,,,"",2,120,0.3980263157894737,1.5921052631578947,654486.4187931636,10585709.697461316,,"pooled",14.783310810691248,0.8460963785943714,3764969.625647576,0.22314355131420976,0.22314355131420976,-1.4999399867595156,0,0.22314355131420976,5994227.956623115,1337573.3136278007,840128.692857131,1.7955962329936603,1,3,1,0.9021016326274718,2,"",""
"fraud","Payments diverted",3,3,3,,,"",1,50,0.16776315789473684,0.6710526315789473,50000,1500000,,"own",12.520376975241362,1.0338905924309643,467353.8010614568,0.3,2,-0.2554128118829954,0.5766835278838619,0.9147258590288329,313618.99808071443,286875.40742714336,427500.60714633134,2.8501330934891453,2,3,2,,3,"","Own payments"
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --part ranking --format json <<'END'
{
  "format": "tmodel/ranking",
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
      "text": "it rests on one source: find another"
    }
  ]
}
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
expect 0 tmodel phase2 export --max 2 --format csv <<'END'
"id","group","rank","threat","priority_bar","loss_range","likelihood","rank_range","ale","raised_by"
"ransomware","Tier 1 · too close to call",1,"Extortion by encryption",1,"2.0M–40M, capped at 60M","about once in 7 years (0.14)","1..2",1850363.1662025133,"Chief Operating Officer + 1"
"data-theft","Tier 1 · too close to call",2,"Theft of customer data",0.41937536681672044,"650k–11M","about once in 4 years (0.22)","1..3",840128.692857131,"Chief Financial Officer, Head of Sales"
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
status 2 tmodel phase2 export --max 16
status 2 tmodel phase2 export --max 0
status 2 tmodel phase2 export --format doc

# files: whole, for the owner only, never over another
expect 0 tmodel phase2 export --format html -o slide.html <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
Wrote the slide to slide.html.
END
[ "$(stat -c %a slide.html)" = 600 ] || fail "others may read it"
expect 7 tmodel phase2 export --format html -o slide.html <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
tmodel: slide.html: already exists
hint: use --force to replace it
END
cp slide.html first.html
expect 0 tmodel -q phase2 export --format html -o slide.html --force <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
cmp slide.html first.html || fail "the same project gave other bytes"
expect 0 tmodel phase2 export --part all --format html -o model <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
Wrote the slide to model/slide.html.
Wrote the annex to model/annex.html.
Wrote the sources to model/sources.html.
Wrote the ranking to model/ranking.html.
Wrote the threats to model/threats.html.
Wrote the concerns to model/concerns.html.
Wrote the changes to model/changes.html.
END
expect 7 tmodel phase2 export --part all --format html -o model <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
tmodel: model/slide.html: already exists
hint: use --force to replace it
END
# all parts in one document
expect 0 tmodel phase2 export --part all -o model.md <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
Wrote the model to model.md.
END
sed -n '/^## /p' model.md >headings.txt
expect 0 cat headings.txt <<'END'
## Top threats to the organisation
## All threats at a glance
## 1\. Extortion by encryption
## 2\. Theft of customer data
## 3\. Payments diverted
## Flood of the archive
## Sources by threat
## The ranked threats: 4 open threats, 3 leaders, EUR
## Threats
## Concerns
## Changes
END
tmodel -q phase2 export --part all --format md 2>said.txt | cmp - model.md
tmodel -q phase2 export --part all -o model.txt 2>said.txt
[ ! -d model.txt ] || fail 'a file became a folder'
tmodel -q phase2 export --part all -o for.board --format md --audience board 2>said.txt
[ -d for.board ] && [ ! -e for.board/concerns.md ] || fail 'the board got the concerns'

# who sees which columns
tmodel -q threat edit ransomware --owner 'Ada Moss' --notes 'Only I know' >key.txt
tmodel -q phase2 export --part threats --format csv --audience ciso 2>said.txt | grep -q '"Ada Moss".*"Only I know"'
tmodel -q phase2 export --part threats --format csv --audience advisory 2>said.txt >threats.csv
grep -q '"Ada Moss"' threats.csv
grep 'Only I know' threats.csv && fail 'the advisory group got the notes of the analyst'
tmodel -q phase2 export --part threats --format csv --audience board 2>said.txt >threats.csv
grep 'Ada Moss' threats.csv && fail 'the board got a name'
tmodel phase2 export --part sources --json --audience board 2>said.txt >sources.json
for key in $(tmodel leader list --format tsv --columns key | tail -n +2); do
	grep -qF "\"$key\"" sources.json && fail "the key $key tells a name"
done
tmodel phase2 export --part sources --json 2>said.txt | grep -q '"id":"coo"' && fail 'a key of who is named by role'
expect 0 tmodel phase2 export --part concerns --format csv --audience advisory <<'END'
"key","leader","threat","points","worry","loss_low","loss_high","overlap","harm","attribution"
"one","Chief Operating Officer","ransomware",70,,,,,,"role"
"two","a leader","ransomware",30,,,,,,"anonymous"
"three","Ada Moss","fraud",50,,,,,,"named"
"four","Head of Sales","data-theft",,"awake",1000000.00,12000000.00,,,"role"
"five","Chief Financial Officer","data-theft",20,,500000.00,8000000.00,,,"role"
"six","Chief Operating Officer",,30,,,,,,"role"
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
tmodel -q undo

expect 2 tmodel phase2 export --part concerns --audience board <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
tmodel: the concerns are not for the board
hint: the slide says who raised a threat, by role
END
tmodel -n phase2 export --part all -o not.made >said.txt 2>&1
[ ! -e not.made ] || fail 'a dry run made a folder'
deep=$(printf './%.0s' $(seq 600))deep
expect 2 tmodel -q phase2 export --part all -o "$deep" <<'END'
tmodel: output: longer than 1024 bytes
END
[ ! -e deep ] || fail 'a folder was made whose path is too long'

# Leaders whose role nobody wrote down are counted.
tmodel -q leader add 'Dee Loy' >key.txt
tmodel -q concern add 'A letter' --leader dee-loy --threat fraud --points 1 >key.txt
tmodel -q phase2 export --format csv 2>said.txt | grep -q '"Chief Financial Officer + 1"' || fail 'a leader without a role is not counted'
tmodel -q undo
tmodel -q undo

# Numbers too wild to be added up do not keep the annex from being written.
tmodel -q threat add Wild --loss 1..90071992547409 --rate 0.0001..99999 >key.txt
expect 2 tmodel loss <<'END'
tmodel: 'wild' happens more than a million times a year on average: too often to compute
hint: tmodel threat edit wild --rate LOW..HIGH
END
tmodel -q phase2 export --part annex 2>said.txt | grep 'cannot be computed' >found.txt
expect 0 cat found.txt <<'END'
The loss in a year from all threats together cannot be computed: 'wild' happens more than a million times a year on average: too often to compute.
END
tmodel -q undo

# what the speaker says
expect 0 tmodel phase2 export --max 1 --notes <<'END'
# Top threats to the organisation

Example Mills · 2026-02-02 · Confidential

**Threats in order of priority**

| \# | Threat | Priority | Loss per event | Frequency (events per year) | Rank range (90 %) | Expected annual loss (EUR) | Raised by |
| --: | --- | --- | --- | --- | --- | --: | --- |
| **Tier 1 · too close to call** | | | | | | | |
| 1 | Extortion by encryption | ██████████ 3.2M | 2.0M–40M, capped at 60M | about once in 7 years (0.14) | 1–2 | 1.9M | Chief Operating Officer + 1 |

2 more threats are in the annex.

Priority is the expected annual loss in EUR, weighted by the concern of 3 leaders (at most ×3.0). Threats within a tier cannot be ranked reliably against its top threat.

Note: 1\. Extortion by encryption: 13M EUR per event, 0.14 events per year, concern weight ×1.7; priority 3.2M.\
Loss per event 13M on average, 2.0M–40M, capped at 60M (own); basis: Cost of a stop.\
Events per year 0.14, about once in 7 years, between 0.050 and 0.30; basis: Two of thirty firms.\
Concern weight ×1.7: 2 of 3 leaders gave it 43 % of all points; an even share is 25 %.\
Expected annual loss 1.9M, rank 1 by it. Rank range (90 %) 1 to 2, expected rank 1.35.
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END

ln -s slide.html link.html
expect 7 tmodel phase2 export --format html -o link.html --force <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
tmodel: link.html: not a regular file, not replaced
END
mkdir folder
expect 7 tmodel phase2 export --format html -o folder --force <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
tmodel: folder: not a regular file, not replaced
END
status 1 tmodel phase2 export -o nowhere/slide.md

# what is private stays in, whoever the export is for
for word in detractor sponsor 'Ben Ruiz'; do ! grep -rq "$word" model slide.html || fail "$word left the project"; done
"$TMODEL" phase2 export --part annex --audience board --format html >board.html
! grep -q 'Ada Moss\|week without\|clever' board.html || fail "a board saw a quote or a name"
