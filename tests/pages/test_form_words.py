"""What is said beside a form is said in its words."""

import re

import pytest

from catalogue.pages.making.form_words import in_words
from catalogue.reading.findings import messages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Het veld 'herijken_voor' is leeg.", "Het veld ‘Herijken vóór’ is leeg."),
        ("Schrijf bij wacht_op waarop u wacht.", "Schrijf bij ‘Wacht op’ waarop u wacht."),
        ("Kies bij status ter_toetsing.", "Kies bij status ‘Ter toetsing’."),
        ("Schrijf: aantal: 5.", "Schrijf: 5."),
        ("Schrijf een datum als jaar-maand-dag, zoals 2026-03-09.", "Schrijf een datum, zoals 9 maart 2026."),
        ("Maak er een met scripts/new.py verbetering.", ""),
        ("Ik zei: 'ja_nee' en <b>.", "Ik zei: 'ja_nee' en <b>."),
    ],
)
def test_a_field_is_called_as_in_the_form_and_nobody_is_sent_to_a_program(text: str, said: str) -> None:
    assert in_words(text) == said


@pytest.mark.parametrize("code", sorted(code for code in messages() if code.startswith("W")))
def test_no_warning_beside_a_form_names_a_field_as_a_file_does(code: str) -> None:
    told = in_words(messages()[code].tip)
    assert "scripts/" not in told
    assert set(re.findall(r"\b[a-z]+_[a-z_]+\b", told)) == set()


def test_a_day_and_what_is_named_are_read_as_they_are_called() -> None:
    names = {"eik-kcc": "Klantcontactcentrum", "klant_draagt": "De klant draagt het zelf over"}
    text = "De overdracht van eik-kcc is 'klant_draagt' op 2026-11-28; journeys/eik-kcc.yml en 2026-13-99 blijven."
    assert in_words(text, names) == (
        "De overdracht van ‘Klantcontactcentrum’ is ‘De klant draagt het zelf over’ op 28 november 2026; "
        "journeys/eik-kcc.yml en 2026-13-99 blijven."
    )
