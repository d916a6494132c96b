#!/bin/sh
# phase2.sh - `phase2 export`: its options, output files and audiences. The content of the
# sections is tested in tests/report, whole pages there and in tests/format.
. "$SRC/tests/cmd/model.sh"

export SOURCE_DATE_EPOCH=1770000000

# the default: the slide as Markdown
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

# its table for programs; as many threats as requested
expect 0 tmodel phase2 export --max 2 --format csv <<'END'
"id","group","rank","threat","priority_bar","loss_range","likelihood","rank_range","ale","raised_by"
"ransomware","Tier 1 · too close to call",1,"Extortion by encryption",1,"2.0M–40M, capped at 60M","about once in 7 years (0.14)","1..2",1850363.1662025133,"Chief Operating Officer + 1"
"data-theft","Tier 1 · too close to call",2,"Theft of customer data",0.41937536681672044,"650k–11M","about once in 4 years (0.22)","1..3",840128.692857131,"Chief Financial Officer, Head of Sales"
tmodel: warning: 1 open threat is not ranked (tmodel rank)
END
status 2 tmodel phase2 export --max 16
status 2 tmodel phase2 export --max 0
status 2 tmodel phase2 export --format doc
status 2 tmodel phase2 export --part page
status 2 tmodel phase2 export --audience friends

# every section in every format, reproducibly
for format in md html text csv json svg pptx xlsx; do
	for part in slide annex sources ranking threats concerns changes all; do
		for copy in one two; do
			tmodel -q phase2 export --part $part --format $format >$copy.$format 2>said.txt ||
				fail "$part as $format: $(cat said.txt)"
		done
		[ -s one.$format ] || fail "$part as $format is empty"
		cmp one.$format two.$format || fail "$part as $format: the same project gave other bytes"
	done
done

# the ranking equals the output of `rank`
for format in json csv; do
	tmodel -q rank --format $format 2>said.txt | sed 's,"tmodel/rank","tmodel/ranking",' >rank.$format
	tmodel -q phase2 export --part ranking --format $format 2>said.txt | cmp - rank.$format ||
		fail "the ranking as $format is not what rank prints"
done

# files: written atomically, readable by the owner only, not overwritten
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
[ "$(stat -c %a model)" = 700 ] || fail 'others may look into the folder'

# the file extension selects the format, unless --format is given
for ending in md html csv json svg pptx xlsx; do
	tmodel -q phase2 export -o "by-ending.$ending" 2>said.txt
	part=slide
	[ $ending != xlsx ] || part=all
	tmodel -q phase2 export --part $part --format $ending 2>said.txt | cmp - "by-ending.$ending"
done
tmodel -q phase2 export --format json -o other.md 2>said.txt
grep -q '"format": "tmodel/slide"' other.md || fail '--format counts for nothing'

# all sections in one document, or in a folder
expect 0 tmodel phase2 export --part all -o model.md <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
Wrote the model to model.md.
END
[ "$(grep -c '^## ' model.md)" = 11 ] || fail 'there are other parts'
tmodel -q phase2 export --part all --format md 2>said.txt | cmp - model.md
tmodel -q phase2 export --part all -o model.txt 2>said.txt
[ ! -d model.txt ] || fail 'a file became a folder'
tmodel -n phase2 export --part all -o not.made >said.txt 2>&1
[ ! -e not.made ] || fail 'a dry run made a folder'
deep=$(printf './%.0s' $(seq 600))deep
expect 2 tmodel -q phase2 export --part all -o "$deep" <<'END'
tmodel: output: longer than 1024 bytes
END
[ ! -e deep ] || fail 'a folder was made whose path is too long'

# audiences: the board gets no quotes, names or concerns
for audience in ciso advisory board; do
	tmodel -q phase2 export --part all --format md --audience $audience -o for.$audience 2>said.txt
done
grep -q 'clever letter' for.ciso/annex.md || fail 'the CISO got no quotes'
! grep -rq 'clever letter' for.advisory for.board || fail 'others got quotes'
grep -rq 'Ada Moss' for.advisory || fail 'the advisory group got no names'
! grep -rq 'Ada Moss' for.board || fail 'the board got a name'
[ -e for.advisory/concerns.md ] && [ ! -e for.board/concerns.md ] || fail 'the board got the concerns'
expect 2 tmodel phase2 export --part concerns --audience board <<'END'
tmodel: warning: 1 open threat is not ranked (tmodel rank)
tmodel: the concerns are not for the board
hint: the slide says who raised a threat, by role
END
for word in detractor sponsor 'Ben Ruiz'; do
	! grep -rq "$word" for.ciso || fail "$word left the project"
done

# speaker notes on request
tmodel -q phase2 export --max 1 --notes >notes.md 2>said.txt
[ "$(grep -c '^Note: ' notes.md)" = 1 ] || fail 'there are no notes of the speaker'
tmodel -q phase2 export --max 1 2>said.txt | grep -q '^Note: ' && fail 'notes were not asked for'

# Numbers too large to add up are rejected on their own, not with the annex.
tmodel -q threat add Wild --loss 1..90071992547409 --rate 0.0001..99999 >key.txt
expect 2 tmodel loss <<'END'
tmodel: 'wild' happens more than a million times a year on average: too often to compute
hint: tmodel threat edit wild --rate LOW..HIGH
END
status 0 tmodel phase2 export --part annex
tmodel -q undo

# nothing else is overwritten
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
