"""Golden cases: two small catalogues that differ, and what is told of it, `expected.md`."""

from pathlib import Path

import pytest
from changed import CASES, trees
from records import TODAY
from small_catalogue import BASE, write

from catalogue.changes.report import report
from catalogue.changes.state import KINDS, State, of_folder
from catalogue.changes.whole import compare
from catalogue.model import ITEMS
from catalogue.reading import settings


def laid_out(case: Path, folder: Path) -> tuple[State, State]:
    """The two states of a case."""
    before, after = trees(case)
    chosen = settings.load(BASE)[0]
    old, new = (of_folder(write(folder / name, tree), chosen, TODAY) for name, tree in (("was", before), ("is", after)))
    return old, new


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_changed_is_told_as_expected(case: Path, tmp_path: Path) -> None:
    told = report(compare(*laid_out(case, tmp_path)))
    assert told == (case / "expected.md").read_text(encoding="utf-8")


def test_every_kind_of_record_has_a_case() -> None:
    names = {path.stem for case in CASES for path in case.rglob("registers/*.yml")}
    names |= {path.parent.name for case in CASES for path in case.rglob("*.yml") if path.parent.name in ITEMS}
    assert names == set(KINDS)
