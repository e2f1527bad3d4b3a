"""The page for other systems says of every field what the schema says, and promises what the test of that holds."""

import json

import pytest
from bs4 import BeautifulSoup
from example import example
from one_page import soup, words
from published import example_files
from records import EMPTY

from catalogue.data import promise


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return soup(example(), "uitwisselen/")


def test_every_kind_and_field_of_the_schema_is_on_the_page_with_whether_it_is_always_there(page: BeautifulSoup) -> None:
    known = promise.today()["$defs"]
    found = {}
    for kind in known:
        place = page.find(id=f"json-{kind.lower()}")
        assert place is not None, kind
        details = place.find_next("details")
        assert details is not None
        rows = [[words(cell) for cell in row.select("th, td")] for row in details.select("tbody tr")]
        found[kind] = {name: always == "ja" for name, _, always in rows}
        assert all(form for _, form, _ in rows)
    assert found == {kind: {name: name in of["required"] for name in of["properties"]} for kind, of in known.items()}


def test_a_field_says_what_it_holds(page: BeautifulSoup) -> None:
    def said(kind: str, field: str) -> str:
        place = page.find(id=f"json-{kind}-titel")
        assert place is not None
        table = place.find_parent("table")
        assert table is not None
        return next(words(row.td) for row in table.select("tbody tr") if words(row.th) == field)

    assert said("stap", "organisaties") == "lijst van ids uit registers.organisaties"
    assert said("stap", "knelpunten") == "lijst van Knelpunt"
    assert said("stap", "tegelijk_met") == "id van een stap"
    assert said("effect", "kpi") == "kpi, als reis#kpi"
    assert said("klantreis", "status") == "woord van een woordenlijst bij klantreis, status"
    assert said("klantreis", "afgeleid") == "Reiscijfers"


def test_every_file_that_it_names_is_there(page: BeautifulSoup) -> None:
    files = {str(link["href"]).removeprefix("../") for link in page.select('a[href^="../api/"]')}
    assert len(files) == 3
    assert files <= example_files().keys()


def test_the_version_on_the_page_is_that_in_the_file(page: BeautifulSoup) -> None:
    version = json.loads(example_files()["api/v1/catalogus.json"])["versie"]
    assert f'Nu is dat "{version}"' in words(page)


def test_a_catalogue_without_journeys_has_the_page_without_an_example() -> None:
    page = soup(EMPTY, "uitwisselen/")
    assert not page.select("pre")
    assert "uitwisselen/<id>.json" in words(page)
