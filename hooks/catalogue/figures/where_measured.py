"""How far an action is at a journey: an effect counts where it was measured."""

from collections.abc import Collection

from catalogue.model.improvement import Verbeteractie

VERDER_DAN_GEDAAN = frozenset({"gemeten", "geborgd"})
"""The statuses that say more than that it was carried out: they rest on what was measured."""


def elders_gemeten(actie: Verbeteractie, reizen: Collection[str]) -> bool:
    """Whether it was measured, and on no KPI of these journeys: nobody knows whether it helps there."""
    places = {effect.reis for effect in actie.effect if effect.is_gemeten}
    return bool(places) and places.isdisjoint(reizen)


def status_bij(actie: Verbeteractie, reizen: Collection[str] = ()) -> str:
    """How far it is at these journeys; without any, how far it is at all.

    What was measured elsewhere only is carried out here, and not yet measured or kept.
    """
    if reizen and actie.status in VERDER_DAN_GEDAAN and elders_gemeten(actie, reizen):
        return "doorgevoerd"
    return actie.status
