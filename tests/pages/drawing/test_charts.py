"""The small charts: everything measured is in the drawing, at its right place, and no words stand on other words."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from records import EMPTY

from catalogue.pages.drawing import charts
from catalogue.pages.drawing.charts import Chart
from catalogue.pages.making.presentation import environment

DAY = date(2026, 3, 9)
LETTER = 7.4
LIMIT = 1_000_000_000
VALUES = st.floats(-LIMIT, LIMIT).map(lambda number: round(number, 6)) | st.integers(-20, 20).map(float)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1)) | st.integers(0, 3).map(lambda days: DAY + timedelta(days))
SERIES = st.lists(st.tuples(DAYS, VALUES), min_size=1, max_size=12)


def later(days: int) -> date:
    return DAY + timedelta(days)


def drawn(chart: Chart, unit: str = "%", title: str = "Wachten") -> BeautifulSoup:
    macros = environment(EMPTY).get_template("drawing/charts.html").module
    return BeautifulSoup(str(macros.series(chart, unit, title)), "html.parser")  # type: ignore[attr-defined]


def labels(chart: Chart) -> list[charts.Label]:
    own = [point.label for point in chart.points if point.label]
    return own + [level.label for level in chart.scale] + ([chart.goal.label] if chart.goal else []) + list(chart.days)


def span(label: charts.Label) -> tuple[float, float]:
    width = len(label.text) * LETTER
    start = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    return start, start + width


def test_a_series_stands_in_its_field_with_its_goal_between_round_numbers() -> None:
    chart = charts.series([(later(100), 9), (DAY, 22), (later(50), 12)], 10)
    assert [line.label.text for line in chart.scale] == ["25", "0"]
    assert [point.label.text if point.label else None for point in chart.points] == ["22", None, "9"]
    assert [label.text for label in chart.days] == ["9 maart 2026", "17 juni 2026"]
    assert chart.points[1].x == pytest.approx((chart.left + chart.right) / 2, abs=0.1)
    assert chart.goal is not None
    height = charts.BOTTOM - charts.TOP
    assert (chart.goal.label.text, chart.goal.y) == ("10", round(charts.BOTTOM - height * 10 / 25, 1))
    assert (chart.first, chart.last) == ((DAY, 22), (later(100), 9))


def test_one_measurement_stands_in_the_middle_under_its_only_day() -> None:
    chart = charts.series([(DAY, 5)])
    (point,), (day,) = chart.points, chart.days
    assert point.x == day.x == pytest.approx((chart.left + chart.right) / 2, abs=0.1)
    assert (point.label and point.label.text, day.text, chart.goal) == ("5", "9 maart 2026", None)


def test_nothing_measured_is_no_chart() -> None:
    with pytest.raises(ValueError, match="at least one"):
        charts.series([], 3)


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ([0], (0, 1)),
        ([5, 5], (0, 5)),
        ([-5], (-5, 0)),
        ([9, 212], (0, 250)),
        ([-3, 4], (-4, 4)),
        ([7.1, 7.4], (7, 7.5)),  # close together, far from zero
        ([-7.4, -7.1], (-7.5, -7)),
        ([14, 8], (0, 15)),
        ([10, 12], (0, 15)),
        ([10, 11.9], (10, 12)),
        ([1_000_000_000, 1], (0, 1_000_000_000)),
    ],
)
def test_the_scale_begins_at_zero_unless_that_would_hide_the_difference(
    values: list[float], scale: tuple[float, float]
) -> None:
    assert tuple(float(end) for end in charts.scale(values)) == pytest.approx(scale)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (1234.5, "1.234,5"),
        (-123_456.789, "-123.457"),
        (999_999.99, "1.000.000"),
        (1_234_567, "1,2 mln."),
        (-123_456_789, "-123 mln."),
        (1_000_000_000, "1 mld."),
        (0.000001, "0,000001"),
    ],
)
def test_a_long_number_is_short_in_a_label(value: float, text: str) -> None:
    assert charts.short(value) == text


def test_of_one_day_every_value_is_drawn_and_the_two_labels_stand_apart() -> None:
    chart = charts.series([(DAY, 4), (DAY, 8)])
    low, high = chart.points
    assert low.x == high.x
    assert low.label is not None
    assert high.label is not None
    assert low.label.y > low.y > high.y > high.label.y


def test_two_labels_with_the_same_words_stand_apart_too() -> None:
    chart = charts.series([(DAY, 99_500_000), (DAY + timedelta(1), 99_500_000)], -99_500_000)
    first, last = (point.label for point in chart.points)
    assert first is not None
    assert last is not None
    assert (first.text, abs(first.y - last.y) >= 10) == (last.text, True)


@given(SERIES, st.none() | VALUES)
def test_every_point_lies_in_the_plot_in_order_of_days_and_higher_is_higher(
    measured: list[tuple[date, float]], goal: float | None
) -> None:
    chart = charts.series(measured, goal)
    known = sorted(measured, key=lambda point: point[0])
    assert len(chart.points) == len(known)
    for (before, first), (after, second) in pairwise(zip(known, chart.points, strict=True)):
        assert first.x <= second.x
        assert before[0] != after[0] or first.x == second.x
        assert (before[1] <= after[1]) <= (first.y >= second.y)
    levels = [point.y for point in chart.points] + ([chart.goal.y] if chart.goal else [])
    assert all(chart.left <= point.x <= chart.right for point in chart.points)
    assert all(charts.TOP <= level <= charts.BOTTOM for level in levels)


@given(SERIES, st.none() | VALUES)
def test_all_words_lie_in_the_field_and_none_on_another(measured: list[tuple[date, float]], goal: float | None) -> None:
    chart = charts.series(measured, goal)
    for label in labels(chart):
        start, end = span(label)
        assert start >= -0.1, label
        assert end <= chart.width + 0.1, label
        assert 10 <= label.y <= chart.height, label
    of_points = {point.label for point in chart.points if point.label}
    others = [(span(label), label.y) for label in {*of_points, *chart.days}]
    for index, ((start, end), y) in enumerate(others):
        for (other_start, other_end), other_y in others[index + 1 :]:
            assert abs(y - other_y) >= 10 or end <= other_start + 1 or other_end <= start + 1


@given(SERIES, st.none() | VALUES)
def test_the_drawing_shows_each_point_and_says_first_last_and_goal(
    measured: list[tuple[date, float]], goal: float | None
) -> None:
    chart = charts.series(measured, goal)
    svg = drawn(chart).svg
    assert svg is not None
    assert len(svg.find_all("circle")) == len(measured)
    assert (svg.find(class_="kr-reeks-doel") is None) == (goal is None)
    said = str(svg["aria-label"])
    assert svg["role"] == "img"
    assert said.startswith("Wachten, in %: ")
    assert ("Het doel is" in said) == (goal is not None)


def test_words_in_a_chart_are_only_words() -> None:
    svg = drawn(charts.series([(DAY, 1)]), unit='"><script>', title="<b>").svg
    assert svg is not None
    assert svg["aria-label"] == '<b>, in "><script>: 1 op 9 maart 2026.'
    assert svg.find("script") is None


def test_two_long_labels_at_one_height_stand_above_and_below() -> None:
    chart = charts.series([(DAY, -9_900_000), (later(5), -9_990_000), (later(10), -9_800_000)], 9_800_000)
    first, last = chart.points[0].label, chart.points[-1].label
    assert first is not None
    assert last is not None
    assert span(first)[1] > span(last)[0]
    assert last.y - first.y >= 12
