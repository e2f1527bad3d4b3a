"""Whether a difference between two shares can be chance."""

from math import sqrt

Z = 1.959963984540054
"""The standard normal deviate that leaves 2,5 % at either side: for intervals of 95 %."""


def wilson(share: float, number: int) -> tuple[float, float]:
    """The 95 % interval of a share (0–1) among `number` people, as its two ends.

    Wilson 1927, "Probable inference, the law of succession, and statistical inference".
    """
    square = Z * Z
    middle = share + square / (2 * number)
    reach = Z * sqrt(share * (1 - share) / number + square / (4 * number * number))
    return (middle - reach) / (1 + square / number), (middle + reach) / (1 + square / number)


def difference(one: tuple[float, int], other: tuple[float, int]) -> tuple[float, float]:
    """The 95 % interval of the first share minus the second; each is a share (0–1) and among how many people.

    Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10.
    """
    (p1, n1), (p2, n2) = one, other
    (low1, high1), (low2, high2) = wilson(p1, n1), wilson(p2, n2)
    apart = p1 - p2
    return apart - sqrt((p1 - low1) ** 2 + (high2 - p2) ** 2), apart + sqrt((high1 - p1) ** 2 + (p2 - low2) ** 2)


def can_be_chance(one: tuple[float, int], other: tuple[float, int]) -> bool:
    """Whether the interval of the difference holds 0: then the shares need not differ at all."""
    low, high = difference(one, other)
    return low <= 0 <= high
