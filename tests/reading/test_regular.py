"""Only ordinary files inside the catalogue are read, and never more of one than it may hold."""

import os
import socket
from pathlib import Path

import pytest
from small_catalogue import TODAY, small

from catalogue import loading
from catalogue.model.settings import Settings
from catalogue.reading import hand_written, settings
from catalogue.reading.regular import MAX_BYTES, Refused, read, tree, why_not


def test_an_ordinary_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"titel: x")
    assert read(tmp_path / "a.yml", tmp_path) == b"titel: x"


def test_a_link_to_a_file_inside_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"titel: x")
    (tmp_path / "b.yml").symlink_to("a.yml")
    assert read(tmp_path / "b.yml", tmp_path) == b"titel: x"


@pytest.mark.parametrize("target", ["/proc/self/environ", "/dev/zero", "/etc/passwd", "../buiten.yml", ".git/config"])
def test_a_link_that_leads_out_or_to_what_is_hidden_is_not_followed(tmp_path: Path, target: str) -> None:
    root = tmp_path / "root"
    (root / ".git").mkdir(parents=True)
    (root / ".git/config").write_text("token")
    (tmp_path / "buiten.yml").write_text("geheim")
    (root / "a.yml").symlink_to(target)
    refused = read(root / "a.yml", root)
    assert isinstance(refused, Refused)
    assert refused.code == "E111"


def test_what_never_ends_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pijp")
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(tmp_path)  # a long path cannot be the address of a socket
        listening.bind("aansluiting")
        for name in ("pijp", "aansluiting"):
            refused = read(tmp_path / name, tmp_path)
            assert isinstance(refused, Refused)
            assert refused.code == "E111"


@pytest.mark.parametrize("target", ["nergens", "a"])
def test_a_link_to_nowhere_or_to_itself_cannot_be_opened(tmp_path: Path, target: str) -> None:
    (tmp_path / "a").symlink_to(target)
    refused = why_not(tmp_path / "a", tmp_path)
    assert refused is not None
    assert refused.code == "E107"


def test_of_a_file_that_is_too_large_nothing_is_read(tmp_path: Path) -> None:
    with (tmp_path / "groot").open("wb") as file:
        file.truncate(20_000_000_000)
    assert read(tmp_path / "groot", tmp_path) == Refused("E002", {"groot": "20000,0 MB"})
    (tmp_path / "net").write_bytes(b"x" * MAX_BYTES)
    assert len(read(tmp_path / "net", tmp_path)) == MAX_BYTES  # type: ignore[arg-type]


def test_folders_that_link_to_each_other_are_walked_once(tmp_path: Path) -> None:
    """Twelve that each link to all others are half a billion folders."""
    names = [f"map-{number}" for number in range(12)]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "pagina.md").touch()
        for other in names:
            (tmp_path / name / f"naar-{other}").symlink_to(f"../{other}")
    found = list(tree(tmp_path, tmp_path))
    assert len(found) == 12 + 12 * 12
    assert {refused.code for path, refused in found if refused} == {"E111"}


def test_a_folder_of_content_that_is_elsewhere_is_not_read(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    (root / "journeys").rename(tmp_path / "elders")
    (root / "journeys").symlink_to(tmp_path / "elders")
    catalogue, findings = loading.load(root, Settings(), TODAY)
    assert not catalogue.klantreizen
    assert ("journeys", "E111") in {(finding.path, finding.code) for finding in findings}


def test_settings_that_are_elsewhere_are_not_read(tmp_path: Path) -> None:
    root = small(tmp_path / "root")
    (root / "mkdocs.yml").rename(tmp_path / "mkdocs.yml")
    (root / "mkdocs.yml").symlink_to("../mkdocs.yml")
    assert [finding.code for finding in settings.load(root)[1]] == ["E111"]


def test_what_may_not_be_read_is_not_shown_either(tmp_path: Path) -> None:
    """Not a byte of it stands in a finding."""
    root = small(tmp_path / "root")
    (tmp_path / "buiten").write_text("GEHEIM: [\n")
    for name in ("journeys/a.yml", "registers/kanalen.md", "docs/a.md", "docs/a.png", "overrides/main.html"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).symlink_to(tmp_path / "buiten")
    findings = [*loading.load(root, Settings(), TODAY)[1], *hand_written.look(root).findings]
    assert {finding.path for finding in findings} >= {
        "journeys/a.yml",
        "docs/a.md",
        "docs/a.png",
        "overrides/main.html",
    }
    assert "GEHEIM" not in repr(findings)


def test_where_nothing_is_written_by_hand_nothing_is_wrong(tmp_path: Path) -> None:
    assert hand_written.look(tmp_path) == hand_written.HandWritten((), (), True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"[" * 10_000, "E014"),
        (b"# x\n\n" + b"> " * 50 + b"x", "E013"),
        (b"x" * 200_001, "E011"),
        (b"caf\xe9", "E003"),
        ("zacht\u00adafbreken".encode(), "E010"),
    ],
)
def test_a_page_that_would_keep_everyone_waiting_is_found_before_it_is_read(
    tmp_path: Path, text: bytes, code: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_bytes(text)
    found = hand_written.look(tmp_path)
    assert [(one.path, one.code) for one in found.findings] == [("docs/a.md", code)]
    assert not found.safe


def test_hidden_files_are_not_on_the_site_but_for_the_folder_that_the_web_agreed_on(tmp_path: Path) -> None:
    for name in ("docs/.DS_Store", "docs/.well-known/security.txt", "docs/a/.b/c.md", "docs/a/d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert hand_written.look(tmp_path).documents == (".well-known/security.txt", "a/d.md")
