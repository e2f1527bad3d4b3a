"""The guard against what leads back to a person. Reads the text of a file as it is, comments and stories included."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from stdnum.nl import bsn

_LINE_END = re.compile(r"\r\n?|\n")
_NINE_DIGITS = re.compile(
    r"[0-9](?:[^0-9\r\n]{0,4}[0-9]){8}"
)  # fewer are no number of a person, and most lines have fewer
_SPACE = "[ \u00a0]"
_SEPARATOR = f"{_SPACE}?[.\u2010-\u2014-]?{_SPACE}?"
# Not glued to a letter, a digit, or a decimal: 2026-0123456789 is a case number, not a telephone number. What follows
# on a euro sign is an amount, what follows on four capitals the rest of a bank account.
_BEFORE = rf"(?<![\w@.,/#€-])(?<!€{_SPACE})(?<![A-Z]{{4}}{_SPACE})"
_AFTER = r"(?![\w@-]|[.,][0-9])"
_DAY = r"[0-9]{1,2}[-. ][0-9]{1,2}[-. ](?:19|20)[0-9]{2}(?![0-9])"  # an hour may follow: 01-02-2026 12:30
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<=<)[\w.+-]{1,64}@[\w-]{1,63}(?=>)"  # <name@computer>, as in the head of a message
)
# Geographic, mobile and 088 numbers, with 0, +31 or 0031 before. Not 0800 and 0900: those are nobody's own.
_PHONE = re.compile(
    rf"{_BEFORE}(?!{_DAY})(?:\(?(?:\+31|0031)\)?{_SEPARATOR}(?:\(0\){_SPACE}?)?|\(?0)(?!800|900|90[69])"
    rf"[1-9](?:\)?{_SEPARATOR}[0-9]){{8}}{_AFTER}"
)
_BSN = re.compile(
    rf"{_BEFORE}(?:[0-9]{{9}}|[0-9]{{4}}[. \u00a0][0-9]{{2}}[. \u00a0][0-9]{{3}}"
    rf"|[0-9]{{3}}[. \u00a0][0-9]{{3}}[. \u00a0][0-9]{{3}}){_AFTER}"
)
_KINDS = (("E503", _EMAIL), ("E502", _PHONE), ("E501", _BSN))


@dataclass(frozen=True, slots=True)
class Trace:
    """Something that leads back to a person; line and column count from 1."""

    line: int
    column: int
    code: str
    value: str


def traces(text: str, exceptions: Collection[str] = ()) -> Iterator[Trace]:
    """E-mail addresses (E503), telephone numbers (E502) and valid BSNs (E501) in `text`, in order of place.

    A value that stands among the `exceptions` is passed over. The BSN must pass the 11-test.
    """
    if "@" not in text and not _NINE_DIGITS.search(text):
        return
    for number, line in enumerate(_LINE_END.split(text), 1):
        if "@" in line or _NINE_DIGITS.search(line):
            found = [Trace(number, start + 1, code, value) for start, code, value in _in_line(line)]
            yield from sorted((one for one in found if one.value not in exceptions), key=lambda one: one.column)


def _in_line(line: str) -> Iterator[tuple[int, str, str]]:
    """Where something starts, its code and its text; of what overlaps the first kind."""
    taken: list[tuple[int, int]] = []
    for code, pattern in _KINDS:
        for match in pattern.finditer(line):
            start, end = match.span()
            overlaps = any(start < stop and begin < end for begin, stop in taken)
            if not overlaps and (code != "E501" or bsn.is_valid(re.sub("[^0-9]", "", match.group()))):
                taken.append((start, end))
                yield start, code, match.group()
