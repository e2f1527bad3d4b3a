"""The promise of the open data: what breaks it is told, for each way to break it; what is added is none of them."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from programs import run
from project import lay_out
from published import ADDRESS, example_files

from catalogue.data import promise
from catalogue.data.records import SCHEMA
from catalogue.data.schema import OPEN, schema
from catalogue.data.site import FOLDER, VERSION

Json = dict[str, Any]


def kind(made: Json, name: str) -> Json:
    found: Json = made["$defs"][name]
    return found


def field(made: Json, name: str) -> Json:
    of, _, inner = name.partition(".")
    found: Json = kind(made, of)["properties"][inner]
    return found


def gone(made: Json) -> None:
    kind(made, "Stap")["properties"].pop("behoefte")


def gone_that_was_always_there(made: Json) -> None:
    kind(made, "Stap")["properties"].pop("titel")
    kind(made, "Stap")["required"].remove("titel")


def renamed(made: Json) -> None:
    fields = kind(made, "Stap")["properties"]
    fields["wens"] = fields.pop("behoefte")


def kind_gone(made: Json) -> None:
    made["$defs"].pop("Uitspraak")


def no_longer_at_the_top(made: Json) -> None:
    made["properties"].pop("licentie")


def register_gone(made: Json) -> None:
    made["properties"]["registers"]["properties"].pop("kanalen")


def other_type(made: Json) -> None:
    field(made, "Klantreis.volume_per_jaar")["type"] = "string"


def other_form(made: Json) -> None:
    field(made, "Klantreis.herijken_voor").pop("format")


def one_becomes_many(made: Json) -> None:
    old = field(made, "Stap.behoefte")
    kind(made, "Stap")["properties"]["behoefte"] = {"type": "array", "items": old}


def another_record(made: Json) -> None:
    field(made, "Stap.knelpunten")["items"]["$ref"] = "#/$defs/Uitspraak"


def narrower_range(made: Json) -> None:
    field(made, "Ervaring.huidig")["maximum"] = 4


def wider_range(made: Json) -> None:
    field(made, "Ervaring.huidig")["maximum"] = 10


def shorter_text(made: Json) -> None:
    field(made, "Uitspraak.tekst")["maxLength"] = 50


def no_longer_always_there(made: Json) -> None:
    kind(made, "Klantreis")["required"].remove("doel")


def register_no_longer_always_there(made: Json) -> None:
    made["properties"]["registers"]["required"].remove("kanalen")


def must_be_there_from_now_on(made: Json) -> None:
    kind(made, "Klantreis")["required"].append("middel")


def word_gone(made: Json) -> None:
    field(made, "Klantreis.status")["enum"].remove("concept")


def word_gone_in_a_list(made: Json) -> None:
    field(made, "Klantreis.leefgebieden")["items"]["enum"].remove("werk")


def word_more_on_a_list_that_is_closed(made: Json) -> None:
    field(made, "Reiscijfers.herijking")["enum"].append("ooit")


def list_closed(made: Json) -> None:
    field(made, "Klantreis.status").pop(OPEN)


def list_becomes_text(made: Json) -> None:
    found = field(made, "Klantreis.status")
    found.pop("enum")
    found["type"] = "string"


def more_may_be_there(made: Json) -> None:
    kind(made, "Klantreis").pop("additionalProperties")


Change = Callable[[Json], None]
BREAKS: tuple[tuple[Change, str], ...] = (
    (gone, "Stap.behoefte: het veld is weg."),
    (gone_that_was_always_there, "Stap.titel: het veld is weg."),
    (renamed, "Stap.behoefte: het veld is weg."),
    (kind_gone, "Uitspraak: de soort is weg."),
    (no_longer_at_the_top, "licentie: het veld is weg."),
    (register_gone, "registers.kanalen: het veld is weg."),
    (other_type, 'Klantreis.volume_per_jaar: type was "integer" en is "string".'),
    (other_form, 'Klantreis.herijken_voor: format was "date" en is niets.'),
    (one_becomes_many, 'Stap.behoefte: type was "string" en is "array".'),
    (another_record, 'Stap.knelpunten[]: $ref was "#/$defs/Knelpunt" en is "#/$defs/Uitspraak".'),
    (narrower_range, "Ervaring.huidig: maximum was 5 en is 4."),
    (wider_range, "Ervaring.huidig: maximum was 5 en is 10."),
    (shorter_text, "Uitspraak.tekst: maxLength was 140 en is 50."),
    (no_longer_always_there, "Klantreis.doel: stond er altijd, en mag nu ontbreken."),
    (register_no_longer_always_there, "registers.kanalen: stond er altijd, en mag nu ontbreken."),
    (must_be_there_from_now_on, "Klantreis.middel: mocht ontbreken, en is nu verplicht."),
    (word_gone, "Klantreis.status: van de lijst is weg: concept."),
    (word_gone_in_a_list, "Klantreis.leefgebieden[]: van de lijst is weg: werk."),
    (word_more_on_a_list_that_is_closed, "Reiscijfers.herijking: op een vaste lijst staat erbij: ooit."),
    (list_closed, "Klantreis.status: x-uitbreidbaar was true en is niets."),
    (list_becomes_text, 'Klantreis.status: type was niets en is "string".'),
    (more_may_be_there, "Klantreis: additionalProperties was false en is niets."),
)


def new_field(made: Json) -> None:
    kind(made, "Stap")["properties"]["kleur"] = {"type": "string"}


def new_field_that_is_always_there(made: Json) -> None:
    new_field(made)
    kind(made, "Stap")["required"].append("kleur")


def new_kind(made: Json) -> None:
    made["$defs"]["Kleur"] = {"type": "object"}


def new_register(made: Json) -> None:
    made["properties"]["registers"]["properties"]["kleuren"] = {"type": "array"}


def word_more(made: Json) -> None:
    field(made, "Klantreis.leefgebieden")["items"]["enum"].append("sport")


def field_with_the_name_of_a_text(made: Json) -> None:
    kind(made, "Stap")["properties"]["title"] = {"type": "string"}


ADDITIONS: tuple[Change, ...] = (
    new_field,
    new_field_that_is_always_there,
    new_kind,
    new_register,
    word_more,
    field_with_the_name_of_a_text,
)


def name_of(change: object) -> str:
    return change.__name__ if callable(change) else ""


def changed(change: Change) -> Json:
    made = deepcopy(promise.today())
    change(made)
    return made


def test_what_was_promised_is_kept_and_the_committed_copy_is_up_to_date() -> None:
    """The test that refuses a change that breaks who reads the JSON: see the page Gegevens uitwisselen."""
    assert promise.breaches(promise.kept(), promise.today()) == []
    assert promise.kept() == promise.today(), "python3 scripts/generate.py"


@pytest.mark.parametrize(("change", "told"), BREAKS, ids=name_of)
def test_what_breaks_who_reads_it_is_told(change: Change, told: str) -> None:
    assert told in promise.breaches(promise.today(), changed(change))


@pytest.mark.parametrize(("change", "told"), BREAKS, ids=name_of)
def test_in_another_version_all_of_that_may_change(change: Change, told: str) -> None:
    made = changed(change)
    made["properties"]["versie"]["const"] = "2"
    assert promise.breaches(promise.today(), made) == []


@pytest.mark.parametrize("change", ADDITIONS, ids=name_of)
def test_what_is_added_breaks_nothing_until_it_is_taken_away_again(change: Change) -> None:
    made = changed(change)
    assert promise.breaches(promise.today(), made) == []
    assert promise.breaches(made, promise.today()) != []


def test_a_text_in_the_schema_promises_nothing_and_a_field_called_title_does() -> None:
    whole = schema({}, "https://voorbeeld.nl/schema.json")
    assert promise._without_texts(whole) == promise.today()
    made = changed(field_with_the_name_of_a_text)
    assert "title" in promise._without_texts(made)["$defs"]["Stap"]["properties"]


def test_words_of_a_municipality_break_nothing() -> None:
    own = promise._without_texts(schema({"leefgebied": {"sport": "Sport"}}))
    assert own != promise.today()
    assert promise.breaches(promise.today(), own) == []


def test_generate_renews_the_promise_when_something_is_added_and_refuses_when_it_breaks(tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    assert run("generate", project=project)[0] == 0
    place = project / promise.PLACE
    whole = place.read_text(encoding="utf-8")
    less = json.loads(whole)
    gone(less)
    place.write_text(promise.as_text(less), encoding="utf-8")
    assert run("generate", "--check", project=project)[0] == 1, "a field was added since"
    assert run("generate", project=project)[0] == 0
    assert place.read_text(encoding="utf-8") == whole
    more = json.loads(whole)
    new_field(more)
    there = promise.as_text(more)
    place.write_text(there, encoding="utf-8")
    for words in ((), ("--check",)):
        code, _, told = run("generate", *words, project=project)
        assert code == 1
        assert "Stap.kleur: het veld is weg." in told
        assert "VERSION" in told
        assert place.read_text(encoding="utf-8") == there


def test_the_version_is_in_the_address_and_in_the_file() -> None:
    assert f"api/v{VERSION}/" == FOLDER
    assert promise.version_of(promise.today()) == VERSION


def test_the_schema_is_known_by_the_address_at_which_it_stands() -> None:
    made = json.loads(example_files(ADDRESS)[SCHEMA])
    assert made["$id"] == f"https://voorbeeld.nl/een/pad/{SCHEMA}"
    Draft202012Validator.check_schema(made)
    assert "$id" not in json.loads(example_files()[SCHEMA]), "without an address there is none to be known by"
