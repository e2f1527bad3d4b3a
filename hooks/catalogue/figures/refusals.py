"""How often a step ends in a certain way, and what a 'nee' still lacks."""

from catalogue.figures.reach import Bereik, bereik_van_stap
from catalogue.model.journey import Klantreis
from catalogue.model.outcome import Uitkomst
from catalogue.model.step import Stap

NIET_NAGEVRAAGD = "onbekend"
"""The word of the vocabulary for an explanation of which nobody knows whether it was understood."""


def bereik_van_uitkomst(reis: Klantreis, stap: Stap, uitkomst: Uitkomst) -> Bereik | None:
    """People a year who get this outcome: of who come to the step, its aandeel_pct. See `bereik_van_stap`.

    None when the volume or the share of the outcome is unknown: what nobody wrote down is not guessed.
    """
    return None if uitkomst.aandeel_pct is None else bereik_van_stap(reis, stap, uitkomst.aandeel_pct)


def uitleg_begrepen(uitkomst: Uitkomst) -> str:
    """Whether the explanation was understood, as in the vocabulary; onbekend when it does not say. See rule W302."""
    return uitkomst.uitleg_begrepen or NIET_NAGEVRAAGD
