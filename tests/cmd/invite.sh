#!/bin/sh
# invite.sh - invitations: formats, sequence numbers, and no injected lines.
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
tmodel: no session or meeting 'nothing'
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
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tmodel//invitation//EN
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
UID:11111111-2222-4333-8444-555555555555
DTSTAMP:20260921T141320Z
SEQUENCE:0
STATUS:CONFIRMED
DTSTART:20261201T090000Z
DTEND:20261201T100000Z
SUMMARY:SSO\, review
DESCRIPTION:SSO\, review\n\nGoal: Know more\nWhen: Tuesday 1 December 2026\
 , 09:00 to 10:00 (UTC)\nWhere: Room 4\nOrganiser: Ann "A" Analyst\n\nAgend
 a:\n    6 min  Goal\, scope\, roles and this agreement\n   15 min  The sys
 tem: its components\, boundaries and data flows\n   21 min  What can go wr
 ong\n   12 min  What we will do about it\n    6 min  Open points\n\nAttend
 ees:\n    Ann "A" Analyst (organiser)\n    Bo\; Lind\, for devops\n\nPleas
 e set aside 30 min to prepare.\n\nPlease read beforehand:\n    Diagram\n  
   List\n
LOCATION:Room 4
ORGANIZER;CN="Ann 'A' Analyst":mailto:ann@example.com
ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN="Ann 'A' Analyst":mailto:ann@examp
 le.com
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Bo; Lind"
 :mailto:bo@example.com
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P3D
DESCRIPTION:SSO\, review
END:VALARM
END:VEVENT
END:VCALENDAR
END
expect 0 tmodel invite sso --format text --tzid Europe/Warsaw <<'END'
SSO, review

Goal: Know more
When: Tuesday 1 December 2026, 10:00 to 11:00 (Europe/Warsaw)
Where: Room 4
Organiser: Ann "A" Analyst

Agenda:
    6 min  Goal, scope, roles and this agreement
   15 min  The system: its components, boundaries and data flows
   21 min  What can go wrong
   12 min  What we will do about it
    6 min  Open points

Attendees:
    Ann "A" Analyst (organiser)
    Bo; Lind, for devops

Please set aside 30 min to prepare.

Please read beforehand:
    Diagram
    List
END
expect 0 lf tmodel invite sso --format eml <<'END'
From: "Ann \"A\" Analyst"
 <ann@example.com>
To: "Bo; Lind"
 <bo@example.com>
Subject: Invitation: SSO, review
Date: Mon, 21 Sep 2026 14:13:20 +0000
Message-ID: <02041061efcae0babf5c5c938da80e47@example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative;
 boundary="=_02041061efcae0ba"

--=_02041061efcae0ba
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

SSO, review

Goal: Know more
When: Tuesday 1 December 2026, 09:00 to 10:00 (UTC)
Where: Room 4
Organiser: Ann "A" Analyst

Agenda:
    6 min  Goal, scope, roles and this agreement
   15 min  The system: its components, boundaries and data flows
   21 min  What can go wrong
   12 min  What we will do about it
    6 min  Open points

Attendees:
    Ann "A" Analyst (organiser)
    Bo; Lind, for devops

Please set aside 30 min to prepare.

Please read beforehand:
    Diagram
    List

--=_02041061efcae0ba
Content-Type: text/calendar; charset=utf-8; method=REQUEST
Content-Transfer-Encoding: base64

QkVHSU46VkNBTEVOREFSDQpWRVJTSU9OOjIuMA0KUFJPRElEOi0vL3Rtb2RlbC8vaW52aXRhdGlv
bi8vRU4NCkNBTFNDQUxFOkdSRUdPUklBTg0KTUVUSE9EOlJFUVVFU1QNCkJFR0lOOlZFVkVOVA0K
VUlEOjExMTExMTExLTIyMjItNDMzMy04NDQ0LTU1NTU1NTU1NTU1NQ0KRFRTVEFNUDoyMDI2MDky
MVQxNDEzMjBaDQpTRVFVRU5DRTowDQpTVEFUVVM6Q09ORklSTUVEDQpEVFNUQVJUOjIwMjYxMjAx
VDA5MDAwMFoNCkRURU5EOjIwMjYxMjAxVDEwMDAwMFoNClNVTU1BUlk6U1NPXCwgcmV2aWV3DQpE
RVNDUklQVElPTjpTU09cLCByZXZpZXdcblxuR29hbDogS25vdyBtb3JlXG5XaGVuOiBUdWVzZGF5
IDEgRGVjZW1iZXIgMjAyNlwNCiAsIDA5OjAwIHRvIDEwOjAwIChVVEMpXG5XaGVyZTogUm9vbSA0
XG5PcmdhbmlzZXI6IEFubiAiQSIgQW5hbHlzdFxuXG5BZ2VuZA0KIGE6XG4gICAgNiBtaW4gIEdv
YWxcLCBzY29wZVwsIHJvbGVzIGFuZCB0aGlzIGFncmVlbWVudFxuICAgMTUgbWluICBUaGUgc3lz
DQogdGVtOiBpdHMgY29tcG9uZW50c1wsIGJvdW5kYXJpZXMgYW5kIGRhdGEgZmxvd3NcbiAgIDIx
IG1pbiAgV2hhdCBjYW4gZ28gd3INCiBvbmdcbiAgIDEyIG1pbiAgV2hhdCB3ZSB3aWxsIGRvIGFi
b3V0IGl0XG4gICAgNiBtaW4gIE9wZW4gcG9pbnRzXG5cbkF0dGVuZA0KIGVlczpcbiAgICBBbm4g
IkEiIEFuYWx5c3QgKG9yZ2FuaXNlcilcbiAgICBCb1w7IExpbmRcLCBmb3IgZGV2b3BzXG5cblBs
ZWFzDQogZSBzZXQgYXNpZGUgMzAgbWluIHRvIHByZXBhcmUuXG5cblBsZWFzZSByZWFkIGJlZm9y
ZWhhbmQ6XG4gICAgRGlhZ3JhbVxuICANCiAgIExpc3Rcbg0KTE9DQVRJT046Um9vbSA0DQpPUkdB
TklaRVI7Q049IkFubiAnQScgQW5hbHlzdCI6bWFpbHRvOmFubkBleGFtcGxlLmNvbQ0KQVRURU5E
RUU7Uk9MRT1DSEFJUjtQQVJUU1RBVD1BQ0NFUFRFRDtDTj0iQW5uICdBJyBBbmFseXN0IjptYWls
dG86YW5uQGV4YW1wDQogbGUuY29tDQpBVFRFTkRFRTtST0xFPVJFUS1QQVJUSUNJUEFOVDtQQVJU
U1RBVD1ORUVEUy1BQ1RJT047UlNWUD1UUlVFO0NOPSJCbzsgTGluZCINCiA6bWFpbHRvOmJvQGV4
YW1wbGUuY29tDQpCRUdJTjpWQUxBUk0NCkFDVElPTjpESVNQTEFZDQpUUklHR0VSOi1QM0QNCkRF
U0NSSVBUSU9OOlNTT1wsIHJldmlldw0KRU5EOlZBTEFSTQ0KRU5EOlZFVkVOVA0KRU5EOlZDQUxF
TkRBUg0K
--=_02041061efcae0ba--
END
# The output is reproducible; lines end with CR LF and have at most 75 octets.
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

# lines - the lines that differ between updates
lines() { lf tmodel invite "$@" | grep -E '^(METHOD|UID|SEQUENCE|STATUS|DTSTART|LOCATION)'; }
# Without a change an update keeps its number.
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
hint: use --update to send the new time and place
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
tmodel: it is already cancelled
hint: use --update to send the new time and place
END
tmodel invite sso --update | grep -q '^SEQUENCE:4' || fail 'it cannot be invited to again'
tmodel -q undo
tmodel invite sso --cancel | grep -q '^SEQUENCE:3' || fail 'undo does not take a number back'
# Cancelling an invitation cancels the meeting.
tmodel -q leader add Ada --email ada@example.com >key.txt
tmodel -q meeting add --key talk --with ada --organiser ann --start 2026-12-03T09:00Z --minutes 45 >key.txt
tmodel invite talk | grep -q '^SUMMARY:One-on-one with Ada' || fail 'the title is another one'
tmodel invite talk --cancel >got.txt
[ "$(tmodel meeting list --where key=talk --columns status --format tsv | sed 1d)" = cancelled ] || fail 'the meeting is not cancelled'
# Without a recipient's address there is no message.
tmodel -q person edit ann --email ''
tmodel invite sso --update >got.txt
grep -q '^METHOD\|^ORGANIZER' got.txt && fail 'somebody without an address asks'
expect 2 tmodel invite sso --format eml <<'END'
tmodel: the sender has no email address
END

# -- hostile values as title, place, name, goal and materials: accepted ones inject
# nothing
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
