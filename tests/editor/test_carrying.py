"""A step goes to another phase as it is written, with its comments; nothing else in the file is another line."""

import pytest

from catalogue.editor.carrying import carry
from catalogue.editor.splice import SpliceRefused

PHASES = """\
fasen:
  - titel: Vooraf
    stappen:
      - id: bellen   # snel
        titel: 'Ik bel'
      # nog nagaan
      - id: wachten
        ervaring: {huidig: 2}
  - titel: Daarna
    stappen:
      - id: klaar
  - titel: Leeg
    stappen: []
  - titel: Kort
    stappen: [{id: kort}]
"""
WAITING = """\
      # nog nagaan
      - id: wachten
        ervaring: {huidig: 2}
"""
FIRST, SECOND, EMPTY, SHORT = (("fasen", number, "stappen") for number in range(4))


def without(lines: str) -> str:
    assert lines in PHASES
    return PHASES.replace(lines, "")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("to", "before"), [(0, "      - id: klaar\n"), (1, "  - titel: Leeg\n")])
def test_it_stands_there_as_it_was_written(to: int, before: str, newline: str) -> None:
    there = without(WAITING).replace(before, WAITING + before).replace("\n", newline)
    assert carry(PHASES.replace("\n", newline), FIRST, 1, SECOND, to) == there


def test_and_comes_back_to_the_byte() -> None:
    assert carry(carry(PHASES, FIRST, 1, SECOND, 0), SECOND, 0, FIRST, 1) == PHASES


def test_the_last_of_a_list_leaves_an_empty_one() -> None:
    moved = carry(PHASES, SECOND, 0, FIRST, 2)
    assert "        ervaring: {huidig: 2}\n      - id: klaar\n  - titel: Daarna\n    stappen: []\n" in moved


@pytest.mark.parametrize("into", [EMPTY, SHORT])
def test_where_a_list_is_written_in_another_way_it_is_written_so(into: tuple[str | int, ...]) -> None:
    moved = carry(PHASES, FIRST, 1, into, 0)
    assert WAITING not in moved
    assert "wachten" in moved


@pytest.mark.parametrize(
    ("path", "index", "into", "to"),
    [
        (FIRST, 7, SECOND, 0),
        (FIRST, -1, SECOND, 0),
        (FIRST, 0, SECOND, 5),
        (("fasen",), 0, ("fasen", 0, "stappen"), 0),
        (("weg",), 0, SECOND, 0),
        (FIRST, 0, ("fasen", 0, "titel"), 0),
        (FIRST, 0, ("fasen", 9, "stappen"), 0),
    ],
)
def test_what_cannot_be_is_refused(
    path: tuple[str | int, ...], index: int, into: tuple[str | int, ...], to: int
) -> None:
    with pytest.raises(SpliceRefused):
        carry(PHASES, path, index, into, to)
