"""What is found in a file, at the place in its form."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from catalogue.editor.content import Opened
from catalogue.model.base import Path
from catalogue.reading.findings import Finding
from catalogue.reading.nodes import Mapping, Node
from catalogue.reading.nodes import Sequence as ListNode
from catalogue.reading.places import Places
from catalogue.reading.source import parse

_Place = tuple[int, int]


def placed(file: Opened, findings: Sequence[Finding]) -> list[tuple[Path, Finding]]:
    """The findings in this file, each with its place in the data: of the field, or else of the record around it."""
    places = dict(_places(file.root, ()))
    by_line: dict[int, list[tuple[int, Path]]] = {}
    for (line, column), path in places.items():
        by_line.setdefault(line, []).append((column, path))
    long = _long_texts(file)
    found = []
    for one in findings:
        if one.path == file.path:
            line, column = _begin(long, (one.line, one.column))
            before = [path for at, path in by_line.get(line, ()) if at <= column]
            found.append((places.get((line, column)) or (before[-1] if before else ()), one))
    return found


def _long_texts(file: Opened) -> list[tuple[_Place, _Place]]:
    """Where every text that runs over more lines begins and ends, in order."""
    source = parse(file.text.encode())
    at = Places(source.text).at
    return [(at(start), at(start + len(source.text[start:end].rstrip()))) for start, end, _ in sorted(source.refolded)]


def _begin(long: Sequence[tuple[_Place, _Place]], place: _Place) -> _Place:
    """Where the text begins that this place is in; the place itself when it is in none of more lines."""
    number = bisect_right(long, place, key=lambda one: one[0]) - 1
    return long[number][0] if number >= 0 and place < long[number][1] else place


def _places(node: Node, path: Path) -> Iterator[tuple[_Place, Path]]:
    """Where every field, item and record begins, the outermost first: where two begin together, the inner one stays."""
    yield (node.line, node.column), path
    if isinstance(node, Mapping):
        for name, (key, value) in node.entries.items():
            yield from _places(value, (*path, name))
            yield (key.line, key.column), (*path, name)
    elif isinstance(node, ListNode):
        for number, item in enumerate(node.items):
            yield from _places(item, (*path, number))
