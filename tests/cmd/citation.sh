#!/bin/sh
# citation.sh - citations of sources for threats.
. "$SRC/tests/cmd/expect.sh"

tmodel -q init
tmodel -q source add 'Annual report' >/dev/null
tmodel -q threat add 'Flood' >/dev/null
expect 0 tmodel citation add 'Two floods in ten years' --source annual-report --threat flood --supports 'rate;loss' --key two-floods <<'END'
two-floods
Added citation two-floods. Next: tmodel phase2 export --part sources
END
expect 2 tmodel citation add --source annual-report <<'END'
tmodel: --threat is missing
hint: run tmodel citation add --help for its options
END
expect 4 tmodel citation add --source annual --threat flood <<'END'
tmodel: source: no source 'annual'
END
expect 2 tmodel citation add --source annual-report --threat flood --supports 'rate;size' <<'END'
tmodel: supports: 'size' is not one of its values
END
expect 0 tmodel citation list --columns key,source,threat,excerpt,supports <<'END'
key         source         threat  excerpt                  supports
two-floods  annual-report  flood   Two floods in ten years  rate;loss
END
expect 0 tmodel citation list --source annual-report --threat flood --format jsonl --columns key,supports <<'END'
{"key":"two-floods","supports":["rate","loss"]}
END
expect 0 tmodel citation edit two-floods --supports= <<'END'
Changed supports of citation two-floods.
END
expect 0 tmodel citation show two-floods --format jsonl --columns supports <<'END'
{"supports":null}
END
expect 7 tmodel source rm annual-report <<'END'
tmodel: source 'annual-report' is the source of citation 'two-floods'
END
expect 0 tmodel citation rm two-floods <<'END'
Deleted citation two-floods. Next: tmodel undo
END
expect 0 tmodel source rm annual-report <<'END'
Deleted source annual-report. Next: tmodel undo
END
