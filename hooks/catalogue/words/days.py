"""A day, however it was written, as it is typed in a file. Only where one day can have been meant; else ''."""

import re
from datetime import date

from catalogue.words.meant import ENDS, bare

_MONTHS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "januari jan january",
            "februari feb febr february",
            "maart mrt mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt october oct",
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
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:e|ste|de)?[ -]([a-z]+)\.?[ -]([0-9]{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_IN_A_ROW = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_WEEKDAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
_WITH_WEEKDAY = re.compile(rf"{_WEEKDAY}\.?,? +|,? *\({_WEEKDAY}\)$|,? +{_WEEKDAY}$")
_LOOSE_SIGN = re.compile(r"(?<=[0-9]) *([-/.\u2010-\u2015\u2212]) *(?=[0-9])")
_IN_BRACKETS = re.compile(r"^\((.*)\)$")
_YEARS = range(1900, 2101)


def day(text: str) -> str:
    """A day as `2026-03-12`, from 12-03-2026, do 12 maart 2026, March 12, 2026, (2026-3-12), 20260312, with a time."""
    text = _WITH_WEEKDAY.sub("", _IN_BRACKETS.sub(r"\1", bare(text)).lower().rstrip(ENDS))
    text = _LOOSE_SIGN.sub(lambda sign: sign[1] if sign[1] in "/." else "-", text)
    if found := _YEAR_FIRST.fullmatch(text.upper()):
        year, month, number = found[1], found[3], found[4]
    elif found := _DAY_FIRST.fullmatch(text.upper()):
        number, month, year = found[1], found[3], found[4]
    elif (found := _IN_WORDS.fullmatch(text)) and found[2] in _MONTHS:
        number, month, year = found[1], str(_MONTHS[found[2]]), found[3]
    elif (found := _MONTH_FIRST.fullmatch(text)) and found[1] in _MONTHS:
        number, month, year = found[2], str(_MONTHS[found[1]]), found[3]
    elif found := _IN_A_ROW.fullmatch(text):
        year, month, number = found.groups()
    else:
        return ""
    try:
        return date(int(year), int(month), int(number)).isoformat() if int(year) in _YEARS else ""
    except ValueError:
        return ""
