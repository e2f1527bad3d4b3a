"""One file: from its bytes to records, with a finding for every fault of shape. A pure function of the bytes.

Nothing here looks at another file. What a file names and what it offers to others is noted with its place, also when
the file is not valid, so that one mistake does not cause a wave of others.
"""

import re
from collections import Counter
from collections.abc import Mapping as MappingType
from collections.abc import Sequence as SequenceType
from dataclasses import dataclass, field

from catalogue.model import Record
from catalogue.model.base import Data, Path
from catalogue.reading import keys, shape
from catalogue.reading.beyond import Value, beyond
from catalogue.reading.explaining import by_field, explained, left_over
from catalogue.reading.faults import Problem
from catalogue.reading.findings import ERROR, Finding, finding
from catalogue.reading.invisible import left_out
from catalogue.reading.kinds import Kind, looks_like
from catalogue.reading.mends import Edit
from catalogue.reading.names import HOLDERS, SCOPES, Identity, Names, Reference, Spoilt, unsure_scopes
from catalogue.reading.nodes import Mapping, Node, Scalar, Sequence, node_at, place, plain
from catalogue.reading.slips import slips
from catalogue.reading.source import CUT_SHORT, Source
from catalogue.reading.telling import More, Note, note, told
from catalogue.reading.timed import Timed, timed
from catalogue.words.slugs import LONGEST, is_slug, slugify

Place = tuple[int, int]
PLACED = frozenset({"kans", "titel", "status", "voorheen", "onderzoeken"})
"""The fields of a file itself that a rule across files can point at: places of all fields would take much memory."""
Words = shape.Words
_EXTENSION = re.compile(r"(?:\.ya?ml)?\.[^.]*$", re.IGNORECASE)
__all__ = ["Document", "Identity", "Reference", "Words", "id_of", "read", "unread"]


@dataclass(frozen=True, slots=True)
class Document:
    """What one file holds, offers and names."""

    path: str
    kind: Kind
    id: str
    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
    references: tuple[Reference, ...] = ()
    identities: MappingType[str, MappingType[str, Identity]] = field(default_factory=dict)
    """Per scope (`stap`, `knelpunt`, `organisaties` …) what can be named, by id."""
    broken: tuple[Path, ...] = ()
    """Where a stand-in replaces what was not valid; () among them means the whole file."""
    whole: bool = True
    """False when a part of the file could not be read: what seems to be missing may well be there."""
    unread_addresses: frozenset[str] = frozenset()
    """What may be a name and could not be read as one; of a file that is not whole, all that looks like `reis#pijn`."""
    unsure: frozenset[str] = frozenset()
    """The scopes of which not all that can be named could be read, in the whole file or in a part of it."""
    nameless: MappingType[str, int] = field(default_factory=dict)
    """Per scope, how many should have an id and do not have a valid one."""
    excused: frozenset[str] = frozenset()
    """What looks like personal data in it and may stay, as the guard knows it again."""
    tops: MappingType[Path, Place] = field(default_factory=dict)
    """Where the PLACED fields of the file itself stand, what is in them, and the whole: `()`."""

    beyond: tuple[Value, ...] = ()
    """The values of effects that can be no percentage; whether their KPI is one stands in another file."""
    timed: tuple[Timed, ...] = ()
    """The measurements that say how long they are about; what they are compared with may stand in another file."""
    more: More = field(default_factory=dict)
    """How much more was found than is told."""
    _at: frozenset[Path] = field(default=frozenset(), init=False, repr=False, compare=False)
    _above: frozenset[Path] = field(default=frozenset(), init=False, repr=False, compare=False)

    def at(self, *path: str | int) -> Place:
        """Line and column of a PLACED field of the file itself, or of an item of its list; of the whole without it."""
        assert not path or path[0] in PLACED, path
        return self.tops.get(path) or self.tops.get((), (1, 1))

    def touches(self, path: Path) -> bool:
        """Whether a stand-in was put at, in or around `path`: then nothing can be said of it."""
        return path in self._above or any(path[:length] in self._at for length in range(len(path) + 1))

    def __post_init__(self) -> None:
        object.__setattr__(self, "_at", frozenset(self.broken))
        above = {broken[:length] for broken in self.broken for length in range(len(broken))}
        object.__setattr__(self, "_above", frozenset(above))


def read(path: str, source: Source, kind: Kind, words: Words) -> tuple[Document, Node | None]:
    """The file at `path` (relative, for the findings) as a Document, and its nodes with their keys as they were meant.

    `words` are a catalogue's own vocabulary words.
    """
    id = id_of(path)
    problems = [one for one in source.problems if not by_field(one)]
    findings: list[Finding | Note] = [_noted(path, found) for found in problems]
    if kind.many and [item.code for item in findings] == ["E001"]:
        return Document(path, kind, id), None  # an empty register is a register without entries
    if source.root is None:
        return unread(path, kind, findings, source), None
    if not isinstance(source.root, Sequence if kind.many else Mapping):
        fault = shape.wrong_root(kind.model, kind.many, plain(source.root))
        findings.append(finding(path, source.root.line, source.root.column, fault.code, **fault.params))
        return unread(path, kind, findings, source), None
    if other := looks_like(kind, source.root):
        right = f"{other.folder}/{path.rpartition('/')[2]}"
        misplaced = note(path, 1, 1, "E018", wat=other.model.naam_enkelvoud, map=other.folder)
        findings.append(misplaced._replace(herstel=(Edit(path, rename=right),)))
        kind = other
    meant = _meant(kind, source.root)
    whole = not any(found.code in CUT_SHORT for found in source.problems if not found.left_to_field)

    data = plain(meant.node)
    entries: list[tuple[Path, Data]] = (
        [((number,), one) for number, one in enumerate(data)] if kind.many else [((), data)]
    )
    records: list[Record] = []
    faults: list[keys.Fault] = []
    broken: list[Path] = []
    more = Counter({"E201": meant.more})
    lost_text = slips(path, kind.model, meant.node, source.text)
    seen = Names([found for found in problems if not left_out(found)], lost_text.cut_names)
    for start, entry in entries:
        seen.take(kind.model, node_at(meant.node, start), entry, start)
        if not kind.many and isinstance(entry, dict):
            entry = {"id": id, **entry}
        built = shape.build(kind.model, entry, start, words, meant.unsure, len(faults))
        faults += built.faults
        more.update(built.more)
        broken += built.broken
        records.append(built.record)
    cut_names = [str(one.params["adres"]) for one in lost_text.cut_names.values()]
    doubled = {found.params["sleutel"] for found in problems if found.code == "E203"}
    # What seems to be missing may well be in what was not read.
    faults = [fault for fault in faults if fault.path not in seen.rows]
    faults = [
        fault
        for fault in faults
        if fault.code != "E205"
        or (whole and fault.params["veld"] not in doubled and fault.path[:-1] not in meant.guessing)
    ]
    findings += explained(path, ((source.root, meant.faults), (meant.node, faults)), Spoilt(problems), lost_text)
    findings += [
        note(path, *place(meant.node, where), "E102", id=wish, regel=first) for where, wish, first in seen.doubles
    ]
    findings += [
        note(path, *place(meant.node, where), "E214", waarde=name, regel=first) for where, name, first in seen.repeated
    ]
    left = left_over(filter(by_field, source.problems), findings, seen.references)
    findings += [_noted(path, one) for one in [*left]]
    counted = sum(number for code, number in more.items() if code != "E205" or whole)
    all_told = told(findings, _more(path, source, counted))
    lost = not whole or meant.lost or bool(doubled & HOLDERS)
    document = Document(
        path=path,
        kind=kind,
        id=id,
        records=tuple(records) if not kind.many or whole else (),
        findings=all_told.findings,
        more=all_told.more,
        references=tuple(seen.references),
        identities=seen.identities,
        broken=(*broken, *seen.unread),
        whole=whole,
        unread_addresses=frozenset(cut_names) if whole else _addresses(source),
        unsure=SCOPES if lost else unsure_scopes(kind.model, broken, in_list=kind.many),
        nameless=seen.nameless,
        tops=_tops(meant.node),
        beyond=tuple(beyond(records, meant.node)),
        timed=tuple(timed(records, meant.node)),
    )
    return document, meant.node


def _noted(path: str, found: Problem) -> Note:
    mend = tuple(edit._replace(path=path) for edit in found.mend)
    return note(path, found.line, found.column, found.code, **found.params)._replace(herstel=mend)


def unread(
    path: str, kind: Kind, findings: SequenceType[Finding | Note] = (), source: Source | None = None
) -> Document:
    """A file of which nothing could be read: what others name in it may well be there."""
    all_told = told(findings, _more(path, source) if source else {})
    return Document(
        path=path,
        kind=kind,
        id=id_of(path),
        findings=all_told.findings,
        more=all_told.more,
        broken=((),),
        whole=False,
        unread_addresses=_addresses(source) if source else frozenset(),
        unsure=SCOPES,
    )


def _addresses(source: Source) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![a-z0-9-])[a-z0-9-]++#[a-z0-9-]+", source.text))


def _more(path: str, source: Source, faults: int = 0) -> More:
    """What the reader of the file met beyond what it tells, and faults of shape that are not told."""
    return {(path, ERROR): source.more + faults} if source.more + faults else {}


def id_of(path: str) -> str:
    """The id of the record in the file at `path`: its name, or else what that was meant to be; '' if anyone's guess."""
    name = path.rpartition("/")[2]
    extension = _EXTENSION.search(name)
    stem = name[: extension.start()] if extension else ""
    return stem if is_slug(stem) and len(stem) <= LONGEST else slugify(stem)


def _meant(kind: Kind, root: Node) -> keys.Known:
    """The file with its keys as they were meant; a register entry by entry."""
    if not isinstance(root, Sequence):
        return keys.known(kind.model, root)
    entries: list[keys.Known] = []
    faults = 0
    for number, item in enumerate(root.items):
        entries.append(keys.known(kind.model, item, (number,), faults))
        faults += len(entries[-1].faults)
    return keys.Known(
        Sequence([entry.node for entry in entries], root.line, root.column),
        tuple(fault for entry in entries for fault in entry.faults),
        frozenset().union(*(entry.unsure for entry in entries)),
        any(entry.lost for entry in entries),
        sum(entry.more for entry in entries),
        frozenset().union(*(entry.guessing for entry in entries)),
    )


def _tops(root: Node) -> dict[Path, Place]:
    found: dict[Path, Place] = {(): (root.line, root.column)}
    for name, (key, value) in root.entries.items() if isinstance(root, Mapping) else ():
        if name not in PLACED:
            continue
        at = value if isinstance(value, Scalar) else key
        found[name,] = at.line, at.column
        for number, item in enumerate(value.items if isinstance(value, Sequence) else ()):
            found[name, number] = item.line, item.column
        for part, (_, of_part) in value.entries.items() if isinstance(value, Mapping) else ():
            found[name, part] = of_part.line, of_part.column
    return found
