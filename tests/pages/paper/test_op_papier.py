"""What is written on paper is what the form asks: its words, its choices, its order; what is not has a reason."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from example import example
from one_page import soup, words
from places import EXAMPLE
from programs import run
from project import lay_out
from records import EMPTY

from catalogue.editor.forms import Control, form
from catalogue.editor.workspace import Workspace
from catalogue.model import Klantreis
from catalogue.model.asked import KEPT_BY_THE_PROGRAM
from catalogue.model.base import inside, shapes
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.registers import Onderzoek, Organisatie
from catalogue.model.settings import Settings
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd
from catalogue.pages import jobs
from catalogue.pages.paper.left_out import LEFT_OUT
from catalogue.pages.paper.questions import back, front, questions, within
from catalogue.reading import settings as settings_file

REIS = "journeys/schuldhulp-weer-rust.yml"
SHEETS = ("gespreksleidraad", "stapkaarten", "lege-kaart")


def page(name: str, catalogue: Catalogue | None = None) -> BeautifulSoup:
    return soup(catalogue or example(), f"op-papier/{name}/")


def asked(shown: BeautifulSoup) -> list[str]:
    return [
        str(one["data-vraag"])
        for one in shown.select("[data-vraag]")
        if not one.find_parent(attrs={"data-kopie": True})
    ]


@pytest.fixture(scope="module")
def reis() -> tuple[Control, ...]:
    """The form of a journey of the example."""
    chosen, _ = settings_file.load(EXAMPLE)
    return form(Workspace(EXAMPLE, chosen, example().today), REIS).entries[0].controls


def every(controls: tuple[Control, ...]) -> Iterator[Control]:
    """Each field of a record in the form, with those of the records in it and of one that could be added."""
    for one in controls:
        yield one
        yield from every((*(inner for entry in one.entries for inner in entry.controls), *one.new))


def steps(reis: tuple[Control, ...]) -> list[tuple[Control, ...]]:
    [phases] = [one for one in reis if one.name == "fasen"]
    return [step.controls for phase in phases.entries for one in phase.controls for step in one.entries]


# --- what is asked --------------------------------------------------------------------------------------------------


def test_every_question_of_a_step_in_the_form_is_on_its_card_or_left_out_with_a_reason(
    reis: tuple[Control, ...],
) -> None:
    of_label = {
        (shape.info.title, shape.info.description): f"{model.__name__.lower()}.{name}"
        for model in inside(Stap)
        for name, shape in shapes(model).items()
    }
    away = {f"{model.__name__.lower()}.{name}" for model, name in LEFT_OUT}
    away |= {f"tijd.{in_days}" for in_days in Tijd.in_dagen}  # the same in words is asked
    inside_what_is_away = {"profielervaring", "systeemwereld"}
    wanted = {of_label[one.label, one.help] for step in steps(reis) for one in every(step)}
    assert len(wanted) > 30
    missing = wanted - away - {*asked(page("stapkaarten"))}
    assert {name for name in missing if name.partition(".")[0] not in inside_what_is_away} == set()


@pytest.mark.parametrize("model", [Stap, Klantreis, Onderzoek], ids=lambda model: model.__name__)
def test_every_field_of_the_model_is_asked_or_left_out_with_a_reason(model: type) -> None:
    found = {one.name for one in within(questions(model, example()))}
    away = {f"{of.__name__.lower()}.{name}" for of, name in LEFT_OUT}
    own = {f"{model.__name__.lower()}.{name}" for name in shapes(model) if name not in KEPT_BY_THE_PROGRAM}
    assert own - found - away == set()
    assert own & found & away == set()


def test_what_is_left_out_is_a_field_and_its_reason_is_on_the_page() -> None:
    for model, name in LEFT_OUT:
        assert name in shapes(model)
    told = words(page("stapkaarten")) + words(page("gespreksleidraad"))
    assert {reason for reason in LEFT_OUT.values() if reason not in told} == set()


def test_the_front_of_a_card_is_what_the_form_asks_first_and_the_back_is_the_rest(reis: tuple[Control, ...]) -> None:
    everything = questions(Stap, example())
    here, there = list(within(front(everything))), list(within(back(everything)))
    first = [f"stap.{one.name}" for one in steps(reis)[0] if one.first]
    assert [one.name for one in front(everything)] == first
    twice = {one.name for one in here} & {one.name for one in there}
    assert twice == {"stap.ervaring"}, "what is asked first of it in front, what is wished for behind"
    assert {one.name for one in (*here, *there)} == {one.name for one in within(everything)}


def test_labels_helps_and_choices_are_those_of_the_form(reis: tuple[Control, ...]) -> None:
    controls = {(one.label, one.help) for one in every(reis)}
    research = {(shape.info.title, shape.info.description) for shape in shapes(Onderzoek).values()}
    for model in (Klantreis, Stap, Onderzoek):
        for one in within(questions(model, example())):
            known = {
                (shape.info.title, shape.info.description) for of in inside(model) for shape in shapes(of).values()
            }
            assert (one.label, one.help) in (controls | known | research)
    chosen = {f"{one.label}": one for one in within(questions(Stap, example()))}
    assert chosen["Zekerheid"].boxes == ("Klanten zeiden het", "Medewerkers zeiden het", "Blijkt uit data", "Aanname")
    assert chosen["Categorie"].boxes == ()
    assert chosen["Categorie"].chosen_from == "knelpunt.categorie"


def test_a_score_is_asked_with_five_faces_their_numbers_and_that_one_does_not_know() -> None:
    shown = page("stapkaarten").select_one('[data-vraag="ervaring.huidig"]')
    assert shown is not None
    assert [words(one) for one in shown.select(".papier-score b")] == ["1", "2", "3", "4", "5"]
    assert len({str(one.path["d"]) for one in shown.select(".papier-score svg") if one.path}) == 5
    assert "zeer negatief" in words(shown)
    assert "weet ik nog niet" in words(shown)


@pytest.mark.parametrize("name", SHEETS)
def test_nobody_writes_a_name_and_there_is_place_for_whom_when_and_how_many(name: str) -> None:
    shown = words(page(name))
    assert "Schrijf geen namen, adressen of geboortedatums op." in shown
    if name == "gespreksleidraad":
        assert {"onderzoek.methode", "onderzoek.datum", "onderzoek.aantal"} <= {*asked(page(name))}
    elif name == "lege-kaart":
        assert all(one in shown for one in ("Met wie sprak u (rol of groep, geen naam)", "Wanneer", "Hoeveel mensen"))
    else:
        assert "Welk gesprek" in shown


@pytest.mark.parametrize("name", SHEETS)
def test_the_address_of_the_site_is_on_it_or_a_line_to_write_it(name: str) -> None:
    def body(address: str) -> str:
        found = {job.url: job for job in jobs.jobs(example(), address=address)}
        return found[f"op-papier/{name}/"].make().body

    assert "voorbeeld.nl/een/pad</span>" in body("https://voorbeeld.nl/een/pad/")
    assert "Website:" in body("")


# --- lists ----------------------------------------------------------------------------------------------------------


def test_what_is_chosen_from_a_list_stands_on_the_sheet_with_lists() -> None:
    shown = page("gespreksleidraad")
    there = {str(one["data-lijst"]): words(one) for one in shown.select("[data-lijst]")}
    asks = [one for model in (Klantreis, Stap, Onderzoek) for one in within(questions(model, example()))]
    assert {one.chosen_from for one in asks if one.chosen_from} == there.keys()
    assert "Brief; DigiD; E-mail" in there["kanalen"]
    assert "Duurt lang" in there["knelpunt.categorie"]


def test_a_word_that_a_catalogue_added_is_on_paper() -> None:
    own = Settings.model_validate({"woordenlijsten": {"knelpunt.categorie": {"geluid": "Herrie"}}})
    shown = page("gespreksleidraad", replace(example(), settings=own))
    assert "Herrie" in words(shown.select_one('[data-lijst="knelpunt.categorie"]'))


def test_of_a_long_register_those_that_are_named_most_are_on_paper_and_the_others_are_counted() -> None:
    many = {
        f"org-{n:03}": Organisatie.model_validate({"id": f"org-{n:03}", "naam": f"Bureau {n:03}", "soort": "afdeling"})
        for n in range(100)
    }
    named = {("organisaties", "org-099"): (Vermelding("journeys", "reis"),)}
    shown = page("gespreksleidraad", replace(EMPTY, organisaties=many, vermeldingen=named))
    told = words(shown.select_one('[data-lijst="organisaties"]'))
    assert "Bureau 099" in told
    assert "Bureau 023" not in told
    assert told.endswith("en nog 76 op de site .") or told.endswith("en nog 76 op de site.")


@pytest.mark.parametrize("name", ["", *SHEETS])
def test_an_empty_catalogue_has_it_too(name: str) -> None:
    assert words(soup(EMPTY, f"op-papier/{name}/" if name else "op-papier/"))


def test_the_overview_leads_to_each_with_its_size_and_to_a_map_that_is_filled_in() -> None:
    shown = soup(example(), "op-papier/")
    hrefs = {str(one["href"]) for one in shown.select("a[href]")}
    assert {f"../op-papier/{name}/" for name in SHEETS} <= hrefs
    assert any(href.startswith("../klantreizen/") for href in hrefs)
    assert "A3, liggend, 1 bladzijde" in words(shown)


# --- a model that grows ---------------------------------------------------------------------------------------------

_SHOWN = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parents[1] / "hooks"))
from datetime import date
from catalogue.model.catalogue import Catalogue
from catalogue.pages import jobs
for job in jobs.jobs(Catalogue(date(2026, 11, 21))):
    if job.url.startswith("op-papier/"):
        print(job.make().body)
"""


@pytest.mark.parametrize(
    ("path", "before", "field", "name", "pages"),
    [
        ("step.py", "    kosten_euro: ", "Regel", "stap.kleur", 2),
        ("journey.py", "    beginsentiment: ", "Regel", "klantreis.kleur", 1),
        ("registers.py", "    dagen_na_contact: ", "Regel", "onderzoek.kleur", 1),
        ("pain.py", "    ernst: ", "Regel", "knelpunt.kleur", 2),
    ],
)
def test_a_new_field_of_the_model_is_on_paper_without_more_code(
    path: str, before: str, field: str, name: str, pages: int, tmp_path: Path
) -> None:
    project = lay_out(tmp_path / "project")
    model = project / "hooks/catalogue/model" / path
    text = model.read_text(encoding="utf-8")
    assert text.count(before) == 1
    new = f'    kleur: {field} | None = veld("Kleur", "Welke kleur het heeft.", "rood", None)\n'
    model.unlink()  # it may be shared
    model.write_text(text.replace(before, new + before), encoding="utf-8")
    (project / "scripts" / "papier.py").write_text(_SHOWN, encoding="utf-8")
    code, said, told = run("papier", project=project)
    assert code == 0, told
    shown = BeautifulSoup(said, "html.parser")
    assert shown.select(f'[data-vraag="{name}"]')
    assert said.count("Welke kleur het heeft.") >= pages - 1
