"""The page of an organisation: what it is given, what it passes on, what is missing, and all that touches it."""

import re
from pathlib import Path

import pytest
import records
import small_catalogue
from bs4 import BeautifulSoup, Tag
from hostile import HOSTILE
from one_page import page_of, seen, words
from places import BRANCHES
from small_catalogue import JOURNEY, ORGANISATIONS

from catalogue import loading
from catalogue.model.catalogue import Catalogue
from catalogue.pages.registers import organisaties as organisation
from catalogue.reading import settings as reading_settings

HANDOVER = "  - {van: kcc, naar: wonen, wijze: warm, stap_van: doorgeven}\n"


@pytest.fixture(scope="module")
def debts(example: Catalogue) -> BeautifulSoup:
    return page_of(example, "organisaties/eik-schuldhulp/")


@pytest.fixture(scope="module")
def income(example: Catalogue) -> BeautifulSoup:
    return page_of(example, "organisaties/eik-inkomen/")


@pytest.fixture(scope="module")
def town(example: Catalogue) -> BeautifulSoup:
    return page_of(example, "organisaties/gemeente-eikenhove/")


def small(root: Path, id: str, *edits: tuple[str, str, str]) -> BeautifulSoup:
    found, _ = small_catalogue.load(small_catalogue.small(root, *edits))
    return page_of(found, f"organisaties/{id}/")


def figures(page: BeautifulSoup) -> dict[str, str]:
    found = {words(figure.dt): seen(figure.dd) for figure in page.select(".kr-cijfers > div")}  # type: ignore[arg-type]
    for link in page.select(".kr-cijfers a"):
        assert page.find(id=str(link["href"]).removeprefix("#")), link
        assert re.search("[a-z]", words(link)), "who hears only this link hears a number"
    return found


def below(page: BeautifulSoup, heading: str) -> list[str]:
    """The words of each paragraph and each row of a list, from this heading to the next that is no smaller."""
    start = page.find(id=heading)
    assert isinstance(start, Tag)
    found: list[Tag] = []
    for sibling in start.find_next_siblings():
        if sibling.name in ("h2", start.name):
            break
        found += sibling.find_all("li", recursive=False) if sibling.name == "ul" else [sibling]
    return [words(item).replace(" ,", ",") for item in found]


# --- the example ----------------------------------------------------------------------------------------------------


def test_the_answer_and_the_figures_of_an_organisation_in_the_middle(income: BeautifulSoup) -> None:
    """UWV and the contact centre give to it, and it gives to Delta without handing anything over."""
    assert words(income.select_one(".kr-antwoord")) == (
        "Deze organisatie krijgt 2 overdrachten en geeft er 1 door; 1 daarvan is koud."
    )
    assert figures(income) == {
        "Krijgt": "2 geen koud; alles samen ligt 2 dagen stil",  # 2 + 0
        "Geeft door": "1 koud; er wordt niets overgedragen",
        "Klantreizen": "2 werkt mee in 1; laagste punt: 1 van 5",
        "Verbeteracties": "8 5 daarvan liggen hier",  # it takes part in three others
    }


def test_what_comes_in_goes_out_and_is_missing(income: BeautifulSoup) -> None:
    share, first, second = below(income, "krijgen")
    assert share == "Geen van deze 2 overdrachten is koud."
    assert second.startswith("Van Klantcontactcentrum")
    assert first.startswith(
        "Van UWV (werk.nl) Ik wil weten waar ik aan toe ben, ook als het 'nee' is Automatisch ligt 2 dagen stil"
    )
    share, given = below(income, "geven")
    assert share == "Deze overdracht is koud."
    assert given.startswith("Naar Belastingsamenwerking Delta")
    assert "Mist: vastgesteld inkomen, vastgestelde huur." in given
    assert "Niemand genoemd die er in de tussentijd is." in given
    assert [words(title) for title in income.select("#mist ~ .keten-gemist .kr-kaarttitel")] == [
        "toelichting van de klant",
        "vastgesteld inkomen",
        "vastgestelde huur",
    ]


def test_where_it_works_in_a_journey_has_a_ring_at_each_step(debts: BeautifulSoup) -> None:
    (row,) = debts.select(".kr-reis")
    assert len(row.select(".kr-lijntje-hier")) == 5
    assert "Bij 5 van de 10 stappen: Ik bel en vertel mijn verhaal (3 van 5, van vóór de verbetering), " in (
        words(row).replace(" ,", ",").replace(" )", ")")
    )
    assert row.find("a", href="../../klantreizen/schuldhulp-weer-rust/#stap-wachten")


def test_what_lies_with_it_and_what_it_takes_part_in(debts: BeautifulSoup) -> None:
    assert (
        words(debts.select_one("#acties + ul"))
        == "1 in uitvoering 1 doorgevoerd 1 gemeten 1 geborgd , zonder dat er staat hoe"
    )
    rows = [words(row.th) for row in debts.select("#acties ~ div table tbody tr")][:4]
    assert rows == [  # by the last line of their logs: 15 and 2 … 2026, newest first; the last one is of 2025
        "Van 34 naar 12 bewijsstukken",
        "Besluitbrief op één bladzijde, in gewone taal",
        "Elke week een kort bericht tijdens het wachten",
        "Brievenopener en drie bakjes in de spreekkamer",
    ]
    assert [row.partition(":")[0].strip() for row in below(debts, "acties") if "ligt bij" in row] == [
        "Eén plan voor schulden én werk",
        "Het KCC belt samen met de klant door naar schuldhulp",
    ]


def test_the_figures_it_answers_for_and_with_whom(debts: BeautifulSoup) -> None:
    assert below(debts, "cijfers")[:2] == [
        "Klanten die hun verhaal opnieuw vertellen “Ik vertel het één keer” (Ik wil weer rustig slapen, samen met "
        "Klantcontactcentrum )",
        "Afgehaakt vóór het eerste gesprek “Hulp komt op tijd” (Ik wil weer rustig slapen)",
    ]


def test_what_it_asks_and_what_it_has_while_others_ask(income: BeautifulSoup) -> None:
    """It asks two things that UWV has; Delta asks three things that it has itself."""
    text = words(income)
    ours, theirs = text.partition("Dit heeft deze organisatie al terwijl een ander het vraagt:")[::2]
    assert ours.count("hoogstens 760 keer per jaar") == 2
    assert theirs.count("hoogstens 1.900 keer per jaar") == 3
    assert "Deze pagina kan dat nooit beslissen." in text


def test_a_source_sees_who_asks_for_what_it_has_also_where_no_journey_names_it(example: Catalogue) -> None:
    """UWV has inkomen at the source, so that Delta asks for it too, 1.900 times a year."""
    text = words(page_of(example, "organisaties/uwv/"))
    assert "Deze organisatie heeft bij de bron: Inkomen , Inkomen van de partner ." in text
    assert "UWV (werk.nl) (heeft het bij de bron) hoogstens 1.900 keer per jaar" in text


def test_a_parent_shows_its_departments_and_a_department_its_parent(town: BeautifulSoup, debts: BeautifulSoup) -> None:
    assert words(town.select_one(".kr-antwoord")) == (
        "Deze organisatie heeft 5 afdelingen in deze catalogus; overdrachten staan bij de afdelingen."
    )
    assert [words(row) for row in town.select("#afdelingen + div tbody tr")] == [
        "Klantcontactcentrum 0 3 2 2",  # takes, gives, cold, actions; in the order of the register
        "Team Schuldhulp 1 1 2 4",
        "Team Inkomen 2 1 1 5",
        "Team Werk 1 0 1 1",
        "Webteam 0 1 1 1",
    ]
    assert debts.find("a", href="../../organisaties/gemeente-eikenhove/")


def test_listening_and_ambassadors(example: Catalogue, town: BeautifulSoup) -> None:
    assert below(town, "luisteren")[:2] == [
        "Luistert: Rondje door de wijk, elke maand",
        "Luistert: Lunch met tien willekeurige ondernemers, elke twee weken",
    ]
    desk = page_of(example, "organisaties/eik-kcc/")
    assert "Ambassadeur: Telefonist KCC, 3 uur per week" in below(desk, "luisteren")


# --- little, much, and hostile --------------------------------------------------------------------------------------


def test_one_journey_with_one_warm_hand_over(tmp_path: Path) -> None:
    page = small(tmp_path, "wonen")
    assert words(page.select_one(".kr-antwoord")) == (
        "Deze organisatie krijgt 1 overdracht en geeft er geen door; die is niet koud."
    )
    assert figures(page)["Krijgt"] == "1 niet koud; ligt stil: onbekend hoe lang"
    assert figures(page)["Geeft door"] == "0 geen overdrachten"
    assert "Deze overdracht is niet koud." in words(page)
    assert "Vraag het de ontvangers: zij weten het." in words(page)
    assert not page.find(id="geven")


def test_an_organisation_that_nothing_names_says_what_fills_its_page(tmp_path: Path) -> None:
    new = "- {id: wonen, naam: Afdeling Wonen, soort: afdeling, ouder: gemeente}"
    page = small(tmp_path, "nieuw", (ORGANISATIONS, new, new + "\n- {id: nieuw, naam: Nieuw, soort: leverancier}"))
    assert words(page.select_one(".kr-antwoord")) == "Deze organisatie staat nog in geen enkele klantreis."
    assert "Zet deze organisatie bij een stap, een overdracht of een verbeteractie." in words(page)
    assert not page.select("h2, table, .kr-cijfers")


def test_cold_ones_come_first_and_a_long_list_stops(tmp_path: Path) -> None:
    """60 warm ones and then a cold one: the cold one is the first of 50."""
    warm = "".join(f"  - {{id: o-{number}, van: kcc, naar: wonen, wijze: warm}}\n" for number in range(60))
    cold = "  - {id: koud, van: gemeente, naar: wonen, wijze: koud, wachttijd_dagen: 7}\n"
    page = small(tmp_path, "wonen", (JOURNEY, HANDOVER, warm + cold))
    rows = page.select("#krijgen ~ .keten-rij > li")
    assert len(rows) == organisation.MOST
    assert words(rows[0]).startswith("Van Gemeente Eikenhove")
    assert "1 van deze 61 overdrachten is koud (2%)." in words(page)
    assert "En nog 11; alles staat in de open data" in words(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_is_only_text(example: Catalogue, text: str) -> None:
    id = "eik-schuldhulp"
    renamed = example.organisaties | {id: example.organisaties[id].model_copy(update={"naam": text})}  # type: ignore[operator]
    fields = {name: getattr(example, name) for name in Catalogue.__dataclass_fields__} | {"organisaties": renamed}
    page = page_of(Catalogue(**fields), f"organisaties/{id}/")
    assert " ".join(text.split()) in words(page.select_one("h1"))
    assert not page.select("script, img, [onerror]")


# --- where it is named, and where it works --------------------------------------------------------------------------


def test_one_that_is_only_named_is_in_a_journey_all_the_same(example: Catalogue) -> None:
    """At a step of the journey stands that it has something already; it works at none of them."""
    page = page_of(example, "organisaties/inlichtingenbureau/")
    assert words(page.select_one(".kr-antwoord")) == (
        "Deze organisatie staat in 1 klantreis, maar werkt daar bij geen enkele stap."
    )
    assert "Zet deze organisatie bij" not in words(page)


def test_who_works_where_no_customer_sees_it_misses_no_scores() -> None:
    settings = reading_settings.load(BRANCHES)[0]
    page = page_of(loading.load(BRANCHES, settings, records.TODAY)[0], "organisaties/vr-delta/")
    assert figures(page)["Klantreizen"] == "1 werkt achter de schermen"
    assert "nog geen score" not in words(page)
    assert "Brandweer en politie geven advies (achter de schermen)" in words(page)
