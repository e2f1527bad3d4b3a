"""The journey map as data: which lanes there are, what stands in which cell. Templates draw it as a table and as cards.

A cell never holds words of its own: it holds the record that an editor wrote, so that both forms say the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby
from math import ceil

from catalogue.figures.dated import Stand, VanVoor, standen, van_voor_verbetering
from catalogue.figures.route import Route
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.handover import Overdracht
from catalogue.model.journey import Fase
from catalogue.model.outcome import Uitkomst
from catalogue.model.step import Stap
from catalogue.pages.journey.curves import Lijn, Profiellijn, curve_of, of_profiles, profiles
from catalogue.pages.journey.lanes import Baan, Doorgifte, handed_over, lanes
from catalogue.pages.journey.tracks import Spoor, Weg, tracks, ways
from catalogue.pages.journey.waiting import Wachttijd, longest_of, waiting

WIDEST = 13
"""So many steps fit beside each other; a longer journey gets a band for each phase."""


@dataclass(frozen=True)
class Kolom:
    """Everything that stands under one step. `nummer` counts from 1 over the whole journey."""

    nummer: int
    fase: Fase
    stap: Stap
    huidig: Lijn | None
    """None without a score: there the curve has a gap. It runs on past what the customer does not see."""
    gewenst: Lijn | None
    per_profiel: tuple[Profiellijn, ...]
    wachttijd: Wachttijd | None
    pijn: tuple[Pijnpunt, ...]
    kansen: tuple[Verbeteractie, ...]
    overdrachten: tuple[Doorgifte, ...]
    van_voor: VanVoor | None
    """Not None when its score is from before something was done about it."""
    standen: tuple[Stand, ...]
    """What was measured of it."""
    vanaf: tuple[Weg, ...]
    """The lines from other steps that end here."""
    naast: tuple[Stap, ...]
    """The steps that run beside it."""

    @property
    def is_aanname(self) -> bool:
        """Whether the score rests on an assumption: then the curve is dashed."""
        return self.stap.score is not None and self.stap.is_aanname

    @property
    def zonder_score(self) -> bool:
        """Whether the customer sees the step and nobody gave it a score, for everyone or for a profile."""
        return not (self.stap.belevingen or self.stap.is_achter_de_schermen)

    @property
    def minuten(self) -> int | None:
        """How long the customer is busy, when that was noted and is not nothing."""
        return self.stap.minuten or None

    @property
    def euro(self) -> float | None:
        """What the customer pays, when that was noted and is not nothing."""
        return self.stap.euro or None

    @property
    def afloop(self) -> tuple[Uitkomst, ...]:
        """The outcomes that no line on the map says all of: they lead nowhere else, or offer something."""
        return tuple(one for one in self.stap.uitkomsten if not one.naar or one.alternatieven)

    @property
    def heeft_afloop(self) -> bool:
        """Whether something is to be said of how it ends, beside the lines on the map."""
        return bool(self.afloop or self.stap.uitval_pct)

    @cached_property
    def lanen(self) -> frozenset[str]:
        """The lanes in which something stands at this step."""
        return frozenset(name for name, content in LANEN.items() if content(self))


LANEN: Mapping[str, Callable[[Kolom], object]] = {
    "doen": lambda kolom: not kolom.stap.is_achter_de_schermen and (kolom.stap.leefwereld or kolom.stap.soort),
    "uitspraken": lambda kolom: kolom.stap.uitspraken,
    "kanalen": lambda kolom: kolom.stap.kanalen,
    "organisaties": lambda kolom: kolom.stap.organisaties,
    "overdrachten": lambda kolom: kolom.overdrachten,
    "tijd": lambda kolom: kolom.wachttijd or kolom.minuten or kolom.euro,
    "lichtpunten": lambda kolom: kolom.stap.lichtpunten,
    "knelpunten": lambda kolom: kolom.pijn or kolom.kansen,
    "uitkomsten": lambda kolom: kolom.stap.uitkomsten or kolom.stap.uitval_pct,
    "achter": lambda kolom: kolom.stap.is_achter_de_schermen,
}
"""Lane under the curve → what of a step stands in it. The order is that of the map, top to bottom.

The last is below the line of sight, where the customer sees nothing.
"""


@dataclass(frozen=True, slots=True)
class Fasekop:
    """The head over the steps of a phase that stand in this band."""

    fase: Fase
    kolommen: tuple[Kolom, ...]


@dataclass(frozen=True)
class Band:
    """A piece of the map that fits beside the names of its lanes: the whole journey, or a phase of a long one."""

    kolommen: tuple[Kolom, ...]
    banen: tuple[Baan, ...]
    """Those of the organisations that have a part in this band, cut to its steps."""
    sporen: tuple[Spoor, ...]
    """The rows with lines to other steps, cut to its steps."""

    @property
    def heeft_scores(self) -> bool:
        """Whether a curve is drawn at all."""
        return any(kolom.stap.belevingen for kolom in self.kolommen)

    @cached_property
    def fasen(self) -> tuple[Fasekop, ...]:
        """The phases over the columns, in order."""
        runs = [tuple(run) for _, run in groupby(self.kolommen, key=lambda kolom: id(kolom.fase))]
        return tuple(Fasekop(run[0].fase, run) for run in runs)

    @cached_property
    def lanen(self) -> tuple[str, ...]:
        """The lanes in which something stands, in order; the others are not drawn."""
        filled = set(chain.from_iterable(kolom.lanen for kolom in self.kolommen))
        if not any(kolom.heeft_afloop for kolom in self.kolommen):
            filled.discard("uitkomsten")
        return tuple(name for name in LANEN if name in filled or (name == "organisaties" and self.banen))


@dataclass(frozen=True)
class Kaart:
    """The map of a journey."""

    reis: Klantreis
    banden: tuple[Band, ...]
    profielen: tuple[str, ...]
    """Those with a curve of their own, in the order of their `plaats`."""

    @property
    def kolommen(self) -> tuple[Kolom, ...]:
        """All columns in order, over all bands."""
        return tuple(kolom for band in self.banden for kolom in band.kolommen)

    @cached_property
    def kolom_van(self) -> Mapping[str, Kolom]:
        """The column of each step by its id."""
        return {kolom.stap.id: kolom for kolom in self.kolommen}

    @property
    def wegen(self) -> frozenset[str]:
        """What kinds of lines to other steps there are."""
        return frozenset(cel.weg.soort for band in self.banden for spoor in band.sporen for cel in spoor if cel)

    @property
    def heeft_koude_lijn(self) -> bool:
        """Whether the line of a cold hand-over is drawn."""
        cells = (cel for band in self.banden for baan in band.banen for cel in baan.cellen)
        return any(lijn.is_koud for cel in cells for lijn in cel.lijnen)

    @property
    def losse_overdrachten(self) -> tuple[Overdracht, ...]:
        """Hand-overs of which nobody noted at which step they happen: they have no cell."""
        return tuple(item for item in self.reis.overdrachten if not (item.stap_van or item.stap_naar))


def journey_map(reis: Klantreis, catalogue: Catalogue) -> Kaart:
    """The map of `reis`: one band for up to WIDEST steps, else bands for each phase, none wider than that."""
    found = ways(route := Route(reis))
    columns = _columns(reis, catalogue, route, found)
    rows, lines = lanes(reis), tracks(found, len(columns))
    parts = [columns] if len(columns) <= WIDEST else list(_parts(columns))
    return Kaart(reis, tuple(_band(part, rows, lines) for part in parts), profiles(reis))


def _columns(reis: Klantreis, catalogue: Catalogue, route: Route, found: Sequence[Weg]) -> tuple[Kolom, ...]:
    places = [(fase, stap) for fase in reis.fasen for stap in fase.stappen]
    now = curve_of(reis.stappen, lambda stap: stap.score)
    wished = curve_of(reis.stappen, lambda stap: stap.ervaring.gewenst if stap.ervaring else None)
    of_each = of_profiles(reis)
    longest = longest_of(stap.tijd for _, stap in places)
    numbers = {stap.id: number for number, (_, stap) in enumerate(places, 1)}
    beside = {number: group for group in route.groepen for number in group}
    return tuple(
        Kolom(
            nummer=number,
            fase=fase,
            stap=stap,
            huidig=now[number - 1],
            gewenst=wished[number - 1],
            per_profiel=of_each[number - 1],
            wachttijd=waiting(stap.tijd, longest),
            pijn=catalogue.knelpunten_bij(stap, reis),
            kansen=catalogue.kansen_bij(stap, reis),
            overdrachten=tuple(handed_over(reis, stap, numbers)),
            van_voor=van_voor_verbetering(reis, stap, catalogue),
            standen=standen(reis, stap, catalogue),
            vanaf=tuple(weg for weg in found if weg.uitkomsten and weg.naar == number != weg.van),
            naast=tuple(reis.stappen[other - 1] for other in beside[number] if other != number),
        )
        for number, (fase, stap) in enumerate(places, 1)
    )


def _parts(columns: Sequence[Kolom]) -> Iterator[tuple[Kolom, ...]]:
    """The columns of each phase, those of a very long phase in parts of about the same width."""
    for _, run in groupby(columns, key=lambda kolom: id(kolom.fase)):
        phase = tuple(run)
        size = ceil(len(phase) / ceil(len(phase) / WIDEST))
        for start in range(0, len(phase), size):
            yield phase[start : start + size]


def _band(columns: tuple[Kolom, ...], rows: Sequence[Baan], lines: Sequence[Spoor]) -> Band:
    first, last = columns[0].nummer - 1, columns[-1].nummer
    cut = [Baan(row.organisatie, row.cellen[first:last]) for row in rows]
    passing = [line[first:last] for line in lines]
    return Band(
        columns,
        tuple(row for row in cut if not all(cell.is_leeg for cell in row.cellen)),
        tuple(line for line in passing if any(line)),
    )
