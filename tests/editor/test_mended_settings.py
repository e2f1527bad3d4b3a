"""A slip of writing in mkdocs.yml is told once, and its mend makes the file what it was, to the byte."""

from pathlib import Path

import pytest
from places import EXAMPLE
from records import TODAY

from catalogue.checks import duties
from catalogue.editor.mended import mended
from catalogue.reading import settings, site_file
from catalogue.reading.findings import Finding
from catalogue.reading.settings import SETTINGS_FILE
from catalogue.reading.settling import settle


def look(root: Path) -> list[Finding]:
    """All that is found in the settings of a project that is a municipality's own, but that it is an example."""
    (root / "publiccode.yml").write_text("url: https://git.zwolle.nl/klantreizen\n", encoding="utf-8")
    chosen, of_settings = settings.load(root)
    return settle(root, [*site_file.look(root), *of_settings, *duties.check(root, chosen, TODAY, of_settings)])


@pytest.mark.parametrize(
    ("was", "slip"),
    [
        ("\nextra:", "\nExtra:"),
        ("  catalogue:", "  Catalogue:"),
        ("site_name:", "Site name:"),
        ("    demo: true", "\tdemo: true"),
        ("demo: true", "demo: Ja"),
        ("toon_concept: false", "toon_concept: NEE"),
        ("over_programma:", "over programma:"),
        ("vandaag: 2026-11-21", "vandaag: 21 november 2026"),
        ("vandaag: 2026-11-21", "vandaag: 21-11-2026"),
        ("term_klant: inwoner", "term_klant:inwoner"),
        ("naam: Team Dienstverlening", "naam: „Team Dienstverlening“"),
        ("      url: https://eikenhove", "\xa0\xa0\xa0\xa0\xa0\xa0url: https://eikenhove"),
    ],
)
def test_a_slip_in_the_settings_is_told_once_and_mended(was: str, slip: str, tmp_path: Path) -> None:
    good = (EXAMPLE / SETTINGS_FILE).read_text(encoding="utf-8")
    assert good.count(was) == 1
    file = tmp_path / SETTINGS_FILE
    file.write_bytes(good.encode())
    assert look(tmp_path) == []
    file.write_bytes(good.replace(was, slip).encode())
    (found,) = look(tmp_path)
    assert found.line == good[: good.index(was.lstrip("\n"))].count("\n") + 1
    assert mended(tmp_path, [found], settings=True).after == {SETTINGS_FILE: good.encode()}


def test_a_field_that_is_there_already_has_no_mend(tmp_path: Path) -> None:
    good = (EXAMPLE / SETTINGS_FILE).read_text(encoding="utf-8")
    (tmp_path / SETTINGS_FILE).write_bytes(f"{good}\nSite_name: Nog een\n".encode())
    (found,) = look(tmp_path)
    assert (found.code, found.edits) == ("E201", ())
