"""What goes with a message: a word that was probably meant, the words there are, and how something is typed."""

import re
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

_LIKE, _MOST_SHOWN = 0.7, 24
_LONGEST = 200  # characters: no word is that long
_AS_IT_IS = re.compile(r"\w(?:[\w .'/+-]*[\w.'/+-])?")
_DUTCH_DAY = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")

_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_UNITS = {
    ("uur", "uur"): "u uur uren",
    ("dag", "dagen"): "d dg dag dagen",
    ("werkdag", "werkdagen"): "wd werkdag werkdagen",
    ("week", "weken"): "w wk wkn week weken",
    ("maand", "maanden"): "m mnd maand maanden",
    ("jaar", "jaar"): "j jr jaar jaren",
}
_SPELLINGS = {spelling: words for words, spellings in _UNITS.items() for spelling in spellings.split()}
_DURATION = re.compile(rf"([1-9][0-9]{{0,5}}|{'|'.join(_NUMBERS)})\s*({'|'.join(_SPELLINGS)})\.?")


def lookalike(value: str, known: Sequence[str], *, like: float = _LIKE) -> str:
    """The one of the known words that `value` looks like or begins, '' when none does or more begin so.

    `like` says how much alike, from 0 (all) to 1 (equal).
    """
    value = value.strip().lower()
    if len(value) > _LONGEST:
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
    return text if _AS_IT_IS.fullmatch(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def described(value: Any) -> str:
    """What stands there, in words."""
    if isinstance(value, dict):
        return "een blok met velden"
    if isinstance(value, list):
        return "een lijst"
    return f"'{value}'" if value else "niets"


def as_day(value: str) -> str:
    """A suggestion for a date that was written the Dutch way, else ''."""
    found = _DUTCH_DAY.fullmatch(value.strip())
    try:
        return f"Bedoelt u {date(int(found[3]), int(found[2]), int(found[1])).isoformat()}?" if found else ""
    except ValueError:
        return ""


def as_duration(value: Any) -> str:
    """A suggestion for a duration of which the number is a word, or the unit is short: "acht weken", "8wk"."""
    found = _DURATION.fullmatch(value.strip().lower()) if isinstance(value, str) else None
    if not found:
        return ""
    number = found[1] if found[1].isdigit() else str(_NUMBERS.index(found[1]) + 1)
    one, many = _SPELLINGS[found[2]]
    return f"Bedoelt u '{number} {one if number == '1' else many}'?"


def as_number(value: str, *, whole: bool) -> str:
    """A suggestion for a number that was written the Dutch way, with `1.000` or `2,5`, else ''."""
    text = value.strip()
    if whole and _THOUSANDS.fullmatch(text):
        return f"Schrijf het getal zonder punten: {text.replace('.', '')}."
    if not whole and _COMMA.fullmatch(text):
        return f"Schrijf een punt in plaats van een komma: {text.replace(',', '.')}."
    return ""
