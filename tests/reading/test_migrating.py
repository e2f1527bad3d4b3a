"""Content of an older version of the model is read as it is written today, and every other word of it stays."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_catalogue import JOURNEY, codes, load, read_tree, small

from catalogue.model import settings as model_settings
from catalogue.model.settings import MODEL
from catalogue.reading import migrating, settings
from catalogue.reading.migrating import Migration, field_renamed, migrated, word_renamed

STEPS = ("journeys", "fasen", "stappen")
RENAMED: Mapping[int, tuple[Migration, ...]] = MappingProxyType(
    {
        1: (field_renamed(STEPS, "beleving", "ervaring"), word_renamed(STEPS, "emoties", "boos", "frustratie")),
    }
)


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the first version of the model had other names."""
    monkeypatch.setattr(migrating, "MIGRATIONS", RENAMED)


def now(text: str) -> str:
    return migrated(text.encode(), ("journeys",), 1).decode()


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("fasen:\n- stappen:\n  - beleving: 2 # laag\n", "fasen:\n- stappen:\n  - ervaring: 2 # laag\n"),
        ("fasen: [{stappen: [{beleving: 2}]}]\r\n", "fasen: [{stappen: [{ervaring: 2}]}]\r\n"),
        ("\ufefffasen:\n- stappen:\n  - 'beleving': 2\n", "\ufefffasen:\n- stappen:\n  - ervaring: 2\n"),
        ('fasen:\n- stappen:\n  - emoties: [blij, "boos"]\n', "fasen:\n- stappen:\n  - emoties: [blij, frustratie]\n"),
        (
            "fasen:\n- stappen:\n  - emoties: boos\n    beleving: 1\n",
            "fasen:\n- stappen:\n  - emoties: frustratie\n    ervaring: 1\n",
        ),
    ],
    ids=["comment", "braces", "quotes", "list", "both"],
)
def test_only_what_has_another_name_changes(old: str, new: str) -> None:
    assert now(old) == new
    assert now(new) == new


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize(
    "text",
    [
        "beleving: 2\n",  # not a step
        "fasen:\n- beleving: 2\n",
        "fasen:\n- stappen:\n  - titel: De beleving\n    ervaring: 2\n",
        "fasen:\n- stappen:\n  - beleving: 2\n    ervaring: 3\n",  # which of the two is anyone's guess
        "fasen:\n- stappen:\n  - ? beleving\n    : 2\n    ervaring: 3\n",
        "",
        "- [",
    ],
)
def test_what_is_something_else_or_in_doubt_stays(text: str) -> None:
    assert now(text) == text


def test_a_file_of_this_version_is_not_looked_at() -> None:
    data = b"fasen:\n- stappen:\n  - beleving: 2\n"
    assert migrated(data, ("journeys",), MODEL) is data


@given(text=st.text(st.characters(codec="utf-8"), max_size=60), name=st.sampled_from(("beleving", "titel", "emoties")))
def test_any_text_stays_a_text_and_a_second_time_nothing_changes(text: str, name: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(migrating, "MIGRATIONS", RENAMED)
        once = migrated(f"fasen:\n- stappen:\n  - {name}: {text}\n    beleving: 2\n".encode(), ("journeys",), 1)
        assert migrated(once, ("journeys",), 1) == once
        assert migrated(text.encode(), ("journeys",), 1) == migrated(
            migrated(text.encode(), ("journeys",), 1), ("journeys",), 1
        )


# --- a catalogue of before ------------------------------------------------------------------------------------------


def old_catalogue(root: Path, version: str) -> Path:
    """The small catalogue as it was written for a version of the model in which a field had another name."""
    text = read_tree(small(root / "now"))[JOURNEY]
    folder = small(root / "then", more={JOURNEY: text.replace("ervaring:", "beleving:")})
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(version)
    return folder


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize("version", ["    model: 1\n", ""], ids=["said", "not said"])
def test_a_catalogue_of_before_is_read_whole_and_told_so_once(tmp_path: Path, version: str) -> None:
    catalogue, found = load(old_catalogue(tmp_path, version))
    assert codes(found) == ["W1701"]
    assert "scripts/update.py --inhoud" in found[0].hint
    (reis,) = catalogue.klantreizen.values()
    assert any(step.ervaring for step in reis.stappen)


@pytest.mark.usefixtures("renamed")
def test_what_is_wrong_in_it_has_its_line_and_no_mend_for_a_text_that_is_not_there(tmp_path: Path) -> None:
    folder = old_catalogue(tmp_path, "    model: 1\n")
    journey = folder / JOURNEY
    lines = journey.read_text(encoding="utf-8").splitlines(keepends=True)
    journey.write_text("".join(["Titel: Ook\n" if line.startswith("titel:") else line for line in lines]), "utf-8")
    wrong = [one for one in load(folder)[1] if one.path == JOURNEY]
    assert wrong
    assert [one.herstel for one in wrong] == [()] * len(wrong)
    assert lines[wrong[0].line - 1].startswith("titel:")


def test_a_name_that_changed_in_the_settings_is_read_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_settings = ("mkdocs.yml", "extra", "catalogue")
    monkeypatch.setattr(migrating, "MIGRATIONS", {1: (field_renamed(of_settings, "woord_klant", "term_klant"),)})
    (tmp_path / "mkdocs.yml").write_text("extra:\n  catalogue:\n    woord_klant: inwoner\n    model: 1\n", "utf-8")
    chosen, found = settings.load(tmp_path)
    assert chosen.term_klant == "inwoner"
    assert codes(found) == ["W1701"]


def test_every_version_before_this_one_is_known_how_to_read() -> None:
    assert sorted(migrating.MIGRATIONS) == list(range(1, model_settings.MODEL))
