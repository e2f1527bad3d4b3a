"""One state of a catalogue to compare: its records as they are written, and what is known of the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

from catalogue import loading
from catalogue.model import ITEMS, REGISTERS, Klantreis, Record
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading.document import Document, id_of
from catalogue.reading.findings import Finding
from catalogue.reading.folder import files

KINDS: Mapping[str, type[Record]] = {**ITEMS, **REGISTERS}
"""What is compared: the folders of journeys and actions, and every register."""


@dataclass(frozen=True, slots=True)
class Held:
    """A record, and the places in it where stand-ins took the place of what could not be read; () is all of it."""

    record: Record
    broken: tuple[Path, ...] = ()

    @property
    def id(self) -> str:
        return str(getattr(self.record, "id", ""))


@dataclass(frozen=True)
class State:
    """A catalogue at one moment. Of what was published (`is_published`) the files and the findings are not known."""

    catalogue: Catalogue
    held: Mapping[str, Sequence[Held]]
    """The records of each of KINDS, also those that the site does not show; of two with one id the first."""
    stories: Mapping[str, str] = field(default_factory=dict)
    """The Markdown beside records, by its path."""
    findings: tuple[Finding, ...] = ()
    data: Mapping[str, bytes] = field(default_factory=dict)
    """Every file by its path."""
    unread: frozenset[str] = frozenset()
    """The paths of files in which nothing could be read."""
    unsure: frozenset[tuple[str, str]] = frozenset()
    """The kind and id of records that are there and of which it is not known how they would be published."""
    is_published: bool = False

    @cached_property
    def journeys(self) -> Mapping[str, Klantreis]:
        """Every journey by its id, as it is written."""
        return {one.id: one.record for one in self.held["journeys"] if isinstance(one.record, Klantreis)}


def path_of(kind: str, id: str) -> str:
    """The file in which a record stands."""
    return f"{kind}/{id}.yml" if kind in ITEMS else f"registers/{kind}.yml"


def of_catalogue(catalogue: Catalogue, *, is_published: bool = False) -> State:
    """The state in which exactly this is written."""
    held = {kind: [Held(one) for one in _entries(catalogue, kind)] for kind in KINDS}
    return State(catalogue, held, catalogue.verhalen, is_published=is_published)


def _entries(catalogue: Catalogue, kind: str) -> Sequence[Any]:
    found = getattr(catalogue, {"journeys": "klantreizen", "improvements": "verbeteringen"}.get(kind, kind), None)
    if found is None:
        found = catalogue.overige.get(kind, {})
    return list(found.values()) if isinstance(found, Mapping) else list(found)


def of_folder(root: FilePath, settings: Settings, today: date, *, as_published: bool = False) -> State:
    """The state of the files in a folder, concepts included; `as_published` only of what the site shows of it."""
    listing, memory = files(root), loading.Memory()
    catalogue, findings = loading.load(root, settings, today, drafts=not as_published, memory=memory, listing=listing)
    documents = sorted(memory.documents.values(), key=lambda one: one.path)
    stories = {
        f"{file.path.partition('/')[0]}/{id_of(file.path)}.md": file.data.decode("utf-8", "replace")
        for file in listing[0]
        if file.kind is None and file.data is not None
    }
    held = _held(documents)
    unsure: frozenset[tuple[str, str]] = frozenset()
    if as_published:
        shown = of_catalogue(catalogue)
        of_documents = {(kind, one.id) for kind, some in held.items() for one in some if one.id}
        held, stories = {kind: list(some) for kind, some in shown.held.items()}, dict(shown.stories)
        unsure = frozenset(of_documents - {(kind, one.id) for kind, some in held.items() for one in some})
    return State(
        catalogue,
        held,
        stories,
        tuple(findings),
        {file.path: file.data for file in listing[0] if file.data is not None},
        frozenset(path_of(one.kind.name, one.id) for one in documents if _is_unread(one)),
        unsure,
    )


def _is_unread(document: Document) -> bool:
    """Whether no record came out of it; of a register that is cut short none does."""
    return () in document.broken or (document.kind.many and not document.whole)


def _held(documents: Sequence[Document]) -> dict[str, list[Held]]:
    held: dict[str, list[Held]] = {kind: [] for kind in KINDS}
    seen: set[tuple[str, str]] = set()
    for document in documents:
        for number, record in enumerate(document.records):
            key = document.kind.name, str(getattr(record, "id", ""))
            if key[1] and key in seen:
                continue
            seen.add(key)
            start = (number,) if document.kind.many else ()
            held[document.kind.name].append(Held(record, tuple(_below(document.broken, start))))
    return held


def _below(broken: Sequence[Path], start: Path) -> Iterator[Path]:
    for path in broken:
        if path[: len(start)] == start:
            yield path[len(start) :]
        elif start[: len(path)] == path:
            yield ()
