"""The page of a journey beside its map: every part is there, says what the files say, and is kind when it is empty."""

import re
from typing import Any

import one_page
import pytest
import records
from bs4 import BeautifulSoup, Tag
from one_page import soup
from places import EXAMPLE
from pydantic import ValidationError

from catalogue.figures.completeness import volledigheid
from catalogue.figures.evidence import bewijskracht
from catalogue.figures.share import Aandeel
from catalogue.model import REGISTERS, Klantreis
from catalogue.model.base import shapes
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Contact, Settings
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.guide import field_guide
from catalogue.pages.journey import page as journey_page

TODAY = records.TODAY
SETTINGS = Settings(
    bewerk_url="https://git.example/bewerk/{path}",
    contact=Contact(naam="Team Luisteren", url="https://eikenhove.example/contact"),
)
PARTS = (
    *("kaart", "gewenst", "stappen", "overdrachten", "acties", "cijfers", "kennisvragen", "bewijs", "veranderd"),
    *("meer", "diagram"),
)
ORGANISATIONS = {
    id: REGISTERS["organisaties"].model_validate({"id": id, "naam": f"Team {id}", "soort": "afdeling"})
    for id in ("team", "geef", "neem")
}
PROFILES = {
    id: REGISTERS["profielen"].model_validate({"id": id, "naam": naam, "soort": "inwoner", "fictief": True})
    for id, naam in (("jan", "Jan"), ("noor", "Noor"))
}


@pytest.fixture(scope="module")
def shown(example: Catalogue) -> dict[str, BeautifulSoup]:
    """The page of each journey of the example, by its id."""
    return {id: soup(example, f"klantreizen/{id}/", SETTINGS) for id in example.klantreizen}


@pytest.fixture(scope="module", params=sorted(path.stem for path in (EXAMPLE / "journeys").glob("*.yml")))
def journey_and_page(
    request: pytest.FixtureRequest, example: Catalogue, shown: dict[str, BeautifulSoup]
) -> tuple[Klantreis, BeautifulSoup]:
    return example.klantreizen[request.param], shown[request.param]


def alone(*steps: dict[str, Any], settings: Settings = SETTINGS, **fields: Any) -> BeautifulSoup:
    """The page of a journey with only what is required and what is given here."""
    reis = records.journey(*steps, **fields)
    catalogue = Catalogue(TODAY, klantreizen={reis.id: reis}, organisaties=ORGANISATIONS, profielen=PROFILES)  # type: ignore[arg-type]
    return soup(catalogue, f"klantreizen/{reis.id}/", settings)


def words(tag: Tag | None) -> str:
    """As they are read: no space before a full stop or a comma that stands outside of a link."""
    return re.sub(r" ([.,:;?])", r"\1", one_page.words(tag))


def part(page: BeautifulSoup, id: str) -> str:
    """The words under a heading, up to the next of its level or higher."""
    heading = page.find(id=id)
    assert isinstance(heading, Tag), id
    after = []
    for tag in heading.find_next_siblings():
        if re.fullmatch("h[1-6]", tag.name) and tag.name <= heading.name:
            break
        after.append(words(tag))
    return " ".join(after)


def fact(page: BeautifulSoup, name: str) -> Tag:
    """What stands behind a term."""
    term = next(dt for dt in page.find_all("dt") if words(dt) == name)
    found = term.find_next_sibling("dd")
    assert isinstance(found, Tag)
    return found


# --- every part is there --------------------------------------------------------------------------------------------


def test_a_page_has_its_parts_in_order(journey_and_page: tuple[Klantreis, BeautifulSoup]) -> None:
    _, page = journey_and_page
    assert [str(heading["id"]) for heading in page.find_all("h2") if heading.get("id") in PARTS] == list(PARTS)


def test_every_step_hand_over_knelpunt_kpi_and_question_has_an_anchor_made_of_its_id(
    journey_and_page: tuple[Klantreis, BeautifulSoup],
) -> None:
    reis, page = journey_and_page
    ids = {str(tag["id"]) for tag in page.find_all(id=True)}
    assert {f"stap-{stap.id}" for stap in reis.stappen} <= ids
    assert {f"knelpunt-{knelpunt.id}" for stap in reis.stappen for knelpunt in stap.knelpunten} <= ids
    assert {f"overdracht-{overdracht.id}" for overdracht in reis.overdrachten} <= ids
    assert {f"kpi-{kpi.id}" for kpi in reis.kpis} | {f"kennisvraag-{vraag.id}" for vraag in reis.kennisvragen} <= ids


def test_the_anchor_of_a_step_stays_when_its_title_or_place_changes() -> None:
    first, second = records.step(id="bellen", titel="Ik bel"), records.step(id="wachten")
    before = {tag["id"] for tag in alone(first, second).select(".kr-stap h4")}
    after = {tag["id"] for tag in alone(second, first | {"titel": "Ik bel nog eens"}).select(".kr-stap h4")}
    assert before == after == {"stap-bellen", "stap-wachten"}


def test_a_card_goes_from_what_is_expected_to_how_it_ends(shown: dict[str, BeautifulSoup]) -> None:
    def terms(journey: str, step: str) -> list[str]:
        heading = shown[journey].find(id=f"stap-{step}")
        assert isinstance(heading, Tag)
        assert isinstance(heading.parent, Tag)
        return [words(term) for term in heading.parent.select(".reis-velden > div > dt")]

    assert terms("schuldhulp-weer-rust", "besluit") == [
        *("Wat de klant verwacht", "Ervaring", "In eigen woorden", "Wat er misgaat", "Tijd en mensen"),
        "Hoe het kan aflopen",
    ]
    assert terms("kwijtschelding-een-keer-geven", "opnieuw-aanleveren")[3:6] == [
        *("Wat er misgaat", "Wat het moeilijk maakt", "Wat de klant moet aanleveren"),
    ]


def test_steps_are_numbered_through_all_phases(journey_and_page: tuple[Klantreis, BeautifulSoup]) -> None:
    reis, page = journey_and_page
    titles = [words(heading) for heading in page.select(".kr-stap > h4")]
    assert titles == [f"{number}. {stap.titel}" for number, stap in enumerate(reis.stappen, 1)]


# --- the head -------------------------------------------------------------------------------------------------------


def test_the_head_says_how_sure_and_how_complete_a_journey_is_and_draws_it(
    example: Catalogue, journey_and_page: tuple[Klantreis, BeautifulSoup]
) -> None:
    reis, page = journey_and_page
    sure = bewijskracht(reis, example)
    complete = volledigheid(reis)
    for name, share in (("Hoe goed onderbouwd", sure), ("Volledigheid", Aandeel(complete.ingevuld, complete.totaal))):
        said = fact(page, name)
        assert words(said).startswith(f"{share.procent}%: {share.teller} van de {share.noemer}")
        drawn = said.select_one(".kr-balk-deel")
        assert drawn is not None
        assert drawn["width"] == str(share.procent)


def test_what_is_missing_leads_to_its_explanation_and_its_step(example: Catalogue) -> None:
    page = alone(records.step(1, id="wachten"))
    missing = fact(page, "Volledigheid").select("details li")
    assert len(missing) == len(volledigheid(records.journey(records.step(1, id="wachten"))).ontbreekt)
    links = [[str(a["href"]) for a in item.find_all("a")] for item in missing]
    assert ["../../velden/klantreis/#middel"] in links
    assert ["../../velden/ervaring/#gewenst", "#stap-wachten"] in links
    known = {f"../../velden/{part.id}/#{field.name}" for part in field_guide.parts() for field in part.fields}
    assert {link[0] for link in links} <= known


def test_every_field_of_a_journey_has_an_explanation() -> None:
    known = {(part.id, field.name) for part in field_guide.parts() for field in part.fields}
    for name in shapes(Klantreis):
        assert journey_page.explanation((name,)) in known
    assert journey_page.explanation(("fasen", 0, "stappen", 2, "tijd", "klant_minuten")) == ("tijd", "klant_minuten")


@pytest.mark.parametrize(
    ("day", "state", "said"),
    [
        ("2026-11-20", "verlopen", "1 dag te laat"),
        ("2026-12-01", "binnenkort", "nog 10 dagen"),
        ("2027-11-21", "op_orde", "Herijken vóór 21 november 2027"),
    ],
)
def test_the_review_date_is_said_in_words_with_a_sign(day: str, state: str, said: str) -> None:
    review = alone(herijken_voor=day).select_one('[data-lijst="herijking"]')
    assert review is not None
    assert said in words(review)
    assert review["data-waarde"] == state
    assert review.find("svg")


def test_printing_is_offered_only_by_a_script() -> None:
    button = alone().select_one("[data-afdrukken]")
    assert button is not None
    assert button.has_attr("hidden")


# --- three figures --------------------------------------------------------------------------------------------------


def test_three_figures_say_where_it_hurts_what_it_costs_and_what_is_done(shown: dict[str, BeautifulSoup]) -> None:
    page = shown["schuldhulp-weer-rust"]
    assert fact(page, "Hier doet het de meeste pijn").select_one('a[href="#stap-wachten"]')
    cost = words(fact(page, "Wat het de klant kost"))
    assert cost.startswith(
        "790 minuten voor één klant Daarvan 150 minuten bij stappen die goed voelen. "
        "Voor iedereen samen (420 keer per jaar): hoogstens 5.530 uur"
    )
    assert "× 420 per jaar ÷ 60" in cost
    done = fact(page, "Wat wij eraan doen")
    assert words(done).startswith("6 verbeteracties")
    assert [words(item) for item in done.select("li")] == [
        *("1 Gekozen", "1 In uitvoering", "1 Doorgevoerd", "1 Gemeten", "2 Geborgd, waarvan 1 zonder dat er staat hoe"),
    ]


def test_without_a_volume_the_cost_is_that_of_one_customer() -> None:
    cost = words(fact(alone(records.step(tijd={"klant_minuten": 30}), records.step()), "Wat het de klant kost"))
    assert cost.startswith("30 minuten voor één klant, voor zover bekend Zo is dit berekend")
    assert "Bij 1 stap is niet bekend hoeveel minuten het kost" in cost


def test_what_the_customer_pays_stands_beside_the_minutes_on_the_step_on_the_map_and_in_the_comparison() -> None:
    paid = records.step(kosten_euro=41.5, gewenst={"lot": "blijft", "kosten_euro": 12})
    page = alone(paid, records.step(kosten_euro=0), records.step())
    assert "En € 41,50: bij 2 van de 3 stappen staat wat het kost." in words(fact(page, "Wat het de klant kost"))
    assert [words(item.find_next_sibling("dd")) for item in page.find_all("dt", string="Wat de klant betaalt")] == [
        "€ 41,50",
        "Niets",
    ]
    assert words(page.select_one("tr.map-tijd, .map-tijd")).endswith("€ 41,50 betalen")
    assert "Dat scheelt de klant € 29,50." in part(page, "gewenst")
    assert "Kosten € 41,50 € 12 € 29,50 minder" in [words(row) for row in page.select(".reis-rompslomp tbody tr")]


def test_where_no_costs_are_written_nothing_is_said_of_money(shown: dict[str, BeautifulSoup]) -> None:
    assert all("€" not in page.get_text() for page in shown.values())


def test_a_quote_names_the_knelpunten_it_is_about_and_a_no_that_goes_on_is_no_dead_end() -> None:
    pain = [{"id": id, "titel": title, "categorie": "silo", "ernst": 1} for id, title in (("a", "Eén"), ("b", "Twee"))]
    quotes = [{"tekst": "Wacht", "bron": "x", "over": ["b", "weg"]}, {"tekst": "Fijn", "bron": "x"}]
    ends = [{"soort": "nee", "naar": "verder"}, {"soort": "nee"}]
    page = alone(
        records.step(id="hier", knelpunten=pain, uitspraken=quotes, uitkomsten=ends), records.step(id="verder")
    )
    about, silent = page.select(".kr-stap .kr-citaat figcaption")
    assert [(link["href"], words(link)) for link in about.select('a[href^="#"]')] == [("#knelpunt-b", "Twee")]
    assert "Over" not in words(silent)
    assert page.get_text().count("Er staat niet bij wat wél kan.") == 1


# --- from now to wished ---------------------------------------------------------------------------------------------


def test_what_the_wished_journey_saves_is_said_in_one_sentence(shown: dict[str, BeautifulSoup]) -> None:
    page = shown["kwijtschelding-een-keer-geven"]
    said = part(page, "gewenst")
    assert (
        "Bij 3 van de 8 stappen staat wat ervan moet worden: 2 gaan vanzelf, 1 vervalt. Dat scheelt één klant "
        "hoogstens 3 stappen en 20 minuten. Van de andere 5 stappen weten wij dat nog niet."
    ) in said
    rows = [words(row) for row in page.select(".reis-gewenst tbody tr")]
    assert len(rows) == 8
    assert "Vervalt. Invordering pauzeert bij ontvangst van de aanvraag." in rows[4]
    assert "nog niet opgeschreven" in rows[0]
    assert [words(row) for row in page.select(".reis-rompslomp tbody tr")][3] == "Dagen 55 55 55 gelijk"
    assert [words(head) for head in page.select(".reis-rompslomp thead th")] == [
        "Wat",
        "Zoals beschreven",
        "Na wat is doorgevoerd",
        "Straks",
        "Verschil in het geheel",
    ]


@pytest.mark.parametrize(
    ("wished", "said"),
    [
        (
            {"lot": "vervalt"},
            "Bij 1 van de 1 stap staat wat ervan moet worden: 1 vervalt. Dat scheelt de klant 1 stap en 30 minuten.",
        ),
        ({"lot": "blijft", "tijd": {"klant_minuten": 45}}, "1 blijft. Het vraagt wel 15 minuten meer."),
        ({"lot": "blijft"}, "In tijd en papieren verandert er voor de klant nog niets."),
    ],
)
def test_the_sentence_fits_whatever_is_wished(wished: dict[str, Any], said: str) -> None:
    assert said in part(alone(records.step(tijd={"klant_minuten": 30}, gewenst=wished)), "gewenst")


def test_every_lot_has_a_drawing_of_its_own() -> None:
    drawings = set()
    for lot in VOCABULARIES["gewenst.lot"]:
        word = alone(records.step(gewenst={"lot": lot})).select_one('.reis-gewenst [data-lijst="gewenst.lot"] path')
        assert word is not None
        drawings.add(word["d"])
    assert len(drawings) == len(VOCABULARIES["gewenst.lot"])


# --- hand-overs -----------------------------------------------------------------------------------------------------


def handed_over(**fields: Any) -> Tag:
    card = alone(overdrachten=[{"van": "geef", "naar": "neem", "wijze": "koud"} | fields]).select_one(
        ".reis-overdracht"
    )
    assert card is not None
    return card


def test_a_hand_over_shows_what_goes_along_beside_what_got_lost() -> None:
    card = handed_over(wat_gaat_mee=["naam"], wat_mist=["verhaal", "spoed"], wachttijd_dagen=4)
    carried, missed = card.select(".reis-bagage > div")
    assert (words(carried), words(missed)) == ("Wat gaat mee naam", "Wat mist verhaal spoed")
    assert "Koud" in words(card)
    assert "4 dagen stil" in words(card)
    assert card.select_one('[data-lijst="overdracht.wijze"] svg')


def test_a_hand_over_that_nobody_owns_says_so() -> None:
    assert "Niet bekend wie er in de tussentijd voor de klant is" in words(handed_over())
    assert "In de tussentijd is er voor de klant: Team geef." in words(handed_over(eigenaar_tussentijd="geef"))


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        (["warm"], "De enige overdracht is niet koud."),
        (["warm", "warm"], "Geen van de 2 overdrachten is koud."),
        (["warm", "geen", "koud"], "2 van de 3 overdrachten zijn koud."),
    ],
)
def test_what_cold_means_follows_the_count_also_when_nothing_is(ways: list[str], said: str) -> None:
    page = alone(overdrachten=[{"van": "geef", "naar": "neem", "wijze": way} for way in ways])
    assert f"{said} Koud betekent: niemand zorgt ervoor dat de klant goed aankomt." in words(page)


# --- figures --------------------------------------------------------------------------------------------------------


def test_a_kpi_has_its_chart_with_every_measurement_and_goal_behind_it(
    example: Catalogue, journey_and_page: tuple[Klantreis, BeautifulSoup]
) -> None:
    reis, page = journey_and_page
    for cijfer in journey_page.figures(reis, example):
        heading = page.find(id=f"kpi-{cijfer.kpi.id}")
        assert isinstance(heading, Tag)
        card = heading.parent
        assert isinstance(card, Tag)
        assert len(card.select("svg.kr-reeks circle")) == len(cijfer.reeks) == len(card.select("tbody tr"))
        assert bool(card.select(".kr-reeks-doel")) == (cijfer.doel is not None)
        assert cijfer.reeks or "nog niet gemeten" in words(card)


def test_the_goal_of_a_kpi_is_that_of_the_action_that_moved_last() -> None:
    reis = records.journey(kpis=[records.kpi().model_dump()])

    def aims(id: str, goal: float, day: str) -> Any:
        effect = {"kpi": "reis#kpi", "doel": goal}
        return records.action((day, "gekozen"), id=id, effect=[effect])

    acties = {id: aims(id, goal, day) for id, goal, day in (("a", 60, "2026-05-01"), ("b", 80, "2026-02-01"))}
    (cijfer,) = journey_page.figures(reis, Catalogue(TODAY, klantreizen={"reis": reis}, verbeteringen=acties))
    assert (cijfer.doel, cijfer.doel_van, cijfer.grafiek) == (60, acties["a"], None)


# --- questions, evidence, changes -----------------------------------------------------------------------------------


def test_an_open_question_asks_for_help_and_says_where() -> None:
    questions = {"kennisvragen": [{"id": "wie", "vraag": "Wie missen wij?", "waarom": "30% haakt af"}]}
    page = alone(**questions)
    assert "Waarom dit telt: 30% haakt af" in part(page, "kennisvragen")
    assert "Laat het Team Luisteren weten of vul het zelf aan." in part(page, "kennisvragen")
    hrefs = {str(a["href"]) for a in page.find_all("a", href=True)}
    assert {"https://eikenhove.example/contact", "https://git.example/bewerk/journeys/reis.yml"} <= hrefs
    assert "Laat het ons weten." in part(alone(**questions, settings=Settings()), "kennisvragen")


def test_an_address_in_the_settings_that_is_no_honest_link_is_refused() -> None:
    """So that no page ever has to doubt it."""
    for settings in ({"bewerk_url": "javascript:alert('{path}')"}, {"contact": {"url": "javascript:alert(1)"}}):
        with pytest.raises(ValidationError, match="E204"):
            Settings.model_validate(settings)


def test_the_evidence_lists_all_research_newest_first_and_says_what_is_too_old(
    shown: dict[str, BeautifulSoup],
) -> None:
    page = shown["schuldhulp-weer-rust"]
    table = page.find("caption", id="onderzoeken-titel")
    assert isinstance(table, Tag)
    assert isinstance(table.parent, Tag)
    rows = [words(row) for row in table.parent.select("tbody tr")]
    assert [row.startswith(name) for row, name in zip(rows, ("Interview", "Meelopen"), strict=True)] == [True, True]
    assert all("Verouderd: ouder dan 12 maanden" in row for row in rows)


def test_changes_come_from_the_files_alone_newest_first(example: Catalogue) -> None:
    reis = example.klantreizen["kwijtschelding-een-keer-geven"]
    found = journey_page.changes(reis, example)
    days = [gebeurtenis.datum for gebeurtenis in found]
    assert days == sorted(days, reverse=True)
    assert days[0] <= TODAY
    logs = sum(len(actie.logboek) for actie in example.acties_van(reis))
    assert [gebeurtenis.soort for gebeurtenis in found].count("actie") == logs
    own = [(str(item.datum), item.soort) for item in found if item.soort != "actie"]
    assert own == [("2026-07-01", "herijken"), ("2025-07-01", "geldig"), ("2025-05-14", "onderzoek")]


def test_what_is_still_to_come_is_no_change() -> None:
    reis = records.journey(geldig_van="2026-11-22", herijken_voor="2026-11-21")
    assert journey_page.changes(reis, Catalogue(TODAY, klantreizen={"reis": reis})) == ()


def test_the_newest_changes_stand_open_and_the_rest_is_there_too(
    example: Catalogue, journey_and_page: tuple[Klantreis, BeautifulSoup]
) -> None:
    reis, page = journey_and_page
    times = [str(time["datetime"]) for time in page.select(".kr-tijdlijn time")]
    assert times == [item.datum.isoformat() for item in journey_page.changes(reis, example)]
    assert len(page.select(".reis-rest > .kr-tijdlijn > li")) == 6


# --- empty states ---------------------------------------------------------------------------------------------------


def test_a_journey_with_only_what_is_required_is_kind_about_what_is_not_there() -> None:
    page = alone()
    assert not {"overdrachten", "cijfers", "kennisvragen"} & {str(tag.get("id")) for tag in page.find_all("h2")}
    assert "Bij geen enkele stap staat nog wat ervan moet worden" in part(page, "gewenst")
    assert page.find("a", href="../../velden/stap/#gewenst")
    assert "Er is nog geen verbeteractie bij deze klantreis" in part(page, "acties")
    assert "Er is nog geen onderzoek bij deze klantreis" in part(page, "bewijs")
    assert "Dit is nog niet afgesproken" in part(page, "bewijs")
    assert "Er is nog niets veranderd" in part(page, "veranderd")
    assert "None" not in words(page)


def test_what_it_costs_one_customer_is_at_most_the_sum_where_not_everyone_has_every_step() -> None:
    def costs(*steps: dict[str, Any]) -> str:
        page = alone(*steps)
        return one_page.words(page.select(".kr-cijfers > div")[1]) + one_page.words(page.select_one("#rompslomp + p"))

    plain = costs(records.step(tijd={"klant_minuten": 30}))
    assert "kost 30 minuten voor één klant" in plain
    assert "hoogstens" not in plain.lower()
    fork = [{"soort": "keuze", "naar": "digitaal"}, {"soort": "keuze", "naar": "balie"}]
    some = records.step(id="balie", aandeel_pct=30)
    parted = costs(records.step(id="kies", uitkomsten=fork, kosten_euro=5), records.step(id="digitaal"), some)
    assert "kost Hoeveel tijd, is niet bekend" in parted
    assert "En € 5" in parted
    assert "Wat deze reis één klant kost, voor zover bekend." in parted
    assert (
        "Niet iedereen doorloopt alle stappen: de reis splitst zich of slaat stappen over en bij sommige stappen komt "
        "maar een deel van de mensen. Eén klant is dus hoogstens zoveel kwijt, voor zover bekend."
    ) in parted
    back = {"soort": "opnieuw", "naar": "kies"}
    again = costs(
        records.step(id="kies", tijd={"klant_minuten": 30}, kosten_euro=5),
        records.step(id="nog", aandeel_pct=30, tijd={"klant_minuten": 5}, kosten_euro=5, uitkomsten=[back]),
    )
    assert "kost 35 minuten" not in again
    assert "kost Hoogstens 35 minuten voor één klant die geen stap opnieuw doet" in again
    assert "Wie geen stap opnieuw doet, is dus hoogstens zoveel kwijt." in again
    assert "En € 10" in again, "of the money nobody knows how often it is paid"
    assert "Wat deze reis één klant hoogstens kost die geen stap opnieuw doet." in again
    only_back = costs(records.step(id="kies", tijd={"klant_minuten": 30}, uitkomsten=[back]))
    assert "kost 30 minuten voor één klant die geen stap opnieuw doet" in only_back
    assert "Wat deze reis één klant kost die alle stappen één keer doorloopt." in only_back


def test_what_the_wishes_save_who_has_a_step_again_is_not_at_most_that() -> None:
    step = records.step(id="a", tijd={"klant_minuten": 30}, gewenst={"lot": "vervalt"})
    back = {"uitkomsten": [{"soort": "opnieuw", "naar": "a"}]}
    partly = {"aandeel_pct": 30}
    said = {
        "Dat scheelt de klant": {},
        "Dat scheelt één klant hoogstens": partly,
        "Dat scheelt één klant die geen stap opnieuw doet, hoogstens": partly | back,
        "Dat scheelt één klant die geen stap opnieuw doet, 1 stap": back,
    }
    for words, fields in said.items():
        assert words in one_page.words(alone(step | fields).select_one("#gewenst + p"))


def test_days_and_costs_say_of_how_many_steps_they_are_known() -> None:
    hidden = records.unscored(soort="achter_de_schermen", tijd={"doorlooptijd": "3 weken"}, kosten_euro=12.5)
    page = alone(records.step(kosten_euro=5), records.step(), hidden)
    below = one_page.words(page.select_one("#rompslomp ~ .kr-toelichting"))
    assert "De dagen zijn die van de 1 stap waar ze bij staan, van de 3." in below
    assert "De kosten zijn die van de 1 stap waar ze bij staan, van de 2 die de klant ziet." in below
    figures = one_page.words(page.select(".kr-cijfers > div")[1])
    assert "En € 5 : bij 1 van de 2 stappen staat wat het kost." in figures


def test_what_a_customer_spends_at_a_step_that_nobody_sees_is_told_nowhere() -> None:
    """But the days of it are."""
    spent = {"klant_minuten": 30, "doorlooptijd": "3 weken"}
    hidden = records.unscored(
        soort="achter_de_schermen",
        tijd=spent,
        kosten_euro=12.5,
        gegevens_gevraagd=[{"gegeven": "inkomen"}],
        gewenst={"lot": "blijft", "tijd": {"klant_minuten": 20}, "kosten_euro": 7.5},
    )
    told = " ".join(alone(records.step(), hidden).get_text(" ").split())
    assert "3 weken" in told
    for amount in ("30 minuten", "20 minuten", "12,50", "7,50", "moet aanleveren"):
        assert amount not in told


def test_none_of_one_is_one_thing() -> None:
    assert "De enige score is niet goed onderbouwd" in one_page.words(alone(records.step()).select_one(".reis-meters"))


def test_what_each_step_becomes_says_for_whom_it_is_and_counts_none_behind_the_scenes() -> None:
    page = alone(
        records.step(id="a", titel="Ik bel", profielen=["jan"], gewenst={"lot": "vervalt"}),
        records.unscored(id="b", titel="Zij overleggen", soort="achter_de_schermen", gewenst={"lot": "vervalt"}),
        records.step(id="c", titel="Ik wacht", profielen=["jan", "noor"]),
        profielen=["jan", "noor"],
    )
    rows = [one_page.words(row) for row in page.select(".reis-gewenst tbody tr")]
    assert rows[0].startswith("1. Ik bel alleen voor Jan Tijd niet bekend.")
    assert rows[1].startswith("2. Zij overleggen De klant ziet deze stap niet. ")
    assert rows[2].startswith("3. Ik wacht Tijd niet bekend."), "a step for all of them is for everyone"
    assert "Alleen voor: Jan" in one_page.words(page.select_one("#stap-a").parent)
    assert "Alleen voor" not in one_page.words(page.select_one("#stap-c").parent)
    assert [one_page.words(note) for note in page.select(".map-stappen small")] == ["alleen voor Jan"]
    assert "Bij 1 van de 2 stappen staat wat ervan moet worden: 1 vervalt." in one_page.words(
        page.select_one("#gewenst + p")
    )
