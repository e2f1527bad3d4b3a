"""Golden cases: small catalogues with all their findings as an editor reads them, `expected.txt`.

A case is a folder of only what differs from `cases/base`, a small catalogue that has no findings at all.
A new case is a new folder; what cannot stand in Git as a file is made in `support/golden.py`.
"""

from pathlib import Path

import pytest
from golden import INVALID, VALID, lay_out
from places import CASES
from small_catalogue import load

from catalogue.reading.findings import as_text, messages


def code(case: Path) -> str:
    return case.name.partition("-")[0]


def test_the_base_has_no_findings() -> None:
    assert load(CASES / "base")[1] == []


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.name)
def test_a_valid_case_has_no_findings(case: Path, tmp_path: Path) -> None:
    assert as_text(load(lay_out(case, tmp_path / "root"))[1]) == as_text([])


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.name)
def test_an_invalid_case_has_exactly_the_findings_it_expects(case: Path, tmp_path: Path) -> None:
    found = as_text(load(lay_out(case, tmp_path / "root"))[1])
    assert found == (case / "expected.txt").read_text(encoding="utf-8")


def test_every_code_has_a_case_and_every_case_shows_its_code() -> None:
    """A message that no case shows was never read by anyone."""
    named = {code(case) for case in INVALID if case.name != "everything"}
    assert named == set(messages())
    for case in INVALID:
        if case.name != "everything":
            assert f" {code(case)}: " in (case / "expected.txt").read_text(encoding="utf-8"), case.name
