"""Files that change together: all of them in the end, wherever somebody was stopped, and none outside the project."""

import json
from pathlib import Path

import pytest

from _swapping import TODO, WORKPLACE, NotFinished, finish, is_unfinished, prepare


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    for name in ("a", "b", "c"):
        (folder / f"docs/{name}.md").write_text("oud", encoding="utf-8")
    return folder


NEW = {"docs/a.md": b"nieuw", "docs/diep/d.md": b"nieuw", "docs/b.md": b"nieuw"}


def now(project: Path) -> dict[str, bytes]:
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_all_is_put_in_place_and_what_goes_goes(project: Path) -> None:
    prepare(project, NEW, ["docs/c.md"])
    assert finish(project)
    assert now(project) == NEW
    assert not finish(project)


def test_what_was_not_written_down_never_happens(project: Path) -> None:
    before = now(project)
    prepare(project, NEW, ["docs/c.md"])
    (project / WORKPLACE / TODO).unlink()
    assert not is_unfinished(project)
    assert not finish(project)
    assert now(project) == before


@pytest.mark.parametrize("done", range(4))
def test_whoever_was_stopped_goes_on(project: Path, done: int) -> None:
    prepare(project, NEW, ["docs/c.md"])
    for path in [*NEW][:done]:
        (project / path).parent.mkdir(exist_ok=True)
        (project / WORKPLACE / "nieuw" / path).replace(project / path)
    assert is_unfinished(project)
    assert finish(project)
    assert now(project) == NEW


def test_a_folder_that_is_empty_afterwards_goes_and_another_stays(project: Path) -> None:
    (project / "oud").mkdir()
    (project / "oud/x.md").write_text("oud", encoding="utf-8")
    (project / "oud/__pycache__").mkdir()
    prepare(project, {}, ["oud/x.md", "docs/c.md"])
    finish(project)
    assert sorted(path.name for path in project.iterdir()) == ["docs"]


def test_what_cannot_be_put_in_place_is_told_and_tried_again(project: Path) -> None:
    new = {"docs/b.md": b"nieuw", "docs/a.md/dieper.md": b"nieuw"}
    prepare(project, new, ["docs/c.md"])
    with pytest.raises(NotFinished):
        finish(project)
    (project / "docs/a.md").unlink()
    assert finish(project)
    assert now(project) == new


def test_no_link_leads_out_of_the_project(project: Path) -> None:
    outside = project.with_name("buiten")
    outside.mkdir()
    prepare(project, {"bijwerken/a.md": b"nieuw"}, [])
    (project / "bijwerken").symlink_to(outside)
    with pytest.raises(NotFinished):
        finish(project)
    with pytest.raises(OSError, match="outside"):
        prepare(project, {"bijwerken/a.md": b"nieuw"}, [])
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("path", ["../weg.md", "/etc/weg.md", "docs/../../weg.md", "C:/weg.md", "docs\\..\\weg.md", ""])
def test_nothing_outside_the_project_is_touched(project: Path, path: str) -> None:
    for work in ({"nieuw": [path], "weg": []}, {"nieuw": [], "weg": [path]}):
        prepare(project, {}, [])
        (project / WORKPLACE / TODO).write_text(json.dumps(work), encoding="utf-8")
        with pytest.raises(NotFinished):
            finish(project)
