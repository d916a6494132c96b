"""cells.py CSV JSON - the cells that Python reads have the values of the JSON."""

import csv
import decimal
import json
import sys

STARTS = tuple("=+-@\t\r\n") + ("\uff1d", "\uff0b", "\uff0d", "\uff20")


def unguarded(cell):
    """The text without the apostrophe that guards against formulas."""
    if cell.startswith("'") and cell.lstrip("'").startswith(STARTS):
        return cell[1:]
    return cell


def same(cell, value):
    if value is None:
        return cell == ""
    if isinstance(value, bool):
        return cell == ("true" if value else "false")
    if isinstance(value, decimal.Decimal):
        return decimal.Decimal(cell) == value
    if isinstance(value, list):
        value = ";".join(value)
    if value and value.lstrip("'").startswith(STARTS) and not cell.startswith("'"):
        return False
    return unguarded(cell) == value


def main(csv_path, json_path):
    with open(csv_path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    with open(json_path, encoding="utf-8") as file:
        records = json.load(file, parse_int=decimal.Decimal, parse_float=decimal.Decimal)
    if not records or len(rows) != len(records) + 1:
        sys.exit("%d records, %d rows" % (len(records), len(rows)))
    for number, (row, record) in enumerate(zip(rows[1:], records), 2):
        if rows[0] != list(record) or len(row) != len(record):
            sys.exit("row %d: other columns than %s" % (number, list(record)))
        for name, cell, value in zip(rows[0], row, record.values()):
            if not same(cell, value):
                sys.exit("row %d, %s: %r is not %r" % (number, name, cell, value))


main(*sys.argv[1:])
