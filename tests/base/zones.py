"""Print zone_cases.h: both sides of both yearly transitions, from Python's zoneinfo.

usage: zones.py >zone_cases.h && clang-format -i zone_cases.h
"""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ZONES = ("Europe/Warsaw", "America/New_York", "Asia/Kolkata", "Africa/Cairo",
         "America/Nuuk", "Europe/Dublin")
EPOCH = datetime(1970, 1, 1)


def offset(zone, moment):
    at = datetime.fromtimestamp(moment, timezone.utc).astimezone(zone)
    return int(at.utcoffset().total_seconds())


def changes(zone, year):
    at = int((datetime(year, 1, 1) - EPOCH).total_seconds())
    end = int((datetime(year + 1, 1, 1) - EPOCH).total_seconds())
    while at < end:
        if offset(zone, at) != offset(zone, at + 1800):
            low, high = at, at + 1800
            while high - low > 1:
                middle = (low + high) // 2
                if offset(zone, middle) == offset(zone, low):
                    low = middle
                else:
                    high = middle
            yield high
        at += 1800


def readings(zone, shown):
    """The moments of a local time: one, two, or none (then two candidates)."""
    local = EPOCH + timedelta(seconds=shown)
    both = []
    for fold in (0, 1):
        utc = local.replace(tzinfo=zone, fold=fold).astimezone(timezone.utc)
        both.append((int(utc.timestamp()),
                     utc.astimezone(zone).replace(tzinfo=None) == local))
    if both[0][0] == both[1][0]:
        return "ONCE", both[0][0], both[0][0]
    if both[0][1] and both[1][1]:
        return "TWICE", both[0][0], both[1][0]
    return "NEVER", both[1][0], both[0][0]


def rows(name, year):
    zone = ZoneInfo(name)
    found = False
    for at in changes(zone, year):
        found = True
        low = at + min(offset(zone, at - 1), offset(zone, at))
        high = at + max(offset(zone, at - 1), offset(zone, at))
        for shown in (low - 60, low, (low + high) // 2, high - 60, high):
            yield shown, *readings(zone, shown), offset(zone, at - 1), offset(zone, at), at
    if not found:
        for month in (1, 7):
            shown = int((datetime(year, month, 1, 10) - EPOCH).total_seconds())
            yield shown, *readings(zone, shown), offset(zone, shown), offset(zone, shown), shown


print("/* zone_cases.h - printed by zones.py: do not edit. */")
print("#ifndef TEST_BASE_ZONE_CASES_H\n#define TEST_BASE_ZONE_CASES_H\n")
print("enum reading { ONCE, TWICE, NEVER };\n")
print("/* In `year` clocks of `zone` show `local`; near it their offset becomes `after`. */")
print("static const struct zone_case {\n\tconst char *zone;\n\tint year;\n\tconst char *local;"
      "\n\tenum reading reading;\n\tint64_t early, late; /* moments */\n"
      "\tint64_t before, after, change;\n} zone_cases[] = {")
for year in (2026, 2045):
    for name in ZONES:
        for shown, kind, early, late, before, after, at in rows(name, year):
            local = (EPOCH + timedelta(seconds=shown)).isoformat(timespec="minutes")
            print(f'\t{{ "{name}", {year}, "{local}", {kind}, {early}, {late}, '
                  f'{before}, {after}, {at} }},')
print("};\n")
print("/* How their files end: what holds when there are no changes listed any more. */")
print("static const struct {\n\tconst char *zone, *rule;\n} zone_rules[] = {")
for name in ZONES:
    with open("/usr/share/zoneinfo/" + name, "rb") as file:
        print(f'\t{{ "{name}", "{file.read().split(chr(10).encode())[-2].decode()}" }},')
print("};\n\n#endif")
