"""The tables of the open data: one for each kind of thing. CSV, Excel and the page Open data are made from these."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from catalogue.data import columns, figures, rows
from catalogue.data.columns import GETAL, JA_NEE, TEKST, Column, Row, cells
from catalogue.data.derived import Derived
from catalogue.data.schema import FIGURES
from catalogue.model import ALL_REGISTERS, Klantreis, Register, Verbeteractie
from catalogue.model.handover import Overdracht
from catalogue.model.improvement import Effect, Logregel, Mijlpaal
from catalogue.model.journey import Kennisvraag
from catalogue.model.kpi import Kpi, Meting
from catalogue.model.step import Alternatief, GevraagdGegeven, Knelpunt, Stap, Uitkomst, Uitspraak

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


def _register(register: Register) -> Table:
    model, derived_model = register.model, FIGURES[register.model]

    def entries(derived: Derived) -> Iterator[Row]:
        for id, entry in derived.register(register.name).items():
            yield [*cells(entry, model), *cells(derived.entry(register.name, id), derived_model)]

    return Table(register.name, register.table, (*columns.of(model), *columns.of(derived_model)), entries)


_STEP = (REIS, FASE, STAP)

TABLES: tuple[Table, ...] = (
    Table(
        "klantreizen",
        "Klantreizen, met hun cijfers",
        (ID, *columns.of(Klantreis), *columns.of(figures.Reiscijfers)),
        rows.journeys,
    ),
    Table(
        "stappen",
        "Stappen van elke klantreis",
        (REIS, FASE, Column("fase_titel", TEKST, "Titel van de fase", wide=True), NUMMER, *columns.of(Stap)),
        rows.numbered_steps,
    ),
    Table(
        "knelpunten",
        "Knelpunten, met hun gewicht",
        (*_STEP, *columns.of(Knelpunt), *columns.of(figures.Knelpuntcijfers)[1:]),
        rows.pains,
    ),
    Table("uitspraken", "Wat klanten zeiden", (*_STEP, *columns.of(Uitspraak)), rows.quotes),
    Table(
        "overdrachten",
        "Overdrachten tussen organisaties",
        (
            REIS,
            *columns.of(Overdracht),
            Column("koud", JA_NEE, "Of niemand zorgt dat de klant goed aankomt"),
        ),
        rows.handovers,
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
        rows.asked,
    ),
    Table("uitkomsten", "Hoe een stap afloopt", (*_STEP, NUMMER, *columns.of(Uitkomst)), rows.outcomes),
    Table(
        "alternatieven",
        "Wat er wél kan bij een uitkomst",
        (*_STEP, Column("uitkomst", GETAL, "Het nummer van de uitkomst"), *columns.of(Alternatief)),
        rows.alternatives,
    ),
    Table(
        "kpis",
        "KPI's, met hun stand",
        (REIS, *columns.of(Kpi), *columns.of(figures.Kpicijfers)[1:]),
        rows.kpis,
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
        rows.measurements,
    ),
    Table("kennisvragen", "Wat wij nog niet weten", (REIS, *columns.of(Kennisvraag)), rows.questions),
    Table(
        "verbeteringen",
        "Verbeteracties, met hun status en cijfers",
        (ID, *columns.of(Verbeteractie), *columns.of(figures.Actiecijfers)),
        rows.actions,
    ),
    Table("logboek", "Wat er wanneer met een actie gebeurde", (ACTIE, NUMMER, *columns.of(Logregel)), rows.log),
    Table("mijlpalen", "Mijlpalen van acties", (ACTIE, NUMMER, *columns.of(Mijlpaal)), rows.milestones),
    Table(
        "effecten",
        "Gemeten effecten, met het oordeel",
        (ACTIE, NUMMER, *columns.of(Effect), *columns.of(figures.Effectcijfers)),
        rows.effects,
    ),
    *(_register(one) for one in ALL_REGISTERS if one.has_pages),
)
