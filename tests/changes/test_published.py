"""A published catalogus.json is compared as what it is: without concepts, findings and what is not published."""

import json
from pathlib import Path

import pytest
from project import copy_content
from published import files
from records import TODAY
from small_catalogue import JOURNEY, small

from catalogue import loading
from catalogue.changes.as_json import as_data
from catalogue.changes.published import of_json
from catalogue.changes.report import report
from catalogue.changes.state import State, of_folder
from catalogue.changes.whole import compare
from catalogue.model.settings import Settings

CATALOGUE = "api/v1/catalogus.json"


def published(root: Path) -> bytes:
    return files(loading.load(root, Settings(), TODAY)[0])[CATALOGUE]


def states(data: bytes, root: Path) -> tuple[State, State]:
    before, unread = of_json(data, Settings(), TODAY)
    assert unread == []
    return before, of_folder(root, Settings(), TODAY, as_published=True)


def test_what_is_published_of_a_catalogue_does_not_differ_from_it(tmp_path: Path) -> None:
    root = copy_content(tmp_path)
    for states_of in (states(published(root), root), states(published(root), root)[::-1]):
        found = as_data(compare(*states_of))
        assert (found["changes"], found["figures"], found["findings"]) == ([], [], {"brought": [], "solved": []})


def test_a_concept_is_not_new(tmp_path: Path) -> None:
    before = published(small(tmp_path / "was"))
    concept = (tmp_path / "was" / JOURNEY).read_text(encoding="utf-8").replace("status: vastgesteld", "status: concept")
    root = small(tmp_path / "is", (JOURNEY, "ernst: 3", "ernst: 2"), more={"journeys/paspoort.yml": concept})
    told = report(compare(*states(before, root)))
    assert "Klantreizen: 1 gewijzigd.\n" in told
    assert "paspoort" not in told
    assert "1 beschrijving is daarom niet vergeleken" in told


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"versie": 1}', b"\xff", b"[" * 100_000])
def test_what_is_no_catalogue_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"Dit is geen catalogus\.json van een catalogus"):
        of_json(data, Settings(), TODAY)


def test_what_cannot_be_read_in_it_is_named_and_the_rest_is_compared(tmp_path: Path) -> None:
    read = json.loads(published(small(tmp_path)))
    read["registers"]["kanalen"][0] = {"id": "telefoon"}
    read["registers"]["profielen"][0] = 3
    read["klantreizen"].append("x")
    state, unread = of_json(json.dumps(read).encode(), Settings(), TODAY)
    assert unread == ["profielen, nummer 1", "kanalen, nummer 1", "klantreizen, nummer 2"]
    root = small(tmp_path, ("registers/kanalen.yml", "naam: Website", "naam: Site"))
    found = as_data(compare(state, of_folder(root, Settings(), TODAY, as_published=True)))
    assert [one["sentence"] for one in found["changes"]] == ["Kanaal ‘Site’: naam van ‘Website’ naar ‘Site’"]
    assert found["not_compared"] == ["registers/profielen.yml"]
