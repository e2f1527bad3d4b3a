"""Numbers that can be a burgerservicenummer."""

import re
from collections.abc import Iterable, Iterator
from operator import mul

from catalogue.reading.privacy import context
from catalogue.reading.privacy.digits import GAP, Group, gaps, joined
from catalogue.reading.privacy.trace import Span

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
"""Those of the 11-proef: https://nl.wikipedia.org/wiki/Burgerservicenummer#11-proef."""
_LENGTH, _MOST_GROUPS = 9, 5
_LABELS = frozenset({"bsn", "sofi", "nr", "no"})
_NAMED = re.compile(r"(?:bsn|burger ?service ?-?(?:nummer|nr)|sofi-?(?:nummer|nr)?|persoonsnummer)[^0-9\n;]{0,30}$")
_EIGHT = re.compile(
    r"(?:bsn|burger ?service ?-?(?:nummer|nr)|sofi)(?:[ -]?(?:nummer|nr|no))?[^\w\n]{0,4}(?:is|was|luidt)?[^\w\n]{0,4}"
    rf"(?P<number>[0-9](?:{GAP}[0-9]){{7}})(?![ ./-]{{0,2}}[0-9]|[^\W_])"
)
_HINTS = ("bsn", "service", "sofi")
_OF_PERSON = re.compile(r"(?:bsn|burgerservicenummer|sofi|burger|inwoner|klant|persoon|client)(?:nummer|nr)?[=/]$")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def found(text: str, runs: Iterable[list[Group]]) -> Iterator[Span]:
    """Nine digits in any grouping that pass the 11-test (E501)."""
    previous = -9
    for run in runs:
        for first, after in _nines(run):
            start, end = run[first][0], run[after - 1][1]
            if start > previous and _is_one(text, run, first, after, chained=start - 1 == previous):
                previous = end
                yield Span(start, end, "E501")


def named(small: str) -> Iterator[Span]:
    """Eight digits that are called a BSN in a text in small letters: its leading zero is often left out (E501).

    Which digit is lost cannot be told, so they are not tested.
    """
    if any(hint in small for hint in _HINTS):
        for match in _EIGHT.finditer(small):
            if not _is_period(match["number"]):
                yield Span(*match.span("number"), "E501")


def _nines(run: list[Group]) -> Iterator[tuple[int, int]]:
    """From which to which group there are nine digits together."""
    sizes = [end - start for start, end in run]
    most = _LENGTH if len(run) == _LENGTH else _MOST_GROUPS  # digit by digit: then it is all there is
    for first, total in enumerate(sizes):
        if sum(sizes[first : first + most]) < _LENGTH:
            continue
        after = first + 1
        while total < _LENGTH and after < len(run) and after - first < most:
            total += sizes[after]
            after += 1
        if total == _LENGTH:
            yield first, after


def _is_one(text: str, run: list[Group], first: int, after: int, *, chained: bool) -> bool:
    groups = run[first:after]
    start, end = groups[0][0], groups[-1][1]
    digits = joined(text, groups)
    if (
        sum(map(mul, _WEIGHTS, map(int, digits))) % 11
        or not int(digits)
        or context.is_glued(text, start, end, _LABELS, chained=chained)
    ):
        return False
    if address := context.in_address(text, start):
        return bool(_OF_PERSON.search(address))
    if _NAMED.search(context.before(text, start)):
        return True
    if context.is_money(text, start) or context.is_named_innocent(text, start):
        return False
    if context.is_amount(text, start, end) or _is_negative(text, start):
        return False
    return len(groups) == 1 or (_is_grouped(text, groups) and not _in_row(text, run, first, after))


def _is_negative(text: str, start: int) -> bool:
    return text[start - 1 : start] == "-" and not text[max(0, start - 2) : start - 1].strip(" \n\t:,;([|=")


def _is_grouped(text: str, groups: list[Group]) -> bool:
    """Whether it can be one number in groups: no decimal, address of a computer, period, or a year beside a number."""
    between = {gap.strip() or " " for gap in gaps(text, groups)}
    parts = [text[start:end] for start, end in groups]
    if between - {" ", ".", "-", "_"}:
        return False
    if "." in between and (len(parts) == 2 or (len(parts) == 4 and max(map(int, parts)) < 256)):
        return False
    return not (_YEAR.fullmatch(parts[0]) and (len(parts) == 2 or _YEAR.fullmatch(parts[1]))) and not (
        len(parts) == 2 and _YEAR.fullmatch(parts[1])
    )


def _in_row(text: str, run: list[Group], first: int, after: int) -> bool:
    """Whether it stands in a row of numbers, each a group."""
    before = first > 0 and text[run[first - 1][1] : run[first][0]] == " "
    behind = after < len(run) and text[run[after - 1][1] : run[after][0]] == " "
    return before or behind


def _is_period(number: str) -> bool:
    parts = re.findall("[0-9]+", number)
    return len(parts) == 2 and all(map(_YEAR.fullmatch, parts))
