"""What is still to be done about a journey: fields that are empty, what the check says, and how it can be said better.

For editors. Nothing is worked out here: it is what the page of the journey counts, and what the form shows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from catalogue import addresses
from catalogue.model import REGISTERS, UNNAMED, Klantreis
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue
from catalogue.model.step import Stap
from catalogue.pages.journey import page
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page, PageKind
from catalogue.reading.findings import ERROR, Finding, apart
from catalogue.reading.plain_words import in_words

_OLD = "W602"


@dataclass(frozen=True, slots=True)
class Punt:
    """One thing to do: what, and how; `plek` is where in the form of the file `bestand`, as its address has it."""

    tekst: str
    raad: str
    bestand: str
    plek: str
    stap: Stap | None = None
    veld: tuple[str, str] | None = None
    """Where the field is explained: the kind of record, as Velden calls it, and its name."""


@dataclass(frozen=True, slots=True)
class Werklijst:
    """What is still to be done about a journey."""

    reis: Klantreis
    leeg: tuple[Punt, ...]
    let_op: tuple[Punt, ...]
    tips: tuple[Punt, ...]


def werklijst(reis: Klantreis, catalogue: Catalogue, found: Sequence[Finding], names: Mapping[str, str]) -> Werklijst:
    """Everything; `found` is what was found in the file of the journey, `names` what things are called by their id."""
    path = f"journeys/{reis.id}.yml"
    empty = page.empty_fields(reis)
    leeg = tuple(
        Punt(one.leemte.label, "", path, addresses.in_form(one.leemte.pad), one.leemte.stap, (one.soort, one.veld))
        for one in empty
    )
    told = {one.leemte.pad for one in empty}
    real, hints = apart(one for one in found if one.severity != ERROR and one.plek not in told)
    let_op = [_said(one, reis, names) for one in real]
    let_op += _without_action(reis, catalogue, {one.plek for one in real if one.code == "W1201"})
    let_op += _old_research(reis, catalogue, names)
    return Werklijst(reis, leeg, tuple(let_op), tuple(_said(one, reis, names) for one in hints))


def _said(one: Finding, reis: Klantreis, names: Mapping[str, str]) -> Punt:
    message, hint = in_words(one.message, names), in_words(one.hint, names)
    return Punt(message, hint, one.path, addresses.in_form(one.plek), _step(reis, one.plek))


def _step(reis: Klantreis, place: Path) -> Stap | None:
    """The step in which a place is; None for one of the journey itself."""
    if len(place) < 4 or place[0] != "fasen" or place[2] != "stappen":
        return None
    phase, number = int(place[1]), int(place[3])
    stappen = reis.fasen[phase].stappen if phase < len(reis.fasen) else ()
    return stappen[number] if number < len(stappen) else None


def _without_action(reis: Klantreis, catalogue: Catalogue, told: set[Path]) -> Iterator[Punt]:
    """Every knelpunt for which there is no action; those of which the check says so were told."""
    for phase, fase in enumerate(reis.fasen):
        for number, stap in enumerate(fase.stappen):
            for index, knelpunt in enumerate(stap.knelpunten):
                here: Path = ("fasen", phase, "stappen", number, "knelpunten", index)
                pijn = catalogue.knelpunten.get(f"{reis.id}#{knelpunt.id}")
                if here not in told and pijn is not None and not pijn.acties:
                    text = f"Voor het knelpunt ‘{knelpunt.titel}’ is nog geen verbeteractie."
                    yield Punt(text, "", f"journeys/{reis.id}.yml", addresses.in_form(here), stap)


def _old_research(reis: Klantreis, catalogue: Catalogue, names: Mapping[str, str]) -> Iterator[Punt]:
    """The research that is too old to count, where the catalogue wants to hear of that."""
    months = catalogue.settings.drempelwaarden.onderzoek_maanden
    for bron in page.sources(reis, catalogue) if catalogue.settings.meldingen.get(_OLD) != "uit" else ():
        if bron.is_oud:
            id = bron.onderzoek.id
            text = f"Het onderzoek ‘{names.get(id, id)}’ is meer dan {months} maanden oud."
            yield Punt(text, "Spreek opnieuw met klanten.", "registers/onderzoeken.yml", f"#{id}")


def _names(maker: PageMaker) -> Mapping[str, str]:
    """What the entries of registers are called on the site, by the id that stands in a file."""
    every = ((name, id) for name in REGISTERS if name not in UNNAMED for id in maker.catalogue.register(name))
    return {id: maker.links[0].words(id, name) for name, id in every}


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLists(Page):
    """How much is to be done about each journey, and a page with all of it for each."""

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The page, and that of a journey."""
        yield self.own_kind
        yield self.item(f"{self.name}-reis")

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The page, and that of each journey."""
        yield maker.page(
            self.url, self.name, f"journey/{self.name}.html", self.title, self.question, "", partial(_every, maker)
        )
        yield from (self._of(reis, maker) for reis in maker.catalogue.klantreizen.values())

    def _of(self, reis: Klantreis, maker: PageMaker) -> Job:
        url, source = addresses.within(self.name, reis.id), f"journeys/{reis.id}.yml"
        title, kind = f"{self.title} {reis.titel}", f"{self.name}-reis"
        view = partial(_one, reis, maker)
        return maker.page(url, kind, f"journey/{kind}.html", title, self.question, source, view)


def _list_of(reis: Klantreis, maker: PageMaker) -> Werklijst:
    found = maker.findings.get(f"journeys/{reis.id}.yml", ())
    names = maker.once("namen", "", lambda: _names(maker))
    return maker.once("werklijst", reis.id, lambda: werklijst(reis, maker.catalogue, found, names))


def _every(maker: PageMaker) -> View:
    return {"lijsten": tuple(_list_of(reis, maker) for reis in maker.catalogue.klantreizen.values())}


def _one(reis: Klantreis, maker: PageMaker) -> View:
    return {"lijst": _list_of(reis, maker), "onderwerp": reis, "plek": f"klantreizen/{reis.id}"}


PAGE = WorkLists(
    name="wat-mist-er-nog",
    title="Wat mist er nog?",
    question="Wat is er nog te doen aan elke klantreis?",
    menu="",
    for_readers=False,
    may_go=True,
)
