"""What has been carried out, and what that takes off the burden of a journey."""

from datetime import date

from catalogue.figures.burden import Klantlast, last_met_wens
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap

UITGEVOERD = frozenset({"doorgevoerd", "gemeten", "geborgd"})
"""The statuses of an action that has been carried out."""

TERZIJDE = frozenset({"geparkeerd", "gestopt"})
"""The statuses of an action that nobody works at any more, or for now."""


def is_uitgevoerd(actie: Verbeteractie) -> bool:
    """Whether the action has been carried out: its status says so, or it was solved on the spot."""
    return actie.status in UITGEVOERD or (actie.direct_opgelost and actie.status not in TERZIJDE)


def sinds_wanneer_uitgevoerd(actie: Verbeteractie) -> date | None:
    """The first day of the log on which it was carried out; None when it was not, or was undone since.

    What was solved on the spot and has no such line was carried out by the last line of its log.
    """
    if not is_uitgevoerd(actie):
        return None
    return next((regel.datum for regel in actie.logboek if regel.status in UITGEVOERD), actie.logboek[-1].datum)


def veranderde_stappen(reis: Klantreis, catalogue: Catalogue) -> tuple[Stap, ...]:
    """The steps that have become as they were wished to be, because all that we would do about them was done.

    A step counts when it says what should become of it (`gewenst`), each of its knelpunten is answered by an action
    that was carried out, and no action on any of them is still to be carried out. One that was stopped is not waited
    for; one that is parked, or only an idea, is. So nothing counts too early: `gewenst` is about the step as a whole,
    and half of the actions need not bring half of the gain. From "Afgeleide cijfers", Rompslomp.
    """
    return tuple(stap for stap in reis.stappen if stap.gewenst and _is_finished(reis, stap, catalogue))


def _is_finished(reis: Klantreis, stap: Stap, catalogue: Catalogue) -> bool:
    answers = [catalogue.acties_voor(f"{reis.id}#{knelpunt.id}") for knelpunt in stap.knelpunten]
    wanted = [[actie for actie in acties if actie.status != "gestopt"] for acties in answers]
    return bool(wanted) and all(acties and all(map(is_uitgevoerd, acties)) for acties in wanted)


def rompslomp_na_uitvoering(reis: Klantreis, catalogue: Catalogue) -> Klantlast:
    """The burden after what was carried out: `veranderde_stappen` as wished, every other step as it is described."""
    return last_met_wens(reis, [stap.id for stap in veranderde_stappen(reis, catalogue)])
