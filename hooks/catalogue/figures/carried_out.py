"""What has been carried out, and what that takes off the burden of a journey."""

from catalogue.figures.burden import Klantlast, last_met_wens
from catalogue.figures.times import keren_van_stappen
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap


def veranderde_stappen(reis: Klantreis, catalogue: Catalogue) -> tuple[Stap, ...]:
    """The steps that have become as they were wished to be, because all that we would do about them was done.

    A step counts when it says what should become of it (`gewenst`), each of its knelpunten is answered by an action
    that was carried out, and no action on any of them is still to be carried out. One that was stopped is not waited
    for; one that is parked, or only an idea, is. So nothing counts too early: `gewenst` is about the step as a whole,
    and half of the actions need not bring half of the gain. From "Afgeleide cijfers", Rompslomp.
    """
    return tuple(stap for stap in reis.stappen if stap.gewenst and _is_finished(reis, stap, catalogue))


def _is_finished(reis: Klantreis, stap: Stap, catalogue: Catalogue) -> bool:
    pains = catalogue.knelpunten_bij(stap, reis)
    wanted = [[actie for actie in pijn.acties if actie.status != "gestopt"] for pijn in pains]
    return bool(wanted) and all(acties and all(actie.is_uitgevoerd for actie in acties) for acties in wanted)


def rompslomp_na_uitvoering(reis: Klantreis, catalogue: Catalogue) -> Klantlast:
    """The burden after what was carried out: `veranderde_stappen` as wished, every other step as it is described.

    Where a KPI counts how often a step happens, the newest measurement says what is left of it.
    """
    changed = [stap.id for stap in veranderde_stappen(reis, catalogue)]
    return last_met_wens(reis, changed, keren_van_stappen(reis, catalogue), is_uitgevoerd=True)
