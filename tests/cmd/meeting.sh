#!/bin/sh
# meeting.sh - meetings: times, attendees, notes.
. "$SRC/tests/cmd/expect.sh"
export SOURCE_DATE_EPOCH=1790000000

tmodel -q init
tmodel -q leader add 'Ada Moss' --email ada@example.com >key.txt
tmodel -q leader add 'Bo Lind' >key.txt
tmodel -q person add 'Ann Analyst' --key ann --email ann@example.com >key.txt
expect 0 tmodel meeting add --key talk --with ada-moss --with ann --start 2026-12-02T09:00Z --minutes 45m --place 'Office 7' <<'END'
talk
Added meeting talk. Next: tmodel brief talk
END
expect 0 tmodel meeting show talk --columns kind,leader,start,minutes,place,status --format jsonl <<'END'
{"kind":"one-on-one","leader":"ada-moss","start":"2026-12-02T09:00:00Z","minutes":45,"place":"Office 7","status":"planned"}
END
expect 0 tmodel meeting add --key long --with ada-moss --minutes 1h30 <<'END'
long
tmodel: warning: long: a one-on-one takes 30 to 60 minutes; this one takes 90
Added meeting long. Next: tmodel brief long
END
expect 0 tmodel meeting edit long --minutes 20 <<'END'
tmodel: warning: long: a one-on-one takes 30 to 60 minutes; this one takes 20
Changed minutes of meeting long.
END
expect 0 tmodel meeting edit long --minutes 60 <<'END'
Changed minutes of meeting long.
END
tmodel -q config set meeting-max 50
expect 0 tmodel meeting edit long --minutes 55 <<'END'
tmodel: warning: long: a one-on-one takes 30 to 50 minutes; this one takes 55
Changed minutes of meeting long.
END
expect 0 tmodel meeting add 'The model' --kind review --key review --with bo-lind --with ann --minutes 3h -q <<'END'
review
END
expect 4 tmodel meeting add --with nobody <<'END'
tmodel: no leader or person 'nobody'
END
expect 2 tmodel meeting add --kind party <<'END'
tmodel: kind: 'party' is not one of one-on-one, session, review
END

# -- times
expect 2 tmodel meeting add --start 2026-03-29T02:30 --tz Europe/Warsaw <<'END'
tmodel: start: 2026-03-29T02:30 does not exist in Europe/Warsaw: clocks go from 02:00 to 03:00
hint: say 2026-03-29T01:30+01:00 or 2026-03-29T03:30+02:00
END
expect 2 tmodel meeting add --start 2026-10-25T02:30 --tz Europe/Warsaw <<'END'
tmodel: start: 2026-10-25T02:30 happens twice in Europe/Warsaw
hint: say 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00
END
expect 2 tmodel meeting add --start 2026-10-25T02:30 --tz Europe/Nowhere <<'END'
tmodel: start: there is no time zone 'Europe/Nowhere'
hint: its name is one like Europe/Warsaw or UTC
END
expect 2 tmodel meeting add --start tomorrow <<'END'
tmodel: start: 'tomorrow' is not a date and time; use YYYY-MM-DDTHH:MM
hint: for UTC append Z, or give an offset: 2026-11-21T10:00+01:00
END
expect 2 tmodel meeting add --minutes long <<'END'
tmodel: minutes: 'long' is not a duration; use 45m, 1h30 or 3d, at most a year
END
# start ZONE TIME - the stored time
start() {
	TZ=$1 tmodel -q meeting edit review --start "$2"
	tmodel meeting list --where key=review --columns start --format tsv | sed 1d
}
[ "$(start Asia/Kolkata 2026-07-01T10:00)" = 2026-07-01T04:30:00Z ] || fail 'Kolkata is wrong'
[ "$(start America/New_York '2026-07-01 10:00')" = 2026-07-01T14:00:00Z ] || fail 'New York is wrong'
[ "$(start America/New_York 2026-07-01T10:00+02:00)" = 2026-07-01T08:00:00Z ] || fail 'an offset is wrong'
[ "$(start UTC 2026-07-01T10:00)" = 2026-07-01T10:00:00Z ] || fail 'UTC is wrong'
printf 'key,kind,start,minutes\ni-1,session,2026-03-29T03:30,1h30\n' >in.csv
status 0 tmodel meeting import in.csv --tz Europe/Warsaw
[ "$(tmodel meeting list --where key=i-1 --columns start,minutes --format tsv | sed 1d)" = "$(printf '2026-03-29T01:30:00Z\t90')" ] ||
	fail 'an imported time is wrong'
printf 'key,start\ni-2,2026-03-29T02:30\n' >in.csv
expect 8 tmodel meeting import in.csv --tz Europe/Warsaw <<'END'
tmodel: in.csv:2:2: start: 2026-03-29T02:30 does not exist in Europe/Warsaw: clocks go from 02:00 to 03:00
hint: say 2026-03-29T01:30+01:00 or 2026-03-29T03:30+02:00
tmodel: nothing stored: 1 problem in in.csv
END

# -- attendees
expect 0 tmodel meeting attend talk bo-lind <<'END'
Added bo-lind to talk.
END
expect 7 tmodel meeting attend talk bo-lind <<'END'
tmodel: 'bo-lind' already attends
END
expect 4 tmodel meeting attend nothing bo-lind <<'END'
tmodel: no session or meeting 'nothing'
END

# -- notes
tmodel meeting note talk 'Backups were never tried' -q >note.txt
tmodel -q meeting outcome talk 'Three concerns' >key.txt
expect 4 tmodel meeting note nothing x <<'END'
tmodel: no session or meeting 'nothing'
END
status 2 tmodel meeting note talk
status 2 tmodel meeting follow-up talk x --due 2026-13-01
tmodel meeting follow-up talk 'Ask the plant' --due 2026-12-24 -q >key.txt
tmodel meeting follow-up review 'Print the slide' -q >second.txt
expect 0 tmodel meeting entries --columns meeting,kind,due,done,text <<'END'
meeting  kind       due         done   text
talk     note                   false  Backups were never tried
talk     outcome                false  Three concerns
talk     follow-up  2026-12-24  false  Ask the plant
review   follow-up              false  Print the slide
END
expect 0 tmodel meeting entries talk --open --columns due,text --format jsonl <<'END'
{"due":"2026-12-24","text":"Ask the plant"}
END
expect 0 tmodel meeting entries --kind outcome --columns text --format csv <<END
text$(printf '\r')
"Three concerns"$(printf '\r')
END
tmodel status >got.txt
grep -q '2 follow-ups open' got.txt || fail 'status does not count follow-ups'
grep -q 'tmodel meeting entries --open' got.txt || fail 'status does not name follow-ups'
tmodel status --json | grep -q '"follow_ups_open": 2' || fail 'status --json does not count follow-ups'
status 0 tmodel meeting 'done' "$(cat key.txt)"
status 7 tmodel meeting 'done' "$(cat key.txt)"
status 2 tmodel meeting 'done' "$(cat note.txt)"
status 0 tmodel meeting 'done' "$(cat second.txt)"
tmodel status >got.txt
grep -q 'follow-up' got.txt && fail 'status names follow-ups that are done'

# One-on-ones have no report.
expect 2 tmodel session report talk <<'END'
tmodel: 'talk' is a one-on-one: comments could be attributed
END
status 0 tmodel session report review
