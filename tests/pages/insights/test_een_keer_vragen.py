"""Eén keer vragen: what is asked while somebody has it already; each figure of the example worked out by hand."""

from typing import Any

import pytest
import records
from bs4 import BeautifulSoup
from hostile import HOSTILE
from one_page import page_of, words
from records import JAN, TEAM

from catalogue.figures.asked import Dubbelvraag, Vraagtelling, dubbelvragen
from catalogue.model import REGISTERS
from catalogue.model.catalogue import Catalogue
from catalogue.pages.insights import een_keer_vragen as ask_once

URL = "een-keer-vragen/"


def asked(gegeven: str, *known: str) -> dict[str, Any]:
    return {"gegeven": gegeven, "al_bekend_bij": list(known)}


def step(id: str, *questions: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return records.step(id=id, titel=f"Stap {id}", gegevens_gevraagd=list(questions), **fields)


def catalogue(*journeys: Any, **sources: str | None) -> Catalogue:
    """With a gegeven for each of `sources`: who has it at the source, None when nobody knows."""
    gegevens = {
        id: REGISTERS["gegevens"].model_validate({"id": id, "naam": id.title(), "bron": source})
        for id, source in sources.items()
    }
    found = {reis.id: reis for reis in journeys}
    return Catalogue(records.TODAY, klantreizen=found, organisaties=TEAM, profielen=JAN, gegevens=gegevens)


def unneeded(found: Catalogue) -> tuple[Dubbelvraag, ...]:
    return dubbelvragen(found.klantreizen.values(), found)


@pytest.fixture(scope="module")
def page(example: Catalogue) -> BeautifulSoup:
    return page_of(example, URL)


# --- what counts ----------------------------------------------------------------------------------------------------


def test_a_question_counts_when_the_journey_or_the_register_says_who_has_it_or_it_was_asked_before() -> None:
    reis = records.journey(
        step("een", asked("naam"), asked("inkomen", "uwv"), asked("adres")), step("twee", asked("naam"))
    )
    found = [
        (item.vraag.stap.id, item.vraag.gegeven, item.bekend_bij, item.vraag.eerder and item.vraag.eerder.id)
        for item in unneeded(catalogue(reis, naam=None, inkomen=None, adres="gemeente"))
    ]
    assert found == [
        ("een", "inkomen", ("uwv",), None),
        ("een", "adres", ("gemeente",), None),
        ("twee", "naam", (), "een"),
    ]


def test_who_is_named_and_also_the_source_stands_there_once() -> None:
    reis = records.journey(step("een", asked("inkomen", "team", "uwv")))
    (item,) = unneeded(catalogue(reis, inkomen="uwv"))
    assert item.bekend_bij == ("team", "uwv")


def test_asked_before_is_only_before_in_the_same_journey() -> None:
    journeys = (records.journey(step("een", asked("naam")), id=id) for id in ("reis-a", "reis-b"))
    assert unneeded(catalogue(*journeys, naam=None)) == ()


@pytest.mark.parametrize(
    ("volume", "share", "times", "at_most"),
    [(400, 25, 100, False), (400, None, 400, True), (None, 25, None, False), (0, None, 0, True)],
)
def test_how_often_a_year(volume: int | None, share: int | None, times: float | None, at_most: bool) -> None:
    fields = {} if share is None else {"aandeel_pct": share}
    reis = records.journey(step("een", asked("naam", "team"), **fields), volume_per_jaar=volume)
    (item,) = unneeded(catalogue(reis, naam=None))
    assert (item.keren, item.is_bovengrens) == (times, at_most)


def test_where_the_journey_leads_back_nothing_is_the_most_that_is_asked() -> None:
    back = {"uitkomsten": [{"soort": "opnieuw", "naar": "een"}]}
    plain = records.journey(step("een", asked("naam", "team")), id="recht", volume_per_jaar=400)
    loop = records.journey(step("een", asked("naam", "team"), **back), id="terug", volume_per_jaar=400)
    both = unneeded(catalogue(plain, loop, naam=None))
    assert [(item.is_bovengrens, item.kan_opnieuw) for item in both] == [(True, False), (False, True)]
    assert not Vraagtelling(both).is_bovengrens
    assert Vraagtelling(both[:1]).is_bovengrens


def test_groups_are_ordered_by_times_a_year_and_a_question_counts_for_each_that_asks() -> None:
    reis = records.journey(
        step("een", asked("naam", "team"), aandeel_pct=10, organisaties=["a", "b"]),
        step("twee", asked("adres", "team"), aandeel_pct=50, organisaties=["b"]),
        step("drie", asked("inkomen", "team"), aandeel_pct=1),
        volume_per_jaar=100,
    )
    questions = unneeded(catalogue(reis))
    groups = ask_once.grouped(questions, lambda item: item.vraag.stap.organisaties or ("",))
    assert [(group.id, group.telling.keren) for group in groups] == [("b", 60), ("a", 10), ("", 1)]


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_is_one_sentence(page: BeautifulSoup) -> None:
    """2 × 420 + 4 × 1.900 + 2 × 760 = 9.960; of 3 + 4 + 3 questions, schuldenlijst and one bankafschrift are needed."""
    assert words(page.select_one(".kr-antwoord")) == (
        "Bij 8 van de 10 keer dat een stap om een gegeven vraagt, heeft iemand in de keten het al; "
        "samen zijn dat hoogstens 9.960 vragen per jaar."
    )


def test_each_gegeven_with_how_often_and_who_has_it(page: BeautifulSoup) -> None:
    assert [words(row).replace(" ,", ",") for row in page.select(".keten-gegevens tbody tr")] == [
        "Inkomen hoogstens 3.080 UWV (werk.nl), Team Inkomen 3",  # 760 + 1.900 + 420
        "Bankafschrift hoogstens 1.900 Team Inkomen 1",
        "Huurprijs hoogstens 1.900 Team Inkomen 1",
        "Autobezit hoogstens 1.900 Inlichtingenbureau 1",
        "Inkomen van de partner hoogstens 760 UWV (werk.nl) 1",
        "Woonsituatie hoogstens 420 Gemeente Eikenhove 1",
    ]


def test_the_bars_are_to_scale(page: BeautifulSoup) -> None:
    widths = [bar["width"] for bar in page.select(".keten-gegevens .kr-balk-deel")]
    assert widths == ["100.0", "61.7", "61.7", "61.7", "24.7", "13.6"]  # of 3.080


def test_each_gegeven_leads_to_its_steps_and_each_step_to_its_journey(page: BeautifulSoup) -> None:
    links = [str(link["href"]) for link in page.select(".keten-gegevens th a")]
    assert links[0] == "#gegeven-inkomen"
    for link in links:
        heading = page.find(id=link.removeprefix("#"))
        assert heading
        assert heading.find_next("ul").find("a", href=lambda href: "#stap-" in href)  # type: ignore[union-attr, arg-type]
    rows = page.select("#gegeven-inkomen + ul > li")
    assert [words(row).replace(" ,", ",") for row in rows][1] == (
        "Ik lever alles opnieuw aan Ik wil mijn gegevens maar één keer geven Vraagt: Belastingsamenwerking Delta "
        "Heeft het al: Team Inkomen (staat bij deze stap), UWV (werk.nl) (heeft het bij de bron) "
        "hoogstens 1.900 keer per jaar"
    )


def test_who_asks(page: BeautifulSoup) -> None:
    assert [words(row) for row in page.select("#wie-vraagt + div tbody tr")] == [
        "Belastingsamenwerking Delta 4 hoogstens 7.600",  # 4 × 1.900
        "Team Inkomen 2 hoogstens 1.520",  # 2 × 760
        "Team Schuldhulp 2 hoogstens 840",  # 2 × 420, together with Horizon
        "Schuldhulporganisatie Horizon 2 hoogstens 840",
    ]


def test_the_page_says_that_it_cannot_decide_whether_it_is_allowed(page: BeautifulSoup) -> None:
    text = words(page)
    assert "Voor elk hergebruik is een eigen wettelijke grondslag nodig" in text
    assert "Deze pagina kan dat nooit beslissen." in text


# --- little, much, and hostile --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("journeys", "sentence"),
    [
        ([], "Er zijn nog geen gegevens opgeschreven die wij vragen."),
        (
            [records.journey(step("een", asked("naam")))],
            "Wij vragen niets waarvan bekend is dat iemand in de keten het al heeft.",
        ),
        (
            [records.journey(step("een", asked("naam", "team"), aandeel_pct=50), volume_per_jaar=2)],
            "De enige vraag om een gegeven hoeft misschien niet, want iemand heeft het al; "
            "samen is dat 1 vraag per jaar.",
        ),
        (
            [records.journey(step("een", asked("naam", "team"), asked("adres")))],
            "Bij 1 van de 2 keer dat een stap om een gegeven vraagt, heeft iemand in de keten het al; "
            "hoe vaak dat per jaar is, is niet bekend.",
        ),
        (
            [
                records.journey(step("een", asked("naam", "team"), aandeel_pct=50), id="reis-a", volume_per_jaar=10),
                records.journey(step("een", asked("naam", "team")), id="reis-b"),
            ],
            "Bij 2 van de 2 keer dat een stap om een gegeven vraagt, heeft iemand in de keten het al; "
            "samen zijn dat minstens 5 vragen per jaar.",
        ),
        (
            [
                records.journey(step("een", asked("naam", "team")), id="reis-a", volume_per_jaar=10),
                records.journey(step("een", asked("naam", "team")), id="reis-b"),
            ],
            "Bij 2 van de 2 keer dat een stap om een gegeven vraagt, heeft iemand in de keten het al; "
            "samen zijn dat naar schatting 10 vragen per jaar.",
        ),
    ],
)
def test_the_answer_fits_what_there_is(journeys: list[Any], sentence: str) -> None:
    made = page_of(catalogue(*journeys, naam=None, adres=None), URL)
    assert words(made.select_one(".kr-antwoord")) == sentence
    assert bool(made.select("table")) is ("iemand heeft het al" in sentence or "heeft iemand" in sentence)


def test_a_long_list_stops_and_says_how_much_more_there_is() -> None:
    names = [f"gegeven-{number}" for number in range(ask_once.MOST + 2)]
    reis = records.journey(step("een", *(asked(name, "team") for name in names)), volume_per_jaar=10)
    made = page_of(catalogue(reis, **dict.fromkeys(names)), URL)
    assert len(made.select(".keten-gegevens tbody tr")) == ask_once.MOST
    assert "En nog 2; alles staat in de open data" in words(made)
    assert "hoogstens 520 vragen per jaar" in words(made)  # 52 × 10


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_is_only_text(text: str) -> None:
    reis = records.journey(step("een", asked("naam", "team")) | {"titel": text}, titel=text)
    made = page_of(catalogue(reis, naam=None), URL)
    assert words(made.select_one(".keten-rij .kr-kaarttitel")) == " ".join(text.split())
    assert not made.select("script, img, [onerror]")
