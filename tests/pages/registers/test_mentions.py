"""How many journeys and actions name an entry is one number: in the list, on its own page, in CSV and in JSON."""

import csv
import io
import json
import re

import pytest
from bs4 import BeautifulSoup, Tag
from example import example
from one_page import made, words
from published import example_files

from catalogue.model import ALL_REGISTERS
from catalogue.pages.registers import named

NAMES = [register.name for register in ALL_REGISTERS if register.has_pages]
PAGES = made(example())
Counts = dict[str, tuple[int, int]]


def page(url: str) -> BeautifulSoup:
    return BeautifulSoup(PAGES[url].body, "html.parser")


def told(text: str) -> tuple[int, int]:
    """The journeys and actions that a text counts; none where it counts none."""
    found = (
        re.search(rf"(\d+) (?:{word})\b", text) for word in ("klantreis|klantreizen", "verbeteractie|verbeteracties")
    )
    journeys, actions = (int(one.group(1)) if one else 0 for one in found)
    return journeys, actions


def in_list(name: str) -> Counts:
    return {str(line["id"]): told(words(line.find_all("p")[-1])) for line in page(f"{name}/").select("li[id]")}


def on_its_page(name: str, id: str) -> tuple[int, int]:
    line = page(f"{name}/{id}/").select_one("[data-vermeld]")
    return told(words(line)) if line else (0, 0)


def in_csv(name: str) -> Counts:
    text = example_files()[f"api/v1/csv/{name}.csv"].decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    return {row["id"]: (int(row["klantreizen"]), int(row["verbeteringen"])) for row in rows}


def in_json(name: str) -> Counts:
    entries = json.loads(example_files()["api/v1/catalogus.json"])["registers"][name]
    return {one["id"]: (one["afgeleid"]["klantreizen"], one["afgeleid"]["verbeteringen"]) for one in entries}


@pytest.mark.parametrize("name", NAMES)
def test_the_number_is_the_same_wherever_it_stands(name: str) -> None:
    ids = example().register(name)
    assert ids
    assert in_list(name) == {id: on_its_page(name, id) for id in ids} == in_csv(name) == in_json(name)


def test_entries_are_named_in_this_example() -> None:
    """Or the numbers would be the same because they are all nothing."""
    named_by_journeys = {name for name in NAMES if any(journeys for journeys, _ in in_json(name).values())}
    assert named_by_journeys == {name for name in NAMES if named.can_be_named(name)}
    assert in_json("organisaties")["bsg-delta"] == (1, 6)  # owner of two, partner in four
    assert in_json("organisaties")["uwv"] == (2, 0)  # at the steps of one, it knows something in the other


@pytest.mark.parametrize("id", example().organisaties)
def test_the_figures_of_an_organisation_are_those_same_numbers(id: str) -> None:
    """They say beside it in how many of them it works, and how many of them lie with it."""
    found = {}
    for figure in page(f"organisaties/{id}/").select(".kr-cijfers > div"):
        number = figure.select_one(".kr-getal")
        assert isinstance(number, Tag)
        found[words(figure.dt)] = int(words(number))
    assert (found.get("Klantreizen", 0), found.get("Verbeteracties", 0)) == in_json("organisaties")[id]
