"""The shape of data: what is wrong with it in our words, the keys as they were meant, and a record to go on with."""

from typing import Any

import pytest

from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.base import Record, example_record
from catalogue.model.experience import Ervaring
from catalogue.model.registers import Kanaal, Onderzoek
from catalogue.model.step import Stap
from catalogue.reading.keys import Fault, known
from catalogue.reading.nodes import plain
from catalogue.reading.shape import build, wrong_root
from catalogue.reading.source import parse
from catalogue.words.hints import described, did_you_mean, listed, lookalike, typed

STEP = {"titel": "Ik bel", "ervaring": {"huidig": "3"}}


def faults(model: type[Record], data: Any) -> list[tuple[tuple[Any, ...], str, bool]]:
    return [(fault.path, fault.code, fault.at_key) for fault in build(model, data, (), {}).faults]


def fault(model: type[Record], data: Any) -> Fault:
    (only,) = build(model, data, (), {}).faults
    return only


def tree(text: str) -> Any:
    return parse(text.encode()).root


def test_good_data_is_a_record_without_faults() -> None:
    built = build(Stap, STEP, ("fasen", 0), {})
    assert (built.record, built.faults, built.broken) == (Stap.model_validate(STEP), (), ())


def test_the_start_goes_before_every_path() -> None:
    built = build(Kanaal, {"id": "x", "naam": "X", "soort": "warm"}, (4,), {})
    assert [one.path for one in built.faults] == [(4, "soort")]
    assert built.broken == ((4, "soort"),)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"titel": ""}, [(("titel",), "E205", True)]),
        ({"titel": "  "}, [(("titel",), "E205", True)]),
        ({"titel": ["x"]}, [(("titel",), "E204", False)]),
        ({"titel": "x" * 201}, [(("titel",), "E206", False)]),
        ({"ervaring": []}, [(("ervaring",), "E204", False)]),
        ({"ervaring": {}}, []),  # that a score lacks, a rule says: it may stand with the profiles
        ({"ervaring": ""}, [(("ervaring", "huidig"), "E204", False)]),
        ({"ervaring": "twee"}, [(("ervaring", "huidig"), "E301", False)]),
        ({"ervaring": {"huidig": {"x": "1"}}}, [(("ervaring", "huidig"), "E204", False)]),
        ({"kanalen": "telefoon"}, [(("kanalen",), "E204", False)]),
        ({"kanalen": {"a": "b"}}, [(("kanalen",), "E204", False)]),
        ({"kanalen": [None]}, [(("kanalen", 0), "E204", False)]),
        ({"kanalen": ["a", ""]}, [(("kanalen", 1), "E204", False)]),
        ({"leefwereld": ""}, [(("leefwereld",), "E204", False)]),
        ({"knelpunten": [None, "x", ["y"]]}, [(("knelpunten", n), "E204", False) for n in range(3)]),
        ({"knelpunten": {"titel": "x"}}, [(("knelpunten",), "E204", False)]),
        ({"uitval_pct": "101"}, [(("uitval_pct",), "E302", False)]),
        ({"uitval_pct": ["1"]}, [(("uitval_pct",), "E204", False)]),
        ({"tijd": {"klant_minuten": "-1"}}, [(("tijd", "klant_minuten"), "E307", False)]),
        ({"bedoeld": "soms"}, [(("bedoeld",), "E204", False)]),
        ({"soort": "wacht"}, [(("soort",), "E202", False)]),
        ({"soort": ["wachten"]}, [(("soort",), "E204", False)]),
        ({"id": "A b"}, [(("id",), "E207", False)]),
    ],
)
def test_each_fault_of_shape_has_its_code_and_path(change: dict[str, Any], expected: list[Any]) -> None:
    assert faults(Stap, STEP | change) == expected


def test_all_faults_are_told_at_once_and_none_follows_from_another() -> None:
    """Steps that are not valid do not make a phase without steps."""
    data = example_record(Klantreis) | {
        "fasen": [{"titel": "", "stappen": [{"ervaring": "2"}]}],
        "profielen": ["jan", None],
    }
    assert faults(Klantreis, data) == [
        (("profielen", 1), "E204", False),
        (("fasen", 0, "titel"), "E205", True),
        (("fasen", 0, "stappen", 0, "titel"), "E205", True),
    ]


@pytest.mark.parametrize("data", [None, "x", [], ["x"], {}, {"titel": None}, {"fasen": {"titel": "x"}}])
def test_any_data_at_all_gives_a_record_to_go_on_with(data: Any) -> None:
    built = build(Klantreis, data, (), {})
    assert isinstance(built.record, Klantreis)
    assert built.faults
    assert built.broken


def test_a_record_with_stand_ins_keeps_all_that_is_valid() -> None:
    built = build(
        Stap, STEP | {"kanalen": ["a", None, "b"], "soort": "x", "ervaring": {"huidig": "9", "aantal": "4"}}, (), {}
    )
    assert isinstance(built.record, Stap)
    assert (built.record.titel, built.record.soort, built.record.ervaring.aantal) == ("Ik bel", None, 4)
    assert (built.record.kanalen[0], built.record.kanalen[2]) == ("a", "b")
    assert set(built.broken) == {("kanalen", 1), ("soort",), ("ervaring", "huidig")}


def test_a_shorthand_that_is_not_valid_stands_for_its_whole_record() -> None:
    assert build(Stap, STEP | {"ervaring": "twee"}, (), {}).broken == (("ervaring",),)


def test_the_data_is_not_changed() -> None:
    data = STEP | {"kanalen": [None]}
    build(Stap, data, (), {})
    assert data == STEP | {"kanalen": [None]}


def test_a_stand_in_never_has_the_id_of_something_else() -> None:
    """The example's id may well exist."""
    entry = {"naam": "X", "soort": "papier"}
    ids = [build(Kanaal, entry | change, (6,), {}).record for change in ({}, {"id": "Mijn Kanaal"}, {"id": ["x"]})]
    assert [getattr(record, "id", "") for record in ids] == ["kanalen-7", "mijn-kanaal", "kanalen-7"]
    assert getattr(build(Klantreis, {"id": "mijn-reis"}, (), {}).record, "id", "") == "mijn-reis"
    assert getattr(build(Klantreis, None, (), {}).record, "id", None) == ""


def test_own_words_are_taken() -> None:
    entry = {"id": "x", "naam": "X", "soort": "post"}
    assert build(Kanaal, entry, (), {"kanaal.soort": {"post": "Post"}}).faults == ()
    one = build(Kanaal, entry | {"soort": "pos"}, (), {"kanaal.soort": {"post": "Post"}}).faults[0]
    assert (one.suggestion, one.params["toegestaan"].rpartition(" ")[2]) == ("Bedoelt u 'post'?", "post")


@pytest.mark.parametrize(
    ("change", "expected", "advice"),
    [
        ({"kanalen": "telefoon, brief"}, "een lijst", "Zet er vierkante haken omheen: kanalen: [telefoon, brief]"),
        (
            {"lichtpunten": "Snel, en aardig"},
            "een lijst",
            'Zet er vierkante haken omheen: lichtpunten: ["Snel, en aardig"]',
        ),
        ({"knelpunten": "x"}, "een lijst", "Schrijf: knelpunten: [{titel: x, categorie: …"),
        ({"knelpunten": {"titel": "x"}}, "een lijst", "Zet een streepje en een spatie voor het eerste veld"),
        ({"knelpunten": ["x"]}, "een blok met velden", "Schrijf: {titel: x, categorie: …"),
        ({"knelpunten": ""}, "een lijst", "Vul iets in, of haal de regel weg. Bijvoorbeeld: knelpunten: [{"),
        ({"kanalen": [""]}, "een verwijzing", "Haal het streepje weg, of vul in: telefoon"),
        ({"tijd": "25"}, "een blok met velden", "Schrijf: tijd: {klant_minuten: 25}"),
        ({"leefwereld": ""}, "tekst", "Vul iets in, of haal de regel weg. Bijvoorbeeld: leefwereld:"),
        ({"uitval_pct": "x"}, "een percentage van 0 tot en met 100", "Bijvoorbeeld: uitval_pct: 22"),
        ({"bedoeld": "soms"}, "true of false", "Bijvoorbeeld: bedoeld: false"),
        ({"ervaring": {"huidig": "3", "spreiding": "4"}}, "een lijst", "Zet er vierkante haken omheen: spreiding: [4]"),
    ],
)
def test_advice_fits_what_stands_there(change: dict[str, Any], expected: str, advice: str) -> None:
    one = fault(Stap, STEP | change)
    assert one.params["verwacht"] == expected
    assert one.params["voorbeeld"].startswith(advice)


def test_what_is_missing_comes_with_an_example() -> None:
    one = fault(Klantreis, {name: value for name, value in example_record(Klantreis).items() if name != "eigenaar"})
    assert one.params == {
        "waarvan": "klantreis",
        "veld": "eigenaar",
        "voorbeeld": "eigenaar: {organisatie: schuldhulp, rol: Procesregisseur schuldhulp}",
    }
    whole = fault(Kanaal, None)
    assert whole.params["gevonden"] == "niets"
    assert whole.params["voorbeeld"].startswith("Haal het streepje weg, of vul in: {id: telefoon")


@pytest.mark.parametrize(
    ("model", "change", "suggestion"),
    [
        (Stap, {"soort": "Wachten"}, "Bedoelt u 'wachten'?"),
        (Stap, {"soort": "eigen"}, "Bedoelt u 'eigen_actie'?"),
        (Stap, {"soort": "xyz"}, ""),
        (Onderzoek, {"datum": "20-3-2025"}, "Bedoelt u '2025-03-20'?"),
        (Onderzoek, {"datum": "31-2-2025"}, ""),
    ],
)
def test_a_suggestion_is_given_when_it_is_clear(model: type[Record], change: dict[str, Any], suggestion: str) -> None:
    assert fault(model, example_record(model) | change).suggestion == suggestion


@pytest.mark.parametrize(
    ("model", "change", "instead"),
    [
        (Ervaring, {"aantal": "1.000"}, "1000"),
        (Stap, {"uitval_pct": "2,5"}, "2.5"),
        (Stap, {"uitval_pct": "0,3"}, ""),
        (Stap, {"uitval_pct": "130%"}, ""),
        (Stap, {"soort": "eigen"}, ""),
        (Stap, {"soort": "Eigen actie"}, "eigen_actie"),
        (Stap, {"emoties": "Boos; bang"}, "[Boos, bang]"),
        (Onderzoek, {"datum": "31-2-2025"}, ""),
    ],
)
def test_what_should_stand_there_is_known_when_one_thing_can_be_meant(
    model: type[Record], change: dict[str, Any], instead: str
) -> None:
    assert fault(model, example_record(model) | change).instead == instead


def test_a_file_of_the_wrong_kind_says_how_it_begins() -> None:
    assert wrong_root(Kanaal, True, {}).params["voorbeeld"] == "Zo begint het bestand: - id: telefoon"
    assert wrong_root(Klantreis, False, []).params["voorbeeld"].startswith("Zo begint het bestand: titel: Ik wil")


def test_unknown_keys_are_left_out_and_misspelled_ones_read_as_they_were_meant() -> None:
    root = tree("titel: x\nstapen:\n  - titel: y\n    ervarng: 2\n    onzin: {a: 1}\nSTAPPEN: []\n")
    meant = known(Klantreis, tree("fasen:\n  - titel: x\n    stapen:\n      - {titel: y, ervarng: 2, onzin: z}\n"))
    assert plain(meant.node) == {"fasen": [{"titel": "x", "stappen": [{"titel": "y", "ervaring": "2"}]}]}
    assert [(one.path, one.suggestion) for one in meant.faults] == [
        (("fasen", 0, "stapen"), "Bedoelt u 'stappen'?"),
        (("fasen", 0, "stappen", 0, "ervarng"), "Bedoelt u 'ervaring'?"),
        (("fasen", 0, "stappen", 0, "onzin"), ""),
    ]
    assert root.entries["titel"][1].text == "x"


def test_of_two_keys_that_mean_the_same_the_right_one_stays() -> None:
    meant = known(Verbeteractie, tree("titell: fout\ntitel: goed\nsort: a\nsoortt: b\n"))
    assert plain(meant.node) == {"titel": "goed", "soort": "a"}
    assert [one.path for one in meant.faults] == [("titell",), ("sort",), ("soortt",)]


def test_a_tree_with_only_known_keys_stays_as_it_is() -> None:
    root = tree("titel: x\nfasen: [{titel: y, stappen: [{titel: z, ervaring: 2}]}]\n")
    meant = known(Klantreis, root)
    assert meant.node is root
    assert (meant.faults, meant.unsure, meant.lost) == ((), frozenset(), False)


@pytest.mark.parametrize(
    ("text", "unsure", "lost"),
    [
        ("doell: []\n", {("doel",)}, False),
        ("fase: x\n", {("fasen",)}, False),
        ("eigenar: [x]\n", {("eigenaar",)}, False),
        ("qqq: x\n", set(), False),
        ("qqq: [x]\n", set(), True),
    ],
)
def test_a_misspelled_key_with_another_form_of_value(text: str, unsure: set[Any], lost: bool) -> None:
    meant = known(Klantreis, tree(text))
    assert (meant.unsure, meant.lost) == (unsure, lost)


def test_nothing_more_is_said_of_what_was_told_in_other_words() -> None:
    data = STEP | {"kanalen": "x", "drempels": "y"}
    built = build(Stap, data, (), {}, unsure=frozenset({("kanalen",)}))
    assert [one.path for one in built.faults] == [("drempels",)]
    assert set(built.broken) == {("kanalen",), ("drempels",)}


@pytest.mark.parametrize("text", ["x", "[x]", "{qqq: [a]}"])
def test_what_is_no_record_has_no_keys_to_judge(text: str) -> None:
    assert known(Stap, tree(f"knelpunten: {text}\n")).faults == ()


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("ernst", "Dit veld hoort bij een knelpunt."),
        ("id", "De naam van het bestand is het id."),
        ("kpi", "Bedoelt u 'kpis'?"),
        ("eigenaren", "Bedoelt u 'eigenaar'?"),
        ("herijken", "Bedoelt u 'herijken_voor'?"),
        ("naam", "Bedoelt u 'titel'?"),
    ],
)
def test_an_unknown_key_comes_with_what_it_may_be(key: str, suggestion: str) -> None:
    (one,) = known(Klantreis, tree(f"{key}: x\n")).faults
    assert one.suggestion == suggestion


def test_words_that_look_alike() -> None:
    assert lookalike("Telefon ", ["brief", "telefoon"]) == "telefoon"
    assert lookalike("in", ["in_uitvoering"]) == ""
    assert lookalike("klant", ["klant_gezegd", "klant_geschreven"]) == ""
    assert lookalike("klant", ["klant_gezegd", "data"]) == "klant_gezegd"
    assert did_you_mean("qqq", ["brief"]) == ""
    assert did_you_mean("", ["brief"]) == ""
    assert listed(["a", "b", "c"], 2) == "a, b, …"
    assert listed(["a", "b"], 2) == "a, b"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("telefoon", "telefoon"),
        ("2026-01-02", "2026-01-02"),
        ("Ik bel: nu", '"Ik bel: nu"'),
        ('"Ja"', "'\"Ja\"'"),
        ('"Ja" zei z\'n oom', '"\\"Ja\\" zei z\'n oom"'),
        ("a\\b", '"a\\\\b"'),
        ("", '""'),
        ("%", '"%"'),
        (["a", "b, c"], '[a, "b, c"]'),
        ({"a": "1", "b": [{}]}, "{a: 1, b: [{}]}"),
    ],
)
def test_data_as_it_is_typed(value: Any, text: str) -> None:
    assert typed(value) == text
    assert plain(tree(f"x: {text}\n")).get("x", "") == value


def test_values_in_words() -> None:
    assert [described(value) for value in ({}, [], "x", "", None)] == [
        "een blok met velden",
        "een lijst",
        "'x'",
        "niets",
        "niets",
    ]
