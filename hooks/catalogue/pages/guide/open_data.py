"""The page Open data: what there is to download, what is in it, and how to work with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.data import atom, calendar, csv_files, linked_data, names, records, tables
from catalogue.data.site import FOLDER, WORKBOOK, title
from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.page import SinglePage


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the open data; `path` is that from the root of the site."""

    path: str
    title: str
    format: str
    media: str
    content: str
    """What is in it, in one sentence."""


DOWNLOADS = (
    Download(
        WORKBOOK,
        "De catalogus in Excel",
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Alle tabellen, elk op een eigen blad.",
    ),
    Download(
        records.CATALOGUE,
        "De catalogus in JSON",
        "JSON",
        "application/json",
        "Alles in één bestand, met de cijfers erbij.",
    ),
    Download(
        records.SCHEMA,
        "De beschrijving van de JSON",
        "JSON Schema",
        "application/schema+json",
        "Welke velden er zijn en wat erin kan staan. Programma’s controleren hiermee de JSON.",
    ),
    Download(
        atom.ALL,
        "Het nieuws",
        "Atom",
        "application/atom+xml",
        "Wat er het laatst veranderde. Volg het in een programma voor nieuws.",
    ),
    Download(
        calendar.PATH,
        "De agenda",
        "iCalendar",
        "text/calendar",
        "Wanneer een reis wordt nagekeken, een effect wordt gemeten of een mijlpaal klaar moet zijn.",
    ),
)


def view(catalogue: Catalogue) -> Mapping[str, Any]:
    """The values of the page."""
    settings = catalogue.settings
    owner = settings.organisatie.naam if settings.organisatie else ""
    files = [(one.title, one.media, f"../{one.path}") for one in DOWNLOADS]
    files += [(f"{table.title} (CSV)", "text/csv", f"../{csv_files.path(table)}") for table in tables.TABLES]
    return {
        "downloads": DOWNLOADS,
        "tabellen": tables.TABLES,
        "csv_van": csv_files.path,
        "folder": FOLDER,
        "licentie": (settings.licentie, settings.licentie_url),
        "voorbeeldreis": next(iter(catalogue.klantreizen.values()), None),
        "nieuws_van": atom.path,
        "plekken": names.PLEKKEN,
        "gegevens": linked_data.dataset(
            title(settings), owner, settings.licentie_url, catalogue.today.isoformat(), files
        ),
    }


PAGE = SinglePage(
    name="open-data",
    title="Open data",
    question="Alles uit deze catalogus, om zelf mee te werken.",
    menu="Over",
    ook=("rss", "abonneren", "feed", "api", "csv", "excel", "agenda"),
    as_written=True,
    room="guide",
    view=view,
)
