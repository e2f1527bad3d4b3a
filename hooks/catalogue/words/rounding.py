"""How a figure is rounded, wherever it is shown: a half up, and a share never up to all or down to nothing."""

from fractions import Fraction
from math import floor

Getal = int | float | Fraction


def heel(number: Getal) -> int:
    """A number without decimals: a half goes away from nought, so 2.5 is 3 and -2.5 is -3."""
    exact = _exact(number)
    whole = floor(abs(exact) + Fraction(1, 2))
    return whole if exact >= 0 else -whole


def tienden(number: Getal) -> float:
    """A number with one decimal, half of one up: 2.25 is 2.3."""
    return heel(_exact(number) * 10) / 10


def procent(share: Getal) -> int:
    """A share in whole percents: 1.088 is 109.

    What is not quite all (0.996) is 99 and what is not quite nothing (0.004) is 1, of the wrong way too: 100 says that
    it is all of it, and 0 that there is none.
    """
    exact = _exact(share)
    size = abs(exact)
    shown = heel(size * 100)
    if size < 1:
        shown = min(shown, 99)
    if size > 0:
        shown = max(shown, 1)
    return shown if exact >= 0 else -shown


def _exact(number: Getal) -> Fraction:
    """What is meant by it: a decimal as it is written, so that 0.285 is 28.5 % and not a little less."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)
