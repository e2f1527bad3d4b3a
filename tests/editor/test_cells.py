"""A cell of a table that is pasted says what a field holds: more at once, and by name."""

from typing import Any

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue.editor.edits import FormChange, edited
from catalogue.editor.workspace import Workspace

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
STEPS = ("fasen", 0, "stappen")
SPACE = Workspace(EXAMPLE, of_example(), TODAY)


def added(place: tuple[Any, ...], **cells: str) -> Any:
    """The record that a row of cells became, as the first of its list."""
    after = edited(SPACE, JOURNEY, FormChange("add", place, cells, 0))
    return after.open(JOURNEY).at((*place, 0))


@pytest.mark.parametrize(
    ("cell", "ids"),
    [
        ("Telefoon", ["telefoon"]),
        ("telefoon; DigiD", ["telefoon", "digid"]),
        ("E-mail, brief\nWebsite / post", ["e-mail", "brief", "website", "post"]),
        ("gesprek op locatie", ["gesprek-locatie"]),
        ("informeel", ["informeel"]),
        (";", None),
    ],
)
def test_what_has_a_line_in_a_register_is_called_by_its_name(cell: str, ids: list[str] | None) -> None:
    assert added(STEPS, titel="Ik bel", kanalen=cell).get("kanalen") == ids


def test_what_has_none_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"Bij Kanalen staat niet in de lijst: ‘Duif’\. Kies uit: Brief, DigiD"):
        added(STEPS, titel="Ik bel", kanalen="Telefoon; Duif")


def test_texts_are_parted_by_a_semicolon_and_not_by_a_comma() -> None:
    place = ("overdrachten",)
    made = added(place, van="Team Inkomen", naar="team schuldhulp", wat_gaat_mee="naam, adres; dossier")
    assert made["van"] == "eik-inkomen"
    assert made["wat_gaat_mee"] == ["naam, adres", "dossier"]
