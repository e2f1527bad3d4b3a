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


def files(catalogue: Catalogue, site: Site, script: str = "") -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every page of that kind, by its path on the site. What has a page of its own keeps it.

    `script` is the address of what leads on to the same place on the page; without it a reader comes at its top.
    """
    return (_page(folder, old, record, site, script) for folder, old, record in _old_names(catalogue))


def _old_names(catalogue: Catalogue) -> Iterator[tuple[str, str, Klantreis | Verbeteractie]]:
    """Every old name of what has it now, once for each page that it had, by the folder of that page."""
    of_journeys = [one.name for one in INSIGHTS if one.of_journey and not one.is_left_out(catalogue.settings)]
    for reis, olds in old_names(catalogue.klantreizen).items():
        for old in olds:
            yield from ((folder, old, catalogue.klantreizen[reis]) for folder in ("journeys", *of_journeys))
    for actie, olds in old_names(catalogue.verbeteringen).items():
        yield from (("improvements", old, catalogue.verbeteringen[actie]) for old in olds)


def _page(
    folder: str, old: str, record: Klantreis | Verbeteractie, site: Site, script: str
) -> tuple[str, Iterable[bytes]]:
    canonical = site.address(addresses.within(folder, record.id))
    values = {"href": f"../{record.id}/", "canonical": canonical, "title": record.titel, "script": script}
    return _path(folder, old), (render("publish/redirect.html", **values),)


def _path(folder: str, old: str) -> str:
    return f"{addresses.within(folder, old)}index.html"
