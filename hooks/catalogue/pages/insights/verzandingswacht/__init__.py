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
    bewerk: str
    """The href; '' when files cannot be changed on the web."""


@dataclass(frozen=True, slots=True)
class Wachtgroep:
    """Everything of one kind that waits, what waits longest first."""

    soort: str
    titel: str
    nu_doen: str
    aantal: int
    regels: tuple[Wachtregel, ...]
    """At most MOST of them."""


@dataclass(frozen=True, slots=True)
class Wachtenden:
    """What lies with one organisation: how much, of which kinds, and what has waited longest there."""

    organisatie: str
    aantal: int
    soorten: tuple[tuple[str, int], ...]
    oudste: Wachtregel


def view(catalogue: Catalogue) -> View:
    """What waits by kind and by organisation, and what is due before long."""
    punten = verzandingen(catalogue)
    regels = [_row(punt, catalogue) for punt in punten]
    per_organisatie = _by_organisation(regels)
    soon = catalogue.today + HERIJKEN_BINNENKORT
    komend = [event for event in toekomst(catalogue) if event.datum <= soon]
    return {
        "totaal": len(regels),
        "langst": regels[0] if regels and regels[0].dagen is not None else None,
        "groepen": _by_kind(regels),
        "meeste": _most(per_organisatie),
        "organisaties": per_organisatie[:MOST],
        "overige_organisaties": len(per_organisatie) - MOST,
        "komend": komend[:MOST],
        "overig_komend": len(komend) - MOST,
        "binnenkort": HERIJKEN_BINNENKORT.days,
        "namen": {soort: verdict.label for soort, verdict in VERZANDING.items()},
    }


def _row(punt: Wachtpunt, catalogue: Catalogue) -> Wachtregel:
    days = None if punt.sinds is None else (catalogue.today - punt.sinds).days
    edit = addresses.edit(catalogue.settings.bewerk_url or "", f"{punt.folder}/{punt.id}.yml")
    return Wachtregel(punt, days, edit)


def _by_kind(regels: Sequence[Wachtregel]) -> tuple[Wachtgroep, ...]:
    found: dict[str, list[Wachtregel]] = {soort: [] for soort in VERZANDING}
    for regel in regels:
        found[regel.punt.soort].append(regel)
    return tuple(
        Wachtgroep(soort, VERZANDING[soort].label, VERZANDING[soort].uitleg, len(group), tuple(group[:MOST]))
        for soort, group in found.items()
        if group
    )


def _by_organisation(regels: Sequence[Wachtregel]) -> tuple[Wachtenden, ...]:
    """Who has most first; of equals, who has what waits longest."""
    found: dict[str, list[Wachtregel]] = {}
    for regel in regels:
        found.setdefault(regel.punt.organisatie, []).append(regel)
    made = []
    for organisatie, group in found.items():
        counts = Counter(regel.punt.soort for regel in group)
        kinds = tuple((soort, counts[soort]) for soort in VERZANDING if counts[soort])
        made.append(Wachtenden(organisatie, len(group), kinds, group[0]))
    return tuple(sorted(made, key=lambda waiting: -waiting.aantal))


def _most(organisaties: Sequence[Wachtenden]) -> Wachtenden | None:
    """With whom most lies; None when it lies with one only, or no one has more than all others."""
    if len(organisaties) < 2 or organisaties[0].aantal == organisaties[1].aantal:
        return None
    return organisaties[0]


PAGE = Insight(
    name="verzandingswacht",
    title="Verzandingswacht",
    question="Wat ligt stil, wat is nog niet gemeten, en wie kan er nu iets doen?",
    menu="Voortgang",
    place=20,
    view=view,
)
