"""invite.py FOLDER - other readers find the stored values in the output of invite.

FOLDER has NAME.json (title, place, goal), NAME.ics and NAME.eml for every NAME. The
message is parsed by Python's parser, which must find no defects; the calendar is
unfolded and unescaped here by the rules of RFC 5545.
"""

import email
import email.policy
import json
import pathlib
import re
import sys


def unfold(data):
    assert b"\n" not in data.replace(b"\r\n", b""), "a bare LF"
    lines = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    assert lines[-1] == ""
    return lines[:-1]


def text_of(lines, name):
    values = [line[len(name) + 1 :] for line in lines if line.startswith(name + ":")]
    return [
        re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
        for value in values
    ]


def check_calendar(lines, told):
    events = [line for line in lines if line.startswith("BEGIN:")]
    assert events == ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VALARM"], events
    assert text_of(lines, "SUMMARY") == [told["title"]], "the title changed"
    assert text_of(lines, "LOCATION") == ([told["place"]] if told["place"] else [])
    goal = told["goal"] or ""
    body = text_of(lines, "DESCRIPTION")[0]
    assert goal.replace("\n", "\n    ") in body, "the goal changed"
    return body


def check_message(data, lines, body):
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(message.walk())
    assert not [defect for part in parts for defect in part.defects]
    kinds = [part.get_content_type() for part in parts]
    assert kinds == ["multipart/alternative", "text/plain", "text/calendar"], kinds
    assert message["subject"].endswith(text_of(lines, "SUMMARY")[0]), "another subject"
    assert len(message["to"].addresses) == 1 and len(message["from"].addresses) == 1
    assert message["from"].addresses[0].addr_spec == "h@example.com"
    assert parts[1].get_content().replace("\r\n", "\n").rstrip("\n") == body.rstrip("\n")
    assert unfold(parts[2].get_payload(decode=True)) == lines, "another calendar"


folder = pathlib.Path(sys.argv[1])
names = sorted(path.stem for path in folder.glob("*.json"))
assert len(names) > 20, "too few invitations"
for name in names:
    told = json.loads((folder / (name + ".json")).read_text())
    try:
        calendar = unfold((folder / (name + ".ics")).read_bytes())
        text = check_calendar(calendar, told)
        check_message((folder / (name + ".eml")).read_bytes(), calendar, text)
    except AssertionError as problem:
        sys.exit(f"{name}: {problem}")
