"""Atom feeds of what happened: of everything, of each journey, and of each organisation."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

from catalogue import addresses
from catalogue.data.rendering import render
from catalogue.data.site import FOLDER, Site, absolute, from_file, stable_id, title
from catalogue.figures.history import Gebeurtenis, gebeurtenissen
from catalogue.model.catalogue import Catalogue

MOST = 100
"""How many entries a feed holds: the newest."""

ALL = f"{FOLDER}atom/alles.xml"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An event with its own id, and the way from the feed to the page it is about."""

    id: str
    event: Gebeurtenis
    href: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its newest entries."""

    id: str
    title: str
    updated: str
    own: str
    page: str
    entries: tuple[FeedEntry, ...]


def path(folder: str, id: str) -> str:
    """Where the feed of a journey or an organisation stands; `folder` is klantreizen or organisaties."""
    return f"{FOLDER}atom/{folder}/{id}.xml"


def paths(catalogue: Catalogue) -> Iterator[str]:
    """Where the feeds stand."""
    yield ALL
    yield from (path("klantreizen", id) for id in catalogue.klantreizen)
    yield from (path("organisaties", id) for id in catalogue.organisaties)


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every feed, by its path on the site."""
    events = tuple(_identified(gebeurtenissen(catalogue), catalogue))
    per_reis: dict[str, list[tuple[str, Gebeurtenis]]] = {id: [] for id in catalogue.klantreizen}
    per_organisatie: dict[str, list[tuple[str, Gebeurtenis]]] = {id: [] for id in catalogue.organisaties}
    for id, event in events:
        for found, keys in ((per_reis, event.reizen), (per_organisatie, event.organisaties)):
            for key in keys:
                if key in found and len(found[key]) < MOST:
                    found[key].append((id, event))
    make = _Maker(catalogue, site, cache(addresses.of_record), cache(partial(absolute, site)))
    yield make.feed(ALL, title(catalogue.settings), addresses.of_list("wijzigingen"), events[:MOST])
    for reis in catalogue.klantreizen.values():
        url = addresses.of_record("journeys", reis.id)
        yield make.feed(path("klantreizen", reis.id), reis.titel, url, per_reis[reis.id])
    for organisatie in catalogue.organisaties.values():
        url = addresses.of_record("organisaties", organisatie.id)
        yield make.feed(path("organisaties", organisatie.id), organisatie.naam, url, per_organisatie[organisatie.id])


def _identified(events: Sequence[Gebeurtenis], catalogue: Catalogue) -> Iterator[tuple[str, Gebeurtenis]]:
    """Each event, newest first, with an id that neither a new title nor a newer event changes."""
    keys = [(event.folder, event.id, event.soort, event.datum.isoformat()) for event in events]
    left = Counter(keys)
    for key, event in zip(keys, events, strict=True):
        yield f"urn:uuid:{stable_id(catalogue.settings, *key, str(left[key]))}", event
        left[key] -= 1


@dataclass(frozen=True, slots=True)
class _Maker:
    catalogue: Catalogue
    site: Site
    page_of: Callable[[str, str], str]
    """The page of a record; made once, for an action stands in several feeds, with each of its events again."""
    address: Callable[[str], str]
    """The absolute address of a url."""

    def feed(
        self, path: str, name: str, page: str, events: Sequence[tuple[str, Gebeurtenis]]
    ) -> tuple[str, Iterable[bytes]]:
        updated = events[0][1].datum if events else self.catalogue.today
        feed = Feed(
            id=f"urn:uuid:{stable_id(self.catalogue.settings, path)}",
            title=name,
            updated=updated.isoformat(),
            own=self.site.address(path) or path.rpartition("/")[2],
            page=self.link(path, page),
            entries=tuple(
                FeedEntry(id, event, self.link(path, self.page_of(event.folder, event.id))) for id, event in events
            ),
        )
        owner = self.catalogue.settings.organisatie
        author = owner.naam if owner else title(self.catalogue.settings)
        return path, (render("data/atom.xml", feed=feed, author=author),)

    def link(self, path: str, url: str) -> str:
        return self.address(url) or from_file(path, url)
