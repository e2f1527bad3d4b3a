"""An ambassador: the room to improve, and the journeys."""

from collections.abc import Iterable

from catalogue.figures import mentions, overviews
from catalogue.figures.progress import wijzigingen
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import UITGEVOERD
from catalogue.model.registers import Ambassadeur
from catalogue.pages.making.maker import View
from catalogue.pages.registers import named


def view(ambassadeur: Ambassadeur, catalogue: Catalogue) -> View:
    """The journeys of an ambassador, what changed in them, newest first, and what still waits for somebody."""
    reizen = mentions.journeys("ambassadeurs", ambassadeur.id, catalogue)
    acties = _actions(reizen, catalogue)
    pijn = overviews.pain_of(reizen, catalogue)
    return {
        "aantal": len(reizen),
        "reizen": tuple(overviews.journey(reis, catalogue) for reis in reizen[: named.MOST]),
        "acties": acties,
        "doorgevoerd": sum(actie.status in UITGEVOERD for actie in acties),
        "wijzigingen": wijzigingen(acties),
        "pijn": pijn,
        "zonder_actie": tuple(item for item in pijn if not item.acties),
        "most": named.MOST,
        "most_pain": named.MOST_PAIN,
    }


def _actions(reizen: Iterable[Klantreis], catalogue: Catalogue) -> tuple[Verbeteractie, ...]:
    """The actions for these journeys, each once."""
    return tuple({actie.id: actie for reis in reizen for actie in catalogue.acties_van(reis)}.values())
