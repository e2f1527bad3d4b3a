"""A cell of a table that is pasted says what a field holds: more at once, and by name."""

from typing import Any

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue.editor.cells import NotListed
from catalogue.editor.edits import FormChange, edited
from catalogue.editor.pasted import as_written
from catalogue.editor.workspace import Workspace

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
STEPS = ("fasen", 0, "stappen")
SPACE = Workspace(EXAMPLE, of_example(), TODAY)


def added(place: tuple[Any, ...], meant: dict[str, dict[str, str]] | None = None, **cells: str) -> Any:
    """The record that a row of cells became, as the first of its list."""
    row = FormChange("add", place, cells, 0)
    after = edited(SPACE, JOURNEY, *as_written(SPACE, JOURNEY, [row], meant or {}))
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


def test_all_that_has_none_is_told_at_once_with_what_can_be_chosen() -> None:
    rows = [
        FormChange("add", STEPS, {"titel": "Ik bel", "kanalen": "Telefoon; Duif", "organisaties": "Rijk"}, 0),
        FormChange("add", STEPS, {"titel": "Ik loop", "kanalen": "Duif / Telefon"}, 1),
    ]
    with pytest.raises(NotListed) as refused:
        as_written(SPACE, JOURNEY, rows, {})
    assert [(one.register, one.name, one.near) for one in refused.value.names] == [
        ("kanalen", "Duif", ""),
        ("organisaties", "Rijk", ""),
        ("kanalen", "Telefon", "telefoon"),
    ]
    told = "Bij Kanalen staan niet in de lijst: ‘Duif’, ‘Telefon’. Bij Organisaties staat niet in de lijst: ‘Rijk’."
    assert str(refused.value) == told
    assert "Brief" in [one.label for one in refused.value.choices["kanalen"]]


def test_what_a_name_means_is_chosen_or_left_out() -> None:
    meant = {"kanalen": {"Duif": "brief", "Rook": ""}, "organisaties": {"Rijk": "eik-kcc"}}
    made = added(STEPS, meant, titel="Ik bel", kanalen="Rook, Telefoon; Duif", organisaties="Rijk")
    assert (made["kanalen"], made["organisaties"]) == (["telefoon", "brief"], ["eik-kcc"])
    assert "kanalen" not in added(STEPS, meant, titel="Ik bel", kanalen="Rook")
    assert "van" not in added(("overdrachten",), {"organisaties": {"Rijk": ""}}, van="Rijk", naar="team schuldhulp")


def test_texts_are_parted_by_a_semicolon_and_not_by_a_comma() -> None:
    place = ("overdrachten",)
    made = added(place, van="Team Inkomen", naar="team schuldhulp", wat_gaat_mee="naam, adres; dossier")
    assert made["van"] == "eik-inkomen"
    assert made["wat_gaat_mee"] == ["naam, adres", "dossier"]
