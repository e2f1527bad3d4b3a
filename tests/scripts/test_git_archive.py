"""What Git packed is unpacked with any Python from 3.11, and nothing of it lands outside the folder."""

import io
import tarfile
from pathlib import Path

import pytest

from _git_archive import unpack


def packed(*members: tuple[str, bytes | str]) -> io.BytesIO:
    """An archive of files (bytes) and links (the text is where they lead)."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, content in members:
            member = tarfile.TarInfo(name)
            if isinstance(content, bytes):
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
            else:
                member.type, member.linkname = tarfile.SYMTYPE, content
                archive.addfile(member)
    made.seek(0)
    return made


@pytest.fixture
def inside(tmp_path: Path) -> Path:
    (tmp_path / "binnen").mkdir()
    (tmp_path / "buiten.yml").write_bytes(b"van een ander")
    return tmp_path / "binnen"


def test_files_and_links_inside_are_written(inside: Path) -> None:
    members = (("journeys/a.yml", b"titel: Ik"), ("journeys/b.yml", "a.yml"), ("registers/c.yml", "../journeys/a.yml"))
    assert list(unpack(packed(*members), inside)) == []
    assert {(inside / name).read_bytes() for name, _ in members} == {b"titel: Ik"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("../buiten.yml", b"weg"),
        ("journeys/../../buiten.yml", b"weg"),
        ("journeys/a.yml", "../../buiten.yml"),
        ("journeys/a.yml", "/etc/passwd"),
    ],
)
def test_what_leads_out_of_the_folder_is_named_and_not_written(inside: Path, name: str, content: bytes | str) -> None:
    assert list(unpack(packed((name, content)), inside)) == [name]
    assert (inside.parent / "buiten.yml").read_bytes() == b"van een ander"
    assert [path for path in inside.rglob("*") if not path.is_dir()] == []


def test_an_absolute_name_is_not_written(inside: Path) -> None:
    name = str(inside.parent / "buiten.yml")
    assert len(list(unpack(packed((name, b"weg")), inside))) == 1
    assert (inside.parent / "buiten.yml").read_bytes() == b"van een ander"


def test_nothing_is_written_through_a_link_that_stands_there(inside: Path) -> None:
    (inside / "journeys").symlink_to(inside.parent)
    assert list(unpack(packed(("journeys/buiten.yml", b"weg")), inside)) == ["journeys/buiten.yml"]
    assert (inside.parent / "buiten.yml").read_bytes() == b"van een ander"


def test_what_is_no_archive_is_refused(inside: Path) -> None:
    with pytest.raises(tarfile.TarError):
        list(unpack(io.BytesIO(b"geen archief"), inside))


def test_the_filter_that_older_versions_lack_is_not_used() -> None:
    scripts = Path(__file__).parents[2] / "scripts"
    assert [path.name for path in scripts.rglob("*.py") if 'filter="data"' in path.read_text(encoding="utf-8")] == []
