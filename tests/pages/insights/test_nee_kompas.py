"""Where we say no, for how many people, whether it was understood, and what is possible then."""

from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import records
from bs4 import BeautifulSoup, Tag
from example import example
from hostile import HOSTILE
from one_page import ASKING, answer, soup, text_of, words
from records import EMPTY, JAN, TEAM

from catalogue.figures.reach import Bereik
from catalogue.figures.refusals import bereik_van_uitkomst
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.outcome import Uitkomst
from catalogue.model.step import Stap
from catalogue.pages.insights import nee_kompas as refusals

URL = "nee-kompas/"


def ends(soort: str = "nee", **fields: Any) -> dict[str, Any]:
    return {"soort": soort, **fields}


def journey(
    *outcomes: dict[str, Any], id: str = "reis", step: dict[str, Any] | None = None, **fields: Any
) -> Klantreis:
    return records.journey(records.step(id="antwoord", uitkomsten=list(outcomes), **(step or {})), id=id, **fields)


def catalogue(*journeys: Klantreis) -> Catalogue:
    reizen = {reis.id: reis for reis in journeys}
    return Catalogue(records.TODAY, klantreizen=reizen, organisaties=TEAM, profielen=JAN)


def page(*journeys: Klantreis) -> BeautifulSoup:
    return soup(catalogue(*journeys), URL)


@cache
def shown() -> BeautifulSoup:
    return soup(example(ASKING), URL)


# --- how many people ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("volume", "of_step", "of_outcome", "expected"),
    [
        (420, None, 9, Bereik(38, bovengrens=True)),  # 420 * 9% = 37.8
        (420, 50, 9, Bereik(19, bovengrens=False)),  # 420 * 50% * 9% = 18.9
        (50, 100, 1, Bereik(1, bovengrens=False)),  # a half is rounded up
        (1000, 100, 0.1, Bereik(1, bovengrens=False)),
        (420, 50, 0, Bereik(0, bovengrens=False)),  # nobody is a number too
        (None, 50, 9, None),
        (420, 50, None, None),
    ],
)
def test_people_a_year_are_volume_times_both_shares(
    volume: int | None, of_step: int | None, of_outcome: float | None, expected: Bereik | None
) -> None:
    reis = records.journey(**({} if volume is None else {"volume_per_jaar": volume}))
    stap = Stap.model_validate(records.step() | ({} if of_step is None else {"aandeel_pct": of_step}))
    uitkomst = Uitkomst.model_validate({"soort": "nee"} | ({} if of_outcome is None else {"aandeel_pct": of_outcome}))
    assert bereik_van_uitkomst(reis, stap, uitkomst) == expected


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_counts_places_people_and_what_is_missing() -> None:
    # 420 * 9% = 37.8, 760 * 24% = 182.4 and 1900 * 15% = 285: 38 + 182 + 285. No step says which part comes to it.
    assert answer(shown()) == (
        "Wij zeggen op 3 plekken ‘nee’, tegen hoogstens 505 mensen per jaar. Op geen enkele daarvan staat dat de "
        "uitleg helemaal begrepen wordt (2 deels, 1 niet), en op 1 staat niet wat dan wél kan. Bij 1 plek is ook "
        "gemeten hoe het gaat: dat staat erbij."
    )


def test_the_chart_counts_the_places_by_whether_the_no_was_understood() -> None:
    rows = shown().select("#begrepen ~ .kr-scroll tbody tr")[:4]
    assert [words(row) for row in rows] == [
        "Ja geen plekken –",
        "Deels 2 plekken 220",  # 38 for debts, 182 for social assistance
        "Nee 1 plek 285",  # remission
        "Onbekend geen plekken –",
    ]
    assert [row.select_one(".kr-balk-deel")["width"] for row in rows] == ["0", "67", "33", "0"]  # type: ignore[index]


def test_refusals_stand_by_how_many_they_hit_each_with_what_is_possible() -> None:
    found = [
        (words(item.select_one(".kr-kaarttitel")), words(item.select_one("p strong")), len(item.select(".nee-wel li")))
        for item in shown().select(".nee-lijst > li")
    ]
    assert found == [
        ("Ik krijg kwijtschelding", "285 mensen per jaar", 0),
        ("Ik krijg een 'nee' per brief", "182 mensen per jaar", 3),
        ("Ik krijg het besluit en het plan van aanpak", "38 mensen per jaar", 2),
    ]
    last = shown().select(".nee-lijst > li")[2]
    link = last.select_one(".kr-kaarttitel a")
    assert isinstance(link, Tag)
    assert link["href"] == "../klantreizen/schuldhulp-weer-rust/#stap-besluit"
    assert words(last.select(".nee-wel li")[0]) == (
        "Eerst stabiliseren met budgetbeheer, met Schuldhulporganisatie Horizon Lost op: vaste lasten betaald"
    )


def test_what_a_refusal_lacks_is_listed_with_a_message_that_is_filled_in() -> None:
    (heading,) = shown().select("#gemis ~ h3")
    assert words(heading) == "Er staat niet wat wél kan (1)"
    (row,) = heading.find_next("ul").find_all("li")  # type: ignore[union-attr]
    step, reis, ask = row.find_all("a")
    assert (step["href"], reis["href"]) == (
        "../klantreizen/kwijtschelding-een-keer-geven/#stap-antwoord",
        "../klantreizen/kwijtschelding-een-keer-geven/",
    )
    sent = parse_qs(urlsplit(str(ask["href"])).query)
    assert sent["titel"] == ["Ik krijg kwijtschelding: Wat kan iemand wél doen na dit ‘nee’, en wie helpt daarbij?"]
    assert "Klantreis: Ik wil mijn gegevens maar één keer geven\nStap: Ik krijg kwijtschelding" in sent["tekst"][0]


def test_what_is_no_plain_yes_stands_beside_it() -> None:
    (row,) = shown().select("#ook-geen-ja ~ .kr-scroll tbody tr")
    assert "Deels" in words(row)
    assert "209 mensen per jaar" in words(row)  # 1900 * 11%


# --- other catalogues -----------------------------------------------------------------------------------------------


def test_without_any_no_the_page_says_what_fills_it() -> None:
    for found in (str(soup(EMPTY, URL)), str(page(journey(ends("ja"))))):
        assert "Er is nog geen ‘nee’ opgeschreven" in text_of(found)
        assert "Schrijf bij een stap op hoe die kan aflopen" in text_of(found)
        assert "<table" not in found


def test_one_refusal_is_told_in_the_singular() -> None:
    bare = page(journey(ends(aandeel_pct=10), volume_per_jaar=10, step={"aandeel_pct": 100}))
    assert answer(bare) == (
        "Wij zeggen op 1 plek ‘nee’, tegen ongeveer 1 mens per jaar. Of die uitleg begrepen wordt, is niet nagevraagd, "
        "en er staat niet bij wat dan wél kan."
    )
    full = ends(uitleg="Te veel.", uitleg_begrepen="ja", alternatieven=[{"wat": "Bellen"}])
    assert "Die uitleg wordt helemaal begrepen, en er staat bij wat dan wél kan." in answer(page(journey(full)))
    partly = page(journey(ends(uitleg_begrepen="deels")))
    assert "Die uitleg wordt deels begrepen, en" in answer(partly)
    assert "Niets: bij elk ‘nee’ staat uitleg" in text_of(str(page(journey(full))))


def test_unknown_is_said_and_comes_last() -> None:
    known, unknown = journey(ends(aandeel_pct=10), id="a", volume_per_jaar=100), journey(ends(aandeel_pct=10), id="b")
    found = page(unknown, known)
    assert "tegen hoogstens 10 mensen per jaar (op 1 plek is dat niet bekend)" in answer(found)
    texts = [words(item) for item in found.select(".nee-lijst > li")]
    assert "10 mensen per jaar" in texts[0]
    assert "hoeveel mensen per jaar is niet bekend" in texts[1]
    rows = found.select("#begrepen ~ .kr-scroll tbody tr")
    assert words(rows[3]) == "Onbekend 2 plekken 10"


def test_each_gap_is_stated_apart() -> None:
    full = {"uitleg": "Te veel.", "uitleg_begrepen": "nee", "alternatieven": [{"wat": "Bellen"}]}
    found = page(
        *(
            journey(ends(**{**full, **less}), id=id)
            for id, less in (
                ("a", {"alternatieven": []}),
                ("b", {"uitleg": None}),
                ("c", {"uitleg_begrepen": "onbekend"}),
                ("d", {}),
            )
        )
    )
    assert [words(heading) for heading in found.select("#gemis ~ h3")] == [
        "Er staat niet wat wél kan (1)",
        "Er staat geen uitleg (1)",
        "Nooit nagevraagd of de uitleg begrepen is (1)",
    ]
    lists = [heading.find_next("ul").select("a")[1]["href"] for heading in found.select("#gemis ~ h3")]  # type: ignore[union-attr]
    assert lists == ["../klantreizen/a/", "../klantreizen/b/", "../klantreizen/c/"]


def test_a_long_list_is_cut_and_its_totals_count_everything() -> None:
    many = [journey(ends(aandeel_pct=100), id=f"r{i}", volume_per_jaar=10) for i in range(refusals.MOST + 2)]
    found = page(*many)
    assert len(found.select(".nee-lijst > li")) == refusals.MOST
    assert "tegen hoogstens 520 mensen per jaar" in answer(found)  # 52 * 10
    assert "En nog 2; alles staat in de open data" in text_of(str(found))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_in_a_refusal_is_only_text(hostile: str) -> None:
    bad = {"wat": hostile, "lost_op": hostile}
    reis = journey(ends(uitleg=hostile, alternatieven=[bad]), titel=hostile)
    found = soup(replace(catalogue(reis), settings=ASKING), URL)
    assert not found.select("script, img")
    assert all(str(link["href"]).startswith(("../", "#", "https://meld.example/")) for link in found.select("a[href]"))
    sent = [parse_qs(urlsplit(str(link["href"])).query) for link in found.select("a[href^='https://meld']")]
    assert sent
    assert all(hostile.strip() in item["tekst"][0] for item in sent)


def test_it_says_that_only_what_an_organisation_refuses_counts_and_counts_so() -> None:
    ends = [{"soort": soort, "aandeel_pct": 20} for soort in ("keuze", "ingetrokken", "opnieuw", "ja", "nee")]
    own = records.step(id="zelf", soort="eigen_actie", uitkomsten=[{"soort": "nee"}])
    found = records.catalogue([records.journey(records.step(id="besluit", uitkomsten=ends), own)])
    page = soup(found, "nee-kompas/")
    assert answer(page).startswith("Wij zeggen op 1 plek ‘nee’")
    told = "Alleen wat een organisatie weigert. Kiest de klant zelf, trekt die het in of moet iets opnieuw, dan telt"
    assert told in words(page)
    assert told in words(soup(records.catalogue([records.journey()]), "nee-kompas/"))
