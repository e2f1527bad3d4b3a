"""What a text probably was meant to be, as far as can be said without guessing: for a hint, never for a mend."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from catalogue.words.days import day
from catalogue.words.hints import lookalike
from catalogue.words.meant import answer, bare

_NOTHING = frozenset(
    {"nog niet bekend", "nog onbekend", "nader te bepalen", "weet ik niet", "niet bekend", "niet gemeten", "n. v. t."}
    | {"-", "--", "–", "—", "?", "??", "???", "…", "...", "nvt", "n.v.t.", "onbekend", "geen", "leeg"}
    | {"tbd", "ntb", "n.t.b.", "nnb", "n.n.b.", "pm", "p.m.", "zsm", "z.s.m."}
)
_ABOUT = re.compile(
    r"(?:ca\.?|circa|ongeveer|ong\.|zo'n|bijna|ruim|minimaal|maximaal|max\.?|min\.?|meer dan|minder dan|minstens|"
    r"hoogstens|plm\.?|gemiddeld|gem\.?|tot|binnen|vanaf|voor|n ?=|±|\+/-|~|\?|[<>]=?|≤|≥|=) *(?=\S)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r" *, .*$| +[-\u2013\u2014] .*$"
    r"| *(?:\(.*\)|\[.*\]|//.*|<!--.*|#.*|/\*.*)$| (?:per|in|schatting|geschat)\b.*$|[?+*!]+$"
)
_WITH_WORDS = re.compile(r"([0-9][0-9. ]*(?:,[0-9]+)?) (?!(?:a|of|tot|op|van|en|duizend|miljoen|miljard)\b)([a-z].*)")
_UNIT = re.compile(r"(?:uur|uren|dag|werk|wek|week|wk|maand|mnd|kwart|jaar|jr)")
_TWO = re.compile(r"([0-9]+)( [a-z]+)? ?(?:[-\u2010-\u2015]|à|a|of|tot|t/m) ?([0-9]+)( ?[a-z%]+)?")
_MONTH = re.compile(r"(?:begin|medio|eind) +|(?<=[a-z])\.")
_YEAR_AND_MONTH = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})|([0-9]{1,2})[-/]([0-9]{4})")
_SHORT_YEAR = re.compile(r"(.*[-/. ])'?([0-9]{2})")
_OTHER_ORDER = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{2})[-/]([0-9]{2})[-/]([0-9]{4})")

_MORE_DAYS = re.compile(r"([0-9]{1,2}) ?(?:en|tot|t/m|[-\u2013]) ?[0-9]{1,2}( [a-z]+ [0-9]{4})")
_OF_EXCEL = re.compile(r"[34][0-9]{4}")  # a date that lost its form: days since 1899, here from 1982 to 2036
_LIKE_FIGURES = re.compile(r"[0-9OolI.,-]+")


def nothing(text: str) -> bool:
    """Whether this is how people write that there is nothing to fill in."""
    return bare(text).lower() in _NOTHING


def core(text: str, fits: Callable[[str], str]) -> tuple[str, str]:
    """What is left of a text that `fits` takes without the words about and beside it, and those words; else ''."""
    text = bare(text)
    about = _ABOUT.match(text)
    rest = text[about.end() :] if about else text
    worded = _WITH_WORDS.fullmatch(rest)
    number = worded[1] if worded and not _UNIT.match(worded[2]) else ""
    figures = text.translate(str.maketrans("OolI", "0011")) if _LIKE_FIGURES.fullmatch(text) else ""
    if figures != text and (found := fits(figures)):
        return found, ""
    for cut in (rest, _BESIDE.sub("", rest), number):
        if cut and cut != text and (found := fits(cut)):
            beside = text.removeprefix(cut).strip(" #/()")
            return found, beside if any(map(str.isalnum, beside)) else text
    return "", ""


def two(text: str) -> tuple[str, str] | None:
    """The two values of `8-10`, `3 of 4` or `8 tot 10 weken`."""
    found = _TWO.fullmatch(bare(text).lower())
    if not found:
        return None
    unit = found[4] or ""
    return found[1] + (found[2] or unit), found[3] + unit


def some_day(text: str) -> str:
    """A day in the month, the quarter or the year that is told, the first; or of a date in another order; else ''."""
    if re.fullmatch(r"[0-9]{4}", bare(text)):
        return _first(bare(text), "1")
    if _OF_EXCEL.fullmatch(bare(text)):
        return (date(1899, 12, 30) + timedelta(days=int(bare(text)))).isoformat()
    text = _MONTH.sub("", bare(text).lower())
    if found := _MORE_DAYS.fullmatch(text):
        return day(found[1] + found[2])
    if found := _YEAR_AND_MONTH.fullmatch(text):
        return _first(found[1] or found[4], found[2] or found[3])
    if found := re.fullmatch(r"(?:q([1-4])|([1-4])e kwartaal(?: van)?) ([0-9]{4})", text):
        return _first(found[3], str(3 * int(found[1] or found[2]) - 2))
    if found := _OTHER_ORDER.fullmatch(text):
        year, month, number = (found[1], found[3], found[2]) if found[1] else (found[6], found[4], found[5])
        return day(f"{year}-{month}-{number}")
    if (found := _SHORT_YEAR.fullmatch(text)) and (whole := day(f"{found[1]}20{found[2]}")):
        return whole
    return day(f"1 {text}")


def lacks_year(text: str) -> bool:
    """Whether this is a day and a month."""
    text = bare(text)
    return any(day(f"{text}{sign}2024") for sign in " -/.")


def yes_or_no(text: str) -> str:
    """`true` or `false` when it looks like how people write that: `jaa`, `ture`; else ''."""
    return answer(lookalike(bare(text), ("ja", "nee", "true", "false")))


def _first(year: str, month: str) -> str:
    try:
        return date(int(year), int(month), 1).isoformat()
    except ValueError:
        return ""
