"""Luisteren: how we listen, to whom, and how soon after the contact."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from catalogue.figures.dated import Stand, beschreven_op, standen
from catalogue.figures.evidence import verouderd
from catalogue.figures.listening import ZONDER_GESPREK, bronnen, maanden_oud, nieuwste_onderzoek, op_tijd
from catalogue.figures.share import Aandeel
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Luisteractiviteit, Onderzoek
from catalogue.model.settings import Settings
from catalogue.model.step import Stap
from catalogue.model.vocabularies import words
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View
from catalogue.words.rounding import procent

MOST = 50  # how many times of listening, journeys and habits the page shows
MOST_GAPS = 20  # how many of each it shows of whom we do not hear


@dataclass(frozen=True, slots=True)
class Methode:
    """A method: how often it was used, with how many people (or cases), and when last."""

    methode: str
    onderzoeken: tuple[Onderzoek, ...]
    aantal: int
    over_zaken: bool
    """Whether its numbers count cases instead of people."""
    procent: int
    """How long its bar is, beside the longest."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How many of the times we listened have this answer."""

    antwoord: str
    aandeel: Aandeel


@dataclass(frozen=True, slots=True)
class Versheid:
    """A journey with its newest research, None when it has none, and how many whole months old that is."""

    reis: Klantreis
    nieuwste: Onderzoek | None
    maanden: int
    is_oud: bool


@dataclass(frozen=True, slots=True)
class Gewoonte:
    """A habit of listening, with the newest research that came of it."""

    activiteit: Luisteractiviteit
    laatste: Onderzoek | None
    maanden: int


@dataclass(frozen=True, slots=True)
class Afhaken:
    """A step at which people leave."""

    reis: Klantreis
    stap: Stap
    beschreven: date | None
    """How old that figure is; None when nobody knows."""
    standen: tuple[Stand, ...]
    """What was measured of the step."""


def view(catalogue: Catalogue) -> View:
    """What was done to listen, newest first; what it rests on by journey, oldest first; and who is not heard."""
    drempelwaarden = catalogue.settings.drempelwaarden
    research = sorted(catalogue.onderzoeken.values(), key=lambda item: -item.datum.toordinal())
    fresh = sorted(_freshness(catalogue), key=lambda item: item.nieuwste.datum.toordinal() if item.nieuwste else 0)
    methods = _methods(research)
    return {
        "onderzoeken": research,
        "op_tijd": lambda onderzoek: op_tijd(onderzoek, drempelwaarden.na_contact_dagen),
        "methoden": methods,
        "mensen": sum(methode.aantal for methode in methods if not methode.over_zaken),
        "zaken": sum(methode.aantal for methode in methods if methode.over_zaken),
        "snelheid": _speed(research, drempelwaarden.na_contact_dagen),
        "context": _answers(research, lambda item: item.context_gevraagd),
        "verhaal": _answers(research, lambda item: item.kwalitatief),
        "meedoen": _taking_part(research, catalogue.settings),
        "versheid": fresh,
        "vers": Aandeel(sum(bool(item.nieuwste) and not item.is_oud for item in fresh), len(fresh)),
        "uitschieters": _loops(catalogue, "uitschieters_verdiepen"),
        "terugkoppeling": _loops(catalogue, "terugkoppeling_aan_klant"),
        "gewoonten": tuple(_habits(catalogue)),
        "ongehoord": _unheard(catalogue),
        "most": MOST,
        "most_gaps": MOST_GAPS,
    }


def _methods(research: Sequence[Onderzoek]) -> tuple[Methode, ...]:
    """The methods that were used, most people or cases first."""
    groups: dict[str, list[Onderzoek]] = {}
    for onderzoek in research:
        groups.setdefault(onderzoek.methode, []).append(onderzoek)
    counts = {name: sum(onderzoek.aantal for onderzoek in group) for name, group in groups.items()}
    longest = max(counts.values(), default=0) or 1
    made = (
        Methode(name, tuple(group), counts[name], name in ZONDER_GESPREK, procent(Fraction(counts[name], longest)))
        for name, group in groups.items()
    )
    return tuple(sorted(made, key=lambda methode: (-methode.aantal, methode.methode)))


def _speed(research: Sequence[Onderzoek], days: int) -> tuple[Telling, ...]:
    """How many were in time, too late, or do not say."""
    found = [op_tijd(onderzoek, days) for onderzoek in research]
    return tuple(_telling(answer, found) for answer in ("op_tijd", "te_laat", "onbekend"))


def _answers(research: Iterable[Onderzoek], asked: Callable[[Onderzoek], bool | None]) -> tuple[Telling, ...]:
    found = [_word(asked(onderzoek)) for onderzoek in research]
    return tuple(_telling(answer, found) for answer in ("ja", "nee", "onbekend"))


def _taking_part(research: Iterable[Onderzoek], settings: Settings) -> tuple[Telling, ...]:
    found = [onderzoek.participatieniveau or "onbekend" for onderzoek in research]
    return tuple(
        _telling(answer, found) for answer in (*words("participatieniveau", settings.woordenlijsten), "onbekend")
    )


def _loops(catalogue: Catalogue, field: str) -> tuple[Telling, ...]:
    """What the journeys agreed on this part of their feedbackloop."""
    found = [_word(getattr(reis.feedbackloop, field, None)) for reis in catalogue.klantreizen.values()]
    return tuple(_telling(answer, found) for answer in ("ja", "nee", "onbekend"))


def _word(answer: bool | None) -> str:
    return "onbekend" if answer is None else "ja" if answer else "nee"


def _telling(answer: str, found: Sequence[str]) -> Telling:
    return Telling(answer, Aandeel(found.count(answer), len(found)))


def _freshness(catalogue: Catalogue) -> Iterator[Versheid]:
    bound = catalogue.settings.drempelwaarden.onderzoek_maanden
    for reis in catalogue.klantreizen.values():
        newest = nieuwste_onderzoek(bronnen(reis), catalogue)
        if newest is None:
            yield Versheid(reis, None, 0, False)
        else:
            months = maanden_oud(newest.datum, catalogue.today)
            yield Versheid(reis, newest, months, verouderd(newest, catalogue.today, bound))


def _habits(catalogue: Catalogue) -> Iterator[Gewoonte]:
    for activiteit in catalogue.luisteractiviteiten.values():
        last = nieuwste_onderzoek(activiteit.onderzoeken, catalogue)
        yield Gewoonte(activiteit, last, maanden_oud(last.datum, catalogue.today) if last else 0)


def _unheard(catalogue: Catalogue) -> Mapping[str, Sequence[object]]:
    """Whom nobody listened to: kinds of customers, profiles and journeys without research, and who leaves midway.

    A profile is heard when it rests on research, or one of its journeys does.
    """
    heard = {id for id, profiel in catalogue.profielen.items() if profiel.gebaseerd_op}
    silent = []
    leaving: list[Afhaken] = []
    for reis in catalogue.klantreizen.values():
        if bronnen(reis):
            heard.update(reis.profielen)
        else:
            silent.append(reis.id)
        leaving += [
            Afhaken(reis, stap, beschreven_op(reis, catalogue), standen(reis, stap, catalogue))
            for stap in reis.stappen
            if stap.uitval_pct
        ]
    leaving.sort(key=lambda item: -(item.stap.uitval_pct or 0))
    kinds = {catalogue.profielen[id].soort for id in heard if id in catalogue.profielen}
    return {
        "soorten": [soort for soort in words("profiel.soort", catalogue.settings.woordenlijsten) if soort not in kinds],
        "profielen": [id for id in catalogue.profielen if id not in heard],
        "reizen": silent,
        "afhakers": leaving,
    }


PAGE = Insight(
    name="luisteren",
    title="Luisteren",
    question="Hoe luisteren wij, naar wie, en hoe snel na het contact?",
    ook=("afhakers", "onderzoek", "feedback"),
    menu="Inzichten",
    place=50,
    view=view,
)
