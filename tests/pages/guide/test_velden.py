"""The pages of Velden: every field is explained where its name leads, and every example passes the check."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import one_file
import pytest
import small_catalogue
import yaml
from bs4 import BeautifulSoup, Tag
from one_page import soup
from project import content_as_told
from records import EMPTY, TODAY
from schemas import faults

from catalogue import addresses, loading
from catalogue.model import ITEMS, REGISTERS, Klantreis, Record
from catalogue.model.base import inside, shapes
from catalogue.model.outcome import Uitkomst
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.guide import field_guide
from catalogue.pages.guide.field_guide import Part

PARTS = field_guide.all_parts()
MODELS = {field_guide.part_id(model): model for model in inside(*ITEMS.values(), *REGISTERS.values(), Settings)}
FILES: Mapping[type[Record], str] = {model: folder for folder, model in ITEMS.items()}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@cache
def page_of(part: Part) -> BeautifulSoup:
    return soup(EMPTY, f"velden/{part.id}/")


def whole_examples(part: Part) -> list[str]:
    heading = page_of(part).find(id="een-voorbeeld")
    assert isinstance(heading, Tag)
    shown = heading.find_next(class_="velden-vormen")
    assert isinstance(shown, Tag)
    return [code.get_text() for code in shown.select("code.velden-voorbeeld")]


def field_examples(part: Part) -> list[str]:
    return [code.get_text() for code in page_of(part).select("section.velden-veld code.velden-voorbeeld")]


def test_the_page_of_a_kind_explains_every_field_and_shows_every_word_that_can_be_chosen() -> None:
    for part in PARTS:
        page = page_of(part)
        assert set(part.required) == {
            section.h3["id"] for section in page.select("section.velden-veld") if section.select_one(".kr-verplicht")
        }
        for name, shape in shapes(MODELS[part.id]).items():
            section = page.find("section", attrs={"aria-labelledby": name})
            assert isinstance(section, Tag)
            assert section.find("h3", id=name)
            assert shape.info.title in section.get_text()
            assert shape.info.description in section.get_text()
            if shape.vocabulary:
                rows = [[cell.get_text() for cell in row.select("th, td")] for row in section.select("tbody tr")]
                assert rows == [list(pair) for pair in VOCABULARIES[shape.vocabulary].items()]
            if shape.record:
                assert section.find("a", href=f"../../velden/{field_guide.part_id(shape.record)}/")


@pytest.mark.parametrize(
    ("kind", "name", "how"),
    [
        ("verbeteractie", "lost_op", "met de naam van het bestand van de klantreis en een hekje ervoor"),
        ("effect", "kpi", "met de naam van het bestand van de klantreis en een hekje ervoor"),
        ("stap", "ervaring", "of alleen een score"),
        ("stap", "kosten_euro", "met een punt voor decimalen"),
        ("meting", "waarde", "met een punt voor decimalen"),
        ("klantreis", "fictief", "true of false"),
        ("uitspraak", "over", "met telkens id"),
    ],
)
def test_how_a_field_is_written_in_a_file_is_told_beside_what_it_is_about(kind: str, name: str, how: str) -> None:
    [part] = (one for one in PARTS if one.id == kind)
    section = page_of(part).find("section", attrs={"aria-labelledby": name})
    assert isinstance(section, Tag)
    [told] = (one.get_text() for one in section.select("p") if one.get_text().startswith("U vult in"))
    assert how in told


def test_the_words_that_a_catalogue_adds_are_at_the_field() -> None:
    own = Settings.model_validate({"woordenlijsten": {"leefgebied": {"sport": "Sport en spel"}}})
    field = soup(EMPTY, "velden/klantreis/", own).find("section", attrs={"aria-labelledby": "leefgebieden"})
    assert isinstance(field, Tag)
    assert "Sport en spel" in field.get_text()


def test_every_kind_of_record_says_what_it_is_in_one_sentence() -> None:
    assert [part.id for part in PARTS if not part.what.endswith((".", "?"))] == []


def test_every_place_of_the_page_that_held_all_fields_leads_to_where_it_is_told_now() -> None:
    """Links to it stand in messages and on other sites: /velden/#stap, /velden/#stap-gewenst."""
    page = soup(EMPTY, "velden/")
    for model in MODELS.values():
        old = model.__name__.lower()
        address = f"../velden/{field_guide.part_id(model)}/"
        row = page.find(id=old)
        assert isinstance(row, Tag)
        assert row.find("a", href=address)
        for name in shapes(model):
            assert page.find("a", id=f"{old}-{name}", href=f"{address}#{name}"), (old, name)
    for name in VOCABULARIES:
        assert page.find(id=addresses.vocabulary(name))
    assert all(page.find(id=id) for id in ("bestanden", "instellingen", "woordenlijsten"))


# From the text of some fields to a file around it


def around(part: Part, lines: list[str]) -> tuple[type[Record], list[str]]:
    """The file that the fields of such a part stand in: of which model, and its lines."""
    model = MODELS[part.id]
    if not part.holders:
        return model, one_file.record(model, lines)
    holder = next(one for one in PARTS if one.id == part.holders[0].part)
    name = part.holders[0].field
    many = shapes(MODELS[holder.id])[name].many
    inner = one_file.item(one_file.record(model, lines)) if many else one_file.record(model, lines)
    if model is Uitkomst and (share := yaml.safe_load("\n".join(lines)).get("aandeel_pct")):
        inner += one_file.item(one_file.lines_of({"soort": "ja", "aandeel_pct": 100 - share}))
    return around(holder, [f"{name}:", *(f"  {line}" for line in inner)])


def with_all_steps(lines: list[str]) -> list[str]:
    """A journey that ends with its phases has every step that an example names."""
    journey = yaml.safe_load("\n".join(lines))
    there = {step.get("id") for phase in journey["fasen"] for step in phase["stappen"]}
    missing = [{"id": id, "titel": id} for id in one_file.STEPS if id not in there]
    if not missing or list(journey)[-1] != "fasen":
        return lines
    last = one_file.item(one_file.lines_of({"titel": "Verder", "stappen": missing}))
    return [*lines, *(f"  {line}" for line in last)]


def as_a_file(root: type[Record], lines: list[str]) -> str:
    if root is Klantreis:
        lines = with_all_steps(lines)
    elif root is Settings:
        lines = ["extra:", "  catalogue:", *(f"    {line}" for line in lines)]
    elif root in REGISTERS.values():
        lines = one_file.item(lines)
    return "\n".join(lines)


def files_of(part: Part) -> Iterator[tuple[type[Record], str]]:
    """Every example on the page of a kind, each in a file of its own."""
    for text in whole_examples(part):
        if part.holders:
            holder = next(one for one in PARTS if one.id == part.holders[0].part)
            root, lines = around(holder, text.splitlines())
            yield root, as_a_file(root, lines)
        else:
            yield MODELS[part.id], text
    for text in field_examples(part):
        root, lines = around(part, text.splitlines())
        yield root, as_a_file(root, lines)


def with_the_others(path: Path, text: str) -> str:
    """The register, in which this entry takes the place of the one with its id."""
    (own,) = yaml.safe_load(text)
    others = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else []
    rest = [one for one in others if one.get("id", "") != own.get("id")]
    return "\n".join([text, *(one_file.lines_of(rest) if rest else [])])


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, loading.Memory]:
    """The example, to put one example more in each time; only what changed is read again."""
    return content_as_told(tmp_path_factory.mktemp("catalogue")), loading.Memory()


@pytest.mark.parametrize("part", [part for part in PARTS if not part.of_settings], ids=lambda part: part.id)
def test_every_example_passes_the_check_and_an_editor_with_our_schemas(
    part: Part, catalogue: tuple[Path, loading.Memory]
) -> None:
    root, memory = catalogue
    texts = list(files_of(part))
    assert len(texts) == len(page_of(part).select("pre, p > code.velden-voorbeeld")) > 1
    for model, text in texts:
        register = next((name for name, one in REGISTERS.items() if one is model), "")
        assert faults(f"registers/{register}" if register else FILES[model], text) == [], text
        path = root / (f"registers/{register}.yml" if register else f"{FILES[model]}/voorbeeld.yml")
        before = path.read_bytes() if path.is_file() else None
        path.write_text((with_the_others(path, text) if register else text) + "\n", encoding="utf-8")
        found = loading.load(root, Settings(), TODAY, drafts=True, memory=memory)[1]
        path.unlink() if before is None else path.write_bytes(before)
        assert [(one.path, one.code, one.message) for one in found if one.severity == "error"] == [], text


@pytest.mark.parametrize("part", [part for part in PARTS if part.of_settings], ids=lambda part: part.id)
def test_every_example_of_a_setting_passes_the_check(part: Part, tmp_path: Path) -> None:
    texts = list(files_of(part))
    assert len(texts) == len(page_of(part).select("pre, p > code.velden-voorbeeld")) > 1
    pictures = {"docs/assets/eigen/logo.svg": PICTURE, "docs/assets/eigen/favicon.png": b"\x89PNG\r\n\x1a\n"}
    for number, (_, text) in enumerate(texts):
        more = {**pictures, "mkdocs.yml": f"INHERIT: hooks/basis.yml\nsite_name: Klantreizen\n{text}\n"}
        found = small_catalogue.check(tmp_path / str(number), more=more)
        assert [(one.path, one.code, one.message) for one in found if one.severity == "error"] == [], text
