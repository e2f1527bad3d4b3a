"""What a forge asks in an issue: of one mind with the model, at every forge, and where the site sends a reader."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from places import PROJECT
from records import TODAY

from catalogue import addresses
from catalogue.editor.issues.asked import CHOICES, FORMS, IssueForm
from catalogue.editor.issues.body import filled_in
from catalogue.editor.issues.taken_over import NotTakenOver, take_over
from catalogue.editor.issues.telling import tell_url
from catalogue.editor.issues.templates import FORM_FOLDER, TEXT_FOLDER, choices, files, form_path, text_path
from catalogue.editor.workspace import Workspace
from catalogue.founding.owner import project
from catalogue.model.base import model_at, shapes
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import words
from catalogue.reading import settings

NAMES = list(FORMS)
WORDS = settings.load(PROJECT)[0].woordenlijsten  # those of the project that this stands in
BECOMES = [form for form in FORMS.values() if form.model]


def committed(form: IssueForm) -> Any:
    return yaml.safe_load((PROJECT / form_path(form)).read_text(encoding="utf-8"))


def asked_in(form: IssueForm) -> list[Any]:
    return [one for one in committed(form)["body"] if one["type"] != "markdown"]


def test_every_form_that_is_made_is_there() -> None:
    """`scripts/generate.py` makes them; that they are up to date is seen with all that it makes."""
    assert [path for path in files({}) if not (PROJECT / path).is_file()] == []


@pytest.mark.parametrize("form", BECOMES, ids=lambda form: form.name)
def test_a_field_of_a_form_is_one_of_the_model_with_its_words(form: IssueForm) -> None:
    assert form.model
    for field, item in zip(form.fields, asked_in(form), strict=True):
        options = item["attributes"].get("options")
        if field.place:
            owner = model_at(form.model, field.place[:-1])
            assert owner
            shape = shapes(owner)[str(field.place[-1])]
            assert bool(options) is (bool(shape.vocabulary) or "true" in shape.kind)
            if shape.vocabulary:
                assert options == list(words(shape.vocabulary, WORDS).values())
        assert item["attributes"].get("multiple", False) is (field.kind == CHOICES)


def test_the_words_that_a_catalogue_adds_can_be_chosen() -> None:
    made = files({"leefgebied": {"sport": "Sport: samen"}})
    assert "Sport: samen" in yaml.safe_load(made[f"{FORM_FOLDER}/klantreis.yml"])["body"][5]["attributes"]["options"]
    assert "Sport: samen" in made[f"{TEXT_FOLDER}/Nieuwe klantreis.md"]


def test_no_word_that_more_can_be_chosen_of_has_a_comma_in_it() -> None:
    """A forge writes what was chosen in a row."""
    every = [field for form in FORMS.values() for field in form.fields if field.kind == CHOICES]
    assert every
    assert not [word for field in every for word in choices(field, {}) if "," in word]


@pytest.mark.parametrize("name", NAMES)
def test_every_form_is_known_by_its_questions(name: str) -> None:
    """No form has all the questions of another."""
    labels = {other: {field.label for field in form.fields} for other, form in FORMS.items()}
    assert [other for other in NAMES if labels[other] <= labels[name]] == [name]


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.name)
def test_the_text_for_gitlab_is_that_form_with_nothing_answered(form: IssueForm) -> None:
    text = (PROJECT / text_path(form)).read_text(encoding="utf-8")
    assert filled_in(text, WORDS) == (form, {})


@pytest.mark.parametrize("form", BECOMES, ids=lambda form: form.name)
def test_what_is_written_in_the_text_for_gitlab_is_the_answer(form: IssueForm) -> None:
    """Below what the form asks, which stays where it is; a remark of the writer is part of the answer."""
    text = (PROJECT / text_path(form)).read_text(encoding="utf-8").replace(" -->\n", " -->\n\nWat <!-- ik --> zei\n")
    assert filled_in(text, WORDS).answers == {field.id: "Wat <!-- ik --> zei" for field in form.fields}


# Where the site sends a reader

FORGEJO = "https://codeberg.org/uw-gemeente/klantreizen"
ADDRESS = "https://reizen.example/klantreizen/verhuizen/"
SAID = "Op de kaart & in de lijst: 100% ### fout?"
KINDS = {
    "github": "https://github.com/eik/reizen",
    "gitlab": "https://gitlab.com/eik/reizen",
    "forgejo": "https://codeberg.org/e/r",
}


@pytest.mark.parametrize("kind", KINDS)
def test_where_something_is_told_names_a_form_that_there_is_and_fields_that_it_has(kind: str) -> None:
    """What comes out of it is what the forge would make of the form: the page is known, and the words stand in it."""
    found = project(KINDS[kind], kind)
    assert found
    template = Settings.model_validate({"meld_url": found.tell_url}).meld_url
    assert template
    split = urlsplit(addresses.ask(template, "Ik verhuis", SAID, f"Ik verhuis: {ADDRESS}"))
    query = dict(parse_qsl(split.query, strict_parsing=True))
    assert f"{split.scheme}://{split.netloc}{split.path}".startswith(KINDS[kind])
    if kind == "gitlab":
        assert query.keys() == {"issue[title]", "issue[description]"}
        form, answers = filled_in(query["issue[description]"], {})
    else:
        path = query.pop("template")
        path = path if kind == "forgejo" else f"{FORM_FOLDER}/{path}"
        assert (PROJECT / path).is_file()
        form = next(one for one in FORMS.values() if form_path(one) == path)
        assert query.pop("title") == "Ik verhuis"
        prefix = "field:" if kind == "forgejo" else ""
        answers = {name.removeprefix(prefix): text for name, text in query.items()}
        assert all(name.startswith(prefix) for name in query)
        assert answers.keys() <= {item["id"] for item in asked_in(form)}
    assert form.name == "signaal"
    assert answers == {"aan-de-hand": SAID, "plek": f"Ik verhuis: {ADDRESS}"}


def test_the_guide_shows_these_addresses() -> None:
    guide = (PROJECT / "docs/overnemen.md").read_text(encoding="utf-8")
    for kind, url in (("github", "https://github.com/uw-gemeente/klantreizen"), ("forgejo", FORGEJO)):
        assert f"meld_url: {tell_url(kind, url)}\n" in guide


def test_an_empty_message_cannot_be_made_so_none_is_linked_to() -> None:
    assert yaml.safe_load((PROJECT / FORM_FOLDER / "config.yml").read_text(encoding="utf-8")) == {
        "blank_issues_enabled": False
    }
    assert all("body=" not in tell_url(kind, url) for kind, url in KINDS.items())


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("https://x.example/?t={titel}&b={tekst}", "https://x.example/?t=Ik&b=Op%20de%20pagina%20Ik%3A%20ik%2F%0A%0A"),
        ("https://x.example/?t={titel}&b={tekst}&p={pagina}", "https://x.example/?t=Ik&b=&p=Ik%3A%20ik%2F"),
        ("https://x.example/", "https://x.example/"),
        ("", ""),
    ],
)
def test_a_message_says_where_the_reader_was(template: str, address: str) -> None:
    assert addresses.tell(template, "Ik", "ik/") == address


def test_a_title_is_no_place_to_fill_in() -> None:
    assert addresses.ask("?t={titel}&b={tekst}", "{tekst}", "{pagina}") == "?t=%7Btekst%7D&b=%7Bpagina%7D"


@pytest.mark.parametrize("name", [form.name for form in FORMS.values() if not form.model])
def test_a_fault_or_a_question_becomes_nothing_and_says_so(name: str, tmp_path: Any) -> None:
    form = FORMS[name]
    text = "\n".join(f"### {field.label}\n\nIets\n" for field in form.fields)
    with pytest.raises(NotTakenOver, match="komt geen bestand"):
        take_over(filled_in(text, {}), Workspace(tmp_path, Settings(), TODAY))
