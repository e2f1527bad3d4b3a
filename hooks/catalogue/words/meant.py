"""What a text was meant to be, as it is typed in a file: a date, a number, a duration, a yes or no.

Only where one thing can have been meant; else ''.
"""

import re
from collections.abc import Mapping
from datetime import date

_QUOTES = ("“”", "„”", "„“", "””", "‘’", "‚’", "‚‘", "’’", "«»", "´´")
_MONTHS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "januari jan",
            "februari feb febr",
            "maart mrt mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        1,
    )
    for spelling in spellings.split()
}
_TIME = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-/. ])([0-9]{{1,2}})\2([0-9]{{1,2}}){_TIME}")
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})([-/. ])([0-9]{{1,2}})\2([0-9]{{4}}){_TIME}")
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:e)?[ -]([a-z]+)\.?[ -]([0-9]{4})")
_YEARS = range(1900, 2101)

_SPACES = re.compile(r"\s+")
_GROUPS = re.compile(r"-?[0-9]{1,3}(?:[. ][0-9]{3})+")
_GROUPS_OF_SPACES = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,6})?")
_WITH_COMMA = re.compile(r"-?(?:0|[1-9][0-9]*),[0-9]{1,6}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]{1,6})?")
_EURO = re.compile(r"(?:€|eur(?:o)?)?\s*(-?[0-9.,]+?)(?:,-|,--|,–|,—)?\s*(?:€|euro)?")

_YES = frozenset({"ja", "true", "waar", "yes", "y", "j"})
_NO = frozenset({"nee", "false", "onwaar", "no", "n"})

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
_DURATION = re.compile(rf"([1-9][0-9]{{0,5}}|één|{'|'.join(_NUMBERS)})\s*({'|'.join(_SPELLINGS)})\.?")
_MINUTES = re.compile(
    r"([0-9]+(?:[.,][0-9]+)?|half|een half|anderhalf|anderhalve|een)\s*(u|uur|uren|minuten|min|minuut)\.?"
)
_HALVES = {"half": 0.5, "een half": 0.5, "anderhalf": 1.5, "anderhalve": 1.5, "een": 1.0}
_MINUTES = re.compile(rf"([0-9]+(?:[.,][0-9]+)?|{'|'.join(_HALVES)})\s*(u|uur|uren|minuten|min|minuut)\.?")

_BETWEEN = re.compile(r"\s*[,;|]\s*|\s+(?:en|of|/|&)\s+")
_BETWEEN_NUMBERS = re.compile(r"\s*(?:[,;|/]|t/m|tot en met|tot|en|[-\u2010-\u2015])\s*")
_FOLDED = re.compile(r"[\s_\-\u2010-\u2015]+")


def bare(text: str) -> str:
    """The text without what Word puts around it: curly or low quotes, spaces of any kind."""
    text = _SPACES.sub(" ", text).strip()
    if len(text) > 1 and text[0] + text[-1] in _QUOTES:
        return text[1:-1].strip()
    return text


def day(text: str) -> str:
    """A day as `2026-03-09`, from 12-03-2026, 12 maart 2026, 2026-3-9, 2027/06/01 or a date with a time."""
    text = bare(text).lower()
    if found := _YEAR_FIRST.fullmatch(text.upper()):
        year, month, number = found[1], found[3], found[4]
    elif found := _DAY_FIRST.fullmatch(text.upper()):
        number, month, year = found[1], found[3], found[4]
    elif (found := _IN_WORDS.fullmatch(text)) and found[2] in _MONTHS:
        number, month, year = found[1], str(_MONTHS[found[2]]), found[3]
    else:
        return ""
    try:
        return date(int(year), int(month), int(number)).isoformat() if int(year) in _YEARS else ""
    except ValueError:
        return ""


def whole(text: str) -> str:
    """A whole number, from `1 350` or `1.350`."""
    text = bare(text)
    if _GROUPS.fullmatch(text):
        return text.replace(".", "").replace(" ", "")
    return text if re.fullmatch(r"-?(?:0|[1-9][0-9]*)", text) else ""


def number(text: str) -> str:
    """A number with a point, from `78,5`, `1 350`, `80%` or `80 procent`."""
    text = re.sub(r"\s*(?:%|procent)$", "", bare(text))
    if _GROUPS_OF_SPACES.fullmatch(text):
        text = text.replace(" ", "")
    if _WITH_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    return text if _NUMBER.fullmatch(text) else ""


def percentage(text: str) -> str:
    """A percentage. `0,3` may be a third of a percent or thirty percent: nobody knows."""
    found = number(text)
    return "" if "." in found and abs(float(found)) < 1 else found


def amount(text: str) -> str:
    """An amount in euros, from `€ 12,50`, `12,-` or `1.250 euro`."""
    found = _EURO.fullmatch(bare(text).lower())
    text = found[1] if found else ""
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{2})?", text):
        text = text.replace(".", "")
    text = text.replace(",", ".", 1)
    return text if re.fullmatch(r"(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?", text) else ""


def answer(text: str) -> str:
    """`true` or `false`, from Ja, True, nee or however these are written."""
    text = bare(text).lower()
    return "true" if text in _YES else "false" if text in _NO else ""


def duration(text: str) -> str:
    """A number with its unit, from `acht weken`, `8wk` or `8 Weken`."""
    found = _DURATION.fullmatch(bare(text).lower())
    if not found:
        return ""
    word = found[1].replace("één", "een")
    amount = word if word.isdigit() else str(_NUMBERS.index(word) + 1)
    one, many = _SPELLINGS[found[2]]
    return f"{amount} {one if amount == '1' else many}"


def minutes(text: str) -> str:
    """A number of minutes, from `2 uur`, `half uur` or `30 min`; what is no whole number is ''."""
    found = _MINUTES.fullmatch(bare(text).lower())
    if not found:
        return ""
    amount = _HALVES.get(found[1]) or float(found[1].replace(",", ".") if found[1][0].isdigit() else "0")
    told = amount * (60 if found[2].startswith("u") else 1)
    return str(int(told)) if told == int(told) else ""


def parts(text: str, *, ranges: bool = False) -> list[str]:
    """What was written as a row: `telefoon, brief`, `(a; b)`, `telefoon en brief`; with `ranges` also `1-5`."""
    text = bare(text)
    if text[:1] == "(" and text[-1:] == ")":
        text = text[1:-1]
    between = _BETWEEN_NUMBERS if ranges else _BETWEEN
    return [part for one in between.split(text) if (part := bare(one))]


def folded(text: str) -> str:
    """A word in which nothing counts that a writer does not think of: capitals, and spaces or dashes for `_`."""
    return _FOLDED.sub("_", bare(text).casefold()).strip("_")


def word(text: str, known: Mapping[str, str]) -> str:
    """The one word that `text` writes in another way, or whose label it is. `known` is label by word."""
    meant = folded(text)
    found = [one for one, label in known.items() if meant and meant in (folded(one), folded(label))]
    return found[0] if len(found) == 1 else ""
