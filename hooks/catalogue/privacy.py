"""The guard against what leads back to a person. Reads the text of a file as it is, comments and stories included."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from stdnum.nl import bsn

# Not glued to a letter, a digit, or a decimal: 2026-0123456789 is a case number, not a telephone number.
_BEFORE, _AFTER = r"(?<![\w@.,/#-])", r"(?![\w@/-]|[.,]\d)"
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_BSN = re.compile(_BEFORE + r"(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})" + _AFTER)
# Geographic, mobile and 088 numbers, with 0, +31 or 0031 before. Not 0800, 0900 and 14 0xx: those are no person's.
_PHONE = re.compile(
    _BEFORE + r"(?:(?:\+31|0031)[ -]?(?:\(0\)[ -]?)?|\(?0)(?!800|900|90[69])[1-9](?:\)?[ -]?\d){8}" + _AFTER
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
    for number, line in enumerate(text.splitlines(), 1):
        if "@" not in line and not any(char.isdigit() for char in line):
            continue
        taken: list[tuple[int, int]] = []
        found = []
        for code, pattern in _KINDS:
            for match in pattern.finditer(line):
                start, end = match.span()
                if any(start < stop and begin < end for begin, stop in taken):
                    continue
                if code == "E501" and not bsn.is_valid(match.group()):
                    continue
                taken.append((start, end))
                if match.group() not in exceptions:
                    found.append(Trace(number, start + 1, code, match.group()))
        yield from sorted(found, key=lambda trace: trace.column)
