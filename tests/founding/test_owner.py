"""What somebody answers who begins a catalogue is read as it was meant, or refused with what to do."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.founding.owner import organisation, project, team_address, web_address

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("typed", ["gm0193", "GM0193", "Zwolle", "zwolle", "gemeente Zwolle", " Gemeente  zwolle "])
def test_a_municipality_is_known_by_its_name_and_its_code(typed: str) -> None:
    assert organisation(typed, TODAY) == ("Gemeente Zwolle", "gm0193")


@pytest.mark.parametrize("name", ["Werkplein Fivelingo", "Stichting Zutfen", "Zeeland", "Friesland", "UWV", "Avri"])
def test_another_organisation_has_no_code(name: str) -> None:
    assert organisation(name, TODAY) == (name, "")


@pytest.mark.parametrize("typed", ["klantreizen@zutphen.nl", " info@zutphen.nl ", ""])
def test_an_address_of_a_team_is_taken(typed: str) -> None:
    assert team_address(typed) == typed.strip()


@pytest.mark.parametrize("typed", ["piet.jansen@zutphen.nl", "zutphen@gmail.com"])
def test_an_address_of_one_human_being_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="algemene adres van een team"):
        team_address(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Geef de naam"),
        ("gm9999", "geen gemeente met de code 'gm9999'"),
        ("gemeente Zwole", "Bedoelt u 'Zwolle'?"),
        ("gemeente Zutfen", "Bedoelt u 'Zutphen'?"),
        ("Zutfen", r"Bedoelt u 'Zutphen'\? Is het geen gemeente\? Zet erbij wat het is"),
        ("gm1696", "geen gemeente met de code"),
    ],
)
def test_what_is_no_municipality_is_refused(typed: str, said: str) -> None:
    """Wijdemeren, gm1696, goes on 1 January 2027."""
    with pytest.raises(ValueError, match=said):
        organisation(typed, date(2027, 1, 2))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("klantreizen.zwolle.nl", "https://klantreizen.zwolle.nl/"),
        ("https://zwolle.github.io/klantreizen", "https://zwolle.github.io/klantreizen/"),
        ("", ""),
    ],
)
def test_an_address_is_completed(typed: str, address: str) -> None:
    assert web_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["zwolle", "ftp://zwolle.nl", "javascript:alert(1)", "https://zwolle.nl/?a=1", "info@zwolle.nl"]
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="geen webadres"):
        web_address(typed)


@pytest.mark.parametrize(
    ("typed", "kind", "edit"),
    [
        ("github.com/zwolle/reizen.git", "", "https://github.com/zwolle/reizen/edit/main/{path}"),
        ("https://gitlab.zwolle.nl/dv/reizen", "", "https://gitlab.zwolle.nl/dv/reizen/-/edit/main/{path}"),
        ("https://git.zwolle.nl/dv/reizen", "forgejo", "https://git.zwolle.nl/dv/reizen/_edit/main/{path}"),
    ],
)
def test_of_a_project_the_page_to_change_a_file_is_known(typed: str, kind: str, edit: str) -> None:
    found = project(typed, kind)
    assert found
    assert found.edit_url == edit


@pytest.mark.parametrize(
    ("typed", "said"), [("https://github.com/zwolle", "project zelf"), ("https://git.zwolle.nl/a/b", "wat voor plek")]
)
def test_a_project_that_cannot_be_found_is_refused(typed: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        project(typed)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(typed: str) -> None:
    for read in (lambda text: organisation(text, TODAY), web_address, project):
        with suppress(ValueError):
            read(typed)
