"""An issue that becomes content: whatever is answered in a form is text in a file, or a sentence that says why not."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from example import of_example
from fuzzing import examples
from hostile import HOSTILE
from hypothesis import example, given
from hypothesis import strategies as st
from in_process import answer
from places import EXAMPLE
from project import copy_content
from records import TODAY

from catalogue.editor.issues.asked import FORMS
from catalogue.editor.issues.body import filled_in, text_of
from catalogue.editor.issues.taken_over import OfIssue, take_over
from catalogue.editor.workspace import Workspace
from catalogue.reading.findings import ERROR
from catalogue.reading.invisible import seen

SPACE = Workspace(EXAMPLE, of_example(), TODAY)
PAIN = "Niet uitgelegd waarom iets nodig is"
ACTION = next(iter(SPACE.catalogue.verbeteringen.values()))


def body(name: str, **answers: str) -> str:
    """The issue as GitHub and Forgejo write a form that was filled in; `_` in a name stands for `-`."""
    given = {id.replace("_", "-"): text for id, text in answers.items()}
    assert given.keys() <= {field.id for field in FORMS[name].fields}
    return "\n\n".join(f"### {one.label}\n\n{given.get(one.id) or '_No response_'}" for one in FORMS[name].fields)


def taken(text: str, space: Workspace = SPACE) -> OfIssue:
    return take_over(filled_in(text, {}), space)


def written(found: OfIssue) -> Any:
    return found.space.open(found.path).written


def errors(found: OfIssue) -> list[str]:
    return [one.code for one in found.findings if one.severity == ERROR]


def test_an_idea_becomes_an_action_of_whoever_owns_the_journey() -> None:
    found = taken(
        body(
            "idee",
            titel="Zeg waarom u iets vraagt",
            aanpak="Eén zin\nbij elk papier.",
            lost_op=PAIN,
            soort="Communicatie",
            idee_van_rol="Consulent",
        )
    )
    assert found.path == "improvements/zeg-waarom-u-iets-vraagt.yml"
    assert written(found) == {
        "titel": "Zeg waarom u iets vraagt",
        "lost_op": ["bijstand-eerlijk-nee#waarom-bewijs"],
        "eigenaar": {
            "organisatie": "eik-inkomen",
            "rol": SPACE.catalogue.klantreizen["bijstand-eerlijk-nee"].eigenaar.rol,
        },
        "logboek": [{"datum": TODAY.isoformat(), "status": "idee"}],
        "soort": "communicatie",
        "idee_van": {"rol": "Consulent"},
        "aanpak": "Eén zin\nbij elk papier.",
    }
    assert (errors(found), found.notes) == ([], ())


@pytest.mark.parametrize(
    "said",
    [
        PAIN.upper(),
        "bijstand-eerlijk-nee#waarom-bewijs",
        "https://reizen.example/klantreizen/bijstand-eerlijk-nee/#knelpunt-waarom-bewijs",
    ],
)
def test_a_knelpunt_is_known_by_its_title_its_name_and_its_address(said: str) -> None:
    assert written(taken(body("idee", titel="Iets", lost_op=said)))["lost_op"] == ["bijstand-eerlijk-nee#waarom-bewijs"]


def test_what_is_not_there_is_said_and_the_idea_stays() -> None:
    found = taken(body("idee", titel="Iets", lost_op=PAIN[:-1], soort="Toverij"))
    assert written(found) == {"titel": "Iets", "logboek": [{"datum": TODAY.isoformat(), "status": "idee"}]}
    assert [one.partition(":")[0] for one in found.notes] == ["Bij ‘Soort’", "Bij ‘Welk knelpunt lost dit op?’"]
    assert f"‘{PAIN}’" in found.notes[1]
    assert set(errors(found)) == {"E205"}


def test_a_signal_becomes_a_line_of_research() -> None:
    found = taken(
        body(
            "signaal",
            aan_de_hand="De brief is niet te volgen.",
            moet_gebeuren="Korter.",
            helpen="Lees mee.",
            door_rol="Bode",
            toestemming="Ja",
            plek="Ik verhuis: https://x.example/klantreizen/ik/",
        )
    )
    assert found.path == "registers/onderzoeken.yml"
    before = SPACE.open(found.path).written
    assert written(found)[:-1] == before
    assert written(found)[-1] == {
        "id": "directe-feedback-2026-11-21",
        "methode": "directe_feedback",
        "datum": TODAY.isoformat(),
        "aantal": "1",
        "geanonimiseerd": "true",
        "toestemming": "true",
        "werving": "Melding op de site, bij: Ik verhuis: https://x.example/klantreizen/ik/",
        "door_rol": "Bode",
        "geleerd": "De brief is niet te volgen.",
        "hoe_verder": "Korter.\n\nLees mee.",
    }
    assert errors(found) == []


def test_a_signal_of_which_nobody_said_that_it_may_be_used_is_not_right_yet() -> None:
    assert errors(taken(body("signaal", aan_de_hand="Iets")))


def test_what_is_of_a_human_being_never_comes_in_git_and_is_not_said_again() -> None:
    said = came_of(body("signaal", aan_de_hand="Bel mij op 06-12345678 of mail jan@voorbeeld.nl.", toestemming="Ja"))
    assert said == (
        "In deze melding staat iets van één mens: een telefoonnummer, een e-mailadres. Haal het daar eerst weg."
    )


def test_a_journey_becomes_a_file_with_its_steps() -> None:
    profile = next(iter(SPACE.catalogue.profielen.values()))
    found = taken(
        body(
            "klantreis",
            titel="Ik wil een boom planten",
            probleem="Het mag niet.",
            doel="Een boom",
            profielen=profile.naam,
            leefgebieden="Wonen, Gezondheid",
            eigenaar_rol="Boswachter",
            stappen="Ik bel\n\n- Ik wacht: lang\n",
        )
    )
    assert written(found) == {
        "titel": "Ik wil een boom planten",
        "probleem": "Het mag niet.",
        "doel": "Een boom",
        "profielen": [profile.id],
        "eigenaar": {"rol": "Boswachter"},
        "herijken_voor": "2027-11-21",
        "status": "concept",
        "fasen": [
            {"titel": "Ik wil een boom planten", "stappen": [{"titel": "Ik bel"}, {"titel": "- Ik wacht: lang"}]}
        ],
        "leefgebieden": ["wonen", "gezondheid"],
    }
    assert errors(found) == ["E205"]  # which organisation


def test_a_line_of_the_log_comes_at_the_end_of_that_of_the_action_and_nothing_else_changes() -> None:
    said = {"datum": "3 maart 2027", "status": "In uitvoering", "toelichting": "Begonnen: met # 20"}
    found = taken(body("logboek", actie=f"https://x.example/verbeteringen/{ACTION.id}/", **said))
    old, new = SPACE.text(found.path), found.space.text(found.path)
    lines = [one for one in new.splitlines() if one not in old.splitlines()]
    assert len(lines) == 1
    assert [one for one in new.splitlines() if one != lines[0]] == old.splitlines()
    assert written(found)["logboek"][-1] == {
        "datum": "2027-03-03",
        "status": "in_uitvoering",
        "toelichting": "Begonnen: met # 20",
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "geen ingevuld formulier"),
        ("### Titel\n\nIets", "‘Aanpak’"),
        (body("idee"), "Bij ‘Titel’ staat niets"),
        (body("idee", titel="Iets", aanpak="Zo:\n### Soort\nProces"), "‘Soort’"),
        (f"{body('idee', titel='x')}\n{body('vraag', vraag='x')}", "meer formulieren"),
        (body("idee", titel="!!!"), "letters of cijfers"),
        (body("idee", titel=ACTION.titel.upper()), "is er al"),
        (body("idee", titel="a\nb"), "één regel"),
        (body("logboek", actie="Nergens", status="Idee"), "geen verbeteractie"),
        (body("logboek", actie=ACTION.titel, status="Klaar"), "Bij ‘Status’"),
        (body("logboek", actie="../../mkdocs", status="Idee"), "geen verbeteractie"),
        (body("vraag", vraag="Waarom?"), "komt geen bestand"),
    ],
)
def test_what_becomes_nothing_says_why(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        taken(text)


# Any text

ODD = [*HOSTILE, "*anker", "&anker x", "!!python/object:os.system x", "<<: *a", "a: b: c", "- x", "| x", "%TAG ! x"]
ODD += [
    "../../../etc/passwd",
    "C:\\x",
    "### Titel",
    "```\n### Soort\n```",
    "_No response_",
    "{{7}} ${{ x }}",
    "\x00",
    "\ufeff",
]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80) | st.sampled_from(ODD)
FIELDS = [
    ("idee", "aanpak", ("aanpak",), {"titel": "Iets wat er nog niet is"}),
    ("idee", "idee_van_rol", ("idee_van", "rol"), {"titel": "Iets wat er nog niet is"}),
    ("klantreis", "probleem", ("probleem",), {"titel": "Ik wil iets", "doel": "Iets"}),
    ("klantreis", "doel", ("doel",), {"titel": "Ik wil iets", "probleem": "Iets"}),
    ("signaal", "aan_de_hand", (-1, "geleerd"), {}),
    ("logboek", "toelichting", ("logboek", -1, "toelichting"), {"actie": ACTION.id, "status": "Gekozen"}),
]


def came_of(issue: str | bytes) -> OfIssue | str:
    """What becomes of any issue, or the sentence that says why nothing does: one of ours, not of Python."""
    try:
        return taken(text_of(issue) if isinstance(issue, bytes) else issue)
    except ValueError as reason:
        said = str(reason)
    sentence = bool(re.match(r"(?:Bij|Dit|Er|Hierin|In|Uit) ", said))
    assert sentence, said
    return said


def as_a_form_takes_it(text: str) -> str:
    """What is filled in, without what nobody sees and spaces at the ends of lines."""
    lines = seen(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip().replace("\u00a0", " ").replace("\t", " ")


@pytest.mark.parametrize(("name", "id", "place", "others"), FIELDS)
@given(text=TEXTS)
@examples(40)
@example(text="*anker")
@example(text="<!-- weg -->")
def test_any_text_in_a_field_is_that_text_in_a_file_or_a_sentence(
    name: str, id: str, place: tuple[Any, ...], others: dict[str, str], text: str
) -> None:
    issue = text_of(body(name, **{**others, id: text}).encode())
    found = came_of(issue)
    if isinstance(found, str):
        return
    data = written(found)  # what the check reads
    for step in place:
        data = data.get(step) if isinstance(data, dict) else data and data[step]
    if data is None:
        label = next(one.label for one in FORMS[name].fields if one.id == id.replace("_", "-"))
        assert (
            text.strip() in ("", "_No response_", "None")
            or not as_a_form_takes_it(text)
            or any(f"‘{label}’" in note for note in found.notes)
        )
    else:
        assert data == as_a_form_takes_it(text)
    assert found.space.changed.keys() == {found.path}
    assert "<script" not in found.told("Nieuw idee")


@given(text=TEXTS)
@examples(60)
def test_a_title_never_leads_out_of_its_folder(text: str) -> None:
    found = came_of(text_of(body("idee", titel=text).encode()))
    if isinstance(found, str):
        return
    folder, name = found.path.split("/")
    assert (folder, name.rpartition(".")[2]) == ("improvements", "yml")
    assert name.removesuffix(".yml").replace("-", "").isalnum()
    assert written(found)["titel"] == as_a_form_takes_it(text)


@given(
    data=st.binary(max_size=200)
    | st.sampled_from([b"{}", b"{", b"[" * 9999, b"{" * 9999, b'{"body": 1}', b'{"issue": []}'])
)
def test_any_file_is_read_or_refused_in_a_sentence(data: bytes) -> None:
    came_of(data)


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda text: json.dumps({"action": "labeled", "issue": {"title": "x", "body": text.replace("\n", "\r\n")}}),
        lambda text: json.dumps({"title": "x", "body": text}),
        lambda text: json.dumps({"object_attributes": {"description": text}}),
        lambda text: "\ufeff" + text,
    ],
)
def test_what_a_forge_gives_is_the_same_as_the_text(wrapped: Any) -> None:
    text = body("idee", titel="Iets", aanpak="Eén\n\ntwee")
    assert text_of(wrapped(text).encode()) == text


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="geen gewone tekst"):
        text_of(b'{"body": "\\ud800"}')


# The command


def test_the_command_writes_it_and_tells_what_is_missing(tmp_path: Path) -> None:
    root = copy_content(tmp_path / "root")
    issue = tmp_path / "event.json"
    issue.write_text(json.dumps({"issue": {"body": body("idee", titel="Bel @iedereen <b>")}}), encoding="utf-8")
    code, said, wrong = answer("from_issue", issue, "--root", root, "--vandaag", "2026-11-21")
    assert (code, wrong) == (0, "")
    assert said.startswith("Uit deze melding (Nieuw idee) komt **improvements/bel-iedereen-b.yml**.")
    assert "ontbreekt" in said
    assert (
        (root / "improvements/bel-iedereen-b.yml").read_text(encoding="utf-8").startswith('titel: "Bel @iedereen <b>"')
    )
    code, said, wrong = answer("from_issue", issue, "--root", root, "--vandaag", "2026-11-21")
    assert (code, said) == (1, "")
    assert "bestaat al" in wrong
    assert wrong.endswith("Er is niets geschreven.\n")


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    root, elsewhere = copy_content(tmp_path / "root"), tmp_path / "elsewhere"
    (root / "improvements").rename(elsewhere)
    (root / "improvements").symlink_to(elsewhere)
    issue = tmp_path / "issue.md"
    issue.write_text(body("idee", titel="Iets wat er niet is"), encoding="utf-8")
    before = sorted(elsewhere.iterdir())
    code, _, wrong = answer("from_issue", issue, "--root", root)
    assert (code, sorted(elsewhere.iterdir())) == (1, before)
    assert "snelkoppeling" in wrong


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    code, _, wrong = answer("from_issue", tmp_path / "nergens.md")
    assert code == 1
    assert "die plek is er niet" in wrong
