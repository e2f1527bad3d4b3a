"""What a municipality has to do itself once its catalogue is no example any more, and what is still not its own.

Sources: Besluit digitale toegankelijkheid overheid (a statement, renewed every year); RFC 9116 (security.txt, which
says until when it holds). An audit older than three years says little: advice of MinBZK.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from catalogue.model.settings import Settings
from catalogue.model.statement import Toegankelijkheid
from catalogue.reading.contact import is_example
from catalogue.reading.findings import ERROR, Finding, finding
from catalogue.reading.nodes import Node, place, plain
from catalogue.reading.regular import Refused, read
from catalogue.reading.settings import SETTINGS_FILE, parsed
from catalogue.reading.source import parse
from catalogue.words.wording import datum

_PUBLICCODE, _SECURITY = "publiccode.yml", "docs/.well-known/security.txt"
_NAMED_IN = ("README.md", "GOVERNANCE.md", "SECURITY.md")
"""What says whose a project is and what it promises; what is not there promises nothing."""
_OWN_TEXT = "Schrijf uw eigen tekst, met de naam van uw organisatie erin."
_OWN_URL = "Schrijf bij url het adres van uw eigen project."
_HERE = ("extra", "catalogue")
_STATEMENT, _AUDIT = timedelta(days=365), timedelta(days=3 * 365)
_SOON = timedelta(days=30)
_EXPIRES = re.compile(r"^expires:\s*(\d{4}-\d{2}-\d{2})", re.IGNORECASE | re.MULTILINE)
_ADDRESSES = (("bewerk_url",), ("meld_url",), ("contact", "url"), ("contact", "email"), ("inleveren", "url"))


def check(project: Path, settings: Settings, today: date, of_settings: Iterable[Finding]) -> Iterator[Finding]:
    """W1501 to W1506. An example has no duties, and a folder with nothing but a catalogue none of these.

    Where an error was found in the settings, `demo: Ja` say, it is not known what a municipality settled: nothing then.
    """
    if any(item.severity == ERROR for item in of_settings):
        return
    if settings.demo or not settings.organisatie or (publiccode := _text(project, _PUBLICCODE)) is None:
        return
    data = read(project / SETTINGS_FILE, project.resolve())
    if isinstance(data, Refused):
        return
    root = parsed(data).root
    yield from _of_statement(settings.toegankelijkheid, root, today)
    if not settings.contact:
        yield finding(SETTINGS_FILE, *_place(root, ()), "W1506")
    yield from _of_addresses(settings, root)
    name = settings.organisatie.naam
    yield from (
        finding(path, 1, 1, "W1503", bestand=path, organisatie=name, raad=_OWN_TEXT)
        for path in _NAMED_IN
        if (text := _text(project, path)) is not None and name.lower() not in text.lower()
    )
    yield from _of_publiccode(publiccode, name)
    yield from _of_security(_text(project, _SECURITY), today)


def _of_statement(statement: Toegankelijkheid | None, root: Node | None, today: date) -> Iterator[Finding]:
    if statement is None:
        yield finding(SETTINGS_FILE, *_place(root, ()), "W1501")
        return
    aged = (
        ("datum_verklaring", "de verklaring", _STATEMENT, "een jaar"),
        ("datum_onderzoek", "het onderzoek", _AUDIT, "drie jaar"),
    )
    for field, what, most, told in aged:
        day = getattr(statement, field)
        if day and today - day > most:
            here = _place(root, ("toegankelijkheid", field))
            yield finding(SETTINGS_FILE, *here, "W1502", wat=what, datum=datum(day), jaren=told)


def _of_addresses(settings: Settings, root: Node | None) -> Iterator[Finding]:
    for path in _ADDRESSES:
        value: Any = settings
        for name in path:
            value = getattr(value, name, None)
        if value and is_example(value):
            yield finding(SETTINGS_FILE, *_place(root, path), "W1504", veld=": ".join(path), adres=value)


def _of_publiccode(text: str, organisation: str) -> Iterator[Finding]:
    """It is of this municipality when its address is not an example."""
    root = parse(text.encode()).root
    found = plain(root) if root else None
    url = found.get("url") if isinstance(found, dict) else None
    if not isinstance(url, str) or is_example(url):
        here = place(root, ("url",)) if root else (1, 1)
        yield finding(_PUBLICCODE, *here, "W1503", bestand=_PUBLICCODE, organisatie=organisation, raad=_OWN_URL)


def _of_security(text: str | None, today: date) -> Iterator[Finding]:
    """That there is none is no fault: a site without an address of its own cannot have one."""
    if text is None:
        return
    said = _EXPIRES.search(text)
    try:
        day = date.fromisoformat(said[1]) if said else None
    except ValueError:
        day = None
    if day is None or day - today < _SOON:
        line = text[: said.start()].count("\n") + 1 if said else 1
        yield finding(_SECURITY, line, 1, "W1505", datum=datum(day) if day else "een dag die er niet staat")


def _place(root: Node | None, path: tuple[str, ...]) -> tuple[int, int]:
    """Where a setting stands, or the nearest around it that does."""
    return place(root, (*_HERE, *path)) if root else (1, 1)


def _text(project: Path, name: str) -> str | None:
    data = read(project / name, project.resolve()) if (project / name).is_file() else None
    return data.decode("utf-8", "replace") if isinstance(data, bytes) else None
