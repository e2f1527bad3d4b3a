"""The menu of the site, made from its pages and those that a municipality adds."""

from collections.abc import Iterable, Iterator
from typing import Any

from catalogue.model.settings import Settings
from catalogue.pages import declared
from catalogue.pages.making.page import MENU, Page, WrittenPage
from catalogue.reading.own_pages import OwnPage

PARTS = tuple(part for part in MENU if part)
"""The parts of the menu in which a page can stand."""
START = "index.md"
ELSE = "Over"
"""Where a page of a municipality stands that does not say where."""

Entry = str | dict[str, Any]
"""The file of a page in docs/, or a title with its file or with the entries below it."""


def menu(settings: Settings, own: Iterable[OwnPage] = ()) -> list[Entry]:
    """What stands in the menu, as MkDocs takes it. Its own pages come after ours, in order of their name."""
    added: dict[str, list[Entry]] = {}
    for page in own:
        if not takes_the_place_of_ours(page):
            added.setdefault(page.menu if page.menu in PARTS else ELSE, []).append(page.path)
    entries: list[Entry] = [{"Start": START}]
    shown = [page for page in declared.shown(settings) if page.for_readers]
    entries += (_entry(page) for page in shown if not page.menu)
    for part in PARTS:
        below = [*(_entry(page) for page in shown if page.menu == part), *added.get(part, ())]
        entries += [{part: below}] if below else []
    return entries


def _entry(page: Page) -> Entry:
    return {page.title: f"{page.name}.md"} if isinstance(page, WrittenPage) else f"{page.name}/index.md"


def takes_the_place_of_ours(page: OwnPage) -> bool:
    """Whether a page of the municipality has the name of one that we wrote."""
    return page.name == START or page.name in {f"{name}.md" for name in written()}


def written() -> Iterator[str]:
    """The names of the pages that we wrote by hand."""
    return (page.name for page in declared.PAGES if isinstance(page, WrittenPage))
