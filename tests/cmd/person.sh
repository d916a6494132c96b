#!/bin/sh
# person.sh - people who can be invited, and their competences.
. "$SRC/tests/cmd/expect.sh"
lf() { "$@" | tr -d "\r"; } # CSV ends lines with CR LF

tmodel -q init
expect 0 tmodel person add 'Ada Moss' --email ada@example.com --competences 'security; facilitation;security' --hourly-cost 82 <<'END'
ada-moss
Added person ada-moss. Next: tmodel session add 'TITLE' --organiser ada-moss
END
expect 0 tmodel person add 'Bob' --competences 'devop' --level senior-manager <<'END'
bob
tmodel: warning: bob: 'devop' is stored as a competence of its own; did you mean 'devops'?
Added person bob. Next: tmodel session add 'TITLE' --organiser bob
END
expect 0 tmodel person edit bob --competences 'devops;metallurgy' --reports-to ada-moss <<'END'
Changed competences, reports_to of person bob.
END
expect 0 tmodel person edit bob --key robert --competences arkitecture -q <<'END'
tmodel: warning: robert: 'arkitecture' is stored as a competence of its own; did you mean 'architecture'?
END
expect 2 tmodel person add 'X' --level boss <<'END'
tmodel: level: 'boss' is not one of none, manager, senior-manager
END
expect 2 tmodel person add 'X' --email 'x y@example.com' <<'END'
tmodel: email: 'x y@example.com' is not an email address such as ada@example.com
END
expect 4 tmodel person add 'X' --reports-to nobody <<'END'
tmodel: reports_to: no person 'nobody'
END
expect 0 tmodel person list --columns key,competences,level,manager,reports_to <<'END'
key       competences            level           manager  reports_to
ada-moss  security;facilitation  none            false
robert    arkitecture            senior-manager  false    ada-moss
END
expect 0 lf tmodel person list --where competences=security --format csv --columns key,email,competences,manager <<'END'
key,email,competences,manager
"ada-moss","ada@example.com","security;facilitation","false"
END
# Costs are private: only shown on request.
expect 0 sh -c '"$TMODEL" person list --format tsv -q | head -n 1 | tr "\t" "\n" | grep -c hourly_cost || :' <<'END'
0
END
expect 0 tmodel person list --columns key,hourly_cost --include-private --limit 1 --format tsv <<'END'
key	hourly_cost
ada-moss	82.00
END
expect 7 tmodel person rm ada-moss <<'END'
tmodel: person 'ada-moss' is the reports_to of person 'robert'
END

# In the form of a manufacturer's files.
expect 0 tmodel -q -p m.tmodel init </dev/null
expect 0 tmodel -p m.tmodel person import "$TEST_DATA/manufacturer/persons.csv" <<END
Added 14 people from $TEST_DATA/manufacturer/persons.csv. Next: tmodel person list
END
expect 0 tmodel -p m.tmodel person list --where manager=yes --columns key,manager --format tsv <<'END'
key	manager
p-mgr	true
p-mgr2	true
END
tmodel -p m.tmodel person list --format csv --include-private >all.csv
tmodel -q -p again.tmodel init
status 0 tmodel -q -p again.tmodel person import all.csv
tmodel -p again.tmodel person list --format csv --include-private | cmp - all.csv
