"""The tables in CSV and Excel: read by others, with the figures worked out by hand, and harmless for any text."""

import csv
import io
import os
import re
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import every_field
import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet
from published import example_files, files
from records import EMPTY, TODAY, journey, kpi, measurement, unscored

from catalogue.data import columns, csv_files, excel
from catalogue.data.cells import fitting, in_one_cell
from catalogue.data.columns import DATUM, GETAL, JA_NEE, TEKST, Column
from catalogue.data.tables import TABLES
from catalogue.data.workbook_rows import MARK
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.labels import labeller
from catalogue.model.settings import Settings
from catalogue.model.time_taken import Tijd

WORKBOOK = "api/v1/catalogus.xlsx"
SCHULD, KWIJT, BIJSTAND = "schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HOSTILE = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\x00=1", "＝1+1", "'=1", "=", "-"]

Rows = list[list[str]]
Columns = tuple[Column, ...]


def rows_of(data: bytes) -> Rows:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def table(name: str, made: dict[str, bytes] | None = None) -> list[dict[str, str]]:
    """The rows of a table as a reader of CSV sees them."""
    head, *rows = rows_of((made or example_files())[f"api/v1/csv/{name}.csv"])
    return [dict(zip(head, row, strict=True)) for row in rows]


def one(name: str, **where: str) -> dict[str, str]:
    [found] = [row for row in table(name) if where.items() <= row.items()]
    return found


@cache
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(example_files()[WORKBOOK]))


def opened(contents: list[tuple[str, Columns, list[list[Any]]]], **limits: int) -> openpyxl.Workbook:
    """A workbook of these tables, read by openpyxl."""
    made = excel.workbook(((name, columns, iter(rows)) for name, columns, rows in contents), TODAY, **limits)
    return openpyxl.load_workbook(io.BytesIO(b"".join(made)))


def sheet(found: openpyxl.Workbook, name: str) -> Worksheet:
    chosen = found[name]
    assert isinstance(chosen, Worksheet)
    return chosen


# --- what stands in them --------------------------------------------------------------------------------------------


def test_there_is_a_row_for_everything() -> None:
    counts = {name: len(table(name)) for name in ("klantreizen", "stappen", "verbeteringen", "overdrachten", "kanalen")}
    # 10 + 8 + 9 steps; 3 + 3 + 2 hand-overs
    assert counts == {"klantreizen": 3, "stappen": 27, "verbeteringen": 16, "overdrachten": 8, "kanalen": 11}


def test_figures_are_those_worked_out_by_hand() -> None:
    pain = one("knelpunten", klantreis=KWIJT, id="dubbel-uitvragen")
    assert (pain["gewicht"], pain["verschil"], pain["bereikklasse"]) == ("36", "3", "4")  # 3 * (4 - 1) * 4
    reis = one("klantreizen", id=KWIJT)
    assert reis["rompslomp_nu_uren_per_jaar"] == "7037,3333"  # (220 * 1900 + 20 * 212) / 60
    assert [reis[f"rompslomp_uitgevoerd_{name}"] for name in ("minuten", "dagen")] == ["220", "55"]
    assert reis["rompslomp_uitgevoerd_uren_per_jaar"] == "6969,6667"  # (220 * 1900 + 20 * 9) / 60
    assert reis["rompslomp_straks_uren_per_jaar"] == "6966,6667"  # 220 * 1900 / 60
    assert (reis["bewijskracht_teller"], reis["bewijskracht_noemer"], reis["bewijskracht_procent"]) == ("0", "8", "0")
    assert reis["onnodig_contact"] == "aanmaning; doorverwezen"
    assert reis["herijken_over_dagen"] == "-143"
    plan = one("verbeteringen", id="samen-een-plan")
    assert (plan["prioriteit_waarde"], plan["prioriteit_kwadrant"]) == ("2,5", "groot_aanpakken")  # 5 * 2 / 4
    assert (plan["status"], plan["sinds"]) == ("gekozen", "2026-09-28")
    assert (plan["status_label"], plan["prioriteit_kwadrant_label"]) == ("Gekozen", "Groot aanpakken")
    [effect] = [row for row in table("effecten") if row["verbetering"] == "toestemming-bij-bijstand"]
    assert effect["oordeel_label"] == "Op weg"
    assert (effect["oordeel"], effect["indicatie"]) == ("op_weg", "nee")
    assert effect["aandeel_van_doel"] == "0,8714"  # 61 / 70
    assert effect["laatste_waarde"] == "61"


def test_a_step_has_its_place_and_the_scores_it_has() -> None:
    steps = [row for row in table("stappen") if row["klantreis"] == SCHULD]
    assert [row["nummer"] for row in steps] == [str(number) for number in range(1, 11)]
    worst = next(row for row in steps if row["id"] == "wachten")
    assert (worst["ervaring_huidig"], worst["ervaring_gewenst"]) == ("1", "3")


def test_a_step_without_a_score_has_empty_cells_and_its_journey_no_worst_step() -> None:
    made = files(Catalogue(TODAY, klantreizen={"reis": journey(unscored())}))
    step, reis = (
        dict(zip(*rows_of(made[f"api/v1/csv/{name}.csv"]), strict=True)) for name in ("stappen", "klantreizen")
    )
    assert {value for name, value in step.items() if name.startswith("ervaring_")} == {""}
    assert reis["slechtste_stap"] == ""


def test_scores_of_profiles_have_a_table_of_their_own_and_count_for_the_worst_step() -> None:
    scores = [{"profiel": "jan", "huidig": 1, "gewenst": 4, "aantal": 9}, {"profiel": "noor", "huidig": 4}]
    some = unscored(id="bellen", ervaring={"per_profiel": scores}, profielen=["jan", "noor"])
    reis = journey(some, unscored(id="kort", ervaring={"huidig": 3}), profielen=["jan", "noor", "dewi"])
    made = files(Catalogue(TODAY, klantreizen={"reis": reis}))
    assert [
        tuple(row[name] for name in ("klantreis", "stap", "profiel", "huidig", "gewenst", "aantal", "zekerheid"))
        for row in table("scores_per_profiel", made)
    ] == [("reis", "bellen", "jan", "1", "4", "9", "aanname"), ("reis", "bellen", "noor", "4", "", "", "aanname")]
    [found] = table("klantreizen", made)
    assert (found["slechtste_stap"], found["bewijskracht_noemer"]) == ("bellen", "3")
    assert found["rompslomp_niet_iedereen"] == "ja"


def test_measurements_of_kpis_and_of_effects_stand_together() -> None:
    series = [row for row in table("metingen") if row["kpi"] == "aanmaning-tijdens"]
    assert [(row["verbetering"], row["soort"], row["datum"], row["waarde"]) for row in series] == [
        ("invordering-pauze", "nulmeting", "2025-01-01", "212"),
        ("invordering-pauze", "meting", "2026-01-01", "31"),
        ("invordering-pauze", "meting", "2026-07-01", "9"),
    ]


KEYS = ("klantreis", "fase", "stap", "knelpunt", "verbetering", "kpi")


def test_what_a_row_is_about_stands_first_and_in_one_order_in_every_table() -> None:
    for made in TABLES:
        names = [column.name for column in made.columns]
        keys = [name for name in KEYS if name in names]
        if names[0] in KEYS and made.name != "kpis":  # the step that a KPI is about is one of its fields
            assert names[: len(keys)] == keys, made.name
    assert [column.name for column in TABLES[names_of_tables().index("kpis")].columns][:3] == ["klantreis", "kpi", "id"]


def names_of_tables() -> list[str]:
    return [made.name for made in TABLES]


def test_effects_measurements_and_knelpunten_can_be_laid_beside_each_other() -> None:
    """Every effect has its KPI and its action, every answer its knelpunt; and the very numbers meet."""
    kpis = {(row["klantreis"], row["kpi"]): row for row in table("kpis")}
    measured: dict[tuple[str, ...], list[str]] = {}
    for row in table("metingen"):
        measured.setdefault((row["klantreis"], row["kpi"], row["verbetering"]), []).append(row["waarde"])
    effects = table("effecten")
    assert effects
    for row in effects:
        kpi = kpis[row["klantreis"], row["kpi"]]
        assert row["stap"] == kpi["stap"]
        if row["laatste_waarde"]:
            assert row["laatste_waarde"] in measured[row["klantreis"], row["kpi"], row["verbetering"]]
    pains = {(row["klantreis"], row["fase"], row["stap"], row["knelpunt"]): row for row in table("knelpunten")}
    answered: dict[tuple[str, ...], list[str]] = {}
    for row in table("oplossingen"):
        answered.setdefault((row["klantreis"], row["fase"], row["stap"], row["knelpunt"]), []).append(
            row["verbetering"]
        )
    assert {key: values_of(row["verbeteringen"]) for key, row in pains.items() if row["verbeteringen"]} == answered
    assert answered
    assert all(row["knelpunt"] == row["id"] for row in pains.values())


def test_beside_every_code_stands_what_a_reader_sees() -> None:
    """Also beside a word that the catalogue added, and beside each of several."""
    own = Settings.model_validate({"woordenlijsten": {"leefgebied": {"sport": "Sport; spel"}}})
    fields = journey().model_dump(exclude_defaults=True, mode="json") | {"leefgebieden": ["financien", "sport"]}
    reis = Klantreis.model_validate(fields, context={"woordenlijsten": own.woordenlijsten})
    [row] = table("klantreizen", files(Catalogue(TODAY, own, klantreizen={"reis": reis})))
    assert (row["status"], row["status_label"]) == ("concept", "Concept")
    assert row["leefgebieden"] == "financien; sport"
    assert values_of(row["leefgebieden_label"]) == ["Geld", "Sport; spel"]
    assert (row["herijking"], row["herijking_label"]) == ("binnenkort", "Binnenkort herijken")
    for made in TABLES:
        names = [column.name for column in made.columns]
        assert [
            name for name in names if name.endswith("_label") and f"{name.removesuffix('_label')}" not in names
        ] == []
        for row in table(made.name):
            for name in names:
                if name.endswith("_label"):
                    assert bool(row[name]) == bool(row[name.removesuffix("_label")]), (made.name, name)


def values_of(cell: str) -> list[str]:
    """The values of a list in one cell, as the page Open data says to read them."""
    return next(csv.reader([cell], delimiter=";", skipinitialspace=True), [])


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=20), max_size=6))
@example(["a; b", "c"])
@example([""])
@example(["", ""])
@example(['"', 'een "b"; c', " d ", "\n", "=1", "'=1"])
def test_any_list_comes_out_of_its_cell_as_it_went_in(values: list[str]) -> None:
    """In CSV as in Excel: quotes in a cell also keep a spreadsheet from taking the first value for a formula."""
    cell = in_one_cell(values)
    kept = [without_illegal(value) for value in values]
    assert (cell is None) == (values == [])
    assert values_of(cell or "") == kept
    assert values_of(in_csv(cell) if cell else "") == kept


def test_cold_hand_overs_say_so() -> None:
    cold = [row["koud"] for row in table("overdrachten")]
    assert (cold.count("ja"), cold.count("nee")) == (6, 2)  # 3 + 3 + 0 of 8


def test_what_was_described_before_an_improvement_names_it() -> None:
    """The letter was carried out after the talks of 2025, the message while waiting too."""
    steps = {row["id"]: row["van_voor_verbetering"] for row in table("stappen") if row["klantreis"] == SCHULD}
    assert (steps["wachten"], steps["bellen"]) == ("bericht-tijdens-wachten", "warme-overdracht-kcc")
    assert steps["eerste-gesprek"] == ""
    handed = {row["id"]: row["van_voor_verbetering"] for row in table("overdrachten") if row["klantreis"] == SCHULD}
    assert handed["kcc-schuldhulp"] == "warme-overdracht-kcc"


def test_every_value_of_every_field_stands_in_some_table() -> None:
    """Each text and number of this catalogue is different, so that none can stand in for another."""
    catalogue = every_field.catalogue()
    made = files(catalogue)
    csvs = [rows_of(data) for path, data in made.items() if path.startswith("api/v1/csv/")]
    cells = {part for rows in csvs for row in rows[1:] for cell in row for part in (cell, *values_of(cell))}
    cells |= {f"{row['klantreis']}#{row['kpi']}" for row in table("effecten", made)}  # a reference in two columns
    everything = [*catalogue.klantreizen.values(), *catalogue.verbeteringen.values()]
    everything += [entry for name in made_registers() for entry in getattr(catalogue, name).values()]
    missing = [leaf for record in everything for leaf in leaves(record.model_dump(mode="json")) if leaf not in cells]
    assert missing == []


def made_registers() -> list[str]:
    return [table.name for table in TABLES if hasattr(EMPTY, table.name) and table.name not in NOT_REGISTERS]


NOT_REGISTERS = ("klantreizen", "verbeteringen", "knelpunten", "kpis")


def leaves(data: Any) -> Iterator[str]:
    """Every single value in data, as it would stand in a cell."""
    match data:
        case dict():
            for inner in data.values():
                yield from leaves(inner)
        case list():
            for inner in data:
                yield from leaves(inner)
        case None | "":
            return
        case bool():
            yield "ja" if data else "nee"
        case float():
            yield str(data).replace(".", ",")
        case _:
            yield str(data)


@pytest.mark.parametrize("found", [table.name for table in TABLES])
def test_no_two_columns_of_a_table_have_the_same_name(found: str) -> None:
    names = [column.name for column in next(table for table in TABLES if table.name == found).columns]
    assert len(set(names)) == len(names)


# --- the form of CSV ------------------------------------------------------------------------------------------------


def test_csv_is_as_dutch_excel_expects() -> None:
    """With a mark of UTF-8, lines that end in CR LF, and semicolons; an e with dots is one character, not two."""
    for path, data in example_files().items():
        if path.endswith(".csv"):
            assert data.startswith(b"\xef\xbb\xbf")
            assert data.endswith(b"\r\n")
            assert data.count(b"\n") == data.count(b"\r\n")
    assert b'"klantreis";"fase";"stap";' in example_files()["api/v1/csv/knelpunten.csv"]


def test_every_text_in_a_csv_stands_in_quotes_and_nothing_else_does() -> None:
    """Then Excel and R read a number as a number, a day as a day, and an empty cell as empty."""
    kinds = {table.name: {column.kind for column in table.columns} for table in TABLES}
    assert set().union(*kinds.values()) == {TEKST, GETAL, DATUM, JA_NEE}
    for made in TABLES:
        head, *lines = example_files()[f"api/v1/csv/{made.name}.csv"].decode("utf-8-sig").split("\r\n")[:-1]
        assert head == ";".join(f'"{column.name}"' for column in made.columns)
        patterns = {
            TEKST: '(?:"(?:[^"]|"")+")?',
            JA_NEE: '(?:"ja"|"nee")?',
            GETAL: "(?:-?[0-9]+(?:,[0-9]+)?)?",
            DATUM: "(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?",
        }
        pattern = re.compile(";".join(patterns[column.kind] for column in made.columns))
        assert [line for line in lines if not pattern.fullmatch(line)] == [], made.name


def test_a_table_without_rows_has_its_columns() -> None:
    made = files(EMPTY)
    assert (
        made["api/v1/csv/knelpunten.csv"]
        .decode("utf-8-sig")
        .startswith('"klantreis";"fase";"stap";"knelpunt";"titel";')
    )
    assert made["api/v1/csv/knelpunten.csv"].count(b"\r\n") == 1


def test_numbers_keep_their_sign_and_get_a_comma() -> None:
    series = [measurement(value, None) for value in (-3, -0.5, "0.000001", 1234.5)]
    reis = journey(kpis=[kpi(metingen=series).model_dump(mode="json")])
    found = table("metingen", files(Catalogue(TODAY, klantreizen={"reis": reis})))
    assert [row["waarde"] for row in found] == ["-3", "-0,5", "0,000001", "1234,5"]


# --- the form of Excel ----------------------------------------------------------------------------------------------


def test_the_workbook_says_what_the_csv_says_cell_by_cell() -> None:
    assert book().sheetnames == ["uitleg", *(table.name for table in TABLES), "keuzes"]
    for made in TABLES:
        rows = rows_of(example_files()[f"api/v1/csv/{made.name}.csv"])
        width = len(made.columns)
        told = sheet(book(), made.name).iter_rows(values_only=True)
        assert [[as_text(cell) for cell in row[:width]] for row in told] == rows


def as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case float():
            return str(value).replace(".", ",")
        case _:
            return str(value)


def test_cells_have_the_type_of_their_column() -> None:
    types: dict[str, tuple[type, ...]] = {GETAL: (int, float), DATUM: (datetime,)}
    seen = set()
    for made in TABLES:
        for row in sheet(book(), made.name).iter_rows(min_row=2):
            for cell, column in zip(row, (*made.columns, MARK), strict=False):
                if cell.value is not None:
                    assert isinstance(cell.value, types.get(column.kind, (str,))), (made.name, column.name)
                    seen.add((column.kind, cell.number_format))
    assert (DATUM, "yyyy-mm-dd") in seen
    assert (GETAL, "General") in seen


def test_the_first_row_is_bold_stays_in_sight_and_filters() -> None:
    steps = sheet(book(), "stappen")
    assert all(cell.font.bold for cell in steps[1])
    assert not steps["A2"].font.bold
    assert steps.freeze_panes == "A2"
    last = openpyxl.utils.get_column_letter(steps.max_column)
    assert steps.auto_filter.ref == f"A1:{last}28"  # 27 steps below the head
    assert all(10 <= steps.column_dimensions[letter].width <= 50 for letter in ("A", "B", "C"))


def test_the_workbook_bears_the_date_of_the_catalogue_alone() -> None:
    assert book().properties.created == book().properties.modified == datetime(2026, 11, 21)
    with zipfile.ZipFile(io.BytesIO(example_files()[WORKBOOK])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 21, 0, 0, 0)}


@pytest.mark.parametrize(("rows", "sheets"), [(0, [0]), (1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3]), (7, [3, 3, 1])])
def test_what_does_not_fit_on_a_sheet_goes_on_in_the_next(rows: int, sheets: list[int]) -> None:
    found = opened([("a", (Column("n", GETAL, "N"),), [[number] for number in range(rows)])], most_rows=4)
    assert found.sheetnames == ["a", "a (2)", "a (3)"][: len(sheets)]
    assert [found[name].max_row - 1 for name in found.sheetnames] == sheets
    values = [row[0] for name in found.sheetnames for row in found[name].iter_rows(min_row=2, values_only=True)]
    assert values == list(range(rows))
    assert all(found[name]["A1"].value == "n" for name in found.sheetnames)


def test_a_cell_holds_no_more_than_excel_can() -> None:
    for text in ("x" * 32_767, "x" * 32_768, "😀" * 20_000):
        short = fitting(text)
        assert len(short.encode("utf-16-le")) // 2 <= 32_767
        assert short == text or (short.endswith("…") and text.startswith(short[:-1]))
    assert fitting("x" * 32_767) == "x" * 32_767
    assert len(fitting("😀" * 20_000)) == 16_384  # 16 383 of two units each, and the mark


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(2100, 12, 31)])
def test_a_day_is_that_day_in_excel(day: date) -> None:
    found = opened([("a", (Column("dag", DATUM, "Dag"),), [[day]])])["a"]["A2"].value
    assert isinstance(found, datetime)
    assert found.date() == day


# --- no text does harm ----------------------------------------------------------------------------------------------

anything = st.text(st.characters(exclude_categories=()), max_size=20)
beginning_with_a_formula = st.builds("".join, st.tuples(st.sampled_from([*FORMULA, "\x00=", " ="]), anything))


def in_csv(text: str) -> str:
    [_, [cell, end]] = rows_of(
        b"".join(csv_files.text((Column("t", TEKST, "T"), Column("n", GETAL, "N")), iter([[text, 1]])))
    )
    assert end == "1"
    return cell


def without_illegal(text: str) -> str:
    """What XML 1.0 allows of a text: its production 2."""
    allowed = [(0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF)]
    return "".join(letter for letter in text if any(low <= ord(letter) <= high for low, high in allowed))


@given(anything | beginning_with_a_formula)
@example("=cmd|' /C calc'!A0")
@example("\x00=1")
def test_no_text_becomes_a_formula_in_csv(text: str) -> None:
    cell, plain = in_csv(text), without_illegal(text)
    assert not cell.startswith(FORMULA)
    assert cell == (f"'{plain}" if plain.startswith(FORMULA) else plain)


@settings(max_examples=60)
@given(st.lists(anything | beginning_with_a_formula, max_size=8))
@example(HOSTILE)
def test_no_text_becomes_a_formula_in_excel(texts: list[str]) -> None:
    found = opened([("a", (Column("t", TEKST, "T"), Column("n", GETAL, "N")), [[text, -1] for text in texts])])["a"]
    for text, (cell, number) in zip(texts, found.iter_rows(min_row=2), strict=True):
        plain = without_illegal(text)
        safe = f"'{plain}" if plain.startswith(FORMULA) else plain
        if "_x" not in safe and "\r" not in safe:  # XML makes a new line of it
            assert (cell.value or "") == safe
        assert cell.data_type in ("s", "inlineStr", "n" if safe == "" else "s")
        assert number.value == -1


def test_text_that_looks_like_an_escape_of_excel_stays_text() -> None:
    made = b"".join(excel.workbook([("a", (Column("t", TEKST, "T"),), iter([["_x003D_1+1"]]))], TODAY))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert b">_x005F_x003D_1+1<" in archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "@SUM(A1)"])
def test_a_record_with_a_formula_for_a_title_is_harmless_in_both(text: str) -> None:
    made = files(Catalogue(TODAY, klantreizen={"reis": journey(titel=text, ondertitel="-5 dagen")}))
    [row] = table("klantreizen", made)
    assert (row["titel"], row["ondertitel"]) == (f"'{text}", "'-5 dagen")
    found = sheet(openpyxl.load_workbook(io.BytesIO(made[WORKBOOK])), "klantreizen")
    head = [cell.value for cell in found[1]]
    assert found.cell(2, head.index("titel") + 1).value == f"'{text}"
    assert all(cell.data_type != "f" for row in found.iter_rows() for cell in row)


# --- LibreOffice ----------------------------------------------------------------------------------------------------


def test_libreoffice_reads_the_workbook_as_we_wrote_it(tmp_path: Path) -> None:
    """Every sheet, written by LibreOffice as CSV, is our own CSV of that table."""
    from _office import find

    office = find()
    assert office, "There is no LibreOffice. scripts/test.py installs it."
    (tmp_path / "catalogus.xlsx").write_bytes(example_files()[WORKBOOK])
    # Semicolon, quotes, UTF-8, from the first row, values instead of what is shown, every sheet (-1).
    filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    command = [str(office), profile, "--headless", "--convert-to", filter, "--outdir", str(tmp_path)]
    surroundings = os.environ | {"HOME": str(tmp_path)}
    subprocess.run([*command, str(tmp_path / "catalogus.xlsx")], check=True, capture_output=True, env=surroundings)
    for made in TABLES:
        theirs = rows_of((tmp_path / f"catalogus-{made.name}.csv").read_bytes())
        numbers = [place for place, column in enumerate(made.columns) if column.kind == GETAL]
        if made.name != "oplossingen":  # in which nothing can be changed
            theirs = [row[:-1] for row in theirs]
        ours = rows_of(example_files()[f"api/v1/csv/{made.name}.csv"])
        for row in ours[1:]:  # its decimals have a point
            for place in numbers:
                row[place] = row[place].replace(",", ".")
        assert theirs == ours, made.name


@pytest.mark.parametrize(
    ("written", "row"),
    [
        (
            {"doorlooptijd": "3 maanden", "norm": "4", "verlenging": "48 uur"},
            [None, "3 maanden", "4 dagen", "48 uur", 2, 91.25, 4],
        ),
        ({"doorlooptijd_dagen": 3}, [None, "3 dagen", None, None, None, 3, None]),
    ],
)
def test_a_duration_has_a_column_in_words_and_one_in_days_however_it_was_written(written: Any, row: list[Any]) -> None:
    names = [column.name for column in columns.of(Tijd)]
    assert names == [
        "klant_minuten",
        "doorlooptijd",
        "norm",
        "verlenging",
        "verlenging_dagen",
        "doorlooptijd_dagen",
        "norm_dagen",
    ]
    assert columns.cells(Tijd.model_validate(written), Tijd, labeller(Settings())) == row
