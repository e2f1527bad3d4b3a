"""Op papier: what is printed for a conversation and a morning at the table, with an overview of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catalogue import addresses
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Onderzoek
from catalogue.model.step import Stap
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page, PageKind
from catalogue.pages.paper.left_out import reasons
from catalogue.pages.paper.questions import back, front, lists, questions

CARDS = 4
"""Step cards on a sheet of A4."""
COLUMNS = 8
"""Steps on an empty map."""
_AFTERWARDS = frozenset({"onderzoek.geleerd", "onderzoek.hoe_verder", "klantreis.kennisvragen"})
"""What is filled in when the conversation is over."""
_HANDOVERS = "klantreis.overdrachten"


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """Something to print."""

    name: str
    title: str
    what: str
    """What it is for, in one sentence."""
    paper: str
    sheets: int
    """On how many sheets (sides) it is printed."""
    view: Callable[[Catalogue], View]


def _guide(catalogue: Catalogue) -> View:
    research, journey = questions(Onderzoek, catalogue), questions(Klantreis, catalogue)
    steps = questions(Stap, catalogue)
    return {
        "onderzoek": [one for one in research if one.name not in _AFTERWARDS],
        "over_de_reis": [one for one in journey if one.name not in {*_AFTERWARDS, _HANDOVERS}],
        "stap": steps,
        "overdrachten": [one for one in journey if one.name == _HANDOVERS],
        "daarna": [one for one in (*research, *journey) if one.name in _AFTERWARDS],
        "lijsten": lists((*steps, *journey, *research), catalogue),
        "weggelaten": tuple(reasons(Klantreis)),
    }


def _cards(catalogue: Catalogue) -> View:
    asked = questions(Stap, catalogue)
    return {
        "voor": front(asked),
        "achter": back(asked),
        "kaarten": CARDS,
        "weggelaten": tuple(reasons(Stap)),
    }


def _map(catalogue: Catalogue) -> View:
    lanes = front(questions(Stap, catalogue))
    return {"banen": [one for one in lanes if one.name != "stap.titel"], "titel": lanes[0], "kolommen": COLUMNS}


SHEETS: Mapping[str, PaperSheet] = MappingProxyType(
    {
        one.name: one
        for one in (
            PaperSheet(
                "gespreksleidraad",
                "Gespreksleidraad",
                "Voor een gesprek met iemand die het zelf meemaakte: wat u vraagt, met ruimte om te schrijven.",
                "A4",
                5,
                _guide,
            ),
            PaperSheet(
                "stapkaarten",
                "Stapkaarten",
                "Voor elke stap een kaart. Vier kaarten op een vel: druk dubbelzijdig af en knip ze los.",
                "A4",
                2,
                _cards,
            ),
            PaperSheet(
                "lege-kaart",
                "Lege klantreiskaart",
                f"Voor aan de muur of op tafel: een reis van hoogstens {COLUMNS} stappen, om samen in te vullen.",
                "A3, liggend",
                1,
                _map,
            ),
        )
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPages(Page):
    """The overview, and each thing to print."""

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The overview, and a kind for each."""
        yield self.own_kind
        yield from map(self.item, SHEETS)

    @property
    def as_they_stand(self) -> Iterator[str]:
        """The overview, and each."""
        yield self.url
        yield from (addresses.within(self.name, name) for name in SHEETS)

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The overview, and each."""
        template = f"paper/{self.name}.html"
        yield maker.page(self.url, self.name, template, self.title, self.question, "", _overview(maker))
        yield from (self._sheet(one, maker) for one in SHEETS.values())

    def _sheet(self, sheet: PaperSheet, maker: PageMaker) -> Job:
        def view() -> View:
            return {**sheet.view(maker.catalogue), "vel": sheet, "adres": maker.address}

        url = addresses.within(self.name, sheet.name)
        return maker.page(url, sheet.name, f"paper/{sheet.name}.html", sheet.title, sheet.what, "", view)


def _overview(maker: PageMaker) -> Callable[[], View]:
    first = next(iter(maker.catalogue.klantreizen.values()), None)
    return lambda: {"vellen": SHEETS.values(), "voorbeeldreis": first}


PAGE = PaperPages(
    name="op-papier",
    title="Op papier",
    question="Wat u afdrukt voor een gesprek, of voor een ochtend aan tafel.",
    menu="Meedoen",
    as_written=True,
    may_go=True,
)
