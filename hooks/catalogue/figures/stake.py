"""What customers pay while something waits: how heavy what it touches weighs, and how many people that are."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.figures.weight import knelpuntgewicht
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Klantreis


@dataclass(frozen=True, slots=True, order=True)
class Inzet:
    """What is at stake; the more, the greater."""

    gewicht: int = 0
    """The weight of the heaviest knelpunt that it touches, as `knelpuntgewicht`; 0 when it touches none.

    The heaviest, not the sum: a journey touches all of its knelpunten, and would always come before any of them.
    """
    mensen: int = 0
    """How many people a year; what is not known adds none."""


def inzet(pijnen: Iterable[Pijnpunt], reizen: Iterable[Klantreis] = (), mensen: int | None = None) -> Inzet:
    """What is at stake at these knelpunten, for the people of these journeys and of theirs, each journey once.

    `mensen` is how many people it is when somebody wrote that down.
    """
    found = tuple(pijnen)
    weight = max((knelpuntgewicht(pijn).waarde for pijn in found), default=0)
    journeys = {reis.id: reis for reis in (*reizen, *(pijn.reis for pijn in found))}
    if mensen is None:
        mensen = sum(reis.volume_per_jaar or 0 for reis in journeys.values())
    return Inzet(weight, mensen)


def inzet_van_reis(reis: Klantreis, catalogue: Catalogue) -> Inzet:
    """What is at stake in a whole journey."""
    return inzet(catalogue.knelpunten_van(reis), (reis,))


def inzet_bij(reis: Klantreis, stappen: Iterable[str | None], catalogue: Catalogue) -> Inzet:
    """What is at stake at these steps of a journey, by their id."""
    ids = set(stappen)
    return inzet((pijn for pijn in catalogue.knelpunten_van(reis) if pijn.stap.id in ids), (reis,))


def inzet_van_actie(actie: Verbeteractie, catalogue: Catalogue) -> Inzet:
    """What is at stake at the knelpunten that an action is meant for."""
    pijnen = (catalogue.knelpunten[adres] for adres in actie.lost_op if adres in catalogue.knelpunten)
    people = actie.prioriteit.bereik_per_jaar if actie.prioriteit else None
    return inzet(pijnen, catalogue.reizen_van(actie), people)


def inzet_van_onderzoek(ids: Iterable[str], catalogue: Catalogue) -> Inzet:
    """What is at stake at the knelpunten that rest on this research."""
    known = set(ids)
    return inzet(pijn for pijn in catalogue.knelpunten.values() if not known.isdisjoint(pijn.knelpunt.bewijs))
