"""Custom properties as they stand in CSS: each with its value as text, its place, and where it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2  # type: ignore[import-untyped]

_LONGEST, _DEEPEST = 600, 20  # characters, and brackets in brackets: no colour or font has more
_DEEPEST_RULE = 20
_SPACE = " \t\r\n\f"


@dataclass(frozen=True, slots=True)
class Property:
    """A custom property, `--name: value`, at a line and column (from 1).

    `within` are the at-rules around it, such as '@media print', outermost first; `selector` is of the innermost rule.
    """

    name: str
    value: str
    line: int
    column: int
    selector: str
    within: tuple[str, ...] = ()


def fits(text: str) -> bool:
    """Whether a value is as short and as flat as one of a colour or a font is."""
    return len(text) <= _LONGEST and text.count("(") + text.count("[") + text.count("{") <= _DEEPEST


def properties(text: str) -> Iterator[Property]:
    """Every custom property in a style sheet, in order. What is no CSS, or no value of ours, is passed by."""
    yield from _in(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), "", (), 0)


def _in(nodes: Sequence[Any], selector: str, within: tuple[str, ...], depth: int) -> Iterator[Property]:
    if depth > _DEEPEST_RULE:
        return
    for node in nodes:
        if node.type == "declaration" and node.name.startswith("--"):
            value = _text(node.value)
            if value is not None:
                yield Property(node.name, value, node.source_line, node.source_column, selector, within)
        elif node.type == "qualified-rule":
            yield from _in(_block(node), _text(node.prelude) or "?", within, depth + 1)
        elif node.type == "at-rule" and node.content is not None and node.lower_at_keyword in _AROUND:
            around = f"@{node.lower_at_keyword} {_text(node.prelude) or '?'}"
            yield from _in(_block(node), selector, (*within, around), depth + 1)


_AROUND = frozenset({"media", "supports", "layer", "container", "scope"})


def _block(node: Any) -> Sequence[Any]:
    found: Sequence[Any] = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    return found


def _text(nodes: Sequence[Any]) -> str | None:
    """The nodes as text, without comments; None when they are nested deeper than anyone writes."""
    if _depth(nodes) > _DEEPEST:
        return None
    text: str = tinycss2.serialize([node for node in nodes if node.type != "comment"]).strip(_SPACE)
    return text if len(text) <= _LONGEST else None


def _depth(nodes: Sequence[Any]) -> int:
    """How deep brackets are nested; counted without recursion, for a text may hold any number of them."""
    depth, level = 0, list(nodes)
    while level and depth <= _DEEPEST:
        level = [inner for node in level for inner in _inside(node)]
        depth += bool(level)
    return depth


def _inside(node: Any) -> Sequence[Any]:
    return getattr(node, "content", None) or getattr(node, "arguments", None) or ()
