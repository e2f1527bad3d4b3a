"""What customers pay while something waits: how heavy what it touches weighs, and how many people that are."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from catalogue.figures.reach import Bereik, bereik_van_stappen, samen
from catalogue.figures.weight import bereik_van_actie, knelpuntgewicht
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True, order=True)
class Inzet:
    """What is at stake; the more, the greater."""

    gewicht: int = 0
    """The weight of the heaviest knelpunt that it touches, as `knelpuntgewicht`; 0 when it touches none.

    The heaviest, not the sum: a journey touches all of its knelpunten, and would always come before any of them.
    """
    mensen: int = 0
    """How many people a year; what is not known adds none."""
    bovengrens: bool = field(default=False, compare=False)
    """Whether of a step is not known how many come to it: everyone was counted, and it are at most so many."""


def _inzet(pijnen: Iterable[Pijnpunt], bereik: Bereik | None) -> Inzet:
    weight = max((knelpuntgewicht(pijn).waarde for pijn in pijnen), default=0)
    return Inzet(weight, bereik.mensen, bereik.bovengrens) if bereik else Inzet(weight)


def inzet(pijnen: Iterable[Pijnpunt], reizen: Iterable[Klantreis] = ()) -> Inzet:
    """What is at stake at these knelpunten, for the people who come to their steps.

    Of a journey in `reizen` that none of them is in, it is for everyone who makes it.
    """
    found = tuple(pijnen)
    steps: dict[str, tuple[Klantreis, list[Stap]]] = {reis.id: (reis, []) for reis in reizen}
    for pijn in found:
        steps.setdefault(pijn.reis.id, (pijn.reis, []))[1].append(pijn.stap)
    return _inzet(found, samen(bereik_van_stappen(reis, at) for reis, at in steps.values()))


def inzet_van_reis(reis: Klantreis, catalogue: Catalogue) -> Inzet:
    """What is at stake in a whole journey, for everyone who makes it."""
    return _inzet(catalogue.knelpunten_van(reis), bereik_van_stappen(reis, ()))


def inzet_bij(reis: Klantreis, stappen: Iterable[str | None], catalogue: Catalogue) -> Inzet:
    """What is at stake at these steps of a journey, by their id; without any, for everyone who makes the journey."""
    ids = set(stappen)
    pains = (pijn for pijn in catalogue.knelpunten_van(reis) if pijn.stap.id in ids)
    return _inzet(pains, bereik_van_stappen(reis, (stap for stap in reis.stappen if stap.id in ids)))


def inzet_van_actie(actie: Verbeteractie, catalogue: Catalogue) -> Inzet:
    """What is at stake at the knelpunten that an action is meant for, for whom it helps."""
    pijnen = (catalogue.knelpunten[adres] for adres in actie.lost_op if adres in catalogue.knelpunten)
    return _inzet(pijnen, bereik_van_actie(actie, catalogue))


def inzet_van_onderzoek(ids: Iterable[str], catalogue: Catalogue) -> Inzet:
    """What is at stake at the knelpunten that rest on this research."""
    known = set(ids)
    return inzet(pijn for pijn in catalogue.knelpunten.values() if not known.isdisjoint(pijn.knelpunt.bewijs))
