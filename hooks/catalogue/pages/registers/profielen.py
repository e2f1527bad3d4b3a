"""A profile: its journeys, what it expects, and what we do not know about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.figures import mentions, overviews
from catalogue.figures.expectations import verwachtingen
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Klantprofiel
from catalogue.model.step import Stap
from catalogue.pages.making.maker import View
from catalogue.pages.registers import named


@dataclass(frozen=True, slots=True)
class Drempel:
    """Something that is hard for this profile, at a step where it is met."""

    drempel: str
    reis: Klantreis
    stap: Stap


@dataclass(frozen=True, slots=True)
class Eigenstap:
    """A step at which this profile is named."""

    stap: Stap
    niet_voor_iedereen: bool
    score: int | None
    """How it feels for this profile, from 1 to 5; None when it has no score of its own."""


def view(profiel: Klantprofiel, catalogue: Catalogue) -> View:
    """Its journeys with what is known of the expectations in them, what goes wrong there, and what is hard for it."""
    reizen = mentions.journeys("profielen", profiel.id, catalogue)
    steps = {reis.id: reis.stappen_van(profiel.id) for reis in reizen}
    pijn = tuple(item for item in overviews.pain_of(reizen, catalogue) if item.stap.is_voor(profiel.id))
    return {
        "aantal": len(reizen),
        "reizen": tuple(overviews.journey(reis, catalogue) for reis in reizen[: named.MOST]),
        "bekend": verwachtingen(stap for of_reis in steps.values() for stap in of_reis),
        "per_reis": {reis.id: verwachtingen(steps[reis.id]) for reis in reizen[: named.MOST]},
        "eigen": {reis.id: tuple(_own(profiel, reis)) for reis in reizen[: named.MOST]},
        "pijn": pijn,
        "zonder_actie": sum(not item.acties for item in pijn),
        "drempels": tuple(_barriers(profiel, reizen)),
        "vragen": tuple((reis, vraag) for reis in reizen for vraag in reis.kennisvragen),
        "most": named.MOST,
        "most_pain": named.MOST_PAIN,
    }


def _own(profiel: Klantprofiel, reis: Klantreis) -> Iterator[Eigenstap]:
    """The steps that are for some profiles, this one among them, or that it feels in its own way."""
    here = overviews.steps_with("profielen", profiel.id, reis)
    for stap in reis.stappen:
        if stap.id in here:
            own = (one.huidig for one in stap.belevingen if one.voor == profiel.id)
            yield Eigenstap(stap, profiel.id in stap.profielen, next(own, None))


def _barriers(profiel: Klantprofiel, reizen: Iterable[Klantreis]) -> Iterator[Drempel]:
    """The steps that have a drempel of this profile, by the word that both use."""
    for reis in reizen:
        for stap in reis.stappen_van(profiel.id):
            for drempel in stap.drempels:
                if drempel in profiel.drempels:
                    yield Drempel(drempel, reis, stap)
