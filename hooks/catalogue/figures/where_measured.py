"""How far an action is at a place: an effect counts where it was measured.

A place is written as an editor names it: `reis` is a journey, `reis#stap` one step of it.
"""

from collections.abc import Collection
from datetime import date

from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect, Verbeteractie

VERDER_DAN_GEDAAN = frozenset({"gemeten", "geborgd"})
"""The statuses that say more than that it was carried out: they rest on what was measured."""

DEELS, ELDERS = "deels", "elders"
"""That what it is meant for was measured at some places and not at others, and that it was at none of them."""


def meetplek(effect: Effect, catalogue: Catalogue) -> str:
    """Where an effect is measured: at the step of its KPI.

    A KPI without a step is about all of its journey, and so about each of its steps.
    """
    kpi = catalogue.kpis[effect.kpi].kpi
    return f"{effect.reis}#{kpi.stap}" if kpi.stap else effect.reis


def telt_bij(effect: Effect, plek: str, catalogue: Catalogue) -> bool:
    """Whether what is measured of an effect says something of this place."""
    return _reaches(meetplek(effect, catalogue), plek)


def plekken_van(actie: Verbeteractie, catalogue: Catalogue) -> tuple[str, ...]:
    """The steps that it is meant for: those of its knelpunten, and that of its opportunity."""
    pijnen = (catalogue.knelpunten[adres] for adres in actie.lost_op if adres in catalogue.knelpunten)
    kans = (f"{actie.kans.reis}#{actie.kans.stap}",) if actie.kans else ()
    return tuple(dict.fromkeys((*(pijn.plek for pijn in pijnen), *kans)))


def elders_gemeten(actie: Verbeteractie, plekken: Collection[str], catalogue: Catalogue) -> bool:
    """Whether it was measured, and at none of these places: nobody knows whether it helps there."""
    measured = [effect for effect in actie.effect if effect.is_gemeten]
    return bool(measured) and not any(telt_bij(effect, plek, catalogue) for effect in measured for plek in plekken)


def status_bij(actie: Verbeteractie, plekken: Collection[str], catalogue: Catalogue) -> str:
    """How far it is at these places; without any, how far it is at all.

    What was measured elsewhere only is carried out here, and not yet measured or kept.
    """
    if plekken and actie.status in VERDER_DAN_GEDAAN and elders_gemeten(actie, plekken, catalogue):
        return "doorgevoerd"
    return actie.status


def sinds_bij(actie: Verbeteractie, plekken: Collection[str], catalogue: Catalogue) -> date:
    """The day since which it is as far as `status_bij` says: carried out before it was measured elsewhere."""
    if status_bij(actie, plekken, catalogue) == actie.status:
        return actie.sinds
    return actie.uitgevoerd_op or actie.sinds


def voorbehoud_bij(actie: Verbeteractie, plekken: Collection[str], catalogue: Catalogue) -> str:
    """DEELS or ELDERS when it was not measured at each step that it is meant for (at these places); else ''.

    Only of what says to be measured or kept, and was measured somewhere.
    """
    if actie.status not in VERDER_DAN_GEDAAN or not actie.is_gemeten:
        return ""
    meant = plekken_van(actie, catalogue)
    own = [one for one in meant if not plekken or any(_reaches(one, plek) for plek in plekken)] or plekken
    missed = [elders_gemeten(actie, (one,), catalogue) for one in own]
    return "" if not any(missed) else ELDERS if all(missed) else DEELS


def _reaches(one: str, other: str) -> bool:
    """Whether two places have a step in common."""
    return one == other or one.startswith(f"{other}#") or other.startswith(f"{one}#")
