"""Inzichten: every question with its answer in one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from catalogue.pages.insights import INSIGHTS
from catalogue.pages.insights.insight import GROUP
from catalogue.pages.making.job import Job
from catalogue.pages.making.maker import PageMaker, View
from catalogue.pages.making.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers(Page):
    """The page with all answers."""

    def jobs(self, maker: PageMaker) -> Iterator[Job]:
        """The page."""
        shown = [page for page in INSIGHTS if not page.is_left_out(maker.catalogue.settings)]

        def view() -> View:
            groups = {menu: tuple(found) for menu, found in groupby(shown, key=lambda page: page.menu)}
            return {"groepen": groups, "antwoorden": {page.name: page.answer(maker) for page in shown}}

        page = maker.page(self.url, self.name, "insights/inzichten.html", self.title, self.question, "", view)
        yield replace(page, group=GROUP)


PAGE = Answers(name="inzichten", title="Inzichten", question="Wat leren alle klantreizen samen?", menu="Inzichten")
