"""Inzichten: every question with its answer, for who reads no further."""

import re

import pytest
from bs4 import BeautifulSoup
from example import example
from one_page import made, text_of
from records import EMPTY

from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights import INSIGHTS


def site(found: Catalogue) -> dict[str, BeautifulSoup]:
    """The page with all answers and those of the questions."""
    pages = made(found)
    wanted = ["inzichten/", *(f"{page.name}/" for page in INSIGHTS)]
    return {url: BeautifulSoup(pages[url].body, "html.parser") for url in wanted}


@pytest.fixture(scope="module", params=["example", "empty"])
def found(request: pytest.FixtureRequest) -> dict[str, BeautifulSoup]:
    return site(EMPTY if request.param == "empty" else example())


def test_every_question_stands_there_with_its_answer_and_leads_to_its_page(found: dict[str, BeautifulSoup]) -> None:
    """The answer is word for word the one on the page itself."""
    shown = [
        (
            str(item.a["href"]),  # type: ignore[index]
            text_of(str(item.select_one(".kr-toelichting"))),
            text_of(str(item.select_one(".kr-vraag-antwoord"))),
        )
        for item in found["inzichten/"].select(".kr-vraag")
    ]
    assert shown == [
        (f"../{page.name}/", page.question, text_of(str(found[f"{page.name}/"].select_one(".kr-antwoord"))))
        for page in INSIGHTS
    ]


def test_every_answer_is_a_whole_sentence(found: dict[str, BeautifulSoup]) -> None:
    for answer in found["inzichten/"].select(".kr-vraag-antwoord"):
        words = text_of(str(answer))
        assert re.fullmatch(r"[A-Z0-9ÉÓ‘].{20,}[.]", words), words
        assert "None" not in words


def test_the_two_groups_have_a_heading_each(found: dict[str, BeautifulSoup]) -> None:
    assert [heading["id"] for heading in found["inzichten/"].select("h2")] == ["voortgang", "inzichten"]


def test_answers_to_nothing_say_that_there_is_nothing_yet() -> None:
    for answer in site(EMPTY)["inzichten/"].select(".kr-vraag-antwoord"):
        assert re.search(r"\bnog (geen|niets|niet|nergens)\b", text_of(str(answer))), answer
