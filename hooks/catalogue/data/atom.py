"""Atom feeds of what happened: of everything, of each journey, and of each organisation (RFC 4287).

A feed tells nothing but what the files say, so that every copy of the catalogue tells the same. They say on which day
something happened, and never when somebody wrote that down or wrote it better. So:

- `updated` of an entry is the day on which it happened, as `published` is. Other words change neither, nor its id: a
  reader puts the new words in the place of the old ones.
- `updated` of a feed is the day on which it was worked out, as `datum` is in the JSON. It never goes back, also when
  something is added that happened before what was there: who looks at it never misses an entry.
- The ids of an entry and of the feed of a journey come from the oldest name of the journey or action.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from catalogue import addresses
from catalogue.data.old_names import OldNames, old_names, oldest
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
    """Where the feeds stand: that of a journey also at each name that it had."""
    yield ALL
    for id, olds in old_names(catalogue.klantreizen).items():
        yield from (path("klantreizen", name) for name in (id, *olds))
    yield from (path("organisaties", id) for id in catalogue.organisaties)


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every feed, by its path on the site. At an old name stands the same feed, which says where it stands now."""
    names = {"journeys": old_names(catalogue.klantreizen), "improvements": old_names(catalogue.verbeteringen)}
    events = tuple(_identified(gebeurtenissen(catalogue), catalogue, names))
    per_reis: dict[str, list[tuple[str, Gebeurtenis]]] = {id: [] for id in catalogue.klantreizen}
    per_organisatie: dict[str, list[tuple[str, Gebeurtenis]]] = {id: [] for id in catalogue.organisaties}
    for id, event in events:
        for found, keys in ((per_reis, event.reizen), (per_organisatie, event.organisaties)):
            for key in keys:
                if key in found and len(found[key]) < MOST:
                    found[key].append((id, event))
    make = _Maker(catalogue, site, cache(addresses.of_record), cache(partial(absolute, site)))
    yield ALL, make.feed(ALL, ALL, title(catalogue.settings), addresses.of_list("wijzigingen"), events[:MOST])
    for reis in catalogue.klantreizen.values():
        url, own = addresses.of_record("journeys", reis.id), path("klantreizen", reis.id)
        first = path("klantreizen", oldest(reis.id, names["journeys"]))
        made = make.feed(own, first, reis.titel, url, per_reis[reis.id])
        yield own, made
        yield from ((path("klantreizen", old), made) for old in names["journeys"][reis.id])
    for organisatie in catalogue.organisaties.values():
        url, own = addresses.of_record("organisaties", organisatie.id), path("organisaties", organisatie.id)
        yield own, make.feed(own, own, organisatie.naam, url, per_organisatie[organisatie.id])


def _identified(
    events: Sequence[Gebeurtenis], catalogue: Catalogue, names: Mapping[str, OldNames]
) -> Iterator[tuple[str, Gebeurtenis]]:
    """Each event, newest first, with an id that no new title, newer event or new name of a file changes."""
    keys = [
        (event.folder, oldest(event.id, names.get(event.folder, {})), event.soort, event.datum.isoformat())
        for event in events
    ]
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
        self, path: str, first: str, name: str, page: str, events: Sequence[tuple[str, Gebeurtenis]]
    ) -> tuple[bytes]:
        """The feed at `path`, known by the `first` path that it had."""
        feed = Feed(
            id=f"urn:uuid:{stable_id(self.catalogue.settings, first)}",
            title=name,
            updated=self.catalogue.today.isoformat(),
            own=self.site.address(path) or path.rpartition("/")[2],
            page=self.link(path, page),
            entries=tuple(
                FeedEntry(id, event, self.link(path, self.page_of(event.folder, event.id))) for id, event in events
            ),
        )
        owner = self.catalogue.settings.organisatie
        author = owner.naam if owner else title(self.catalogue.settings)
        return (render("data/atom.xml", feed=feed, author=author),)

    def link(self, path: str, url: str) -> str:
        return self.address(url) or from_file(path, url)
