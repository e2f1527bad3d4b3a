"""The writing help: at the word itself, only in texts of ours, and never in the way."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from places import PROJECT
from records import TODAY
from small_catalogue import ACTION, JOURNEY, ORGANISATIONS, RESEARCH, check, codes, small

from catalogue.editor.placing import placed
from catalogue.editor.workspace import Workspace
from catalogue.model import ITEMS, REGISTERS
from catalogue.model.base import inside, shapes
from catalogue.model.fields import Proza
from catalogue.reading.findings import HINT, as_text
from catalogue.reading.forms import as_github, as_gitlab
from catalogue.reading.settings import load as load_settings

PROBLEM = 'probleem: "Noor verhuist en weet niet wat zij moet regelen."'
HARD = (JOURNEY, PROBLEM, 'probleem: "Noor verhuist middels een formulier."')
TWENTY_FIVE = " ".join(["woord"] * 25)


def said(text: str) -> tuple[str, str, str]:
    return (JOURNEY, PROBLEM, f"probleem: {json.dumps(text, ensure_ascii=False)}")


def test_a_sentence_of_25_words_is_none_too_long_and_one_of_26_is(tmp_path: Path) -> None:
    assert codes(check(tmp_path / "a", said(f"{TWENTY_FIVE}. {TWENTY_FIVE}."))) == []
    assert codes(check(tmp_path / "b", said(f"{TWENTY_FIVE}. {TWENTY_FIVE} meer."))) == ["W1401"]


def test_a_municipality_chooses_how_long_a_sentence_may_be(tmp_path: Path) -> None:
    longer = ("mkdocs.yml", "  catalogue:", "  catalogue:\n    drempelwaarden: {zin_woorden: 26}")
    assert codes(check(tmp_path, said(f"{TWENTY_FIVE} meer."), longer)) == []


QUOTE = "uitspraken: [{tekst: Indien ik dat wist middels een brief, bron: gesprekken-2026}]"
NOT_OURS = {
    "a quote": (
        JOURNEY,
        "        knelpunten:",
        f"        {QUOTE}\n        knelpunten:",
    ),
    "an organisation": (ORGANISATIONS, "Klantcontactcentrum", "Bureau voor middels en tevens"),
    "a role": (JOURNEY, "Teamleider wonen", "Teamleider casuïstiek inzake wonen"),
    "a comment": (JOURNEY, PROBLEM, f"{PROBLEM}  # middels indien"),
    "an id": (JOURNEY, "id: geen-lijst", "id: middels"),
    "what is still to be written": said("Schrijf hier middels wat er is"),
}


@pytest.mark.parametrize("name", NOT_OURS)
def test_what_customers_say_and_names_are_not_judged(name: str, tmp_path: Path) -> None:
    assert not [one for one in check(tmp_path, NOT_OURS[name]) if one.severity == HINT]


def test_every_field_for_a_text_is_of_ours_or_called_a_name() -> None:
    """Who adds a field decides which: these are the records in which the help reads nothing at all."""
    every = inside(*ITEMS.values(), *REGISTERS.values())
    silent = {one.__name__ for one in every if not any(isinstance(s.value, Proza) for s in shapes(one).values())}
    assert {"Organisatie", "Uitspraak", "Synoniem", "Uitzondering", "Jargonwoord", "Kanaal"} <= silent
    assert not {"Klantreis", "Stap", "Knelpunt", "Verbeteractie", "Logregel", "Onderzoek"} & silent


def test_the_help_reads_registers_and_actions_too(tmp_path: Path) -> None:
    found = check(
        tmp_path, (RESEARCH, "methode: interview", "vraag: 'Hoe ging het m.b.t. het wachten?', methode: interview")
    )
    assert [(one.path, one.code) for one in found] == [(RESEARCH, "W1402")]
    log = (ACTION, "status: idee}", "status: idee, toelichting: Tevens besproken}")
    assert [(one.path, one.code) for one in check(tmp_path / "b", log)] == [(ACTION, "W1402")]


def test_a_hint_is_no_gate_unless_a_municipality_asks(tmp_path: Path) -> None:
    def code(name: str, *edits: tuple[str, str, str]) -> int:
        root = small(tmp_path / name, HARD, *edits)
        command = [sys.executable, "scripts/check.py", "--root", str(root), "--vandaag", "2026-11-21"]
        return subprocess.run(command, cwd=PROJECT, capture_output=True, check=False).returncode

    assert code("as it is") == 0
    strict = check(tmp_path / "x", HARD, ("mkdocs.yml", "  catalogue:", "  catalogue:\n    meldingen: {W1402: fout}"))
    assert [(one.code, one.severity) for one in strict] == [("W1402", "error")]
    silent = check(tmp_path / "y", HARD, ("mkdocs.yml", "  catalogue:", "  catalogue:\n    meldingen: {W1402: uit}"))
    assert silent == []


def test_hints_stand_after_all_that_is_wrong_and_take_the_place_of_nothing(tmp_path: Path) -> None:
    many = said(" ".join(["Middels dit. Indien dat. Tevens zo."] * 35))
    wrong = (JOURNEY, "aandeel_pct: 10}", "aandeel_pct: 5}")
    found = check(tmp_path, many, wrong)
    assert codes([one for one in found if one.severity != HINT]) == ["E303"]
    lines = as_text(found).splitlines()
    assert "fout E303" in lines[0]
    assert lines.index("Schrijfhulp: dit mag blijven staan.") > 0
    assert lines[-1] == "1 fout en geen waarschuwingen in 1 bestand. En 105 tips om duidelijker te schrijven."
    at_github = as_github(found).splitlines()
    assert at_github[0].startswith("::error ")
    assert at_github[1].startswith("::notice ")
    assert {one["severity"] for one in json.loads(as_gitlab(found))} == {"major", "info"}


def test_of_more_hints_than_anyone_reads_some_are_told_and_no_error_is_lost(tmp_path: Path) -> None:
    steps = "".join(f"      - {{titel: 'Stap {n}', behoefte: '{'Middels dit. ' * 20}'}}\n" for n in range(40))
    wrong = (JOURNEY, "aandeel_pct: 10}", "aandeel_pct: 5}")
    more = (JOURNEY, "      - id: doorgeven\n", f"{steps}      - id: doorgeven\n")
    found = check(tmp_path, more, wrong)
    assert codes([one for one in found if one.severity != HINT]) == ["E303"]
    assert len([one for one in found if one.severity == HINT]) == 200


def test_in_the_form_a_hint_stands_at_its_field_on_whichever_line_of_it(tmp_path: Path) -> None:
    block = (JOURNEY, PROBLEM, "probleem: |\n  Noor verhuist.\n\n  Dit gaat middels een formulier.")
    root = small(tmp_path, block)
    settings, _ = load_settings(root)
    space = Workspace(root, settings, TODAY)
    found = [(path, one.line, one.column) for path, one in placed(space.open(JOURNEY), space.findings)]
    assert found == [(("probleem",), 5, 12)]


def test_a_word_of_its_own_goes_over_ours_and_a_change_of_them_is_seen(tmp_path: Path) -> None:
    own = {"registers/jargon.yml": "- {woord: middels, beter: met}\n"}
    assert codes(check(tmp_path / "a", HARD, more=own)) == ["W1404"]
    may = {"registers/jargon.yml": "- {woord: Middels, mag: true}\n"}
    assert codes(check(tmp_path / "b", HARD, more=may)) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("- {woord: '!!'}", "E204"),
        ("- {beter: met}", "E205"),
        ("- {woort: x}", "E201"),
        ("- {woord: x, mag: soms}", "E204"),
    ],
)
def test_what_is_wrong_in_the_list_is_told_at_its_place(line: str, code: str, tmp_path: Path) -> None:
    found = check(tmp_path, more={"registers/jargon.yml": f"- {{woord: casus}}\n{line}\n"})
    assert code in codes(found)
    assert {(one.path, one.line) for one in found} == {("registers/jargon.yml", 2)}
