"""How to read a journey: about an example of its own, that leads nowhere else."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.pages.journey import klantreis, reading_guide
from catalogue.pages.making.job import Job
from catalogue.pages.making.links import PlainLinks
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import SinglePage


def view(example: Catalogue) -> View:
    """The only journey of the example as its page has it, and every word that has a drawing."""
    (reis,) = example.klantreizen.values()
    own = {"pagina": addresses.of_list("lezen"), "woorden": reading_guide.vocabularies(example.settings)}
    return {**klantreis.view(reis, example), **own}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingGuide(SinglePage):
    """A page about another catalogue than that of the site."""

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The page."""
        example = replace(reading_guide.example(), settings=maker.catalogue.settings)
        links = tuple(PlainLinks(example, maker.templates, "../" * depth) for depth in range(3))
        return SinglePage.jobs(self, replace(maker, catalogue=example, links=links))


PAGE = ReadingGuide(
    name="lezen",
    title="Een klantreis lezen",
    question="Wat betekenen de lijnen, balken en tekens?",
    menu="Meedoen",
    wide=True,
    as_written=True,
    room="journey",
    view=view,
)
