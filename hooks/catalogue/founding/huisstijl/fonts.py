"""A list of fonts as CSS writes it, made so that it can be nothing else."""

import tinycss2  # type: ignore[import-untyped]

from catalogue.founding.huisstijl.css import fits

_GENERIC = frozenset({"serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded"})
_NO_FONT = frozenset({"inherit", "initial", "unset", "revert", "revert-layer", "none"})
_OTHERWISE = "system-ui, sans-serif"
"""What a reader gets who does not have the font: a font is never fetched from elsewhere."""


def family(text: str) -> str | None:
    """The names, with what comes when a reader has none of them; None when it is no list of fonts."""
    text = " ".join(text.split())
    names = _names(text) if fits(text) and text.isprintable() else None
    if not names or names[0].lower() in _NO_FONT:
        return None
    return ", ".join(names) if names[-1] in _GENERIC else f"{', '.join(names)}, {_OTHERWISE}"


def _names(text: str) -> list[str] | None:
    """Each name as it is written in CSS: words, or one text in quotes; None for anything else."""
    names: list[list[str]] = [[]]
    for node in tinycss2.parse_component_value_list(text, skip_comments=True):
        if node == ",":
            names.append([])
        elif node.type in ("ident", "string"):
            names[-1].append(node.serialize())
        elif node.type != "whitespace":
            return None
    known = [" ".join(words) for words in names]
    mixed = any(len(words) > 1 and any(word.startswith('"') for word in words) for words in names)
    return None if mixed or "" in known else known
