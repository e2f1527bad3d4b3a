"""The curve of before and now is drawn when scores changed, and is what Mermaid reads."""

import re
from pathlib import Path
from typing import Any

import pytest
from mermaid_reader import mermaid_reader
from places import TESTS
from records import TODAY, journey, step, unscored

from catalogue.changes.report import report
from catalogue.changes.state import State, of_catalogue
from catalogue.changes.whole import compare
from catalogue.model.catalogue import Catalogue

CASES = TESTS / "changes" / "cases"


def drawn(told: str) -> list[str]:
    return re.findall(r"```mermaid\n(.*?)```", told, re.DOTALL)


def state(*steps: dict[str, Any]) -> State:
    named = [{**one, "titel": f"Stap {number}", "id": f"s{number}"} for number, one in enumerate(steps)]
    made = journey(*named)
    return of_catalogue(Catalogue(TODAY, klantreizen={made.id: made}))


def test_mermaid_reads_what_was_before_as_bars_and_what_is_now_as_a_line() -> None:
    told = report(compare(state(step(1), unscored(), step(4), step(2)), state(step(3), step(2), unscored(), step(2))))
    (source,) = drawn(told)
    with mermaid_reader() as reader:
        shown = reader.read(source)
    assert shown["names"] == ["1", "2", "4"]
    assert shown["plots"] == [["bar", [1, 0, 2]], ["line", [3, 2, 2]]]
    for words in ("1 *Stap 0*: van 1 naar 3", "2 *Stap 1*: van geen score naar 2", "3 *Stap 2*: van 4 naar geen score"):
        assert f"- Stap {words}\n" in told


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_it_is_drawn_only_when_scores_changed(case: Path) -> None:
    told = (case / "expected.md").read_text(encoding="utf-8")
    assert len(drawn(told)) == bool(re.search(r": ervaring (?:van|ingevuld)", told))
