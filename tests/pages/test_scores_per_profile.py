"""Where profiles feel differently at a step, every page says of whom its score is."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import named_figures
import pytest
import records
from bs4 import BeautifulSoup
from one_page import answer, made, soup, words

from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.registers import Gegeven, Kanaal, Klantprofiel, Levensgebeurtenis
from catalogue.pages import jobs as pages
from catalogue.publish import facet_files

NOOR = Klantprofiel.model_validate({"id": "noor", "naam": "Noor", "soort": "inwoner", "fictief": True})
BOTH = "1 van 5 voor Jan, 4 van 5 voor Noor"
PAIN = {"id": "stilte", "titel": "Het blijft stil", "categorie": "taal", "ernst": 2}


def of(profile: str, score: int, **fields: Any) -> dict[str, Any]:
    return {"profiel": profile, "huidig": score, "zekerheid": "klant_gezegd", **fields}


def told(*scores: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A step with these scores per profile, named by everything that can name one."""
    named = {"kanalen": ["website"], "organisaties": ["team"], "gegevens_gevraagd": [{"gegeven": "huur"}]}
    return {"titel": "Ik bel", "id": "bellen", "ervaring": {"per_profiel": list(scores)}, **named, **fields}


def with_profiles(*steps: dict[str, Any]) -> Catalogue:
    """A journey of Jan and Noor with these steps, an action for it, and every register that names it."""
    end = records.surely(5, id="einde", titel="Ik heb rust")
    reis = records.journey(
        *steps, end, profielen=["jan", "noor"], aanleiding={"levensgebeurtenis": "verhuizen"}, status="vastgesteld"
    )
    made_of = records.catalogue(
        [reis],
        [records.action()],
        profielen={**records.JAN, "noor": NOOR},
        kanalen={"website": Kanaal.model_validate({"id": "website", "naam": "Website", "soort": "digitaal"})},
        gegevens={"huur": Gegeven.model_validate({"id": "huur", "naam": "Huur"})},
        levensgebeurtenissen={"verhuizen": Levensgebeurtenis.model_validate({"id": "verhuizen", "naam": "Verhuizen"})},
    )
    registers = (
        *(("kanalen", "website"), ("gegevens", "huur"), ("levensgebeurtenissen", "verhuizen")),
        *(("organisaties", "team"), ("profielen", "jan"), ("profielen", "noor")),
    )
    return replace(made_of, vermeldingen={named: (Vermelding("journeys", "reis"),) for named in registers})


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., BeautifulSoup]:
    """The page of the journey with these steps, beside its drawings: they have tests of their own."""
    bare = tmp_path_factory.mktemp("overrides")
    for drawing in ("journey/map/map.html", "journey/diagram.html"):
        (bare / drawing).parent.mkdir(parents=True, exist_ok=True)
        (bare / drawing).write_text("", encoding="utf-8")

    def made(*steps: dict[str, Any]) -> BeautifulSoup:
        jobs = {job.url: job for job in pages.jobs(with_profiles(*steps), bare)}
        return BeautifulSoup(jobs["klantreizen/reis/"].make().body, "html.parser")

    return made


STEP = told(of("jan", 1), of("noor", 4), knelpunten=[PAIN])
DIFFERENT = with_profiles(STEP)


@pytest.mark.parametrize("url", sorted({*made(DIFFERENT)} - {"lezen/", "klantreizen/reis/"}))
def test_no_page_says_that_a_step_with_scores_per_profile_has_none(url: str) -> None:
    assert "nog geen score" not in words(soup(DIFFERENT, url)).lower()


@pytest.mark.parametrize(
    "url",
    [
        *("kanalen/website/", "gegevens/huur/", "levensgebeurtenissen/verhuizen/"),
        *("organisaties/team/", "verbeteringen/", "verbeteringen/actie/", "wat-verwacht-wie/reis/"),
    ],
)
def test_a_score_says_of_whom_it_is(url: str) -> None:
    assert BOTH in words(soup(DIFFERENT, url)).replace(" ,", ",")


Beside = Callable[..., BeautifulSoup]


def test_the_page_of_the_journey_says_of_whom_its_scores_are(beside: Beside) -> None:
    told = words(beside(STEP)).replace(" ,", ",")
    assert BOTH in told
    assert "nog geen score" not in told.lower()


def test_the_worst_step_says_for_whom_it_is_so_bad(beside: Beside) -> None:
    def figure(*steps: dict[str, Any]) -> str:
        return words(beside(*steps).select_one(".kr-cijfers > div"))

    assert figure(told(of("noor", 4), of("jan", 1))) == (
        "Hier doet het de meeste pijn Ik bel 1 van 5, zeer negatief voor Jan"
    )
    assert "2 van 5, negatief voor Noor en Jan" in figure(told(of("noor", 2), of("jan", 2)))
    assert figure(told(of("noor", 2, zekerheid="aanname"))).endswith("negatief voor Noor, een aanname")
    everyone = {"huidig": 2, "zekerheid": "klant_gezegd", "per_profiel": [of("jan", 1)]}
    assert figure(told(ervaring=everyone)) == "Hier doet het de meeste pijn Ik bel 2 van 5, negatief"


def test_so_does_the_small_line_in_words() -> None:
    start = BeautifulSoup(pages.start(DIFFERENT), "html.parser")
    expected = "2 stappen. Laagste punt: stap 1, ‘Ik bel’ (1 van 5, zeer negatief voor Jan)."
    assert expected in words(start)
    assert expected in words(soup(DIFFERENT, "klantreizen/"))
    assert start.select_one(".kr-lijntje-laagste") is not None


def test_the_script_of_the_lists_knows_it_too() -> None:
    found = {path: json.loads(b"".join(parts)) for path, parts in facet_files.files(DIFFERENT)}
    assert found["klantreizen/facetten.json"]["rijen"][0][2:6] == ["15", 0, "Ik bel", " voor Jan"]
    assert found["verbeteringen/facetten.json"]["reizen"] == [["reis", "Ik wil rust", "15", 0]]
    ((_, _, ((number, scores, _),)),) = found["verbeteringen/facetten.json"]["rijen"][0][4]
    assert (number, [(score, whom) for score, _, whom in scores]) == (1, [(1, " voor Jan"), (4, " voor Noor")])
    assert {name for _, name, _ in scores} <= named_figures.on_pages(
        [("", soup(DIFFERENT, "klantreizen/reis/").decode())]
    ).keys()


def test_of_equal_scores_one_that_is_no_assumption_counts() -> None:
    reis = records.journey(told(of("jan", 2, zekerheid="aanname"), of("noor", 2)))
    assert not reis.stappen[0].is_aanname
    assert reis.stappen[0].laagste_voor == ("jan", "noor")


def test_a_channel_counts_the_lowest_of_the_profiles() -> None:
    page = soup(DIFFERENT, "kanalen/website/")
    assert answer(page).endswith("1 voelt negatief (1 of 2) en geen enkele positief (4 of 5).")
    assert "Zijn er alleen scores per profiel, dan telt de laagste." in words(page)


def test_the_card_of_a_step_tells_for_each_profile_what_its_score_is_and_rests_on(beside: Beside) -> None:
    step = told(
        of("jan", 1, gewenst=4, aantal=9, bron=["gesprek"]), of("noor", 4, zekerheid="aanname"), emoties=["woede"]
    )
    card = beside(step).select_one(".kr-stap")
    assert card is not None
    field = next(one for one in card.select("dl > div") if words(one.dt) == "Ervaring")
    assert "Gevoel: woede." in words(field)
    assert [words(item) for item in field.select("li")] == [
        "Jan . Nu 1 van 5; gewenst is 4 van 5, positief. Klanten zeiden het , 9 personen. Bron: gesprek",
        "Noor . Nu 4 van 5. Aanname",
    ]


def test_the_card_says_for_whom_a_step_is_and_what_runs_beside_it(beside: Beside) -> None:
    page = beside(
        records.unscored(id="wachten", profielen=["noor"]),
        records.unscored(id="sparen", titel="Ik spaar", tegelijk_met="wachten"),
        records.unscored(id="klaar", titel="Het is klaar"),
    )
    marks = [words(card.select_one(".kr-merken")) for card in page.select(".kr-stap")[:3]]
    assert marks == [
        "nog geen score Alleen voor: Noor Tegelijk met: Ik spaar",
        "nog geen score Tegelijk met: Ik wacht",
        "nog geen score",
    ]
    assert page.select_one('.kr-stap .kr-merken a[href="#stap-wachten"]') is not None


def test_behind_the_scenes_nobody_is_asked_for_a_score(beside: Beside) -> None:
    step = records.step(2, soort="achter_de_schermen", titel="Het dossier gaat door")
    card = words(beside(step).select_one(".kr-stap"))
    assert "Ervaring De klant ziet deze stap niet." in card
    assert "score" not in card
    assert "van 5" not in card


def test_an_outcome_says_when_it_is_so_and_only_a_refusal_lacks_what_is_possible(beside: Beside) -> None:
    def outcomes(**fields: Any) -> str:
        found = [{"soort": "nee", "voorwaarde": "als ik te veel verdien", "aandeel_pct": 10}]
        return words(beside(records.unscored(uitkomsten=found, **fields)))

    lacking = "Nee , als ik te veel verdien: 10% van de mensen Er staat niet bij wat wél kan."
    assert lacking in outcomes(organisaties=["team"])
    own = outcomes(soort="eigen_actie")
    assert "Nee , als ik te veel verdien: 10% van de mensen" in own
    assert "wat wél kan" not in own
