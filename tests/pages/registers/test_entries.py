"""The pages of profiles, channels, life events, ambassadors and instruments: everything that touches them."""

import shutil
from functools import cache
from pathlib import Path

import pytest
import records
import small_catalogue
from bs4 import BeautifulSoup
from example import example
from hostile import HOSTILE
from one_page import ASKING, answer, soup, text_of, words

from catalogue.figures.experience import Verdeling, ervaring_met_kanaal
from catalogue.figures.share import Aandeel
from catalogue.model import REGISTERS
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.pages import jobs as pages
from catalogue.pages.registers import named
from catalogue.paths import TEMPLATES


@cache
def shown(url: str) -> BeautifulSoup:
    return soup(example(ASKING), url)


def heads(page: BeautifulSoup) -> list[str]:
    return [words(heading) for heading in page.select("h2")]


# --- a profile ------------------------------------------------------------------------------------------------------


def test_a_profile_says_what_it_goes_through_and_what_we_do_not_know() -> None:
    page = shown("profielen/jan/")
    assert answer(page) == (
        "Jan komt voor in 1 klantreis, met 10 stappen. Wij weten bij 10 stappen wat Jan verwacht, en bij 1 stap "
        "wat Jan nodig heeft. Er gaan 7 dingen mis; bij 1 daarvan staat nog geen verbeteractie."
    )
    reis = page.select_one(".kr-reis")
    assert "Wat Jan bij elke stap verwacht : 9 blinde vlekken bij 10 stappen." in words(reis)
    assert page.select(".kr-reis a[href='../../wat-verwacht-wie/schuldhulp-weer-rust/']")
    (barrier,) = page.select("#drempels + ul > li")
    assert words(barrier) == "Schaamte: bij Een kennis noemt schuldhulp en ik zoek het op"
    assert page.select("#drempels + ul a")[0]["href"] == "../../klantreizen/schuldhulp-weer-rust/#stap-zoeken"


def test_a_profile_shows_the_steps_that_are_for_it_and_how_it_feels_there_and_counts_no_others() -> None:
    pain = {"titel": "Ik moet wachten", "categorie": "loket", "ernst": 2}
    both = {"huidig": 4, "per_profiel": [{"profiel": "jan", "huidig": 1}]}
    reis = records.journey(
        records.step(id="a", titel="Ik bel", profielen=["jan"]),
        records.step(id="b", titel="Ik mail", ervaring=both),
        records.unscored(id="c", titel="Ik kom langs", profielen=["noor"], knelpunten=[pain], drempels=["reizen"]),
        records.unscored(id="d", titel="Het dossier", soort="achter_de_schermen"),
        profielen=["jan", "noor"],
    )

    def page(id: str) -> BeautifulSoup:
        fields = {"naam": id.title(), "soort": "inwoner", "fictief": True, "drempels": ["reizen"]}
        profile = REGISTERS["profielen"].model_validate({"id": id, **fields})
        vermeldingen = {("profielen", id): (Vermelding("journeys", "reis"),)}
        return soup(records.catalogue([reis], profielen={id: profile}, vermeldingen=vermeldingen), f"profielen/{id}/")

    jan, noor = page("jan"), page("noor")
    assert "met 2 stappen" in answer(jan)
    assert "ding mis" not in answer(jan)
    assert jan.select_one("#drempels") is None
    assert [words(item) for item in jan.select(".kr-reis .kr-lijst li")] == [
        "Ik bel : een stap die niet iedereen heeft",
        "Ik mail : 1 van 5, zeer negatief",
    ]
    assert "Er gaat 1 ding mis" in answer(noor)
    assert "Reizen: bij Ik kom langs" in words(noor)
    assert [words(item) for item in noor.select(".kr-reis .kr-lijst li")] == [
        "Ik kom langs : een stap die niet iedereen heeft"
    ]


def test_a_profile_shows_all_that_was_written_and_what_weighs_most() -> None:
    page = shown("profielen/dewi/")
    facts = [words(item) for item in page.select("#gegevens + .kr-feiten > div")]
    assert facts[0] == "Soort klant Inwoner"
    assert "Motief Niet nóg een rekening" in facts
    assert "Gebaseerd op Interview, 14 mei 2025" in facts
    pains = [words(item) for item in page.select("#knelpunten ~ .kr-pijn .kr-kaarttitel")]
    assert pains[:2] == [
        "Gegevens opnieuw aanleveren",  # 3 * 3 * 4
        "Automatische toets geldt pas na een eerder toegekend jaar",  # 3 * 2 * 4
    ]
    assert len(pains) == named.MOST_PAIN
    assert "En nog 3; alles staat in de open data" in text_of(str(page))  # 8 in all
    assert "Hoeveel mensen hebben recht maar vragen niet aan?" in text_of(str(page))


# --- a channel ------------------------------------------------------------------------------------------------------


def test_scores_are_counted_and_never_averaged() -> None:
    found = Verdeling((1, 0, 2, 0, 1))
    assert (found.totaal, found.laag, found.hoog) == (4, Aandeel(1, 4), Aandeel(1, 4))
    reizen = {
        "a": records.journey(
            records.step(1, kanalen=["telefoon", "website"]), records.step(5, kanalen=["telefoon"]), records.step(3)
        )
    }
    catalogue = Catalogue(records.TODAY, klantreizen=reizen)
    assert ervaring_met_kanaal("telefoon", catalogue) == Verdeling((1, 0, 0, 0, 1))
    assert ervaring_met_kanaal("website", catalogue) == Verdeling((1, 0, 0, 0, 0))
    assert ervaring_met_kanaal("", catalogue) == Verdeling((1, 0, 0, 0, 1))  # the step with two, once
    assert ervaring_met_kanaal("brief", catalogue) == Verdeling((0, 0, 0, 0, 0))


def test_a_channel_stands_beside_the_others_of_its_kind_and_all() -> None:
    page = shown("kanalen/telefoon/")
    assert answer(page) == (
        "Telefoon komt voor bij 4 stappen in 3 klantreizen: 1 voelt negatief (1 of 2) en 1 positief (4 of 5)."
    )
    rows = [words(row) for row in page.select("#vergeleken ~ .kr-scroll tbody tr")]
    assert [row.replace(" :", ":") for row in rows] == [
        # a 2 in remission, a 3 in debts and in assistance, a 4 in assistance
        "Telefoon 1: 0 2: 1 3: 2 4: 1 5: 0 1 van de 4 1 van de 4",
        "Gesprek op locatie 1: 0 2: 1 3: 0 4: 3 5: 1 1 van de 5 (20%) 4 van de 5 (80%)",
        "Huisbezoek 1: 0 2: 0 3: 0 4: 1 5: 1 0 van de 2 2 van de 2",
        "Videogesprek 1: 0 2: 0 3: 0 4: 1 5: 0 0 van de 1 1 van de 1",
        # 8 steps in debts, 6 in remission and 7 in assistance have a channel
        "Alle stappen met een kanaal 1: 3 2: 8 3: 3 4: 5 5: 2 11 van de 21 (52%) 7 van de 21 (33%)",
    ]
    parts = page.select("#vergeleken ~ .kr-scroll tbody svg.kanaal-balk")[0].select("rect")
    assert [(str(part["class"][0]), part["x"], part["width"]) for part in parts] == [
        ("kanaal-score-2", "0.0", "25.0"),
        ("kanaal-score-3", "25.0", "50.0"),
        ("kanaal-score-4", "75.0", "25.0"),
    ]


def test_a_channel_leads_to_every_step_at_which_it_is_met() -> None:
    page = shown("kanalen/telefoon/")
    links = [str(link["href"]).partition("#")[2] for link in page.select("#klantreizen ~ .kr-reizen .kr-lijst a")]
    assert links == ["stap-bellen-waarom", "stap-meedenken", "stap-doorverwezen", "stap-bellen"]
    assert [len(curve.select(".kr-lijntje-hier")) for curve in page.select(".kr-reis svg.kr-lijntje")] == [2, 1, 1]


def test_an_unused_channel_of_the_same_kind_is_no_comparison() -> None:
    page = shown("kanalen/brief/")
    names = [words(row.th) for row in page.select("#vergeleken ~ .kr-scroll tbody tr")]
    assert names == ["Brief", "Papieren formulier", "Post", "Alle stappen met een kanaal"]


# --- a life event ---------------------------------------------------------------------------------------------------


def test_a_life_event_gathers_what_begins_with_it() -> None:
    page = shown("levensgebeurtenissen/inkomen-valt-weg/")
    # 760 + 1900 people; 5 + 8 knelpunten, all with an action.
    assert answer(page) == (
        "Hier beginnen 2 klantreizen mee, van samen 2.660 mensen per jaar. Er gaan 13 dingen mis; bij elk daarvan "
        "staat een verbeteractie."
    )
    touched = [words(item) for item in page.select("#raakt ~ .kr-feiten")[0].select(":scope > div")]
    assert touched == [
        "Voor wie Noor in 1 klantreis Dewi in 1 klantreis",
        "Leefgebieden Geld in 2 klantreizen Werk in 1 klantreis",
        "Producten bijstand in 1 klantreis belastingkwijtschelding in 1 klantreis",
    ]
    worst = [words(item) for item in page.select("#dieptepunten + ul > li")]
    assert worst[0].startswith("Ik krijg een 'nee' per brief : 1 van 5, zeer negatief")
    assert worst[1].startswith("Ik lever alles opnieuw aan : 1 van 5, zeer negatief")
    assert "Nog zonder verbeteractie" not in heads(page)


def test_a_life_event_shows_what_nothing_is_done_about() -> None:
    page = shown("levensgebeurtenissen/schulden/")
    assert answer(page) == (
        "Hier begint 1 klantreis mee, van samen 420 mensen per jaar. Er gaan 7 dingen mis; bij 1 daarvan staat nog "
        "geen verbeteractie."
    )
    (pain,) = page.select("#zonder-actie ~ .kr-pijn > li")
    assert "Mensen zoeken pas hulp na ruim twee jaar" in words(pain)


# --- an ambassador --------------------------------------------------------------------------------------------------


def test_an_ambassador_has_room_journeys_and_what_changed_in_them() -> None:
    page = shown("ambassadeurs/amb-inkomen/")
    # 4 actions for assistance alone, 5 for remission alone, one for both and one for assistance and debts: 11.
    # Carried out: the card, the message while waiting, calling first, the pause, the consent and the training.
    assert answer(page) == (
        "Deze ambassadeur heeft 4 uur per week om 2 klantreizen beter te maken. Daar lopen of liepen 11 "
        "verbeteracties; 6 daarvan zijn doorgevoerd."
    )
    assert [words(item) for item in page.select(".kr-cijfers > div")] == [
        "Ruimte 4 uur per week",
        "Mandaat Brieven en telefoonscripts aanpassen",
        "Werkt bij Team Inkomen",
    ]
    moves = [words(item) for item in page.select(".kr-tijdlijn > li")]
    assert moves[:2] == [
        "12 oktober 2026 Training: gastvrij zijn, ook bij slecht nieuws : Gemeten , op een andere plek",
        "5 oktober 2026 Bij een 'nee': de rekensom en drie alternatieven : Gekozen",
    ]
    assert len(moves) == named.MOST


def test_an_ambassador_sees_what_waits_for_somebody() -> None:
    page = shown("ambassadeurs/amb-werk/")
    assert "Wat op iemand wacht" in heads(page)
    (pain,) = page.select("#zonder-actie ~ .kr-pijn > li")
    assert "Mensen zoeken pas hulp na ruim twee jaar" in words(pain)


# --- an instrument --------------------------------------------------------------------------------------------------


def test_an_instrument_says_when_and_where_it_was_used() -> None:
    page = shown("instrumenten/interview/")
    assert answer(page) == "Interview hoort bij luisteren; wij gebruikten het 3 keer, het laatst op 11 februari 2026."
    assert words(page.select_one(".instrument-wel")) == "Wanneer wel U wilt begrijpen waarom iets zo voelt."
    assert words(page.select_one(".instrument-niet")) == "Wanneer niet U zoekt een percentage."
    assert [words(item) for item in page.select("#gebruikt + ul > li")] == [
        "Interview, 11 februari 2026 : 10 mensen, iedereen met een afwijzing in januari",
        "Interview, 14 mei 2025 : 8 mensen, willekeurig uit aanvragers",
        "Interview, 20 maart 2025 : 9 mensen, via maatjes en team",
    ]
    assert [words(item) for item in page.select("#anders + ul > li")] == [
        "Meelopen : U kent het proces alleen van papier."
    ]
    used = [words(item) for item in shown("instrumenten/meelopen/").select("#gebruikt + ul > li")]
    assert used[1] == "Een middag meeluisteren bij het KCC : elk kwartaal"


def test_an_instrument_that_was_not_used_says_nothing_of_it() -> None:
    page = shown("instrumenten/kwaliteitshandvest/")
    assert answer(page) == "Kwaliteitshandvest hoort bij verbeteren."
    assert "Waar wij het gebruikten" not in heads(page)
    assert "Er staat nog geen ander instrument voor verbeteren." in text_of(str(page))


# --- an entry that nothing touches ----------------------------------------------------------------------------------


ALONE = {
    "profielen": ({"naam": "Jan", "soort": "inwoner", "fictief": True}, "Jan komt nog in geen enkele klantreis voor"),
    "kanalen": ({"naam": "Fax", "soort": "papier"}, "Fax komt nog bij geen enkele stap voor"),
    "levensgebeurtenissen": ({"naam": "Ik verhuis"}, "Hier begint nog geen klantreis mee."),
    "ambassadeurs": ({"rol": "Bode", "organisatie": "team"}, "nog geen afgesproken tijd, en nog geen klantreis"),
    "instrumenten": ({"naam": "Panel", "fase": "meten"}, "Panel hoort bij meten."),
}


@pytest.mark.parametrize("register", ALONE)
def test_an_entry_that_nothing_names_says_so_kindly(register: str) -> None:
    fields, sentence = ALONE[register]
    record = REGISTERS[register].model_validate({"id": "x", **fields})
    page = soup(Catalogue(records.TODAY, **{register: {"x": record}}), f"{register}/x/")  # type: ignore[arg-type]
    assert sentence in answer(page)
    assert not page.select("table")
    assert "In de bestanden heet dit x" in text_of(str(page))


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("register", ALONE)
def test_text_of_an_entry_is_only_text(register: str, hostile: str) -> None:
    fields, _ = ALONE[register]
    bad = {name: hostile[:60] if name in ("naam", "rol") else value for name, value in fields.items()}
    record = REGISTERS[register].model_validate({"id": "x", **bad})
    page = soup(Catalogue(records.TODAY, **{register: {"x": record}}), f"{register}/x/")  # type: ignore[arg-type]
    assert not page.select("script, img")
    assert words(page.h1) == " ".join(hostile[:60].split())


def test_a_journey_that_is_not_published_is_not_counted(tmp_path: Path) -> None:
    root = small_catalogue.small(tmp_path, ("journeys/verhuizen.yml", "status: vastgesteld", "status: concept"))
    found, _ = small_catalogue.load(root)
    assert "noor" in found.profielen
    page = soup(found, "profielen/noor/")
    assert "komt nog in geen enkele klantreis voor" in answer(page)


def test_many_journeys_are_cut_and_counted(tmp_path: Path) -> None:
    root = small_catalogue.small(tmp_path)
    for number in range(named.MOST + 4):
        shutil.copy(root / "journeys/verhuizen.yml", root / f"journeys/r{number}.yml")
    found, _ = small_catalogue.load(root)
    assert len(found.klantreizen) == 25
    page = soup(found, "profielen/noor/")
    assert "komt voor in 25 klantreizen, met 50 stappen" in answer(page)  # 2 steps each
    assert len(page.select(".kr-reis")) == named.MOST
    assert "En nog 5; alles staat in de open data" in text_of(str(page))
    channel = soup(found, "kanalen/website/")
    assert "komt voor bij 50 stappen in 25 klantreizen: 25 voelen negatief (1 of 2) en 25 positief" in answer(channel)
    assert len(channel.select(".kr-reis")) == named.MOST


# --- templates ------------------------------------------------------------------------------------------------------


def test_a_municipality_lays_its_own_template_also_where_we_have_none(tmp_path: Path) -> None:
    """Of an entry, and of its line in the list."""
    own = {
        "registers/gegeven.html": "<h1>Van ons: {{ record.naam }}</h1>",
        "registers/regels/gegeven.html": "Onze regel",
    }
    for name, text in own.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert not (TEMPLATES / "registers/gegeven.html").exists()
    made = {job.url: job for job in pages.jobs(example(), tmp_path)}
    assert "<h1>Van ons: Woonsituatie</h1>" in made["gegevens/woonsituatie/"].make().body
    assert "Onze regel" in made["gegevens/"].make().body
