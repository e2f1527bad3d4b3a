"""How long is waited at each step of a journey, to scale of the longest."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from catalogue.model.duration import Tijdsduur
from catalogue.model.time_taken import Tijd


@dataclass(frozen=True, slots=True)
class Wachttijd:
    """A waiting time to scale: `deel` and `norm_deel` are shares (0–1) of the longest time in this journey."""

    duur: Tijdsduur
    norm: Tijdsduur | None
    te_lang: bool
    """Whether it takes longer than the norm."""
    deel: float
    norm_deel: float | None


def longest_of(tijden: Iterable[Tijd | None]) -> Fraction:
    """The longest time or norm, in days."""
    return max((day for tijd in tijden for day in _days(tijd)), default=Fraction())


def waiting(tijd: Tijd | None, longest: Fraction) -> Wachttijd | None:
    """The time of a step as shares of the longest; None when it takes none."""
    if tijd is None or tijd.doorlooptijd is None:
        return None
    time, norm, whole = tijd.doorlooptijd, tijd.norm, longest or Fraction(1)
    return Wachttijd(
        time, norm, tijd.te_lang, float(time.dagen / whole), None if norm is None else float(norm.dagen / whole)
    )


def _days(tijd: Tijd | None) -> tuple[Fraction, ...]:
    return tuple(time.dagen for time in (tijd.doorlooptijd, tijd.norm) if time is not None) if tijd else ()
