"""The parts a YAML file is read into: texts, lists and mappings that know their line and column (both 1-based)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Scalar:
    """A text; `plain` when it stands without quotes (and is no block of text after | or >)."""

    text: str
    line: int
    column: int
    plain: bool


@dataclass(slots=True)
class Sequence:
    items: "list[Node]"
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """`entries` maps the text of a key to its node and that of its value."""

    entries: "dict[str, tuple[Scalar, Node]]"
    line: int
    column: int


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The data without places: dict, list, str or None.

    A key without a value is left out (`''` is none either), an item without one stays, as None.
    """
    if isinstance(node, Scalar):
        return None if not node.text or (node.plain and node.text in NULLS) else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: found for key, (_, value) in node.entries.items() if (found := plain(value)) is not None}


def every(node: Node) -> Iterator[Node]:
    """The node and all that is in it, keys too."""
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from every(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield key
            yield from every(value)


def node_at(root: Node, path: tuple[str | int, ...]) -> Node:
    """The deepest node that exists along the path."""
    return _follow(root, path)[1]


def place(root: Node, path: tuple[str | int, ...], *, key: bool = False) -> tuple[int, int]:
    """Line and column of the deepest node along the path, or with `key` of its key when it has one."""
    key_node, value = _follow(root, path)
    node = key_node if key and key_node else value
    return node.line, node.column


def in_braces(root: Node, path: tuple[str | int, ...]) -> bool:
    """Whether the record around this path stands between braces, where a comment would hide what comes after it."""
    around = (node_at(root, path[:length]) for length in range(len(path)))
    return any(isinstance(node, Mapping) and _begins_with_a_brace(node) for node in around)


def _begins_with_a_brace(node: Mapping) -> bool:
    """Whether something stands before its first key: what has no brace begins there itself."""
    return any((key.line, key.column) != (node.line, node.column) for key, _ in [*node.entries.values()][:1])


def _follow(root: Node, path: tuple[str | int, ...]) -> tuple[Scalar | None, Node]:
    key: Scalar | None = None
    node = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            key, node = node.entries[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            key, node = None, node.items[step]
        else:
            break
    return key, node
