"""What a page is that answers one question across the whole catalogue."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from catalogue import addresses
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page, PageKind
from catalogue.pages.making.presentation import Outline

GROUP = "insights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight(Page):
    """A question with a page of its own, declared as PAGE in a package of its name.

    Beside it `antwoord.html` says the answer in one sentence and `<name>.html` shows what it rests on; both get what
    `view` makes. With `of_journey` there is such a page for each journey as well, at `<name>/<id of the journey>/`, by
    `<name>-reis.html`.
    """

    place: int
    """Where it stands in its part of the menu: the lowest first."""
    view: Callable[[Catalogue], View]
    of_journey: Callable[[Klantreis, Catalogue], View] | None = None
    may_go: bool = True

    @property
    def folder(self) -> str:
        """Where its templates are."""
        return f"insights/{self.name.replace('-', '_')}"

    @property
    def kinds(self) -> Iterator[PageKind]:
        """The page, and the kind of those about one journey."""
        yield self.own_kind
        if self.of_journey:
            yield self.item(f"{self.name}-reis", diagram=self.diagram, wide=self.wide)

    def values(self, maker: PageMaker) -> View:
        """What its templates get, worked out once."""
        return maker.once("values", self.name, lambda: self.view(maker.catalogue))

    def answer(self, maker: PageMaker) -> Markup:
        """The one sentence that answers it."""

        def made() -> Markup:
            html = maker.render(self.url, f"{self.folder}/antwoord.html", Outline(), self.values(maker))
            return Markup(html.strip())

        return maker.once("answer", self.name, made)

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The page, and one about each journey."""

        def shown() -> View:
            return {**self.values(maker), "onderwerp": self, "antwoord": self.answer(maker)}

        template = f"{self.folder}/{self.name}.html"
        page = maker.page(self.url, self.name, template, self.title, self.question, "", shown)
        yield replace(page, group=GROUP)
        if self.of_journey:
            yield from (self._about(reis, maker) for reis in maker.catalogue.klantreizen.values())

    def _about(self, reis: Klantreis, maker: PageMaker) -> Job:
        def shown() -> dict[str, Any]:
            assert self.of_journey
            return {**self.of_journey(reis, maker.catalogue), "reis": reis, "onderwerp": self}

        kind, title = f"{self.name}-reis", f"{self.title.removesuffix('?')}: {reis.titel}"
        url, source = addresses.within(self.name, reis.id), f"journeys/{reis.id}.yml"
        return maker.page(url, kind, f"{self.folder}/{kind}.html", title, self.question, source, shown)
