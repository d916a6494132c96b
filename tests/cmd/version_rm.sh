#!/bin/sh
# version_rm.sh - phase2 rm deletes a version for good, and its number is not used again.
. "$SRC/tests/cmd/expect.sh"
tmodel init -q --example
for note in first unmistakable-note third; do
	tmodel -q phase2 freeze --note "$note" >number.txt
done
rm number.txt
expect 2 tmodel phase2 rm 2 <<'END'
tmodel: refusing without confirmation: stdin is not a terminal
hint: add --yes to confirm
END
expect 0 tmodel -n phase2 rm 2 <<'END'
Dry run: Deleted version 2; earlier changes can no longer be undone.
END
status 0 tmodel phase2 show 2
expect 0 tmodel phase2 rm 2 --yes <<'END'
Deleted version 2; earlier changes can no longer be undone.
END
status 4 tmodel phase2 show 2
status 4 tmodel phase2 rm 2 --yes
status 4 tmodel undo
! grep -qa 'unmistakable-note' project.tmodel || fail 'its note is left in the file'
expect 0 tmodel phase2 list --columns number,note --format tsv <<'END'
number	note
1	first
3	third
END
# what a version is compared with, is the one before it that there is
status 0 tmodel phase2 export --part changes --version 3 --format md
grep -q 'since version 1' got.txt || fail 'version 3 is not compared with version 1'
status 0 tmodel phase2 export --part changes --format md
grep -q 'since version 3' got.txt || fail 'the model is not compared with version 3'
# the number of the last one is not used again either
status 0 tmodel phase2 rm 3 --yes
expect 0 tmodel -q phase2 freeze --note fourth <<'END'
4
END
