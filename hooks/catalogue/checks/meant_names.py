"""What a reference names by another name than its id: by a title, or by the id with capitals or spaces in it.

Only where one thing bears that name.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.model import REGISTERS, Klantreis
from catalogue.reading.document import Document
from catalogue.words.meant import bare, folded

Called = Mapping[str, str]
"""The name to write, by what people write for it; '' where more things are called so."""


_WEB = re.compile(r"https?://[^#]*?([^/#]+?)(?:/|/?index\.html|\.html)?(#|$)")
_FOLDER = re.compile(r"^(?:journeys|klantreizen|improvements|registers)/")
_FILE = re.compile(r"\.ya?ml(?=#|$)")
_LOOSE = re.compile(r"\s*#\s*")
_OTHER_HASH = re.compile(r"\s*[/:>]\s*")


def ways(written: str) -> Iterator[str]:
    """The words under which `called` may have what was written: an address or a path is the name in it."""
    name = _LOOSE.sub("#", _FILE.sub("", _FOLDER.sub("", _WEB.sub(r"\1\2", bare(written)))))
    yield folded(name)
    yield folded(_OTHER_HASH.sub("#", name))


def called(target: str, documents: list[Document]) -> Called:
    """What can be named of one kind in these files, by its name and its id as `folded` writes them."""
    found: dict[str, str] = {}
    for document in documents:
        for record in document.records:
            for name, told in _named(target, document, record):
                for word in {folded(name), folded(told)} - {""}:
                    found[word] = "" if found.get(word, name) != name else name
    return found


def _named(target: str, document: Document, record: Any) -> Iterator[tuple[str, str]]:
    """The name to write and the name that people know, of each thing in a record."""
    if target in REGISTERS:
        yield record.id, str(getattr(record, "naam", "") or getattr(record, "rol", ""))
    elif not isinstance(record, Klantreis):
        return
    elif target == "klantreis":
        yield document.id, record.titel
    elif target == "stap":
        yield from ((stap.id, stap.titel) for stap in record.stappen)
    else:
        things = record.kpis if target == "kpi" else [one for stap in record.stappen for one in stap.knelpunten]
        for one in things:
            name = f"{document.id}#{one.id}"
            known = getattr(one, "titel", "") or getattr(one, "naam", "")
            yield name, known
            yield name, f"{record.titel}#{known}"
            yield name, f"{document.id}#{known}"
            yield name, one.id
            yield name, f"#{one.id}"
            yield name, f"{one.id}#{document.id}"
            yield name, f"{record.titel}#{one.id}"
