"""Overdrachten: who hands over to whom, how cold, and what gets lost."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from catalogue.figures.handovers import Keten, Paar, alle_overdrachten, keten, paren
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.pages.drawing import diagram
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

BUSIEST = 12  # how many organisations the matrix has room for
MOST = 50  # how many rows of any list
PER_PAIR = 3  # how many hand-overs of one pair


@dataclass(frozen=True, slots=True)
class Matrix:
    """The busiest organisations: a row for each that gives, a column for each that takes."""

    van: tuple[str, ...]
    naar: tuple[str, ...]
    cellen: Mapping[tuple[str, str], Paar]
    organisaties: int
    """How many there was room for."""
    weggelaten_organisaties: int
    weggelaten_overdrachten: int


@dataclass(frozen=True, slots=True)
class Koudst:
    """Where most cold hand-overs arrive; more than one organisation when they take over equally many."""

    organisaties: tuple[str, ...]
    keer: int


def view(catalogue: Catalogue) -> View:
    """All hand-overs, by pair, by journey and by what is missing."""
    alle = alle_overdrachten(catalogue)
    pairs = paren(alle.plekken)
    busiest = by_traffic(pairs, catalogue)
    shown = busiest[:BUSIEST]
    return {
        "alle": alle,
        "koudst": coldest(alle, catalogue),
        "paren": pairs,
        "genoemd": {(pair.van, pair.naar) for pair in pairs[:MOST]},
        "matrix": matrix(pairs, shown, len(busiest)),
        "reizen": by_journey(catalogue),
        "gemist": alle.gemist,
        "MOST": MOST,
        "PER_PAIR": PER_PAIR,
        "diagram": diagram.of_handovers(pairs, shown, catalogue),
    }


def by_traffic(pairs: Sequence[Paar], catalogue: Catalogue) -> tuple[str, ...]:
    """Every organisation that gives or takes, the busiest first; of equals, in the order of the register."""
    traffic: Counter[str] = Counter()
    for pair in pairs:
        for end in {pair.van: 0, pair.naar: 0}:
            traffic[end] += len(pair.plekken)
    order = {id: number for number, id in enumerate(catalogue.organisaties)}
    return tuple(sorted(traffic, key=lambda id: (-traffic[id], order.get(id, len(order)), id)))


def matrix(pairs: Sequence[Paar], shown: Sequence[str], total: int) -> Matrix:
    """The pairs of which both ends are shown, of `total` organisations."""
    cells = {(pair.van, pair.naar): pair for pair in pairs if pair.van in shown and pair.naar in shown}
    left_out = sum(len(pair.plekken) for pair in pairs if (pair.van, pair.naar) not in cells)
    return Matrix(
        van=tuple(id for id in shown if any(van == id for van, _ in cells)),
        naar=tuple(id for id in shown if any(naar == id for _, naar in cells)),
        cellen=cells,
        organisaties=len(shown),
        weggelaten_organisaties=total - len(shown),
        weggelaten_overdrachten=left_out,
    )


def coldest(alle: Keten, catalogue: Catalogue) -> Koudst | None:
    """The organisations at which most cold hand-overs arrive, in the order of the register; None without any."""
    cold = Counter(plek.overdracht.naar for plek in alle.plekken if plek.overdracht.is_koud)
    if not cold:
        return None
    most = max(cold.values())
    order = {id: number for number, id in enumerate(catalogue.organisaties)}
    found = sorted((id for id in cold if cold[id] == most), key=lambda id: (order.get(id, len(order)), id))
    return Koudst(tuple(found), most)


def by_journey(catalogue: Catalogue) -> tuple[tuple[Klantreis, Keten], ...]:
    """The journeys with a hand-over, the one that lies still longest first; of equals, most cold ones first."""
    chains = ((reis, keten([reis])) for reis in catalogue.klantreizen.values() if reis.overdrachten)
    return tuple(sorted(chains, key=lambda item: (-item[1].dagen, -item[1].koud.teller)))


PAGE = Insight(
    name="overdrachten",
    title="Overdrachten",
    question="Wie draagt over aan wie, hoe gaat dat, en wat raakt er kwijt?",
    ook=("koud", "koude overdracht", "keten"),
    menu="Inzichten",
    place=10,
    view=view,
    diagram=True,
    wide=True,
)
