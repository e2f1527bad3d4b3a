"""Reading files of others: only ordinary files inside a folder, and never more of one than it may hold.

A link can lead to the secrets of the computer that builds the site, a device or a pipe never ends.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalogue.model.limits import MAX_BYTES

_KINDS = (
    (stat.S_ISFIFO, "een pijp"),
    (stat.S_ISSOCK, "een aansluiting van een programma (socket)"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)
_OUTSIDE = "een snelkoppeling naar een plek buiten de catalogus"
_FOLDER = "een snelkoppeling naar een map"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file is not read: the code of a message, and what fills it in."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)


def read(path: Path, within: Path) -> bytes | Refused:
    """The bytes of the file at `path`, at most MAX_BYTES.

    `within` is a resolved folder: a link may lead elsewhere in it, not out of it, nor into a hidden folder.
    """
    if refused := why_not(path, within):
        return refused
    try:
        if (size := path.stat().st_size) > MAX_BYTES:
            return too_large(size)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # some files are larger than they say
    except OSError:
        return Refused("E107", {"naam": path.name})
    return data if len(data) <= MAX_BYTES else too_large(len(data))


def too_large(size: int) -> Refused:
    """Why a file of so many bytes is not read."""
    return Refused("E002", {"groot": f"{size / 1_000_000:.1f} MB".replace(".", ",")})


def why_not(path: Path, within: Path) -> Refused | None:
    """What keeps the file or folder at `path` from being read, without opening it."""
    try:
        if path.is_symlink() and not _leads_inside(path, within):
            return Refused("E111", {"naam": path.name, "wat": _OUTSIDE})
        mode = path.stat().st_mode
    except (OSError, RuntimeError):  # a link to nowhere, or in a circle
        return Refused("E107", {"naam": path.name})
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return Refused("E111", {"naam": path.name, "wat": next((what for is_one, what in _KINDS if is_one(mode)), "iets")})


def _leads_inside(link: Path, within: Path) -> bool:
    target = link.resolve(strict=True)
    return target.is_relative_to(within) and not any(part.startswith(".") for part in target.relative_to(within).parts)


def tree(top: Path, within: Path) -> Iterator[tuple[Path, Refused | None]]:
    """Every file below `top`, in order of path, and why it may not be read; a folder that may not stands for all in it.

    No link to a folder is followed: a few that lead to each other would be as many folders as there are ways between
    them. What is not there holds nothing.
    """
    if not top.exists() and not top.is_symlink():
        return
    if refused := why_not(top, within):
        yield top, refused
    elif top.is_dir():
        yield from _below(top, within)


def _below(folder: Path, within: Path) -> Iterator[tuple[Path, Refused | None]]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        yield folder, Refused("E107", {"naam": folder.name})
        return
    for path in paths:
        refused = why_not(path, within)
        if refused or not path.is_dir():
            yield path, refused
        elif path.is_symlink():
            yield path, Refused("E111", {"naam": path.name, "wat": _FOLDER})
        else:
            yield from _below(path, within)


def shown_path(path: Path, root: Path) -> str:
    """The path relative to `root` with `/`, as text that can be written anywhere: also a name that is no text."""
    return os.fsencode(path.relative_to(root)).decode("utf-8", "replace").replace(os.sep, "/")
