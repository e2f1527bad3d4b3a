"""Compiles what the form needs, inside the Python that runs it in a browser, and packs it: the same bytes every time.

Given is /sources.zip, made into /made/python.zip (the standard library, read from the archive itself) and
/made/engine.zip (all else, unpacked into / before it runs).
"""

import re
import sys
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
from pathlib import Path

BEGIN = (1980, 1, 1, 0, 0, 0)  # of time, to a ZIP
LIBRARY = Path("/lib/python314.zip")
APP = Path("/app")
# Never imported by the form.
LEFT_OUT = (
    *("_pydatetime", "_pydecimal", "_pyio", "ctypes", "curses", "dbm", "doctest", "ensurepip", "ftplib", "idlelib"),
    *("imaplib", "lib2to3", "mailbox", "optparse", "pdb", "pickletools", "poplib", "pydoc_data", "smtplib", "sqlite3"),
    *("bdb", "cProfile", "cmd", "compileall", "http/cookie", "http/server", "logging/config", "logging/handlers"),
    *("modulefinder", "plistlib", "profile", "pstats", "pyclbr", "rlcompleter", "shelve", "socketserver", "tabnanny"),
    *("wave", "webbrowser", "xml/dom", "xml/sax", "zipapp"),
    *("tarfile", "test", "tkinter", "turtle", "unittest", "venv", "wsgiref", "xmlrpc"),
)
# Of the ways to write a text only those that are met.
ENCODINGS = re.compile(r"encodings/(?!__init__|aliases|ascii|cp1252|cp437|idna|latin_1|punycode|utf_)")
# The folders of the templates with which the form shows a page; what is asked of another is compiled then.
SHOWN = ("action", "drawing", "editor", "journey", "lists", "registers", "shared")
# Read as a text too, so its source has to be there.
READ_AS_TEXT = "app/hooks/catalogue/machine/quick_templates.py"


def compiled(path: str, source: bytes) -> bytes:
    """The bytes of a .pyc that is never compared with its source; without what only a reader has use for."""
    code = compile(source, f"/{path}", "exec", dont_inherit=True, optimize=2)
    return bytes(_code_to_hash_pyc(code, b"\0" * 8, False))


def entries(archive: zipfile.ZipFile, top: str):
    """What is in an archive, each .py compiled in its place: name and bytes."""
    for name in sorted(archive.namelist()):
        if name.endswith("/"):
            continue
        data = archive.read(name)
        if name == READ_AS_TEXT:
            folder, _, file = name.rpartition("/")
            yield name, data
            yield f"{folder}/__pycache__/{file.removesuffix('.py')}.cpython-314.pyc", compiled(name, data)
        elif name.endswith(".py"):
            yield f"{name}c", compiled(top + name, data)
        else:
            yield name, data


def is_left_out(name: str) -> bool:
    return name.startswith(LEFT_OUT) or bool(ENCODINGS.match(name))


def packed(path: Path, found) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in found:
            archive.writestr(zipfile.ZipInfo(name, BEGIN), data, zipfile.ZIP_DEFLATED, 9)


def templates():
    """Every template of the pages and the form, compiled by the engine itself: it keeps them, and finds them again."""
    sys.path[:0] = [str(APP / "hooks"), str(APP / "libraries")]
    from datetime import date

    from catalogue.machine.compiled import FOLDER
    from catalogue.model.catalogue import Catalogue
    from catalogue.pages.making.maker import PageMaker
    from catalogue.paths import OVERRIDES

    found = PageMaker.of(Catalogue(date.min), OVERRIDES).templates
    for name in sorted(found.list_templates()):
        if name.endswith(".html") and name.partition("/")[0] in SHOWN:
            found.get_template(name)
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            yield str(path).removeprefix("/"), path.read_bytes()


made = Path("/made")
made.mkdir()
with zipfile.ZipFile(LIBRARY) as library:
    packed(
        made / "python.zip",
        (one for one in entries(library, "lib/python314.zip/") if not is_left_out(one[0])),
    )
with zipfile.ZipFile("/sources.zip") as sources:
    engine = dict(entries(sources, ""))
for name, data in engine.items():
    Path("/", name).parent.mkdir(parents=True, exist_ok=True)
    Path("/", name).write_bytes(data)
packed(made / "engine.zip", sorted({**engine, **dict(templates())}.items()))
