"""A series of measured values as the geometry of a small line chart; `templates/drawing/charts.html` draws it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from babel.numbers import format_compact_decimal

from catalogue.words.wording import datum, getal

# The size of a chart in units of its own. Its letters are 13 of these; in a window of 320 px that is more than 12 px.
WIDTH, HEIGHT = 256, 152
TOP, BOTTOM = 22, 114  # where the highest and the lowest value of the scale stand
_SIGN = 7.4  # the width of one letter or figure
_LINE = 12  # the height of a line of words
_GAP = 6  # between a label and what it belongs to

_MILLION = 1_000_000
_CLOSE = Fraction(6, 5)  # values are close together when none is more than this times another
_FIGURES = 4  # how many figures a label shows when it has to leave some out


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place; `anchor` is the side of the words that stands there: start, middle or end."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Point:
    """A measurement in the chart; the first and the last carry their value, and one between them does not."""

    x: float
    y: float
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A level over the whole width of the plot, with its value beside it."""

    y: float
    label: Label


@dataclass(frozen=True, slots=True)
class Chart:
    """A line chart in a field of `width` by `height`, the origin in the top left corner."""

    points: tuple[Point, ...]
    """By date; never empty."""
    left: float
    right: float
    """Where the plot begins and ends."""
    scale: tuple[Level, Level]
    """The highest and the lowest level of the scale: round numbers around all values and the goal."""
    goal: Level | None
    days: tuple[Label, ...]
    """The first and the last day, or the only one."""
    first: tuple[date, float]
    last: tuple[date, float]
    width: int = WIDTH
    height: int = HEIGHT


def series(measured: Sequence[tuple[date, float]], goal: float | None = None) -> Chart:
    """The chart of one or more measured values, each on its day, and of the value that is aimed for.

    Days stand to scale; values of one day keep the order in which they are given. ValueError when nothing was measured.
    """
    if not measured:
        raise ValueError("a chart needs at least one measurement")
    known = sorted(measured, key=lambda point: point[0])
    (begin, _), (end, _) = known[0], known[-1]
    low, high = scale([value for _, value in known] + ([] if goal is None else [goal]))
    left, right = _sides(low, high, goal)

    def across(day: date) -> float:
        days = (end - begin).days
        return round(left + (right - left) * ((day - begin).days / days if days else 0.5), 1)

    def down(value: float) -> float:
        return round(float(BOTTOM - (BOTTOM - TOP) * (Fraction(value) - low) / (high - low)), 1)

    places = [(across(day), down(value)) for day, value in known]
    return Chart(
        points=_points(places, [value for _, value in known]),
        left=left,
        right=right,
        scale=(_level(high, TOP, left), _level(low, BOTTOM, left)),
        goal=None if goal is None else Level(down(goal), Label(short(goal), right + _GAP, down(goal), "start")),
        days=_days(begin, end, left, right),
        first=known[0],
        last=known[-1],
    )


def scale(values: Sequence[float]) -> tuple[Fraction, Fraction]:
    """Round numbers around all values, the lower one first and never the same.

    The scale begins at zero, so that a difference looks as large as it is; only where all values lie close together
    and far from zero, it begins just below them.
    """
    low, high = Fraction(min(values)), Fraction(max(values))
    near, far = sorted((abs(low), abs(high)))
    if not (low < high and low * high > 0 and far < near * _CLOSE):
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    if low == high:
        return Fraction(0), Fraction(1)
    step = _round_step(high - low)
    return math.floor(low / step) * step, math.ceil(high / step) * step


def short(value: float | Fraction) -> str:
    """A number in at most nine characters: 1.234,5 as it is, a longer one in four figures, a million as 1,2 mln."""
    number = float(value)
    if abs(number) >= _MILLION:
        decimals = 1 if abs(number) < 10 * _MILLION else 0
        return str(format_compact_decimal(number, locale="nl", fraction_digits=decimals)).replace("\xa0", " ")
    if len(getal(number)) <= _FIGURES + 3:
        return getal(number)
    whole = math.floor(math.log10(abs(number))) + 1
    return getal(round(number, max(_FIGURES - whole, 0)))


def _round_step(span: Fraction) -> Fraction:
    """1, 2 or 5 times a power of ten, so that two to five of them span the scale."""
    power = Fraction(10) ** (math.floor(math.log10(span)) - 1)
    return next(step for times in (1, 2, 5, 10, 20, 50, 100) if span / (step := power * times) <= 5)


def _sides(low: Fraction, high: Fraction, goal: float | None) -> tuple[float, float]:
    left = _SIGN * max(len(short(low)), len(short(high))) + _GAP
    right = WIDTH - 5 if goal is None else WIDTH - _SIGN * max(len(short(goal)), len("doel")) - _GAP
    return round(left, 1), round(right, 1)


def _level(value: Fraction, y: float, left: float) -> Level:
    return Level(y, Label(short(value), left - _GAP, y, "end"))


def _days(begin: date, end: date, left: float, right: float) -> tuple[Label, ...]:
    y = HEIGHT - 6
    if begin == end:
        return (Label(datum(begin), round((left + right) / 2, 1), y, "middle"),)
    return Label(datum(begin), 0, y, "start"), Label(datum(end), WIDTH, y, "end")


def _points(places: Sequence[tuple[float, float]], values: Sequence[float]) -> tuple[Point, ...]:
    """The points; the label of the first and the last stands on the side that the line does not take."""
    points = [Point(x, y) for x, y in places]
    one_day = places[0][0] == places[-1][0]
    for index, beside, side in ((0, 1, "start"), (-1, -2, "end")):
        x, y = places[index]
        is_higher = len(places) == 1 or y <= places[beside][1]
        points[index] = Point(x, y, _value(values[index], x, y, "middle" if one_day else side, is_above=is_higher))
    first, last = points[0].label, points[-1].label
    if first and last and first != last and _touch(first, last):
        (x, y), is_above = places[-1], last.y < places[-1][1]
        points[-1] = Point(x, y, _value(values[-1], x, y, last.anchor, is_above=not is_above))
    return tuple(points)


def _value(value: float, x: float, y: float, anchor: str, *, is_above: bool) -> Label:
    return Label(short(value), x, round(y - 9 if is_above else y + 19, 1), anchor)


def _touch(first: Label, last: Label) -> bool:
    """Whether the labels of the first and the last point, which stand at the sides, are too close to read."""
    room = last.x - first.x - _SIGN * (len(first.text) + len(last.text))
    return room < 0 and abs(first.y - last.y) < _LINE
