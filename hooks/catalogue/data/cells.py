"""What goes into a cell of a spreadsheet: text that can do no harm, numbers that stay numbers."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b

MOST_CHARACTERS = 32_767
"""What a cell of Excel can hold."""

_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_PARTS = frozenset(';"\r\n')
# What XML 1.0 cannot hold: Excel refuses a workbook with one of these in it.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text without the characters that XML has no place for."""
    return text if text.isprintable() else _ILLEGAL.sub("", text)


@lru_cache(8192)  # most cells hold an id or a word that many others hold too
def harmless(text: str) -> str:
    """The text with an apostrophe before it when a spreadsheet would take it for a formula.

    After OWASP, "CSV Injection": what begins with = + - @, a tab or a new line; also in the wide form of East Asia.
    """
    text = legal(text)
    return f"'{text}" if text[:1] in _FORMULA else text


def in_one_cell(values: Iterable[object]) -> str | None:
    """A list as the text of one cell, None when it is empty: a line of CSV (RFC 4180) with semicolons, `een; "a; b"`.

    A value stands in quotes where a reader would take it for more than one or for something else: with a semicolon, a
    quote or a new line in it, white space at an end, nothing in it, or what begins a formula.
    """
    return "; ".join(_as_one(legal(str(value))) for value in values) or None


def _as_one(text: str) -> str:
    plain = text and text == text.strip() and text[0] not in _FORMULA and not _PARTS.intersection(text)
    return text if plain else '"' + text.replace('"', '""') + '"'


def fitting(text: str) -> str:
    """The text as far as a cell of Excel can hold it; the last character says that there is more.

    Excel counts UTF-16 units: a character outside the Basic Multilingual Plane is two.
    """
    if len(text) * 2 <= MOST_CHARACTERS or len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS:
        return text
    kept = text.encode("utf-16-le")[: (MOST_CHARACTERS - 1) * 2].decode("utf-16-le", "ignore")
    return f"{kept}…"


def decimal_comma(number: float) -> str:
    """A number as Dutch Excel reads it: 0,5. Never with an exponent, never with a separator of thousands."""
    return str(number) if isinstance(number, int) else format(Decimal(repr(number)), "f").replace(".", ",")


Value = str | float | date | None
"""What is in a cell."""


def as_compared(value: Value) -> str:
    """The content of a cell as text, the same for what every spreadsheet holds to be the same.

    How much space there is does not count, 3 is 3,0, and a day is one whatever its time.
    """
    return " ".join(_plain(value).split())


def mark_of(values: Iterable[Value]) -> str:
    """By which it is seen whether cells still say, as `as_compared` tells it, what they did when they were written."""
    together = "\0".join([value.strip() if value.__class__ is str else _plain(value) for value in values])
    return blake2b(" ".join(together.split()).encode("utf-8", "replace"), digest_size=6).hexdigest()


def _plain(value: Value) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, date):
        return value.isoformat()[:10]
    return yes_or_no(value) if isinstance(value, bool) else f"{value:.12g}"


def yes_or_no(answer: bool) -> str:
    """An answer as a reader says it."""
    return "ja" if answer else "nee"
