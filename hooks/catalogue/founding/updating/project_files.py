"""The files of a project as an update meets them: what stands where a version has something, never by way of a link."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.founding.belonging import MADE, OWN_FOLDERS, is_ours
from catalogue.founding.updating.arrival import has_link
from catalogue.founding.updating.manifest import MANIFEST, Manifest, fingerprint, read
from catalogue.founding.updating.update_plan import OTHER
from catalogue.reading.regular import tree
from catalogue.reading.site_file import OWN_TEMPLATES

_MOST = 20_000_000  # bytes; ours are smaller, so what is larger is not ours
_HIDDEN = (".ci", ".forgejo", ".github", ".vscode")
_NOT_OF_A_VERSION = ("__pycache__", "node_modules")


def installed(project: Path) -> Manifest:
    """The version that a project has; one without files when that is not known.

    Raises ValueError, in Dutch, when what says it is unreadable.
    """
    path = project / MANIFEST
    return read(path.read_bytes()) if path.is_file() else Manifest()


def fingerprints(project: Path, paths: Iterable[str]) -> dict[str, str]:
    """Of each of these paths where something stands, its fingerprint; OTHER for what is no plain file of it."""
    found = ((path, _fingerprint(project, path)) for path in paths)
    return {path: known for path, known in found if known}


def _fingerprint(project: Path, path: str) -> str:
    at = project / path
    try:
        if has_link(project, path) or any(above.is_file() for above in at.parents if above.is_relative_to(project)):
            return OTHER
        if not at.exists():
            return ""
        if not at.is_file() or at.stat().st_size > _MOST:
            return OTHER
        return fingerprint(at.read_bytes())
    except OSError:
        return OTHER


def own_templates(project: Path) -> list[str]:
    """The names of the templates that a municipality lays over ours."""
    top = project / OWN_TEMPLATES
    return [path.relative_to(top).as_posix() for path, refused in tree(top, project.resolve()) if not refused]


def of_ours(project: Path) -> dict[str, bytes]:
    """Every file in a project that a version would have, read from the folder alone: Git need not be there."""
    return {path: (project / path).read_bytes() for path in sorted(_below(project, project)) if is_ours(path)}


def _below(folder: Path, project: Path) -> Iterator[str]:
    for path in folder.iterdir():
        name = path.relative_to(project).as_posix()
        if path.is_symlink() or path.name in _NOT_OF_A_VERSION or name in (*OWN_FOLDERS, *MADE):
            continue
        if path.is_dir() and _is_of_a_version(name):
            yield from _below(path, project)
        elif path.is_file() and not path.name.startswith(".coverage") and not path.name.endswith((".pyc", ".lock")):
            yield name


def _is_of_a_version(folder: str) -> bool:
    """Whether a folder can hold something of a version: of what is hidden in the project only what is ours."""
    return is_ours(folder) and (not folder.startswith(".") or folder.partition("/")[0] in _HIDDEN)
