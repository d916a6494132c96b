#!/bin/sh
# khal.sh - a calendar accepts the output of invite: the time, an update that replaces the
# event, a cancellation.
. "$(dirname "$0")/project.sh"
need khal

export HOME="$dir" XDG_DATA_HOME="$dir/data" XDG_CACHE_HOME="$dir/cache"
mkdir cal
cat >khal.conf <<END
[calendars]
[[c]]
path = $dir/cal
[locale]
local_timezone = Europe/London
default_timezone = Europe/London
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
END
# take ARGUMENT... - import the output of invite into the calendar.
take() {
	tmodel -q invite "$@" >new.ics
	khal -c khal.conf import --batch -a c new.ics >said.txt 2>&1 || fail "$(cat said.txt)"
}
# shows DAY LINE - the only entry of the calendar on that day.
shows() {
	khal -c khal.conf list --day-format '' --format '{start-time} {title} {location} {status}' \
		"$1" "$1" >got.txt 2>said.txt || fail "$(cat said.txt)"
	[ "$(sed '/^ *$/d; s/ *$//' got.txt)" = "$2" ] || fail "on $1: $(cat got.txt), not: $2"
}

tmodel -q init m.tmodel
export TMODEL_PROJECT="$dir/m.tmodel"
tmodel -q person add Ada --email ada@example.com >key.txt
tmodel -q person add Bo --email bo@example.com >key.txt
tmodel -q session add 'Crème, "SSO"; review' --key sso --organiser ada --place 'Room 2' \
	--goal 'Find what can go wrong' --start 2026-07-01T10:00 --tz Europe/Warsaw --minutes 60 >key.txt
tmodel -q session invite sso bo --because 'runs it'
take sso
shows 2026-07-01 '09:00 Crème, "SSO"; review Room 2 CONFIRMED'
tmodel -q session edit sso --start 2026-12-02T10:00 --tz Europe/Warsaw --place 'Room 3'
take sso --update --tzid Europe/Warsaw
shows 2026-07-01 ''
shows 2026-12-02 '09:00 Crème, "SSO"; review Room 3 CONFIRMED'
take sso --cancel
shows 2026-12-02 '09:00 Crème, "SSO"; review Room 3 CANCELLED'
