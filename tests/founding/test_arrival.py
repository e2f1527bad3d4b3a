"""A version comes from elsewhere: only a whole one is taken, and nothing in it leads outside the project."""

import io
import re
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.founding.updating.arrival import from_folder, from_place, from_zip
from catalogue.founding.updating.manifest import MANIFEST, Manifest, fingerprint, made_of

FILES = {"docs/index.md": b"# Welkom\n", "hooks/basis.yml": b"theme: material\n"}
WITH_ITS_LIST = {**FILES, MANIFEST: made_of(FILES, "1.0.0").as_text().encode()}


def packed(files: dict[str, bytes], top: str = "klantreizen-1.0.0/", **modes: int) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(f"{top}{name}")
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = modes.get(name.rpartition("/")[2].partition(".")[0], stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, data)
    return into.getvalue()


def laid_out(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("top", ["", "klantreizen-1.0.0/"])
def test_a_zip_of_a_forge_is_a_version(top: str) -> None:
    assert from_zip(packed(WITH_ITS_LIST, top)).files == WITH_ITS_LIST


def test_a_folder_is_a_version(tmp_path: Path) -> None:
    found = from_place(laid_out(tmp_path, {**WITH_ITS_LIST, "docs/meer.md": b"niet van ons"}))
    assert found.files == WITH_ITS_LIST
    assert found.manifest.version == "1.0.0"


def test_what_is_not_in_the_list_is_not_unpacked() -> None:
    hostile = {"../../weg.txt": b"x", "/etc/passwd": b"x", "mkdocs.yml": b"x", "docs/extra.md": b"x"}
    assert from_zip(packed({**hostile, **WITH_ITS_LIST})).files == WITH_ITS_LIST


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (FILES, "geen hele versie"),
        ({**WITH_ITS_LIST, "docs/index.md": b"iets anders"}, "niet zoals het hoort"),
        ({name: data for name, data in WITH_ITS_LIST.items() if name != "docs/index.md"}, "ontbreekt docs/index.md"),
        ({**WITH_ITS_LIST, MANIFEST: b"[]"}, "geen hele versie"),
        (
            {**FILES, MANIFEST: Manifest("1.0.0", 2, {"../weg.md": fingerprint(b"x")}).as_text().encode()},
            "geen hele versie",
        ),
        (
            {**FILES, MANIFEST: Manifest("1.0.0", 2, {"journeys/weg.yml": fingerprint(b"x")}).as_text().encode()},
            "geen hele versie",
        ),
    ],
    ids=["no list", "changed", "half", "no manifest", "outside", "theirs"],
)
def test_what_is_not_whole_is_refused_whether_folder_or_zip(files: dict[str, bytes], said: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=said):
        from_zip(packed(files))
    with pytest.raises(ValueError, match=said):
        from_folder(laid_out(tmp_path, files))


def test_a_link_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="geen gewoon bestand"):
        from_zip(packed({**WITH_ITS_LIST, "docs/index.md": b"/etc/passwd"}, index=stat.S_IFLNK | 0o777))
    folder = laid_out(tmp_path / "versie", WITH_ITS_LIST)
    elsewhere = laid_out(tmp_path / "elders", FILES)
    for name in ("docs/index.md", "docs"):
        path = folder / name
        path.unlink() if path.is_file() else path.rmdir()
        path.symlink_to(elsewhere / name)
        with pytest.raises(ValueError, match=r"ontbreekt docs/index\.md"):
            from_folder(folder)
        path.unlink()


def test_a_file_that_is_there_twice_is_refused() -> None:
    into = io.BytesIO(packed(WITH_ITS_LIST))
    with zipfile.ZipFile(into, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("klantreizen-1.0.0/docs/index.md", b"nog een")
    with pytest.raises(ValueError, match="twee keer"):
        from_zip(into.getvalue())


def test_a_bomb_does_not_go_off() -> None:
    """Twenty megabytes and a bit of nothing is some twenty kilobytes of ZIP."""
    with pytest.raises(ValueError, match="meer dan er in een versie"):
        from_zip(packed({**WITH_ITS_LIST, "docs/index.md": b"\0" * 20_000_001}))


@pytest.mark.parametrize("name", ["nergens.zip", "tekst.zip"])
def test_what_is_no_zip_is_told_so(name: str, tmp_path: Path) -> None:
    (tmp_path / "tekst.zip").write_text("geen zip", encoding="utf-8")
    with pytest.raises(ValueError, match="te lezen is"):
        from_place(tmp_path / name)


IN_DUTCH = re.compile(
    r"geen (hele versie|ZIP-bestand|gewoon)|niet zoals het hoort|ontbreekt|twee keer|meer dan er in|is geen versie"
)


@example(142_837, 0)
@given(st.integers(0, 10**6), st.integers(0, 255))
def test_a_zip_with_any_byte_otherwise_is_the_same_version_or_refused(at: int, value: int) -> None:
    data = bytearray(packed(WITH_ITS_LIST))
    data[at % len(data)] = value
    try:
        found, said = from_zip(bytes(data)).files, ""
    except ValueError as reason:
        found, said = {}, str(reason)
    assert found == WITH_ITS_LIST or IN_DUTCH.search(said)
