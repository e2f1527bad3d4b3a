"""A version as it comes: a folder or a ZIP, read without trusting anything in it."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalogue.founding.updating.manifest import BROKEN, MANIFEST, Manifest, fingerprint, read
from catalogue.reading import regular

MOST_BYTES = 100_000_000
"""Of a ZIP, and of all that is in it together."""
_MOST_ENTRIES = 20_000
_MOST_OF_ONE = 20_000_000
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_TOO_MUCH = "In het ZIP-bestand zit meer dan er in een versie van de catalogus past."


@dataclass(frozen=True, slots=True)
class Arrival:
    """A version that came: its manifest, and the bytes of every file that it names."""

    manifest: Manifest
    files: Mapping[str, bytes]


def from_place(place: Path) -> Arrival:
    """The version in a folder or in a ZIP file. Raises ValueError, in Dutch, when there is no whole version in it."""
    if place.is_dir():
        return from_folder(place)
    try:
        if place.stat().st_size > MOST_BYTES:
            raise ValueError(_TOO_MUCH)
        return from_zip(place.read_bytes())
    except OSError:
        raise ValueError(f"'{place}' is geen map of ZIP-bestand dat te lezen is.") from None


def from_folder(folder: Path) -> Arrival:
    """The version in a folder; a link in it is not followed."""
    folder = folder.resolve()

    def found(path: str) -> bytes:
        data = regular.read(folder / path, folder)
        if isinstance(data, regular.Refused) or has_link(folder, path):
            raise ValueError(_missing(path) if path != MANIFEST else BROKEN)
        return data

    manifest = read(found(MANIFEST))
    return _whole(manifest, {path: found(path) for path in (*manifest.files, MANIFEST)})


def from_zip(data: bytes) -> Arrival:
    """The version in a ZIP, as a forge packs it: in a folder of its own, or not.

    Only what the manifest names is unpacked, so nothing in it can lead elsewhere; a link and what is larger than it
    says are refused.
    """
    with _readable():
        archive = zipfile.ZipFile(io.BytesIO(data))
    entries = _entries(archive)
    manifest = read(_unpacked(archive, entries[MANIFEST]))
    wanted = (*manifest.files, MANIFEST)
    if missing := next((path for path in wanted if path not in entries), ""):
        raise ValueError(_missing(missing))
    if sum(entries[path].file_size for path in wanted) > MOST_BYTES:
        raise ValueError(_TOO_MUCH)
    return _whole(manifest, {path: _unpacked(archive, entries[path]) for path in wanted})


@contextmanager
def _readable() -> Iterator[None]:
    """What the library makes of bytes that are no ZIP, or half of one, is told in Dutch, as a ValueError."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, OSError, ArithmeticError, ValueError):
        raise ValueError("Dit is geen ZIP-bestand dat te lezen is.") from None


def has_link(folder: Path, path: str) -> bool:
    """Whether the file at a path in a folder, or a folder on the way to it, is a link."""
    here = folder
    for part in path.split("/"):
        here = here / part
        if here.is_symlink():
            return True
    return False


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files in it by their path in the project. Raises ValueError when it holds no manifest, or one file twice."""
    infos = [one for one in archive.infolist() if one.filename and not one.filename.endswith("/")]
    tops = {one.filename.removesuffix(MANIFEST) for one in infos if one.filename.endswith(MANIFEST)}
    top = min(tops, key=len, default=None)
    if top is None or top.count("/") > 1 or (top and not top.endswith("/")):
        raise ValueError(BROKEN)
    inside = [one for one in infos if one.filename.startswith(top)]
    found = {one.filename.removeprefix(top): one for one in inside}
    if len(infos) > _MOST_ENTRIES:
        raise ValueError(_TOO_MUCH)
    if len(found) < len(inside):
        raise ValueError("In het ZIP-bestand staat een bestand twee keer.")
    return found


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG) or entry.flag_bits & 1 or entry.compress_type not in _PACKINGS:
        raise ValueError(f"'{entry.filename[:80]}' in het ZIP-bestand is geen gewoon bestand.")
    with _readable(), archive.open(entry) as file:
        data = file.read(_MOST_OF_ONE + 1)
    if len(data) > _MOST_OF_ONE or len(data) != entry.file_size:
        raise ValueError(_TOO_MUCH)
    return data


def _whole(manifest: Manifest, files: Mapping[str, bytes]) -> Arrival:
    for path, known in manifest.files.items():
        if fingerprint(files[path]) != known:
            raise ValueError(f"{path} in de nieuwe versie is niet zoals het hoort. Haal de versie opnieuw op.")
    return Arrival(manifest, files)


def _missing(path: str) -> str:
    return f"In de nieuwe versie ontbreekt {path}. Haal de versie opnieuw op."
