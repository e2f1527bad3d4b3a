"""What the page of an action tells: where it hurt, in which order it went, and whether measuring is overdue."""

from dataclasses import dataclass
from datetime import date

from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Logregel
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.step import Stap


@dataclass(frozen=True, slots=True)
class Pijnplek:
    """A step at which something goes wrong that an action answers. `nummer` counts from 1 over the whole journey."""

    reis: Klantreis
    stap: Stap
    nummer: int
    knelpunten: tuple[Knelpunt, ...]

    @property
    def uitspraken(self) -> tuple[Uitspraak, ...]:
        """What customers said there, but not what is about another knelpunt."""
        about = [one for knelpunt in self.knelpunten for one in self.stap.uitspraken_over(knelpunt)]
        return tuple(one for one in self.stap.uitspraken if one in about or one in self.stap.losse_uitspraken)


@dataclass(frozen=True, slots=True)
class Logmoment:
    """A line of the log, and how many days after the line before it; None for the first."""

    regel: Logregel
    dagen_later: int | None


@dataclass(frozen=True, slots=True)
class Meetbelofte:
    """Before which day the effect is to be measured."""

    datum: date
    te_laat: bool
    """Whether that day has passed and nothing was measured since the action was carried out."""


def places(actie: Verbeteractie, catalogue: Catalogue) -> tuple[Pijnplek, ...]:
    """The steps that the action is about, as far as they are there, in the order of its file, each once."""
    found: dict[tuple[str, str], Pijnplek] = {}
    for adres in dict.fromkeys(actie.lost_op):
        plek = catalogue.knelpunten.get(adres)
        if plek is None:
            continue
        key = plek.reis.id, plek.stap.id
        known = found[key].knelpunten if key in found else ()
        number = next(i for i, stap in enumerate(plek.reis.stappen, 1) if stap.id == plek.stap.id)
        found[key] = Pijnplek(plek.reis, plek.stap, number, (*known, plek.knelpunt))
    return tuple(found.values())


def opportunity(actie: Verbeteractie, catalogue: Catalogue) -> Pijnplek | None:
    """The step where the action takes an opportunity: nothing hurts there, as far as this action goes."""
    reis = catalogue.klantreizen.get(actie.kans.reis) if actie.kans else None
    for number, stap in enumerate(reis.stappen if reis else (), 1):
        if reis and actie.kans and stap.id == actie.kans.stap:
            return Pijnplek(reis, stap, number, ())
    return None


def moments(actie: Verbeteractie) -> tuple[Logmoment, ...]:
    """The log with the days between its lines, oldest first."""
    days: list[date | None] = [None, *(regel.datum for regel in actie.logboek)]
    return tuple(
        Logmoment(regel, None if before is None else (regel.datum - before).days)
        for regel, before in zip(actie.logboek, days, strict=False)
    )


def promise(actie: Verbeteractie, today: date) -> Meetbelofte | None:
    """The day before which to measure; too late when it has passed and no effect has a measurement."""
    if actie.meten_voor is None:
        return None
    is_measured = any(effect.metingen for effect in actie.effect) or bool(actie.effect_niet_gemeten_omdat)
    return Meetbelofte(actie.meten_voor, actie.meten_voor < today and not is_measured)
