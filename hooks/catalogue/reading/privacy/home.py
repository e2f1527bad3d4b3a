"""Where someone lives: a postcode with a house number, and a postcode alone."""

import re
from collections.abc import Iterator

from catalogue.reading.privacy.trace import Span
from catalogue.reading.privacy.words import NEVER_POSTCODE, NO_POSTCODE, NO_POSTCODE_SMALL

_BEFORE = 60
_CODE = re.compile(r"[1-9][0-9]{3}(?:(?: {0,2}|-)[A-Z]{2}|[a-z]{2}| [a-z]{2})(?![A-Za-z])")
_YEAR = re.compile("19|20")
_GLUED = "._@#€$+"
_JOINS = ",-/:"
_NUMBER_AFTER = re.compile(
    r"(?P<sign>[ ,:;/#|-]{0,3}(?:\((?=[0-9]{1,5} ?[a-zA-Z]?\)))?(?:en )?"
    r"(?:(?:huis)?(?:nummer|nr\.?|no\.?|num\.?)[ :]{0,2}|#)?)"
    r"[0-9]{1,5}(?![0-9.,]*[0-9])(?: ?(?:[a-zA-Z]|bis|[-/] ?[0-9]{1,4}|hs|I{1,3}))?(?!\w)"
)
_NAMED_AFTER = re.compile(r"[^0-9]{0,40}\bhuis ?-?(?:nummer|nr)\W{0,4}[0-9]{1,5}(?!\w)")
_NUMBER_BEFORE = re.compile(
    r"(?P<word>[^\W\d_][\w'.-]*)[ ,:]{1,3}"
    r"(?P<number>(?:(?:nr|no)\.? ?)?[0-9]{1,5} ?(?:[-/ ]?[a-zA-Z]|bis|hs|huis|I{1,3}|[-/] ?[0-9]{1,4})?)"
    r"(?:[ ,;|/(-]{1,4}(?:te |in )?|[ ,(]{1,3}(?:met )?(?:postcode|pc)[ :]{1,2})$",
    re.IGNORECASE,
)
_STREET_AFTER = re.compile(
    r"(?:[ ,]{1,3}(?:[A-Z][\w'-]* ?(?:aan |den |de |op )?){1,4})?, ?[A-Z][\w'. -]{2,40}? [0-9]{1,3} ?[a-zA-Z]?(?!\w)"
)
_STREET = re.compile(
    r"(?:straat|str\.?|weg|laan|plein|hof|kade|gracht|singel|dijk|dreef|pad|steeg|park|plantsoen|markt|ring|burg|wal"
    r"|huisnummer|nummer|nr\.?|huisnr\.?|adres|hout|oord|veld|akker|stede|brink|erf|kamp|baan|poort|haven|bos|zoom)$"
)
_BOX = re.compile(r"post ?bus|antwoordnummer")
_NAMED = re.compile(r"(?:postcode|post code|pc|postcodegebied)\W{0,4}(?:is |van )?$")
_TOWN = re.compile(r"[ ,]{1,3}[A-Z][a-z]{2}")
_ONLY_SPACE = re.compile(" {1,3}|.*-.*")


def found(text: str) -> Iterator[Span]:
    """E505: a postcode with a house number before or behind it. W504: a postcode without one.

    A postbus is nobody's home. What may be a year, a unit or a word is none, and neither is a postcode on 00 alone, of
    postbussen or a round number, unless more says that it is one.
    """
    for match in _CODE.finditer(text):
        start, end = match.span()
        line = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
        if match[0][-2:].upper() not in NEVER_POSTCODE and not _is_glued(line) and not _BOX.search(line.lower()):
            yield from _judged(text, line, start, end)


def _judged(text: str, line: str, start: int, end: int) -> Iterator[Span]:
    letters, spaced = text[end - 2 : end], text[end - 3] == " "
    small, year, dash = letters.islower(), bool(_YEAR.match(text, start)), text[end - 3] == "-"
    doubtful = (spaced or letters in NO_POSTCODE_SMALL) if small else (year or letters in NO_POSTCODE)
    named = bool(_NAMED.search(line.lower()))
    behind = _NUMBER_AFTER.match(text, end)
    if dash and not (_TOWN.match(text, end) or (behind and behind["sign"][:1] in (" ", ","))):
        return  # 1234-AB-12 is the number of a case
    before = _NUMBER_BEFORE.search(line)
    street = before and _STREET.search(before["word"].lower())
    if before and (street or (before["word"][0].isupper() and (not doubtful or _TOWN.match(text, end)))):
        yield Span(start - len(line) + before.start("number"), end, "E505")
    elif behind and (behind["sign"] or not small) and (not doubtful or named or (year and not spaced) or _says(behind)):
        yield Span(start, behind.end(), "E505")
    elif not small and (after := _STREET_AFTER.match(text, end) or _NAMED_AFTER.match(text, end)):
        yield Span(start, after.end(), "E505")
    elif (named or not (doubtful or small or text.startswith("00", start + 2))) and not text[end : end + 1].isdigit():
        yield Span(start, end, "W504")


def _says(behind: re.Match[str]) -> bool:
    """Whether what stands before a number says that it is that of a house: a comma, nr."""
    return not _ONLY_SPACE.fullmatch(behind["sign"])


def _is_glued(line: str) -> bool:
    """Whether the digits after this are a part of something else."""
    last = line[-1:]
    return bool(last) and (last.isalnum() or last in _GLUED or (last in _JOINS and line[-2:-1].isdigit()))
