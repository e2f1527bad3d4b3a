"""The folder that a site is written into: whether it may be replaced. A build removes only what a build made."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

MARKER = ".klantreizen-catalogus"
"""The file in a site by which a later build knows that it may replace the folder."""

_SAYS = "Deze map is gemaakt door de klantreizencatalogus. De volgende bouw vervangt alles wat erin staat.\n"
_CONTENT = frozenset({"journeys", "improvements", "registers"})
_OURS = _CONTENT | {"docs", "hooks", "overrides", "requirements", "scripts", "tests", "LICENSES"}
_HIDDEN = re.compile(r"\.(?!.+\.bezig$).*")  # a site is made in `.site.bezig`, beside where it comes
# How a site of the version before the marker begins its open data: no other program writes this.
_BEFORE_MARKER = ("api/v1/catalogus.json", b'{"versie": "1", "schema": ')


def mark(site: Path) -> None:
    """Put the marker in a finished site."""
    (site / MARKER).write_text(_SAYS, encoding="utf-8", newline="\n")


def why_not(site: Path, project: Path, root: Path, here: Path) -> str:
    """Why a build may not put a site at `site`, in Dutch; '' when it may.

    It may where nothing is, in an empty folder, and over a site that a build of ours made; never around or among the
    files of the `project`, of the content in `root`, or of the folder `here` that somebody works in; never over a
    folder with a repository in it. All paths are resolved. Raises OSError when the folder cannot be read.
    """
    if any(_is_at_or_above(site, other) for other in (project, root, here)):
        return f"In '{site}' staat meer dan een site: ook waar u nu werkt. Kies een lege of een nieuwe map."
    for base, folders in ((project, _OURS), (root, _CONTENT)):
        if (top := _top_between(base, site)) and (top in folders or _HIDDEN.fullmatch(top)):
            return f"De map '{base / top}' hoort bij de catalogus zelf. Kies een andere map voor de site."
    if not site.exists():
        return ""
    if not site.is_dir():
        return f"'{site}' is geen map. Kies een lege of een nieuwe map."
    if any(entry.name == ".git" for entry in _everything_in(site)):
        return f"In '{site}' staat een Git-map (.git). Kies een lege of een nieuwe map."
    if any(site.iterdir()) and not _is_ours(site):
        return f"In '{site}' staat iets anders dan een site van deze catalogus. Kies een lege of een nieuwe map."
    return ""


def _is_ours(site: Path) -> bool:
    if (site / MARKER).is_file():
        return True
    name, beginning = _BEFORE_MARKER
    data = site / name
    if not data.is_file() or data.is_symlink():
        return False
    with data.open("rb") as file:
        return file.read(len(beginning)) == beginning


def _is_at_or_above(folder: Path, other: Path) -> bool:
    """Whether `other` is the folder or stands in it, also where a disk takes capitals for small letters."""
    return any(_same(folder, one) for one in (other, *other.parents))


def _top_between(base: Path, inner: Path) -> str:
    """The folder of `base` in which `inner` stands or which it is, by the name that it has there; '' when in none."""
    for one in (inner, *inner.parents):
        if _same(one.parent, base) and not _same(one, base):
            there = (entry.name for entry in base.iterdir() if _same(entry, one))
            return next(there, one.name)
    return ""


def _same(one: Path, other: Path) -> bool:
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _everything_in(folder: Path) -> Iterator[Path]:
    """All files and folders below a folder; no link is followed."""
    return chain.from_iterable(
        (entry, *(_everything_in(entry) if entry.is_dir() and not entry.is_symlink() else ()))
        for entry in folder.iterdir()
    )
