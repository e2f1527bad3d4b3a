"""The pages of the site as a reader sees them, each made when a test looks at it."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import replace
from typing import Any

from bs4 import BeautifulSoup, Tag

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages
from catalogue.pages.making.job import Finished

ASKING = Settings.model_validate({"meld_url": "https://meld.example/nieuw?titel={titel}&tekst={tekst}"})
"""Settings with a place to send a message to."""


class Pages(Mapping[str, Finished]):
    """Every page of a catalogue by its address, in order; one that nobody looks at is not made."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.jobs = {job.url: job for job in pages.jobs(catalogue)}
        self.made: dict[str, Finished] = {}

    def __getitem__(self, url: str) -> Finished:
        if url not in self.made:
            self.made[url] = self.jobs[url].make()
        return self.made[url]

    def __iter__(self) -> Iterator[str]:
        return iter(self.jobs)

    def __len__(self) -> int:
        return len(self.jobs)


def made(catalogue: Catalogue, settings: Settings | None = None) -> Pages:
    """The pages of a catalogue, with its own settings unless others are given."""
    return Pages(replace(catalogue, settings=settings) if settings else catalogue)


def soup(catalogue: Catalogue, url: str, settings: Settings | None = None) -> BeautifulSoup:
    """One page."""
    return BeautifulSoup(made(catalogue, settings)[url].body, "html.parser")


def page_of(catalogue: Catalogue, url: str, **settings: Any) -> BeautifulSoup:
    """The same with these settings, and none of its own."""
    return soup(replace(catalogue, settings=Settings(**settings)), url)


def words(tag: Tag | None) -> str:
    """What stands in it, with single spaces and without the places where a word may break."""
    assert isinstance(tag, Tag)
    return _text(copy(tag)).replace("\N{SOFT HYPHEN}", "")


def seen(tag: Tag | None) -> str:
    """The same without what is only heard."""
    assert isinstance(tag, Tag)
    shown = copy(tag)
    for heard in shown.select(".kr-gehoord"):
        heard.decompose()
    return words(shown)


def text_of(html: str) -> str:
    """What stands in it, with single spaces."""
    return _text(BeautifulSoup(html, "html.parser"))


def _text(tag: Tag) -> str:
    """The texts with a space between them; that a figure has a name breaks no sentence."""
    for figure in tag.select("[data-cijfer]"):
        figure.unwrap()
    tag.smooth()
    return " ".join(tag.get_text(" ").split())


def answer(page: BeautifulSoup) -> str:
    """The sentence that the page begins with."""
    return words(page.select_one(".kr-antwoord"))
