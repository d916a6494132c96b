"""package.py FILE... - office files are valid packages: every part exists, is declared and
well-formed, every relationship has a target, and no id occurs twice.
"""

import posixpath
import re
import subprocess
import sys
import zipfile


def text_of(value):
    for name, letter in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("amp", "&")):
        value = value.replace("&%s;" % name, letter)
    return value


def check_ids(where, body):
    """Ids of shapes of a page, worksheets of a workbook, relationships of a part."""
    for pattern in (rb'<p:cNvPr id="(\d+)"', rb'<Relationship Id="([^"]*)"',
                    rb' sheetId="(\d+)"', rb'<p:sldId id="(\d+)"', rb'<c r="([A-Z]+\d+)"'):
        ids = re.findall(pattern, body)
        assert len(set(ids)) == len(ids), "%s: an id twice" % where


def check_relations(where, name, body, names):
    """Every target is a part or an address; nothing else is loaded."""
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in re.findall(r"<Relationship ([^>]*)/>", body.decode()):
        facts = dict(re.findall(r'(\w+)="([^"]*)"', relation))
        target = text_of(facts["Target"])
        if facts.get("TargetMode") == "External":
            assert re.match(r"(?i)(https?://|mailto:)", target), "%s: %s" % (where, target)
            continue
        path = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        assert path in names, "%s: there is no %s" % (where, path)


def check_asked(where, name, body, package, names):
    """Every r:id that a part uses is in its relationships."""
    asked = set(re.findall(rb' r:(?:id|embed|link)="([^"]*)"', body))
    rels = posixpath.join(posixpath.dirname(name), "_rels", posixpath.basename(name) + ".rels")
    had = set()
    if rels in names:
        had = set(re.findall(rb'<Relationship Id="([^"]*)"', package.read(rels)))
    assert asked <= had, "%s: %s lead nowhere" % (where, asked - had)


def check_part(path, package, info, names):
    where = "%s: %s" % (path, info.filename)
    body = package.read(info)
    assert not info.is_dir() and info.compress_type == zipfile.ZIP_DEFLATED, where
    subprocess.run(["xmllint", "--noout", "-"], input=body, check=True)
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", body), where
    check_ids(where, body)
    if info.filename.endswith(".rels"):
        check_relations(where, info.filename, body, names)
    else:
        check_asked(where, info.filename, body, package, names)
    for shape in re.findall(rb"<p:sp>.*?</p:sp>", body, re.S):
        assert b"<p:txBody>" in shape, "%s: a shape without text" % where


def check(path):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        assert len(set(names)) == len(names), "%s: a part twice" % path
        types = package.read("[Content_Types].xml").decode()
        overrides = re.findall(r'PartName="/([^"]*)"', types)
        assert len(set(overrides)) == len(overrides), "%s: a part is declared twice" % path
        for name in overrides:
            assert name in names, "%s: %s is declared and not there" % (path, name)
        for name in names:
            if name.endswith(".rels"):
                assert 'Extension="rels"' in types, path
            elif name != "[Content_Types].xml":
                assert name in overrides, "%s: %s is not declared" % (path, name)
        for info in package.infolist():
            check_part(path, package, info, names)


for file in sys.argv[1:]:
    check(file)
print(len(sys.argv) - 1, "packages")
