#!/bin/sh
# ics.sh - other calendar programs read invitations: times, texts, attendees, alarm; an
# update replaces the event, a cancellation cancels it.
. "$SRC/tests/oracle/invitation.sh"

if python=$(python_with icalendar); then
	"$python" "$oracle/invitation.py" icalendar made/*.ics | found icalendar
else
	absent="$absent python3-icalendar"
fi

if there node; then
	if node -e 'require("ical.js")' 2>/dev/null; then
		node "$oracle/read_ics.cjs" made/*.ics | found ical.js
	else
		absent="$absent npm:ical.js"
	fi
fi

if there cc pkg-config; then
	if pkg-config --exists libical; then
		# shellcheck disable=SC2046 # flags are words
		cc -o read_ics "$oracle/read_ics.c" $(pkg-config --cflags --libs libical)
		./read_ics made/*.ics | found libical
	else
		absent="$absent libical-dev"
	fi
fi

if there calcurse; then
	mkdir calcurse
	for file in made/*.ics; do
		name=calcurse/$(basename "$file" .ics)
		mkdir "$name"
		TZ=UTC calcurse -q -D "$name" -i "$file" >said 2>&1 || fail "$file: $(cat said)"
	done
	python3 "$oracle/invitation.py" calcurse calcurse/* | found calcurse
fi

# calendar_of FOLDER - settings for khal, with times in UTC
calendar_of() {
	mkdir -p "$1"
	cat >"$1.conf" <<-END
		[calendars]
		[[c]]
		path = $dir/$1
		[locale]
		timeformat = %H:%M
		dateformat = %Y-%m-%d
		longdateformat = %Y-%m-%d
		datetimeformat = %Y-%m-%d %H:%M
		longdatetimeformat = %Y-%m-%d %H:%M
		local_timezone = UTC
		default_timezone = UTC
		[sqlite]
		path = $dir/$1.db
	END
}

# khal_list FOLDER FORMAT - all events in it
khal_list() {
	khal -c "$1.conf" list --once --day-format '' --format "$2" 2026-01-01 2032-01-01
}
fields='<<event>>{uid}<<field>>{start-long-full}<<field>>{end-long-full}<<field>>{title}'
fields="$fields<<field>>{location}<<field>>{description}<<field>>{alarm-symbol}"
fields="$fields<<field>>{attendees}<<field>>"

if there khal; then
	calendar_of all
	find made -name '*.ics' ! -name moved.ics ! -name cancelled.ics -exec \
		khal -c all.conf import --batch -a c {} + >said 2>&1 || fail "khal: $(cat said)"
	khal_list all "$fields" | python3 "$oracle/invitation.py" khal | found khal

	calendar_of one
	for file in polish moved cancelled; do
		khal -c one.conf import --batch -a c made/$file.ics
		khal_list one '{start-long-full} {status}'
	done >said
	[ "$(tr -s ' \n' ' ' <said)" = "2026-11-21 09:00 CONFIRMED 2026-11-22 09:00 CONFIRMED 2026-11-21 09:00 CANCELLED " ] ||
		fail "khal: updates are $(cat said)"
fi

# start_radicale - start a calendar server on loopback; sets url
start_radicale() {
	port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
	serve radicale --hosts "127.0.0.1:$port" --auth-type none --storage-filesystem-folder \
		"$dir/server" --logging-level warning >radicale.log 2>&1
	url=http://127.0.0.1:$port/ada/c
	for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		! curl -s -o said "http://127.0.0.1:$port/" || break
		sleep 0.5
	done
	curl -s -f -u ada:x -X MKCALENDAR "$url" || fail "radicale: $(cat radicale.log)"
}

# put FILE NAME - upload; prints the HTTP status
put() {
	curl -s -u ada:x -o said -w '%{http_code}' -X PUT -H 'Content-Type: text/calendar; charset=utf-8' \
		--data-binary "@$1" "$url/$2.ics"
}

if there radicale curl; then
	mkdir stored back
	python3 "$oracle/invitation.py" cases "$TEST_DATA" stored.json server >events.json
	"$BUILD/tests/make_invitation" stored <events.json
	start_radicale
	for file in stored/*.ics; do
		name=$(basename "$file" .ics)
		[ "$(put "$file" "$name")" = 201 ] || fail "radicale: $name: $(cat said)"
		curl -s -f -u ada:x -o "back/$name.ics" "$url/$name.ics"
	done
	[ "$(put made/moved.ics another)" = 409 ] || fail "radicale takes an event twice"
	if [ -n "$python" ]; then
		"$python" "$oracle/invitation.py" icalendar back/*.ics | found radicale stored.json
	fi
	if there vdirsyncer khal; then
		calendar_of synced
		cat >sync.conf <<-END
			[general]
			status_path = "$dir/status"
			[pair p]
			a = "here"
			b = "there"
			collections = null
			[storage here]
			type = "filesystem"
			path = "$dir/synced"
			fileext = ".ics"
			[storage there]
			type = "caldav"
			url = "$url/"
			username = "ada"
			password = "x"
		END
		{ yes | vdirsyncer -c sync.conf discover && vdirsyncer -c sync.conf sync; } >said 2>&1 ||
			fail "vdirsyncer: $(cat said)"
		khal_list synced "$fields" | python3 "$oracle/invitation.py" khal |
			found khal stored.json
	fi
fi
done_with
