"""What overviews show: journeys, knelpunten by weight, measured effects by how new they are."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.figures.effect import Oordeel, oordeel
from catalogue.figures.progress import Herijking, herijking
from catalogue.figures.weight import knelpuntgewicht
from catalogue.figures.where_measured import ELDERS, status_bij, voorbehoud_bij
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue, Pijnpunt
from catalogue.model.improvement import Effect
from catalogue.model.kpi import Kpi
from catalogue.model.step import Stap
from catalogue.model.verdicts import EFFECT, KANTTEKENING
from catalogue.model.vocabularies import VOCABULARIES

LOOP = ("idee", "gekozen", "in_uitvoering", "doorgevoerd", "gemeten", "geborgd")
"""The statuses that an action goes through, in order; whatever else there is stands beside them."""


@dataclass(frozen=True, slots=True)
class Reisregel:
    """A journey with the little that a list shows of it."""

    reis: Klantreis
    herijking: Herijking
    knelpunten: tuple[Pijnpunt, ...]
    acties: tuple[Verbeteractie, ...]

    @property
    def zonder_actie(self) -> tuple[Pijnpunt, ...]:
        """The knelpunten that nothing is done about."""
        return tuple(pijn for pijn in self.knelpunten if not pijn.acties)


@dataclass(frozen=True, slots=True)
class Resultaat:
    """An effect of an action with its verdict."""

    actie: Verbeteractie
    effect: Effect
    kpi: Kpi
    oordeel: Oordeel

    @property
    def gemeten_op(self) -> date:
        """The day of the measurement on which the verdict rests; only for what was measured."""
        assert self.oordeel.meting
        return self.oordeel.meting.datum


@dataclass(frozen=True, slots=True)
class Oordeeltelling:
    """How many effects have one verdict, one of EFFECT, and how many of those are less sure than that looks."""

    code: str
    aantal: int
    kanttekeningen: tuple[tuple[str, int], ...]
    """How many of them carry each of KANTTEKENING, in its order; only those that occur."""


@dataclass(frozen=True, slots=True)
class Statusgroep:
    """The actions that have one status. `in_lus`: whether it is one of LOOP."""

    status: str
    acties: tuple[Verbeteractie, ...]
    in_lus: bool
    elders: int
    """How many of them were measured, and at no place that they are meant for (at these journeys)."""

    @property
    def zonder_borging(self) -> int:
        """How many are called kept, and do not say how it stays so."""
        return sum(actie.zonder_borging for actie in self.acties) if self.status == "geborgd" else 0


def journeys(catalogue: Catalogue) -> tuple[Reisregel, ...]:
    """Every journey, in order of id."""
    return tuple(journey(reis, catalogue) for reis in catalogue.klantreizen.values())


def journey(reis: Klantreis, catalogue: Catalogue) -> Reisregel:
    """One journey as a list shows it."""
    return Reisregel(
        reis,
        herijking(reis, catalogue.today),
        catalogue.knelpunten_van(reis),
        catalogue.acties_van(reis),
    )


def pain(catalogue: Catalogue) -> tuple[Pijnpunt, ...]:
    """Every knelpunt, heaviest first; of equals, in order of journey and step."""
    return _heaviest_first(catalogue.knelpunten.values())


def pain_of(reizen: Iterable[Klantreis], catalogue: Catalogue) -> tuple[Pijnpunt, ...]:
    """The knelpunten of these journeys, heaviest first; of equals, in order of journey and step."""
    return _heaviest_first(pijn for reis in reizen for pijn in catalogue.knelpunten_van(reis))


def heaviest(reis: Klantreis, catalogue: Catalogue) -> tuple[Pijnpunt, ...]:
    """The knelpunt of a journey that weighs most; all of those that weigh the same, in order of step."""
    found = pain_of((reis,), catalogue)
    return tuple(pijn for pijn in found if knelpuntgewicht(pijn).waarde == knelpuntgewicht(found[0]).waarde)


def _heaviest_first(pijnen: Iterable[Pijnpunt]) -> tuple[Pijnpunt, ...]:
    return tuple(sorted(pijnen, key=lambda pijn: -knelpuntgewicht(pijn).waarde))


def effects(actie: Verbeteractie, catalogue: Catalogue) -> tuple[Resultaat, ...]:
    """What an action wants to change, each with the verdict on it, in the order of its file."""
    found = []
    for effect in actie.effect:
        kpi = catalogue.kpis[effect.kpi].kpi
        found.append(Resultaat(actie, effect, kpi, oordeel(effect, kpi, catalogue.settings.drempelwaarden)))
    return tuple(found)


def measured(catalogue: Catalogue) -> tuple[Resultaat, ...]:
    """Every measured effect, good or bad, the newest first; of one day, in order of the action's id."""
    found = (item for actie in catalogue.verbeteringen.values() for item in effects(actie, catalogue))
    return tuple(sorted((item for item in found if item.oordeel.meting), key=lambda item: -item.gemeten_op.toordinal()))


def verdicts(results: Iterable[Resultaat]) -> tuple[Oordeeltelling, ...]:
    """How many measured effects have each verdict, best first, also those that none has."""
    found: dict[str, list[Resultaat]] = {code: [] for code in EFFECT if code != "nog_niet_gemeten"}
    for item in results:
        found[item.oordeel.code].append(item)
    return tuple(Oordeeltelling(code, len(group), _reservations(group)) for code, group in found.items())


def _reservations(results: Sequence[Resultaat]) -> tuple[tuple[str, int], ...]:
    counts = ((code, sum(code in item.oordeel.kanttekeningen for item in results)) for code in KANTTEKENING)
    return tuple((code, count) for code, count in counts if count)


def by_status(
    acties: Sequence[Verbeteractie], catalogue: Catalogue, reizen: Collection[str] = ()
) -> tuple[Statusgroep, ...]:
    """The actions by status (at these journeys): all of LOOP, also what is empty, then the others that occur."""
    groups: dict[str, list[Verbeteractie]] = {status: [] for status in VOCABULARIES["actie.status"]}
    for actie in acties:
        groups.setdefault(status_bij(actie, reizen, catalogue), []).append(actie)
    made = (
        Statusgroep(
            status,
            tuple(group),
            status in LOOP,
            sum(voorbehoud_bij(actie, reizen, catalogue) == ELDERS for actie in group),
        )
        for status, group in groups.items()
    )
    return tuple(group for group in made if group.acties or group.in_lus)


def steps_with(register: str, id: str, reis: Klantreis) -> tuple[str, ...]:
    """The ids of the steps of a journey at which this entry of a register is met."""
    return tuple(stap.id for stap in reis.stappen if id in _met_at(stap, register))


def _met_at(stap: Stap, register: str) -> Iterable[str]:
    match register:
        case "organisaties":
            return stap.organisaties
        case "kanalen":
            return stap.kanalen
        case "profielen":
            return (*stap.profielen, *(one.voor for one in stap.belevingen if one.voor))
        case "gegevens":
            return (vraag.gegeven for vraag in stap.gevraagd)
        case "onderzoeken":
            scored = stap.ervaring.bronnen if stap.ervaring else ()
            return (*(uitspraak.bron for uitspraak in stap.uitspraken), *scored, *_proof(stap))
        case _:
            return ()


def _proof(stap: Stap) -> Iterable[str]:
    return (bron for knelpunt in stap.knelpunten for bron in knelpunt.bewijs)
