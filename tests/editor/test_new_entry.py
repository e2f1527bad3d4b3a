"""A new entry of a register: from flags, or from answers as far as flags are missing; its id is made from its name."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from new_things import Somebody, desk_at, saved
from places import EXAMPLE
from project import copy_content

from catalogue.editor.new import entry
from catalogue.editor.new.asked_entry import asked_new_entry
from catalogue.model import ALL_REGISTERS, Register
from catalogue.model.base import shapes

WITH_PAGES = [one for one in ALL_REGISTERS if one.has_pages]
SURE = {"geanonimiseerd": "ja", "fictief": "ja", "datum": "5 maart 2026", "aantal": "9", "organisatie": "uwv"}


def answer_to(register: Register, field: str) -> str:
    return SURE.get(field) or ("1" if shapes(register.model)[field].vocabulary else "Een antwoord")


@pytest.mark.parametrize("register", WITH_PAGES, ids=lambda one: one.entry)
def test_every_register_gets_an_entry_of_what_is_answered(register: Register, tmp_path: Path) -> None:
    desk = desk_at(copy_content(tmp_path))
    fields = [name for name in entry.missing(register.model, {}) if name != "toestemming"]
    answers = ["Iets heel nieuws", *(answer_to(register, name) for name in fields), "ja"]
    somebody = Somebody(answers)
    assert asked_new_entry(desk, somebody.at(desk), register) == "iets-heel-nieuws"
    assert "iets-heel-nieuws" in saved(desk).register(register.name)


def test_research_without_consent_is_asked_for_its_ground(tmp_path: Path) -> None:
    desk = desk_at(copy_content(tmp_path))
    somebody = Somebody(["Gesprekken", "interview", "2026-03-05", "9", "ja", "nee", "Artikel 9:12a Awb"])
    id = asked_new_entry(desk, somebody.at(desk), entry.register_of("onderzoek"))
    made = saved(desk).onderzoeken[id]
    assert (made.toestemming, made.grondslag) == (False, "Artikel 9:12a Awb")


def test_what_is_given_is_not_asked_and_words_may_be_labels(tmp_path: Path) -> None:
    desk = desk_at(copy_content(tmp_path))
    register = entry.register_of("organisatie")
    given = entry.judged(desk, register, {"soort": ["Landelijke organisatie"], "ouder": ["uwv"]})
    asked_new_entry(desk, Somebody([]).at(desk), register, "Sociale bank", given)
    made = saved(desk).organisaties["sociale-bank"]
    assert (made.naam, made.soort, made.ouder) == ("Sociale bank", "landelijk", "uwv")


@pytest.mark.parametrize(
    ("what", "field", "value", "said"),
    [
        ("organisatie", "soort", "afdelling", r"Bij --soort: .*Bedoelt u 'afdeling'\?"),
        ("onderzoek", "datum", "2026-02-30", "Bij --datum: '2026-02-30' is geen datum"),
        ("onderzoek", "geanonimiseerd", "nee", "Bij --geanonimiseerd: .*niet geanonimiseerd"),
        ("profiel", "gebaseerd_op", "Een onderzoek dat veel te lang is" * 9, "Bij --gebaseerd-op: .*tekens"),
        ("profiel", "fictief", "nee", "Bij --fictief: "),
    ],
)
def test_what_is_given_wrong_is_told_with_its_flag_and_the_sentence_of_the_check(
    what: str, field: str, value: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        entry.judged(desk_at(EXAMPLE), entry.register_of(what), {field: [value]})


def test_what_is_missing_is_named_as_it_can_be_given() -> None:
    told = entry.missing_told(entry.register_of("onderzoek").model, {"methode": ["interview"]})
    assert told.startswith("Wat nog ontbreekt:\n  --datum  (De dag van het onderzoek")
    assert "--methode" not in told
    assert "--toestemming" in told
    assert entry.missing_told(entry.register_of("kanaal").model, {"soort": ["papier"]}) == ""


def test_a_name_that_is_there_is_refused_and_one_that_looks_like_it_is_named() -> None:
    desk, register = desk_at(EXAMPLE), entry.register_of("organisatie")
    with pytest.raises(ValueError, match=r"staat al in registers/organisaties\.yml, met het id 'eik-kcc'"):
        entry.judged_name(desk, register, " klantcontactcentrum ")
    assert entry.alike(desk, register, "Klantcontactcentra") == ["eik-kcc (Klantcontactcentrum)"]
    assert entry.alike(desk, register, "Zwembad") == []


def test_another_name_with_the_same_id_gets_a_number(tmp_path: Path) -> None:
    desk, register = desk_at(copy_content(tmp_path)), entry.register_of("kanaal")
    ids = [entry.add(desk, register, name, {"soort": ["papier"]}) for name in ("Post bus", "Post-bus!", "Post (bus)")]
    assert ids == ["post-bus", "post-bus-2", "post-bus-3"]
    assert set(ids) <= set(saved(desk).kanalen)


@given(name=st.text(min_size=1, max_size=200), schets=st.text(max_size=1_500), drempels=st.lists(st.text(), max_size=3))
def test_whatever_is_taken_is_read_back_as_it_was_given(
    tmp_path_factory: pytest.TempPathFactory, name: str, schets: str, drempels: list[str]
) -> None:
    desk, register = desk_at(tmp_path_factory.mktemp("root")), entry.register_of("profiel")
    given = {"soort": ["inwoner"], "fictief": ["ja"], "drempels": drempels} | ({"schets": [schets]} if schets else {})
    try:
        judged = entry.judged(desk, register, given)
        id = asked_new_entry(desk, Somebody([]).at(desk), register, entry.judged_name(desk, register, name), judged)
    except ValueError:
        return
    made = saved(desk).profielen[id]
    assert (made.naam, made.schets or "") == (name.strip(), schets.strip())
    assert made.drempels == tuple(text for one in drempels if (text := one.strip()))
