"""Nee-kompas: where we say no, whether it is understood, and what is possible then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.figures.dated import Stand, standen
from catalogue.figures.reach import Bereik
from catalogue.figures.refusals import bereik_van_uitkomst, uitleg_begrepen
from catalogue.figures.share import Aandeel
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.outcome import Uitkomst
from catalogue.model.settings import Settings
from catalogue.model.step import Stap
from catalogue.model.vocabularies import words
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 50  # how many refusals, and how many of each gap, the page shows

NEE = "nee"
ERNAAST = ("deels", "doorverwezen")  # what is no plain yes either


@dataclass(frozen=True, slots=True)
class Uitkomstplek:
    """A step that can end in this way, and how many people a year it does for; None when that is unknown."""

    reis: Klantreis
    stap: Stap
    uitkomst: Uitkomst
    nummer: int
    """Which of the outcomes of the step, from 1."""
    bereik: Bereik | None
    standen: tuple[Stand, ...] = ()
    """What was measured at this step, the newest of each KPI."""

    @property
    def begrepen(self) -> str:
        """Whether the explanation was understood, as in the vocabulary."""
        return uitleg_begrepen(self.uitkomst)

    @property
    def daarna(self) -> Stap | None:
        """The step where the customer goes on."""
        return next((stap for stap in self.reis.stappen if stap.id == self.uitkomst.naar), None)


@dataclass(frozen=True, slots=True)
class Antwoordtelling:
    """How many refusals have one answer to the question whether they were understood."""

    antwoord: str
    plekken: int
    procent: int
    """The share of all refusals."""
    mensen: int
    """People a year at the refusals of which that is known."""


@dataclass(frozen=True, slots=True)
class Gemis:
    """Something that refusals can lack, and those that do. The page has the words for each name."""

    naam: str
    plekken: tuple[Uitkomstplek, ...]


def view(catalogue: Catalogue) -> View:
    """The refusals, those of most people first, with what they lack; and the outcomes that are no plain yes."""
    found = tuple(_outcomes(catalogue))
    refusals = _heaviest_first(plek for plek in found if plek.uitkomst.soort == NEE)
    return {
        "weigeringen": refusals,
        "gemeten": sum(bool(plek.standen) for plek in refusals),
        "most": MOST,
        "mensen": _people(refusals),
        "zonder_aantal": sum(plek.bereik is None for plek in refusals),
        "bovengrens": any(plek.bereik and plek.bereik.bovengrens for plek in refusals),
        "tellingen": _answers(refusals, catalogue.settings),
        "alternatieven": sum(len(plek.uitkomst.alternatieven) for plek in refusals),
        "zonder_alternatief": sum(plek.uitkomst.is_doodlopend for plek in refusals),
        "gemis": _lacks(refusals),
        "ernaast": _heaviest_first(plek for plek in found if plek.uitkomst.soort in ERNAAST),
    }


def _outcomes(catalogue: Catalogue) -> Iterator[Uitkomstplek]:
    """Every way in which a step can end that is no plain yes."""
    for reis in catalogue.klantreizen.values():
        for stap in reis.stappen:
            for number, uitkomst in enumerate(stap.uitkomsten, 1):
                if uitkomst.soort not in ERNAAST and not stap.weigert(uitkomst):
                    continue
                reach = bereik_van_uitkomst(reis, stap, uitkomst)
                yield Uitkomstplek(reis, stap, uitkomst, number, reach, standen(reis, stap, catalogue))


def _heaviest_first(plekken: Iterable[Uitkomstplek]) -> tuple[Uitkomstplek, ...]:
    """Most people first; what nobody counted comes last."""
    return tuple(sorted(plekken, key=lambda plek: -1 if plek.bereik is None else plek.bereik.mensen, reverse=True))


def _people(plekken: Iterable[Uitkomstplek]) -> int:
    return sum(plek.bereik.mensen for plek in plekken if plek.bereik)


def _answers(refusals: Sequence[Uitkomstplek], settings: Settings) -> tuple[Antwoordtelling, ...]:
    """Each answer of the vocabulary that is there, in its order."""
    groups: dict[str, list[Uitkomstplek]] = {answer: [] for answer in words("oordeel", settings.woordenlijsten)}
    for plek in refusals:
        groups[plek.begrepen].append(plek)
    return tuple(
        Antwoordtelling(answer, len(group), Aandeel(len(group), len(refusals)).breed, _people(group))
        for answer, group in groups.items()
    )


def _lacks(refusals: Sequence[Uitkomstplek]) -> tuple[Gemis, ...]:
    """Each thing that any refusal lacks, with the refusals that do."""
    lacks = (
        Gemis("zonder_alternatief", tuple(plek for plek in refusals if plek.uitkomst.is_doodlopend)),
        Gemis("zonder_uitleg", tuple(plek for plek in refusals if not plek.uitkomst.uitleg)),
        Gemis("niet_nagevraagd", tuple(plek for plek in refusals if plek.begrepen == "onbekend")),
    )
    return tuple(gemis for gemis in lacks if gemis.plekken)


PAGE = Insight(
    name="nee-kompas",
    title="Nee-kompas",
    question="Waar zeggen wij nee, wordt dat begrepen, en wat kan er dan wél?",
    menu="Inzichten",
    place=30,
    view=view,
)
