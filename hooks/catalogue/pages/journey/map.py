"""The journey map as data: which lanes there are, what stands in which cell. Templates draw it as a table and as cards.

A cell never holds words of its own: it holds the record that an editor wrote, so that both forms say the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import chain, groupby
from math import ceil

from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.duration import Tijdsduur
from catalogue.model.handover import Overdracht
from catalogue.model.journey import Fase
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd
from catalogue.pages.journey.lanes import Baan, lanes

WIDEST = 14
"""So many steps fit beside each other; a longer journey gets a band for each phase."""


@dataclass(frozen=True, slots=True)
class Lijn:
    """The part of a curve in one cell: its height (a score, 1–5) at the left edge, in the middle and at the right edge.

    At an edge where the curve begins or ends there is none.
    """

    links: float | None
    midden: int
    rechts: float | None


@dataclass(frozen=True, slots=True)
class Wachttijd:
    """A waiting time to scale: `deel` and `norm_deel` are shares (0–1) of the longest time in this journey."""

    duur: Tijdsduur
    norm: Tijdsduur | None
    te_lang: bool
    """Whether it takes longer than the norm."""
    deel: float
    norm_deel: float | None


@dataclass(frozen=True, slots=True)
class Doorgifte:
    """A hand-over at the step where it is told: where it is given, else where it arrives.

    `naar_nummer` is the number of the step where it arrives, when that is another one.
    """

    overdracht: Overdracht
    naar_nummer: int | None


@dataclass(frozen=True)
class Kolom:
    """Everything that stands under one step. `nummer` counts from 1 over the whole journey."""

    nummer: int
    fase: Fase
    stap: Stap
    huidig: Lijn | None
    """None without a score: there the curve has a gap."""
    gewenst: Lijn | None
    wachttijd: Wachttijd | None
    pijn: tuple[Pijnpunt, ...]
    overdrachten: tuple[Doorgifte, ...]

    @property
    def is_aanname(self) -> bool:
        """Whether the score rests on an assumption: then the curve is dashed."""
        return self.stap.is_aanname

    @property
    def minuten(self) -> int | None:
        """How long the customer is busy, when that was noted and is not nothing."""
        return (self.stap.tijd and self.stap.tijd.klant_minuten) or None

    @property
    def euro(self) -> float | None:
        """What the customer pays, when that was noted and is not nothing."""
        return self.stap.kosten_euro or None

    @cached_property
    def lanen(self) -> frozenset[str]:
        """The lanes in which something stands at this step."""
        return frozenset(name for name, content in LANEN.items() if content(self))


LANEN: Mapping[str, Callable[[Kolom], object]] = {
    "doen": lambda kolom: kolom.stap.leefwereld or kolom.stap.soort,
    "uitspraken": lambda kolom: kolom.stap.uitspraken,
    "kanalen": lambda kolom: kolom.stap.kanalen,
    "organisaties": lambda kolom: kolom.stap.organisaties,
    "overdrachten": lambda kolom: kolom.overdrachten,
    "tijd": lambda kolom: kolom.wachttijd or kolom.minuten or kolom.euro,
    "lichtpunten": lambda kolom: kolom.stap.lichtpunten,
    "knelpunten": lambda kolom: kolom.pijn,
    "uitkomsten": lambda kolom: kolom.stap.uitkomsten or kolom.stap.uitval_pct,
}
"""Lane under the curve → what of a step stands in it. The order is that of the map, top to bottom."""


@dataclass(frozen=True, slots=True)
class Fasekop:
    """The head over the steps of a phase: how many of them stand in this band."""

    fase: Fase
    breedte: int


@dataclass(frozen=True)
class Band:
    """A piece of the map that fits beside the names of its lanes: the whole journey, or a phase of a long one."""

    kolommen: tuple[Kolom, ...]
    banen: tuple[Baan, ...]
    """Those of the organisations that have a part in this band, cut to its steps."""

    @cached_property
    def fasen(self) -> tuple[Fasekop, ...]:
        """The phases over the columns, in order."""
        runs = [tuple(run) for _, run in groupby(self.kolommen, key=lambda kolom: id(kolom.fase))]
        return tuple(Fasekop(run[0].fase, len(run)) for run in runs)

    @cached_property
    def lanen(self) -> tuple[str, ...]:
        """The lanes in which something stands, in order; the others are not drawn."""
        filled = frozenset(chain.from_iterable(kolom.lanen for kolom in self.kolommen))
        return tuple(name for name in LANEN if name in filled or (name == "organisaties" and self.banen))


@dataclass(frozen=True, slots=True)
class Kaart:
    """The map of a journey."""

    reis: Klantreis
    banden: tuple[Band, ...]

    @property
    def kolommen(self) -> tuple[Kolom, ...]:
        """All columns in order, over all bands."""
        return tuple(kolom for band in self.banden for kolom in band.kolommen)

    @property
    def losse_overdrachten(self) -> tuple[Overdracht, ...]:
        """Hand-overs of which nobody noted at which step they happen: they have no cell."""
        return tuple(item for item in self.reis.overdrachten if not (item.stap_van or item.stap_naar))


def journey_map(reis: Klantreis, catalogue: Catalogue) -> Kaart:
    """The map of `reis`: one band for up to WIDEST steps, else bands for each phase, none wider than that."""
    columns = _columns(reis, catalogue)
    rows = lanes(reis)
    parts = [columns] if len(columns) <= WIDEST else list(_parts(columns))
    return Kaart(reis, tuple(_band(part, rows) for part in parts))


def curve(scores: Sequence[int | None]) -> tuple[Lijn | None, ...]:
    """The pieces of a line through the scores, one a step; where a score is absent the line is interrupted.

    At the edge between two steps the line is at the mean of both, so that the pieces of neighbouring cells meet.
    """

    def meet(one: int | None, other: int | None) -> float | None:
        return None if one is None or other is None else (one + other) / 2

    return tuple(
        None if own is None else Lijn(meet(before, own), own, meet(own, after))
        for before, own, after in zip((None, *scores), scores, (*scores[1:], None), strict=False)
    )


def _columns(reis: Klantreis, catalogue: Catalogue) -> tuple[Kolom, ...]:
    places = [(fase, stap) for fase in reis.fasen for stap in fase.stappen]
    now = curve([stap.score for _, stap in places])
    wished = curve([stap.ervaring.gewenst if stap.ervaring else None for _, stap in places])
    longest = max((day for _, stap in places for day in _days(stap.tijd)), default=Fraction())
    numbers = {stap.id: number for number, (_, stap) in enumerate(places, 1)}
    return tuple(
        Kolom(
            nummer=number,
            fase=fase,
            stap=stap,
            huidig=now[number - 1],
            gewenst=wished[number - 1],
            wachttijd=_waiting(stap.tijd, longest),
            pijn=catalogue.knelpunten_bij(stap, reis),
            overdrachten=tuple(_handed_over(reis, stap, numbers)),
        )
        for number, (fase, stap) in enumerate(places, 1)
    )


def _handed_over(reis: Klantreis, stap: Stap, numbers: Mapping[str, int]) -> Iterator[Doorgifte]:
    for item in reis.overdrachten:
        if (item.stap_van or item.stap_naar) == stap.id:
            elsewhere = item.stap_naar and item.stap_naar != stap.id
            yield Doorgifte(item, numbers.get(item.stap_naar) if item.stap_naar and elsewhere else None)


def _days(tijd: Tijd | None) -> tuple[Fraction, ...]:
    return tuple(time.dagen for time in (tijd.doorlooptijd, tijd.norm) if time is not None) if tijd else ()


def _waiting(tijd: Tijd | None, longest: Fraction) -> Wachttijd | None:
    if tijd is None or tijd.doorlooptijd is None:
        return None
    time, norm, whole = tijd.doorlooptijd, tijd.norm, longest or Fraction(1)
    return Wachttijd(
        time, norm, tijd.te_lang, float(time.dagen / whole), None if norm is None else float(norm.dagen / whole)
    )


def _parts(columns: Sequence[Kolom]) -> Iterator[tuple[Kolom, ...]]:
    """The columns of each phase, those of a very long phase in parts of about the same width."""
    for _, run in groupby(columns, key=lambda kolom: id(kolom.fase)):
        phase = tuple(run)
        size = ceil(len(phase) / ceil(len(phase) / WIDEST))
        for start in range(0, len(phase), size):
            yield phase[start : start + size]


def _band(columns: tuple[Kolom, ...], rows: Sequence[Baan]) -> Band:
    first, last = columns[0].nummer - 1, columns[-1].nummer
    cut = [Baan(row.organisatie, row.cellen[first:last]) for row in rows]
    return Band(columns, tuple(row for row in cut if not all(cell.is_leeg for cell in row.cellen)))
