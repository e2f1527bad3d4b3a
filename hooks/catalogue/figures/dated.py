"""A figure has a date: whether a score is from before something was done about it, and what was measured since."""

from dataclasses import dataclass
from datetime import date

from catalogue.figures.effect import Meetpunt, verloop
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.kpi import Kpi
from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a KPI of a step stands: its newest measurement."""

    kpi: Kpi
    punt: Meetpunt


@dataclass(frozen=True, slots=True)
class VanVoor:
    """That what is said of a step is from before an action on one of its knelpunten was carried out.

    `gehoord` is the day of the newest research that the score rests on.
    """

    actie: Verbeteractie
    doorgevoerd: date
    gehoord: date


def standen(reis: Klantreis, stap: Stap, catalogue: Catalogue) -> tuple[Stand, ...]:
    """The KPIs of a step that were measured, in order of the file, each with its newest measurement."""
    found = ((kpi, verloop(f"{reis.id}#{kpi.id}", catalogue)) for kpi in reis.kpis if kpi.stap == stap.id)
    return tuple(Stand(kpi, series[-1]) for kpi, series in found if series)


def eerst_gehoord(pijn: Pijnpunt, catalogue: Catalogue) -> date | None:
    """The first day on which we heard of a knelpunt: that of the oldest research of what customers said about it.

    Where nobody said anything, that of the research that shows it (`bewijs`); without any, nobody knows.
    """
    said = tuple(uitspraak.bron for uitspraak in pijn.stap.uitspraken_over(pijn.knelpunt))
    found = (catalogue.onderzoeken.get(id) for id in said or pijn.knelpunt.bewijs)
    return min((bron.datum for bron in found if bron), default=None)


def van_voor_verbetering(reis: Klantreis, stap: Stap, catalogue: Catalogue) -> VanVoor | None:
    """The first action on this step that was carried out after its score was given; None when there is none.

    A score is as old as the newest research that it rests on (its own `bron`, else that of the journey). Without
    research nobody knows when it was given: then nothing is said.
    """
    if not stap.belevingen or stap.ervaring is None:
        return None
    sources = (catalogue.onderzoeken.get(id) for id in stap.ervaring.bronnen or reis.onderzoeken)
    heard = max((bron.datum for bron in sources if bron), default=None)
    if heard is None:
        return None
    later = [
        (actie.uitgevoerd_op, actie)
        for pijn in catalogue.knelpunten_bij(stap, reis)
        for actie in pijn.acties
        if actie.uitgevoerd_op and actie.uitgevoerd_op > heard
    ]
    day, actie = min(later, key=lambda found: (found[0], found[1].id), default=(None, None))
    return VanVoor(actie, day, heard) if actie and day else None
