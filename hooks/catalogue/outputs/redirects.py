"""A page at every old name of a journey or action, that leads to where it is now."""

from collections.abc import Iterable, Iterator

from catalogue import addresses
from catalogue.catalog import Catalogue
from catalogue.outputs.rendering import render
from catalogue.outputs.site import Site
from catalogue.topics import TOPICS


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every page of that kind, by its path on the site. What has a page of its own keeps it."""
    of_journeys = [topic.name for topic in TOPICS if topic.of_journey]
    for folders, records in (
        (("journeys", *of_journeys), catalogue.klantreizen),
        (("improvements",), catalogue.verbeteringen),
    ):
        for record in records.values():
            for old in record.voorheen:
                if old not in records:
                    for folder in folders:
                        yield _page(folder, old, record.id, record.titel, site)


def _page(folder: str, old: str, id: str, title: str, site: Site) -> tuple[str, Iterable[bytes]]:
    canonical = site.address(addresses.within(folder, id))
    made = render("redirect.html", href=f"../{id}/", canonical=canonical, title=title)
    return f"{addresses.within(folder, old)}index.html", (made,)
