"""Dutch dates and numbers, and counts with their noun."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from babel.dates import format_date
from babel.numbers import format_decimal

_ARTICLES = ("De", "Het", "Een")


@cache
def datum(day: date) -> str:
    """A day in words: 9 maart 2026."""
    return format_date(day, "d MMMM y", locale="nl")


@cache
def getal(number: float) -> str:
    """A number as it is written in Dutch: 1.234,5."""
    return format_decimal(number, "#,##0.######", locale="nl")


def kaal(number: float, unit: str) -> str:
    """A number of which the unit stands elsewhere; % stands behind each of them: 38% in 'van 38% naar 41%'."""
    return f"{getal(number)}{'%' if unit == '%' else ''}"


def hoeveelheid(number: float, unit: str) -> str:
    """A number with its unit: 12 dagen, 68%."""
    return f"{getal(number)}{'' if unit == '%' else ' '}{unit}"


@cache
def euro(amount: float) -> str:
    """An amount of money: € 12, € 12,50."""
    return f"€\u00a0{format_decimal(amount, '#,##0' if amount == int(amount) else '#,##0.00', locale='nl')}"


def plural(count: float, one: str, many: str) -> str:
    """A number with the noun that fits it: 1 stap, 2 stappen, geen stappen."""
    return f"{'geen' if count == 0 else getal(count)} {one if count == 1 else many}"


_CUSTOMER = re.compile(r"\b([Kk])lant(en)?\b")
_PLURAL_IN_S = ("er", "el", "en", "em", "aar", "oor", "eur", "ie")


def meervoud(noun: str) -> str:
    """The plural of a word for people: inwoners, ondernemers, klanten, cliënten."""
    return f"{noun}s" if noun.endswith(_PLURAL_IN_S) else f"{noun}en"


def met_term(text: str, term: str) -> str:
    """A text of ours in which the customer is called as the municipality does: 'de inwoner', 'inwoners zeiden het'."""

    def called(found: re.Match[str]) -> str:
        word = meervoud(term) if found[2] else term
        return f"{word[:1].upper()}{word[1:]}" if found[1] == "K" else word

    return text if term == "klant" else _CUSTOMER.sub(called, text)


def in_zin(name: str) -> str:
    """A name as it stands inside a sentence: 'Het straatcomité' is 'het straatcomité' there."""
    article, space, rest = name.partition(" ")
    return f"{article.lower()} {rest}" if space and article in _ARTICLES else name


def for_whom(names: Sequence[str]) -> str:
    """' voor Jan en Noor'; '' without any: then it is for everyone."""
    if not names:
        return ""
    *first, last = map(in_zin, names)
    return f" voor {', '.join(first)} en {last}" if first else f" voor {last}"
