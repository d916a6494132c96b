#!/bin/sh
# event.sh - events of the preliminary model.
. "$SRC/tests/cmd/expect.sh"
lf() { "$@" | tr -d "\r"; } # CSV ends lines with CR LF

tmodel -q init
expect 0 tmodel event add 'Plants stop' --description 'No goods for a week.' <<'END'
plants-stop
Added event plants-stop. Next: tmodel event promote plants-stop
END
expect 0 tmodel -q event add 'Data leak' <<'END'
data-leak
END
expect 2 tmodel event add <<'END'
tmodel: title is missing
hint: run tmodel event add --help for its options
END
expect 4 tmodel event add 'x' --threat nothing <<'END'
tmodel: threat: no threat 'nothing'
END
expect 0 tmodel event list <<'END'
key          title        threat
plants-stop  Plants stop
data-leak    Data leak
END
expect 0 tmodel event edit data-leak --title 'Customer data leak' --key customer-leak <<'END'
Changed key, title of event data-leak.
END
expect 0 tmodel event show customer-leak --columns key,title,description,threat <<'END'
key: customer-leak
title: Customer data leak
description:
threat:
END
expect 0 tmodel event list --where threat= --columns title --sort -title <<'END'
title
Plants stop
Customer data leak
END
expect 0 tmodel event rm plants-stop customer-leak <<'END'
Deleted 2 events. Next: tmodel undo
END
expect 0 tmodel event list --json <<'END'
[]
END
expect 0 tmodel event list --format jsonl </dev/null
expect 0 lf tmodel event list --format csv --columns key,title <<'END'
key,title
END
