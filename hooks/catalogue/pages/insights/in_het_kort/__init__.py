"""In het kort: one sheet for who decides, of everything, of one journey or of one organisation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from catalogue import addresses
from catalogue.figures import mentions
from catalogue.figures.brief import MIJLPALEN, Gathered, InHetKort, van_catalogus, van_klantreis, van_organisatie
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights.insight import Insight
from catalogue.pages.insights.verzandingswacht import row
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import PageKind

MOST = 3
"""How many of each there are on the sheet; the counts are of everything."""
MOST_LINKS = 50


def view(catalogue: Catalogue) -> View:
    """The sheet of everything, and the first of those of a part."""
    named = tuple(_named(catalogue))
    return {
        **_sheet(van_catalogus(Gathered.of(catalogue)), catalogue),
        "reizen": tuple(catalogue.klantreizen.values())[:MOST_LINKS],
        "overige_reizen": len(catalogue.klantreizen) - MOST_LINKS,
        "organisaties": named[:MOST_LINKS],
        "overige_organisaties": len(named) - MOST_LINKS,
    }


def _sheet(kort: InHetKort, catalogue: Catalogue) -> View:
    """What stands on a sheet, whatever it is of."""
    return {
        "kort": kort,
        "beter": kort.beter[:MOST],
        "niemand": kort.niemand[:MOST],
        "besluiten": tuple(row(punt, catalogue) for punt in kort.besluiten[:MOST]),
        "wacht": tuple(row(punt, catalogue) for punt in kort.wacht[:MOST]),
        "mijlpalen": MIJLPALEN,
    }


def _named(catalogue: Catalogue) -> Iterator[str]:
    """The organisations that a journey or an action names: of the others there is nothing to tell."""
    for id in catalogue.organisaties:
        found = mentions.vermeld("organisaties", id, catalogue)
        if found.klantreizen or found.verbeteringen:
            yield id


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets(Insight):
    """The sheet of everything, and below it those of each journey and each organisation."""

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The page, and the kind of those below it."""
        yield self.own_kind
        yield self.item("in-het-kort-deel")

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The page, and one about each journey and each organisation that is named."""
        catalogue = maker.catalogue
        of_journeys = (
            self._part(addresses.within(self.name, reis.id), "journeys", reis.id, reis.titel, maker)
            for reis in catalogue.klantreizen.values()
        )
        of_organisations = (
            self._part(of_organisation(id), "organisaties", id, catalogue.organisaties[id].naam, maker)
            for id in _named(catalogue)
        )
        yield from chain(Insight.jobs(self, maker), of_journeys, of_organisations)

    def _part(self, url: str, folder: str, id: str, called: str, maker: PageMaker) -> Job:
        catalogue = maker.catalogue

        def shown() -> View:
            kort = _OF[folder](id, maker.once("gathered", self.name, lambda: Gathered.of(catalogue)))
            return {**_sheet(kort, catalogue), "onderwerp": self, "folder": folder, "id": id, "naam": called}

        title = f"{self.title}: {called}"
        return maker.page(
            url, "in-het-kort-deel", f"{self.folder}/in-het-kort-deel.html", title, self.question, "", shown
        )


_OF: dict[str, Callable[[str, Gathered], InHetKort]] = {
    "journeys": lambda id, found: van_klantreis(found.catalogue.klantreizen[id], found),
    "organisaties": van_organisatie,
}


def of_organisation(id: str) -> str:
    """Where the sheet of an organisation is: `in-het-kort/organisatie_kcc/`, for a journey may have its id."""
    return addresses.of_value("in-het-kort", "organisatie", id)


PAGE = Sheets(
    name="in-het-kort",
    title="In het kort",
    question="Wat werd beter, wat doet pijn, en wat moet ik besluiten?",
    ook=("samenvatting", "besluit", "wethouder"),
    menu="Voortgang",
    place=5,
    view=view,
)
