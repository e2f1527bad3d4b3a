"""What is found in a file, at the place in its form."""

from collections.abc import Iterator, Sequence

from catalogue.editor.content import Opened
from catalogue.model.base import Path
from catalogue.reading.findings import Finding
from catalogue.reading.nodes import Mapping, Node
from catalogue.reading.nodes import Sequence as ListNode


def placed(file: Opened, findings: Sequence[Finding]) -> list[tuple[Path, Finding]]:
    """The findings in this file, each with its place in the data: of the field, or else of the record around it."""
    places = dict(_places(file.root, ()))
    by_line: dict[int, list[tuple[int, Path]]] = {}
    for (line, column), path in places.items():
        by_line.setdefault(line, []).append((column, path))
    found = []
    for one in findings:
        if one.path == file.path:
            before = [path for column, path in by_line.get(one.line, ()) if column <= one.column]
            found.append((places.get((one.line, one.column)) or (before[-1] if before else ()), one))
    return found


def _places(node: Node, path: Path) -> Iterator[tuple[tuple[int, int], Path]]:
    """Where every field, item and record begins, the outermost first: where two begin together, the inner one stays."""
    yield (node.line, node.column), path
    if isinstance(node, Mapping):
        for name, (key, value) in node.entries.items():
            yield from _places(value, (*path, name))
            yield (key.line, key.column), (*path, name)
    elif isinstance(node, ListNode):
        for number, item in enumerate(node.items):
            yield from _places(item, (*path, number))
