"""How many people a year come somewhere in a journey: at a step, and in one of the ways in which it can end."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap
from catalogue.words.rounding import heel


@dataclass(frozen=True, slots=True)
class Bereik:
    """How many people a year this is, in whole people."""

    mensen: int
    bovengrens: bool
    """Whether a step lacks its aandeel_pct: everyone was counted, and it are at most so many."""


def bereik_van_stap(reis: Klantreis, stap: Stap, deel: float = 100) -> Bereik | None:
    """People a year: volume_per_jaar * aandeel_pct of the step * `deel` (% of who is there), a half rounded up.

    A step without aandeel_pct counts for everyone. None when the volume is unknown.
    """
    if reis.volume_per_jaar is None:
        return None
    share = 100 if stap.aandeel_pct is None else stap.aandeel_pct
    exact = Fraction(reis.volume_per_jaar) * Fraction(str(share)) * Fraction(str(deel)) / 10_000
    return Bereik(heel(exact), stap.aandeel_pct is None)


def bereik_van_stappen(reis: Klantreis, stappen: Iterable[Stap]) -> Bereik | None:
    """People a year who come to any of these steps: as many as come to the one with the most. Without steps, everyone.

    Nobody wrote down how many of them are the same people, so they are not added up.
    """
    steps = tuple(stappen)
    if not steps:
        return None if reis.volume_per_jaar is None else Bereik(reis.volume_per_jaar, bovengrens=False)
    found = [reach for stap in steps if (reach := bereik_van_stap(reis, stap))]
    return max(found, key=lambda reach: (reach.mensen, reach.bovengrens), default=None)


def samen(found: Iterable[Bereik | None]) -> Bereik | None:
    """All of these together, of different journeys; what is not known adds none, and without any known it is None."""
    known = [reach for reach in found if reach]
    return Bereik(sum(one.mensen for one in known), any(one.bovengrens for one in known)) if known else None
