"""The tables of the open data: one for each kind of thing. CSV, Excel and the page Open data are made from these."""

from collections.abc import Iterator

from catalogue.data.columns import GETAL, JA_NEE, TEKST, Column
from catalogue.data.derived import Derived
from catalogue.data.figures import Actiecijfers, Effectcijfers, Knelpuntcijfers, Kpicijfers, Reiscijfers
from catalogue.data.schema import FIGURES
from catalogue.data.table import Item, Rest, Table, table
from catalogue.model import ALL_REGISTERS, Klantreis, Register, Verbeteractie
from catalogue.model.experience import Profielervaring
from catalogue.model.handover import Overdracht
from catalogue.model.improvement import Effect, Logregel, Mijlpaal
from catalogue.model.journey import Fase, Kennisvraag
from catalogue.model.kpi import Kpi, Meting
from catalogue.model.outcome import Alternatief, Uitkomst
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.step import GevraagdGegeven, Stap

_REIS = Column("klantreis", TEKST, "Id van de klantreis")
_FASE = Column("fase", TEKST, "Id van de fase")
_STAP = Column("stap", TEKST, "Id van de stap")
_KNELPUNT = Column("knelpunt", TEKST, "Id van het knelpunt")
_ACTIE = Column("verbetering", TEKST, "Id van de verbeteractie")
_KPI = Column("kpi", TEKST, "Id van de KPI")
_NUMMER = Column("nummer", GETAL, "Het hoeveelste, vanaf 1")
_ID = Column("id", TEKST, "Id: de naam van het bestand")
_STEP = (_REIS, _FASE, _STAP)
# What a row is about stands first, in every table under these names and in this order: tables can be joined by them.


def _steps(derived: Derived) -> Iterator[tuple[Klantreis, Fase, Stap]]:
    for reis in derived.catalogue.klantreizen.values():
        for fase in reis.fasen:
            for stap in fase.stappen:
                yield reis, fase, stap


@table("klantreizen", "Klantreizen, met hun cijfers", _ID, Klantreis, Reiscijfers)
def journeys(derived: Derived) -> Iterator[Item]:
    """Each journey with its figures."""
    for id, reis in derived.catalogue.klantreizen.items():
        yield id, reis, derived.reizen[id]


_VAN_VOOR = Column("van_voor_verbetering", TEKST, "De verbeteractie die hierna is doorgevoerd")
_FASE_TITEL = Column("fase_titel", TEKST, "Titel van de fase", wide=True)


@table("stappen", "Stappen van elke klantreis", *_STEP, _FASE_TITEL, _NUMMER, Stap, _VAN_VOOR)
def steps(derived: Derived) -> Iterator[Item]:
    """Each step, numbered within its journey."""
    reis, number = "", 0
    for journey, fase, stap in _steps(derived):
        number = number + 1 if journey.id == reis else 1
        reis = journey.id
        aged = {one.id: one.verbetering for one in derived.reizen[reis].scores_van_voor}
        yield reis, fase.id, stap.id, fase.titel, number, stap, aged.get(stap.id)


@table(
    "scores_per_profiel", "Scores van profielen die een stap anders beleven", *_STEP, Profielervaring, keys=("profiel",)
)
def scores(derived: Derived) -> Iterator[Item]:
    """The scores of profiles that have their own."""
    for reis, fase, stap in _steps(derived):
        for score in stap.ervaring.per_profiel if stap.ervaring else ():
            yield reis.id, fase.id, stap.id, score


@table("knelpunten", "Knelpunten, met hun gewicht", *_STEP, _KNELPUNT, Knelpunt, Rest(Knelpuntcijfers))
def pains(derived: Derived) -> Iterator[Item]:
    """Each knelpunt with its weight."""
    for reis in derived.catalogue.klantreizen.values():
        weights = {one.id: one for one in derived.reizen[reis.id].knelpunten}
        for fase in reis.fasen:
            for stap in fase.stappen:
                for pain in stap.knelpunten:
                    yield reis.id, fase.id, stap.id, pain.id, pain, weights.get(pain.id)


@table("oplossingen", "Welke verbeteractie voor welk knelpunt bedoeld is", *_STEP, _KNELPUNT, _ACTIE)
def answers(derived: Derived) -> Iterator[Item]:
    """Each knelpunt with each action that answers it."""
    for pijn in derived.catalogue.knelpunten.values():
        for actie in pijn.acties:
            yield pijn.reis.id, pijn.fase.id, pijn.stap.id, pijn.knelpunt.id, actie.id


@table("uitspraken", "Wat klanten zeiden", *_STEP, _NUMMER, Uitspraak)
def quotes(derived: Derived) -> Iterator[Item]:
    """What customers said."""
    for reis, fase, stap in _steps(derived):
        for number, quote in enumerate(stap.uitspraken, 1):
            yield reis.id, fase.id, stap.id, number, quote


_KOUD = Column("koud", JA_NEE, "Of niemand zorgt dat de klant goed aankomt")


@table("overdrachten", "Overdrachten tussen organisaties", _REIS, Overdracht, _KOUD, _VAN_VOOR)
def handovers(derived: Derived) -> Iterator[Item]:
    """Each hand-over."""
    for reis in derived.catalogue.klantreizen.values():
        aged = {one.id: one.verbetering for one in derived.reizen[reis.id].overdrachten_van_voor}
        for handover in reis.overdrachten:
            yield reis.id, handover, handover.is_koud, aged.get(handover.id)


_ONNODIG = Column("onnodig", JA_NEE, "Of het al gevraagd was, of bij iemand bekend")
_EERDER = Column("eerder_gevraagd", TEKST, "De eerste stap die het vroeg")


@table("gegevens_gevraagd", "Welke gegevens een stap vraagt", *_STEP, _NUMMER, GevraagdGegeven, _ONNODIG, _EERDER)
def asked(derived: Derived) -> Iterator[Item]:
    """Everything that a step asks, and whether it had to."""
    for reis, fase, stap in _steps(derived):
        unneeded = {(ask.stap, ask.nummer): ask for ask in derived.reizen[reis.id].onnodige_vragen}
        for number, ask in enumerate(stap.gegevens_gevraagd, 1):
            found = unneeded.get((stap.id, number))
            before = found.eerder_gevraagd if found else None
            yield reis.id, fase.id, stap.id, number, ask, found is not None, before


@table("uitkomsten", "Hoe een stap afloopt", *_STEP, _NUMMER, Uitkomst)
def outcomes(derived: Derived) -> Iterator[Item]:
    """How steps end."""
    for reis, fase, stap in _steps(derived):
        for number, outcome in enumerate(stap.uitkomsten, 1):
            yield reis.id, fase.id, stap.id, number, outcome


_UITKOMST = Column("uitkomst", GETAL, "Het nummer van de uitkomst")


@table("alternatieven", "Wat er wél kan bij een uitkomst", *_STEP, _UITKOMST, _NUMMER, Alternatief)
def alternatives(derived: Derived) -> Iterator[Item]:
    """What is possible at an outcome."""
    for reis, fase, stap in _steps(derived):
        for outcome_number, outcome in enumerate(stap.uitkomsten, 1):
            for number, alternative in enumerate(outcome.alternatieven, 1):
                yield reis.id, fase.id, stap.id, outcome_number, number, alternative


@table("kpis", "KPI's, met hun stand", _REIS, _KPI, Kpi, Rest(Kpicijfers))
def kpis(derived: Derived) -> Iterator[Item]:
    """Each KPI with its state."""
    for reis in derived.catalogue.klantreizen.values():
        for kpi, state in zip(reis.kpis, derived.reizen[reis.id].kpis, strict=True):
            yield reis.id, kpi.id, kpi, state


_OVER_STAP = Column("stap", TEKST, "Id van de stap waar de KPI over gaat")
_SOORT = Column("soort", TEKST, "nulmeting of meting")


_OF_MEASUREMENT = (_REIS, _OVER_STAP, _ACTIE, _KPI, _SOORT, _NUMMER)


@table("metingen", "Metingen van KPI's, ook die van acties", *_OF_MEASUREMENT, Meting)
def measurements(derived: Derived) -> Iterator[Item]:
    """The measurements of KPI's: of journeys first, then of actions."""
    for reis in derived.catalogue.klantreizen.values():
        for kpi in reis.kpis:
            for number, meting in enumerate(kpi.metingen, 1):
                yield reis.id, kpi.stap, None, kpi.id, "meting", number, meting
    for actie in derived.catalogue.verbeteringen.values():
        for effect in actie.effect:
            keys = _keys(actie, effect, derived)
            if effect.nulmeting:
                yield *keys, "nulmeting", 1, effect.nulmeting
            for number, meting in enumerate(effect.metingen, 1):
                yield *keys, "meting", number, meting


def _keys(actie: Verbeteractie, effect: Effect, derived: Derived) -> Item:
    plek = derived.catalogue.kpis[effect.kpi]
    return plek.reis.id, plek.kpi.stap, actie.id, plek.kpi.id


@table("kennisvragen", "Wat wij nog niet weten", _REIS, Kennisvraag)
def questions(derived: Derived) -> Iterator[Item]:
    """What is not known yet."""
    for reis in derived.catalogue.klantreizen.values():
        for question in reis.kennisvragen:
            yield reis.id, question


@table("verbeteringen", "Verbeteracties, met hun status en cijfers", _ID, Verbeteractie, Actiecijfers)
def actions(derived: Derived) -> Iterator[Item]:
    """Each action with its figures."""
    for id, actie in derived.catalogue.verbeteringen.items():
        yield id, actie, derived.acties[id]


@table("logboek", "Wat er wanneer met een actie gebeurde", _ACTIE, _NUMMER, Logregel)
def log(derived: Derived) -> Iterator[Item]:
    """What happened to actions."""
    for actie in derived.catalogue.verbeteringen.values():
        for number, line in enumerate(actie.logboek, 1):
            yield actie.id, number, line


@table("mijlpalen", "Mijlpalen van acties", _ACTIE, _NUMMER, Mijlpaal)
def milestones(derived: Derived) -> Iterator[Item]:
    """The milestones of actions."""
    for actie in derived.catalogue.verbeteringen.values():
        for number, milestone in enumerate(actie.mijlpalen, 1):
            yield actie.id, number, milestone


_OF_EFFECT = (_REIS, _OVER_STAP, _ACTIE, _KPI, _NUMMER)


@table("effecten", "Gemeten effecten, met het oordeel", *_OF_EFFECT, Rest(Effect), Effectcijfers)
def effects(derived: Derived) -> Iterator[Item]:
    """Each effect with its verdict."""
    for actie in derived.catalogue.verbeteringen.values():
        verdicts = derived.acties[actie.id].effect
        for number, (effect, verdict) in enumerate(zip(actie.effect, verdicts, strict=True), 1):
            yield *_keys(actie, effect, derived), number, effect, verdict


def _of_register(register: Register) -> Table:
    @table(register.name, register.table, register.model, FIGURES[register.model])
    def entries(derived: Derived) -> Iterator[Item]:
        for id, entry in derived.register(register.name).items():
            yield entry, derived.entry(register.name, id)

    return entries


_OF_JOURNEYS = (
    *(journeys, steps, scores, pains, answers, quotes, handovers),
    *(asked, outcomes, alternatives, kpis, measurements, questions),
)
_OF_ACTIONS = (actions, log, milestones, effects)
TABLES: tuple[Table, ...] = (
    *_OF_JOURNEYS,
    *_OF_ACTIONS,
    *(_of_register(one) for one in ALL_REGISTERS if one.has_pages),
)
