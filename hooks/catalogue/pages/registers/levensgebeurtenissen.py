"""A life event: the journeys that begin with it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.figures import mentions, overviews
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Levensgebeurtenis
from catalogue.model.step import Stap
from catalogue.pages.making.maker import View
from catalogue.pages.registers import named


@dataclass(frozen=True, slots=True)
class Dieptepunt:
    """The worst step of a journey."""

    reis: Klantreis
    stap: Stap


def view(levensgebeurtenis: Levensgebeurtenis, catalogue: Catalogue) -> View:
    """The journeys that begin with it, what they touch, their worst steps, and what nothing is done about."""
    reizen = mentions.journeys("levensgebeurtenissen", levensgebeurtenis.id, catalogue)
    volumes = [reis.volume_per_jaar for reis in reizen if reis.volume_per_jaar is not None]
    pijn, worst = overviews.pain_of(reizen, catalogue), _worst(reizen)
    return {
        "aantal": len(reizen),
        "reizen": tuple(overviews.journey(reis, catalogue) for reis in reizen[: named.MOST]),
        "mensen": sum(volumes),
        "zonder_volume": len(reizen) - len(volumes),
        "leefgebieden": _counted(leefgebied for reis in reizen for leefgebied in dict.fromkeys(reis.leefgebieden)),
        "producten": _counted(product for reis in reizen for product in dict.fromkeys(reis.producten)),
        "profielen": _counted(profiel for reis in reizen for profiel in dict.fromkeys(reis.profielen)),
        "dieptepunten": worst[: named.MOST_PAIN],
        "met_dieptepunt": len(worst),
        "pijn": pijn,
        "zonder_actie": tuple(item for item in pijn if not item.acties),
        "most": named.MOST,
        "most_pain": named.MOST_PAIN,
    }


def _counted(found: Iterable[str]) -> list[tuple[str, int]]:
    """In how many journeys each is found, most first; of equals, in order of first meeting."""
    return Counter(found).most_common()


def _worst(reizen: Iterable[Klantreis]) -> list[Dieptepunt]:
    """The worst step of each journey of which it is known, the lowest score first."""
    found = [Dieptepunt(reis, reis.slechtste_stap) for reis in reizen if reis.slechtste_stap]
    return sorted(found, key=lambda item: item.stap.laagste_score or 0)
