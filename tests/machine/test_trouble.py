"""What went wrong is told in words, and never in Python's own."""

import errno
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2 import TemplateError as AnyTemplateError

from catalogue.machine import trouble
from catalogue.machine.trouble import PROJECT, cause, in_words, keep, told


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the details are kept, instead of in the project itself."""
    path = tmp_path / "logboek" / "laatste-fout.txt"
    monkeypatch.setattr(trouble, "LOG", path)
    return path


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_whatever_the_system_refuses_is_said_in_dutch(number: int) -> None:
    error = OSError(number, "No such luck", str(PROJECT / "journeys" / "a.yml"))
    said = in_words(error)
    assert said.startswith(f"Dit lukt niet bij '{Path('journeys', 'a.yml')}': ")
    assert said.endswith(f"{cause(error)}.")
    assert "luck" not in said


def test_the_place_that_is_named_is_the_one_that_was_written_to() -> None:
    error = OSError(errno.ENOSPC, "full", "bron.js", None, "doel.js")
    assert in_words(error) == "Dit lukt niet bij 'doel.js': de schijf is vol; maak ruimte vrij en probeer het opnieuw."


def test_a_part_that_is_missing_is_named() -> None:
    with pytest.raises(ImportError) as caught:
        __import__("nergens_te_vinden")
    assert in_words(caught.value).startswith("Het onderdeel 'nergens_te_vinden' ontbreekt of is beschadigd.")


@pytest.mark.parametrize(
    "error", [KeyError("geheim"), RecursionError("maximum"), OverflowError("int"), ValueError(), TypeError("NoneType")]
)
def test_of_what_nobody_foresaw_nothing_of_python_is_shown(error: Exception, log: Path) -> None:
    assert in_words(error) == "Er ging iets mis wat wij niet hadden voorzien."
    assert told(error).startswith("Er ging iets mis wat wij niet hadden voorzien. Bijzonderheden staan in ")
    assert type(error).__name__ in log.read_text(encoding="utf-8")


def test_what_a_trouble_came_from_is_told_when_that_says_more() -> None:
    error = ValueError("half")
    error.__cause__ = OSError(errno.ENOSPC, "full")
    assert "de schijf is vol" in in_words(error)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{{ a( }}", "Hier staat }, maar er hoort )."),
        ("\n{{ b.c }}", "'b' is daar onbekend: misschien heet het nu anders."),
        ("{% include 'nergens.html' %}", "Het sjabloon 'nergens.html' is er niet."),
        ("{% if %}", "Hier hoort een waarde, maar er staat het einde van {% … %}."),
        ("{% if a %}", "Het blok 'if' is niet afgesloten."),
        ("{% if a %}{% endfor %}", "'endfor' past niet bij het blok 'if'."),
        ("{% onzin %}", "De opdracht 'onzin' bestaat niet, of hoort hier niet."),
        ("{{ a", "Het sjabloon houdt op; er ontbreekt: het einde van {{ … }}."),
        ("{% for a b %}", "Hier hoort in, maar er staat b."),
        ("{{ 'a }}", "Het teken ' kan hier niet."),
        ("{% set = 2 %}", "= kan hier niet staan."),
        ("{{ a | onzin }}", "De bewerking 'onzin' bestaat niet."),
        ("{# open", "De opmerking is niet afgesloten met #}."),
    ],
)
def test_a_template_that_is_wrong_is_named_with_its_line(text: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "eigen.html").write_text(text)
    templates = Environment(loader=FileSystemLoader(tmp_path), undefined=StrictUndefined)
    with pytest.raises(AnyTemplateError) as caught:
        templates.get_template("eigen.html").render()
    said = in_words(caught.value)
    assert said.startswith("Het sjabloon '")
    assert "eigen.html' klopt niet" in said
    assert f"klopt niet op regel {1 + text.count(chr(10))}. {why}" in said


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AnyTemplateError) as caught:
        Environment(loader=FileSystemLoader(tmp_path)).get_template("nergens.html")
    assert in_words(caught.value) == "Het sjabloon 'nergens.html' is er niet."


def test_where_nothing_can_be_written_no_place_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    monkeypatch.setattr(trouble, "LOG", tmp_path / "bestand" / "x.txt")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "bestand"))
    assert keep(ValueError("x")) == ""
