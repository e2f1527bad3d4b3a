"""U zei, wij deden: what customers said, what changed, what did not and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.figures import overviews
from catalogue.figures.dated import eerst_gehoord
from catalogue.figures.overviews import Resultaat
from catalogue.figures.where_measured import elders_gemeten, telt_bij
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.settings import Contact
from catalogue.model.step import Stap
from catalogue.model.verdicts import EFFECT
from catalogue.pages.drawing.story import safe_address
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 50  # how many journeys are shown, the one that moved last first
QUOTES = 2  # how many quotes of a step stand on the page of its journey

GEDAAN, BEZIG, NIET = "gedaan", "bezig", "niet"
BEZIG_MET = frozenset({"gekozen", "in_uitvoering"})
ZONDER_VERSCHIL = frozenset({"geen_verschil", "achteruit"})


@dataclass(frozen=True, slots=True)
class Daad:
    """An action as a resident is told of it."""

    actie: Verbeteractie
    stand: str
    """GEDAAN, BEZIG or NIET: carried out, being worked at, or nothing that changed anything."""
    sinds: date | None
    """The day since which it is carried out; None when it is not."""
    effecten: tuple[Resultaat, ...]
    """What was measured at this step."""
    elders: bool
    """Whether it was measured elsewhere only."""
    al_eerder: bool
    """Whether it was carried out before anybody said that something goes wrong: then it is no answer to that."""


@dataclass(frozen=True, slots=True)
class Weerwoord:
    """Something that goes wrong at a step, with what customers said about it and what was done about it."""

    knelpunt: Knelpunt
    uitspraken: tuple[Uitspraak, ...]
    daden: tuple[Daad, ...]

    def met(self, stand: str) -> tuple[Daad, ...]:
        """The actions that are as far as this."""
        return tuple(daad for daad in self.daden if daad.stand == stand)


@dataclass(frozen=True, slots=True)
class Verteldestap:
    """A step at which something goes wrong, with the answer to each of its knelpunten."""

    stap: Stap
    antwoorden: tuple[Weerwoord, ...]

    @property
    def stand(self) -> str:
        """How far it is: as far as the action that came furthest; NIET without any."""
        reached = {daad.stand for antwoord in self.antwoorden for daad in antwoord.daden}
        return next((stand for stand in (GEDAAN, BEZIG) if stand in reached), NIET)


@dataclass(frozen=True, slots=True)
class Reiskaartje:
    """A journey on the page about all of them."""

    reis: Klantreis
    aantallen: tuple[int, int, int]
    """At how many steps something was done, is being done, and did not change."""
    voorbeeld: tuple[Weerwoord, Daad] | None
    """What was done with the best result, with what it answers."""
    laatste: date
    """The day on which the newest of its actions moved."""


def view(catalogue: Catalogue) -> View:
    """A card for each journey in which something goes wrong, the one that moved last first; and the totals."""
    cards = [_card(reis, catalogue) for reis in catalogue.klantreizen.values()]
    told = sorted((card for card in cards if sum(card.aantallen)), key=lambda card: -card.laatste.toordinal())
    return {
        "kaarten": told[:MOST],
        "rest": max(0, len(told) - MOST),
        "verteld": len(told),
        "aantallen": [sum(card.aantallen[stand] for card in told) for stand in range(3)],
        **_sender(catalogue),
    }


def view_of_journey(reis: Klantreis, catalogue: Catalogue) -> View:
    """The steps at which something goes wrong by how far it is: done, busy, not changed; each in order of step."""
    found = places(reis, catalogue)
    groups = {stand: [plek for plek in found if plek.stand == stand] for stand in (GEDAAN, BEZIG, NIET)}
    return {"groepen": groups, "aantallen": _counted(found), "uitspraken": QUOTES, **_sender(catalogue)}


def places(reis: Klantreis, catalogue: Catalogue) -> tuple[Verteldestap, ...]:
    """The steps of a journey at which something goes wrong, in order."""
    return tuple(_place(reis, stap, catalogue) for stap in reis.stappen if stap.knelpunten)


def _place(reis: Klantreis, stap: Stap, catalogue: Catalogue) -> Verteldestap:
    answers = (
        Weerwoord(
            pijn.knelpunt,
            stap.uitspraken_over(pijn.knelpunt),
            tuple(_deed(actie, pijn, catalogue) for actie in pijn.acties),
        )
        for pijn in catalogue.knelpunten_bij(stap, reis)
    )
    return Verteldestap(stap, tuple(answers))


def _deed(actie: Verbeteractie, pijn: Pijnpunt, catalogue: Catalogue) -> Daad:
    measured = [item for item in overviews.effects(actie, catalogue) if item.oordeel.meting]
    here = tuple(item for item in measured if telt_bij(item.effect, pijn.plek, catalogue))
    done, heard = actie.uitgevoerd_op, eerst_gehoord(pijn, catalogue)
    before = done is not None and heard is not None and done < heard
    stand = NIET if before else _stand(actie, here)
    return Daad(actie, stand, done, here, elders_gemeten(actie, (pijn.plek,), catalogue), before)


def _stand(actie: Verbeteractie, effects: Sequence[Resultaat]) -> str:
    """An action without any difference changed nothing, however well it was carried out."""
    if actie.is_uitgevoerd:
        failed = effects and all(item.oordeel.code in ZONDER_VERSCHIL for item in effects)
        return NIET if failed else GEDAAN
    return BEZIG if actie.status in BEZIG_MET else NIET


def _card(reis: Klantreis, catalogue: Catalogue) -> Reiskaartje:
    found = places(reis, catalogue)
    moved = (actie.stand.datum for actie in catalogue.acties_van(reis))
    return Reiskaartje(reis, _counted(found), _best(found), max(moved, default=date.min))


def _best(found: Iterable[Verteldestap]) -> tuple[Weerwoord, Daad] | None:
    """What was done with the best verdict, with something that was said first; of equals, the first step."""
    done = [(antwoord, daad) for plek in found for antwoord in plek.antwoorden for daad in antwoord.met(GEDAAN)]
    return min(done, key=lambda item: (_rank(item[1]), not item[0].uitspraken), default=None)


def _rank(daad: Daad) -> int:
    order = list(EFFECT)
    return min((order.index(item.oordeel.code) for item in daad.effecten), default=len(order))


def _counted(found: Iterable[Verteldestap]) -> tuple[int, int, int]:
    stands = [plek.stand for plek in found]
    return stands.count(GEDAAN), stands.count(BEZIG), stands.count(NIET)


def _sender(catalogue: Catalogue) -> View:
    """On which day it is said, and where a reader can turn to."""
    contact = catalogue.settings.contact or Contact()
    return {
        "contact": contact,
        "contact_adres": safe_address(contact.url or (f"mailto:{contact.email}" if contact.email else "")),
        "vandaag": catalogue.today,
    }


PAGE = Insight(
    name="u-zei-wij-deden",
    title="U zei, wij deden",
    question="Wat zeiden mensen, wat is er veranderd, wat niet en waarom?",
    menu="Voortgang",
    place=40,
    view=view,
    of_journey=view_of_journey,
)
