"""How the baton is passed."""

from collections.abc import Iterable

from catalogue.insight.share import Aandeel
from catalogue.model.journey import Klantreis, Overdracht

KOUDE_WIJZEN = frozenset({"koud", "geen", "klant_draagt"})
"""The values of `wijze` with which the customer is left alone in between."""


def is_koud(overdracht: Overdracht) -> bool:
    """Whether the customer is left alone in between: wijze is koud, geen or klant_draagt."""
    return overdracht.wijze in KOUDE_WIJZEN


def aandeel_koud(overdrachten: Iterable[Overdracht]) -> Aandeel:
    """The share of cold ones among any hand-overs. From "Afgeleide cijfers", Koude overdrachten."""
    cold = [is_koud(overdracht) for overdracht in overdrachten]
    return Aandeel(sum(cold), len(cold))


def koude_overdrachten(reis: Klantreis) -> Aandeel:
    """The share of the hand-overs of a journey that are cold. From "Afgeleide cijfers", Koude overdrachten."""
    return aandeel_koud(reis.overdrachten)
