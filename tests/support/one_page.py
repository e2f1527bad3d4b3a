"""One page of the site as a reader sees it, without making those after it; or all of them."""

from dataclasses import replace
from typing import Any

from bs4 import BeautifulSoup, Tag

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages
from catalogue.pages.job import Page

ASKING = Settings.model_validate({"meld_url": "https://meld.example/nieuw?titel={titel}&tekst={tekst}"})
"""Settings with a place to send a message to."""


def made(catalogue: Catalogue) -> dict[str, Page]:
    """Every page, by its address."""
    return {page.url: page for page in pages.pages(catalogue)}


def soup(catalogue: Catalogue, url: str) -> BeautifulSoup:
    return BeautifulSoup(next(page.body for page in pages.pages(catalogue) if page.url == url), "html.parser")


def page_of(catalogue: Catalogue, url: str, **settings: Any) -> BeautifulSoup:
    """The same with these settings, and none of its own."""
    return soup(replace(catalogue, settings=Settings(**settings)), url)


def words(tag: Tag | None) -> str:
    """What stands in it, with single spaces and without the places where a word may break."""
    assert isinstance(tag, Tag)
    return " ".join(tag.get_text(" ").replace("\N{SOFT HYPHEN}", "").split())


def text_of(html: str) -> str:
    """What stands in it, with single spaces."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def answer(page: BeautifulSoup) -> str:
    """The sentence that the page begins with."""
    return words(page.select_one(".kr-antwoord"))
