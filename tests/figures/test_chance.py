"""Whether a difference can be chance: against figures of the literature, and what holds of any two shares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import LIMITS, effect, kpi, measurement

from catalogue.figures.chance import can_be_chance, difference, wilson
from catalogue.figures.effect import oordeel

SHARES = st.tuples(st.integers(0, 100).map(lambda percent: percent / 100), st.integers(1, 5_000))


def test_the_interval_of_wilson_is_that_of_the_literature() -> None:
    """Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29."""
    for found, number, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)):
        assert wilson(found / number, number) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))
    assert wilson(1 / 29, 29) == (pytest.approx(0.0061, abs=5e-5), pytest.approx(0.1718, abs=5e-5))


def test_the_interval_of_the_difference_is_that_of_the_literature() -> None:
    """Newcombe 1998, "Interval estimation for the difference", table II, method 10."""
    for one, n1, other, n2, low, high in (
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (10, 10, 0, 20, 0.6791, 1.0000),
    ):
        found = difference((one / n1, n1), (other / n2, n2))
        assert found == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@given(SHARES, SHARES)
def test_the_difference_lies_in_its_interval_and_turns_round_with_it(
    one: tuple[float, int], other: tuple[float, int]
) -> None:
    low, high = difference(one, other)
    assert low - 1e-12 <= one[0] - other[0] <= high + 1e-12
    assert difference(other, one) == (pytest.approx(-high), pytest.approx(-low))
    assert can_be_chance(one, one)


@pytest.mark.parametrize(
    ("before", "after", "chance"),
    [
        ((38, 42), (41, 47), True),
        ((14, 182), (8, 118), True),
        ((34, 500), (68, 500), False),
        ((34, None), (36, 500), False),
        ((34, 20), (120, 500), False),
    ],
)
def test_a_verdict_on_a_percentage_says_that_it_can_be_chance(
    before: tuple[float, int | None], after: tuple[float, int | None], chance: bool
) -> None:
    """Where a number is not known, or the value is no share, that cannot be worked out: then nothing is said of it."""
    measured = effect(measurement(*before), 90, measurement(*after))
    assert ("kan_toeval" in oordeel(measured, kpi(), LIMITS).kanttekeningen) is chance
    assert "kan_toeval" not in oordeel(measured, kpi(eenheid="dagen"), LIMITS).kanttekeningen


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [("1 jaar", "6 maanden", True), ("12 maanden", "1 jaar", False), (None, "1 jaar", False)],
)
def test_half_a_year_against_a_year_is_no_comparison(first: str | None, second: str, differs: bool) -> None:
    before, after = measurement(38, 420) | {"periode": first}, measurement(68, 470) | {"periode": second}
    found = oordeel(effect(before, 90, after), kpi(), LIMITS)
    assert ("andere_periode" in found.kanttekeningen) is differs
