"""A page at every old name of a journey or action, that leads to where it is now."""

from collections.abc import Iterable, Iterator

from catalogue import addresses
from catalogue.data.old_names import old_names
from catalogue.data.rendering import render
from catalogue.data.site import Site
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights import INSIGHTS


def paths(catalogue: Catalogue) -> Iterator[str]:
    """Where the pages stand."""
    return (_path(folder, old) for folder, old, _ in _old_names(catalogue))


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every page of that kind, by its path on the site. What has a page of its own keeps it."""
    return (_page(folder, old, record.id, record.titel, site) for folder, old, record in _old_names(catalogue))


def _old_names(catalogue: Catalogue) -> Iterator[tuple[str, str, Klantreis | Verbeteractie]]:
    """Every old name of what has it now, once for each page that it had, by the folder of that page."""
    of_journeys = [page.name for page in INSIGHTS if page.of_journey and page.name not in catalogue.settings.verberg]
    for reis, olds in old_names(catalogue.klantreizen).items():
        for old in olds:
            yield from ((folder, old, catalogue.klantreizen[reis]) for folder in ("journeys", *of_journeys))
    for actie, olds in old_names(catalogue.verbeteringen).items():
        yield from (("improvements", old, catalogue.verbeteringen[actie]) for old in olds)


def _page(folder: str, old: str, id: str, title: str, site: Site) -> tuple[str, Iterable[bytes]]:
    canonical = site.address(addresses.within(folder, id))
    made = render("publish/redirect.html", href=f"../{id}/", canonical=canonical, title=title)
    return _path(folder, old), (made,)


def _path(folder: str, old: str) -> str:
    return f"{addresses.within(folder, old)}index.html"
