"""The lists of journeys and actions: what stands in a row, in which order, and in parts that stay light."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue import addresses
from catalogue.figures import overviews
from catalogue.figures.progress import Herijking
from catalogue.figures.weight import Actieprioriteit, prioriteit
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.pages.action import page as action_page
from catalogue.pages.lists.facets import Facetkeuze, Facetwaarde, choices

PER_PAGE = 50  # how many rows stand on a page
LINES = 200  # how many entries of a register, each in one line


@dataclass(frozen=True, slots=True)
class Plaats:
    """A journey that an action helps, and where in it."""

    reis: Klantreis
    plekken: tuple[action_page.Pijnplek, ...]
    """In the order of the steps."""

    @property
    def knelpunten(self) -> int:
        """How many knelpunten of the journey the action solves; 0 where it takes an opportunity."""
        return sum(len(plek.knelpunten) for plek in self.plekken)


@dataclass(frozen=True, slots=True)
class Actieregel:
    """An action with the little that a list shows of it."""

    actie: Verbeteractie
    plaatsen: tuple[Plaats, ...]
    prioriteit: Actieprioriteit | None


@dataclass(frozen=True, slots=True)
class Lijstdeel:
    """A page of a list."""

    ids: tuple[str, ...]
    nummer: int
    """From 1."""
    delen: int
    totaal: int
    """How many rows the whole list has."""
    lijst: str
    """The address of its first page."""

    @property
    def url(self) -> str:
        """Its own address."""
        return addresses.numbered(self.lijst, self.nummer)

    @property
    def vorige(self) -> str:
        """The address of the page before it; '' for the first."""
        return addresses.numbered(self.lijst, self.nummer - 1) if self.nummer > 1 else ""

    @property
    def volgende(self) -> str:
        """The address of the page after it; '' for the last."""
        return addresses.numbered(self.lijst, self.nummer + 1) if self.nummer < self.delen else ""


@dataclass(frozen=True, slots=True)
class Volgorde:
    """An order in which a list can be read; rows that are equal keep the order of the list itself."""

    name: str
    """In addresses: `?sorteer=ervaring`."""
    title: str
    key: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Lijst:
    """All journeys or all actions, in the first of their orders, and what they can be narrowed by."""

    folder: str
    regels: Mapping[str, Any]
    """What stands in a row, by id."""
    volgordes: tuple[Volgorde, ...]
    keuzes: tuple[Facetkeuze, ...]

    @property
    def url(self) -> str:
        """The address of its first page."""
        return addresses.of_list(self.folder)

    def delen(self) -> tuple[Lijstdeel, ...]:
        """The whole list, page by page; one page when it is empty."""
        return parts(tuple(self.regels), self.url)

    @property
    def naam(self) -> tuple[str, str]:
        """What one row is called, and what several are."""
        if self.folder == "journeys":
            return "klantreis", "klantreizen"
        return "verbeteractie", "verbeteracties"

    @property
    def cijfer(self) -> str:
        """What the number of rows is called as a figure."""
        return {"journeys": "klantreizen", "improvements": "acties"}[self.folder]

    @property
    def herijkingen(self) -> tuple[Herijking, ...]:
        """A review in each state that occurs among the journeys."""
        return tuple({regel.herijking.code: regel.herijking for regel in self.regels.values()}.values())

    @property
    def macro(self) -> str:
        """The name of the macro in `templates/lists/facets.html` that makes a row."""
        return {"journeys": "journey", "improvements": "action"}[self.folder]

    def selecties(self) -> Iterator[tuple[Facetkeuze, Facetwaarde, tuple[Lijstdeel, ...]]]:
        """For each value that has a page below the list: it with its facet, and what has it, page by page."""
        ids = tuple(self.regels)
        for keuze in self.keuzes:
            if keuze.facet.listed == self.folder and (keuze.te_kiezen or keuze.facet.counted):
                for place, waarde in enumerate(keuze.waarden):
                    having = tuple(id for id, own in zip(ids, keuze.per, strict=True) if place in own)
                    yield keuze, waarde, parts(having, waarde.url)

    def plaatsen(self, volgorde: Volgorde) -> tuple[int, ...]:
        """The places of the rows in this order."""
        rows = tuple(self.regels.values())
        return tuple(sorted(range(len(rows)), key=lambda place: volgorde.key(rows[place])))


def parts(ids: Sequence[str], url: str, size: int = PER_PAGE) -> tuple[Lijstdeel, ...]:
    """A list in pages of `size` rows, of which the first stands at `url`; one page when there are no rows."""
    count = max(1, -(-len(ids) // size))
    return tuple(
        Lijstdeel(tuple(ids[number * size : (number + 1) * size]), number + 1, count, len(ids), url)
        for number in range(count)
    )


def by_name(text: str) -> str:
    """The text as it is sorted: accents and capitals do not count."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).casefold()


def lowest_first(reis: Klantreis) -> tuple[bool, bool, int, int]:
    """By the lowest score of a journey; of equals, the one that has most steps with that score comes first.

    Those of which the lowest point is not known come after all others, and those without any score last.
    """
    scores = [stap.laagste_score for stap in reis.stappen if stap.laagste_score]
    lowest = min(scores, default=0)
    return reis.slechtste_stap is None, not scores, lowest, -scores.count(lowest)


OF_JOURNEYS: tuple[Volgorde, ...] = (
    Volgorde("naam", "Naam", lambda regel: (by_name(regel.reis.titel), regel.reis.id)),
    Volgorde("ervaring", "Laagste ervaring", lambda regel: lowest_first(regel.reis)),
    Volgorde("mensen", "Meeste mensen per jaar", lambda regel: -(regel.reis.volume_per_jaar or 0)),
    Volgorde("open", "Meeste knelpunten zonder actie", lambda regel: -len(regel.zonder_actie)),
)
OF_ACTIONS: tuple[Volgorde, ...] = (
    Volgorde("bewogen", "Laatst bewogen", lambda regel: (-regel.actie.stand.datum.toordinal(), regel.actie.id)),
    Volgorde("prioriteit", "Prioriteit", lambda regel: -regel.prioriteit.waarde if regel.prioriteit else 0),
    Volgorde("naam", "Naam", lambda regel: (by_name(regel.actie.titel), regel.actie.id)),
)


def journeys(catalogue: Catalogue) -> Lijst:
    """Every journey."""
    rows = sorted(overviews.journeys(catalogue), key=OF_JOURNEYS[0].key)
    keuzes = choices("journeys", [row.reis for row in rows], catalogue)
    return Lijst("journeys", {row.reis.id: row for row in rows}, OF_JOURNEYS, keuzes)


def actions(catalogue: Catalogue) -> Lijst:
    """Every action."""
    rows = sorted((_action(actie, catalogue) for actie in catalogue.verbeteringen.values()), key=OF_ACTIONS[0].key)
    keuzes = choices("improvements", [row.actie for row in rows], catalogue)
    return Lijst("improvements", {row.actie.id: row for row in rows}, OF_ACTIONS, keuzes)


def _action(actie: Verbeteractie, catalogue: Catalogue) -> Actieregel:
    found: dict[str, list[action_page.Pijnplek]] = {}
    for plek in action_page.places(actie, catalogue):
        found.setdefault(plek.reis.id, []).append(plek)
    helped = ((catalogue.klantreizen[id], tuple(sorted(at, key=lambda plek: plek.nummer))) for id, at in found.items())
    places = tuple(Plaats(reis, plekken) for reis, plekken in helped)
    kans = action_page.opportunity(actie, catalogue)
    if kans:
        places = (*places, Plaats(kans.reis, (kans,)))
    return Actieregel(actie, places, prioriteit(actie, catalogue))
