#!/bin/sh
# suggest.sh - suggested threats for unassigned concerns, and near-duplicates.
. "$SRC/tests/cmd/model.sh"

expect 0 tmodel concern suggest <<'END'
concern  threat      score  why                                     text
six      ransomware  0.490  mill, [lexicon: ransomware], encrypted  With encrypted computers we cannot restart the mill.
END
expect 0 tmodel concern suggest six --json --least 0.01 <<'END'
[
{"concern":"six","threat":"ransomware","score":0.49031845694716863,"why":"mill, [lexicon: ransomware], encrypted","text":"With encrypted computers we cannot restart the mill."}
]
END
expect 0 tmodel concern suggest six --format csv <<'END'
concern,threat,score,why,text
"six","ransomware",0.49031845694716863,"mill, [lexicon: ransomware], encrypted","With encrypted computers we cannot restart the mill."
END
expect 0 tmodel concern reject six ransomware <<'END'
Rejected: threat ransomware will not be offered for concern six again. Next: tmodel concern suggest
END
expect 0 tmodel concern reject six ransomware <<'END'
Nothing changed.
END
expect 0 tmodel concern suggest six <<'END'
concern  threat  score  why                             text
six                     no threat fits: add a new one?  With encrypted computers we cannot restart the mill.
END
expect 0 tmodel concern accept six ransomware <<'END'
Assigned concern six to threat ransomware. Next: tmodel concern suggest
END
expect 0 tmodel concern suggest <<'END'
concern  threat  score  why  text
END
expect 0 tmodel concern list --columns key,threat --format tsv --threat ransomware <<'END'
key	threat
one	ransomware
two	ransomware
six	ransomware
END
status 4 tmodel concern suggest nothing
status 4 tmodel concern accept six nothing
status 2 tmodel concern suggest --least 2
expect 0 tmodel concern duplicates <<'END'
first  second  similarity  text
END
"$TMODEL" -q concern add 'We would pay, and it would not help us' --leader sales --key again >key.txt
expect 0 tmodel concern duplicates <<'END'
first  second  similarity  text
two    again            1  We would pay, and it would not help us
END
expect 0 tmodel concern duplicates --json <<'END'
[
{"first":"two","second":"again","similarity":1,"text":"We would pay, and it would not help us"}
]
END

# a lexicon of the project
"$TMODEL" -q concern add 'The mice eat the wires' --leader coo --key mice >key.txt
printf 'class\tterm\tweight\nrodents\tmice\t9\nrodents\tarchive\t9\n' >lexicon.tsv
"$TMODEL" -q config set lexicon "$(cat lexicon.tsv)"
expect 0 tmodel concern suggest mice <<'END'
concern  threat  score  why                 text
mice     flood   0.577  [lexicon: rodents]  The mice eat the wires
END
expect 2 tmodel config set lexicon 'class term weight' <<'END'
tmodel: lexicon line 1: the columns are class, term and weight, with tabs between
END

# the language of the project selects the stemmer
printf 'class\tterm\tweight\nrodents\tmice\t9\n' >lexicon.tsv
"$TMODEL" -q config set lexicon "$(cat lexicon.tsv)"
"$TMODEL" -q threat add Lieferanten --key lieferanten >key.txt
"$TMODEL" -q concern add 'Ein Lieferant' --leader coo --key einer >key.txt
expect 0 tmodel concern suggest einer --columns threat,why --format tsv <<'END'
threat	why
	no threat fits: add a new one?
END
"$TMODEL" -q config set language de-CH
expect 0 tmodel concern suggest einer --columns threat,why --format tsv <<'END'
threat	why
lieferanten	lieferant
END
"$TMODEL" -q concern add 'Eines Lieferanten' --leader coo --key zweiter >key.txt
"$TMODEL" -q concern duplicates --columns first,second --format tsv >pairs.txt
grep -q '^einer	zweiter$' pairs.txt || fail 'German duplicates are not found'

# a missing library is named in the error; only commands that compare words need it
mkdir broken
: >broken/libstemmer.so.0d
without() { env LD_LIBRARY_PATH="$dir/broken" "$TMODEL" "$@"; }
for command in suggest duplicates; do
	expect 1 without concern "$command" <<END
tmodel: cannot load libstemmer.so.0d: $dir/broken/libstemmer.so.0d: file too short
hint: install the Debian package libstemmer0d
END
done
status 0 without config set lexicon "$(cat lexicon.tsv)"
status 0 without config set language fr
status 0 without concern list
