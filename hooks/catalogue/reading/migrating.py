"""Content of an older version of the model, written as it is today: every other word of a file stays as it is.

A migration is a pure function of one record: it gives the keys and values that are written otherwise since. It is told
where the record stands by names of fields alone, for the model of that time is gone. What cannot be changed without a
doubt stays, and is told by the check as anything else that it does not know.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from catalogue.model.settings import MODEL
from catalogue.reading.kinds import Kind
from catalogue.reading.mends import Edit, changed
from catalogue.reading.nodes import Mapping as Fields
from catalogue.reading.nodes import Node, Scalar, Sequence, plain
from catalogue.reading.places import Places
from catalogue.reading.source import parse

Where = tuple[str, ...]
"""What a file holds (`journeys`, `registers/kanalen`, `mkdocs.yml`), and the fields that lead to a record in it."""
Migration = Callable[[Where, Fields], Iterator[tuple[Scalar, str]]]
"""Of a record, each key or value that is written otherwise, and how."""

MIGRATIONS: Mapping[int, tuple[Migration, ...]] = MappingProxyType({1: ()})
"""By the version that a catalogue was written for, what has to change for the next; in 2 there were only new fields."""

_BOM = b"\xef\xbb\xbf"


def field_renamed(where: Where, old: str, new: str) -> Migration:
    """A field of the records at this place has another name; not where both are filled in."""

    def migration(here: Where, record: Fields) -> Iterator[tuple[Scalar, str]]:
        if here == where and old in record.entries and new not in record.entries:
            yield record.entries[old][0], new

    return migration


def word_renamed(where: Where, field: str, old: str, new: str) -> Migration:
    """A word of a list has another name, where the records at this place have it in a field: alone, or among others."""

    def migration(here: Where, record: Fields) -> Iterator[tuple[Scalar, str]]:
        if here == where and field in record.entries:
            value = record.entries[field][1]
            for item in value.items if isinstance(value, Sequence) else (value,):
                if isinstance(item, Scalar) and item.text.strip() == old:
                    yield item, new

    return migration


def is_needed(version: int) -> bool:
    """Whether anything is written otherwise since that version of the model."""
    return any(MIGRATIONS.get(one) for one in range(version, MODEL))


def place_of(kind: Kind) -> Where:
    """Where the records of a kind of file stand."""
    return (f"{kind.folder}/{kind.name}" if kind.many else kind.folder,)


def migrated(data: bytes, where: Where, version: int) -> bytes:
    """A file written for that version of the model, as it is written for this one; the same bytes when it is already.

    A step after which the file would not read as it was meant is not taken: then the file stays as it was before.
    """
    for one in range(version, MODEL):
        if migrations := MIGRATIONS.get(one):
            data = _step(data, where, migrations)
    return data


def _step(data: bytes, where: Where, migrations: tuple[Migration, ...]) -> bytes:
    source = parse(data)
    if source.root is None:
        return data
    found = list(_records(source.root, where))
    changes = {id(text): (text, new) for migration in migrations for at in found for text, new in migration(*at)}
    if not changes:
        return data
    places = Places(source.text)
    edits = [_edit(places.line(text.line), text, new) for text, new in changes.values()]
    try:
        after = changed(source.text, edits).encode()
    except (ValueError, UnicodeEncodeError):
        return data
    again = parse(after).root
    meant = _meant(source.root, {at: new for at, (_, new) in changes.items()})
    return (_BOM if data.startswith(_BOM) else b"") + after if again and plain(again) == meant else data


def _edit(line: str, text: Scalar, new: str) -> Edit:
    """The text, in the quotes in which it stands, becomes another, without: what it becomes needs none."""
    quote = line[text.column - 1 : text.column]
    quote = quote if quote in ("'", '"') else ""
    return Edit("", text.line, text.column, f"{quote}{text.text.strip()}{quote}", new)


def _records(node: Node, here: Where) -> Iterator[tuple[Where, Fields]]:
    """Every record in a file, with where it stands, outermost first."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _records(item, here)
    elif isinstance(node, Fields):
        yield here, node
        for key, (_, value) in node.entries.items():
            yield from _records(value, (*here, key))


def _meant(node: Node, changes: Mapping[int, str]) -> Any:
    """The data of a file, as `plain` gives it, with these texts otherwise."""
    if isinstance(node, Scalar):
        return changes.get(id(node)) or plain(node)
    if isinstance(node, Sequence):
        return [_meant(item, changes) for item in node.items]
    made = ((changes.get(id(key), name), _meant(value, changes)) for name, (key, value) in node.entries.items())
    return {name: value for name, value in made if value is not None}
