"""What the page of a journey tells beside its map: figures with their goals, sources, what is missing, what changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from catalogue import addresses
from catalogue.figures.burden import rompslomp
from catalogue.figures.carried_out import rompslomp_na_uitvoering, veranderde_stappen
from catalogue.figures.comparison import vergelijking
from catalogue.figures.completeness import Leemte, volledigheid
from catalogue.figures.effect import Meetpunt, verloop
from catalogue.figures.evidence import verouderd
from catalogue.figures.listening import bronnen
from catalogue.figures.overviews import steps_with
from catalogue.figures.progress import Wijziging, wijzigingen
from catalogue.figures.share import Aandeel
from catalogue.figures.times import keren_van_stappen
from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.base import Path, shapes
from catalogue.model.catalogue import Catalogue
from catalogue.model.kpi import Kpi
from catalogue.model.registers import Onderzoek
from catalogue.model.settings import Contact
from catalogue.pages.drawing import charts
from catalogue.pages.drawing.story import safe_address
from catalogue.pages.guide import field_guide


@dataclass(frozen=True, slots=True)
class Cijfer:
    """A KPI with its series; `grafiek` is None when nothing was measured.

    `doel` is what `doel_van` aims for: of all actions that want to move this KPI, the one whose log moved last.
    """

    kpi: Kpi
    reeks: tuple[Meetpunt, ...]
    doel: float | None
    doel_van: Verbeteractie | None
    grafiek: charts.Chart | None


@dataclass(frozen=True, slots=True)
class Bron:
    """Research that the journey rests on, and whether it is too old to count."""

    onderzoek: Onderzoek
    bij_reis: bool
    """Whether the journey names it itself: that does not say that it saw every step."""
    stappen: int
    """How many steps name it."""
    is_oud: bool


@dataclass(frozen=True, slots=True)
class LeegVeld:
    """A field that is still empty, and where it is explained on the pages of Velden: of which kind, and its name."""

    leemte: Leemte
    soort: str
    veld: str


@dataclass(frozen=True, slots=True)
class Reisgebeurtenis:
    """Something that changed on a day.

    `soort`: 'geldig' and 'herijken' for the journey's own dates, 'onderzoek', or 'actie' with what moved.
    """

    datum: date
    soort: str
    onderzoek: Onderzoek | None = None
    wijziging: Wijziging | None = None


def derived(reis: Klantreis, catalogue: Catalogue) -> Mapping[str, Any]:
    """Everything here, by the names that the templates use."""
    burden = rompslomp(reis, keren_van_stappen(reis, catalogue))
    changed = [stap.id for stap in veranderde_stappen(reis, catalogue)]
    done = rompslomp_na_uitvoering(reis, catalogue)
    compared = vergelijking(reis, burden, done, changed)
    complete = volledigheid(reis)
    contact = catalogue.settings.contact or Contact()
    edit = addresses.edit(catalogue.settings.bewerk_url or "", f"journeys/{reis.id}.yml")
    return {
        "rompslomp": burden,
        "uitgevoerd": done,
        "vergelijking": compared,
        "ingevuld": Aandeel(complete.ingevuld, complete.totaal),
        "ontbreekt": empty_fields(reis),
        "cijfers": figures(reis, catalogue),
        "bronnen": sources(reis, catalogue),
        "gebeurtenissen": changes(reis, catalogue),
        "wijzig_adres": safe_address(edit),
        "contact_naam": contact.naam or "ons",
        "contact_adres": safe_address(contact.url or (f"mailto:{contact.email}" if contact.email else "")),
    }


def empty_fields(reis: Klantreis) -> tuple[LeegVeld, ...]:
    """What is asked for and not filled in, in order of the journey."""
    return tuple(LeegVeld(leemte, *explanation(leemte.pad)) for leemte in volledigheid(reis).ontbreekt)


def figures(reis: Klantreis, catalogue: Catalogue) -> tuple[Cijfer, ...]:
    """Every KPI of the journey with its series, its goal and its chart."""
    return tuple(_figure(kpi, f"{reis.id}#{kpi.id}", catalogue) for kpi in reis.kpis)


def _figure(kpi: Kpi, adres: str, catalogue: Catalogue) -> Cijfer:
    series = verloop(adres, catalogue)
    goals = [
        (actie.stand.datum, effect.doel, actie)
        for actie, effect in catalogue.effecten_op(adres)
        if effect.doel is not None
    ]
    _, goal, actie = max(goals, key=lambda found: found[0], default=(None, None, None))
    chart = charts.series([(punt.datum, punt.waarde) for punt in series], goal) if series else None
    return Cijfer(kpi, series, goal, actie, chart)


def sources(reis: Klantreis, catalogue: Catalogue) -> tuple[Bron, ...]:
    """The research that the journey or any part of it names, newest first."""
    months = catalogue.settings.drempelwaarden.onderzoek_maanden
    found = (catalogue.onderzoeken.get(id) for id in bronnen(reis))
    known = sorted((item for item in found if item), key=lambda item: -item.datum.toordinal())
    return tuple(
        Bron(
            item,
            item.id in reis.onderzoeken,
            len(steps_with("onderzoeken", item.id, reis)),
            verouderd(item, catalogue.today, months),
        )
        for item in known
    )


def changes(reis: Klantreis, catalogue: Catalogue) -> tuple[Reisgebeurtenis, ...]:
    """What changed up to today, newest first: its own dates, when it was listened, and how its actions moved.

    Of one day: the journey, the research, then the actions by id, the last line of each first. Only what the files say:
    every copy of the catalogue tells the same, whatever its history.
    """
    found = [] if reis.geldig_van is None else [Reisgebeurtenis(reis.geldig_van, "geldig")]
    if reis.herijken_voor < catalogue.today:
        found.append(Reisgebeurtenis(reis.herijken_voor, "herijken"))
    found += (Reisgebeurtenis(bron.onderzoek.datum, "onderzoek", bron.onderzoek) for bron in sources(reis, catalogue))
    moved = wijzigingen(catalogue.acties_van(reis))
    found += (Reisgebeurtenis(wijziging.datum, "actie", wijziging=wijziging) for wijziging in moved)
    past = (item for item in found if item.datum <= catalogue.today)
    return tuple(sorted(past, key=lambda item: -item.datum.toordinal()))


def explanation(path: Path) -> tuple[str, str]:
    """The kind of record, as Velden calls it, and the name of the field at this place in the file of a journey."""
    holder: type[Record] = Klantreis
    inner: type[Record] | None = Klantreis
    name = ""
    for name in (str(part) for part in path if not isinstance(part, int)):
        assert inner is not None, path
        holder, inner = inner, shapes(inner)[name].record
    return field_guide.part_id(holder), name
