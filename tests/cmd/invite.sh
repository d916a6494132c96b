#!/bin/sh
# invite.sh - invitations: their formats, their numbers, and no line but ours.
. "$SRC/tests/cmd/expect.sh"
export SOURCE_DATE_EPOCH=1790000000
lf() { "$@" | tr -d "\r"; }

tmodel -q init
tmodel -q person add 'Ann "A" Analyst' --key ann --email ann@example.com >key.txt
tmodel -q person add 'Bo; Lind' --key bo --email bo@example.com >key.txt
tmodel -q session add 'SSO, review' --key sso --uuid 11111111-2222-4333-8444-555555555555 --organiser ann --goal 'Know more' --preparation 30 >key.txt
tmodel -q session invite sso bo --because 'runs it' --competence devops
expect 2 tmodel invite sso <<'END'
tmodel: session 'sso' has no time yet
hint: tmodel session edit sso --start 2026-11-21T10:00
END
tmodel -q session edit sso --start 2026-12-01T09:00Z
expect 2 tmodel invite sso <<'END'
tmodel: session 'sso' has no length yet
hint: tmodel session edit sso --minutes 60
END
tmodel -q session edit sso --minutes 60 --place 'Room 4' --materials 'Diagram
List'
expect 4 tmodel invite nothing <<'END'
tmodel: there is no session or meeting 'nothing'
END
expect 2 tmodel invite sso --tzid Europe/Nowhere <<'END'
tmodel: there is no time zone 'Europe/Nowhere'
hint: its name is one like Europe/Warsaw or UTC
END
status 2 tmodel invite sso --cancel --update
status 2 tmodel invite sso --format csv
status 0 tmodel -n invite sso
[ "$(tmodel log --limit 1 --columns command --format tsv | sed 1d)" = 'session edit' ] || fail 'a dry run stores'
expect 0 lf tmodel invite sso <<'END'
@ICS@
END
expect 0 tmodel invite sso --format text --tzid Europe/Warsaw <<'END'
@TEXT@
END
expect 0 lf tmodel invite sso --format eml <<'END'
@EML@
END
# Bytes repeat; lines end with CR LF and are no longer than 75 octets.
tmodel invite sso >one.ics
tmodel invite sso -o two.ics
cmp one.ics two.ics
[ "$(grep -c "$(printf '\r')\$" one.ics)" = "$(wc -l <one.ics)" ] || fail 'a line does not end with CR LF'
LC_ALL=C awk 'length($0) > 76 { exit 1 }' one.ics || fail 'a line is too long'
status 7 tmodel invite sso -o two.ics
tmodel invite sso --reminder 2h | grep -q '^TRIGGER:-PT2H' || fail 'the reminder is another one'
tmodel -q config set reminder-days 1
tmodel invite sso | grep -q '^TRIGGER:-P1D' || fail 'the reminder is not that of the settings'
tmodel invite sso --caldav | grep -q '^METHOD' && fail 'METHOD for a server'
tmodel invite sso --tzid Europe/Warsaw >zone.ics
grep -q '^DTSTART;TZID=Europe/Warsaw:20261201T100000' zone.ics || fail 'the hour is another one'

# lines - what tells one version from another
lines() { lf tmodel invite "$@" | grep -E '^(METHOD|UID|SEQUENCE|STATUS|DTSTART|LOCATION)'; }
# Nothing changed: an update has the number it had.
expect 0 lines sso --update <<'END'
METHOD:REQUEST
UID:11111111-2222-4333-8444-555555555555
SEQUENCE:0
STATUS:CONFIRMED
DTSTART:20261201T090000Z
LOCATION:Room 4
END
tmodel -q session edit sso --place 'Room 5'
expect 7 tmodel invite sso <<'END'
tmodel: time or place changed since the invitation was sent
hint: --update invites to what it is now
END
expect 0 lines sso --update <<'END'
METHOD:REQUEST
UID:11111111-2222-4333-8444-555555555555
SEQUENCE:1
STATUS:CONFIRMED
DTSTART:20261201T090000Z
LOCATION:Room 5
END
tmodel -q session edit sso --start 2026-12-02T09:00Z
expect 0 lines sso --update <<'END'
METHOD:REQUEST
UID:11111111-2222-4333-8444-555555555555
SEQUENCE:2
STATUS:CONFIRMED
DTSTART:20261202T090000Z
LOCATION:Room 5
END
expect 0 lines sso --cancel <<'END'
METHOD:CANCEL
UID:11111111-2222-4333-8444-555555555555
SEQUENCE:3
STATUS:CANCELLED
DTSTART:20261202T090000Z
LOCATION:Room 5
END
tmodel invite sso --cancel | grep -q '^SEQUENCE:3' || fail 'a repeated cancellation has another number'
expect 7 tmodel invite sso <<'END'
tmodel: it was cancelled already
hint: --update invites to what it is now
END
tmodel invite sso --update | grep -q '^SEQUENCE:4' || fail 'it cannot be invited to again'
tmodel -q undo
tmodel invite sso --cancel | grep -q '^SEQUENCE:3' || fail 'undo does not take a number back'
# A meeting is cancelled with its invitation.
tmodel -q leader add Ada --email ada@example.com >key.txt
tmodel -q meeting add --key talk --with ada --organiser ann --start 2026-12-03T09:00Z --minutes 45 >key.txt
tmodel invite talk | grep -q '^SUMMARY:One-on-one with Ada' || fail 'the title is another one'
tmodel invite talk --cancel >got.txt
[ "$(tmodel meeting list --where key=talk --columns status --format tsv | sed 1d)" = cancelled ] || fail 'the meeting is not cancelled'
# Without an address there is nobody to ask, and no message.
tmodel -q person edit ann --email ''
tmodel invite sso --update >got.txt
grep -q '^METHOD\|^ORGANIZER' got.txt && fail 'somebody without an address asks'
expect 2 tmodel invite sso --format eml <<'END'
tmodel: a message needs the e-mail address of its sender
END

# -- hostile values as title, place, name, goal and materials: what is let in injects nothing
known='^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|DTSTAMP|SEQUENCE|STATUS|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|URL|ORGANIZER|ATTENDEE|ACTION|TRIGGER)[:;]'
let_in=0
for file in "$TEST_DATA"/fields/*.txt; do
	value=$(cat "$file")
	tmodel -q person add "--name=$value" --key "h$let_in" --email h@example.com >key.txt 2>said.txt ||
		tmodel -q person add "--name=Hal" --key "h$let_in" --email h@example.com >key.txt
	tmodel -q session add T --key "s$let_in" --organiser "h$let_in" --start 2026-12-01T09:00Z --minutes 60 >key.txt
	tmodel -q session invite "s$let_in" bo --because x
	for field in title place goal materials; do
		tmodel -q session edit "s$let_in" "--$field=$value" 2>said.txt || grep -q "^tmodel: $field: " said.txt ||
			fail "$file: $(cat said.txt)"
	done
	for format in ics eml text; do
		tmodel invite "s$let_in" --format $format >out.$format || fail "$file: no $format"
	done
	tr -d '\r' <out.ics | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n //g' >unfolded.txt
	! grep -Ev "$known" unfolded.txt || fail "$file: a line that is not ours"
	for line in BEGIN:VEVENT:1 BEGIN:VALARM:1 ORGANIZER:1 ATTENDEE:2 METHOD:1 SUMMARY:1; do
		[ "$(grep -c "^${line%:*}" unfolded.txt)" = "${line##*:}" ] || fail "$file: not ${line##*:} times ${line%:*}"
	done
	[ "$(sed '/^\r*$/q' out.eml | grep -Ec '^(From|To|Subject|Date|Message-ID|MIME-Version|Content-Type):')" = 7 ] ||
		fail "$file: not the headers of a message"
	[ "$(sed '/^\r*$/q' out.eml | grep -Evc '^(From|To|Subject|Date|Message-ID|MIME-Version|Content-Type):|^ |^.?$')" = 0 ] ||
		fail "$file: a header that is not ours"
	grep -q "$(printf '\033')" out.text && fail "$file: a terminal would obey"
	let_in=$((let_in + 1))
done
[ "$let_in" -gt 40 ] || fail 'too few hostile values'
