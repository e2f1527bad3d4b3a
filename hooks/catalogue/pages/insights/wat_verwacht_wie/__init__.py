"""Wat verwacht wie: what each customer expects at each step, and why; and what we do not know of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.figures.expectations import Verwachtingen, verwachtingen
from catalogue.figures.share import Aandeel
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Kennisvraag
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 50  # how many profiles, journeys and questions the page shows

NIETS = Verwachtingen(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Verwachtingsregel:
    """A journey with what is known of the expectations in it."""

    reis: Klantreis
    bekend: Verwachtingen


@dataclass(frozen=True, slots=True)
class Profielregel:
    """A profile with what is known of its expectations: those at its own steps in all its journeys."""

    profiel: str
    reizen: int
    bekend: Verwachtingen


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question that is still open, with the journey that asks it."""

    reis: Klantreis
    vraag: Kennisvraag


def view(catalogue: Catalogue) -> View:
    """What is known in all, by profile and by journey, the most blind spots first; and the questions that are open."""
    journeys = [
        Verwachtingsregel(reis, verwachtingen(reis.stappen_in_beeld)) for reis in catalogue.klantreizen.values()
    ]
    total = sum((regel.bekend for regel in journeys), NIETS)
    questions = tuple(_questions(catalogue))
    return {
        "bekend": total,
        "soorten": _kinds(total),
        "reizen": tuple(sorted(journeys, key=lambda regel: -regel.bekend.blinde_vlekken)),
        "profielen": _profiles(journeys, catalogue),
        "vragen": questions,
        "most": MOST,
    }


def view_of_journey(reis: Klantreis, catalogue: Catalogue) -> View:
    """What is known of one journey. Its steps stand by phase, as in the journey itself."""
    known = verwachtingen(reis.stappen_in_beeld)
    return {"bekend": known, "soorten": _kinds(known)}


def _kinds(known: Verwachtingen) -> tuple[tuple[str, Aandeel], ...]:
    """For each of the three questions, of how many steps the answer is known."""
    counts = (("wat", known.wat), ("waarom", known.waarom), ("behoefte", known.behoefte))
    return tuple((name, Aandeel(count, known.stappen)) for name, count in counts)


def _profiles(journeys: list[Verwachtingsregel], catalogue: Catalogue) -> tuple[Profielregel, ...]:
    """Every profile, the most blind spots first; one without a journey at the end."""
    known: dict[str, list[Verwachtingen]] = {id: [] for id in catalogue.profielen}
    for regel in journeys:
        for id in dict.fromkeys(regel.reis.profielen):
            known.setdefault(id, []).append(verwachtingen(regel.reis.stappen_van(id)))
    rows = (Profielregel(id, len(found), sum(found, NIETS)) for id, found in known.items())
    return tuple(sorted(rows, key=lambda row: (not row.reizen, -row.bekend.blinde_vlekken)))


def _questions(catalogue: Catalogue) -> Iterator[Vraag]:
    for reis in catalogue.klantreizen.values():
        for vraag in reis.kennisvragen:
            yield Vraag(reis, vraag)


PAGE = Insight(
    name="wat-verwacht-wie",
    title="Wat verwacht wie?",
    question="Wat verwacht wie, wanneer en waarom?",
    menu="Inzichten",
    place=40,
    view=view,
    of_journey=view_of_journey,
)
