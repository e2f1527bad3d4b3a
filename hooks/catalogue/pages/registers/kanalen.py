"""A channel: where it is used, and what it is like there beside other channels."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from catalogue.figures import mentions, overviews
from catalogue.figures.experience import Verdeling, ervaring_met_kanaal
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Kanaal
from catalogue.pages.making.maker import View
from catalogue.pages.registers import named

ALLE = ""  # every step that has a channel


@dataclass(frozen=True, slots=True)
class Kanaalrij:
    """How the scores lie at the steps with a channel; `kanaal` is ALLE for all steps that have one."""

    kanaal: str
    verdeling: Verdeling


def view(kanaal: Kanaal, catalogue: Catalogue) -> View:
    """The steps with this channel, and how their scores lie beside those of other channels of its kind and of all."""
    reizen = mentions.journeys("kanalen", kanaal.id, catalogue)
    steps = {reis.id: overviews.steps_with("kanalen", kanaal.id, reis) for reis in reizen[: named.MOST]}
    return {
        "aantal_stappen": catalogue.stappen_per_kanaal.get(kanaal.id, 0),
        "verdeling": ervaring_met_kanaal(kanaal.id, catalogue),
        "rijen": tuple(_rows(kanaal, catalogue)),
        "aantal": len(reizen),
        "reizen": reizen[: named.MOST],
        "stappen": steps,
        "most": named.MOST,
    }


def _rows(kanaal: Kanaal, catalogue: Catalogue) -> Iterator[Kanaalrij]:
    """This channel, the others of its kind that have scores (no more than fit on a page), and all together."""
    yield Kanaalrij(kanaal.id, ervaring_met_kanaal(kanaal.id, catalogue))
    others = (id for id in catalogue.kanalen_met_score.get(kanaal.soort, ()) if id != kanaal.id)
    for other in islice(others, named.MOST):
        yield Kanaalrij(other, ervaring_met_kanaal(other, catalogue))
    yield Kanaalrij(ALLE, ervaring_met_kanaal(ALLE, catalogue))
