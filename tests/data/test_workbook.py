"""The workbook says what one can do, has lists to choose from, and locks what says which row it is."""

import io
import re
from functools import cache
from typing import Any

import openpyxl
import pytest
from example import example
from published import files
from workbooks import cell, published

from catalogue.data.excel import GUIDE
from catalogue.data.tables import TABLES
from catalogue.data.workbook_lists import SHEET
from catalogue.data.workbook_rows import MARK
from catalogue.workbook.homes import HOMES

NO_CHANGE = {"oplossingen"}  # told by the actions themselves


@cache
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(published()))


def listed(sheet: Any, name: str) -> list[object]:
    """What can be chosen in a column."""
    letter = cell(sheet, 2, name).column_letter
    [found] = [one for one in sheet.data_validations.dataValidation if f"{letter}2" in one.sqref]
    area = re.fullmatch(rf"{SHEET}!\$([A-Z]+)\$2:\$([A-Z]+)\$(\d+)", found.formula1)
    assert area
    return [book()[SHEET][f"{area[1]}{row}"].value for row in range(2, int(area[3]) + 1)]


def test_two_builds_of_one_catalogue_are_the_same_bytes() -> None:
    assert files(example())["api/v1/catalogus.xlsx"] == published()


def test_the_first_sheet_says_how_to_hand_it_in() -> None:
    lines = [row[0] for row in book()[GUIDE].iter_rows(values_only=True) if row[0]]
    assert book().sheetnames[0] == GUIDE
    assert "python3 scripts/import_xlsx.py catalogus.xlsx" in " ".join(lines)
    assert "21 november 2026" in lines[1]
    sentences = [one for line in lines for one in re.split(r"(?<=[.?!:]) ", line)]
    assert max(len(one.split()) for one in sentences) <= 25


@pytest.mark.parametrize("name", [table.name for table in TABLES if table.name not in NO_CHANGE])
def test_what_says_which_row_it_is_is_locked_and_what_is_filled_in_is_open(name: str) -> None:
    sheet = book()[name]
    table = next(one for one in TABLES if one.name == name)
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert not sheet.protection.autoFilter  # which is: not kept from it
    open_ones = {column.name for column in table.columns if column.place}
    assert open_ones
    assert not open_ones & {*HOMES[name].keys}
    for row in sheet.iter_rows(min_row=2):
        for one, column in zip(row, (*table.columns, MARK), strict=True):
            if one.value is not None:
                assert one.protection.locked == (not column.place), one.coordinate
    letters = [cell(sheet, 1, column.name).column_letter for column in table.columns]
    assert not any(sheet.column_dimensions[letter].protection.locked for letter in letters)  # below the last row
    assert sheet.column_dimensions[cell(sheet, 1, MARK.name).column_letter].hidden


def test_what_is_chosen_has_its_list() -> None:
    steps, actions = book()["stappen"], book()["verbeteringen"]
    assert listed(steps, "ervaring_huidig") == [1, 2, 3, 4, 5]
    assert listed(steps, "moment_van_waarheid") == ["ja", "nee"]
    assert "telefoon" in listed(steps, "kanalen")
    assert listed(actions, "eigenaar_organisatie") == [row[0].value for row in book()["organisaties"]["A2:A13"]]
    assert "schuldhulp-weer-rust#stilte-wachttijd" in listed(actions, "lost_op")
    assert listed(book()["logboek"], "status")[:2] == ["idee", "gekozen"]


def test_every_table_has_a_home_or_says_what_stands_elsewhere() -> None:
    assert {table.name for table in TABLES} - {*HOMES} == NO_CHANGE
