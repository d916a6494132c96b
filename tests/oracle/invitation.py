"""Invitations, and the values that independent readers must find in them.

usage: invitation.py cases TEST_DATA EXPECTED.json [server]   events for make_invitation
       invitation.py check EXPECTED.json READER       results of the reader, on stdin
       invitation.py icalendar FILE...                results of python3-icalendar
       invitation.py khal                             results of khal, on stdin
       invitation.py calcurse FOLDER...               results of calcurse, from its folders
       invitation.py mail EXPECTED.json FOLDER        results of python3's email for .eml

The results of a reader are a line of JSON for each event: file or uid, start and end
(moments), summary, description, location, attendees (names and addresses), reminder
(minutes), method, status, sequence; only members that a reader provides are compared.
"""
import json
import os
import re
import sys
from datetime import datetime, timedelta, timezone

ORGANISER = {"name": "Ada Nowak", "address": "ada@example.org"}
POLISH = {"name": "Zażółć \"Gęślą\"; Jaźń, sp. z o.o.: x", "address": "zazolc@example.org"}
ZONES = ("Europe/Warsaw", "America/New_York", "Asia/Kolkata", "Africa/Cairo",
         "America/Nuuk", "Europe/Dublin")
# The days before, of and after the transitions of 2026 in one time zone, and others.
DAYS = ("2026-01-15", "2026-03-07", "2026-03-08", "2026-03-09", "2026-03-28", "2026-03-29",
        "2026-03-30", "2026-04-23", "2026-04-24", "2026-04-25", "2026-07-15", "2026-10-24",
        "2026-10-25", "2026-10-26", "2026-10-29", "2026-10-30", "2026-10-31", "2026-11-01",
        "2026-11-02")


def event(file, **fields):
    return {"file": file, "uid": f"{file}@tmodel.example", "zone": "Europe/Warsaw",
            "start": "2026-11-21T10:00", "minutes": 90, "stamp": "2026-11-01T09:00Z",
            "summary": "Threat model: single sign-on",
            "description": "Agenda;\n1. scope, 2. threats\n\n\\ and \"quotes\"",
            "location": "Łódź, room 3; first floor", "url": "https://example.org/a,b;c",
            "organiser": ORGANISER, "attendees": [ORGANISER, POLISH], "reminder": 4320,
            **fields}


def moment(event):
    """The moment of the start by zoneinfo; ambiguous and nonexistent times are rejected."""
    from zoneinfo import ZoneInfo
    local = datetime.fromisoformat(event["start"])
    utc = {local.replace(tzinfo=ZoneInfo(event["zone"]), fold=fold).astimezone(timezone.utc)
           for fold in (0, 1)}
    return int(utc.pop().timestamp()) if len(utc) == 1 else None


def hostile(data):
    """The values, and their expected form as text and as a name."""
    with open(f"{data}/expected_exports.json", encoding="utf-8") as file:
        for name, entry in json.load(file).items():
            if "ics_text_unfolded" in entry:
                with open(f"{data}/{name}", encoding="utf-8", newline="") as value:
                    text = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1],
                                  entry["ics_text_unfolded"], flags=re.S)
                    yield (os.path.basename(name)[:-4], value.read(), text,
                           entry["ics_param"][1:-1])


def events(data):
    """The events, each with the expected values that differ from its input."""
    yield event("polish"), {}
    yield event("far", summary="x" * 500, start="2031-02-03T07:05", reminder=15), {}
    yield event("quiet", attendees=[], reminder=-1, location="", description=""), {}
    yield event("caldav"), {}
    yield event("moved", start="2026-11-22T10:00", sequence=1, uid="polish@tmodel.example"), {}
    yield event("cancelled", cancelled=True, sequence=2, uid="polish@tmodel.example"), {}
    for zone in ZONES:
        for day in DAYS:
            for hour in ("00:30", "01:30", "02:30", "03:30", "10:00", "23:30"):
                made = event(f"{zone.replace('/', '-')}-{day}-{hour.replace(':', '')}",
                             zone=zone, start=f"{day}T{hour}", hours_of_zone=True)
                if moment(made) is not None and (hour in ("03:30", "10:00") or
                                                 day[5:] in CHANGES[zone]):
                    yield made, {}
    for name, value, text, cn in hostile(data):
        people = [ORGANISER, {"name": value, "address": "eve@example.org"},
                  {"name": "Mallory", "address": value}]
        # The space between \ and " prevents libical from reading on.
        cn = re.sub(r"\\$", r"\\ ", cn)
        found = [ORGANISER, {"name": cn, "address": "eve@example.org"}]
        line = text.replace("\n", " ")
        there = bool(text.strip(" "))
        yield (event(f"hostile-{name}", summary=value, description=value, location=value,
                     url=value, attendees=people),
               {"summary": line if there else "Meeting", "subject": line, "text": text,
                "description": text if there else "", "location": line if there else "",
                "attendees": found})


CHANGES = {"Europe/Warsaw": ("03-28", "03-29", "10-25"), "Asia/Kolkata": ("03-29",),
           "America/New_York": ("03-08", "11-01"), "Africa/Cairo": ("04-23", "04-24", "10-29", "10-30"),
           "America/Nuuk": ("03-28", "03-29", "10-24", "10-25"), "Europe/Dublin": ("03-29", "10-25")}


def cases(data, expected, *server):
    """The expected values; with `server` as stored there: without METHOD, once each."""
    made, wanted = [], {}
    for one, found in events(data):
        if server and one["file"] in ("moved", "cancelled"):
            continue
        one["caldav"] = bool(server) or one["file"] == "caldav"
        start = moment(one)
        made.append(one)
        want = {**one, **found, "start": start, "end": start + 60 * one["minutes"]}
        want["attendees"] = [[p["name"].replace('"', "'"), p["address"]]
                             for p in want["attendees"]]
        want["addresses"] = ", ".join(address for _, address in want["attendees"])
        want["method"] = ("" if one["caldav"] or not one["attendees"] else
                          "CANCEL" if one.get("cancelled") else "REQUEST")
        want["status"] = "CANCELLED" if one.get("cancelled") else "CONFIRMED"
        want["sequence"] = one.get("sequence", 0)
        want["reminder"] = None if one["reminder"] < 0 or one.get("cancelled") else one["reminder"]
        want["alarm"] = want["reminder"] is not None
        wanted[one["file"]] = want
    with open(expected, "w", encoding="utf-8") as file:
        json.dump(wanted, file)
    json.dump(made, sys.stdout)


# Readers that strip spaces from text, or convert tabs to spaces.
TRIMMING = ("calcurse", "khal", "libical")


def plain(value, reader):
    if isinstance(value, list):
        return [plain(v, reader) for v in value]
    if isinstance(value, str) and reader in TRIMMING:
        return re.sub(r"[ \t]+", " ", value).strip()
    return value


def check(expected, reader):
    with open(expected, encoding="utf-8") as file:
        wanted = json.load(file)
    of_uid = {want["uid"]: want for name, want in wanted.items()
              if name not in ("moved", "cancelled")}
    compared = wrong = 0
    seen = set()
    for line in sys.stdin:
        found = json.loads(line)
        want = wanted[found["file"]] if "file" in found else of_uid[found["uid"]]
        seen.add(want["file"])
        for name, value in found.items():
            if name == "file":
                continue
            compared += 1
            if plain(value, reader) != plain(want[name], reader):
                wrong += 1
                print(f"{reader}: {want['file']}: {name} is {value!r}, must be {want[name]!r}")
    missing = set(wanted) - seen
    if reader == "khal":
        missing -= {"moved", "cancelled"}
    for file in sorted(missing):
        print(f"{reader}: {file}: it is not there")
    print(f"{reader}: {len(seen)} events, {compared} values, {wrong} wrong")
    return wrong > 0 or len(missing) > 0 or len(seen) < 100


def name_of(path):
    return os.path.basename(path).rsplit(".", 1)[0]


def address_of(uri):
    from urllib.parse import unquote
    return unquote(re.sub("^mailto:", "", str(uri)))


def read_icalendar(paths):
    import icalendar
    for path in paths:
        with open(path, "rb") as file:
            calendar = icalendar.Calendar.from_ical(file.read())
        found = [part for part in calendar.walk("VEVENT")]
        if len(found) != 1 or calendar.errors or found[0].errors:
            sys.exit(f"{path}: {len(found)} events, errors {calendar.errors} {found[0].errors}")
        one = found[0]
        people = one.get("ATTENDEE", [])
        alarms = one.walk("VALARM")
        print(json.dumps({
            "file": name_of(path), "uid": str(one["UID"]),
            "start": int(one["DTSTART"].dt.timestamp()), "end": int(one["DTEND"].dt.timestamp()),
            "summary": str(one.get("SUMMARY", "")), "location": str(one.get("LOCATION", "")),
            "description": str(one.get("DESCRIPTION", "")),
            "attendees": [[str(p.params.get("CN", "")), address_of(p)]
                          for p in (people if isinstance(people, list) else [people])],
            "reminder": (int(-alarms[0]["TRIGGER"].dt.total_seconds() // 60)
                         if alarms else None),
            "method": str(calendar.get("METHOD", "")), "status": str(one["STATUS"]),
            "sequence": int(one["SEQUENCE"])}))


def read_khal():
    """Records of fields, separated as ics.sh lets khal print them."""
    for record in sys.stdin.read().split("<<event>>")[1:]:
        uid, start, end, title, location, description, alarm, people, _ = record.split("<<field>>")
        at = [int(datetime.strptime(t, "%Y-%m-%d %H:%M").replace(tzinfo=timezone.utc).timestamp())
              for t in (start, end)]
        print(json.dumps({"uid": uid, "start": at[0], "end": at[1], "summary": title,
                          "location": location, "description": description,
                          "alarm": bool(alarm.strip()), "addresses": people}))


def read_calcurse(folders):
    """A folder for each event, in UTC. A note has the description, then the location."""
    form = re.compile(r"(.{10} @ .{5}) -> (.{10} @ .{5})(?:>([0-9a-f]+) )?([!|])(.*)\n")
    for folder in folders:
        with open(f"{folder}/apts", encoding="utf-8") as file:
            found = form.fullmatch(file.read())
        if not found:
            sys.exit(f"{folder}: not one appointment")
        at = [int(datetime.strptime(t, "%m/%d/%Y @ %H:%M").replace(tzinfo=timezone.utc).timestamp())
              for t in found.group(1, 2)]
        note = ""
        if found[3]:
            with open(f"{folder}/notes/{found[3]}", encoding="utf-8") as file:
                note = file.read()
        note = re.sub("\nImport: TZID=.*\n$", "\n", note)
        description, _, location = note.rpartition("-- \nLocation: ")
        print(json.dumps({"file": os.path.basename(folder), "start": at[0], "end": at[1],
                          "summary": found[5], "description": description,
                          "location": location, "alarm": found[4] == "!"}))


def read_mail(expected, folder):
    """Every message: no defects, the same people and texts, and identical calendar bytes."""
    from email import message_from_bytes, policy
    from email.header import decode_header, make_header
    with open(expected, encoding="utf-8") as file:
        wanted = json.load(file)
    checked = 0
    for name, want in wanted.items():
        path = f"{folder}/{name}.eml"
        if os.path.exists(path) != bool(want["method"]):
            sys.exit(f"{path}: it must {'' if want['method'] else 'not '}be there")
        if not want["method"]:
            continue
        with open(path, "rb") as file:
            raw = file.read()
        mail = message_from_bytes(raw, policy=policy.default)
        parts = list(mail.walk())
        defects = [d for part in parts for d in part.defects]
        defects += [d for part in parts for header in part.values() for d in header.defects]
        text, calendar = parts[1:]
        with open(f"{folder}/{name}.ics", "rb") as file:
            ics = file.read()
        people = [[a.display_name, a.addr_spec] for a in mail["To"].addresses]
        facts = {
            "defects": (defects, []), "parts": (len(parts), 3),
            "kinds": ([p.get_content_type() for p in parts],
                      ["multipart/alternative", "text/plain", "text/calendar"]),
            "long lines": ([line for line in raw.split(b"\r\n") if len(line) > 78], []),
            "bare line ends": (re.findall(rb"[^\r]\n|\r[^\n]", raw), []),
            "ASCII": (raw.isascii(), True),
            "subject": (mail["Subject"], want.get("subject", want["summary"])),
            "from": ([mail["From"].addresses[0].display_name,
                      mail["From"].addresses[0].addr_spec], list(ORGANISER.values())),
            "to": ([a for _, a in people], [a for _, a in want["attendees"][1:]]),
            "text": (text.get_content().replace("\r\n", "\n"),
                     want.get("text", want["description"])),
            "calendar": (calendar.get_payload(decode=True), ics),
            "method": (calendar.get_param("method"), want["method"]),
            "date": (mail["Date"].datetime.isoformat(), "2026-11-01T09:00:00+00:00"),
        }
        # policy.default inserts a space between two encoded words of a name.
        names = str(make_header(decode_header(message_from_bytes(raw)["To"])))
        if not name.startswith("hostile"):
            facts["names"] = (names, f"{POLISH['name']} <{POLISH['address']}>")
        for what, (found, must) in facts.items():
            if found != must:
                sys.exit(f"{name}: {what}: {found!r}, must be {must!r}")
        checked += 1
    print(f"email: {checked} messages, no defects")
    return checked < 100


verb, *arguments = sys.argv[1:]
if verb == "cases":
    cases(*arguments)
elif verb == "check":
    sys.exit(check(*arguments))
elif verb == "icalendar":
    read_icalendar(arguments)
elif verb == "khal":
    read_khal()
elif verb == "calcurse":
    read_calcurse(arguments)
elif verb == "mail":
    sys.exit(read_mail(*arguments))
else:
    sys.exit(__doc__)
