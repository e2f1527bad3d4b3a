"""The rows of the tables: one for each thing, in the order of the catalogue, as lists of cells."""

from collections.abc import Iterator

from catalogue.data import figures
from catalogue.data.columns import Row, cells, yes_or_no
from catalogue.data.derived import Derived
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.handover import Overdracht
from catalogue.model.improvement import Effect, Logregel, Mijlpaal
from catalogue.model.journey import Fase, Kennisvraag
from catalogue.model.kpi import Kpi, Meting
from catalogue.model.step import Alternatief, GevraagdGegeven, Knelpunt, Stap, Uitkomst, Uitspraak


def journeys(derived: Derived) -> Iterator[Row]:
    """Each journey with its figures."""
    for id, reis in derived.catalogue.klantreizen.items():
        yield [id, *cells(reis, Klantreis), *cells(derived.reizen[id], figures.Reiscijfers)]


def _steps(derived: Derived) -> Iterator[tuple[Klantreis, Fase, Stap]]:
    for reis in derived.catalogue.klantreizen.values():
        for fase in reis.fasen:
            for stap in fase.stappen:
                yield reis, fase, stap


def numbered_steps(derived: Derived) -> Iterator[Row]:
    """Each step, numbered within its journey."""
    reis, number = "", 0
    for journey, fase, stap in _steps(derived):
        number = number + 1 if journey.id == reis else 1
        reis = journey.id
        yield [reis, fase.id, fase.titel, number, *cells(stap, Stap)]


def quotes(derived: Derived) -> Iterator[Row]:
    """What customers said."""
    for reis, fase, stap in _steps(derived):
        for quote in stap.uitspraken:
            yield [reis.id, fase.id, stap.id, *cells(quote, Uitspraak)]


def pains(derived: Derived) -> Iterator[Row]:
    """Each knelpunt with its weight."""
    for reis in derived.catalogue.klantreizen.values():
        found = iter(derived.reizen[reis.id].knelpunten)
        for fase in reis.fasen:
            for stap in fase.stappen:
                for pain in stap.knelpunten:
                    weight = cells(next(found), figures.Knelpuntcijfers)
                    yield [reis.id, fase.id, stap.id, *cells(pain, Knelpunt), *weight[1:]]


def asked(derived: Derived) -> Iterator[Row]:
    """Everything that a step asks, and whether it had to."""
    for reis, fase, stap in _steps(derived):
        unneeded = {(ask.stap, ask.nummer): ask for ask in derived.reizen[reis.id].onnodige_vragen}
        for number, ask in enumerate(stap.gegevens_gevraagd, 1):
            found = unneeded.get((stap.id, number))
            before = found.eerder_gevraagd if found else None
            yield [reis.id, fase.id, stap.id, *cells(ask, GevraagdGegeven), yes_or_no(found is not None), before]


def outcomes(derived: Derived) -> Iterator[Row]:
    """How steps end."""
    for reis, fase, stap in _steps(derived):
        for number, outcome in enumerate(stap.uitkomsten, 1):
            yield [reis.id, fase.id, stap.id, number, *cells(outcome, Uitkomst)]


def alternatives(derived: Derived) -> Iterator[Row]:
    """What is possible at an outcome."""
    for reis, fase, stap in _steps(derived):
        for number, outcome in enumerate(stap.uitkomsten, 1):
            for alternative in outcome.alternatieven:
                yield [reis.id, fase.id, stap.id, number, *cells(alternative, Alternatief)]


def handovers(derived: Derived) -> Iterator[Row]:
    """Each hand-over."""
    for reis in derived.catalogue.klantreizen.values():
        for handover in reis.overdrachten:
            yield [reis.id, *cells(handover, Overdracht), yes_or_no(handover.is_koud)]


def kpis(derived: Derived) -> Iterator[Row]:
    """Each KPI with its state."""
    for reis in derived.catalogue.klantreizen.values():
        for kpi, state in zip(reis.kpis, derived.reizen[reis.id].kpis, strict=True):
            yield [reis.id, *cells(kpi, Kpi), *cells(state, figures.Kpicijfers)[1:]]


def measurements(derived: Derived) -> Iterator[Row]:
    """The measurements of KPI's: of journeys first, then of actions."""
    for reis in derived.catalogue.klantreizen.values():
        for kpi in reis.kpis:
            for meting in kpi.metingen:
                yield [reis.id, kpi.id, None, "meting", *cells(meting, Meting)]
    for actie in derived.catalogue.verbeteringen.values():
        for effect in actie.effect:
            reis_id, _, kpi_id = effect.kpi.partition("#")
            if effect.nulmeting:
                yield [reis_id, kpi_id, actie.id, "nulmeting", *cells(effect.nulmeting, Meting)]
            for meting in effect.metingen:
                yield [reis_id, kpi_id, actie.id, "meting", *cells(meting, Meting)]


def questions(derived: Derived) -> Iterator[Row]:
    """What is not known yet."""
    for reis in derived.catalogue.klantreizen.values():
        for question in reis.kennisvragen:
            yield [reis.id, *cells(question, Kennisvraag)]


def actions(derived: Derived) -> Iterator[Row]:
    """Each action with its figures."""
    for id, actie in derived.catalogue.verbeteringen.items():
        yield [id, *cells(actie, Verbeteractie), *cells(derived.acties[id], figures.Actiecijfers)]


def log(derived: Derived) -> Iterator[Row]:
    """What happened to actions."""
    for actie in derived.catalogue.verbeteringen.values():
        for number, line in enumerate(actie.logboek, 1):
            yield [actie.id, number, *cells(line, Logregel)]


def milestones(derived: Derived) -> Iterator[Row]:
    """The milestones of actions."""
    for actie in derived.catalogue.verbeteringen.values():
        for number, milestone in enumerate(actie.mijlpalen, 1):
            yield [actie.id, number, *cells(milestone, Mijlpaal)]


def effects(derived: Derived) -> Iterator[Row]:
    """Each effect with its verdict."""
    for actie in derived.catalogue.verbeteringen.values():
        verdicts = derived.acties[actie.id].effect
        for number, (effect, verdict) in enumerate(zip(actie.effect, verdicts, strict=True), 1):
            yield [actie.id, number, *cells(effect, Effect), *cells(verdict, figures.Effectcijfers)]
