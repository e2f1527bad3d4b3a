"""Dates of birth."""

import re
from collections.abc import Iterator

from catalogue.privacy.trace import Found

_MONTH = r"(?i:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)(?i:[a-z]{0,7})\.?"
_DATE = (
    rf"(?:[0-9]{{1,2}}(?:e|ste|de)?[ ./-]{{1,3}}(?:[0-9]{{1,2}}|{_MONTH})[ ,./-]{{1,3}}"
    r"(?:'?[0-9]{2}|(?:18|19|20)[0-9]{2})"
    r"|(?:18|19|20)[0-9]{2}[ ./-]{1,3}[0-9]{1,2}[ ./-]{1,3}[0-9]{1,2}"
    r"|(?:18|19|20)[0-9]{6}|[0-3][0-9][01][0-9](?:18|19|20)[0-9]{2})(?![0-9])"
)
# "eb" is looked for first: rare enough, and quick.
_AFTER_WORD = re.compile(
    r"eb(?<=[Gg]eb)(?:oren|oorte(?:[-_ ]?(?:dat(?:um|a)?|dag))?|[. _-]{0,2}(?:dat(?:um)?|dd)|(?=[. :]))\b"
    rf"(?P<between>[^0-9\n]{{0,40}}+)(?P<date>{_DATE})",
)
_CAPITALS = re.compile(_AFTER_WORD.pattern.replace("eb(?<=[Gg]eb)", "GEB(?<=GEB)", 1), re.IGNORECASE)
_ENGLISH = re.compile(rf"(?:[Dd]ate of birth|\bD\.?O\.?B\.?)(?P<between>[^0-9\n]{{0,12}}+)(?P<date>{_DATE})")
_BEFORE_WORD = re.compile(rf"(?P<date>{_DATE})[ ,(]{{1,3}}(?:is )?(?P<between>)(?:geboren|geb\.|geboortedatum)")
# Born before or after a day is what a rule says of a year group, not a date of birth.
_GROUP = re.compile(r"\b(?:voor|vóór|na|tussen|vanaf|sinds|tot|per|periode|uiterlijk|later|eerder)\b")

# Each with what a text that it finds something in must hold: most texts hold none of it.
_PATTERNS = (
    (_AFTER_WORD, ("eb",)),
    (_CAPITALS, ("GEB",)),
    (_ENGLISH, ("irth", "OB")),
    (_BEFORE_WORD, (" geboren", " geb.", "(geb")),
)


def found(text: str) -> Iterator[Found]:
    """A date after geboren, geb. or geboortedatum, or before geboren (E506)."""
    for pattern, hints in _PATTERNS:
        if any(hint in text for hint in hints):
            for match in pattern.finditer(text):
                if not _GROUP.search(match["between"].lower()):
                    yield Found(*match.span("date"), "E506")
