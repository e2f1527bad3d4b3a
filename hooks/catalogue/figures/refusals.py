"""How often a step ends in a certain way, and what a 'nee' still lacks."""

from dataclasses import dataclass
from fractions import Fraction

from catalogue.model.journey import Klantreis
from catalogue.model.outcome import Uitkomst
from catalogue.model.step import Stap

NIET_NAGEVRAAGD = "onbekend"
"""The word of the vocabulary for an explanation of which nobody knows whether it was understood."""


@dataclass(frozen=True, slots=True)
class Bereik:
    """How many people a year this is, in whole people."""

    mensen: int
    bovengrens: bool
    """Whether the step lacks its aandeel_pct: everyone was counted, and it are at most so many."""


def bereik_van_uitkomst(reis: Klantreis, stap: Stap, uitkomst: Uitkomst) -> Bereik | None:
    """People a year: volume_per_jaar * aandeel_pct of the step * aandeel_pct of the outcome, a half rounded up.

    A step without aandeel_pct counts for everyone. None when the volume or the share of the outcome is unknown: what
    nobody wrote down is not guessed.
    """
    if reis.volume_per_jaar is None or uitkomst.aandeel_pct is None:
        return None
    share = 100 if stap.aandeel_pct is None else stap.aandeel_pct
    exact = Fraction(reis.volume_per_jaar) * Fraction(str(share)) * Fraction(str(uitkomst.aandeel_pct)) / 10_000
    return Bereik(int(exact + Fraction(1, 2)), stap.aandeel_pct is None)


def uitleg_begrepen(uitkomst: Uitkomst) -> str:
    """Whether the explanation was understood, as in the vocabulary; onbekend when it does not say. See rule W302."""
    return uitkomst.uitleg_begrepen or NIET_NAGEVRAAGD
