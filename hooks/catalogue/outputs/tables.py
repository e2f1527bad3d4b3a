"""The tables of the open data: one for each kind of thing. CSV, Excel and the page Open data are made from these."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catalogue.insight import is_koud
from catalogue.model import REGISTERS, Klantreis, Verbeteractie
from catalogue.model.improvement import Effect, Logregel, Mijlpaal
from catalogue.model.journey import Fase, Kennisvraag, Kpi, Meting, Overdracht
from catalogue.model.step import Alternatief, GevraagdGegeven, Knelpunt, Stap, Uitkomst, Uitspraak
from catalogue.outputs import columns, figures
from catalogue.outputs.columns import GETAL, JA_NEE, TEKST, Column, Row, cells, yes_or_no
from catalogue.outputs.derived import PUBLISHED, Derived
from catalogue.outputs.schema import FIGURES

REIS = Column("klantreis", TEKST, "Id van de klantreis")
FASE = Column("fase", TEKST, "Id van de fase")
STAP = Column("stap", TEKST, "Id van de stap")
ACTIE = Column("verbetering", TEKST, "Id van de verbeteractie")
NUMMER = Column("nummer", GETAL, "Het hoeveelste, vanaf 1")
ID = Column("id", TEKST, "Id: de naam van het bestand")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what is in it, its columns, and its rows as lists of cells in the order of the columns."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[Derived], Iterator[Row]]


def _journeys(derived: Derived) -> Iterator[Row]:
    for id, reis in derived.catalogue.klantreizen.items():
        yield [id, *cells(reis, Klantreis), *cells(derived.reizen[id], figures.Reiscijfers)]


def _steps(derived: Derived) -> Iterator[tuple[Klantreis, Fase, Stap]]:
    for reis in derived.catalogue.klantreizen.values():
        for fase in reis.fasen:
            for stap in fase.stappen:
                yield reis, fase, stap


def _numbered_steps(derived: Derived) -> Iterator[Row]:
    reis, number = "", 0
    for journey, fase, stap in _steps(derived):
        number = number + 1 if journey.id == reis else 1
        reis = journey.id
        yield [reis, fase.id, fase.titel, number, *cells(stap, Stap)]


def _quotes(derived: Derived) -> Iterator[Row]:
    for reis, fase, stap in _steps(derived):
        for quote in stap.uitspraken:
            yield [reis.id, fase.id, stap.id, *cells(quote, Uitspraak)]


def _pains(derived: Derived) -> Iterator[Row]:
    for reis in derived.catalogue.klantreizen.values():
        found = iter(derived.reizen[reis.id].knelpunten)
        for fase in reis.fasen:
            for stap in fase.stappen:
                for pain in stap.knelpunten:
                    weight = cells(next(found), figures.Knelpuntcijfers)
                    yield [reis.id, fase.id, stap.id, *cells(pain, Knelpunt), *weight[1:]]


def _asked(derived: Derived) -> Iterator[Row]:
    for reis, fase, stap in _steps(derived):
        unneeded = {(ask.stap, ask.nummer): ask for ask in derived.reizen[reis.id].onnodige_vragen}
        for number, ask in enumerate(stap.gegevens_gevraagd, 1):
            found = unneeded.get((stap.id, number))
            before = found.eerder_gevraagd if found else None
            yield [reis.id, fase.id, stap.id, *cells(ask, GevraagdGegeven), yes_or_no(found is not None), before]


def _outcomes(derived: Derived) -> Iterator[Row]:
    for reis, fase, stap in _steps(derived):
        for number, outcome in enumerate(stap.uitkomsten, 1):
            yield [reis.id, fase.id, stap.id, number, *cells(outcome, Uitkomst)]


def _alternatives(derived: Derived) -> Iterator[Row]:
    for reis, fase, stap in _steps(derived):
        for number, outcome in enumerate(stap.uitkomsten, 1):
            for alternative in outcome.alternatieven:
                yield [reis.id, fase.id, stap.id, number, *cells(alternative, Alternatief)]


def _handovers(derived: Derived) -> Iterator[Row]:
    for reis in derived.catalogue.klantreizen.values():
        for handover in reis.overdrachten:
            yield [reis.id, *cells(handover, Overdracht), yes_or_no(is_koud(handover))]


def _kpis(derived: Derived) -> Iterator[Row]:
    for reis in derived.catalogue.klantreizen.values():
        for kpi, state in zip(reis.kpis, derived.reizen[reis.id].kpis, strict=True):
            yield [reis.id, *cells(kpi, Kpi), *cells(state, figures.Kpicijfers)[1:]]


def _measurements(derived: Derived) -> Iterator[Row]:
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


def _questions(derived: Derived) -> Iterator[Row]:
    for reis in derived.catalogue.klantreizen.values():
        for question in reis.kennisvragen:
            yield [reis.id, *cells(question, Kennisvraag)]


def _actions(derived: Derived) -> Iterator[Row]:
    for id, actie in derived.catalogue.verbeteringen.items():
        yield [id, *cells(actie, Verbeteractie), *cells(derived.acties[id], figures.Actiecijfers)]


def _log(derived: Derived) -> Iterator[Row]:
    for actie in derived.catalogue.verbeteringen.values():
        for number, line in enumerate(actie.logboek, 1):
            yield [actie.id, number, *cells(line, Logregel)]


def _milestones(derived: Derived) -> Iterator[Row]:
    for actie in derived.catalogue.verbeteringen.values():
        for number, milestone in enumerate(actie.mijlpalen, 1):
            yield [actie.id, number, *cells(milestone, Mijlpaal)]


def _effects(derived: Derived) -> Iterator[Row]:
    for actie in derived.catalogue.verbeteringen.values():
        verdicts = derived.acties[actie.id].effect
        for number, (effect, verdict) in enumerate(zip(actie.effect, verdicts, strict=True), 1):
            yield [actie.id, number, *cells(effect, Effect), *cells(verdict, figures.Effectcijfers)]


def _register(name: str, title: str) -> Table:
    model = REGISTERS[name]
    derived_model = FIGURES[model]

    def rows(derived: Derived) -> Iterator[Row]:
        for id, entry in derived.register(name).items():
            yield [*cells(entry, model), *cells(derived.entry(name, id), derived_model)]

    return Table(name, title, (*columns.of(model), *columns.of(derived_model)), rows)


_STEP = (REIS, FASE, STAP)
_REGISTER_TITLES = {
    "organisaties": "Organisaties en afdelingen",
    "profielen": "Klantprofielen",
    "onderzoeken": "Onderzoeken waar wij het van weten",
    "kanalen": "Kanalen voor contact",
    "levensgebeurtenissen": "Levensgebeurtenissen",
    "luisteractiviteiten": "Hoe wij blijven luisteren",
    "ambassadeurs": "Ambassadeurs",
    "gegevens": "Gegevens die gevraagd worden",
    "instrumenten": "Instrumenten",
}

TABLES: tuple[Table, ...] = (
    Table(
        "klantreizen",
        "Klantreizen, met hun cijfers",
        (ID, *columns.of(Klantreis), *columns.of(figures.Reiscijfers)),
        _journeys,
    ),
    Table(
        "stappen",
        "Stappen van elke klantreis",
        (REIS, FASE, Column("fase_titel", TEKST, "Titel van de fase", wide=True), NUMMER, *columns.of(Stap)),
        _numbered_steps,
    ),
    Table(
        "knelpunten",
        "Knelpunten, met hun gewicht",
        (*_STEP, *columns.of(Knelpunt), *columns.of(figures.Knelpuntcijfers)[1:]),
        _pains,
    ),
    Table("uitspraken", "Wat klanten zeiden", (*_STEP, *columns.of(Uitspraak)), _quotes),
    Table(
        "overdrachten",
        "Overdrachten tussen organisaties",
        (REIS, *columns.of(Overdracht), Column("koud", JA_NEE, "Of de klant er alleen voor staat")),
        _handovers,
    ),
    Table(
        "gegevens_gevraagd",
        "Welke gegevens een stap vraagt",
        (
            *_STEP,
            *columns.of(GevraagdGegeven),
            Column("onnodig", JA_NEE, "Of het al gevraagd was, of bij iemand bekend"),
            Column("eerder_gevraagd", TEKST, "De eerste stap die het vroeg"),
        ),
        _asked,
    ),
    Table("uitkomsten", "Hoe een stap afloopt", (*_STEP, NUMMER, *columns.of(Uitkomst)), _outcomes),
    Table(
        "alternatieven",
        "Wat er wél kan bij een uitkomst",
        (*_STEP, Column("uitkomst", GETAL, "Het nummer van de uitkomst"), *columns.of(Alternatief)),
        _alternatives,
    ),
    Table(
        "kpis",
        "KPI's, met hun stand",
        (REIS, *columns.of(Kpi), *columns.of(figures.Kpicijfers)[1:]),
        _kpis,
    ),
    Table(
        "metingen",
        "Metingen van KPI's, ook die van acties",
        (
            REIS,
            Column("kpi", TEKST, "Id van de KPI"),
            ACTIE,
            Column("soort", TEKST, "nulmeting of meting"),
            *columns.of(Meting),
        ),
        _measurements,
    ),
    Table("kennisvragen", "Wat wij nog niet weten", (REIS, *columns.of(Kennisvraag)), _questions),
    Table(
        "verbeteringen",
        "Verbeteracties, met hun status en cijfers",
        (ID, *columns.of(Verbeteractie), *columns.of(figures.Actiecijfers)),
        _actions,
    ),
    Table("logboek", "Wat er wanneer met een actie gebeurde", (ACTIE, NUMMER, *columns.of(Logregel)), _log),
    Table("mijlpalen", "Mijlpalen van acties", (ACTIE, NUMMER, *columns.of(Mijlpaal)), _milestones),
    Table(
        "effecten",
        "Gemeten effecten, met het oordeel",
        (ACTIE, NUMMER, *columns.of(Effect), *columns.of(figures.Effectcijfers)),
        _effects,
    ),
    *(_register(name, _REGISTER_TITLES[name]) for name in PUBLISHED),
)
BY_NAME: Mapping[str, Table] = MappingProxyType({table.name: table for table in TABLES})
