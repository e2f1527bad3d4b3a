"""What somebody who types in a text editor does wrong, one slip at a time: what is said of it, and what sets it right.

`slips/slips.json` holds slips that were seen, `own.json` more of their kinds. In `bestand` the first `was` becomes
`wordt`; then comes nothing (`stil`), one finding (`melding`), or one finding with a safe mend (`herstel`).
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from places import EXAMPLE, TESTS
from proposals import proposed

from catalogue import loading
from catalogue.editor.mended import mended
from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding

SLIPS = TESTS / "slips"
TODAY = date(2026, 11, 27)
CATALOGUED = [json.loads((SLIPS / name).read_text(encoding="utf-8")) for name in ("slips.json", "own.json")]
ALL = [slip for some in CATALOGUED for slip in some]

# A warning that is right once the value can be read: the day has passed, the title does not begin with "Ik".
TRUE_OF_THE_VALUE = {"W601", "W101"}

# Seen otherwise than was expected, and why.
OTHERWISE = {
    "fase met stap zonder ervaring": ("stil", 0, "a step need not have a score"),
    "zelfde fase titel": ("melding", 2, "beside the title, the score of the step that was added is an assumption"),
}
# Where two things follow from one slip and both must be mended, or the cause is told at another place of the same file.
ELSEWHERE = {
    "kpi weg/hernoemd": "told at the action that names the KPI: that is the one to look at when the new name is right",
    "knelpunt zonder eigen id": "told at the action that names the knelpunt",
    "organisatie weggehaald": "told at the register as a whole",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("slips") / "root"
    shutil.copytree(EXAMPLE, folder)
    shutil.copytree(SLIPS / "base", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def memory() -> loading.Memory:
    return loading.Memory()


def look(root: Path, memory: loading.Memory) -> list[Finding]:
    return loading.load(root, Settings(), TODAY, drafts=True, memory=memory)[1]


@pytest.fixture(scope="module")
def before(root: Path, memory: loading.Memory) -> list[Finding]:
    return look(root, memory)


def new(found: list[Finding], before: list[Finding]) -> list[Finding]:
    """What is found now and was not found before, wherever it stands by now."""
    known = {(one.path, one.code, one.message) for one in before}
    return [one for one in found if (one.path, one.code, one.message) not in known]


@pytest.fixture
def slipped(root: Path, slip: dict[str, Any]) -> Iterator[range]:
    """The lines of the slip, while it stands in its file."""
    path = root / slip["bestand"]
    whole = path.read_bytes()
    text = whole.decode()
    first = text[: text.index(slip["was"])].count("\n") + 1
    path.write_bytes(text.replace(slip["was"], slip["wordt"], 1).encode())
    yield range(first, first + slip["wordt"].count("\n") + 2)
    path.write_bytes(whole)


def test_the_catalogue_has_no_errors(before: list[Finding]) -> None:
    assert [one for one in before if one.severity == "error"] == []


@pytest.mark.parametrize("slip", ALL, ids=lambda slip: slip["naam"])
def test_a_slip_is_told_once_at_its_line(
    slip: dict[str, Any], slipped: range, root: Path, before: list[Finding], memory: loading.Memory
) -> None:
    expected, number, _ = OTHERWISE.get(slip["naam"], (slip["verwacht"], 1, ""))
    found = new(look(root, memory), before)
    assert len(found) == (0 if expected == "stil" else number), found
    if found and slip["naam"] not in ELSEWHERE:
        assert found[0].path == slip["bestand"]
        assert found[0].line in slipped or slip["naam"] in FURTHER_ON, found
    if expected == "herstel":
        assert found[0].edits, found


# The later of two dates that do not fit each other is the one that is told.
FURTHER_ON = ("log volgorde", "metingen nulmeting na meting")


@pytest.mark.parametrize("slip", ALL, ids=lambda slip: slip["naam"])
def test_a_mend_leaves_nothing_of_the_slip_and_brings_nothing_new(
    slip: dict[str, Any], slipped: range, root: Path, before: list[Finding], memory: loading.Memory
) -> None:
    found = new(look(root, memory), before)
    changes = mended(root, found)
    whole = {path: (root / path).read_bytes() for path in changes.after}
    for path, data in changes.after.items():
        (root / path).write_bytes(data)
    left = new(look(root, memory), before)
    for path, data in whole.items():
        (root / path).write_bytes(data)
    if changes.after:
        codes = {one.code for one in found}
        assert [one for one in left if one.severity == "error" or one.code in codes] == []
        assert {one.code for one in left} <= TRUE_OF_THE_VALUE


@pytest.mark.parametrize("slip", ALL, ids=lambda slip: slip["naam"])
def test_what_a_hint_proposes_leaves_less_of_the_slip_and_brings_no_error(
    slip: dict[str, Any], slipped: range, root: Path, before: list[Finding], memory: loading.Memory
) -> None:
    """What has a mend is left out: that is done above, to the letter."""
    found = new(look(root, memory), before)
    for finding in (one for one in found if not one.edits):
        path = root / finding.path
        lines = path.read_text(encoding="utf-8").split("\n")
        for better in proposed(finding, lines[finding.line - 1]):
            whole = path.read_bytes()
            text = "\n".join([*lines[: finding.line - 1], better, *lines[finding.line :]])
            path.write_bytes(text.encode())
            left = new(look(root, memory), before)
            path.write_bytes(whole)
            assert errors(left) < errors(found) or finding.severity == "warning", (finding, better, left)
            assert (finding.code, finding.message) not in {(one.code, one.message) for one in left}, (finding, better)


def errors(findings: list[Finding]) -> int:
    return sum(one.severity == "error" for one in findings)


def test_hints_are_done_of_most_slips_that_have_one(root: Path, before: list[Finding], memory: loading.Memory) -> None:
    """Else the test above would prove nothing: so many slips have a hint that says what to write."""
    done = 0
    for slip in ALL:
        path = root / slip["bestand"]
        whole = path.read_bytes()
        path.write_bytes(whole.decode().replace(slip["was"], slip["wordt"], 1).encode())
        found = [one for one in new(look(root, memory), before) if (root / one.path).is_file()]
        lines = path.read_text(encoding="utf-8").split("\n")
        path.write_bytes(whole)
        here = (one for one in found if one.path == slip["bestand"] and not one.edits)
        done += any(any(proposed(one, lines[one.line - 1])) for one in here)
    assert done > 30
