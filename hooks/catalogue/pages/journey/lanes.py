"""The lanes of the organisations on a journey map: who works where, and how each hand-over runs from lane to lane.

A hand-over is a line from its giver, at the step where it is given, to its taker, at the step where it arrives. It is
cut into one piece for each cell that it passes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from catalogue.model import Klantreis
from catalogue.model.handover import Overdracht
from catalogue.model.step import Stap

ENTRY, EXIT = 14, 86
"""Where in a cell a line goes up or down: before the middle in a later step, behind it within one step (percent)."""

Punt = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lijnstuk:
    """The piece of a hand-over's line in one cell: points in percent of the cell, from its top left."""

    overdracht: Overdracht
    punten: tuple[Punt, ...]
    knik: Punt | None = None
    """Where the line leaves the lane of the giver: the place for a sign of how warm it is."""
    pijl: str = ""
    """At the taker, where the line arrives from: 'boven' or 'onder'."""

    @property
    def is_koud(self) -> bool:
        """Whether the customer is left alone: then the line is broken."""
        return self.overdracht.is_koud


@dataclass(frozen=True, slots=True)
class Baancel:
    """One organisation at one step: whether it works there, and before and after it, and the lines that pass."""

    werkt: bool
    ervoor: bool
    erna: bool
    betrokken: bool
    """Whether it gives or takes here without working here."""
    lijnen: tuple[Lijnstuk, ...]

    @property
    def is_leeg(self) -> bool:
        """Whether the organisation has no part in this step; at most a line passes by."""
        return not (self.werkt or self.betrokken)


@dataclass(frozen=True, slots=True)
class Baan:
    """The lane of one organisation: a cell for every step."""

    organisatie: str
    cellen: tuple[Baancel, ...]


@dataclass(frozen=True, slots=True)
class Doorgifte:
    """A hand-over at the step where it is told: where it is given, else where it arrives.

    `naar_nummer` is the number of the step where it arrives, when that is another one.
    """

    overdracht: Overdracht
    naar_nummer: int | None


def handed_over(reis: Klantreis, stap: Stap, numbers: Mapping[str, int]) -> Iterator[Doorgifte]:
    """The hand-overs that are told at this step. `numbers` is that of each step by its id."""
    for item in reis.overdrachten:
        if (item.stap_van or item.stap_naar) == stap.id:
            elsewhere = item.stap_naar and item.stap_naar != stap.id
            yield Doorgifte(item, numbers.get(item.stap_naar) if item.stap_naar and elsewhere else None)


def lanes(reis: Klantreis) -> tuple[Baan, ...]:
    """A lane for each organisation, in the order in which the customer meets them."""
    steps = reis.stappen
    met = [name for stap in steps for name in stap.organisaties]
    handing = [name for item in reis.overdrachten for name in (item.van, item.naar)]
    names = tuple(dict.fromkeys((*met, *handing)))
    lines: dict[Punt, list[Lijnstuk]] = {}
    ends: set[Punt] = set()
    columns = {stap.id: column for column, stap in enumerate(steps)}
    rows = {name: row for row, name in enumerate(names)}
    for item in reis.overdrachten:
        for place, piece in _pieces(item, rows, columns):
            lines.setdefault(place, []).append(piece)
            if piece.pijl or piece.punten[0] == (50, 50):
                ends.add(place)
    return tuple(
        Baan(name, tuple(_cells([name in stap.organisaties for stap in steps], row, lines, ends)))
        for name, row in rows.items()
    )


def _cells(
    works: Sequence[bool], row: int, lines: Mapping[Punt, Sequence[Lijnstuk]], ends: set[Punt]
) -> Iterator[Baancel]:
    for column, (before, here, after) in enumerate(zip((False, *works), works, (*works[1:], False), strict=False)):
        place = (row, column)
        yield _cell(here, here and before, here and after, not here and place in ends, tuple(lines.get(place, ())))


@lru_cache(maxsize=64)
def _bare(werkt: bool, ervoor: bool, erna: bool, betrokken: bool) -> Baancel:
    return Baancel(werkt, ervoor, erna, betrokken, ())


def _cell(werkt: bool, ervoor: bool, erna: bool, betrokken: bool, lijnen: tuple[Lijnstuk, ...]) -> Baancel:
    """A cell; those without lines, most of them, are only a few that are the same everywhere."""
    if lijnen:
        return Baancel(werkt, ervoor, erna, betrokken, lijnen)
    return _bare(werkt, ervoor, erna, betrokken)


def _pieces(item: Overdracht, rows: Mapping[str, int], columns: Mapping[str, int]) -> Iterator[tuple[Punt, Lijnstuk]]:
    """The line of a hand-over as (row, column) → its piece there: along the giver's lane, then up or down.

    Where only one of its steps is known it is drawn within that step; one that goes back stays where it is given.
    """
    known = [columns[id] for id in (item.stap_van, item.stap_naar) if id is not None and id in columns]
    giver, taker = rows[item.van], rows[item.naar]
    if not known or giver == taker:
        return
    start, end = known[0], max(known[0], known[-1])
    turn = ENTRY if end > start else EXIT
    down = taker > giver
    away, near = (100, 0) if down else (0, 100)
    for column in range(start, end):
        yield (giver, column), Lijnstuk(item, ((50 if column == start else 0, 50), (100, 50)))
    first = (0, 50) if end > start else (50, 50)
    yield (giver, end), Lijnstuk(item, (first, (turn, 50), (turn, away)), knik=(turn, 50))
    for row in range(min(giver, taker) + 1, max(giver, taker)):
        yield (row, end), Lijnstuk(item, ((turn, 0), (turn, 100)))
    yield (taker, end), Lijnstuk(item, ((turn, near), (turn, 50)), pijl="boven" if down else "onder")
