"""Runs of digits: the groups of digits that stand so near each other that they can be read as one number."""

import re
from collections.abc import Iterator
from itertools import pairwise

Group = tuple[int, int]
GAP = r"[ \t.()\[\]/_-]{0,4}"
_GROUP = re.compile(f"([0-9]+)(?:{GAP}(?=[0-9]))?")
_NINE = re.compile(rf"[0-9](?<![0-9][0-9])(?:{GAP}[0-9]){{8}}")
_EIGHT = re.compile(rf"[0-9](?<![0-9][0-9])(?:{GAP}[0-9]){{7}}")
# The least that a number of any kind has: nine digits near each other, a postcode, the begin of a bank account
# or of a mobile number.
# A digit first, and once for all kinds: most texts have none of it and are passed quickly.
_SOME = re.compile(
    rf"[0-9](?<![0-9][0-9])(?:(?:{GAP}[0-9]){{8}}|[0-9]{{3}}[ -]{{0,2}}[A-Za-z]{{2}}(?![A-Za-z])"
    r"|6 ?[^\w\s] ?[0-9]{8}"
    r"|[0-9](?:(?<=[A-Za-z]{2}[0-9]{2})|(?<=[A-Za-z]{2}[ ._/-][0-9]{2}))(?=(?:[ ./_-]{0,3}[A-Za-z0-9]){11}))"
)
_IN_DATE = frozenset({1, 2, 4})
_DATE = re.compile(
    r"(?:0?[1-9]|[12][0-9]|3[01])([-./ ])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}(?![0-9])"
    r"|(?:19|20)[0-9]{2}([-./])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
)


def some(text: str) -> bool:
    """Whether there can be a number in the text that leads back to a person."""
    return "+" in text or _SOME.search(text) is not None


def runs(text: str) -> Iterator[list[Group]]:
    """Every run of at least nine digits (eight after a `+`), as its groups: where each begins and ends. Dates are none.

    Linear: each group is looked at once.
    """
    enough = _EIGHT if "+" in text else _NINE
    at = 0
    while found := enough.search(text, at):
        groups: list[Group] = []
        at = found.start()
        while group := _GROUP.match(text, at):
            groups.append(group.span(1))
            at = group.end()
        yield from _between_dates(text, groups)


def _between_dates(text: str, groups: list[Group]) -> Iterator[list[Group]]:
    kept: list[Group] = []
    past = 0
    for start, end in groups:
        if start < past:
            continue
        date = _DATE.match(text, start) if end - start in _IN_DATE else None
        if date and text[start - 1 : start] not in ("-", "+"):
            past = date.end()
            if kept:
                yield kept
            kept = []
        else:
            kept.append((start, end))
    if kept:
        yield kept


def joined(text: str, groups: list[Group]) -> str:
    """The digits of these groups."""
    return "".join(text[start:end] for start, end in groups)


def gaps(text: str, groups: list[Group]) -> list[str]:
    """What stands between these groups."""
    return [text[one[1] : other[0]] for one, other in pairwise(groups)]
