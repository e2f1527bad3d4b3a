"""The golden cases of what changes, laid out: two small catalogues that differ.

A case is a folder of only what differs from `tests/cases/base`: `before/`, `after/` (laid over what was before), and
`gone.txt`, the files that are there no more.
"""

from pathlib import Path

from places import TESTS
from small_catalogue import BASE, read_tree

CASES = sorted((TESTS / "changes" / "cases").iterdir())


def trees(case: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The texts of before and after, by path."""
    before = read_tree(BASE) | _files(case / "before")
    gone = (case / "gone.txt").read_text(encoding="utf-8").split() if (case / "gone.txt").is_file() else []
    after = {path: text for path, text in (before | _files(case / "after")).items() if path not in gone}
    return before, after


def _files(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
