"""Whose a file is: the one line between what a municipality owns and what comes from where the catalogue began."""

import re

from catalogue.founding.papers import PAPERS
from catalogue.reading.folder import FOLDERS
from catalogue.reading.settings import SETTINGS_FILE
from catalogue.reading.site_file import OWN_PAGES, OWN_STYLES, OWN_TEMPLATES

OWN_FOLDERS = (*FOLDERS, OWN_PAGES, OWN_STYLES, OWN_TEMPLATES)
"""The folders in which everything is of the municipality."""
SCHEMAS = "docs/schema"
MADE = (SCHEMAS, ".github/ISSUE_TEMPLATE", ".gitlab/issue_templates")
"""The folders of what is made here, of our model and their words together: nobody's to keep, for it is made again."""
_THEIRS = (SETTINGS_FILE, *OWN_FOLDERS, *PAPERS)
_NOT_KEPT = ("site", "bijwerken", ".bijwerken", ".venv", ".cache", ".git")

_NAME = re.compile(r"[A-Za-z0-9_.+@-]+(?: [A-Za-z0-9_.+@-]+)*")
_OF_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST = 240


def is_theirs(path: str) -> bool:
    """Whether the file at this path (relative to the project, with `/`) is the municipality's: no update touches it."""
    return _is_in(path, _THEIRS)


def is_ours(path: str) -> bool:
    """Whether it comes with a version of the program: neither theirs, nor made here, nor of this computer alone."""
    return not is_theirs(path) and not is_made(path) and path.partition("/")[0] not in _NOT_KEPT


def is_made(path: str) -> bool:
    """Whether it is made here, and made again after an update."""
    return _is_in(path, MADE)


def is_safe(path: str) -> bool:
    """Whether a path from elsewhere leads to a plain file inside the project, on every kind of computer."""
    parts = path.split("/")
    return len(path) <= _LONGEST and all(
        _NAME.fullmatch(part) and not part.endswith(".") and not _OF_WINDOWS.fullmatch(part) and part.lower() != ".git"
        for part in parts
    )


def _is_in(path: str, places: tuple[str, ...]) -> bool:
    """Whether it is one of these files, or in one of these folders; a letter in another case makes no other file."""
    lower = path.lower()
    return any(lower == one.lower() or lower.startswith(f"{one.lower()}/") for one in places)
