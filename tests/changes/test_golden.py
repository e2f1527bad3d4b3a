"""Golden cases: two small catalogues that differ, and what is told of it, `expected.md`.

A case is a folder of only what differs from `tests/cases/base`: `before/`, `after/` (laid over what was before), and
`gone.txt`, the files that are there no more.
"""

from pathlib import Path

import pytest
from places import TESTS
from records import TODAY
from small_catalogue import BASE, read_tree, write

from catalogue.changes.report import report
from catalogue.changes.state import KINDS, State, of_folder
from catalogue.changes.whole import compare
from catalogue.model import ITEMS
from catalogue.reading import settings

CASES = sorted((TESTS / "changes" / "cases").iterdir())


def laid_out(case: Path, folder: Path) -> tuple[State, State]:
    """The two states of a case."""
    before = read_tree(BASE) | _files(case / "before")
    gone = (case / "gone.txt").read_text(encoding="utf-8").split() if (case / "gone.txt").is_file() else []
    after = {path: text for path, text in (before | _files(case / "after")).items() if path not in gone}
    chosen = settings.load(BASE)[0]
    old, new = (of_folder(write(folder / name, tree), chosen, TODAY) for name, tree in (("was", before), ("is", after)))
    return old, new


def _files(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_changed_is_told_as_expected(case: Path, tmp_path: Path) -> None:
    told = report(compare(*laid_out(case, tmp_path)))
    assert told == (case / "expected.md").read_text(encoding="utf-8")


def test_every_kind_of_record_has_a_case() -> None:
    names = {path.stem for case in CASES for path in case.rglob("registers/*.yml")}
    names |= {path.parent.name for case in CASES for path in case.rglob("*.yml") if path.parent.name in ITEMS}
    assert names == set(KINDS)


def test_no_sentence_has_a_word_of_yaml_or_a_key_or_an_id(tmp_path: Path) -> None:
    """File names stand only with what is found, and where nothing changed for readers."""
    for case in CASES:
        told = report(compare(*laid_out(case, tmp_path / case.name)))
        sentences = "\n".join(
            part for part in told.split("\n### ") if not part.startswith(("Meldingen", "Alleen", "Niet", "Schrijfhulp"))
        )
        for word in ("_", "yml", "geen-lijst", "in-een-keer", "kcc", "noor", "gesprekken-2026", "klachten-2025"):
            assert word not in sentences, (case.name, word, sentences)
