"""What is made of answers says exactly what was answered; a wrong answer is told why, and asked again."""

import re
import shutil
from pathlib import Path

import pytest
from fuzzing import examples
from hypothesis import given
from hypothesis import strategies as st
from new_things import Somebody, desk_at, saved
from project import copy_content
from small_catalogue import BASE

from catalogue.editor.new.asked_action import asked_action
from catalogue.editor.new.asked_journey import asked_journey
from catalogue.model import Klantreis
from catalogue.model.settings import Organisatiegegevens, Settings

LINES = st.text(st.characters(exclude_characters="\n"))
"""What somebody can type before Enter."""


def asked(root: Path, *answers: str, settings: Settings | None = None) -> tuple[Klantreis, Somebody]:
    desk, somebody = desk_at(root, settings), Somebody(answers)
    path = asked_journey(desk, somebody.at(desk))
    return saved(desk).klantreizen[Path(path).stem], somebody


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_content(tmp_path / "inhoud")


BEGIN = ("Jan", "Zij weten het niet", "Ik wil een feest", "Een mooi feest", "uwv", "Regisseur")
NOTHING_MORE = ("", "", "")


def test_a_journey_of_answers_says_what_was_answered(content: Path) -> None:
    steps = ("Ik bel", "# Ik wacht", "Ik hoor niets", "Fase: Daarna", "Het feest", "")
    pain = ("Lang stil", "Duurt lang", "3", "")
    reis, somebody = asked(
        content, *BEGIN, *steps, *("2", "Ik wist niets", "ond-schuld-2025", ""), *("", "", *pain), *NOTHING_MORE
    )
    assert (reis.probleem, reis.titel, reis.doel) == BEGIN[1:4]
    assert (reis.profielen, reis.eigenaar.organisatie, reis.eigenaar.rol) == (("jan",), "uwv", "Regisseur")
    assert (reis.status, f"{reis.herijken_voor}") == ("concept", "2027-11-21")
    assert [(fase.titel, [stap.titel for stap in fase.stappen]) for fase in reis.fasen] == [
        ("Ik wil een feest", ["Ik bel"]),
        ("Ik wacht", ["Ik hoor niets"]),
        ("Daarna", ["Het feest"]),
    ]
    first, second, third = reis.stappen
    assert (first.score, [(one.tekst, one.bron) for one in first.uitspraken]) == (
        2,
        [("Ik wist niets", "ond-schuld-2025")],
    )
    assert [(one.titel, one.categorie, one.ernst) for one in second.knelpunten] == [("Lang stil", "doorlooptijd", 3)]
    assert (third.score, third.uitspraken, third.knelpunten) == (None, (), ())
    assert not [line for line in somebody.told if line.startswith("  ")]  # nothing had to be asked again


def test_a_quote_of_no_research_is_kept_as_a_remark(content: Path) -> None:
    reis, _ = asked(content, *BEGIN, "Ik bel", "", "", "Ik wist: niets # van", "geen", "")
    assert reis.stappen[0].uitspraken == ()
    text = (content / "journeys/ik-wil-een-feest.yml").read_text(encoding="utf-8")
    assert "#   Ik bel: Ik wist: niets # van\n" in text


def test_who_is_not_in_a_register_yet_is_added_to_it(content: Path) -> None:
    who, owner = ("nieuw", "Fleur", "Inwoner", "ja"), ("nieuw", "Feestcommissie", "Vrijwilligers")
    reis, _ = asked(content, *who, *BEGIN[1:4], *owner, "Voorzitter", "Ik bel", "", *NOTHING_MORE)
    assert (reis.profielen, reis.eigenaar.organisatie) == (("fleur",), "feestcommissie")
    catalogue = desk_at(content).catalogue
    assert catalogue.profielen["fleur"].fictief
    assert catalogue.organisaties["feestcommissie"].soort == "vrijwilligers"


def test_a_promise_is_answered_with_yes_or_no(content: Path) -> None:
    """Neither question speaks of true and false: who answers it writes no file."""
    who, owner = ("nieuw", "Fleur", "Inwoner", "misschien", "ja"), ("nieuw", "Feestcommissie", "Vrijwilligers")
    _, somebody = asked(content, *who, *BEGIN[1:4], *owner, "Voorzitter", "Ik bel", "", *NOTHING_MORE)
    assert somebody.told.count("  Antwoord ja of nee.") == 1
    assert not [line for line in somebody.told if "true" in line]


def test_an_empty_catalogue_offers_the_organisation_of_the_settings(tmp_path: Path) -> None:
    own = Settings(organisatie=Organisatiegegevens(naam="Gemeente Zwolle", tooi="gm0193"))
    who = ("1", "Fleur", "1", "ja")
    reis, _ = asked(tmp_path, *who, *BEGIN[1:4], "1", "Voorzitter", "Ik bel", "", *NOTHING_MORE, settings=own)
    assert reis.eigenaar.organisatie == "gemeente-zwolle"
    assert desk_at(tmp_path).catalogue.organisaties["gemeente-zwolle"].tooi == "gm0193"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("Jaan", *BEGIN), "Bedoelt u 'Jan'?"),
        (("0", *BEGIN), "Kies een nummer van 1"),
        ((BEGIN[0], "", *BEGIN[1:]), "Het verplichte veld 'probleem' van een klantreis ontbreekt"),
        ((BEGIN[0], "Bel 06-12345678", *BEGIN[1:]), "lijkt een telefoonnummer"),
        ((*BEGIN[:2], "!?", *BEGIN[2:]), "Geef een titel met letters of cijfers"),
        ((*BEGIN[:2], "Schuldhulp weer rust", *BEGIN[2:]), "bestaat al"),
        ((*BEGIN[:5], "x" * 201, *BEGIN[5:]), "heeft 201 tekens"),
        ((*BEGIN, ""), "minstens één stap"),
        ((*BEGIN, "#"), "ontbreekt of is leeg"),
    ],
)
def test_a_wrong_answer_is_told_why_and_asked_again(content: Path, wrong: tuple[str, ...], said: str) -> None:
    reis, somebody = asked(content, *wrong, "Ik bel", "", *NOTHING_MORE)
    assert [stap.titel for stap in reis.stappen] == ["Ik bel"]
    assert said in "\n".join(line for line in somebody.told if line.startswith("  "))


def test_a_phase_without_steps_is_left_out(content: Path) -> None:
    reis, _ = asked(content, *BEGIN, "# Leeg", "# Vol", "Ik bel", "# Ook leeg", "", *NOTHING_MORE)
    assert [fase.titel for fase in reis.fasen] == ["Vol"]


@pytest.mark.parametrize("mark", ["- ", "-\t", "• ", "– ", "* ", "1. ", "12) ", "•\xa0"])
def test_a_list_that_is_pasted_gives_steps_without_its_bullets_and_numbers(content: Path, mark: str) -> None:
    reis, _ = asked(content, *BEGIN, f"{mark}Ik bel", f"{mark}# Daarna", f"{mark}Ik wacht", "", *NOTHING_MORE * 2)
    assert [(fase.titel, [stap.titel for stap in fase.stappen]) for fase in reis.fasen] == [
        ("Ik wil een feest", ["Ik bel"]),
        ("Daarna", ["Ik wacht"]),
    ]


def test_a_number_that_belongs_to_the_step_stays(content: Path) -> None:
    reis, _ = asked(content, *BEGIN, "3 keer bellen", "1.5 uur wachten", "-5 graden", "", *NOTHING_MORE * 3)
    assert [stap.titel for stap in reis.stappen] == ["3 keer bellen", "1.5 uur wachten", "-5 graden"]


SURE = {
    "Wat is er aan de hand": "Onrust",
    "Wat wil de klant?": "Ik wil rust",
    "Wat heeft de klant bereikt": "Rust",
    "Wie daar?": "Regisseur",
    "Hoe voelt dit": "",
    "Wat zei een klant": "Ach",
    "Wat gaat hier mis?": "Stil",
}


def sure(question: str) -> str:
    return next((answer for begin, answer in SURE.items() if question.startswith(begin)), "Ik bel")


@examples(25)
@given(problem=LINES, titel=LINES, goal=LINES, role=LINES, step=LINES, score=LINES, quote=LINES, pain=LINES)
def test_whatever_is_answered_is_read_back_exactly_or_asked_again(
    tmp_path_factory: pytest.TempPathFactory,
    problem: str,
    titel: str,
    goal: str,
    role: str,
    step: str,
    score: str,
    quote: str,
    pain: str,
) -> None:
    root = tmp_path_factory.mktemp("root")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    step = re.sub(r"^[\W\d]+", "", step).removeprefix("fase:") or "Ik bel"  # no sign of a phase or a list
    answers = ["noor", problem, titel, goal, "kcc", role, step, "", score]
    answers += [quote, "gesprekken-2026"] if quote.strip() else [quote]
    answers += [pain, "1", "1", ""] if pain.strip() else [pain]
    desk, somebody = desk_at(root), Somebody(answers, sure)
    path = asked_journey(desk, somebody.at(desk))
    reis = saved(desk).klantreizen[Path(path).stem]
    found = {question: answer.strip() for question, answer in somebody.accepted if question}
    taken = {begin: next((found[one] for one in found if one.startswith(begin)), "") for begin in SURE}
    stap = reis.stappen[0]
    assert taken == {
        "Wat is er aan de hand": reis.probleem,
        "Wat wil de klant?": reis.titel,
        "Wat heeft de klant bereikt": reis.doel,
        "Wie daar?": reis.eigenaar.rol,
        "Hoe voelt dit": str(stap.score or ""),
        "Wat zei een klant": "".join(one.tekst for one in stap.uitspraken),
        "Wat gaat hier mis?": "".join(one.titel for one in stap.knelpunten),
    }
    assert len(reis.stappen) == 1
    assert stap.titel in (step.strip(), "Ik bel")


def test_an_action_of_answers_says_what_was_answered(content: Path) -> None:
    desk = desk_at(content)
    answers = ["schuldhulp-weer-rust", "te-laat-hulp", "Eerder bellen", "zelfde", "Elke week bellen"]
    path = asked_action(desk, Somebody(answers).at(desk))
    made = saved(desk).verbeteringen[Path(path).stem]
    assert (made.titel, made.lost_op, made.aanpak) == (
        "Eerder bellen",
        ("schuldhulp-weer-rust#te-laat-hulp",),
        "Elke week bellen",
    )
    assert made.eigenaar == desk.catalogue.klantreizen["schuldhulp-weer-rust"].eigenaar


def test_an_action_of_answers_may_take_an_opportunity_and_have_another_owner(content: Path) -> None:
    desk = desk_at(content)
    answers = ["schuldhulp-weer-rust", "kans", "bellen", 'Vraag "wanneer"', "Vooraf bellen", "ander", "uwv", "Baas", ""]
    path = asked_action(desk, Somebody(answers).at(desk))
    made = saved(desk).verbeteringen[Path(path).stem]
    assert made.kans
    assert (made.kans.stap, made.kans.wat, made.aanpak) == ("bellen", 'Vraag "wanneer"', None)
    assert (made.eigenaar.organisatie, made.eigenaar.rol) == ("uwv", "Baas")


@examples(20)
@given(titel=LINES, wat=LINES, role=LINES, approach=LINES)
def test_whatever_is_answered_of_an_action_is_read_back_exactly_or_asked_again(
    tmp_path_factory: pytest.TempPathFactory, titel: str, wat: str, role: str, approach: str
) -> None:
    root = tmp_path_factory.mktemp("root")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    desk = desk_at(root)
    somebody = Somebody(["verhuizen", "kans", "zoeken", wat, titel, "ander", "kcc", role, approach], lambda _: "Iets")
    path = asked_action(desk, somebody.at(desk))
    made = saved(desk).verbeteringen[Path(path).stem]
    assert made.kans
    assert [answer.strip() for question, answer in somebody.accepted] == [
        *("verhuizen", "kans", "zoeken", made.kans.wat, made.titel, "ander", "kcc", made.eigenaar.rol),
        made.aanpak or "",
    ]
