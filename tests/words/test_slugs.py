"""Ids made from titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.model.fields import SLUG
from catalogue.words.slugs import Ids, slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Ik bel en vertel mijn verhaal", "ik-bel-en-vertel-mijn-verhaal"),
        ("Eén brief, géén überraschung", "een-brief-geen-uberraschung"),
        ("Auto's & foto's", "autos-fotos"),
        ("  --Stap #1: bellen!  ", "stap-1-bellen"),
        ("2026", "2026"),
        ("İstanbul ﬁets Å", "istanbul-fiets-a"),
        ("???", ""),
        ("", ""),
        ("日本語", ""),
        ("x" * 90, "x" * 60),
        ("woord " * 20, "woord-woord-woord-woord-woord-woord-woord-woord-woord-woord"),
        ("a" * 60 + " b", "a" * 60),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_a_title_becomes_an_id(title: str, slug: str) -> None:
    assert slugify(title) == slug


@given(st.text())
def test_what_is_made_is_a_valid_id_or_nothing(title: str) -> None:
    slug = slugify(title)
    assert slug == "" or SLUG.fullmatch(slug)
    assert len(slug) <= 60
    assert slugify(slug) == slug


def test_a_name_that_is_taken_gets_a_number() -> None:
    ids = Ids(["bellen-2", "bellen-4"])
    assert [ids.unique("bellen") for _ in range(4)] == ["bellen", "bellen-3", "bellen-5", "bellen-6"]
    assert ids.unique("bellen-5") == "bellen-5-2"
    assert ids.unique("brief") == "brief"
