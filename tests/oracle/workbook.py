"""workbook.py JSON XLSX - openpyxl reads in a workbook the content of the document's JSON:
all texts, and all numbers with their types, where the overview locates them.
"""

import itertools
import json
import re
import sys

from openpyxl import load_workbook

UNITS, LINES = 32767, 253


def is_allowed(c):
    code = ord(c)
    if code < 0x20 or 0x7F <= code < 0xA0:
        return c in "\t\n"
    return not (0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)


def shown(text):
    """The displayable form of a text: see lib/format/ooxml/xml.h."""
    text = re.sub("\r\n|\r|\u2028|\u2029", "\n", text or "")
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)
    return "".join(c if is_allowed(c) else "\ufffd" for c in text)


def pieces(text):
    """The cells that a long text is split into."""
    parts, units, lines = [""], 0, 0
    for c in shown(text):
        units += 2 if ord(c) > 0xFFFF else 1
        lines += c == "\n"
        if units > UNITS or lines > LINES:
            parts.append("")
            units, lines = 2 if ord(c) > 0xFFFF else 1, int(c == "\n")
        parts[-1] += c
    return parts


def text_in(cell):
    """Excel writes _x005F_ for a _ that would start an escape."""
    if cell.value is None:
        return ""
    assert cell.data_type == "s", "%r is no text" % cell
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), cell.value)


def expect(cell, wanted):
    where = "%s!%s" % (cell.parent.title, cell.coordinate)
    assert cell.data_type != "f", where
    if isinstance(wanted, (int, float)):
        assert cell.data_type == "n" and cell.value == wanted, \
            "%s: %r, not %r" % (where, cell.value, wanted)
        return
    got = text_in(cell)
    assert got == wanted, "%s: %r, not %r" % (where, got[:200], wanted[:200])
    if re.match("'*[-=+@\t\n\uff1d\uff0b\uff0d\uff20]", wanted):
        assert cell.quotePrefix, "%s: would be run when edited" % where


def expect_row(sheet, row, values, again=()):
    """Check a row and its continuation rows; returns the number of the next row."""
    split = [v if isinstance(v, (int, float)) else pieces(v) for v in values]
    count = max((len(v) for v in split if isinstance(v, list)), default=1)
    for line in range(count):
        for column, value in enumerate(split, 1):
            if not isinstance(value, list):
                wanted = "" if line else value
            elif line < len(value):
                wanted = value[line]
            else:
                wanted = value[0] if column - 1 in again else ""
            expect(sheet.cell(row + line, column), wanted)
    return row + count


def word(key):
    key = key.replace("_", " ")
    return key[:1].upper() + key[1:] if "a" <= key[:1] <= "z" else key


def table_of_figure(figure):
    """The numbers of a figure, as columns and rows like those of a table."""
    kind = figure["type"]
    value, x = figure["value"], figure.get("x")
    several = kind == "lines" and len(figure["series"]) > 1
    columns = [("series", "", "text", None)] * several
    if kind == "lines":
        columns += [("x", x["title"], x["kind"], x["unit"])]
    else:
        columns += [("label", "", "text", None)]
    bubbles = kind == "bubbles"
    if bubbles:
        columns += [("x_low", "from", x["kind"], x["unit"]), ("x", x["title"], x["kind"], x["unit"]),
                    ("x_high", "to", x["kind"], x["unit"])]
    low_high = bubbles or kind == "intervals"
    columns += [("low", "from", value["kind"], value["unit"])] * low_high
    columns += [("value", value["title"], value["kind"], value["unit"])]
    columns += [("high", "to", value["kind"], value["unit"])] * low_high
    columns += [("bar", "", "bar", None)] * (kind == "bars")
    columns += [("size", figure.get("size"), "bar", None)] * bubbles
    points = [(s, p) for s in figure["series"] for p in s["points"]]
    most = max([p["value"] for _, p in points], default=0)
    rows = []
    for series, point in points:
        cells = {c[0]: point.get(c[0]) for c in columns}
        cells.update({"series": series["name"]} if several else {})
        cells.update({"bar": max(point["value"], 0) / most if most > 0 else 0}
                     if kind == "bars" else {})
        rows.append({"id": None, "group": None, "cells": cells})
    keys = ("key", "title", "kind", "unit")
    return {"columns": [dict(zip(keys, c)) for c in columns], "rows": rows}


def as_shown(column, row):
    """The text for people beside a value, which has its own column."""
    value, told = row["cells"][column["key"]], row.get("shown", {}).get(column["key"])
    if not told or value is None or told == value:
        return None
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    # Only bars are numbers in a text column.
    return None if number and column["kind"] not in ("bar", "text") else told


def value_of(column, row):
    value = row["cells"][column["key"]]
    if value is None:
        return row.get("shown", {}).get(column["key"]) or ""
    if isinstance(value, bool):
        return "\u2713" if value else ""
    if isinstance(value, dict):
        return "\u2013".join("%d" % end if end == int(end) else "%#.3g" % end
                             for end in (value["low"], value["high"]))
    return value


class Sheet:
    """Check a worksheet and its tables, in order."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.tables = []

    def check(self):
        columns = self.tables[0][1]["columns"]
        rows = [(page, row) for page, table in self.tables for row in table["rows"]]
        pages = len(self.tables) > 1
        groups = any(row["group"] for _, row in rows)
        ids = any(row["id"] for _, row in rows) and \
            not any(c["kind"] == "key" for c in columns)
        told = [any(as_shown(c, row) for _, row in rows) for c in columns]
        head = ["Page"] * pages + ["Group"] * groups
        for column, more in zip(columns, told):
            title = column["title"] or word(column["key"])
            at = text_in(self.sheet.cell(1, len(head) + 1))
            assert at.startswith(shown(title)), "%r, not %r" % (at, title)
            head += [at] + [at + ", as shown"] * more
        head += ["Key"] * ids
        number = expect_row(self.sheet, 1, head)
        for page, row in rows:
            cells = [page] * pages + [row["group"]] * groups
            for column, more in zip(columns, told):
                cells += [value_of(column, row)] + [as_shown(column, row)] * more
            again = [0] * pages + [pages + 0] * groups + [len(cells)] * ids
            cells += [row["id"]] * ids
            number = expect_row(self.sheet, number, cells, again)
        assert self.sheet.max_row == number - 1, self.sheet.title
        return len(rows)


def blocks_of(page):
    """kind, text, who and table of every row of the overview, and what starts a section."""
    for block in page["blocks"]:
        kind = block["kind"]
        if kind == "list":
            for number, item in enumerate(block["items"], 1):
                yield "item %d" % number if block["ordered"] else "item", item, "", None
        elif kind == "table":
            yield kind, block["caption"], "", block
        elif kind == "figure":
            yield kind, block["title"], "", table_of_figure(block)
            if block["alt"]:
                yield "description", block["alt"], "", None
        else:
            yield kind, block["text"], block.get("who") or "", None


def check_overview(book, document):
    """All texts in order; which worksheet has which tables."""
    overview = book.worksheets[0]
    facts = [document["title"]] + [document[k] for k in
                                   ("organisation", "date", "label", "currency")]
    row = 1
    for name, fact in zip(["", "Organisation", "Date", "Label", "Currency"], facts):
        if fact:
            row = expect_row(overview, row, [name, fact] if name else [fact])
    row += 1
    named = any(b.get("who") for p in document["pages"] for b in p["blocks"])
    row = expect_row(overview, row,
                     ["Page", "Section", "Kind", "Text", "Sheet"] + ["Who"] * named)
    sheets = {}
    for number, page in enumerate(document["pages"], 1):
        name, section = page["title"] or page["id"] or str(number), ""
        row = expect_row(overview, row, [name, "", page["role"], page["title"], ""],
                         (0, 1, 2))
        for kind, text, who, table in blocks_of(page):
            section = text if kind == "heading" else section
            at = ""
            if table:
                link = overview.cell(row, 5).hyperlink.location
                at, line = re.fullmatch(r"'(.*)'!A(\d+)", link, re.S).groups()
                at = at.replace("''", "'")
                sheets.setdefault(at, Sheet(book[at])).tables.append((name, table))
                first = text_in(book[at].cell(int(line), 1))
                assert line == "1" or len(sheets[at].tables) == 1 or first == shown(name)[:UNITS]
            row = expect_row(overview, row,
                             [name, section, kind, text, at] + [who] * named, (0, 1, 2))
    assert overview.max_row == row - 1
    return sheets


def check_look(book):
    for sheet in book:
        assert len(sheet.title) <= 31 and not re.search(r"[][:*?/\\]", sheet.title)
        assert sheet.freeze_panes and sheet.print_title_rows, sheet.title
        assert sheet.auto_filter.ref or sheet.max_column == 1, sheet.title
        assert sheet.page_setup.orientation == "landscape", sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        assert len(sheet.oddFooter.left.text or "") <= 255, sheet.title
    titles = [sheet.title.casefold() for sheet in book]
    assert len(set(titles)) == len(titles), titles


def main(json_path, xlsx_path):
    with open(json_path, encoding="utf-8") as file:
        document = json.load(file)
    book = load_workbook(xlsx_path)
    sheets = check_overview(book, document)
    assert [s.title for s in book][1:] == list(sheets), "other sheets than tables"
    rows = sum(sheet.check() for sheet in sheets.values())
    check_look(book)
    print("%s: %d sheets, %d rows" % (xlsx_path, len(sheets) + 1, rows))


for pair in itertools.zip_longest(sys.argv[1::2], sys.argv[2::2]):
    main(*pair)
