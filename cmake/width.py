#!/usr/bin/env python3
"""Write lib/base/width_table.h from the Unicode Character Database.

usage: width.py [FOLDER] >lib/base/width_table.h

FOLDER contains UnicodeData.txt, EastAsianWidth.txt and PropList.txt; the default is the
directory of Debian's unicode-data.
"""
import re
import sys

folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
FIRST = 0x300  # below are only control characters and single-width characters
GAP = 0x100  # unassigned code points that a range may include


def lines(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [cell.strip() for cell in line.split(";")]


def span(cell):
    first, _, last = cell.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def version():
    with open(f"{folder}/EastAsianWidth.txt", encoding="utf-8") as file:
        return re.match(r"# EastAsianWidth-(\d+\.\d+)", file.readline())[1]


def categories():
    """General category by code point; blocks are listed by their first and last one."""
    found = {}
    first = None
    for cells in lines("UnicodeData.txt"):
        code = int(cells[0], 16)
        if cells[1].endswith(", First>"):
            first = code
            continue
        for c in range(first if cells[1].endswith(", Last>") else code, code + 1):
            found[c] = cells[2]
    return found


def ranges(codes, taken):
    """A few ranges that cover the codes, including small gaps of unassigned code points."""
    found = []
    for c in sorted(codes):
        gap = range(found[-1][1] + 1, c) if found else []
        if found and len(gap) < GAP and not any(between in taken for between in gap):
            found[-1][1] = c
        else:
            found.append([c, c])
    return found


def put(name, found):
    print(f"static const struct tm_width_range {name}[] = {{")
    line = "\t"
    for first, last in found:
        entry = f"{{ 0x{first:04x}, 0x{last:04x} }},"
        if len(line) + len(entry) > 76:
            print(line.rstrip())
            line = "\t"
        line += entry + " "
    print(line.rstrip())
    print("};")


category = categories()
# Combining marks that span several digits have a width of their own.
prepended = {c for cells in lines("PropList.txt")
             if cells[1] == "Prepended_Concatenation_Mark" for c in span(cells[0])}
none = {c for c, kind in category.items() if kind in ("Mn", "Me", "Cf")} - prepended
# Hangul vowels and final consonants combine with the preceding consonant.
none |= {c for c in (*range(0x1160, 0x1200), *range(0xD7B0, 0xD800))}
wide = {c for cells in lines("EastAsianWidth.txt")
        if cells[1] in ("W", "F") for c in span(cells[0])} - none
none = {c for c in none if c >= FIRST}
noncharacters = {c for c in range(0x110000) if c & 0xFFFE == 0xFFFE}

print(f"""/*
 * width_table.h - characters of no column and of two, from Unicode {version()}.
 * Made by cmake/width.py: do not edit.
 */
#ifndef BASE_WIDTH_TABLE_H
#define BASE_WIDTH_TABLE_H

#include <stdint.h>

struct tm_width_range {{
	int32_t first, last;
}};

/* clang-format off */""")
taken = category.keys() | noncharacters
put("none", ranges(none, taken | wide))
print()
put("wide", ranges(wide, taken))
print("/* clang-format on */\n\n#endif")
