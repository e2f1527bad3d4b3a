"""The page Open data: every file has its link and its explanation, every column its meaning."""

import pytest
from bs4 import BeautifulSoup
from example import example
from one_page import soup, words
from published import example_files
from records import EMPTY

from catalogue.data.tables import TABLES


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return soup(example(), "open-data/")


def files_of(page: BeautifulSoup) -> set[str]:
    hrefs = {str(link["href"]) for link in page.select('a[href^="../api/"]')}
    return {href.removeprefix("../") for href in hrefs}


def test_every_file_of_the_whole_catalogue_is_on_the_page(page: BeautifulSoup) -> None:
    feeds = ("api/v1/atom/klantreizen/", "api/v1/atom/organ")
    of_one = (*feeds, "api/v1/klantreizen/", "api/v1/verbeteringen/", "api/v1/uitwisselen/")
    whole = {path for path in example_files() if path.startswith("api/") and not path.startswith(of_one)}
    assert len(whole) == 5 + 26  # five forms of everything, and each table as CSV
    assert whole - files_of(page) == set()
    assert files_of(page) - set(example_files()) == set()


def test_every_table_shows_its_columns_with_what_they_mean(page: BeautifulSoup) -> None:
    assert len(TABLES) == 26
    for table in TABLES:
        place = page.find(id=f"tabel-{table.name}")
        assert place is not None
        details = place.find_next("details")
        assert details is not None
        rows = [[words(cell) for cell in row.select("th, td")] for row in details.select("tbody tr")]
        head = example_files()[f"api/v1/csv/{table.name}.csv"].decode("utf-8-sig").split("\r\n")[0][1:-1].split('";"')
        assert [name for name, *_ in rows] == head
        assert all(title and kind in ("tekst", "getal", "datum", "ja of nee") for _, title, kind in rows)


def test_the_licence_is_named_and_can_be_read(page: BeautifulSoup) -> None:
    [link] = page.select("a[rel=license]")
    assert (words(link), link["href"]) == ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.nl")


def test_there_is_an_example_for_each_form(page: BeautifulSoup) -> None:
    forms = {str(code["data-bestand"]).rpartition(".")[2] for code in page.select("pre[data-bestand]")}
    assert forms == {"json", "xlsx", "csv", "xml", "ics"}


def test_an_empty_catalogue_names_no_journey_as_an_example() -> None:
    page = soup(EMPTY, "open-data/")
    assert {path for path in files_of(page) if "klantreizen/" in path} == set()
    assert len(page.select("pre[data-bestand]")) == 5  # all but that of one journey
