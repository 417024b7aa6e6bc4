"""Prints the sheets of a workbook as JSON, with nothing but what Python ships:
{"sheets": [{"name": ..., "rows": [[...], ...]}]}."""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def strings(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in root]


def column(reference):
    number = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


def rows(archive, path, shared):
    root = ElementTree.fromstring(archive.read(path))
    table = []
    for row in root.iter(MAIN + "row"):
        while len(table) < int(row.get("r")) - 1:
            table.append([])
        cells = []
        for cell in row:
            position = column(cell.get("r"))
            cells += [""] * (position + 1 - len(cells))
            value = cell.find(MAIN + "v")
            if value is not None:
                text = value.text
                cells[position] = shared[int(text)] if cell.get("t") == "s" else text
        table.append(cells)
    return table


with zipfile.ZipFile(sys.argv[1]) as archive:
    shared = strings(archive)
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    sheets = [
        {"name": sheet.get("name"), "rows": rows(archive, f"xl/worksheets/sheet{n}.xml", shared)}
        for n, sheet in enumerate(book.iter(MAIN + "sheet"), 1)
    ]
    print(json.dumps({"sheets": sheets}))
