#!/bin/sh
# source.sh - sources of evidence.
. "$SRC/tests/cmd/expect.sh"
lf() { "$@" | tr -d "\r"; } # CSV ends lines with CR LF

tmodel -q init
expect 0 tmodel source add 'Annual report 2024' --kind annual-report --reliability A --date 2025-03-01 --url https://example.com/report --citation 'page 12' <<'END'
annual-report-2024
Added source annual-report-2024. Next: tmodel citation add 'what it says' --source annual-report-2024 --threat THREAT
END
expect 0 tmodel -q source add 'Talk in the lift' --kind rumour --reliability F <<'END'
talk-in-the-lift
END
expect 0 tmodel -q source add 'Audit' --key audit-2025 <<'END'
audit-2025
END
expect 2 tmodel source add 'x' --kind annual <<'END'
tmodel: kind: 'annual' is not one of external, annual-report, website, internal-report, breach-report, audit, incident-data, rumour, leader
END
expect 2 tmodel source add 'x' --reliability G <<'END'
tmodel: reliability: 'G' is not one of A, B, C, D, E, F
END
expect 2 tmodel source add 'x' --url 'javascript:alert(1)' <<'END'
tmodel: url: 'javascript:alert(1)' is not a link; use http:, https: or mailto:
END
expect 2 tmodel source add 'x' --url 'https://example.com/a b' <<'END'
tmodel: url: 'https://example.com/a b' is not a link; use http:, https: or mailto:
END
expect 2 tmodel source add 'x' --date 2025-13-01 <<'END'
tmodel: date: '2025-13-01' is not a date; use YYYY-MM-DD
END
expect 2 tmodel source add "$(printf 'two\nlines')" <<'END'
tmodel: title: must be one line
END
expect 0 tmodel source list <<'END'
key                 title               kind           reliability  date
annual-report-2024  Annual report 2024  annual-report  A            2025-03-01
talk-in-the-lift    Talk in the lift    rumour         F
audit-2025          Audit               external
END
expect 0 lf tmodel source list --kind rumour --format csv --columns key,kind,reliability,title <<'END'
key,kind,reliability,title
"talk-in-the-lift","rumour","F","Talk in the lift"
END
expect 0 tmodel source list --reliability= --columns key <<'END'
key
audit-2025
END
expect 0 tmodel source edit talk-in-the-lift --reliability E --notes "$(printf 'heard twice\n\tat noon')" <<'END'
Changed reliability, notes of source talk-in-the-lift.
END
expect 0 tmodel source show talk-in-the-lift --columns title,reliability,notes <<'END'
title: Talk in the lift
reliability: E
notes: heard twice
		at noon
END
expect 0 tmodel source list --columns key,notes --where kind=rumour <<'END'
key               notes
talk-in-the-lift  heard twice  at noon
END
expect 0 tmodel source list --columns key,notes --where kind=rumour --format tsv <<'END'
key	notes
talk-in-the-lift	heard twice\n\tat noon
END
expect 0 tmodel source rm talk-in-the-lift <<'END'
Deleted source talk-in-the-lift. Next: tmodel undo
END
expect 0 tmodel source list --columns title <<'END'
title
Annual report 2024
Audit
END
