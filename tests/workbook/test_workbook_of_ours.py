"""The workbook that the site publishes, taken back: what was changed in it changes, and nothing else."""

import io
import os
import shutil
import subprocess
from datetime import date, datetime
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from places import EXAMPLE
from workbooks import cell, changed, published, row_of, saved, take, texts, told

from catalogue.data.columns import DATUM, GETAL, TEKST
from catalogue.data.tables import TABLES
from catalogue.data.workbook_rows import MARK

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
ACTION = "improvements/samen-een-plan.yml"
WAITING = {"klantreis": "schuldhulp-weer-rust", "stap": "wachten"}


def lines_of(found: Any) -> list[tuple[str, str]]:
    """The lines that would go and those that would come."""
    old = [line for path in texts(found) if (EXAMPLE / path).exists() for line in read(path).splitlines()]
    new = [line for text in texts(found).values() for line in text.splitlines()]
    pairs = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("\n".join(old[a:b]), "\n".join(new[c:d])) for what, a, b, c, d in pairs if what != "equal"]


def read(path: str) -> str:
    return (EXAMPLE / path).read_text(encoding="utf-8")


def test_what_was_not_changed_changes_nothing() -> None:
    for data in (published(), saved(openpyxl.load_workbook(io.BytesIO(published())))):
        found = take(data)
        assert (texts(found), found.findings, found.unclear) == ({}, (), ())


def test_without_its_marks_it_changes_nothing_either() -> None:
    """Every cell is read, and says what is there."""

    def unmarked(book: Any) -> None:
        for sheet in book.worksheets[1:-1]:
            for row in range(2, sheet.max_row + 1):
                if sheet.cell(1, sheet.max_column).value == MARK.name:
                    sheet.cell(row, sheet.max_column).value = "x"

    assert texts(take(changed(unmarked))) == {}
    assert told(take(changed(unmarked))) == []


def test_libreoffice_saves_it_without_a_false_change(tmp_path: Path) -> None:
    """With its own numbers, days and texts; and what was locked still is."""
    from _office import find

    office = find()
    assert office, "There is no LibreOffice. scripts/test.py installs it."
    (tmp_path / "catalogus.xlsx").write_bytes(published())
    command = [str(office), f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}", "--headless", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "uit"), str(tmp_path / "catalogus.xlsx")]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"HOME": str(tmp_path)})
    data = (tmp_path / "uit/catalogus.xlsx").read_bytes()
    found = take(data)
    assert (texts(found), found.findings) == ({}, ())
    sheet: Any = openpyxl.load_workbook(io.BytesIO(data))["stappen"]
    assert sheet.protection.sheet
    assert [cell(sheet, 2, name).protection.locked for name in ("stap", "titel")] == [True, False]


@pytest.mark.parametrize(
    ("sheet", "keys", "column", "value", "old", "new"),
    [
        ("stappen", WAITING, "ervaring_huidig", 4, "{huidig: 1, gewenst: 3", "{huidig: 4, gewenst: 3"),
        ("stappen", WAITING, "kanalen", "Telefoon; brief", "kanalen: []", "kanalen: [telefoon, brief]"),
        ("verbeteringen", {"id": "samen-een-plan"}, "soort", "Communicatie", "samenwerking", "soort: communicatie"),
        ("verbeteringen", {"id": "samen-een-plan"}, "meten_voor", datetime(2027, 1, 31), "", "meten_voor: 2027-01-31"),
        ("verbeteringen", {"id": "samen-een-plan"}, "direct_opgelost", True, "", "direct_opgelost: true"),
        ("verbeteringen", {"id": "samen-een-plan"}, "meten_voor", "12 maart 2027", "", "meten_voor: 2027-03-12"),
        ("organisaties", {"id": "eik-kcc"}, "naam", "KCC", "Klantcontactcentrum", "naam: KCC"),
        ("stappen", WAITING, "ervaring_aantal", None, "aantal: 9", "{huidig: 1, gewenst: 3, zekerheid"),
    ],
)
def test_a_cell_is_a_field(sheet: str, keys: dict[str, str], column: str, value: Any, old: str, new: str) -> None:
    def change(book: Any) -> None:
        cell(book[sheet], row_of(book[sheet], **keys), column).value = value

    found = take(changed(change))
    assert told(found) == []
    [(before, after)] = lines_of(found)
    assert old in before
    assert new in after


COLUMNS = [(table.name, column) for table in TABLES for column in table.columns if column.place]
TYPED = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    TEKST: TYPED | st.sampled_from(["=1+1", "'=1", "-", "a; b", '"a"', "Telefoon", "Nee: #1", "ja"]),
    GETAL: st.integers(-5, 1000) | st.floats(0, 100).map(lambda number: round(number, 2)),
    DATUM: st.dates(date(2020, 1, 1), date(2030, 1, 1)),
}


@cache
def only(name: str) -> bytes:
    """The workbook with one of its sheets, which is as good and ten times as fast."""

    def change(book: Any) -> None:
        for sheet in book.worksheets:
            if sheet.title != name:
                book.remove(sheet)

    return changed(change)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_cell_is_that_field_and_no_other(data: st.DataObject) -> None:
    """Or it is said of that cell why not, and then nothing changes."""
    name, column = data.draw(st.sampled_from(COLUMNS))
    value = data.draw(VALUES.get(column.kind, st.sampled_from(["ja", "nee", "Nee", True, False])))
    book = openpyxl.load_workbook(io.BytesIO(only(name)))
    sheet: Any = book[name]
    assume(sheet.max_row > 1)
    there = cell(sheet, data.draw(st.integers(2, sheet.max_row)), column.name)
    there.value = value
    if isinstance(value, str):
        there.data_type = "s"
    found = take(saved(book))
    at = f"{name}!{there.coordinate}"
    assert len(texts(found)) <= 1
    for path, text in texts(found).items():
        assert [line for line in text.splitlines() if line.lstrip().startswith("#")] == [
            line for line in read(path).splitlines() if line.lstrip().startswith("#")
        ]
        assert len(lines_of(found)) == 1
        differing = [*differences(yaml.safe_load(read(path)), yaml.safe_load(text))]
        assert len({place[: -1 if isinstance(place[-1], int) else None] for place in differing}) == 1, differing
        assert [step for step in differing[0] if isinstance(step, str)][-1] == column.place[-1], differing
    assert {one.split(" ")[0] for one in told(found)} <= {at}


def differences(old: Any, new: Any, here: tuple[Any, ...] = ()) -> Any:
    """The places at which two pieces of data differ; a score that was written alone is its record."""
    if isinstance(old, dict) or isinstance(new, dict):
        one, other = (each if isinstance(each, dict) else {"huidig": each} for each in (old, new))
        if old is None or new is None:
            one, other = ({} if each is None else each for each in (old, new))
        for name in {*one, *other}:
            yield from differences(one.get(name), other.get(name), (*here, name))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for number, (a, b) in enumerate(zip(old, new, strict=True)):
            yield from differences(a, b, (*here, number))
    elif old != new:
        yield here


def new_row(sheet: Any, **cells: Any) -> None:
    row = sheet.max_row + 1
    for name, value in cells.items():
        cell(sheet, row, name).value = value


def test_new_rows_become_items_lines_and_files() -> None:
    def change(book: Any) -> None:
        said = {"datum": "20-11-2026", "status": "In uitvoering", "toelichting": "Begonnen"}
        new_row(book["logboek"], verbetering="samen-een-plan", **said)
        new_row(book["knelpunten"], **WAITING, titel="Niemand zegt hoe lang", categorie="Informatie", ernst=2)
        new_row(book["stappen"], klantreis=WAITING["klantreis"], fase_titel="Ik vraag om hulp", titel="Ik bel nog eens")
        new_row(book["organisaties"], naam="Woningstichting", soort="bedrijf")
        about = "schuldhulp-weer-rust#stilte-wachttijd"
        new_row(book["verbeteringen"], titel="Elke week een bericht", lost_op=about, status="Gekozen")

    found = take(changed(change))
    made = texts(found)
    assert told(found) == []
    assert set(made) == {ACTION, JOURNEY, "registers/organisaties.yml", "improvements/elke-week-een-bericht.yml"}
    assert "{datum: 2026-11-20, status: in_uitvoering, toelichting: Begonnen}" in made[ACTION]
    steps = [step for phase in yaml.safe_load(made[JOURNEY])["fasen"] for step in phase["stappen"]]
    waiting = next(step for step in steps if step.get("id") == "wachten")
    assert waiting["knelpunten"][-1]["titel"] == "Niemand zegt hoe lang"
    assert yaml.safe_load(made["registers/organisaties.yml"])[-1]["id"] == "woningstichting"
    assert "status: gekozen" in made["improvements/elke-week-een-bericht.yml"]


def test_a_new_line_of_a_register_that_is_there_and_a_row_twice_change_nothing() -> None:
    def change(book: Any) -> None:
        new_row(book["organisaties"], naam="klantcontactcentrum", soort="afdeling")
        sheet = book["stappen"]
        new_row(sheet, **{one.value: sheet.cell(3, one.column).value for one in sheet[1]} | {"titel": "Iets anders"})

    found = take(changed(change))
    assert texts(found) == {}
    assert [one.partition(" ")[2] for one in told(found)] == ["W1804", "W1804"]


def test_a_row_that_somebody_else_changed_since_is_left_as_it_is(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        cell(book["stappen"], row_of(book["stappen"], **WAITING), "titel").value = "Ik wacht maar af"

    root = shutil.copytree(EXAMPLE, tmp_path / "root")
    path = root / JOURNEY
    path.write_text(path.read_text("utf-8").replace("Ik wacht op het eerste gesprek", "Ik wacht lang"), "utf-8")
    found = take(changed(change), root=root)
    assert texts(found) == {}
    assert [one.partition(" ")[2] for one in told(found)] == ["E1807"]


def test_sorted_with_columns_moved_and_away_it_says_the_same() -> None:
    def change(book: Any) -> None:
        sheet = book["stappen"]
        head, *rows = [[one.value for one in row] for row in sheet.iter_rows()]
        keep = [at for at in reversed(range(len(head))) if head[at] not in ("behoefte", "nummer")]
        sheet.delete_rows(1, sheet.max_row)
        for row in (head, *reversed(rows)):
            sheet.append([row[at] for at in keep])

    found = take(changed(change))
    assert (texts(found), told(found)) == ({}, [])


def test_what_would_break_the_catalogue_is_left_out_and_the_rest_is_done() -> None:
    def change(book: Any) -> None:
        sheet = book["verbeteringen"]
        cell(sheet, row_of(sheet, id="samen-een-plan"), "titel").value = None
        cell(sheet, row_of(sheet, id="samen-een-plan"), "soort").value = "Communicatie"

    found = take(changed(change))
    assert "soort: communicatie" in texts(found)[ACTION]
    assert "titel:" in texts(found)[ACTION]
    assert [one.partition(" ")[2] for one in told(found)] == ["E1804"]
