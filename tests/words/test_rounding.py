"""Every figure that is shown is rounded in one way."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.words.rounding import heel, procent, tienden

SHARES = st.fractions(-5, 5) | st.floats(-5, 5, allow_nan=False)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (1.088, 109),
        (0.996, 99),
        (Fraction(999_999, 1_000_000), 99),
        (1, 100),
        (1.004, 100),
        (0.004, 1),
        (0, 0),
        (0.285, 29),  # not the 28.499999 that a computer makes of it
        (-0.004, -1),
        (-0.125, -13),
        (-1.5, -150),
    ],
)
def test_a_share_in_whole_percents(share: float, shown: int) -> None:
    assert procent(share) == shown


@pytest.mark.parametrize(("number", "shown"), [(0.5, 1), (2.5, 3), (3.5, 4), (2.4999, 2), (-2.5, -3), (7, 7), (0, 0)])
def test_a_half_is_rounded_up(number: float, shown: int) -> None:
    assert heel(number) == shown


def test_a_half_of_a_tenth_is_rounded_up() -> None:
    assert [tienden(number) for number in (2.25, 2.24, 12, 0.35)] == [2.3, 2.2, 12, 0.4]


@given(SHARES)
def test_all_is_only_said_of_all_and_nothing_only_of_nothing(share: Fraction | float) -> None:
    shown = procent(share)
    assert (shown == 0) == (share == 0)
    assert (shown >= 100) == (share >= 1)
    assert (shown > -100) == (share > -1)


@given(SHARES)
def test_a_percent_is_never_further_off_than_one(share: Fraction | float) -> None:
    assert abs(procent(share) - 100 * share) <= 1


@given(SHARES, SHARES)
def test_more_is_never_shown_as_less(one: Fraction | float, other: Fraction | float) -> None:
    low, high = sorted((one, other))
    assert procent(low) <= procent(high)
    assert heel(low) <= heel(high)
