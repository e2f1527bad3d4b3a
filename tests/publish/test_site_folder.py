"""A build replaces the folder of a site only when nothing is lost that a build of ours did not make."""

from pathlib import Path

import pytest

from catalogue.publish.site_folder import MARKER, mark, why_not


class Place:
    """A project, its content elsewhere, and where somebody works."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "werk" / "project"
        self.root = folder / "werk" / "inhoud"
        self.here = folder / "elders" / "hier"
        for base, names in ((self.project, ("docs", "hooks", "journeys/x", ".git")), (self.root, ("journeys",))):
            for name in names:
                (base / name).mkdir(parents=True)
        self.here.mkdir(parents=True)

    def why_not(self, site: Path) -> str:
        return why_not(site, self.project, self.root, self.here)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def a_site_of_another(folder: Path) -> Path:
    for name in ("index.html", "404.html", "CNAME", "uploads/foto.jpg"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("van mij")
    return folder


def test_a_folder_that_is_not_there_or_is_empty_may_be_filled(place: Place) -> None:
    assert place.why_not(place.project / "site") == ""
    assert place.why_not(place.here / "site") == ""
    (place.here / "leeg").mkdir()
    assert place.why_not(place.here / "leeg") == ""


def test_a_site_that_a_build_of_ours_made_may_be_replaced(place: Place) -> None:
    site = a_site_of_another(place.here / "site")
    assert "iets anders dan een site van deze catalogus" in place.why_not(site)
    mark(site)
    assert place.why_not(site) == ""


def test_a_site_of_the_version_before_the_marker_is_recognised(place: Place) -> None:
    site = a_site_of_another(place.here / "site")
    data = site / "api/v1/catalogus.json"
    data.parent.mkdir(parents=True)
    data.write_text('{"versie": "1", "datum": "2026-11-21"}')
    assert place.why_not(site) != ""
    data.write_text('{"versie": "1", "schema": "catalogus.schema.json", "organisatie": {}')
    assert place.why_not(site) == ""


@pytest.mark.parametrize("where", [".git", "uploads/.git"])
@pytest.mark.parametrize("kind", ["folder", "file"])
def test_a_repository_in_it_is_never_lost(place: Place, where: str, kind: str) -> None:
    """Of a worktree `.git` is a file."""
    site = a_site_of_another(place.here / "site")
    mark(site)
    (site / where).mkdir() if kind == "folder" else (site / where).write_text("gitdir: elders")
    assert "Git-map" in place.why_not(site)


@pytest.mark.parametrize("name", ["project", "root", "here"])
def test_a_folder_around_what_somebody_works_in_is_never_replaced(place: Place, name: str) -> None:
    """Not even when it is empty but for that, or marked."""
    inner: Path = getattr(place, name)
    for folder in (inner, *inner.parents):
        assert "Kies een lege of een nieuwe map" in place.why_not(folder)
    mark(inner)
    assert place.why_not(inner) != ""


@pytest.mark.parametrize("name", ["journeys", "docs", "hooks/site", "improvements/site", "registers", ".git", ".git/x"])
def test_a_folder_of_the_catalogue_itself_is_no_place_for_a_site(place: Place, name: str) -> None:
    assert "hoort bij de catalogus zelf" in place.why_not(place.project / name)


def test_beside_the_site_in_the_project_there_is_a_place_to_make_it(place: Place) -> None:
    assert place.why_not(place.project / ".site.bezig" / "nieuw") == ""


def test_a_folder_of_the_content_elsewhere_is_no_place_for_a_site(place: Place) -> None:
    assert "hoort bij de catalogus zelf" in place.why_not(place.root / "journeys" / "site")
    assert place.why_not(place.root / "site") == ""


def test_another_way_to_the_same_folder_is_the_same_folder(place: Place) -> None:
    (place.here / "link").symlink_to(place.project)
    assert "hoort bij de catalogus zelf" in place.why_not(place.here / "link" / "docs")


def test_a_file_is_not_replaced(place: Place) -> None:
    (place.here / "site").write_text("van mij")
    assert "is geen map" in place.why_not(place.here / "site")


def test_the_marker_says_what_happens_to_the_folder(tmp_path: Path) -> None:
    mark(tmp_path)
    assert "vervangt alles" in (tmp_path / MARKER).read_text(encoding="utf-8")
