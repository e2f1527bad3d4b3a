"""What a value says that refers to others: `var(--x, fall-back)`, by way of any number of names, never in a circle."""

from collections.abc import Mapping, Sequence
from typing import Any

import tinycss2  # type: ignore[import-untyped]

from catalogue.founding.huisstijl.css import fits

_LONGEST_CHAIN = 60


class Values:
    """The values of custom properties, by name ('--x'), each with what it refers to filled in."""

    def __init__(self, written: Mapping[str, str]) -> None:
        self.written = written
        self._known: dict[str, str | None] = {}
        self._busy: list[str] = []

    def of(self, name: str) -> str | None:
        """The value; None when it is not there, refers to what is not there, or to itself by any way."""
        if name in self._known:
            return self._known[name]
        text = self.written.get(name)
        if text is None or name in self._busy or len(self._busy) >= _LONGEST_CHAIN:
            return None
        self._busy.append(name)
        found = self.filled(text)
        self._busy.pop()
        self._known[name] = found
        return found

    def filled(self, text: str) -> str | None:
        """The text with a value for each reference; None when one has none."""
        if not fits(text):
            return None
        found = text if "var(" not in text.lower() else self._filled(tinycss2.parse_component_value_list(text))
        return found.strip() if found is not None and found.strip() and fits(found) else None

    def _filled(self, nodes: Sequence[Any]) -> str | None:
        parts: list[str] = []
        for node in nodes:
            if node.type == "function" and node.lower_name == "var":
                part = self._referred(node.arguments)
            elif node.type == "function":
                inner = self._filled(node.arguments)
                part = None if inner is None else f"{node.name}({inner})"
            else:
                part = node.serialize()
            if part is None:
                return None
            parts.append(part)
        text = "".join(parts)
        return text if fits(text) else None

    def _referred(self, arguments: Sequence[Any]) -> str | None:
        inner = [node for node in arguments if node.type not in ("whitespace", "comment")]
        if not inner or inner[0].type != "ident":
            return None
        found = self.of(inner[0].value)
        comma = next((at for at, node in enumerate(arguments) if node == ","), None)
        if found is None and comma is not None:
            return self._filled(arguments[comma + 1 :])
        return found
