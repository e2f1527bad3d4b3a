"""The huisstijl of a municipality by one command: shown first, written when every colour differs enough."""

import io
import json
import tarfile
from pathlib import Path

import pytest
from host import hosted
from programs import run
from project import lay_out, untouched
from themes import THEMES

from catalogue.founding.huisstijl.overview import PREVIEW, STYLE
from catalogue.founding.huisstijl.sheet import PATH

OWN = ".kop { letter-spacing: 1px; }\n"
PACKAGE = "@voorbeeldstad-test/design-tokens"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = lay_out(tmp_path / "project")
    (folder / PATH).parent.mkdir(parents=True)
    (folder / PATH).with_name("eigen.css").write_text(OWN, encoding="utf-8")
    return folder


def test_it_is_shown_and_written_once_and_what_was_written_by_hand_stays(project: Path) -> None:
    code, said, told = run("huisstijl", THEMES / "root.css", "--ja", project=project)
    assert (code, told) == (0, "")
    assert said.startswith("Gelezen: root.css\nRol ")
    assert said.endswith(
        f"Geschreven: {PATH}\nDaarna: python3 scripts/serve.py (Op Windows: py in plaats van python3.)\n"
    )
    written = (project / PATH).read_bytes()
    assert b"--kr-link: #0b5d5e;" in written
    code, said, _ = run("huisstijl", THEMES / "root.css", "--ja", project=project)
    assert code == 0
    assert said.endswith(f"Zo staat het al in {PATH}. Er is niets gewijzigd.\n")
    code, _, _ = run("huisstijl", THEMES / "figma", "--ja", project=project)
    assert code == 0
    assert b"--kr-link: #2f5d1e;" in (project / PATH).read_bytes() != written
    assert (project / PATH).with_name("eigen.css").read_text(encoding="utf-8") == OWN
    assert sorted(path.name for path in (project / PATH).parent.iterdir()) == ["eigen.css", "huisstijl.css"]


def test_the_preview_stands_beside_the_project_and_its_text_is_text(project: Path, tmp_path: Path) -> None:
    theme = tmp_path / "<b>stijl&.css"
    theme.write_bytes((THEMES / "geel.css").read_bytes())
    code, said, _ = run("huisstijl", theme, "--ja", project=project)
    assert code == 0
    page = project / ".cache/huisstijl" / PREVIEW
    assert page.as_uri() in said
    text = page.read_text(encoding="utf-8")
    assert "&lt;b&gt;stijl&amp;.css" in text
    assert "<b>" not in text
    assert page.with_name(STYLE).read_bytes() == (project / PATH).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((THEMES / "te-licht.css", "--ja"), "link is #6fa8dc, van --utrecht-link-color, en verschilt te weinig van"),
        ((THEMES / "root.css",), ""),  # nobody answers
        (("er-is-niets.css",), "'er-is-niets.css' is er niet."),
        (("geen/pakket",), "'geen/pakket' is er niet."),
        (("https://www.zwolle.nl/stijl.css",), "Een webadres lezen wij niet. Bewaar het CSS-bestand eerst"),
        ((THEMES / "root.css", "--kleur", "linkje=#fff"), "'linkje' is geen rol. Kies uit: merk, op-merk,"),
        ((THEMES / "stijlwoordenboek/donker.tokens.json",), "staat geen kleur die wij kennen"),
    ],
    ids=["too pale", "no answer", "no file", "no package", "an address", "no role", "nothing in it"],
)
def test_what_cannot_be_changes_nothing(arguments: tuple[str | Path, ...], why: str) -> None:
    code, _, told = run("huisstijl", *arguments)
    assert code == 1
    assert why in told
    assert told.endswith("Er is niets gewijzigd.\n")
    assert not (untouched() / PATH).exists()


def test_the_nearest_colours_and_one_of_their_own_are_taken_when_asked_for(project: Path) -> None:
    code, said, _ = run("huisstijl", THEMES / "te-licht.css", "--dichtstbij", "--ja", project=project)
    assert code == 0
    assert "berekend; --utrecht-link-color is #6fa8dc" in said
    code, _, _ = run("check", project=project)
    assert code == 0
    code, _, _ = run(
        "huisstijl", THEMES / "te-licht.css", "--kleur", "link=#00508c", "--kleur", "rand=#666", "--ja", project=project
    )
    assert code == 0
    assert b"--kr-link: #00508c;" in (project / PATH).read_bytes()


def registry(folder: Path, address: str) -> None:
    """A registry with one package, as files of a host."""
    archive = folder / "tokens.tgz"
    files = {
        "package.json": json.dumps({"name": PACKAGE, "version": "2.1.0", "scripts": {"prepack": "exit 1"}}).encode(),
        "dist/theme.css": (THEMES / "geel.css").read_bytes(),
        "dist/diep/paars.css": (THEMES / "klasse.css").read_bytes(),
        "dist/dark.css": b":root { --utrecht-button-primary-action-background-color: #000 }",
    }
    with tarfile.open(archive, "w:gz") as packed:
        for name, data in files.items():
            about = tarfile.TarInfo(f"package/{name}")
            about.size = len(data)
            packed.addfile(about, io.BytesIO(data))
    (folder / PACKAGE).parent.mkdir()
    one = {"name": PACKAGE, "version": "2.1.0", "dist": {"tarball": f"{address}tokens.tgz"}}
    about_all = {"name": PACKAGE, "dist-tags": {"latest": "2.1.0"}, "versions": {"2.1.0": one}}
    (folder / PACKAGE).write_text(json.dumps(about_all), encoding="utf-8")


def test_a_package_is_fetched_by_its_name_and_says_its_version(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "packages"
    folder.mkdir()
    with hosted(folder) as address:
        registry(folder, address)
        there = {"npm_config_registry": address, "npm_config_cache": str(tmp_path / "cache")}
        code, said, told = run("huisstijl", PACKAGE, "--ja", project=project, **there)
        assert code == 0, told
        assert f"Gelezen: {PACKAGE} 2.1.0, dist/theme.css\n" in said
        assert b"--kr-bar: #ffd400;" in (project / PATH).read_bytes()
        code, said, told = run("huisstijl", f"{PACKAGE}@2.1.0/dist/diep", "--ja", project=project, **there)
        assert code == 0, told
        assert f"Gelezen: {PACKAGE} 2.1.0, dist/diep/paars.css\n" in said
        assert b"--kr-bar: #663399;" in (project / PATH).read_bytes()
        for name, why in (
            (f"{PACKAGE}/weg", f"In het pakket {PACKAGE} staat geen weg."),
            (f"{PACKAGE}-weg", f"Er is geen pakket {PACKAGE}-weg."),
        ):
            code, _, told = run("huisstijl", name, "--ja", project=project, **there)
            assert code == 1
            assert why in told
    there |= {"npm_config_cache": str(tmp_path / "empty"), "npm_config_fetch_retries": "0"}
    code, _, told = run("huisstijl", PACKAGE, "--ja", project=project, **there)
    assert code == 1
    assert "is niet opgehaald. Controleer uw internetverbinding" in told
