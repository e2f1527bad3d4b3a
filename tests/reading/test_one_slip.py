"""Faults by the dozen: every one is found, at its own place; none hides another, and none causes another."""

import copy
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from places import EXAMPLE
from small_catalogue import (
    ACTION,
    BASE,
    CHANNELS,
    JOURNEY,
    ORGANISATIONS,
    Edit,
    codes,
    edited,
    load,
    place_of,
    read_tree,
    small,
    write,
)

from catalogue.loading import Memory
from catalogue.reading.findings import Finding

HELP, NO = (f"journeys/{name}.yml" for name in ("schuldhulp-weer-rust", "bijstand-eerlijk-nee"))
CALL, KCC = (f"improvements/{name}.yml" for name in ("eerst-bellen", "warme-overdracht-kcc"))
KNOWN_WARNINGS = 26
MEMORY = Memory()
"""Each slip is in one file: the others are as they were, and that a preview may rest on that is tested elsewhere."""
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

# A fault planted in the example: the file, what stands there, what takes its place; the code, and where it is reported:
# the part of the new text that it begins with.
Plant = tuple[str, str, str, str, str]
TEN_IN_FIVE: list[Plant] = [
    (HELP, "ontdekt_via: kennis", "ontdekt_vai: kennis", "E201", "ontdekt_vai"),
    (HELP, "huidig: 1, gewenst: 2, aantal: 9", "huidig: 7, gewenst: 2, aantal: 9", "E301", "7, gewenst: 2"),
    (HELP, "kanalen: [informeel, website]", "kanalen: [informeel, websit]", "E101", "websit]"),
    (NO, "status: ter_toetsing", "status: ter_toetzing", "E202", "ter_toetzing"),
    (NO, "geldig_van: 2026-03-01", "geldig_van: 2026-02-30", "E304", "2026-02-30"),
    (NO, 'eenheid: "%", richting: omlaag', "richting: omlaag", "E205", "{id: bezwaar-pct"),
    (
        CALL,
        "{datum: 2026-02-23, status: in_uitvoering}",
        "{datum: 2026-01-23, status: in_uitvoering}",
        "E305",
        "2026-01-23",
    ),
    (
        KCC,
        'score: 4, bezwaren: ["Dat doen we toch al?"]',
        "score: 4, bezwaren: Dat doen we toch al",
        "E204",
        "Dat doen",
    ),
    (
        KCC,
        "inspanning: 2, bereik_per_jaar: 420}",
        "inspanning: 2, bereik_per_jaar: 420, inspanning: 3}",
        "E203",
        "inspanning: 3",
    ),
    (CHANNELS, "{id: informeel,", "{id: telefoon,", "E102", "telefoon, naam: Via"),
]
SEVERAL_IN_ONE: list[Plant] = [
    (HELP, 'ondertitel: "Van wakker', 'ondertietel: "Van wakker', "E201", "ondertietel"),
    (HELP, "vrijwilligheid: nood  ", "vrijwilligheid: [nood]", "E204", "[nood]"),
    (HELP, "beginsentiment: 1", "beginsentiment: 0", "E301", "0\nleefgebieden"),
    (HELP, "profielen: [jan]", "profielen: jan", "E204", "jan\nproducten"),
    (HELP, "ambassadeurs: [amb-schuld-kcc", "ambassadeurs: [amb-schuld", "E101", "amb-schuld,"),
    (HELP, "herijken_voor: 2026-12-01", "herijken_voor: 1-12-2026", "E304", "1-12-2026"),
    (HELP, "aandeel_pct: 82,", "aandeel_pct: 72,", "E303", "uitkomsten:"),
    (HELP, "uitval_pct: 22", "uitval_pct: 122", "E302", "122"),
    (HELP, "spreiding: [1, 5]", "spreiding: [5, 1]", "E308", "[5, 1]"),
    (HELP, "stap_van: bellen, stap_naar: wachten", "stap_van: bellen, stap_naar: wachte", "E101", "wachte,"),
    (
        HELP,
        '{id: moeilijke-woorden, titel: "De pagina gebruikt vakwoorden",',
        "{id: moeilijke-woorden,",
        "E205",
        "{id: moeilijke",
    ),
    (HELP, "categorie: bereik, ernst: 3", "categorie: berijk, ernst: 3", "E202", "berijk"),
]


def example_with(root: Path, plants: list[Plant]) -> tuple[dict[str, str], list[Finding]]:
    tree = read_tree(EXAMPLE)
    tree = edited(tree, [plant[:3] for plant in plants])
    return tree, load(write(root, tree), memory=MEMORY)[1]


@cache
def known() -> Counter[tuple[str, str, str]]:
    """What is found in the example itself."""
    found = Counter((one.path, one.code, one.message) for one in load(EXAMPLE)[1])
    assert found.total() == KNOWN_WARNINGS
    return found


def without_known(findings: list[Finding]) -> Counter[tuple[str, str, str]]:
    """What is found beside what is found in the example itself, wherever it stands."""
    found = Counter((one.path, one.code, one.message) for one in findings)
    assert not known() - found, "a planted fault hides what was found before"
    return found - known()


@pytest.mark.parametrize("plants", [TEN_IN_FIVE, SEVERAL_IN_ONE], ids=["ten in five files", "twelve in one file"])
def test_planted_faults_are_each_found_once_at_their_own_place(plants: list[Plant], tmp_path: Path) -> None:
    """Faults of shape and of rules mixed: none hides another, none causes another."""
    tree, findings = example_with(tmp_path, plants)
    assert without_known(findings).total() == len(plants)
    errors = [(one.path, one.line, one.column, one.code) for one in findings if one.severity == "error"]
    expected = []
    for path, _, _, code, at in plants:
        expected.append((path, *place_of(tree[path], at), code))
    assert errors == sorted(expected)


@pytest.mark.parametrize("plant", TEN_IN_FIVE + SEVERAL_IN_ONE, ids=lambda plant: plant[4])
def test_each_planted_fault_alone_is_one_finding(plant: Plant, tmp_path: Path) -> None:
    assert without_known(example_with(tmp_path, [plant])[1]).total() == 1


# One slip each, with all that hangs on what stands there: the finding it gives, and no other.
SLIPS: dict[str, tuple[Edit, str]] = {
    "steps under a misspelled key": (
        (
            HELP,
            '  - id: aanmelden\n    titel: "Ik vraag om hulp"\n    stappen:',
            '  - id: aanmelden\n    titel: "Ik vraag om hulp"\n    stapen:',
        ),
        "E201",
    ),
    "phases under a misspelled key": ((HELP, "\nfasen:", "\nfase:"), "E201"),
    "a misspelled key of another form": ((CALL, 'aanpak: "Bellen', 'aanpakk: ["x"]\n# "Bellen'), "E201"),
    "a required field with a misspelled key and a wrong value": ((HELP, 'doel: "Mijn', 'doell: []\n# "Mijn'), "E201"),
    "the log under a misspelled key": ((CALL, "logboek:", "logbook:"), "E201"),
    "the effect under a misspelled key": ((CALL, "effect:", "efect:"), "E201"),
    "the answer under a misspelled key": ((CALL, "lost_op:", "lostop:"), "E201"),
    "a misspelled answer to a severe knelpunt": ((KCC, '#verhaal-opnieuw"]', '#verhaal-opniew"]'), "E101"),
    "a misspelled journey in an answer": ((KCC, '["schuldhulp-weer-rust#', '["schuldhulp-weer-rus#'), "E101"),
    "an answer without brackets": (
        (KCC, 'lost_op: ["schuldhulp-weer-rust#verhaal-opnieuw"]', "lost_op: schuldhulp-weer-rust#verhaal-opnieuw"),
        "E204",
    ),
    "a knelpunt without a dash": (
        (HELP, "          - {id: verhaal-opnieuw", "            {id: verhaal-opnieuw"),
        "E204",
    ),
    "a knelpunt whose id has capitals": ((HELP, "{id: verhaal-opnieuw,", "{id: Verhaal-opnieuw,"), "E207"),
    "a knelpunt whose id is quite something else": ((HELP, "{id: verhaal-opnieuw,", '{id: "???",'), "E207"),
    "a step that is a text": ((HELP, "      - id: papieren\n", "      - papieren\n      - # id\n"), "E204"),
    "a syntax fault half-way": ((HELP, 'titel: "Het eerste gesprek"', 'titel: "Het eerste gesprek'), "E006"),
    "an entry of a register without an id": ((ORGANISATIONS, "{id: eik-kcc, ", "{"), "E205"),
    "an entry of a register with another id": ((ORGANISATIONS, "{id: eik-kcc, ", "{id: EIK KCC, "), "E207"),
    "an entry of a register with a broken word": (
        (ORGANISATIONS, "naam: UWV (werk.nl), soort: landelijk", "naam: UWV (werk.nl), soort: landlijk"),
        "E202",
    ),
    "an entry of a register that is a text": (
        (CHANNELS, "{id: telefoon, naam: Telefoon, soort: persoonlijk}", "telefoon"),
        "E204",
    ),
    "an entry of a register that is nothing": (
        (CHANNELS, "{id: telefoon, naam: Telefoon, soort: persoonlijk}", ""),
        "E204",
    ),
    "a register under a key": ((CHANNELS, "- {id: website,", "kanalen:\n- {id: website,"), "E204"),
    "two ids": ((CHANNELS, "{id: telefoon, ", "{id: bellen, id: telefoon, "), "E203"),
    "steps twice": (
        (HELP, 'titel: "Ik vraag om hulp"\n    stappen:', 'titel: "Ik vraag om hulp"\n    stappen: []\n    stappen:'),
        "E203",
    ),
    "an alias for an id": ((HELP, "{id: verhaal-opnieuw,", "{id: *verhaal,"), "E008"),
    "an alias for a reference": ((HELP, "profielen: [jan]", "profielen: [*jan]"), "E008"),
    "a tag on a score": ((HELP, "beginsentiment: 1", "beginsentiment: !!str een"), "E008"),
    "a number in a reference that no one has": (
        (HELP, "ambassadeurs: [amb-schuld-kcc, amb-werk]", "ambassadeurs: [7, amb-werk]"),
        "E101",
    ),
    "a text for a score": (
        (HELP, "ervaring: {huidig: 1, gewenst: 2, aantal: 9, zekerheid: klant_gezegd}", "ervaring: slecht"),
        "E301",
    ),
    "a day of the log in the future": ((CALL, "{datum: 2026-02-23,", "{datum: 2027-02-23,"), "E306"),
    "a day of the log that is none": ((CALL, "{datum: 2026-02-23,", "{datum: 2026-02-33,"), "E304"),
    "a source without brackets": (
        (
            HELP,
            "bewijs: [ond-schuld-2025, meeloop-kcc-2025]",
            'bewijs: "ond-schuld-2025, meeloop-kcc-2025"',
        ),
        "E204",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_one_slip_causes_no_wave(name: str, tmp_path: Path) -> None:
    """What others name, and what rules say, is still found under what went wrong; or nothing is said of it."""
    edit, code = SLIPS[name]
    findings = load(write(tmp_path, edited(read_tree(EXAMPLE), [edit])), memory=MEMORY)[1]
    errors = [one for one in findings if one.severity == "error"]
    assert codes(errors) == [code], errors
    assert {(one.path, one.code, one.message) for one in findings} - {*known()} == {
        (one.path, one.code, one.message) for one in errors
    }


def test_a_register_that_was_left_out_names_every_entry_that_is_used(tmp_path: Path) -> None:
    """It is empty, then, and must be written; what is used at more places is told once."""
    tree = edited(read_tree(BASE), [])
    del tree[CHANNELS]
    assert codes(load(write(tmp_path, tree))[1]) == ["E120", "E101"]


WRONG: dict[str, Callable[[Any], Any]] = {
    "nothing in a list": lambda value: None,
    "an empty text": lambda value: "",
    "a list of lists": lambda value: [["x"]],
    "a list around it": lambda value: [value],
    "a record around it": lambda value: {"veld": value},
}


def paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from paths(value, (*path, key))


def replaced(data: Any, path: tuple[Any, ...], change: Callable[[Any], Any]) -> Any:
    changed = copy.deepcopy(data)
    *before, last = path
    holder = changed
    for step in before:
        holder = holder[step]
    holder[last] = change(holder[last])
    return changed


@pytest.mark.parametrize("path", [JOURNEY, ACTION, ORGANISATIONS])
@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_form_anywhere_is_at_most_one_error(path: str, wrong: str, tmp_path: Path) -> None:
    """Every place in a file in turn. What is missing by it is not counted."""
    root, memory = small(tmp_path), Memory()
    data = yaml.load((root / path).read_text(encoding="utf-8"), yaml.BaseLoader)
    for place in paths(data):
        if wrong == "nothing in a list" and not isinstance(place[-1], int):
            continue  # a field without a value is a field left out
        text = yaml.dump(replaced(data, place, WRONG[wrong]), Dumper=DUMPER, allow_unicode=True, sort_keys=False)
        write(root, {path: text})
        errors = [
            one for one in load(root, memory=memory)[1] if one.severity == "error" and one.code not in ("E205", "E401")
        ]
        assert len(errors) <= 1, (place, errors)
