"""What stands around a number: does it stand alone, and do its neighbours say that it is nobody's own."""

import re
from collections.abc import Collection

from catalogue.reading.privacy.words import BETWEEN, INNOCENT, INNOCENT_BEGIN, OF_SOMEONE, PERSON_BEGIN, SUMS

_BEFORE, _AFTER = 60, 24
_JOINS = ".,:/-_"
_LETTERS = re.compile(r"[^\W\d_]{1,24}$")
_HEX_BEFORE = re.compile("[0-9a-fA-F]{0,12}$")
_HEX_AFTER = re.compile("[0-9a-fA-F]{0,12}")
_HEX_END = re.compile(r"[a-f]{1,6}(?![^\W_])")
_HASH = 12
_LONGEST_CODE = 4  # capitals: NL, CVDR
_CODE = re.compile(r"(?:^|[^A-Za-z])([A-Z]{1,4})[-/._ ]$")
_REST_OF_CODE = re.compile(r"[. ]?[BL][0-9]{2}(?![0-9])")  # of a BTW number and the like
_WEB = re.compile(r"(?:://|www\.)\S*$")
_DECIMALS = re.compile(r",(?:[0-9]{1,2}(?![0-9])|-)")
_MONEY = frozenset("€$£")
_WORDS = re.compile(r"[a-z]+(?:\.[a-z]+)*")
_NO_NUMBER = re.compile(r"[^0-9;]*")
_IN_A_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:, ?|[:/ ] ?)(?:nr\.? ?)?$")  # Stb. 2023, 123
_FARTHEST = 24  # characters between a word and the number that it names

_COUNTED = re.compile(
    r"[,.]?-? ?(?:%|(?:euro|eur|dollar|mensen|inwoners|klanten|huishoudens|personen|keer|stuks|maal|x|bezoeken|kilo"
    r"|gram|ton|liter|kilometer|meter|km|m2|m3|kwh|maanden|weken|documenten|formulieren"
    r"|aanvragen|adressen|bomen|dagen|uren|uur|minuten|jaar|punten|woningen|bedrijven|kb|mb|bytes|views|clicks|kliks|hits|records|regels|tekens|items"
    r"|leden|kinderen|jongeren|ouderen|gemeenten|scholen|brieven|gesprekken|klachten|verzoeken|berichten|dossiers|zaken"
    r"|[a-z]{2,30}(?:ers|ingen|heden|ties))\b)"
)


def before(text: str, start: int) -> str:
    """What stands before `start` on the same line, in small letters; at most 60 characters."""
    return text[max(0, start - _BEFORE) : start].rpartition("\n")[2].lower()


def in_address(text: str, start: int) -> str:
    """What stands of a web address before `start` in small letters, '' when it is not in one."""
    if not text[start - 1 : start].strip():
        return ""
    found = _WEB.search(text[max(0, start - 200) : start])
    return found[0].lower() if found else ""


def is_glued(text: str, start: int, end: int, labels: Collection[str], *, chained: bool) -> bool:
    """Whether more is glued to a number than a word, so that it is a part of something else: a code, a decimal, a hash.

    `labels` are the words that may be glued to it in capitals. `chained` says that what stands right before it is such
    a number too.
    """
    last, following = text[start - 1 : start] if start else "", text[end : end + 4]
    if following[:1].isdigit() or (following[:1] in _JOINS and _goes_on(text, start, end)):
        return True
    if following[:1].isalpha() and not following[:2].islower():
        return True
    if last.isdigit() or (last and last in _JOINS and text[max(0, start - 2) : start - 1].isdigit()):
        return not chained
    if _HEX_END.match(text, end) or _in_hash(text, start, end) or _REST_OF_CODE.match(following):
        return True
    window = text[max(0, start - 26) : start]
    if last.isalpha() and (word := _LETTERS.search(window)):
        code = word[0].isupper() and len(word[0]) <= _LONGEST_CODE
        return window[: word.start()][-1:].isdigit() or (code and word[0].lower() not in labels)
    code_before = _CODE.search(window[-6:]) if last and last in "-/._ " else None
    return bool(code_before and code_before[1].lower() not in labels and (last != " " or code_before[1] == "NL"))


def _in_hash(text: str, start: int, end: int) -> bool:
    """Whether it stands in a run of at least 12 hexadecimal digits, some of them before or behind it."""
    if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
        return False
    around = _HEX_BEFORE.search(text[max(0, start - _HASH) : start]), _HEX_AFTER.match(text, end)
    more = sum(len(found[0]) for found in around if found)
    return more + end - start >= _HASH and text[start:end].isdigit()


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether after a `-`, `.` and the like comes more of the same number; a number that begins anew is another one."""
    if text[end : end + 1] == ",":
        return bool(_DECIMALS.match(text, end)) and text[end + 1 : end + 2] != "-" and text[start] not in "0+("
    following = text[end + 1 : end + 10]
    return following[:1].isdigit() and not (following.isdigit() and len(following) > 8) and following[:1] != "0"


def is_money(text: str, start: int) -> bool:
    """Whether the sign of a currency stands before it."""
    return not _MONEY.isdisjoint(text[max(0, start - 3) : start])


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether it is a sum of money or a count of something."""
    if (
        is_money(text, start)
        or _DECIMALS.match(text, end)
        or _COUNTED.match(text[end : end + 2 * _AFTER].partition("\n")[0].lower())
    ):
        return True
    for word in reversed(_naming(text, start, 12)):
        if word not in BETWEEN:
            return word in SUMS
    return False


def is_named_innocent(text: str, start: int) -> bool:
    """Whether the last word that says what it is names a number that is nobody's own: KvK, RSIN, OIN, ISBN …"""
    words = _naming(text, start, _FARTHEST)
    if words and words[-1] in OF_SOMEONE:
        return False
    for word in reversed(words):
        if word.startswith(PERSON_BEGIN):
            return False
        if word in INNOCENT or word.startswith(INNOCENT_BEGIN):
            return True
    return False


def _naming(text: str, start: int, farthest: int) -> list[str]:
    """The words before a number that can say what it is: on its line, behind the number before, and not far away."""
    line = before(text, start)
    if year := _IN_A_YEAR.search(line):
        line = line[: year.start()]
    near = _NO_NUMBER.match(line[::-1])
    line = line[len(line) - near.end() :] if near else ""
    return [word[0] for word in _WORDS.finditer(line) if len(line) - word.end() <= farthest]
