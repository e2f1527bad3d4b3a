"""Where a part of a text stands in the file: what is written over lines, or with escapes, reads otherwise."""

import re
from collections.abc import Iterator
from functools import cached_property

from catalogue.reading.nodes import Node, Scalar
from catalogue.reading.places import Places

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)
_NOT_SEEN = frozenset(" \t\r\nntrvfNLP_")
"""What stands behind a backslash for something that reads as a space, or as nothing."""
_BLOCK = re.compile(r"[|>][^\r\n]*")
_LONGEST = 100_000


class Within:
    """The places in the texts of one file. It does nothing until one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _places(self) -> Places:
        return Places(self._text)

    def at(self, node: Node, index: int) -> tuple[int, int]:
        """Line and column of the character at `index` of what a node says, without the spaces around that.

        Where that cannot be told: those of the node. The character is one that is seen.
        """
        if not isinstance(node, Scalar):
            return node.line, node.column
        wanted = node.text.strip()[: index + 1]
        number = len("".join(wanted.split()))  # only what is seen is counted: spaces may be written in another way
        start = self._places.starts[node.line - 1] + node.column - 1
        found = next((at for count, at in enumerate(self._seen(start), 1) if count == number), None)
        if found is None or self._text[found] not in (wanted[-1], "\\"):
            return node.line, node.column
        return self._places.at(found)

    def _seen(self, start: int) -> Iterator[int]:
        """Where each sign that is seen stands, of the scalar that begins here; and what comes behind it."""
        text, quote = self._text, self._text[start : start + 1]
        block = _BLOCK.match(text, start)
        at = block.end() if block else start + (quote in ("'", '"'))
        while at < min(len(text), start + _LONGEST):
            escape = _ESCAPE.match(text, at) if quote == '"' else None
            if escape is None:
                if not text[at].isspace():
                    yield at
                at += 2 if quote == "'" and text.startswith("''", at) else 1
            else:
                if not _reads_as_space(escape[0]):
                    yield at
                at = escape.end()


def _reads_as_space(escape: str) -> bool:
    if len(escape) > 3:
        number = int(escape[2:], 16)
        return number < 0x110000 and chr(number).isspace()
    return escape[1] in _NOT_SEEN
