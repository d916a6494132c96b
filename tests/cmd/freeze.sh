#!/bin/sh
# freeze.sh - versions, and changes since a version.
. "$SRC/tests/cmd/model.sh"

export SOURCE_DATE_EPOCH=1770000000
expect 0 tmodel phase2 freeze --note 'Shown to the board' <<'END'
1
Froze version 1. Next: tmodel phase2 export --part all --output FOLDER
END
expect 0 masked phase2 list --columns number,frozen_on,note <<'END'
number  frozen_on   note
     1  DATE  Shown to the board
END
"$TMODEL" phase2 export --part all --format html --version 1 -o before -q
"$TMODEL" -q threat edit data-theft --loss 20M..90M
"$TMODEL" -q threat edit flood --rate 0.1..0.2
"$TMODEL" -q threat edit fraud --status accepted
"$TMODEL" -q concern edit one --points 10
"$TMODEL" -q concern add 'Water in the cellar' --leader coo --threat flood --key water >key.txt
"$TMODEL" -q concern rm five
"$TMODEL" -q rank override flood --to 1 --reason 'It rains'
expect 0 masked phase2 diff 1 <<'END'
Changes since version 1
=======================

Changes · Example Mills · 2026-02-02 · Confidential

Threats and their ranks

#  Threat              Was  Change      Changed inputs
────────────────────────────────────────────────────────────────────────────────────────────────────
1  Flood of the             ▲ ranked    rate_low: nothing → 0.1; rate_high: nothing → 0.2; 1 new
   archive                  now         concern; override: It rains
2  Theft of customer     2  same        loss_low: nothing → 20000000.00; loss_high: nothing →
   data                                 90000000.00; 1 concern removed
3  Extortion by          1  ▼ 2         Chief Operating Officer, concern one: points 70 → 10
   encryption
   Payments diverted     3  dropped
END
expect 0 masked phase2 diff 1 --format md <<'END'
# Changes since version 1

Changes · Example Mills · 2026-02-02 · Confidential

**Threats and their ranks**

| \# | Threat | Was | Change | Changed inputs |
| --: | --- | --: | --- | --- |
| 1 | Flood of the archive |  | ▲ ranked now | rate\_low: nothing → 0.1; rate\_high: nothing → 0.2; 1 new concern; override: It rains |
| 2 | Theft of customer data | 2 | same | loss\_low: nothing → 20000000.00; loss\_high: nothing → 90000000.00; 1 concern removed |
| 3 | Extortion by encryption | 1 | ▼ 2 | Chief Operating Officer, concern one: points 70 → 10 |
|  | Payments diverted | 3 | dropped |  |
END
expect 0 tmodel phase2 diff 1 --json <<'END'
{
  "format": "tmodel/diff",
  "version": 1,
  "from": 1,
  "to": null,
  "threats": [
    {
      "key": "flood",
      "name": "Flood of the archive",
      "change": "up",
      "rank_before": null,
      "rank": 1,
      "reasons": [
        "rate_low: nothing → 0.1",
        "rate_high: nothing → 0.2",
        "1 new concern",
        "override: It rains"
      ]
    },
    {
      "key": "data-theft",
      "name": "Theft of customer data",
      "change": "same",
      "rank_before": 2,
      "rank": 2,
      "reasons": [
        "loss_low: nothing → 20000000.00",
        "loss_high: nothing → 90000000.00",
        "1 concern removed"
      ]
    },
    {
      "key": "ransomware",
      "name": "Extortion by encryption",
      "change": "down",
      "rank_before": 1,
      "rank": 3,
      "reasons": [
        "Chief Operating Officer, concern one: points 70 → 10"
      ]
    },
    {
      "key": "fraud",
      "name": "Payments diverted",
      "change": "dropped",
      "rank_before": 3,
      "rank": null,
      "reasons": []
    }
  ]
}
END
expect 0 masked phase2 export --against 1 <<'END'
# Top threats to the organisation

Example Mills · 2026-02-02 · Confidential

**Threats in order of priority**

| \# | Threat | Priority | Loss per event | Frequency (events per year) | Rank range (90 %) | Expected annual loss (EUR) | Raised by | Change |
| --: | --- | --- | --- | --- | --- | --: | --- | --- |
| 1 | Flood of the archive (calculated rank 3) | ▏ 70 | 1.0k–2.0k | about once in 7 years (0.14) | 3–3 | 210 | Chief Operating Officer | ▲ ranked now |
| **Tier 1 · ahead of the others** | | | | | | | | |
| 2 | Theft of customer data (calculated rank 1) | ██████████ 11M | 20M–90M | about once in 4 years (0.22) | 1–2 | 11M | Head of Sales | same |
| **Tier 2 · probably below Theft of customer data (≥ 80 %)** | | | | | | | | |
| 3 | Extortion by encryption (calculated rank 2) | ███▌ 3.7M | 2.0M–40M, capped at 60M | about once in 7 years (0.14) | 1–2 | 1.9M | Chief Operating Officer + 1 | ▼ 2 |

Flood of the archive has an override: It rains

Priority is the expected annual loss in EUR, weighted by the concern of 3 leaders (at most ×3.0). Threats within a tier cannot be ranked reliably against its top threat.
END
expect 0 masked phase2 show 1 <<'END'
uuid: UUID
key: v1
number: 1
frozen_on: DATE
hash: HASH
note: Shown to the board

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
"$TMODEL" phase2 show 1 --json | grep -q '"format": "tmodel/frozen"' || fail "no document"
"$TMODEL" phase2 export --part all --format html --version 1 -o after -q
diff -r before after || fail "a version changed"
# Versions do not store private fields, which were not shown.
"$TMODEL" --include-private phase2 export --part all --format html --version 1 -o private -q 2>private.txt
diff -r before private || fail "a version shows private fields"
grep -qx 'tmodel: warning: a version holds no private fields: it is what was shown' private.txt ||
	fail "nothing is said of private fields"
tmodel --include-private phase2 show 1 2>&1 >show.txt | grep -q 'holds no private fields' ||
	fail "nothing is said of private fields"
expect 0 tmodel phase2 freeze --note 'After the rain' <<'END'
2
Froze version 2. Next: tmodel phase2 export --part all --output FOLDER
END
expect 0 masked phase2 diff 1 2 --format csv <<'END'
"id","rank","threat","before","change","why"
"flood",1,"Flood of the archive",,"▲ ranked now","rate_low: nothing → 0.1; rate_high: nothing → 0.2; 1 new concern; override: It rains"
"data-theft",2,"Theft of customer data",2,"same","loss_low: nothing → 20000000.00; loss_high: nothing → 90000000.00; 1 concern removed"
"ransomware",3,"Extortion by encryption",1,"▼ 2","Chief Operating Officer, concern one: points 70 → 10"
"fraud",,"Payments diverted",3,"dropped",""
END
expect 0 masked phase2 diff 2 <<'END'
Changes since version 2
=======================

Changes · Example Mills · 2026-02-02 · Confidential

Threats and their ranks

#  Threat                   Was  Change  Changed inputs
───────────────────────────────────────────────────────────
1  Flood of the archive       1  same    override: It rains
2  Theft of customer data     2  same
3  Extortion by encryption    3  same
END
expect 0 masked phase2 export --part changes <<'END'
# Changes since version 2

Changes · Example Mills · 2026-02-02 · Confidential

**Threats and their ranks**

| \# | Threat | Was | Change | Changed inputs |
| --: | --- | --: | --- | --- |
| 1 | Flood of the archive | 1 | same | override: It rains |
| 2 | Theft of customer data | 2 | same |  |
| 3 | Extortion by encryption | 3 | same |  |
END
expect 0 masked phase2 export --part changes --version 2 --format csv <<'END'
"id","rank","threat","before","change","why"
"flood",1,"Flood of the archive",,"▲ ranked now","rate_low: nothing → 0.1; rate_high: nothing → 0.2; 1 new concern; override: It rains"
"data-theft",2,"Theft of customer data",2,"same","loss_low: nothing → 20000000.00; loss_high: nothing → 90000000.00; 1 concern removed"
"ransomware",3,"Extortion by encryption",1,"▼ 2","Chief Operating Officer, concern one: points 70 → 10"
"fraud",,"Payments diverted",3,"dropped",""
END
expect 0 masked phase2 export --part changes --version 1 --format csv <<'END'
"rank","threat","before","change","why"
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
# Fields that are not inputs change no rank, and names and notes are not for everyone.
tmodel -q threat edit ransomware --owner 'Zed Owner' --notes 'Analyst only' --likelihood-note 'Mine' >key.txt
tmodel -q phase2 export --part changes >changes.md
grep -E 'Zed Owner|Analyst only|Mine' changes.md && fail 'a note is told to everybody'
tmodel -q undo
status 4 tmodel phase2 diff 3
status 4 tmodel phase2 show 9
status 4 tmodel phase2 export --version 9
status 2 tmodel phase2 freeze
expect 0 tmodel undo <<'END'
Undid step 15, 'phase2 freeze'. Next: tmodel log --limit 10
END
expect 0 masked phase2 list --columns number,note <<'END'
number  note
     1  Shown to the board
END
expect 0 tmodel -n phase2 freeze --note Rehearsal <<'END'
2
Dry run: Froze version 2.
END
expect 0 masked phase2 list --columns number,note --format tsv <<'END'
number	note
1	Shown to the board
END

# a missing library is named in the error, and nothing is frozen
mkdir broken
: >broken/libmd.so.0
expect 1 env LD_LIBRARY_PATH="$dir/broken" "$TMODEL" phase2 freeze --note None <<END
tmodel: cannot load libmd.so.0: $dir/broken/libmd.so.0: file too short
hint: install the Debian package libmd0
END
