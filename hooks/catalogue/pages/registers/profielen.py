"""A profile: its journeys, what it expects, and what we do not know about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.figures import overviews
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


def view(profiel: Klantprofiel, catalogue: Catalogue) -> View:
    """Its journeys with what is known of the expectations in them, what goes wrong there, and what is hard for it."""
    reizen = named.journeys("profielen", profiel.id, catalogue)
    pijn = overviews.pain_of(reizen, catalogue)
    return {
        "aantal": len(reizen),
        "reizen": tuple(overviews.journey(reis, catalogue) for reis in reizen[: named.MOST]),
        "bekend": verwachtingen(stap for reis in reizen for stap in reis.stappen),
        "per_reis": {reis.id: verwachtingen(reis.stappen) for reis in reizen[: named.MOST]},
        "pijn": pijn,
        "zonder_actie": sum(not item.acties for item in pijn),
        "drempels": tuple(_barriers(profiel, reizen)),
        "vragen": tuple((reis, vraag) for reis in reizen for vraag in reis.kennisvragen),
        "most": named.MOST,
        "most_pain": named.MOST_PAIN,
    }


def _barriers(profiel: Klantprofiel, reizen: Iterable[Klantreis]) -> Iterator[Drempel]:
    """The steps that have a drempel of this profile, by the word that both use."""
    for reis in reizen:
        for stap in reis.stappen:
            for drempel in stap.drempels:
                if drempel in profiel.drempels:
                    yield Drempel(drempel, reis, stap)
