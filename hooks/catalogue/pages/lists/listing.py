"""The page of a list that can be narrowed, with all its parts and the page of each record in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from catalogue import addresses
from catalogue.model.catalogue import Catalogue
from catalogue.pages.lists.lists import Lijst, Lijstdeel
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page, PageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """The page of each record of a list, made by `template`."""

    name: str
    template: str
    view: Callable[[Any, Catalogue], View]
    description: Callable[[Any], str]
    diagram: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Page):
    """A list of all records of a folder, made by `lists/<name>.html`."""

    lijst: Callable[[Catalogue], Lijst]
    view: Callable[[Catalogue], View]
    item_page: Item

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The list, what is in it, and a part of it."""
        yield self.own_kind
        yield self.item(self.item_page.name, diagram=self.item_page.diagram, wide=self.item_page.wide)
        yield self.item(f"{self.name}-deel", part=True)

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The pages of the list, those of what has one value of a facet in common, and that of each record."""
        lijst = self.lijst(maker.catalogue)
        yield from self._list(lijst, maker)
        yield from (self._item(record, maker) for record in maker.catalogue.register(self.name).values())

    def job_at(self, url: str, maker: PageMaker) -> Job | None:
        """The same; for the page of one record the list is not made."""
        records = maker.catalogue.register(self.name).values()
        found = next((one for one in records if addresses.within(self.name, one.id) == url), None)
        return self._item(found, maker) if found else Page.job_at(self, url, maker)

    def _list(self, lijst: Lijst, maker: PageMaker) -> Iterator[Job]:
        macro: Any = getattr(maker.templates.get_template("lists/facets.html").module, lijst.macro)
        row = cache(lambda depth, id: macro(lijst.regels[id], maker.links[depth]))  # each row is made once

        def shown(deel: Lijstdeel) -> View:
            rows = [row(deel.url.count("/"), id) for id in deel.ids]
            return {"lijst": lijst, "deel": deel, "rijen": rows}

        def part(deel: Lijstdeel, title: str, query: str) -> Job:
            title += f", pagina {deel.nummer}" if deel.nummer > 1 else ""
            values = partial(lambda: {**shown(deel), "keuze": query})
            kind, template = f"{self.name}-deel", "lists/list_part.html"
            return replace(maker.page(deel.url, kind, template, title, self.question, "", values), group=self.name)

        def whole() -> View:
            return {**self.view(maker.catalogue), **shown(first)}

        first, *others = lijst.delen()
        page = maker.page(self.url, self.name, f"lists/{self.name}.html", self.title, self.question, "", whole)
        yield replace(page, group=self.name)
        yield from (part(deel, self.title, "") for deel in others)
        for keuze, waarde, delen in lijst.selecties():
            what = f"{self.title} per {keuze.facet.title.lower()}: {waarde.label}"
            yield from (part(deel, what, f"?{keuze.facet.name}={waarde.id}") for deel in delen)

    def _item(self, record: Any, maker: PageMaker) -> Job:
        folder = next(folder for folder, name in addresses.LISTS.items() if name == self.name)
        item, source = self.item_page, f"{folder}/{record.id}.yml"
        view = partial(item.view, record, maker.catalogue)
        url, about = addresses.of_record(folder, record.id), item.description(record)
        return maker.page(url, item.name, item.template, record.titel, about, source, view)
