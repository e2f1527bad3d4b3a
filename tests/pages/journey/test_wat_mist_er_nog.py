"""What is still to be done about a journey, with the way to each field: one truth with its page, check and form."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from records import TODAY
from small_catalogue import JOURNEY, load, small

from catalogue.editor.form_page import form_html, view_of
from catalogue.editor.forms import form
from catalogue.editor.placing import placed
from catalogue.editor.workspace import Workspace
from catalogue.figures.completeness import volledigheid
from catalogue.model.settings import Settings
from catalogue.pages import jobs
from catalogue.publish.redactie_links import linked
from catalogue.reading.findings import HINT
from catalogue.reading.settings import load as load_settings

PROBLEM = 'probleem: "Noor verhuist en weet niet wat zij moet regelen."'
HARD = (JOURNEY, PROBLEM, 'probleem: "Noor verhuist middels een formulier."')
UNFOUNDED = (JOURNEY, "ervaring: {huidig: 4, aantal: 8, zekerheid: klant_gezegd, spreiding: [2, 5]}", "ervaring: 4")
PAIN = "          - {id: geen-lijst,"
PAINS = (JOURNEY, PAIN, f"          - {{titel: Te <b>druk</b>, categorie: taal, ernst: 1, zekerheid: data}}\n{PAIN}")
OPEN = "journeys/verhuizen.yml"


def written(root: Path) -> str:
    catalogue, found = load(root)
    made = {job.url: job for job in jobs.jobs(catalogue, findings=found)}
    return made["wat-mist-er-nog/verhuizen/"].make().body


def page(root: Path) -> BeautifulSoup:
    return BeautifulSoup(written(root), "html.parser")


def places(made: BeautifulSoup, heading: str) -> list[str]:
    head = made.find(id=heading)
    listed = head.find_next("ul") if head else None
    return [str(one["data-plek"]) for one in listed.select(".mist-naar")] if listed else []


def test_it_tells_what_is_empty_as_the_page_of_the_journey_does(tmp_path: Path) -> None:
    root = small(tmp_path)
    catalogue, _ = load(root)
    gaps = volledigheid(catalogue.klantreizen["verhuizen"]).ontbreekt
    assert places(page(root), "leeg") == [".".join(map(str, gap.pad)) for gap in gaps]
    assert gaps


def test_it_tells_what_the_check_finds_and_every_knelpunt_without_an_action(tmp_path: Path) -> None:
    made = page(small(tmp_path, UNFOUNDED, PAINS))
    assert places(made, "let-op") == [
        "fasen.0.stappen.0.knelpunten.0",  # without evidence
        "fasen.0.stappen.1.ervaring",
        "fasen.0.stappen.0.knelpunten.0",
    ]
    assert "Te <b>druk</b>" in made.get_text()
    assert not made.find_all("b")


def test_hints_for_writing_stand_apart_and_lead_to_their_field(tmp_path: Path) -> None:
    made = page(small(tmp_path, HARD))
    assert places(made, "let-op") == []
    assert places(made, "schrijfhulp") == ["probleem"]
    assert "'middels' begrijpt niet iedereen. Schrijf liever 'met' of 'door'." in made.get_text()


def test_what_a_municipality_will_not_hear_is_not_told(tmp_path: Path) -> None:
    silent = ("mkdocs.yml", "  catalogue:", "  catalogue:\n    meldingen: {W1402: uit, W602: uit}")
    made = page(small(tmp_path, HARD, silent))
    assert made.find(id="schrijfhulp") is None


def test_each_finding_says_the_place_that_the_form_gives_it(tmp_path: Path) -> None:
    root = small(tmp_path, HARD, UNFOUNDED, PAINS)
    settings, _ = load_settings(root)
    space = Workspace(root, settings, TODAY)
    found = placed(space.open(JOURNEY), space.findings)
    assert {one.severity for _, one in found} > {HINT}
    assert [(one.code, place) for place, one in found] == [(one.code, one.plek) for _, one in found]


SOURCE = "<!--bron journeys/verhuizen.yml-->"


def test_where_the_site_has_the_form_each_thing_leads_to_it_and_elsewhere_nowhere(tmp_path: Path) -> None:
    body = written(small(tmp_path, HARD, PAINS))
    assert "redactie" not in body
    made = BeautifulSoup(linked(f"{SOURCE}{body}", "../../redactie/", "verhuizen"), "html.parser")
    hrefs = [str(one["href"]) for one in made.select("a.mist-naar")]
    assert len(hrefs) == body.count("mist-naar")
    assert f"../../redactie/?open={OPEN}&plek=probleem" in hrefs
    assert all(one.get_text() for one in made.select("a.mist-naar"))
    assert not made.find_all("b")


@pytest.mark.parametrize(
    ("status", "hides", "shown"), [("vastgesteld", (), 1), ("concept", (), 0), ("vastgesteld", ("wat-mist-er-nog",), 0)]
)
def test_the_form_and_the_journey_lead_to_it_while_it_is_there(
    status: str, hides: tuple[str, ...], shown: int, tmp_path: Path
) -> None:
    root = small(tmp_path, (JOURNEY, "status: vastgesteld", f"status: {status}"))
    settings = Settings.model_validate({"verberg": hides})
    space = Workspace(root, settings, TODAY)
    html = form_html(space.catalogue, view_of(form(space, JOURNEY), (), None, ()))
    assert html.count('href="../wat-mist-er-nog/verhuizen/"') == shown
    pages = {one.url: one.body for one in jobs.pages(space.catalogue)}
    assert ("wat-mist-er-nog/verhuizen/" in pages) == (not hides)
    assert pages["klantreizen/verhuizen/"].count('href="../../wat-mist-er-nog/verhuizen/"') == (not hides)
