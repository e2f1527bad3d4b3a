"""The JSON Schemas that are made from the model: up to date, and of one mind with the checks."""

import json
from pathlib import Path

import pytest
from in_process import answer
from jsonschema import Draft202012Validator
from places import EXAMPLE, PROJECT
from project import lay_out
from schemas import faults, schema_of

from catalogue.editor import generated
from catalogue.model.base import example_record, shapes
from catalogue.reading.kinds import KINDS


def test_the_committed_copies_are_up_to_date() -> None:
    """`scripts/generate.py` would change nothing."""
    stale = [path for path, text in generated.files(PROJECT).items() if (PROJECT / path).read_bytes() != text.encode()]
    assert stale == []


def test_generate_check_names_a_stale_file(tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    assert answer("generate", project=project)[0] == 0  # whatever words the project has that this stands in
    assert answer("generate", "--check", project=project) == (0, "", "")
    (project / "docs/schema/klantreis.schema.json").unlink()
    code, said, told = answer("generate", "--check", project=project)
    assert (code, said) == (1, "")
    assert told.startswith("docs/schema/klantreis.schema.json is verouderd.")


@pytest.mark.parametrize("name", list(KINDS))
def test_every_schema_is_valid_and_holds_a_dutch_text_for_every_field(name: str) -> None:
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    for definition in schema["$defs"].values():
        for field in (definition.get("anyOf") or [definition])[0]["properties"].values():
            assert field["title"]
            assert field["description"].endswith((".", "?", "…")), field


@pytest.mark.parametrize("path", sorted(EXAMPLE.glob("*/*.yml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_content_of_the_example_fits_its_schema(path: Path) -> None:
    name = path.parent.name if path.parent.name != "registers" else f"registers/{path.stem}"
    if name in KINDS:
        assert faults(name, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", list(KINDS))
def test_the_examples_in_the_model_fit_the_schema(name: str) -> None:
    """A record made of the examples of its required fields is one that an editor may write."""
    kind = KINDS[name]
    record = example_record(kind.model)
    assert faults(name, json.dumps([record] if kind.many else record)) == []
    for shape in shapes(kind.model).values():
        assert not shape.required or shape.name in record


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("titel: Ik\nonbekend: 1", "$"),
        ("status: misschien", "$.status"),
        ("herijken_voor: 9 maart", "$.herijken_voor"),
        ("fasen: []", "$.fasen"),
        ("fasen: [{titel: a, stappen: [{titel: b, ervaring: 6}]}]", "$.fasen[0].stappen[0].ervaring"),
        ("fasen: [{titel: a, stappen: [{titel: b, ervaring: {huidig: 0}}]}]", "$.fasen[0].stappen[0].ervaring"),
    ],
)
def test_a_schema_points_at_what_is_wrong(text: str, place: str) -> None:
    assert place in faults("journeys", text)


def test_shorthand_numbers_in_quotes_and_empty_fields_are_welcome() -> None:
    """What the checks accept, an editor does not underline."""
    text = """
        titel: 2026
        probleem: x
        doel: x
        middel:
        profielen: [jan]
        eigenaar: {organisatie: x, rol: y}
        herijken_voor: 2026-12-01
        status: concept
        fictief: ja
        volume_per_jaar: "12"
        fasen: [{titel: a, stappen: [{titel: b, ervaring: 2, emoties: }]}]
    """
    assert faults("journeys", text) == []


def test_the_words_that_a_catalogue_adds_are_in_its_schema(tmp_path: Path) -> None:
    settings = "extra: {catalogue: {woordenlijsten: {leefgebied: {sport: Sport}}}}"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert '"sport"' in generated.files(tmp_path)["docs/schema/klantreis.schema.json"]


def test_each_content_folder_has_a_schema_in_the_editor_settings() -> None:
    wired = generated.editor_settings()["yaml.schemas"]
    assert wired["./docs/schema/klantreis.schema.json"] == "journeys/*.yml"
    assert wired["./docs/schema/verbeteractie.schema.json"] == "improvements/*.yml"
    assert len(wired) == len(KINDS)
