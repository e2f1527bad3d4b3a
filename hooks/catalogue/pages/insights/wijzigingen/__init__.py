"""Wijzigingen: what changed in the catalogue, newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from types import MappingProxyType

from babel.dates import format_date

from catalogue.figures.history import Gebeurtenis, gebeurtenissen
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights.insight import Insight
from catalogue.pages.making.maker import View

MOST = 100
"""How many changes the page names; the counts are of everything."""
LAATST = 90
"""The days of which the answer tells how much changed."""

SOORTEN: Mapping[str, str] = MappingProxyType(
    {
        "klantreis": "Klantreis",
        "idee": "Idee",
        "status": "Status",
        "nieuws": "Nieuws",
        "mijlpaal": "Mijlpaal",
        "meting": "Meting",
        "onderzoek": "Onderzoek",
        "luisteren": "Luisteren",
    }
)
"""Every kind of change with its name."""


@dataclass(frozen=True, slots=True)
class Maand:
    """What changed in one month, newest first."""

    id: str
    titel: str
    """As in 'oktober 2026'."""
    gebeurtenissen: tuple[Gebeurtenis, ...]


def view(catalogue: Catalogue) -> View:
    """The newest changes by month, and how many there are in all."""
    found = gebeurtenissen(catalogue)
    first = catalogue.today - timedelta(days=LAATST)
    return {
        "maanden": _by_month(found[:MOST]),
        "totaal": len(found),
        "overige": len(found) - MOST,
        "nieuwste": found[0] if found else None,
        "laatst": sum(event.datum >= first for event in found),
        "dagen": LAATST,
        "soorten": SOORTEN,
    }


def _by_month(found: Iterable[Gebeurtenis]) -> tuple[Maand, ...]:
    return tuple(
        Maand(f"maand-{month:%Y-%m}", format_date(month, "MMMM y", locale="nl"), tuple(events))
        for month, events in groupby(found, key=lambda event: event.datum.replace(day=1))
    )


PAGE = Insight(
    name="wijzigingen",
    title="Wijzigingen",
    question="Wat is er veranderd in deze catalogus?",
    ook=("nieuws",),
    menu="Voortgang",
    place=50,
    view=view,
)
