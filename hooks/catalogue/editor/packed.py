"""A catalogue as a browser fetches it: what is known of every file at once, and the files themselves in pieces.

Made when the site is built. A file travels with what was read from it: reading YAML costs a browser more than all else
that the form does. Of what nobody opens, and nothing that is open has to do with, only the index is fetched.
"""

import pickle
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from catalogue.editor.choices import offers
from catalogue.loading import Memory
from catalogue.model import ITEMS, REGISTERS, Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Jargonwoord
from catalogue.model.settings import Settings
from catalogue.reading import guard
from catalogue.reading.beforehand import jargon
from catalogue.reading.document import Document
from catalogue.reading.findings import ERROR, WARNING, Finding
from catalogue.reading.folder import File

_TOGETHER = 1_000_000
"""Bytes, packed: a catalogue that is no larger is one piece, and all of it is there once the form is."""
_HASHED = 16
_IN_JOURNEYS = ("klantreis", "knelpunt", "kpi")

Whole = tuple[File, Document | None]
"""A file and what was read from it; None of a story."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a file that was not fetched."""

    piece: str
    """The name of the piece that it is in."""
    kind: str
    """What it holds; '' of a story."""
    title: str
    errors: int
    warnings: int
    about: frozenset[str] = frozenset()
    """The files of the journeys that are named in it, and of a story that which it belongs to."""
    uses: frozenset[tuple[str, str]] = frozenset()
    """What it names in registers: the register and the id."""
    offers: tuple[tuple[str, str, str], ...] = ()
    """What can be named in it: kind (klantreis, knelpunt, kpi), the name, and what an editor reads."""


@dataclass(frozen=True, slots=True)
class CatalogueIndex:
    """What a browser knows of a whole catalogue."""

    settings: Settings
    built: date
    """The day that counted as today when the site was made."""
    may_stay: frozenset[str]
    """What looks like personal data and is none, as the guard knows it."""
    met_outside: tuple[str, ...]
    """The same, as far as it stands in pages and settings: nothing of those is fetched."""
    cards: Mapping[str, Card]
    jargon: tuple[Jargonwoord, ...] = ()


def pack(
    root: Path, catalogue: Catalogue, memory: Memory, listing: Sequence[File], findings: Sequence[Finding]
) -> tuple[str, dict[str, bytes]]:
    """The name of the index; and the index and every piece by its name.

    `memory` holds what was read of the files in the `listing`, `findings` what was found in them.
    """
    read = {document.path: document for document in memory.documents.values()}
    files: dict[str, Whole] = {file.path: (file, read.get(file.path)) for file in listing if file.data is not None}
    made: dict[str, bytes] = {}
    cards: dict[str, Card] = {}
    found = Counter((one.path, one.severity) for one in findings)
    old = {name: reis.id for reis in catalogue.klantreizen.values() for name in reis.voorheen}
    for paths in _pieces(files):
        data = _packed({path: files[path] for path in paths})
        made[name := _name(data)] = data
        for path in paths:
            cards[path] = _card(path, files[path][1], name, (found[path, ERROR], found[path, WARNING]), old)
    may_stay = guard.staying(listing, catalogue.settings).keys
    outside = [guard.in_settings(root, may_stay), *guard.in_pages(root, may_stay)]
    met = tuple(sorted(frozenset().union(*(excused for _, excused in outside))))
    known = dict(sorted(cards.items()))
    index = _packed(CatalogueIndex(catalogue.settings, catalogue.today, may_stay, met, known, jargon(listing)))
    return _name(index), {**made, _name(index): index}


def unpack(data: bytes) -> Any:
    """What was packed: an CatalogueIndex, or of a piece each file by its path."""
    return pickle.loads(zlib.decompress(data))


def _packed(content: object) -> bytes:
    return zlib.compress(pickle.dumps(content, 5), 9)


def _name(data: bytes) -> str:
    return f"{sha256(data).hexdigest()[:_HASHED]}.bin"


def _pieces(files: Mapping[str, Whole]) -> Iterator[list[str]]:
    """All files together when they are few; else the registers, and each journey with actions that are about it."""
    if len(_packed(dict(files))) <= _TOGETHER:
        yield [*files]
        return
    together: dict[str, list[str]] = {}
    for path, (_, document) in files.items():
        folder, _, name = path.partition("/")
        records = document.records if document else ()
        first = next((one.reizen[0] for one in records if isinstance(one, Verbeteractie) and one.reizen), name)
        together.setdefault("" if folder not in ITEMS else first.partition(".")[0], []).append(path)
    yield from together.values()


def _card(path: str, document: Document | None, piece: str, found: tuple[int, int], old: Mapping[str, str]) -> Card:
    if document is None:
        return Card(piece, "", path, *found, frozenset({f"{path.removesuffix('.md')}.yml"}))
    one = document.records[0] if document.records and not document.kind.many else None
    named = {one.value.partition("#")[0] for one in document.references if one.target in _IN_JOURNEYS}
    return Card(
        piece,
        document.kind.name,
        one.titel if isinstance(one, Klantreis | Verbeteractie) else document.id,
        *found,
        frozenset(f"journeys/{old.get(name, name)}.yml" for name in named) - {path},
        frozenset((one.target, one.value) for one in document.references if one.target in REGISTERS),
        tuple((kind, *choice) for kind, choice in offers(one)) if isinstance(one, Klantreis) else (),
    )
