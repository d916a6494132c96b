#!/bin/sh
# component.sh - components of a system, and the competences they require.
. "$SRC/tests/cmd/expect.sh"

tmodel -q init
expect 0 tmodel component add 'Single sign-on' --key sso --needs 'devops; architecture' <<'END'
sso
Added component sso. Next: tmodel session add 'TITLE' --component sso
END
expect 0 tmodel component edit sso --needs 'devops;development;scrumm' <<'END'
tmodel: warning: sso: 'scrumm' is stored as a competence of its own; did you mean 'scrum'?
Changed needs of component sso.
END
expect 0 tmodel component show sso --columns key,name,needs,description <<'END'
key: sso
name: Single sign-on
needs: devops;development;scrumm
description:
END
expect 0 tmodel component show sso --columns needs --format jsonl <<'END'
{"needs":["devops","development","scrumm"]}
END
status 2 tmodel component add ''
expect 0 tmodel -q -p m.tmodel init </dev/null
expect 0 tmodel -p m.tmodel component import "$TEST_DATA/manufacturer/components.csv" <<END
Added 6 components from $TEST_DATA/manufacturer/components.csv. Next: tmodel component list
END
expect 0 tmodel -p m.tmodel component list --where needs=embedded --format tsv --columns key,needs <<'END'
key	needs
controllers	administration;embedded
END
tmodel -q session add 'Review' --component sso >key.txt
expect 7 tmodel component rm sso <<'END'
tmodel: component 'sso' is the component of session 'review'
END
