"""Verzandingswacht: what has stalled, with whom it lies, and the one thing to do next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from catalogue import addresses
from catalogue.figures.history import toekomst
from catalogue.figures.stalled import Wachtpunt, verzandingen
from catalogue.model.catalogue import Catalogue
from catalogue.model.verdicts import HERIJKEN_BINNENKORT, VERZANDING
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 25
"""How many rows a table shows; the counts are of everything."""


@dataclass(frozen=True, slots=True)
class Wachtregel:
    """Something that waits, for how long, and where the file can be changed."""

    punt: Wachtpunt
    dagen: int | None
    plek: str
    """Where on the site it stands, without a last slash: of what its figures are."""
    bestand: str
    """The file in which it stands, from the root of the catalogue."""
    bewerk: str
    """The href; '' when files cannot be changed on the web."""


@dataclass(frozen=True, slots=True)
class Wachtgroep:
    """Everything of one kind that waits, what touches the heaviest knelpunt first."""

    soort: str
    titel: str
    nu_doen: str
    aantal: int
    regels: tuple[Wachtregel, ...]
    """At most MOST of them."""


@dataclass(frozen=True, slots=True)
class Wachtenden:
    """What lies with one organisation ('' is nobody knows with whom): how much, of which kinds, and how long."""

    organisatie: str
    aantal: int
    soorten: tuple[tuple[str, int], ...]
    langst: int | None
    """How many days the one that waits longest waits; None when that is of none of them known."""


def view(catalogue: Catalogue) -> View:
    """What waits by kind and by organisation, and what is due before long."""
    punten = verzandingen(catalogue)
    regels = [row(punt, catalogue) for punt in punten]
    per_organisatie = _by_organisation(regels)
    soon = catalogue.today + HERIJKEN_BINNENKORT
    komend = [event for event in toekomst(catalogue) if event.datum <= soon]
    return {
        "totaal": len(regels),
        "zwaarst": _heaviest(regels),
        "groepen": _by_kind(regels),
        "meeste": _most(per_organisatie),
        "organisaties": per_organisatie[:MOST],
        "overige_organisaties": len(per_organisatie) - MOST,
        "komend": komend[:MOST],
        "overig_komend": len(komend) - MOST,
        "binnenkort": HERIJKEN_BINNENKORT.days,
        "namen": {soort: verdict.label for soort, verdict in VERZANDING.items()},
    }


def row(punt: Wachtpunt, catalogue: Catalogue) -> Wachtregel:
    """One thing that waits, as a page shows it."""
    days = None if punt.sinds is None else (catalogue.today - punt.sinds).days
    is_register = punt.folder not in ("journeys", "improvements")
    file = f"registers/{punt.folder}.yml" if is_register else f"{punt.folder}/{punt.id}.yml"
    return Wachtregel(punt, days, _place(punt), file, addresses.edit(catalogue.settings.bewerk_url or "", file))


def _place(punt: Wachtpunt) -> str:
    page = addresses.of_record(punt.folder, punt.id).rstrip("/")
    part = punt.deel.rpartition("#")[2]  # of a knelpunt or KPI that is its address
    return f"{page}#{addresses.anchor(part, punt.soort)}" if part else page


def _heaviest(regels: Sequence[Wachtregel]) -> list[Wachtregel]:
    """All with the same stake, and a heavier one than all else; nothing when it is of none of them known."""
    if not regels or not regels[0].punt.inzet.gewicht:
        return []
    return [regel for regel in regels if regel.punt.inzet == regels[0].punt.inzet]


def _by_kind(regels: Sequence[Wachtregel]) -> tuple[Wachtgroep, ...]:
    """In the order of the heaviest of each kind."""
    found: dict[str, list[Wachtregel]] = {}
    for regel in regels:
        found.setdefault(regel.punt.soort, []).append(regel)
    return tuple(
        Wachtgroep(soort, VERZANDING[soort].label, VERZANDING[soort].uitleg, len(group), tuple(group[:MOST]))
        for soort, group in found.items()
    )


def _by_organisation(regels: Sequence[Wachtregel]) -> tuple[Wachtenden, ...]:
    """Who has most first; of equals, who has what weighs most."""
    found: dict[str, list[Wachtregel]] = {}
    for regel in regels:
        found.setdefault(regel.punt.organisatie, []).append(regel)
    made = []
    for organisatie, group in found.items():
        counts = Counter(regel.punt.soort for regel in group)
        kinds = tuple((soort, counts[soort]) for soort in VERZANDING if counts[soort])
        days = (regel.dagen for regel in group if regel.dagen is not None)
        made.append(Wachtenden(organisatie, len(group), kinds, max(days, default=None)))
    return tuple(sorted(made, key=lambda waiting: -waiting.aantal))


def _most(organisaties: Sequence[Wachtenden]) -> Wachtenden | None:
    """With whom most lies; None when it lies with one only, or no one has more than all others."""
    if len(organisaties) < 2 or organisaties[0].aantal == organisaties[1].aantal:
        return None
    return organisaties[0] if organisaties[0].organisatie else None


PAGE = Insight(
    name="verzandingswacht",
    title="Verzandingswacht",
    question="Wat ligt stil, wat is nog niet gemeten, en wie kan er nu iets doen?",
    ook=("stilligt", "stil", "wacht"),
    menu="Voortgang",
    place=20,
    view=view,
)
