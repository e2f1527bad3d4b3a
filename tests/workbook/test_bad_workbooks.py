"""What is no workbook, holds too much, or holds what only looks like data: told by cell, and nothing is written."""

import io
import resource
import time
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbooks import made, published, saved, take, texts, told

PAIN = "Geen bericht tijdens het wachten"
BOOK = "xl/workbook.xml"


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def with_part(name: str, data: bytes) -> bytes:
    """A good workbook in which one part is another."""
    with zipfile.ZipFile(io.BytesIO(made({"Acties": [["Verbetering", "Status"]]}))) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    return zipped(**{**parts, name: data})


SHEET = "xl/worksheets/sheet1.xml"
XML = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData>%s</worksheet>'
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "tekst"),
        (b"Titel;Status\nEen brief;Idee\n", "tekst, zoals CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "oude Excel (.xls)"),
        (ENCRYPTED, "wachtwoord"),
        (zipped(**{"word/document.xml": b"<a/>"}), "Word"),
        (zipped(**{"content.xml": b"<a/>"}), "LibreOffice"),
        (zipped(**{"xl/workbook.bin": b""}), "xlsb"),
        (zipped(**{BOOK: b"<workbook/>"}), "beschadigd"),
        (b"PK\x03\x04 half", "beschadigd"),
        (b"\0\1\2", "iets anders"),
        (published()[:-2000], "beschadigd"),
        (with_part(SHEET, b"<worksheet><sheetData><row><c"), "beschadigd"),
        (with_part(SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'), "niet in een werkmap hoort"),
        (with_part(SHEET, "<worksheet/>".encode("utf-16")), "niet in een werkmap hoort"),
        (with_part(SHEET, XML % (b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>', b"")), "beschadigd"),
    ],
)
def test_what_is_no_workbook_is_told_in_one_sentence(data: bytes, why: str) -> None:
    found = take(data)
    assert texts(found) == {}
    [one] = found.findings
    assert (one.path, one.code) == ("lijst.xlsx", "E1801")
    assert why in one.message


BOMBS = {
    "zeros": with_part("xl/theme/theme1.xml", b"<a>" + b" " * 80_000_000 + b"</a>"),
    "cells": with_part(SHEET, XML % (b"<row>" + b"<c/>" * 3_000_000 + b"</row>", b"")),
    "cells of as many as may be": with_part(SHEET, XML % (b"<row>" + b"<c/>" * 450_000 + b"</row>", b"")),
    "in one cell": with_part(SHEET, XML % (b"<row><c>" + b"<v/>" * 450_000 + b"</c></row>", b"")),
    "rows": with_part(SHEET, XML % (b"<row/>" * 2_000_000, b"")),
    "merged": with_part(SHEET, XML % (b"", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    "far": with_part(SHEET, XML % (b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', b"")),
    "texts": with_part("xl/sharedStrings.xml", b"<sst>" + b"<si/>" * 2_000_000 + b"</sst>"),
    "deep": with_part(SHEET, XML % (b"<row>" * 100_000 + b"</row>" * 100_000, b"")),
    "large": b"PK" + b"\0" * 20_000_001,
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_workbook_costs_more_than_it_may(name: str) -> None:
    """In seconds of this computer's processor, with room for a busy one; and in memory."""
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    found = take(BOMBS[name])
    assert time.process_time() - began < 8
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
    assert texts(found) == {}


HEAD = ["Verbetering", "Status", "Startdatum", "Knelpunt", "Omschrijving"]


def test_a_bad_list_is_told_cell_by_cell() -> None:
    rows: list[list[Any]] = [
        HEAD,
        ["Eén brief", "Idee", "medio maart", PAIN, None],
        ["=1+1", "Idee", None, PAIN, None],
        ["Twee brieven", "Idee", "12-03-2026", PAIN, '=HYPERLINK("http://x","klik")'],
        ["Drie brieven", "Idee", None, PAIN, "Mail jan.jansen@example.nl"],
        ["Vier brieven", "Idee", None, PAIN, None],
        ["vier brieven", "Idee", None, PAIN, None],
        ["Vijf brieven", "Idee", None, PAIN, None],
        ["x" * 300, "Idee", None, PAIN, None],
    ]
    found = take(made({"Acties": {"rijen": rows, "verborgen_rijen": [8], "samengevoegd": ["B6:B7"]}}))
    assert told(found) == [
        "Acties!C2 E1804",
        "Acties!A3 E1806",
        "Acties!E4 E1806",
        "Acties!E5 E1804",
        "Acties!B6 W1803",
        "Acties!A7 W1804",
        "Acties!A8 W1802",
        "Acties!A9 E1804",
    ]
    assert set(texts(found)) == {"improvements/vier-brieven.yml"}


def test_what_came_out_of_a_formula_counts_and_the_formula_does_not() -> None:
    cells = b"".join(
        b'<c r="%s1" t="inlineStr"><is><t>%s</t></is></c>' % one
        for one in ((b"A", b"Verbetering"), (b"B", b"Knelpunt"))
    )
    row = (
        b'<c r="A2" t="str"><f>"Een "&amp;"brief"</f><v>Een brief</v></c><c r="B2" t="inlineStr"><is><t>%s</t></is></c>'
    )
    sheet = XML % (b'<row r="1">' + cells + b'</row><row r="2">' + row % PAIN.encode() + b"</row>", b"")
    found = take(with_part(SHEET, sheet))
    assert told(found) == []
    assert "titel: Een brief\n" in texts(found)["improvements/een-brief.yml"]


def test_five_thousand_rows_are_told_in_one_line() -> None:
    rows = [["Verbetering", "Status"], *([f"Brief {number}", "Idee"] for number in range(5_000))]
    found = take(made({"Acties": rows}))
    assert texts(found) == {}
    assert "Acties!A1002 E1802" in told(found)
    assert len(found.findings) == 1_001  # each row lacks what it is about; a terminal shows the first


@given(st.lists(st.lists(st.none() | st.integers() | st.text(max_size=12) | st.booleans(), max_size=5), max_size=6))
def test_any_table_is_read_and_writes_nothing_that_the_check_refuses(rows: list[list[Any]]) -> None:
    legal = [[without_controls(cell) for cell in row] for row in rows]
    found = take(made({"Acties": [HEAD, *legal], "Ik wil iets": [["Stap", "Fase", "Kanaal"], *legal]}))
    assert all(text.startswith("#") for text in texts(found).values())


def without_controls(cell: Any) -> Any:
    return "".join(one for one in cell if one.isprintable()) if isinstance(cell, str) else cell


def test_a_workbook_of_another_program_with_odd_styles_is_read() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made({"Acties": [HEAD, ["Eén brief", "Idee", None, PAIN, None]]})))
    with zipfile.ZipFile(io.BytesIO(saved(book))) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    styles = parts["xl/styles.xml"].replace(
        b"<cellXfs", b'<fonts count="1"><font><u val="golvend"/></font></fonts><cellXfs'
    )
    found = take(zipped(**{**parts, "xl/styles.xml": styles}))
    assert set(texts(found)) == {"improvements/een-brief.yml"}
