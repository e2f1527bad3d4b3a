"""An ambassador: the room to improve, and the journeys."""

from collections.abc import Iterable

from catalogue import insight, overviews
from catalogue.catalog import Catalogue
from catalogue.entries import named
from catalogue.entries.entry import Entry, View
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.registers import Ambassadeur
from catalogue.settings import Settings

DOORGEVOERD = ("doorgevoerd", "gemeten", "geborgd")


def view(ambassadeur: Ambassadeur, catalogue: Catalogue, settings: Settings) -> View:
    """The journeys of an ambassador, what changed in them, newest first, and what still waits for somebody."""
    reizen = named.journeys("ambassadeurs", ambassadeur.id, catalogue)
    acties = _actions(reizen, catalogue)
    pijn = overviews.pain_of(reizen, catalogue)
    return {
        "aantal": len(reizen),
        "reizen": tuple(overviews.journey(reis, catalogue) for reis in reizen[: named.MOST]),
        "acties": acties,
        "doorgevoerd": sum(actie.status in DOORGEVOERD for actie in acties),
        "wijzigingen": _changes(acties),
        "pijn": pijn,
        "zonder_actie": tuple(item for item in pijn if not item.acties),
        "most": named.MOST,
        "most_pain": named.MOST_PAIN,
    }


def _actions(reizen: Iterable[Klantreis], catalogue: Catalogue) -> tuple[Verbeteractie, ...]:
    """The actions for these journeys, each once."""
    return tuple({actie.id: actie for reis in reizen for actie in catalogue.acties_van(reis)}.values())


def _changes(acties: Iterable[Verbeteractie]) -> tuple[insight.Wijziging, ...]:
    """Every line of the logs of these actions, newest first; of one action the last line first."""
    found = [
        insight.Wijziging(regel.datum, actie, regel.status, regel.toelichting)
        for actie in acties
        for regel in reversed(actie.logboek)
    ]
    return tuple(sorted(found, key=lambda wijziging: (-wijziging.datum.toordinal(), wijziging.actie.id)))


ENTRY = Entry("ambassadeurs", "ambassadeur", "Welke ruimte heeft deze ambassadeur, en wat wordt er beter?", view)
