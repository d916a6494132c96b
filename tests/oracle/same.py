#!/usr/bin/env python3
"""Does every format contain the content of the document's JSON?

usage: same.py MODEL.json FILE...

All texts of the document, the shown form of its numbers and, in formats for programs,
the numbers themselves must occur in each file; its format is its extension. Line breaks
and spaces are ignored, as formats wrap lines differently.
"""
import csv
import html
import html.parser
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MACHINES = ("csv", "xlsx")
KEYED = ("csv",)  # headers are column keys, not titles
WALLS = ("pptx", "svg")  # without the tables of all records
RECORDS = ("threats", "concerns")


def bare(text):
    return re.sub(r"\s+", "", text)


def said(page, machine, keyed):
    """The texts of a page and, for programs, its numbers."""
    yield page.get("title", "")
    for block in page["blocks"]:
        for key in ("text", "title", "caption", "who"):
            yield block.get(key, "")
        yield from block.get("items", [])
        for column in block.get("columns", []):
            key = column["key"]
            if any(row["cells"][key] is not None for row in block["rows"]):
                yield key if keyed else column["title"]
        for row in block.get("rows", []):
            yield row.get("group", "")
            shown = row.get("shown", {})
            for key, value in row["cells"].items():
                if isinstance(value, str):
                    yield value
                elif machine and isinstance(value, (int, float)) and not isinstance(value, bool):
                    yield value
                elif key in shown:
                    yield shown[key]
        for series in block.get("series", []):
            for point in series["points"]:
                yield point.get("label", "")
                if machine:
                    yield from (v for v in point.values() if not isinstance(v, str))


def names(page):
    for block in page["blocks"]:
        yield block.get("text", "")
        for row in block.get("rows", []):
            yield row["cells"]["name"]


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = []

    def handle_data(self, data):
        self.text.append(data)


def read_text(path):
    return open(path, encoding="utf-8", newline="").read()


def read_md(path):
    return html.unescape(re.sub(r"(?s)\\(.)", r"\1", read_text(path).replace("<br>", " ")))


def read_html(path):
    page = Page()
    page.feed(read_text(path))
    return "".join(page.text)


def read_svg(path):
    return "".join(ElementTree.parse(path).getroot().itertext())


def read_pptx(path):
    text = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.match(r"ppt/(slides|notesSlides)/[^/]*\.xml$", name):
                root = ElementTree.fromstring(package.read(name))
                text += [t for t in root.itertext()]
                text += [e.get("descr", "") for e in root.iter()]
    return "".join(text)


def read_xlsx(path):
    import openpyxl
    numbers, text = set(), []
    for sheet in openpyxl.load_workbook(path):
        text.append(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if isinstance(value, (int, float)):
                    numbers.add(float(value))
                elif value is not None:
                    text.append(str(value))
    return "".join(text), numbers


def read_csv(path):
    numbers, text = set(), []
    for row in csv.reader(open(path, encoding="utf-8", newline="")):
        for value in row:
            # The guard against formulas is added by tmodel.
            text.append(value[1:] if re.match("'+[=+@-]", value) else value)
            try:
                numbers.add(float(value))
            except ValueError:
                pass
    return "".join(text), numbers


READERS = {"txt": read_text, "md": read_md, "html": read_html, "svg": read_svg,
           "pptx": read_pptx, "xlsx": read_xlsx, "csv": read_csv}


def check(document, path):
    ending = path.rsplit(".", 1)[1]
    machine = ending in MACHINES
    read = READERS[ending](path)
    text, numbers = read if machine else (read, set())
    text = bare(text)
    count = 0
    for page in document["pages"]:
        if ending in WALLS and page.get("id") in RECORDS:
            continue
        things = said(page, machine, ending in KEYED)
        if page.get("id") == "ranking" and not machine:
            # People see the leading numbers of the ranking; the others are in the annex.
            things = names(page)
        for thing in things:
            if thing is None or thing == "":
                continue
            if isinstance(thing, str):
                # Text columns are side by side; words are not broken.
                parts = re.findall(r"\w+", thing) if ending == "txt" else [thing]
                lacks = [p for p in parts if bare(p) not in text]
            else:
                lacks = [] if float(thing) in numbers else [thing]
            count += 1
            if lacks:
                sys.exit(f"{path}: lacks {lacks!r} of page {page.get('title')!r}")
    print(f"{path}: {count} things")
    if count < 500:
        sys.exit(f"{path}: there is too little to compare")


def main():
    document = json.load(open(sys.argv[1], encoding="utf-8"))
    for path in sys.argv[2:]:
        check(document, path)


main()
