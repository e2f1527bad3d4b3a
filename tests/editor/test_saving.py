"""What is typed in the form is written over what was known alone, in the content alone, and all of it or nothing."""

import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from small_catalogue import ACTION, BASE, JOURNEY, ORGANISATIONS, read_tree, write

from catalogue.editor.saving import save
from catalogue.model.limits import MAX_BYTES


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue, with its settings beside it."""
    return write(tmp_path / "catalogus", read_tree(BASE))


def everything(folder: Path) -> dict[str, bytes]:
    """All that stands below a folder, what is hidden too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def known(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def question(root: Path, changed: dict[str, str], **was: str) -> dict[str, Any]:
    """To save these texts over what is there now."""
    return {"ask": "save", "changed": changed, "was": {path: known(root / path) for path in changed} | was}


def test_what_was_changed_is_written_and_nothing_else(root: Path) -> None:
    before = everything(root)
    text = (root / JOURNEY).read_bytes().decode().replace("\n", "\r\n") + "# é\n"
    assert save(question(root, {JOURNEY: text}), root) == {"saved": [JOURNEY]}
    assert everything(root) == before | {JOURNEY: text.encode()}


def test_new_files_are_written_also_in_a_folder_that_is_not_there_yet(root: Path) -> None:
    (root / ACTION).unlink()
    (root / ACTION).parent.rmdir()
    changed = {ACTION: "titel: Nieuw\n", "journeys/nieuw.yml": "titel: Nieuw\n", "journeys/verhuizen.md": "Verhaal\n"}
    before = everything(root)
    assert save(question(root, changed), root) == {"saved": sorted(changed)}
    assert everything(root) == before | {path: text.encode() for path, text in changed.items()}


def test_a_file_that_others_changed_meanwhile_stays_and_the_form_hears_what_is_in_it(root: Path) -> None:
    asked = question(root, {JOURNEY: "titel: Mijn\n", ORGANISATIONS: "- {}\n"})
    (root / JOURNEY).write_bytes("titel: Hún\n".encode())
    before = everything(root)
    assert save(asked, root) == {"conflict": [{"path": JOURNEY, "text": "titel: Hún\n"}]}
    assert everything(root) == before


def test_a_file_that_is_gone_or_came_meanwhile_is_a_conflict_too(root: Path) -> None:
    asked = question(root, {JOURNEY: "titel: Mijn\n", "journeys/nieuw.yml": "titel: Mijn\n"})
    (root / JOURNEY).unlink()
    (root / "journeys/nieuw.yml").write_bytes(b"\xff")
    before = everything(root)
    assert save(asked, root) == {
        "conflict": [{"path": JOURNEY, "text": None}, {"path": "journeys/nieuw.yml", "text": "�"}]
    }
    assert everything(root) == before


ELSEWHERE = (
    *("mkdocs.yml", "/mkdocs.yml", "../buiten.yml", "journeys/../mkdocs.yml", "journeys/../../buiten.yml"),
    *("journeys/../registers/organisaties.yml", "./journeys/verhuizen.yml", "journeys//verhuizen.yml", "journeys/"),
    *("journeys", "", ".", "journeys/sub/verhuizen.yml", "journeys/.yml", "journeys/.verborgen.yml"),
    *("journeys\\verhuizen.yml", "journeys/..\\mkdocs.yml", "journeys/verhuizen.yml\0", "journeys/\0.yml"),
    *("journeys/verhuizen.yml/", "journeys/verhuizen.yml ", "journeys/verhuizen.yml.", "journeys/verhuizen.yml:stroom"),
    *("Journeys/verhuizen.yml", "JOURNEYS/verhuizen.yml", "journeys/Verhuizen.yml", "journeys/verhuizen.YML"),
    *("journeys/con.yml", "journeys/nul.md", "journeys/com1.yml", "journeys/con", "registers/aux.yml"),
    *("journeys/verhuizen", "journeys/verhuizen.py", "journeys/verhuizen.yaml", "journeys/ſtap.yml"),
    *("registers/verzonnen.yml", "registers/organisaties.md", "registers/Organisaties.yml", "registers/../mkdocs.yml"),
    *("hooks/mkdocs_hooks.py", ".git/config", ".github/workflows/x.yml", "docs/index.md", "C:/journeys/x.yml"),
    *("journeys/%2e%2e/mkdocs.yml", "journeys/..%2fmkdocs.yml", "journeys/~root.yml", "~/x.yml", "journeys/-.yml"),
    f"journeys/{'a' * 300}.yml",
)


@pytest.mark.parametrize("path", ELSEWHERE)
@pytest.mark.parametrize("was", ["", "now"])
def test_nothing_is_written_outside_the_content_or_under_a_name_that_no_file_has(
    root: Path, path: str, was: str
) -> None:
    before = everything(root.parent)
    changed = {path: "a: 1\n", JOURNEY: "titel: Mijn\n"}
    mark = sha256((root / "mkdocs.yml").read_bytes()).hexdigest() if was else ""
    asked = {"ask": "save", "changed": changed, "was": {path: mark, JOURNEY: known(root / JOURNEY)}}
    assert list(save(asked, root)) == ["error"]
    assert everything(root.parent) == before


@pytest.mark.parametrize("target", ["../buiten.yml", "mkdocs.yml", "journeys/anders.yml", "journeys/verhuizen.yml", ""])
def test_nothing_is_written_through_a_link(root: Path, target: str) -> None:
    """Not even within the catalogue: a link may lead to the settings, of which the program is a part."""
    (root.parent / "buiten.yml").write_text("van: iemand anders\n", encoding="utf-8")
    link = root / "journeys/link.yml"
    link.symlink_to(root / target if target else link)
    before = everything(root.parent)
    for was in ("", sha256((root / target).read_bytes()).hexdigest() if (root / target).is_file() else ""):
        asked = {"ask": "save", "changed": {"journeys/link.yml": "a: 1\n"}, "was": {"journeys/link.yml": was}}
        assert list(save(asked, root)) == ["error"]
    assert link.is_symlink()
    assert everything(root.parent) == before


@pytest.mark.parametrize("place", ["../elders", ".verborgen"])
def test_nothing_is_written_in_a_folder_that_is_a_link(root: Path, place: str) -> None:
    (root / "journeys").rename(root / place)
    (root / "journeys").symlink_to(root / place)
    before = everything(root.parent)
    assert "snelkoppeling" in save(question(root, {JOURNEY: "a: 1\n"}), root)["error"]
    assert everything(root.parent) == before


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_ordinary_file_is_left_alone(root: Path, make: Any) -> None:
    make(root / "journeys/vreemd.yml")
    asked = {"ask": "save", "changed": {"journeys/vreemd.yml": "a: 1\n"}, "was": {"journeys/vreemd.yml": ""}}
    assert "geen gewoon bestand" in save(asked, root)["error"]


@pytest.mark.parametrize("what", ["nieuw", "oud"])
def test_a_link_that_waits_under_the_name_for_a_while_is_not_followed(root: Path, what: str) -> None:
    """A catalogue comes from others, and what it is called for a while is known beforehand."""
    outside = root.parent / "buiten.yml"
    outside.write_text("van: iemand anders\n", encoding="utf-8")
    name = sha256(b"verhuizen.yml").hexdigest()[:16]
    (root / f"journeys/.{name}.{what}").symlink_to(outside)
    assert save(question(root, {JOURNEY: "a: 1\n"}), root) == {"saved": [JOURNEY]}
    assert outside.read_text(encoding="utf-8") == "van: iemand anders\n"
    assert (root / JOURNEY).read_text(encoding="utf-8") == "a: 1\n"
    assert not (root / JOURNEY).is_symlink()


@pytest.mark.parametrize("fails_at", [1, 2])
@pytest.mark.parametrize("how", ["write", "replace"])
def test_a_write_that_fails_half_way_leaves_all_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int, how: str
) -> None:
    before, times = everything(root), 0
    name = {"write": "write_bytes", "replace": "replace"}[how]
    real = getattr(Path, name)

    def failing(path: Path, *arguments: Any) -> Any:
        nonlocal times
        times += 1
        if times == fails_at:
            raise OSError(28, "No space left on device", str(path))
        return real(path, *arguments)

    monkeypatch.setattr(Path, name, failing)
    answer = save(question(root, {JOURNEY: "a: 1\n", "journeys/nieuw.yml": "b: 1\n", ACTION: "c: 1\n"}), root)
    monkeypatch.undo()
    assert "de schijf is vol" in answer["error"]
    assert everything(root) == before


def test_nothing_changed_is_nothing_written(root: Path) -> None:
    before = everything(root)
    assert save(question(root, {}), root) == {"saved": []}
    assert everything(root) == before


def test_too_much_is_refused(root: Path) -> None:
    before = everything(root)
    too_large = question(root, {JOURNEY: "é" * (MAX_BYTES // 2 + 1)})
    too_many = question(root, {f"journeys/reis-{number}.yml": "a: 1\n" for number in range(51)})
    assert "te groot" in save(too_large, root)["error"]
    assert "te veel" in save(too_many, root)["error"]
    assert everything(root) == before


@pytest.mark.parametrize(
    "asked",
    [
        {"changed": {JOURNEY: "a: 1\n"}},
        {"changed": {JOURNEY: "a: 1\n"}, "was": {}},
        {"changed": {JOURNEY: "a: 1\n"}, "was": {JOURNEY: None}},
        {"changed": {JOURNEY: "a: 1\n"}, "was": [JOURNEY]},
        {"changed": {JOURNEY: None}, "was": {JOURNEY: ""}},
        {"changed": [JOURNEY], "was": {JOURNEY: ""}},
        {"changed": {JOURNEY: "\ud800"}, "was": {JOURNEY: ""}},
        {"changed": {"journeys/\ud800.yml": "a"}, "was": {"journeys/\ud800.yml": ""}},
    ],
)
def test_what_cannot_be_understood_is_refused_in_words(root: Path, asked: Any) -> None:
    before = everything(root)
    assert list(save(asked, root)) == ["error"]
    assert everything(root) == before
