"""Whatever the model allows can be published in every form, and each form says the same."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from random import Random
from typing import Any
from xml.etree import ElementTree

import any_catalogue
import every_field
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from published import files
from records import EMPTY

from catalogue.data.excel import GUIDE
from catalogue.data.tables import TABLES
from catalogue.data.workbook_lists import SHEET
from catalogue.data.workbook_rows import MARK
from catalogue.model.settings import Settings

WORKBOOK = "api/v1/catalogus.xlsx"
CALENDAR = "api/v1/kalender.ics"


def sheets(workbook: bytes) -> dict[str, list[list[str]]]:
    """The cells of each table as a CSV file writes them: without the marks, which only come back from Excel."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    return {
        name: [[as_text(cell) for cell in row] for row in _without_marks(book[name])]
        for name in book.sheetnames
        if name not in (GUIDE, SHEET)
    }


def _without_marks(sheet: Any) -> list[Any]:
    rows = list(sheet.iter_rows(values_only=True))
    return [row[:-1] if rows[0][-1] == MARK.name else row for row in rows]


def as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case float():
            return f"{Decimal(repr(value)):f}".removesuffix(".0").replace(".", ",")
        case _:
            return unescape(str(value))


def tables(made: dict[str, bytes]) -> dict[str, list[list[str]]]:
    """The cells of each CSV file."""
    found = {}
    for table in TABLES:
        text = made[f"api/v1/csv/{table.name}.csv"].decode("utf-8-sig")
        found[table.name] = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    return found


def unfolded(calendar: bytes) -> list[str]:
    assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))
    return calendar.decode().replace("\r\n ", "").split("\r\n")[:-1]


@settings(max_examples=25)
@given(st.integers(0, 10**9), st.sampled_from(any_catalogue.TEXTS))
def test_any_catalogue_is_published_in_every_form(seed: int, name: str) -> None:
    catalogue = any_catalogue.catalogue(Random(seed))
    chosen = Settings.model_validate({"organisatie": {"naam": name[:200]}, "term_klant": name[:200]})
    made = files(replace(catalogue, settings=chosen), "https://voorbeeld.nl/")
    assert sheets(made[WORKBOOK]) == tables(made)
    written = [cell for rows in tables(made).values() for row in rows for cell in row]
    written += [cell.replace('""', '"') for cell in written]  # of a value in a list
    head, *effects = tables(made)["effecten"]
    told = [dict(zip(head, row, strict=True)) for row in effects]
    cells = "\n".join([*written, *(f"{row['klantreis']}#{row['kpi']}" for row in told)])
    everything: list[Any] = [*catalogue.klantreizen.values(), *catalogue.verbeteringen.values()]
    planted = [value for record in everything for _, value in every_field.planted(record) if isinstance(value, str)]
    assert [text for text in planted if text not in cells] == []
    for path, data in made.items():
        if path.endswith(".json"):
            json.loads(data)
        elif path.endswith(".xml"):
            ElementTree.fromstring(data)
    lines = unfolded(made[CALENDAR])
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")
    assert all(line.partition(":")[1] for line in lines)


@pytest.mark.parametrize("day", [date.min, date(1900, 1, 1), date(1979, 12, 31), date(2107, 12, 31), date.max])
def test_a_workbook_is_made_on_any_day(day: date) -> None:
    """Also on one that a zip file does not know: those lie from 1980 to 2107."""
    made = files(replace(EMPTY, today=day))[WORKBOOK]
    assert openpyxl.load_workbook(io.BytesIO(made)).properties.created == datetime(day.year, day.month, day.day)
