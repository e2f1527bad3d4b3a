"""How long improving takes: the days of each action, their middle, and a drawing of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from catalogue.figures.progress import doorlooptijd
from catalogue.model import Verbeteractie
from catalogue.pages.drawing import charts

WIDTH = 320
ROW = 58  # from one row of dots to the next
TOP = 34  # the middle of the first row
_SIDE = 12


@dataclass(frozen=True, slots=True)
class Duur:
    """An action with the days from idee to doorgevoerd, and to geborgd when it came so far."""

    actie: Verbeteractie
    doorgevoerd: int
    geborgd: int | None


@dataclass(frozen=True, slots=True)
class Duurrij:
    """One row of the drawing: a dot at every duration, and the middle one marked."""

    code: str
    """The status that was reached."""
    aantal: int
    midden: float
    """The median in days: the middle one, or halfway the two in the middle."""
    y: int
    midden_x: float
    punten: tuple[float, ...]
    """Where the dots stand; those in one place are one dot."""


@dataclass(frozen=True, slots=True)
class Doorlooptijden:
    """How long it took, for all actions that came so far; the longest first."""

    duren: tuple[Duur, ...]
    rijen: tuple[Duurrij, ...]
    einde: str
    """The number at the end of the scale, in days."""
    einde_x: float
    hoogte: int


def durations(acties: Iterable[Verbeteractie], today: date) -> Doorlooptijden | None:
    """How long the actions took from idea on; None when none was carried out, or nobody knows since when."""
    known = [(actie, doorlooptijd(actie, today)) for actie in acties]
    duren = [
        Duur(actie, found.dagen_tot_doorgevoerd, found.dagen_tot_geborgd)
        for actie, found in known
        if found.dagen_tot_doorgevoerd is not None
    ]
    if not duren:
        return None
    duren.sort(key=lambda duur: (-duur.doorgevoerd, duur.actie.id))
    rows = {
        "doorgevoerd": [duur.doorgevoerd for duur in duren],
        "geborgd": [duur.geborgd for duur in duren if duur.geborgd is not None],
    }
    end = float(charts.scale([0, *rows["doorgevoerd"], *rows["geborgd"]])[1])
    made = tuple(_row(code, days, number, end) for number, (code, days) in enumerate(rows.items()) if days)
    return Doorlooptijden(tuple(duren), made, charts.short(end), _across(end, end), TOP + ROW * (len(made) - 1) + 40)


def _row(code: str, days: Sequence[int], number: int, end: float) -> Duurrij:
    middle = median(days)
    dots = tuple(sorted({_across(day, end) for day in days}))
    return Duurrij(code, len(days), middle, TOP + ROW * number, _across(middle, end), dots)


def _across(days: float, end: float) -> float:
    return float(round(_SIDE + (WIDTH - 2 * _SIDE) * days / end))
