"""A tree of Git as files: what `git archive` packed, unpacked without trusting anything in it.

The `filter` of tarfile would do it too, but is only there from Python 3.11.4.
"""

from __future__ import annotations

import posixpath
import tarfile
from collections.abc import Iterator
from pathlib import Path


def unpack(packed, folder: Path) -> Iterator[str]:
    """Write what is in the archive (an open file) to the folder; the names of what cannot be written there.

    Raises tarfile.TarError when it is no archive.
    """
    with tarfile.open(fileobj=packed) as archive:
        for member in archive:
            try:
                written = _is_inside(member.name) and _write(archive, member, folder)
            except (OSError, ValueError):  # a name that this computer cannot have, a link on Windows
                written = False
            if not written:
                yield member.name


def _is_inside(name: str) -> bool:
    """Whether it is a path in the folder, as this computer reads it: not from a root or a drive, and not upwards."""
    path = Path(name)
    return not path.anchor and ".." not in path.parts


def _write(archive: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> bool:
    target = folder / member.name
    if not target.parent.resolve().is_relative_to(folder.resolve()):  # a link on the way to it leads out
        return False
    if member.isdir():
        target.mkdir(parents=True, exist_ok=True)
        return True
    target.parent.mkdir(parents=True, exist_ok=True)
    if member.issym():
        if not _is_inside(posixpath.normpath(posixpath.join(posixpath.dirname(member.name), member.linkname))):
            return False
        target.symlink_to(member.linkname)
        return True
    content = archive.extractfile(member) if member.isreg() and not target.is_symlink() else None
    if content is None:
        return False
    target.write_bytes(content.read())
    return True
