"""Voortgang: every action with its status, since when, and with whom it lies."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue.figures import overviews
from catalogue.figures.weight import Actieprioriteit, prioriteit
from catalogue.figures.where_measured import status_bij
from catalogue.model import Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import UITGEVOERD, Logregel
from catalogue.model.verdicts import KWADRANT
from catalogue.pages.insights.insight import Insight
from catalogue.pages.insights.voortgang.doorlooptijden import durations
from catalogue.pages.making.maker import View

MOST = 50
"""How many rows a table shows; the counts are of everything."""
NEWEST = 8
"""How many of the latest moves are named."""
OP_BORD = 6
"""How many actions stand in one column of the board."""
PERIODES = (30, 90)
"""The days in which we look what moved."""


@dataclass(frozen=True, slots=True)
class Beweging:
    """A day on which an action got another status."""

    actie: Verbeteractie
    regel: Logregel


@dataclass(frozen=True, slots=True)
class Periode:
    """What moved in the last so many days."""

    dagen: int
    acties: int
    """How many actions got another status."""
    statussen: tuple[tuple[str, int], ...]
    """How often an action reached each status, in the order of the loop."""


@dataclass(frozen=True, slots=True)
class Telregel:
    """How many actions one organisation or journey has of each status."""

    id: str
    aantallen: tuple[int, ...]
    totaal: int


@dataclass(frozen=True, slots=True)
class Statustelling:
    """Actions by status and by something else: the longest rows first, and the sum of all, each action once."""

    regels: tuple[Telregel, ...]
    """At most MOST of them."""
    overige: int
    """How many rows are left out."""
    aantallen: tuple[int, ...]
    totaal: int


@dataclass(frozen=True, slots=True)
class Kwadrant:
    """The open actions of one quadrant, the highest priority first."""

    code: str
    label: str
    acties: tuple[tuple[Verbeteractie, Actieprioriteit], ...]
    """At most MOST of them."""
    aantal: int


@dataclass(frozen=True, slots=True)
class Prioritering:
    """What is still to be chosen or done, by what it yields and what it takes."""

    cellen: Mapping[tuple[int, int], int]
    """How many actions have each klantwaarde and inspanning."""
    kwadranten: tuple[Kwadrant, ...]
    aantal: int
    zonder: int
    """How many open actions have no prioriteit."""
    klaar: int
    """How many actions are carried out or stopped, and stand in no quadrant."""


def view(catalogue: Catalogue) -> View:
    """Every action, the one that moved last first, counted in all the ways in which somebody asks for it."""
    acties = sorted(catalogue.verbeteringen.values(), key=lambda actie: actie.stand.datum, reverse=True)
    groepen = overviews.by_status(acties, catalogue)
    statussen = tuple(groep.status for groep in groepen)
    moved = sorted(_moves(acties), key=lambda move: -move.regel.datum.toordinal())
    recent = _since(moved, catalogue.today, max(PERIODES))
    duur = durations(acties, catalogue.today)
    return {
        "acties": acties[:MOST],
        "totaal": len(acties),
        "groepen": groepen,
        "op_bord": OP_BORD,
        "doorgevoerd": sum(len(groep.acties) for groep in groepen if groep.status in UITGEVOERD),
        "zonder_borging": sum(groep.zonder_borging for groep in groepen),
        "klaar_gemeten": sum(len(groep.acties) for groep in groepen if groep.status in ("gemeten", "geborgd")),
        "periodes": tuple(_period(recent, catalogue.today, days, statussen) for days in PERIODES),
        "bewegingen": recent[:NEWEST],
        "overige_bewegingen": len(recent) - NEWEST,
        "statussen": statussen,
        "per_organisatie": _count(acties, statussen, lambda actie: ((actie.eigenaar.organisatie, actie.status),)),
        "per_klantreis": _count(acties, statussen, lambda actie: _per_journey(actie, catalogue)),
        "duur": duur,
        "duren": duur.duren[:MOST] if duur else (),
        "keuze": _choice(acties, catalogue),
    }


def _moves(acties: Iterable[Verbeteractie]) -> Iterable[Beweging]:
    """Every line of a log that brought another status; of one action the last first."""
    for actie in acties:
        before = (None, *(regel.status for regel in actie.logboek))
        for regel, previous in reversed(list(zip(actie.logboek, before, strict=False))):
            if regel.status != previous:
                yield Beweging(actie, regel)


def _since(moves: Iterable[Beweging], today: date, days: int) -> list[Beweging]:
    first = today - timedelta(days=days)
    return [move for move in moves if first <= move.regel.datum <= today]


def _period(recent: Iterable[Beweging], today: date, days: int, statussen: Sequence[str]) -> Periode:
    moved = _since(recent, today, days)
    counts = Counter(move.regel.status for move in moved)
    order = dict.fromkeys((*statussen, *counts))
    reached = tuple((status, counts[status]) for status in order if counts[status])
    return Periode(days, len({move.actie.id for move in moved}), reached)


def _per_journey(actie: Verbeteractie, catalogue: Catalogue) -> Iterable[tuple[str, str]]:
    """Each journey that it helps, with how far it is there."""
    return ((reis, status_bij(actie, (reis,), catalogue)) for reis in actie.reizen)


def _count(
    acties: Sequence[Verbeteractie],
    statussen: Sequence[str],
    keys: Callable[[Verbeteractie], Iterable[tuple[str, str]]],
) -> Statustelling:
    """`keys` gives where an action counts, each with its status there."""
    column = {status: number for number, status in enumerate(statussen)}
    rows: dict[str, list[int]] = {}
    total = [0] * len(statussen)
    for actie in acties:
        total[column[actie.status]] += 1
        for key, status in keys(actie):
            rows.setdefault(key, [0] * len(statussen))[column[status]] += 1
    made = sorted(
        (Telregel(id, tuple(row), sum(row)) for id, row in rows.items()), key=lambda row: (-row.totaal, row.id)
    )
    return Statustelling(tuple(made[:MOST]), max(len(made) - MOST, 0), tuple(total), sum(total))


def _choice(acties: Sequence[Verbeteractie], catalogue: Catalogue) -> Prioritering:
    still = [actie for actie in acties if actie.is_open]
    scored = [(actie, found) for actie in still if (found := prioriteit(actie, catalogue))]
    cells = {(value, effort): 0 for value in range(1, 6) for effort in range(1, 6)}
    groups: dict[str, list[tuple[Verbeteractie, Actieprioriteit]]] = {code: [] for code in KWADRANT}
    for actie, found in sorted(scored, key=lambda item: (-item[1].waarde, item[0].id)):
        cells[found.klantwaarde, found.inspanning] += 1
        if found.kwadrant:
            groups[found.kwadrant].append((actie, found))
    quadrants = (
        Kwadrant(code, KWADRANT[code].label, tuple(group[:MOST]), len(group)) for code, group in groups.items()
    )
    return Prioritering(cells, tuple(quadrants), len(scored), len(still) - len(scored), len(acties) - len(still))


PAGE = Insight(
    name="voortgang",
    title="Voortgang",
    question="Hoe staan de verbeteracties ervoor, en bij wie liggen ze?",
    menu="Voortgang",
    place=10,
    view=view,
    wide=True,
)
