"""Overdrachten: who hands over to whom, how cold, and what gets lost; each figure of the example worked out by hand."""

from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup
from hostile import HOSTILE
from one_page import seen, words
from records import JAN, TEAM

from catalogue.figures.handovers import alle_overdrachten, paren
from catalogue.figures.share import Aandeel
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.registers import Organisatie
from catalogue.pages.drawing import diagram
from catalogue.pages.insights import overdrachten as handovers


def page_of(catalogue: Catalogue, **settings: Any) -> BeautifulSoup:
    return one_page.page_of(catalogue, "overdrachten/", **settings)


def answer(catalogue: Catalogue) -> str:
    return one_page.answer(page_of(catalogue))


def passed(van: str = "a", naar: str = "b", wijze: str = "koud", **fields: Any) -> dict[str, Any]:
    return {"id": f"{van}-{naar}", "van": van, "naar": naar, "wijze": wijze, **fields}


def organisations(*ids: str, **parents: str) -> dict[str, Organisatie]:
    made = {id: {"id": id, "naam": f"Team {id.upper()}", "soort": "afdeling"} for id in (*ids, *parents)}
    for id, parent in parents.items():
        made[id]["ouder"] = parent
    return {id: Organisatie.model_validate(data) for id, data in made.items()}


def of(*journeys: Klantreis, organisaties: dict[str, Organisatie]) -> Catalogue:
    found = {reis.id: reis for reis in journeys}
    return Catalogue(records.TODAY, klantreizen=found, organisaties={**organisaties, **TEAM}, profielen=JAN)


def catalogue(*journeys: list[dict[str, Any]], ids: str = "abcd") -> Catalogue:
    """A journey for each list of hand-overs: reis-0, reis-1 …"""
    made = [records.journey(id=f"reis-{i}", titel=f"Reis {i}", overdrachten=list(o)) for i, o in enumerate(journeys)]
    return of(*made, organisaties=organisations(*ids))


@pytest.fixture(scope="module")
def page(example: Catalogue) -> BeautifulSoup:
    return page_of(example, meld_url="https://meld.example/?titel={titel}&tekst={tekst}")


# --- the figures ----------------------------------------------------------------------------------------------------


def test_a_pair_counts_its_cold_ones_and_its_days() -> None:
    first = [passed(wijze="warm", wachttijd_dagen=2), passed("b", "a", "automatisch") | {"id": "x"}]
    second = [passed(wijze="geen"), passed(wijze="geen", wachttijd_dagen=3) | {"id": "y"}]
    found = paren(alle_overdrachten(catalogue(first, second)).plekken)
    assert [(pair.van, pair.naar, pair.koud, pair.dagen, pair.zonder_dagen, pair.wijzen) for pair in found] == [
        ("a", "b", Aandeel(2, 3), 5, 1, (("geen", 2), ("warm", 1))),
        ("b", "a", Aandeel(0, 1), 0, 1, (("automatisch", 1),)),
    ]


def test_the_other_direction_is_another_pair_and_most_cold_comes_first_then_most_days() -> None:
    found = catalogue(
        [
            passed("a", "b", "warm", wachttijd_dagen=9),
            passed("b", "a", "koud", wachttijd_dagen=1),
            passed("b", "c", "koud", wachttijd_dagen=4),
            passed("c", "d", "koud"),
            passed("c", "d", "koud") | {"id": "tweede"},
        ]
    )
    pairs = paren(alle_overdrachten(found).plekken)
    assert [(pair.van, pair.naar) for pair in pairs] == [("c", "d"), ("b", "c"), ("b", "a"), ("a", "b")]


def test_what_is_missing_is_counted_once_for_each_hand_over_whatever_its_capitals() -> None:
    found = catalogue(
        [passed(wat_mist=["naam", "verhaal", "Verhaal"])], [passed("b", "c", "warm", wat_mist=["Verhaal", "dossier"])]
    )
    missed = alle_overdrachten(found).gemist
    assert [(item.wat, [plek.reis.id for plek in item.plekken]) for item in missed] == [
        ("verhaal", ["reis-0", "reis-1"]),
        ("naam", ["reis-0"]),
        ("dossier", ["reis-1"]),
    ]


def test_only_a_cold_one_without_anybody_in_between_is_orphaned() -> None:
    alone = passed("a", "b", "klant_draagt")
    found = catalogue([alone, passed("a", "c", "warm"), passed("a", "d", "geen", eigenaar_tussentijd="a")])
    assert [plek.overdracht.id for plek in alle_overdrachten(found).verweesd] == ["a-b"]


def test_feedback_and_scores_count_only_what_is_known() -> None:
    chain = alle_overdrachten(
        catalogue(
            [
                passed("a", "b", terugkoppeling=True, ervaren_door_ontvanger=4),
                passed("a", "c", terugkoppeling=False, ervaren_door_ontvanger=1),
                passed("a", "d", ervaren_door_ontvanger=4),
                passed("b", "d"),
            ]
        )
    )
    assert chain.terugkoppeling == Aandeel(1, 2)
    assert chain.scores == ((1, 1), (4, 2))


def test_where_it_is_coldest_names_all_who_take_over_cold_equally_often() -> None:
    cold = [passed("a", "d"), passed("b", "c"), passed("a", "b", "warm")]
    found = catalogue(cold)
    assert handovers.coldest(alle_overdrachten(found), found) == handovers.Koudst(("c", "d"), 1)
    assert handovers.coldest(alle_overdrachten(catalogue([passed(wijze="warm")])), found) is None


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_is_one_sentence(example: Catalogue) -> None:
    """3 + 3 + 2 hand-overs, of which 3 + 3 + 0 cold; 3 of those to Delta; cold ones lie 4 + 9 + 0 and 0 + 0 + 0 days.

    The 2 days of the last journey are those of a warm one, so they stand in the figure of all of them only.
    """
    assert answer(example) == (
        "6 van de 8 overdrachten zijn koud (75%). Wie ze het vaakst krijgt: "
        "Belastingsamenwerking Delta (3 keer); die koude overdrachten liggen samen 13 dagen stil."
    )


def test_four_figures_lead_to_their_parts(page: BeautifulSoup) -> None:
    found = {}
    for figure in page.select(".kr-cijfers > div"):
        link = figure.select_one("a")
        assert link
        assert page.find(id=str(link["href"]).removeprefix("#"))
        found[words(figure.dt)] = seen(figure.dd)  # type: ignore[arg-type]
    assert found == {
        "Overdrachten": "8 in 3 klantreizen",
        "Koud": "6 75% van alle overdrachten",  # 6 / 8
        "Dagen stil": "15 alle overdrachten samen",
        "Niemand genoemd voor de tussentijd": "5 van de 6 koude overdrachten",  # all but schuldhulp → Horizon
    }


def test_the_matrix_has_a_cell_for_each_pair_with_its_shape_in_words(page: BeautifulSoup) -> None:
    table = page.select_one(".keten-matrix")
    assert table
    columns = [words(th) for th in table.select("thead th[scope=col]")]
    cells = {}
    for row in table.select("tbody tr"):
        for name, cell in zip(columns, row.select("td"), strict=True):
            if cell.a:
                begin, said = f"Van {words(row.th)} naar {name}: ", words(cell)
                assert said.startswith(begin)
                cells[words(row.th), name] = said.removeprefix(begin), str(cell["data-koud"])
    delta, horizon = "Belastingsamenwerking Delta", "Schuldhulporganisatie Horizon"
    assert cells == {
        ("Klantcontactcentrum", "Team Schuldhulp"): ("1 Koud", "alles"),
        ("Klantcontactcentrum", delta): ("1 Koud", "alles"),
        ("Klantcontactcentrum", "Team Inkomen"): ("1 Warm", "niet"),
        ("Team Schuldhulp", horizon): ("1 De klant draagt het zelf over", "alles"),
        (horizon, "Team Werk"): ("1 Geen overdracht", "alles"),
        ("Webteam", delta): ("1 De klant draagt het zelf over", "alles"),
        ("Team Inkomen", delta): ("1 Geen overdracht", "alles"),
        ("UWV (werk.nl)", "Team Inkomen"): ("1 Automatisch", "niet"),
    }
    assert table.caption
    assert all(cell.select_one("svg") for cell in table.select("tbody td a"))


def test_the_matrix_and_the_list_lead_to_the_same_rows(page: BeautifulSoup) -> None:
    cells = {str(link["href"]) for link in page.select(".keten-matrix td a")}
    assert len(cells) == 8
    assert cells == {str(link["href"]) for link in page.select(".keten-smal a")}
    assert all(page.find(id=address.removeprefix("#")) for address in cells)


def test_every_hand_over_has_a_row_that_leads_to_its_journey(page: BeautifulSoup) -> None:
    rows = [words(row) for row in page.select(".keten-tabel tbody tr:has(td)")]
    assert len(rows) == 8
    assert rows[0] == (  # one cold, and longest still
        "Ik wil weer rustig slapen De klant draagt het zelf over Beschreven vóór Besluitbrief op één bladzijde, "
        "in gewone taal (2 maart 2026) ingeleverde bewijsstukken 9 dagen Team Schuldhulp "
        "2 van 5, negatief De gever hoort hoe het afliep"
    )
    assert page.find("a", href="../klantreizen/schuldhulp-weer-rust/#overdracht-kcc-schuldhulp")


def test_what_gets_lost_stands_with_where(page: BeautifulSoup) -> None:
    rows = [words(row) for row in page.select(".keten-gemist > li")]
    assert len(rows) == 9  # 1 + (1 + 2 + 1) + (2 + 1 + 1), all different
    assert "1 × zaaknummer van Klantcontactcentrum naar Belastingsamenwerking Delta (Ik wil mijn gegevens" in rows[4]


def test_waiting_days_for_each_journey(page: BeautifulSoup) -> None:
    assert [words(row) for row in page.select(".keten-stil tbody tr")] == [
        "Ik wil weer rustig slapen 13 dagen 3 3",  # 4 + 9 + 0
        "Ik wil weten waar ik aan toe ben, ook als het 'nee' is 2 dagen 2 0",  # 2 + 0
        "Ik wil mijn gegevens maar één keer geven niet 3 3",  # 0 + 0 + 0
    ]


def test_who_is_there_in_between_and_how_it_arrives(page: BeautifulSoup) -> None:
    text = words(page)
    assert "Bij 5 van de 6 koude overdrachten staat niemand genoemd" in text
    help_us = [link for link in page.select("a.kr-meld") if "Weet u het? Help mee" in words(link)]
    assert len(help_us) == 5
    assert "Webteam" in str(help_us[0]["href"])
    assert "Bij 3 van de 8 overdrachten hoort de gever hoe het afliep." in text  # Horizon's, UWV's, the warm one
    assert [words(row) for row in page.select("#aankomst ~ .kr-lijst--kaal > li")] == [
        "1 van 5, zeer negatief : 2 overdrachten",
        "2 van 5, negatief : 3 overdrachten",
        "3 van 5, neutraal : 2 overdrachten",
        "4 van 5, positief : 1 overdracht",
    ]


# --- the diagram ----------------------------------------------------------------------------------------------------


def source(found: Catalogue) -> str:
    pairs = paren(alle_overdrachten(found).plekken)
    shown = handovers.by_traffic(pairs, found)[: handovers.BUSIEST]
    return diagram.of_handovers(pairs, shown, found)


def test_departments_stand_in_the_frame_of_their_organisation_and_cold_arrows_are_dashed() -> None:
    reis = records.journey(
        overdrachten=[passed("a", "b"), passed("b", "a", "warm"), passed("a", "c", "warm"), passed("a", "c", "geen")]
    )
    teams = organisations("c", "top", a="top", b="middle", middle="top")
    assert source(of(reis, organisaties=teams)) == (
        "flowchart LR\n"
        "  accTitle: Wie draagt over aan wie\n"
        "  accDescr: 3 organisaties en 4 pijlen. Een gestippelde pijl is een koude overdracht.\n"
        '  subgraph g1["Team TOP"]\n'
        '    n1["Team A"]\n'
        '    n2["Team B"]\n'
        "  end\n"
        '  n3["Team C"]\n'
        '  n1 -.->|"1 keer koud"| n2\n'
        '  n1 -.->|"1 keer geen overdracht"| n3\n'
        '  n1 -->|"1 keer warm"| n3\n'
        '  n2 -->|"1 keer warm"| n1\n'
    )


def test_organisations_that_are_part_of_each_other_do_not_go_round_for_ever() -> None:
    reis = records.journey(overdrachten=[passed()])
    found = of(reis, organisaties=organisations(a="b", b="a"))
    assert source(found).splitlines()[3:] == ['  n1["Team A"]', '  n2["Team B"]', '  n1 -.->|"1 keer koud"| n2']


def test_the_diagram_is_drawn_only_when_opened_and_its_source_can_be_copied(page: BeautifulSoup) -> None:
    details = page.select_one("details.kr-diagram")
    assert details
    assert not details.has_attr("open")
    place, code = details.select_one("div.mermaid"), details.select_one("pre > code")
    assert place
    assert code
    assert place.get_text() == code.get_text()
    assert code.get_text().count("-.->") == 6
    assert code.get_text().count("-->|") == 2
    assert 'subgraph g2["Gemeente Eikenhove"]' in code.get_text()


# --- little, much, and hostile --------------------------------------------------------------------------------------


def test_without_hand_overs_the_page_says_what_fills_it() -> None:
    for nothing in (Catalogue(records.TODAY), catalogue([])):
        made = page_of(nothing)
        assert words(made.select_one(".kr-antwoord")) == "Er zijn nog geen overdrachten opgeschreven."
        assert "Zet bij een klantreis wie aan wie overdraagt" in words(made)
        assert not made.select("table, .mermaid, h2")


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([passed(wachttijd_dagen=1)], "De enige overdracht is koud, en ligt 1 dag stil."),
        (
            [passed(wijze="warm")],
            "De enige overdracht is niet koud; hoe lang het daarbij stilligt, is niet bekend.",
        ),
        (
            [passed(wijze="warm", wachttijd_dagen=0), passed("b", "a", "automatisch", wachttijd_dagen=0)],
            "Geen van de 2 overdrachten is koud; samen liggen ze geen dagen stil.",
        ),
        (
            [passed("a", "b", wachttijd_dagen=3), passed("b", "a")],
            "2 van de 2 overdrachten zijn koud. Wie ze het vaakst krijgen: "
            "Team A en Team B (elk 1 keer); die koude overdrachten liggen samen minstens 3 dagen stil.",
        ),
        (
            [passed("a", "b", wachttijd_dagen=3), passed("b", "a", "warm", wachttijd_dagen=9)],
            "1 van de 2 overdrachten is koud. Wie ze het vaakst krijgt: Team B (1 keer); "
            "die koude overdracht ligt 3 dagen stil.",
        ),
        (
            [passed("a", "b"), passed("b", "a", "warm", wachttijd_dagen=9)],
            "1 van de 2 overdrachten is koud. Wie ze het vaakst krijgt: Team B (1 keer); "
            "hoe lang het daarbij stilligt, is niet bekend.",
        ),
    ],
)
def test_the_answer_fits_what_there_is(found: list[dict[str, Any]], sentence: str) -> None:
    assert answer(catalogue(found)) == sentence


def test_of_many_organisations_the_busiest_stand_in_the_matrix_and_the_rest_is_counted() -> None:
    """A hub gives to 20 others, to the first eleven twice: 12 are shown, and 20 + 11 - 22 = 9 hand-overs are not."""
    others = [f"org-{number:02}" for number in range(20)]
    steps = [passed("hub", other, "warm") for other in others]
    steps += [passed("hub", other) | {"id": f"nog-{other}"} for other in others[:11]]
    made = page_of(of(*catalogue(steps).klantreizen.values(), organisaties=organisations("hub", *others)))
    assert len(made.select(".keten-matrix thead th")) == 11
    assert len(made.select(".keten-smal > li")) == 11
    assert words(made.select_one(".keten-matrix td a")) == "Van Team HUB naar Team ORG-00: 2 1 Koud 1 Warm"
    assert (
        "Hier staan de 12 organisaties met de meeste overdrachten. Nog 9 overdrachten van of naar 9 andere "
        "organisaties staan alleen in de open data" in words(made)
    )
    assert seen(made.select_one(".kr-cijfers dd")) == "31 in 1 klantreis"


def test_long_lists_stop_and_say_how_much_more_there_is() -> None:
    journeys = [[passed(wachttijd_dagen=1, wat_mist=[f"stuk {number}"])] for number in range(handovers.MOST + 3)]
    made = page_of(catalogue(*journeys))
    assert len(made.select(".keten-tabel tbody tr:has(td[data-kop])")) == handovers.PER_PAIR
    assert "En nog 50 in dezelfde richting" in words(made)  # 53 - 3
    assert len(made.select(".keten-stil tbody tr")) == len(made.select(".keten-gemist > li")) == handovers.MOST
    assert words(made).count("En nog 3; alles staat in de open data") == 3  # what is missing, journeys, nobody there
    assert "die koude overdrachten liggen samen 53 dagen stil" in words(made)


def test_the_diagram_has_no_more_arrows_than_can_be_followed() -> None:
    ids = "abcdefghijkl"
    steps = [passed(van, naar) for van in ids for naar in ids if van != naar]  # 132 pairs
    text = source(catalogue(steps, ids=ids))
    assert text.count("-.->") == diagram.ARROWS
    assert f"{diagram.ARROWS} pijlen" in text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_is_only_text(text: str) -> None:
    reis = records.journey(titel=text, overdrachten=[passed(wat_mist=[text], wat_gaat_mee=[text])])
    teams = {id: team.model_copy(update={"naam": text}) for id, team in organisations("a", "b").items()}
    made = page_of(of(reis, organisaties=teams), meld_url="https://x.example/?t={titel}")
    assert words(made.select_one(".keten-gemist .kr-kaarttitel")) == " ".join(text.split())
    assert not made.select("script, img, [onerror]")
    assert all(str(link["href"]).startswith(("#", "../", "https://x.example/?t=")) for link in made.select("a[href]"))
