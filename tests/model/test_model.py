"""The model: the field decides what a value is, and every field can be explained."""

import pickle
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from catalogue.model import ITEMS, REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.amounts import Euro
from catalogue.model.answers import JaNee
from catalogue.model.base import Shape, example, example_record, inside, model_at, shapes, walk
from catalogue.model.duration import DAYS, Tijdsduur
from catalogue.model.fields import Aantal, Citaat, Datum, Duur, Ernst, Meetwaarde, Procent, Regel, Score, Slug, Woord
from catalogue.model.journey import Fase
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd
from catalogue.model.vocabularies import VOCABULARIES, words
from catalogue.words import meant

MODELS = inside(*ITEMS.values(), *REGISTERS.values())
FIELDS = [(model, shape) for model in MODELS for shape in shapes(model).values()]


def fault(type_: Any, value: Any) -> str:
    """The code of what is wrong with a value; '' when nothing is."""
    try:
        TypeAdapter(type_).validate_python(value)
    except ValidationError as error:
        return error.errors()[0]["type"]
    return ""


def taken(type_: Any, value: str) -> Any:
    return TypeAdapter(type_).validate_python(value)


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        (Regel, "2026", "2026"),
        (Regel, " no ", "no"),
        (Regel, "9:00", "9:00"),
        (Score, "1", 1),
        (Score, "5", 5),
        (Score, " 3 ", 3),
        (Ernst, "3", 3),
        (Aantal, "0", 0),
        (Aantal, "1000000000", 10**9),
        (Procent, "0", 0),
        (Procent, "100", 100),
        (Procent, "33.333333", 33.333333),
        (Procent, "50.0", 50),
        (Meetwaarde, "-12.5", -12.5),
        (Euro, "0", 0),
        (Euro, "41.50", 41.5),
        (Euro, "1000000", 1_000_000),
        (Datum, "2024-02-29", date(2024, 2, 29)),
        (Datum, "1900-01-01", date(1900, 1, 1)),
        (JaNee, "true", True),
        (JaNee, "ja", True),
        (JaNee, "false", False),
        (JaNee, "nee", False),
        (Slug, "stap-2", "stap-2"),
    ],
)
def test_a_value_is_what_its_field_says(type_: Any, text: str, value: Any) -> None:
    found = taken(type_, text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("type_", "text", "code"),
    [
        (Score, "0", "E301"),
        (Score, "6", "E301"),
        (Score, "2.5", "E301"),
        (Score, "2.0", "E301"),
        (Score, "0003", "E301"),
        (Score, "3_0", "E301"),
        (Score, "+3", "E301"),
        (Score, "٣", "E301"),
        (Score, "twee", "E301"),
        (Ernst, "4", "E301"),
        (Aantal, "-1", "E307"),
        (Aantal, "1000000001", "E307"),
        (Aantal, "9" * 5_000, "E204"),
        (Aantal, "1.000", "E204"),
        (Aantal, "1e3", "E204"),
        (Aantal, "0x10", "E204"),
        (Aantal, "acht", "E204"),
        (Procent, "100.1", "E302"),
        (Procent, "-0.1", "E302"),
        (Procent, "40%", "E204"),
        (Procent, "33,3", "E204"),
        (Procent, "nan", "E204"),
        (Procent, "inf", "E204"),
        (Datum, "2026-02-29", "E304"),
        (Datum, "2026-13-01", "E304"),
        (Datum, "26-01-01", "E304"),
        (Datum, "2026-1-1", "E304"),
        (Datum, "20260101", "E304"),
        (Datum, "2026-01-01T00:00", "E304"),
        (Datum, "1899-12-31", "E304"),
        (Datum, "2101-01-01", "E304"),
        (Euro, "1.250", "E204"),
        (Euro, "41,50", "E204"),
        (Euro, "€ 41", "E204"),
        (Euro, "-1", "E307"),
        (Euro, "1000001", "E307"),
        (Duur, "1,5 week", "E212"),
        (Duur, "een week", "E212"),
        (Duur, "acht weken", "E212"),
        (Duur, "8weken", "E212"),
        (Duur, "-8 weken", "E212"),
        (Duur, "08 weken", "E212"),
        (Duur, "8 weken en 2 dagen", "E212"),
        (Duur, "weken", "E212"),
        (Duur, "٣ weken", "E212"),
        (Duur, "9" * 5_000, "E212"),
        (JaNee, "yes", "E204"),
        (JaNee, "True", "E204"),
        (JaNee, "1", "E204"),
        (JaNee, "on", "E204"),
        (Slug, "Stap", "E207"),
        (Slug, "stap_2", "E207"),
        (Slug, "-stap", "E207"),
        (Slug, "stap--2", "E207"),
        (Slug, "../stap", "E207"),
        (Slug, "stäp", "E207"),
        (Slug, "x" * 81, "string_too_long"),
        (Regel, "", "string_too_short"),
        (Regel, " ", "string_too_short"),
        (Regel, "x" * 201, "string_too_long"),
        (Citaat, "x" * 141, "string_too_long"),
        (Woord, "x" * 61, "string_too_long"),
    ],
)
def test_a_value_of_another_kind_is_refused(type_: Any, text: str, code: str) -> None:
    assert fault(type_, text) == code


@given(st.one_of(st.text(), st.lists(st.text()), st.dictionaries(st.text(), st.text()), st.none()))
def test_no_value_raises_anything_but_a_fault(value: Any) -> None:
    for type_ in (Regel, Score, Aantal, Procent, Meetwaarde, Datum, Duur, Euro, JaNee, Slug):
        fault(type_, value)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("8 weken", "8 weken", Fraction(56)),
        ("  1   week ", "1 week", Fraction(7)),
        ("10 werkdagen", "10 werkdagen", Fraction(14)),
        ("48 uur", "48 uur", Fraction(2)),
        ("3 maanden", "3 maanden", Fraction(365, 4)),
        ("1 jaar", "1 jaar", Fraction(365)),
        ("24", "24 dagen", Fraction(24)),
        ("1", "1 dag", Fraction(1)),
        ("0", "0 dagen", Fraction(0)),
    ],
)
def test_a_duration_keeps_its_words_and_knows_its_days_exactly(text: str, words: str, days: Fraction) -> None:
    found = taken(Duur, text)
    assert (found, found.dagen) == (words, days)
    again = pickle.loads(pickle.dumps(found))
    assert (type(again), again, again.dagen) == (Tijdsduur, words, days)


@given(st.integers(0, 999_999_999), st.sampled_from(sorted(DAYS)))
def test_every_whole_number_of_a_unit_is_a_duration(number: int, unit: str) -> None:
    assert taken(Duur, f"{number} {unit}").dagen == number * DAYS[unit]


@given(st.one_of(st.text(), st.from_regex(r"[0-9,. ]{0,4}[a-z]{0,10}", fullmatch=True)))
def test_a_text_is_a_duration_or_a_fault_with_advice_that_is_one(text: str) -> None:
    if fault(Duur, text):
        advice = meant.duration(text)
        assert not advice or taken(Duur, advice).dagen > 0
    else:
        assert taken(Duur, text).dagen >= 0


def test_days_as_a_number_and_words_mean_the_same() -> None:
    old = Tijd.model_validate({"doorlooptijd_dagen": "24", "norm_dagen": "21"})
    new = Tijd.model_validate({"doorlooptijd": "24 dagen", "norm": "3 weken"})
    assert (old.doorlooptijd, old.doorlooptijd_dagen) == (new.doorlooptijd, new.doorlooptijd_dagen) == ("24 dagen", 24)
    assert old.norm_dagen == new.norm_dagen == 21
    assert old.te_lang
    assert new.te_lang
    assert Tijd.model_validate({"doorlooptijd": "1 maand"}).doorlooptijd_dagen == 30.4167


def ids(items: list[tuple[type[Record], Shape]]) -> Iterator[str]:
    return (f"{model.__name__}.{shape.name}" for model, shape in items)


@pytest.mark.parametrize(("model", "shape"), FIELDS, ids=ids(FIELDS))
def test_every_field_has_a_label_a_help_text_and_a_valid_example(model: type[Record], shape: Shape) -> None:
    """An example that is refused would teach the mistake."""
    assert shape.info.title
    assert shape.info.description
    assert shape.info.description.endswith((".", "?", "…"))
    assert shape.kind
    sample = example_record(model) | {shape.name: example(shape)}
    assert getattr(model.model_validate(sample), shape.name) not in (None, ())
    if shape.vocabulary:
        assert shape.vocabulary in VOCABULARIES
    if shape.reference:
        assert shape.reference in {*REGISTERS, "klantreis", "stap", "knelpunt", "kpi"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_record_is_frozen_and_has_no_other_fields(model: type[Record]) -> None:
    record = model.model_validate(example_record(model))
    name = next(iter(shapes(model)))
    with pytest.raises(ValidationError):
        setattr(record, name, "x")
    with pytest.raises(ValidationError):
        model.model_validate(example_record(model) | {"onzin": "x"})


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_has_a_label_and_plain_letters(name: str) -> None:
    for word, label in VOCABULARIES[name].items():
        assert word.replace("_", "").isalnum()
        assert word == word.lower()
        assert label[0].isupper()


def test_a_catalogue_adds_words_and_may_name_one_anew() -> None:
    added = {"toon": {"moe": "Moe", "positief": "Blij"}}
    assert words("toon", added)["moe"] == "Moe"
    assert words("toon", added)["positief"] == "Blij"
    assert "moe" not in words("toon", {})
    assert words("ritme", added) == VOCABULARIES["ritme"]


def test_a_shorthand_is_a_score() -> None:
    step = Stap.model_validate({"titel": "x", "ervaring": "2"})
    assert (step.ervaring.huidig, step.ervaring.zekerheid) == (2, "aanname")


def test_the_status_of_an_action_is_the_last_line_of_its_log() -> None:
    def action(*log: tuple[str, str]) -> Verbeteractie:
        lines = [{"datum": day, "status": status} for day, status in log]
        return Verbeteractie.model_validate(example_record(Verbeteractie) | {"logboek": lines})

    gone = action(("2026-01-01", "idee"), ("2026-02-01", "gekozen"), ("2026-03-01", "gekozen"))
    assert (gone.status, gone.sinds) == ("gekozen", date(2026, 2, 1))
    back = action(("2026-01-01", "gekozen"), ("2026-02-01", "geparkeerd"), ("2026-03-01", "gekozen"))
    assert back.sinds == date(2026, 3, 1)
    assert action(("2026-01-01", "idee")).sinds == date(2026, 1, 1)


def test_a_walk_meets_every_record_and_every_single_value() -> None:
    data = {
        "titel": "x",
        "profielen": ["jan", None, []],
        "fasen": [{"stappen": [{"id": "a"}, "los"]}, "fase"],
        "kpis": "x",
    }
    met = [(found.path, found.model.__name__ if found.model else found.data) for found in walk(Klantreis, data)]
    assert met == [
        ((), "Klantreis"),
        (("titel",), "x"),
        (("profielen", 0), "jan"),
        (("fasen", 0), "Fase"),
        (("fasen", 0, "stappen", 0), "Stap"),
        (("fasen", 0, "stappen", 0, "id"), "a"),
    ]
    assert list(walk(Klantreis, ["geen", "blok"])) == []


def test_a_path_leads_to_a_record_or_to_none() -> None:
    assert model_at(Klantreis, ()) is Klantreis
    assert model_at(Klantreis, ("fasen", 0)) is Fase
    assert model_at(Klantreis, ("fasen", 0, "stappen", 1)) is Stap
    assert model_at(Klantreis, ("titel",)) is None
    assert model_at(Klantreis, ("titel", "x")) is None
    assert model_at(Klantreis, ("onzin",)) is None


def test_all_steps_of_a_journey_in_order() -> None:
    def phase(*titles: str) -> dict[str, Any]:
        return {"titel": "x", "stappen": [{"titel": title, "ervaring": "3"} for title in titles]}

    journey = Klantreis.model_validate(example_record(Klantreis) | {"fasen": [phase("a", "b"), phase("c")]})
    assert [step.titel for step in journey.stappen] == ["a", "b", "c"]
