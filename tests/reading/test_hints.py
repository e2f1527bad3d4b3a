"""A hint never leads to the next error: what it proposes is done, and then the finding is gone and no new one came."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from golden import INVALID, lay_out
from proposals import proposed

from catalogue import loading
from catalogue.editor.mended import mended
from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding

TODAY = date(2026, 11, 21)


def look(root: Path) -> list[Finding]:
    return loading.load(root, Settings(), TODAY, drafts=True)[1]


def cases() -> Iterator[Path]:
    yield from (case for case in INVALID if case.name.partition("-")[0][0] in "EW")


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_what_a_hint_proposes_makes_the_finding_go_and_brings_no_other(case: Path, tmp_path: Path) -> None:
    root = lay_out(case, tmp_path / "root")
    found = look(root)
    for finding in found:
        path = root / finding.path
        if not path.is_file() or not finding.regel:
            continue
        whole = path.read_bytes()
        lines = whole.decode("utf-8", "replace").split("\n")
        for better in proposed(finding, lines[finding.line - 1]):
            text = "\n".join([*lines[: finding.line - 1], better, *lines[finding.line :]])
            path.write_bytes(text.encode())
            left = look(root)
            path.write_bytes(whole)
            assert errors(left) < errors(found) or finding.severity == "warning", (finding, better, left)
            assert told(left)[key(finding)] < told(found)[key(finding)], (finding, better)


def errors(findings: list[Finding]) -> int:
    return sum(one.severity == "error" for one in findings)


def key(finding: Finding) -> tuple[str, str, str]:
    return finding.path, finding.code, finding.message


def told(findings: list[Finding]) -> Counter[tuple[str, str, str]]:
    return Counter(map(key, findings))


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_every_mend_of_a_case_makes_its_finding_go_and_brings_no_other(case: Path, tmp_path: Path) -> None:
    root = lay_out(case, tmp_path / "root")
    found = look(root)
    for finding in found:
        changes = mended(root, [finding])
        if not changes.after:
            assert not finding.edits, finding
            continue
        changes.save(root)
        left = look(root)
        assert told(left)[key(finding)] < told(found)[key(finding)], (finding, left)
        assert errors(left) <= errors(found) - (finding.severity == "error"), (finding, left)
        for path in (*changes.gone, *changes.after):
            (root / path).unlink(missing_ok=True)
        for path, data in changes.before.items():
            (root / path).write_bytes(data)
