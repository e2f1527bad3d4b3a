"""A version that is brought out: its list of files, and what is told of it."""

from datetime import date

import pytest

from catalogue.founding.updating import releasing
from catalogue.founding.updating.manifest import MANIFEST, fingerprint, read

TODAY = date(2026, 11, 28)
LOG = b"# Wat er veranderde\n\n## Nog niet uitgebracht\n\n- Iets nieuws.\n\n## 1.0.0 (1 mei 2026)\n\n- Het begin.\n"
FILES = {"CHANGELOG.md": LOG, "docs/index.md": b"# Welkom\n", "mkdocs.yml": b"site_name: x\n"}


def test_a_version_has_a_list_of_its_files_and_a_heading_of_its_own() -> None:
    made = {**FILES, **releasing.made(FILES, "v1.1.0", TODAY)}
    assert releasing.ready(made) == "1.1.0"
    assert releasing.story(made, "1.1.0") == "- Iets nieuws."
    assert releasing.story(made, "1.0.0") == "- Het begin."
    assert b"## Nog niet uitgebracht\n\n## 1.1.0 (28 november 2026)\n" in made["CHANGELOG.md"]
    assert sorted(read(made[MANIFEST]).files) == ["CHANGELOG.md", "docs/index.md"]


def test_a_next_version_remembers_what_the_former_shipped() -> None:
    first = {**FILES, **releasing.made(FILES, "1.1.0", TODAY)}
    log = first["CHANGELOG.md"].replace(b"uitgebracht\n", b"uitgebracht\n\n- Nog iets.\n", 1)
    changed = {**first, "CHANGELOG.md": log, "docs/index.md": b"# Hallo\n"}
    second = read(releasing.made(changed, "1.2.0", TODAY)[MANIFEST])
    assert second.before["docs/index.md"] == {fingerprint(b"# Welkom\n")}


@pytest.mark.parametrize(
    ("changed", "version", "said"),
    [
        ({}, "1.1", "geen versie"),
        ({"CHANGELOG.md": LOG.replace(b"- Iets nieuws.\n", b"")}, "1.1.0", "staat niets onder"),
        ({"CHANGELOG.md": b""}, "1.1.0", "staat niets onder"),
        ({"docs/a:b.md": b""}, "1.1.0", "kan niet op elke computer"),
    ],
)
def test_what_can_be_no_version_is_refused(changed: dict[str, bytes], version: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        releasing.made({**FILES, **changed}, version, TODAY)


def test_a_version_is_newer_than_the_last_and_whole() -> None:
    made = {**FILES, **releasing.made(FILES, "1.1.0", TODAY)}
    with pytest.raises(ValueError, match="Kies een hogere"):
        releasing.made(made, "1.1.0", TODAY)
    with pytest.raises(ValueError, match=r"docs/index\.md is veranderd nadat versie 1\.1\.0"):
        releasing.ready({**made, "docs/index.md": b"anders"})
    assert releasing.ready({**made, "mkdocs.yml": b"anders"}) == "1.1.0"


def test_what_a_municipality_begins_with_counts_as_shipped() -> None:
    assert releasing.begun({**FILES, "docs/index.md": b"van tussen twee versies"}).files[
        "docs/index.md"
    ] == fingerprint(b"van tussen twee versies")
