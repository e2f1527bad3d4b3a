"""One page of the site as a reader sees it, without making those after it."""

from bs4 import BeautifulSoup, Tag

from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages

ASKING = Settings.model_validate({"meld_url": "https://meld.example/nieuw?titel={titel}&tekst={tekst}"})
"""Settings with a place to send a message to."""


def soup(catalogue: Catalogue, url: str, settings: Settings | None = None) -> BeautifulSoup:
    made = pages.pages(catalogue, settings or Settings())
    return BeautifulSoup(next(page.body for page in made if page.url == url), "html.parser")


def words(tag: Tag | None) -> str:
    """What stands in it, with single spaces."""
    assert isinstance(tag, Tag)
    return " ".join(tag.get_text(" ").split())


def answer(page: BeautifulSoup) -> str:
    """The sentence that the page begins with."""
    return words(page.select_one(".kr-antwoord"))
