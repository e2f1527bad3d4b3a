"""Telephone numbers, Dutch and foreign."""

import re
from collections.abc import Iterable, Iterator

from catalogue.reading.privacy import context
from catalogue.reading.privacy.digits import Group, joined
from catalogue.reading.privacy.trace import Span

_NATIONAL = 10  # digits, the leading zero among them
_FEWEST, _MOST = 8, 15  # digits after a +, as ITU-T E.164 has them
_AMERICAN = 11  # digits after a +1 or +7, those among them
_NOBODYS = ("0800", "0900", "0906", "0909")
_LABELS = frozenset({"tel", "mob", "gsm", "fax", "app", "bel", "nr", "t", "m", "f"})
_DUTCH = re.compile(r"(?:00)?310?([1-9][0-9]{8})")
_NEIGHBOUR = re.compile(r"00(?:32|33|34|39|41|43|44|45|46|47|48|49|90|212|352|597|599)[0-9]{6,12}")
_MOBILE = re.compile(r"06(?<![\w.,]06) ?[^\w\s] ?[0-9]{8}(?![0-9])")
_CHAT = re.compile(r"(?:wa\.me/|t\.me/|phone=|tel=|telefoon=)\+?$")
_LINKED = ("/", "=", ":")
_OPENS = ("+", "(", " ")
_OPENING = re.compile(r"[+(]{0,3}$")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


def found(text: str, runs: Iterable[list[Group]]) -> Iterator[Span]:
    """Ten digits from a 0 on, +31 or 0031 and nine, a foreign + and 8 to 15 (E502). No 0800, 0900 or 14 0xxx."""
    yield from (Span(*match.span(), "E502") for match in _MOBILE.finditer(text))
    previous = -9
    for run in runs:
        first = 0
        while first < len(run):
            after = _end(text, run, first)
            if after:
                start = run[first][0] - len(_opening(text, run[first][0]))
                if _stands_alone(text, run, first, after, start, chained=start - 1 == previous):
                    previous = run[after - 1][1]
                    yield Span(start, previous, "E502")
                    first = after
                    continue
            first += 1


def _opening(text: str, start: int) -> str:
    """The + and the bracket that a number begins with."""
    before = text[max(0, start - 3) : start]
    if before[-1:] not in _OPENS:
        return ""
    if before.endswith("+ "):
        return "+ "
    found = _OPENING.search(before)
    return found[0] if found else ""


def _end(text: str, run: list[Group], first: int) -> int:
    """The group after the last one of the number that begins with this group; 0 when none begins here."""
    start, end = run[first]
    if text[start:end] == "0" and text[end : end + 1] != ")" and (first or len(run) != _NATIONAL):
        return 0  # digit by digit: then it is all there is
    opened = text[max(0, start - 3) : start]
    if text[start] not in "03" and "+" not in opened and opened[-1:] not in _LINKED:
        return 0
    head = text[start : min(end, start + _MOST + 2)]
    linked = opened[-1:] in _LINKED and bool(_CHAT.search(context.before(text, start)))
    abroad = "+" in _opening(text, start) or (head[0] != "0" and linked)
    if not (abroad or head[0] == "0" or head.startswith("31")):
        return 0
    if head[0] == "0" and not abroad and head[1:2].strip("0"):
        return _national(text, run, first)
    best = 0
    digits = ""
    for after in range(first + 1, min(first + _MOST, len(run)) + 1):
        last = run[after - 1]
        if last[1] - last[0] + len(digits) > _MOST + 2:
            break
        digits += text[last[0] : last[1]]
        if abroad or digits.startswith(("00", "31")):
            if _DUTCH.fullmatch(digits) and (abroad or digits[0] == "0" or digits.startswith("316")):
                return after
            foreign = abroad and digits[0] != "0" and _FEWEST <= len(digits) <= _MOST and not digits.startswith("31")
            foreign = foreign and (digits[0] not in "17" or len(digits) == _AMERICAN)
            if foreign or _NEIGHBOUR.fullmatch(digits):
                begins_anew = after < len(run) and text[run[after][0]] == "0"
                best = after
                if begins_anew:
                    break
        elif len(digits) == _NATIONAL:
            return after if digits[1] != "0" and not digits.startswith(_NOBODYS) else 0
    return best


def _national(text: str, run: list[Group], first: int) -> int:
    """The group after the last one of the ten digits that begin here; 0 when there are none or they are nobody's."""
    total = 0
    for after in range(first, min(first + _NATIONAL, len(run))):
        total += run[after][1] - run[after][0]
        if total >= _NATIONAL:
            nobodys = total == _NATIONAL and joined(text, run[first : first + 4]).startswith(_NOBODYS)
            return after + 1 if total == _NATIONAL and not nobodys else 0
    return 0


def _stands_alone(text: str, run: list[Group], first: int, after: int, start: int, *, chained: bool) -> bool:
    groups = run[first:after]
    end = groups[-1][1]
    if context.is_glued(text, start, end, _LABELS, chained=chained):
        return False
    address = context.in_address(text, start)
    if address and not _CHAT.search(address):
        return False
    number = text[start:end]
    if number.startswith("+"):
        if text[start - 1 : start].isalpha() and not number.startswith("+31"):
            return text[max(0, start - 3) : start].lower() in _LABELS
        sum_before = re.search(r"[0-9] ?$", text[max(0, start - 2) : start])
        short = len(joined(text, groups)) < _NATIONAL
        is_sum = sum_before or (short and _THOUSANDS.fullmatch(number[1:].strip()))
        return not is_sum and not context.is_amount(text, start, end)
    if len(groups) == 1 and context.is_named_innocent(text, start):
        return False
    if re.search(r"[A-Z]{4} $|€ ?$", text[max(0, start - 5) : start]):
        return False  # the rest of a bank account, an amount
    return _is_grouped(text, run, first, after)


def _is_grouped(text: str, run: list[Group], first: int, after: int) -> bool:
    """Whether the groups can be those of one number, and not some numbers in a row."""
    groups = run[first:after]
    sizes = [end - start for start, end in groups]
    if sizes[0] == 1 and text[groups[0][1]] != ")":
        return max(sizes) == 1 and text[groups[1][0]] == "6"  # digit by digit
    if len(sizes) > 1 and max(sizes) <= 2:  # 01 02 03 04 05 06: numbers in a row
        row = [one for one in (run[first - 1 : first], run[after : after + 1]) if one]
        return not any(end - start <= 2 for ((start, end),) in row) or text[groups[0][0] :][:2] == "06"
    return True
