"""The JSON: valid by its own schema, read back without loss, and every derived figure the one worked out by hand."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import every_field
import jsonschema
import pytest
from example import example
from hypothesis import given, settings
from hypothesis import strategies as st
from published import ADDRESS, example_files, files
from records import EMPTY, TODAY, action, journey, kpi, measurement, step

from catalogue.data import records
from catalogue.data.derived import Derived
from catalogue.data.site import Site
from catalogue.model import REGISTERS, Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings

SCHULD, KWIJT, BIJSTAND = "schuldhulp-weer-rust", "kwijtschelding-een-keer-geven", "bijstand-eerlijk-nee"
CATALOGUE, SCHEMA = "api/v1/catalogus.json", "api/v1/catalogus.schema.json"
ORGANISATIE = {"organisatie": {"naam": "Gemeente Eikenhove", "tooi": "gm0363"}}

Json = dict[str, Any]


def validator(made: dict[str, bytes], name: str = "") -> jsonschema.Draft202012Validator:
    """What judges by the published schema: everything, or one kind of record."""
    schema = json.loads(made[SCHEMA])
    jsonschema.Draft202012Validator.check_schema(schema)
    whole = schema | {"$ref": f"#/$defs/{name}"} if name else schema
    if name:
        whole = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{name}"}
    return jsonschema.Draft202012Validator(whole, format_checker=jsonschema.FormatChecker())


def faults(made: dict[str, bytes], data: Any, name: str = "") -> list[str]:
    found = validator(made, name).iter_errors(data)
    return [f"{'/'.join(map(str, error.path))}: {error.message[:120]}" for error in found]


def whole(made: dict[str, bytes]) -> Json:
    read: Json = json.loads(made[CATALOGUE])
    return read


def as_json(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[bytes]]]:
    return records.files(Derived.of(catalogue, Site()), Site())


def by_id(records: list[Json]) -> dict[str, Json]:
    return {record["id"]: record for record in records}


@pytest.fixture(scope="module")
def published() -> Json:
    return whole(example_files())


def derived(published: Json, kind: str, id: str) -> Json:
    figures: Json = by_id(published[kind])[id]["afgeleid"]
    return figures


# --- its form -------------------------------------------------------------------------------------------------------


def test_everything_is_valid_by_the_published_schema(published: Json) -> None:
    assert faults(example_files(), published) == []


def test_a_catalogue_with_every_field_filled_in_is_valid() -> None:
    made = files(replace(every_field.catalogue(), settings=Settings.model_validate(ORGANISATIE)))
    assert faults(made, whole(made)) == []


def test_a_step_without_a_score_has_no_experience_and_its_journey_perhaps_no_worst_step() -> None:
    reis = with_ids(journey({"titel": "Ik wacht"}, {"titel": "Ik bel"}))
    made = files(Catalogue(TODAY, klantreizen={"reis": reis}))
    (found,) = whole(made)["klantreizen"]
    assert faults(made, whole(made)) == []
    assert ["ervaring" in stap for stap in found["fasen"][0]["stappen"]] == [False, False]
    assert "slechtste_stap" not in found["afgeleid"]
    assert found["afgeleid"]["bewijskracht"] == {"teller": 0, "noemer": 0}


def test_a_catalogue_without_anything_is_valid() -> None:
    made = files(EMPTY)
    assert faults(made, whole(made)) == []
    assert whole(made)["klantreizen"] == []
    assert whole(made)["registers"]["kanalen"] == []
    assert "organisatie" not in whole(made)


@pytest.mark.parametrize(
    ("where", "value", "complaint"),
    [
        (("klantreizen", 0, "volume_per_jaar"), "760", "is not of type 'integer'"),
        (("klantreizen", 0, "status"), "onzin", "is not one of"),
        (("klantreizen", 0, "id"), "", "does not match"),
        (("verbeteringen", 0, "id"), "con", "does not match"),
        (("klantreizen", 0, "onzin"), 1, "Additional properties"),
        (("klantreizen", 0, "herijken_voor"), "1 maart", "is not a 'date'"),
        (("klantreizen", 0, "fasen", 0, "stappen", 0, "ervaring", "huidig"), 6, "greater than the maximum"),
        (("klantreizen", 0, "afgeleid", "bewijskracht", "teller"), "8", "is not of type 'integer'"),
        (("registers", "kanalen", 0, "afgeleid"), {}, "is a required property"),
        (("versie",), "2", "was expected"),
    ],
)
def test_the_schema_refuses_what_the_catalogue_never_says(
    published: Json, where: tuple[Any, ...], value: object, complaint: str
) -> None:
    changed = json.loads(json.dumps(published))
    inner = changed
    for name in where[:-1]:
        inner = inner[name]
    inner[where[-1]] = value
    [fault, *_] = faults(example_files(), changed)
    assert complaint in fault


def test_a_word_that_a_catalogue_added_is_in_its_schema() -> None:
    own = Settings.model_validate({"woordenlijsten": {"leefgebied": {"sport": "Sport"}}})
    reis = Klantreis.model_validate(
        journey().model_dump(exclude_defaults=True, mode="json") | {"leefgebieden": ["sport"]},
        context={"woordenlijsten": own.woordenlijsten},
    )
    reis = with_ids(reis)
    made = files(Catalogue(TODAY, own, klantreizen={"reis": reis}))
    assert faults(made, whole(made)) == []
    assert faults(files(EMPTY), whole(made)) != []


def with_ids(reis: Klantreis) -> Klantreis:
    """Loading gives every part an id; a record that a test makes has none."""
    fasen = [
        fase.model_copy(
            update={
                "id": f"fase-{i}",
                "stappen": tuple(
                    stap.model_copy(update={"id": stap.id or f"stap-{i}-{j}"}) for j, stap in enumerate(fase.stappen)
                ),
            }
        )
        for i, fase in enumerate(reis.fasen)
    ]
    return reis.model_copy(update={"fasen": tuple(fasen)})


def test_it_says_what_it_is(published: Json) -> None:
    said = {name: value for name, value in published.items() if not isinstance(value, list)}
    assert said | {"registers": 0, "cijfers": 0} == {
        "versie": "1",
        "schema": "catalogus.schema.json",
        "organisatie": {"naam": "Gemeente Eikenhove"},
        "datum": "2026-11-21",
        "licentie": "CC0-1.0",
        "cijfers": 0,
        "registers": 0,
    }


def test_with_an_address_the_pages_and_the_schema_are_named_in_full() -> None:
    made = whole(example_files(ADDRESS))
    assert made["schema"] == "https://voorbeeld.nl/een/pad/api/v1/catalogus.schema.json"
    assert derived(made, "klantreizen", SCHULD)["pagina"] == f"https://voorbeeld.nl/een/pad/klantreizen/{SCHULD}/"
    assert derived(whole(example_files()), "klantreizen", SCHULD)["pagina"] == f"klantreizen/{SCHULD}/"


def test_every_journey_and_action_has_a_file_with_the_same_record(published: Json) -> None:
    made = example_files()
    for kind, name, count in (("klantreizen", "Klantreis", 3), ("verbeteringen", "Verbeteractie", 16)):
        paths = {path: data for path, data in made.items() if path.startswith(f"api/v1/{kind}/")}
        assert len(paths) == count
        for path, data in paths.items():
            record = json.loads(data)
            assert path == f"api/v1/{kind}/{record['id']}.json"
            assert record == by_id(published[kind])[record["id"]]
            assert faults(made, record, name) == []


def test_what_is_not_filled_in_is_left_out_and_a_list_is_always_there() -> None:
    record = json.loads(files(Catalogue(TODAY, klantreizen={"reis": journey()}))["api/v1/klantreizen/reis.json"])
    assert "middel" not in record
    assert record["overdrachten"] == []
    assert record["fictief"] is False


def test_the_story_beside_a_record_is_in_it() -> None:
    told = Catalogue(
        TODAY, klantreizen={"reis": with_ids(journey())}, verhalen={"journeys/reis.md": 'Jan "zei" \u2028'}
    )
    made = files(told)
    assert whole(made)["klantreizen"][0]["verhaal"] == 'Jan "zei" \u2028'
    assert faults(made, whole(made)) == []


def test_values_that_only_the_checks_or_the_search_need_are_not_published() -> None:
    unnamed = {"synoniemen", "uitzonderingen"}
    assert unnamed <= set(REGISTERS)
    assert not unnamed & set(whole(example_files())["registers"])


# --- round trip -----------------------------------------------------------------------------------------------------


def read_back(catalogue: Catalogue, published: Json) -> Catalogue:
    """The catalogue made of nothing but the JSON; only who names whom and the stories are not in the records."""

    def entries(found: list[Json], model: type[Any]) -> dict[str, Any]:
        own = [{name: value for name, value in one.items() if name not in ("afgeleid", "verhaal")} for one in found]
        return {one["id"]: model.model_validate_json(json.dumps(one)) for one in own}

    return replace(
        catalogue,
        klantreizen=entries(published["klantreizen"], Klantreis),
        verbeteringen=entries(published["verbeteringen"], Verbeteractie),
        **{name: entries(found, REGISTERS[name]) for name, found in published["registers"].items()},
    )


def test_the_example_read_back_from_json_publishes_the_very_same() -> None:
    again = read_back(example(), whole(example_files()))
    assert again == example()
    settings = example().settings.model_copy(update={"term_klant": "burger"})
    assert files(replace(again, settings=settings))[CATALOGUE] == example_files()[CATALOGUE]


texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60).filter(lambda text: text.strip())


@settings(max_examples=40)
@given(texts)
def test_any_text_in_every_field_comes_back_from_json_as_it_was(text: str) -> None:
    catalogue = every_field.catalogue(text)
    [*_, (_, whole_file), _] = ((path, b"".join(pieces)) for path, pieces in as_json(catalogue))
    again = read_back(catalogue, json.loads(whole_file))
    assert again == catalogue


@given(st.integers(-(10**15), 10**15), st.integers(0, 6))
def test_any_measured_value_comes_back_from_json_as_it_was(digits: int, decimals: int) -> None:
    """Also a small one, which JSON writes with an exponent and no editor may."""
    text = f"{digits / 10**decimals:.{decimals}f}"
    if abs(float(text)) > 1_000_000_000:
        return
    first = with_ids(journey(kpis=[kpi(metingen=[measurement(0) | {"waarde": text}]).model_dump(mode="json")]))
    assert Klantreis.model_validate_json(first.model_dump_json(exclude_none=True)) == first


# --- figures, on 21 November 2026 -----------------------------------------------------------------------------------


def test_figures_of_a_journey_with_a_wish(published: Json) -> None:
    figures = derived(published, "klantreizen", KWIJT)
    assert figures["aantal_stappen"] == 8
    assert figures["slechtste_stap"] == "opnieuw-aanleveren"
    assert figures["bewijskracht"] == {"teller": 0, "noemer": 8, "procent": 0}  # research of 18 months ago
    nu = {"minuten": 240, "dagen": 55, "loketten": 3, "gegevens": 4, "uren_per_jaar": 7037.3333, "bovengrens": True}
    nu |= {"minuten_prettig": 10, "winst_bovengrens": False}
    assert figures["rompslomp"]["nu"] == nu  # 15 + 30 + 120 + 20 + 45 + 10; 6 + 49; (220 * 1900 + 20 * 212) / 60
    done = {"minuten": 220, "dagen": 55, "uren_per_jaar": 6969.6667}  # 240 - 20; (220 * 1900 + 20 * 9) / 60
    assert {name: figures["rompslomp"]["uitgevoerd"][name] for name in done} == done
    assert figures["rompslomp"]["straks"]["uren_per_jaar"] == 6966.6667  # 220 * 1900 / 60
    assert figures["koude_overdrachten"] == {"teller": 3, "noemer": 3}
    assert figures["onnodig_contact"] == ["aanmaning", "doorverwezen"]
    assert (figures["herijking"], figures["herijken_over_dagen"]) == ("verlopen", -143)  # due 1 July
    weights = {one["id"]: (one["gewicht"], one["verschil"], one["bereikklasse"]) for one in figures["knelpunten"]}
    assert weights["dubbel-uitvragen"] == (36, 3, 4)  # 3 * (4 - 1) * 4
    assert weights["invordering-loopt"] == (12, 1, 4)  # 3 * 1 * 4


def test_figures_of_a_journey_on_fresh_research(published: Json) -> None:
    figures = derived(published, "klantreizen", BIJSTAND)
    assert figures["bewijskracht"] == {"teller": 8, "noemer": 9, "procent": 89}  # 88.9
    assert figures["koude_overdrachten"] == {"teller": 0, "noemer": 2}
    assert figures["onnodige_vragen"] == [
        {"stap": "bewijsstukken", "nummer": 1, "gegeven": "inkomen"},
        {"stap": "bewijsstukken", "nummer": 3, "gegeven": "inkomen-partner"},
    ]


def test_figures_of_actions(published: Json) -> None:
    bericht = derived(published, "verbeteringen", "bericht-tijdens-wachten")
    assert bericht["prioriteit"] == {"waarde": 16, "bereik": 1180, "bereikklasse": 4, "bovengrens": False}
    assert bericht["dagen_tot_doorgevoerd"] == 47  # 20 March → 6 May
    assert "dagen_tot_geborgd" not in bericht
    [effect] = bericht["effect"]
    assert (effect["oordeel"], effect["indicatie"], effect["aandeel_van_doel"]) == ("gehaald", False, 1.0833)  # 13 / 12
    plan = derived(published, "verbeteringen", "samen-een-plan")
    assert (plan["prioriteit"]["waarde"], plan["status"], plan["sinds"]) == (2.5, "gekozen", "2026-09-28")
    warm = derived(published, "verbeteringen", "warme-overdracht-kcc")
    assert warm["effect"][0]["indicatie"] is True  # asked of 28 people at first
    assert warm["klantreizen"] == [SCHULD]


def test_figures_of_a_kpi_count_what_its_actions_measured(published: Json) -> None:
    kpis = {one["id"]: one for one in derived(published, "klantreizen", KWIJT)["kpis"]}
    # 212 on 1 January 2025, 31 a year later, 9 on 1 July 2026
    assert kpis["aanmaning-tijdens"] == {
        "id": "aanmaning-tijdens",
        "aantal_metingen": 3,
        "laatste_datum": "2026-07-01",
        "laatste_waarde": 9,
    }


def test_figures_of_registers(published: Json) -> None:
    onderzoeken = by_id(published["registers"]["onderzoeken"])
    assert {id: entry["afgeleid"]["verouderd"] for id, entry in onderzoeken.items()}["ond-bijstand-2026"] is False
    assert onderzoeken["ond-schuld-2025"]["afgeleid"]["verouderd"] is True  # 20 March 2025
    assert by_id(published["registers"]["kanalen"])["telefoon"]["afgeleid"]["klantreizen"] == 3


def test_a_year_later_research_is_old_and_nothing_else_of_it_changes() -> None:
    later = replace(example(), today=TODAY.replace(year=2027))
    now, then = (whole(files(one))["registers"]["onderzoeken"] for one in (example(), later))
    changed = [(a["id"], a["afgeleid"], b["afgeleid"]) for a, b in zip(now, then, strict=True) if a != b]
    assert [id for id, *_ in changed] == ["ond-bijstand-2026"]
    assert all(after == before | {"verouderd": True} for _, before, after in changed)


def test_two_runs_give_the_same_bytes() -> None:
    assert files(example()) == files(example())
    assert files(every_field.catalogue()) == files(every_field.catalogue())


def test_a_question_asked_twice_in_one_step_is_unneeded_the_second_time() -> None:
    asks = [{"gegeven": "inkomen"}, {"gegeven": "inkomen"}]
    reis = journey(step(id="bellen", gegevens_gevraagd=asks))
    made = files(Catalogue(TODAY, klantreizen={"reis": reis}, verbeteringen={}))
    [again] = json.loads(made["api/v1/klantreizen/reis.json"])["afgeleid"]["onnodige_vragen"]
    assert again == {"stap": "bellen", "nummer": 2, "gegeven": "inkomen", "eerder_gevraagd": "bellen"}
    lines = made["api/v1/csv/gegevens_gevraagd.csv"].decode("utf-8-sig").splitlines()
    assert [line.split(";")[-2:] for line in lines[1:]] == [['"nee"', ""], ['"ja"', '"bellen"']]


def test_an_action_without_a_priority_has_no_figure_for_it() -> None:
    made = files(Catalogue(TODAY, verbeteringen={"actie": action()}))
    assert "prioriteit" not in json.loads(made["api/v1/verbeteringen/actie.json"])["afgeleid"]


def test_of_each_journey_there_is_a_file_with_all_that_it_names_and_nothing_else(published: Json) -> None:
    made = example_files()
    for reis in published["klantreizen"]:
        found = json.loads(made[f"api/v1/uitwisselen/{reis['id']}.json"])
        assert faults(made, found) == []
        assert found["klantreizen"] == [reis]
        assert (found["verbeteringen"], found["cijfers"]) == ([], {})
        text = json.dumps([reis, found["registers"]], ensure_ascii=False)
        for name, entries in found["registers"].items():
            whole_register = by_id(published["registers"][name])
            assert all(whole_register[one["id"]] == one for one in entries)
            others = whole_register.keys() - by_id(entries).keys()
            named_elsewhere = {"luisteractiviteiten", "instrumenten"}
            assert name in named_elsewhere or not {id for id in others if f'["{id}"' in text or f': "{id}"' in text}


def test_with_a_journey_goes_what_its_entries_name(published: Json) -> None:
    found = json.loads(example_files()[f"api/v1/uitwisselen/{SCHULD}.json"])["registers"]
    parents = {one["ouder"] for one in found["organisaties"] if "ouder" in one}
    assert parents
    assert parents <= by_id(found["organisaties"]).keys()
    research = {id for one in found["profielen"] for id in one["gebaseerd_op"]}
    assert research <= by_id(found["onderzoeken"]).keys()
