"""One figure, one value: what bears one name says the same on every page."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import any_catalogue
import named_figures
import one_page
import pytest
import records
from example import example
from places import BRANCHES

from catalogue import loading
from catalogue.model.catalogue import Catalogue
from catalogue.reading import settings

SEEDS = 300 if "CATALOGUS_FUZZ" in os.environ else 40
NAME = re.compile(r"[a-z0-9_.-]+:(?P<of>[^#?]+)([#?].+)?")
"""`what:of-what`; what it is of is the catalogue, or a page with or without a place on it."""


def without_scores() -> Catalogue:
    whole = example()
    return replace(whole, klantreizen={id: records.without_scores(reis) for id, reis in whole.klantreizen.items()})


def branches() -> Catalogue:
    return loading.load(BRANCHES, settings.load(BRANCHES)[0], records.TODAY)[0]


CATALOGUES = {
    "example": example,
    "empty": lambda: records.EMPTY,
    "without scores": without_scores,
    "branches": branches,
}


def wrong(catalogue: Catalogue) -> Iterator[str]:
    """Every name that has two values, and every name that is none."""
    pages = one_page.made(catalogue)
    found = named_figures.on_pages((url, page.body) for url, page in pages.items())
    for name, values in named_figures.contradictions(found).items():
        if len({named_figures.number(shown) for shown in values}) > 1:
            yield f"{name}: { ({shown: sorted(urls) for shown, urls in values.items()}) }"
    for name in found:
        match = NAME.fullmatch(name)
        if not match or not (match["of"] == "catalogus" or f"{match['of']}/" in pages):
            yield f"{name} is no name"


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_one_figure_has_one_value_on_all_pages(catalogue: str) -> None:
    assert list(wrong(CATALOGUES[catalogue]())) == []


def test_one_figure_has_one_value_whatever_the_catalogue_holds() -> None:
    for seed in range(SEEDS):
        assert list(wrong(any_catalogue.catalogue(Random(seed)))) == [], seed
