"""A figure has a date: whether a score is from before something was done about it, and what was measured since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from catalogue.figures.effect import Meetpunt, verloop
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.handover import Overdracht
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
    """That what is said of a step or hand-over is from before an action on a knelpunt there was carried out.

    `gehoord` is the day from which that is: of the newest research that a score rests on, or of the description.
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
    return _first_after(catalogue.knelpunten_bij(stap, reis), heard)


def beschreven_op(reis: Klantreis, catalogue: Catalogue) -> date | None:
    """How old what a journey describes is, where that has no date of its own; None when nobody knows.

    The day of its newest research, or the day from which it says to hold (`geldig_van`), whichever is later.
    """
    found = (catalogue.onderzoeken.get(id) for id in reis.onderzoeken)
    days = [*(bron.datum for bron in found if bron), *((reis.geldig_van,) if reis.geldig_van else ())]
    return max(days, default=None)


def beschreven_voor_verbetering(reis: Klantreis, overdracht: Overdracht, catalogue: Catalogue) -> VanVoor | None:
    """The first action on a step of this hand-over that was carried out after it was described; None without any.

    It says nothing of whether the hand-over became better. An action counts when it answers a knelpunt of the step that
    the hand-over leaves or arrives at.
    """
    described = beschreven_op(reis, catalogue)
    ends = {overdracht.stap_van, overdracht.stap_naar}
    pijnen = (pijn for pijn in catalogue.knelpunten_van(reis) if pijn.stap.id in ends)
    return _first_after(pijnen, described) if described else None


def _first_after(pijnen: Iterable[Pijnpunt], heard: date) -> VanVoor | None:
    later = [
        (actie.uitgevoerd_op, actie)
        for pijn in pijnen
        for actie in pijn.acties
        if actie.uitgevoerd_op and actie.uitgevoerd_op > heard
    ]
    day, actie = min(later, key=lambda found: (found[0], found[1].id), default=(None, None))
    return VanVoor(actie, day, heard) if actie and day else None
