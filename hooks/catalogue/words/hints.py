"""What goes with a message: a word that was probably meant, the words there are, and how something is typed."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

_LIKE, _MOST_SHOWN = 0.7, 24
LONGEST = 200
"""Characters: no word is that long."""
_AS_IT_IS = re.compile(r"\w(?:(?:[\w .'/+-]|(?<=\w)#(?=\w))*[\w.'/+-])?")


def lookalike(value: str, known: Sequence[str], *, like: float = _LIKE) -> str:
    """The one of the known words that `value` looks like or begins, '' when none does or more begin so.

    `like` says how much alike, from 0 (all) to 1 (equal).
    """
    value = value.strip().lower()
    if len(value) > LONGEST:
        return ""
    begun = [word for word in known if word.startswith(value)] if len(value) > 2 else []
    close = get_close_matches(value, known, n=1, cutoff=like)
    return close[0] if close else begun[0] if len(begun) == 1 else ""


def did_you_mean(value: str, known: Sequence[str]) -> str:
    """ "Bedoelt u 'x'?" when one of the known words looks like `value`, else ''."""
    close = lookalike(value, known)
    return f"Bedoelt u '{close}'?" if close else ""


def listed(known: Sequence[str], most: int = _MOST_SHOWN) -> str:
    """The words in a row, the first so many of them."""
    return ", ".join(known[:most]) + (", …" if len(known) > most else "")


def typed(value: Any) -> str:
    """Data as an editor would type it on one line: quotes only where they are needed."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {typed(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(typed, value)) + "]"
    text = str(value)
    if _AS_IT_IS.fullmatch(text):
        return text
    if '"' in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return quoted(text)


def quoted(text: str) -> str:
    """A text between double quotes, as an editor would type it on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def described(value: Any) -> str:
    """What stands there, in words."""
    if isinstance(value, dict):
        return "een blok met velden"
    if isinstance(value, list):
        return "een lijst"
    return f"'{value}'" if value else "niets"
