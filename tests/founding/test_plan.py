"""What changes when a municipality begins: the example goes, what says whose it is changes, and no other line."""

import re
from pathlib import Path

import pytest
from places import EXAMPLE
from project import CONTENT, lay_out
from records import TODAY

from catalogue.founding.owner import Owner, project
from catalogue.founding.plan import plan, told
from catalogue.founding.updating.manifest import fingerprint
from catalogue.founding.updating.project_files import installed
from catalogue.model.settings import Settings
from catalogue.reading import settings

SITE = "https://klantreizen.zwolle.nl/"
ZWOLLE = Owner("Gemeente Zwolle", "gm0193", SITE, project("github.com/zwolle/reizen"), "Team Klant", email="a@b.nl")
PUBLICCODE = "# Zo vinden anderen dit\npubliccodeYmlVersion: '0'\nname: Klantreizen\nurl: https://github.com/x/y\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = lay_out(tmp_path / "project")
    (folder / "publiccode.yml").write_text(PUBLICCODE, encoding="utf-8")
    (folder / "README.md").write_text("# Het voorbeeld\n", encoding="utf-8")
    return folder


def settled(root: Path) -> Settings:
    found, faults = settings.load(root, TODAY)
    assert faults == []
    return found


def test_all_of_the_example_goes_and_what_comes_is_of_its_owner(root: Path) -> None:
    changes = plan(root, ZWOLLE, TODAY, "Ik wil verhuizen")
    changes.save(root)
    found = settled(root)
    assert found.organisatie
    assert (found.organisatie.naam, found.organisatie.tooi) == ("Gemeente Zwolle", "gm0193")
    assert (found.demo, found.vandaag, found.over_programma) == (False, None, False)
    assert found.bron == "https://github.com/x/y"
    assert found.inleveren
    assert found.inleveren.url == "https://github.com/zwolle/reizen"
    left = [path for name in CONTENT for path in (root / name).glob("*.*")]
    assert sorted(path.name for path in left) == ["ik-wil-verhuizen.yml", "organisaties.yml", "profielen.yml"]
    for name in (*(path.relative_to(root).as_posix() for path in left), *(set(changes.after) - {"mkdocs.yml"})):
        text = (root / name).read_text(encoding="utf-8")
        assert "ikenhove" not in text, name
    assert "Gemeente Zwolle" in (root / "README.md").read_text(encoding="utf-8")
    code = (root / "publiccode.yml").read_text(encoding="utf-8")
    assert code.startswith("# Zo vinden anderen dit\n")
    assert 'isBasedOn: "https://github.com/x/y"' in code
    security = (root / "docs/.well-known/security.txt").read_text(encoding="utf-8")
    assert security.startswith("Contact: mailto:a@b.nl\nExpires: 2027-")


def test_an_address_that_is_only_an_example_is_no_source(root: Path) -> None:
    """Somebody else could put something there."""
    (root / "publiccode.yml").write_text(PUBLICCODE.replace("/x/y", "/uw-gemeente/klantreizen"), encoding="utf-8")
    plan(root, ZWOLLE, TODAY).save(root)
    assert settled(root).bron is None
    assert "isBasedOn" not in (root / "publiccode.yml").read_text(encoding="utf-8")


def test_what_a_municipality_begins_with_is_known_as_ours(root: Path) -> None:
    """Also of between two versions: an update sees later what it changed itself."""
    plan(root, ZWOLLE, TODAY).save(root)
    known = installed(root)
    assert known.files["docs/privacy.md"] == fingerprint((root / "docs/privacy.md").read_bytes())
    assert not {"mkdocs.yml", "README.md", "publiccode.yml", "docs/eigen/toegankelijkheid.md"} & set(known.files)


def test_of_the_settings_every_other_line_stays(root: Path) -> None:
    before = (root / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    after = plan(root, ZWOLLE, TODAY).after["mkdocs.yml"].decode().splitlines()
    gone = [line for line in before if line not in after]
    about = re.compile(r"ikenhove|vandaag|vaste datum|demo|Dit is een voorbeeld|Dienstverlening|programma")
    assert [line for line in gone if not about.search(line)] == []


def test_a_second_time_nothing_of_theirs_changes(root: Path) -> None:
    plan(root, ZWOLLE, TODAY, "Ik wil verhuizen").save(root)
    again = plan(root, ZWOLLE, TODAY, "Ik wil een hond")
    assert (again.after, again.gone) == ({}, frozenset())
    (root / "README.md").write_text("# Van ons\n", encoding="utf-8")
    other = plan(root, Owner("Gemeente Zwolle", "gm0193", team="Team Klantreis"), TODAY, "Ik wil een hond")
    assert set(other.after) == {"mkdocs.yml"}
    other.save(root)
    assert settled(root).inleveren  # what was not asked again stays


def test_what_will_be_done_is_told_in_short(root: Path) -> None:
    lines = list(told(plan(root, ZWOLLE, TODAY, "Ik wil verhuizen")))
    many = {name: len(list((EXAMPLE / name).glob("*.*"))) for name in CONTENT}
    said = ", ".join(f"{many[name]} uit {name}" for name in sorted(CONTENT))
    assert lines[0] == f"De voorbeelden gaan weg: {said}."
    assert "README.md komt er opnieuw, op uw naam." in lines
    assert "journeys/ik-wil-verhuizen.yml komt er." in lines
    assert len(lines) < 60


def test_settings_that_would_be_wrong_are_refused_and_nothing_is_written(root: Path) -> None:
    before = (root / "mkdocs.yml").read_bytes()
    with pytest.raises(ValueError, match=r"mkdocs\.yml:\d+:\d+: fout"):
        plan(root, Owner("x" * 500), TODAY)
    assert (root / "mkdocs.yml").read_bytes() == before
