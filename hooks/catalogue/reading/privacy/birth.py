"""Dates of birth."""

import re
from collections.abc import Iterator

from catalogue.reading.privacy.trace import Span

_MONTH = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,7}\.?"
_DATE = (
    rf"(?:[0-9]{{1,2}}(?:e|ste|de)?[ ./-]{{1,3}}(?:[0-9]{{1,2}}|{_MONTH})[ ,./-]{{1,3}}"
    r"(?:'?[0-9]{2}|(?:18|19|20)[0-9]{2})"
    r"|(?:18|19|20)[0-9]{2}[ ./-]{1,3}[0-9]{1,2}[ ./-]{1,3}[0-9]{1,2}"
    r"|(?:18|19|20)[0-9]{6}|[0-3][0-9][01][0-9](?:18|19|20)[0-9]{2})(?![0-9])"
)
_AFTER_WORD = re.compile(
    r"geb(?:oren|oorte(?:[-_ ]?(?:dat(?:um|a)?|dag))?|[. _-]{0,2}(?:dat(?:um)?|dd)|(?=[. :]))\b"
    rf"(?P<between>[^0-9\n]{{0,40}}+)(?P<date>{_DATE})"
)
_WORD_BEHIND = r"[ ,(]{1,3}(?:is )?(?:geboren|geb\.|geboortedatum)"
_NUMBER_BEFORE_WORD = re.compile(f"[0-9]{_WORD_BEHIND}")  # quick, and seldom there
_BEFORE_WORD = re.compile(f"(?P<date>{_DATE}){_WORD_BEHIND}")
# Born before or after a day is what a rule says of a year group, not a date of birth.
_GROUP = re.compile(r"\b(?:voor|vóór|na|tussen|vanaf|sinds|tot|per|periode|uiterlijk|later|eerder)\b")


def found(small: str) -> Iterator[Span]:
    """A date after geboren, geb. or geboortedatum, or before geboren, in a text in small letters (E506)."""
    if "geb" not in small:
        return
    for match in _AFTER_WORD.finditer(small):
        if not _GROUP.search(match["between"]):
            yield Span(*match.span("date"), "E506")
    if _NUMBER_BEFORE_WORD.search(small):
        for match in _BEFORE_WORD.finditer(small):
            yield Span(*match.span("date"), "E506")
