"""Lists in parts, and what they can be narrowed by: counted by hand on the example, and on lists of many."""

import json
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest
import records
from bs4 import BeautifulSoup
from example import example
from hostile import HOSTILE
from one_page import made, text_of
from published import files
from records import JAN

from catalogue import addresses
from catalogue.figures import mentions
from catalogue.model import REGISTERS
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages
from catalogue.pages.lists import facets, lists
from catalogue.pages.lists.facets import Facet, Facetkeuze
from catalogue.pages.lists.lists import Lijst


def organisation(id: str, above: str | None = None, kind: str = "afdeling") -> Any:
    return REGISTERS["organisaties"].model_validate({"id": id, "naam": f"Naam {id}", "soort": kind, "ouder": above})


def catalogue(*journeys: Any, actions: tuple[Any, ...] = (), organisations: tuple[Any, ...] = ()) -> Catalogue:
    """These records, in which a journey names its owner and who works at its steps."""
    named: dict[tuple[str, str], tuple[Vermelding, ...]] = {}
    for reis in journeys:
        for id in {reis.eigenaar.organisatie, *(id for stap in reis.stappen for id in stap.organisaties)}:
            key = ("organisaties", id)
            named[key] = (*named.get(key, ()), Vermelding("journeys", reis.id))
    return Catalogue(
        records.TODAY,
        klantreizen={reis.id: reis for reis in journeys},
        verbeteringen={actie.id: actie for actie in actions},
        organisaties={one.id: one for one in (organisation("team"), *organisations)},
        profielen=JAN,
        vermeldingen=named,
    )


def many(count: int, **fields: Any) -> Catalogue:
    """So many journeys, of which every other one is about work and the rest about money."""
    areas = ("werk", "financien")
    return catalogue(
        *(
            records.journey(id=f"reis-{n}", titel=f"Reis {n:03}", leefgebieden=[areas[n % 2]], **fields)
            for n in range(count)
        )
    )


def choice(lijst: Lijst, name: str) -> Facetkeuze:
    (found,) = (keuze for keuze in lijst.keuzes if keuze.facet.name == name)
    return found


def counted(lijst: Lijst, name: str) -> dict[str, int]:
    return {waarde.id: waarde.aantal for waarde in choice(lijst, name).waarden}


def rows(body: str) -> list[str]:
    found = BeautifulSoup(body, "html.parser").select(".facet-lijst > li .kr-kaarttitel")
    return [row.get_text() for row in found]


def data(catalogue: Catalogue, path: str = "klantreizen/facetten.json") -> Any:
    return json.loads(files(catalogue)[path])


# --- what there is to choose ----------------------------------------------------------------------------------------


def test_the_journeys_of_the_example_are_counted_by_every_facet() -> None:
    lijst = lists.journeys(example())
    assert list(lijst.regels) == ["kwijtschelding-een-keer-geven", "schuldhulp-weer-rust", "bijstand-eerlijk-nee"]
    assert counted(lijst, "levensgebeurtenis") == {"inkomen-valt-weg": 2, "schulden": 1}
    assert counted(lijst, "leefgebied") == {"financien": 3, "gezondheid": 1, "werk": 2}
    assert counted(lijst, "soort") == {"inwoner": 3}
    assert counted(lijst, "status") == {"ter_toetsing": 1, "vastgesteld": 2}
    assert counted(lijst, "gemeente") == {"gemeente-eikenhove": 2}
    assert counted(lijst, "kanaal")["digid"] == 1
    assert counted(lijst, "organisatie")["eik-kcc"] == 3


def test_the_actions_of_the_example_are_counted_by_every_facet() -> None:
    lijst = lists.actions(example())
    assert counted(lijst, "status") == {
        **{"idee": 1, "gekozen": 2, "in_uitvoering": 3, "doorgevoerd": 2},
        **{"gemeten": 4, "geborgd": 3, "geparkeerd": 1},
    }
    assert counted(lijst, "levensgebeurtenis") == {"inkomen-valt-weg": 11, "schulden": 6}  # one is about both
    assert counted(lijst, "gemeente") == {"gemeente-eikenhove": 14}  # two lie with an organisation of several
    assert sum(counted(lijst, "soort").values()) == 16


def test_words_stand_in_their_own_order_and_entries_by_how_often_they_occur() -> None:
    settings = Settings(woordenlijsten={"leefgebied": {"sport": "Sport"}})
    journeys = (
        records.journey(id="a", fasen=at("x", "y")).model_copy(update={"leefgebieden": ("sport", "werk")}),
        records.journey(id="b", fasen=at("y")).model_copy(update={"leefgebieden": ("wonen", "sport", "sport")}),
    )
    made = catalogue(*journeys, organisations=(organisation("x"), organisation("y")))
    found = lists.journeys(replace(made, settings=settings))
    assert list(counted(found, "leefgebied").items()) == [("werk", 1), ("wonen", 1), ("sport", 2)]
    assert [waarde.label for waarde in choice(found, "leefgebied").waarden] == ["Werk", "Wonen", "Sport"]
    assert list(counted(found, "organisatie").items()) == [("team", 2), ("y", 2), ("x", 1)]
    assert choice(found, "organisatie").per == ((0, 1, 2), (0, 1))


@pytest.mark.parametrize("facet", [one for one in facets.OF_JOURNEYS if one.register and not one.listed])
def test_a_facet_counts_as_many_journeys_as_the_page_it_leads_to(facet: Facet) -> None:
    """An organisation that only knows something, or writes along, is on its page: so it is in the facet."""
    found = counted(lists.journeys(example()), facet.name)
    assert found
    for id in example().register(facet.register):
        assert found.get(id, 0) == mentions.vermeld(facet.register, id, example()).klantreizen, id


def test_a_kind_that_nobody_filled_in_is_no_kind() -> None:
    chosen = records.action(id="a", soort="dienstverlening")
    made_of = catalogue(records.journey(), actions=(chosen, records.action(id="b")))
    assert counted(lists.actions(made_of), "soort") == {"dienstverlening": 1, "niet_ingevuld": 1}
    site = made(made_of)
    assert text_of(site["verbeteringen/"].body).count("Soort niet ingevuld") == 2  # to choose, and in its row
    assert len(rows(site["verbeteringen/soort_niet_ingevuld/"].body)) == 1
    assert "Soort niet ingevuld" in text_of(site["verbeteringen/b/"].body)


def at(*organisations: str) -> list[dict[str, Any]]:
    return [{"titel": "Fase", "stappen": [records.step(organisaties=list(organisations))]}]


@pytest.mark.parametrize(
    ("organisations", "expected"),
    [
        ((organisation("a", "b"), organisation("b", "stad"), organisation("stad", kind="gemeente")), "stad"),
        ((organisation("a", kind="gemeente"),), "a"),
        ((organisation("a", "b"), organisation("b", "a")), None),
        ((organisation("a"),), None),
        ((), None),
    ],
    ids=["through a department", "itself", "going round", "on its own", "unknown"],
)
def test_the_municipality_of_an_organisation_is_found_above_it(
    organisations: tuple[Any, ...], expected: str | None
) -> None:
    assert facets.municipality("a", catalogue(organisations=organisations)) == expected


def test_one_value_is_no_choice() -> None:
    page = BeautifulSoup(made(example())["klantreizen/"].body, "html.parser")
    shown = [str(field["data-facet"]) for field in page.select("[data-facet]")]
    assert shown == ["levensgebeurtenis", "leefgebied", "organisatie", "kanaal", "status"]
    assert "klantreizen/soort_inwoner/" not in made(example())


def test_without_a_script_each_value_is_a_link_to_as_many_rows() -> None:
    site = made(example())
    for url in ("klantreizen/", "verbeteringen/"):
        for value in BeautifulSoup(site[url].body, "html.parser").select("[data-facet] li"):
            link, count = value.a, value.select_one(".facet-keer")
            assert link
            assert count
            target = urljoin(url, str(link["href"]))
            if "_" in target:
                assert target.startswith(url)
                assert len(rows(site[target].body)) == int(count.get_text())
            assert target in site


def test_actions_have_a_page_for_each_area_and_each_event_of_the_journeys_they_are_about() -> None:
    """The page of an event lists its journeys, so who chose among actions saw none."""
    page = BeautifulSoup(made(example())["verbeteringen/"].body, "html.parser")
    for name in ("leefgebied", "levensgebeurtenis"):
        links = page.select(f"[data-facet={name}] li a")
        assert links
        assert all(str(link["href"]).startswith(f"../verbeteringen/{name}_") for link in links)


def test_a_facet_of_many_values_shows_some_and_leads_to_all() -> None:
    organisations = tuple(organisation(f"o-{n}") for n in range(40))
    site = made(catalogue(records.journey(fasen=at(*(one.id for one in organisations))), organisations=organisations))
    field = BeautifulSoup(site["klantreizen/"].body, "html.parser").select_one("[data-facet=organisatie]")
    assert field
    assert len(field.select("li")) == 12
    assert field.find("a", string="Alle 41", href="../organisaties/")
    assert "organisaties/" in site


# --- in parts -------------------------------------------------------------------------------------------------------


def test_a_list_of_230_is_five_pages_that_lead_to_each_other() -> None:
    site = made(many(230))
    url, seen, before = "klantreizen/", [], None
    while url:
        page = BeautifulSoup(site[url].body, "html.parser")
        seen.append((url, rows(site[url].body)))
        back, on = (page.select_one(f"a[rel={way}]") for way in ("prev", "next"))
        assert (urljoin(url, str(back["href"])) if back else None) == before
        before, url = url, urljoin(url, str(on["href"])) if on else ""
    assert [address for address, _ in seen] == ["klantreizen/", *(f"klantreizen/pagina_{n}/" for n in (2, 3, 4, 5))]
    assert [len(found) for _, found in seen] == [50, 50, 50, 50, 30]
    assert [row for _, found in seen for row in found] == [f"Reis {n:03}" for n in range(230)]


def test_what_has_a_value_in_common_is_a_list_in_parts_too() -> None:
    site = made(many(230))
    urls = [f"klantreizen/leefgebied_werk{part}/" for part in ("", "--2", "--3")]
    assert [row for url in urls for row in rows(site[url].body)] == [f"Reis {n:03}" for n in range(0, 230, 2)]
    assert site[urls[0]].title == "Klantreizen per leefgebied: Werk"
    assert site[urls[1]].title == "Klantreizen per leefgebied: Werk, pagina 2"
    page = BeautifulSoup(site[urls[1]].body, "html.parser")
    assert page.find("a", href="../../klantreizen/?leefgebied=werk")
    assert "115 klantreizen" in text_of(site[urls[1]].body)


@pytest.mark.parametrize(("count", "expected"), [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2)])
def test_a_page_begins_where_the_one_before_it_ends(count: int, expected: int) -> None:
    ids = tuple(str(n) for n in range(count))
    found = lists.parts(ids, "klantreizen/")
    assert len(found) == expected
    assert tuple(id for deel in found for id in deel.ids) == ids
    assert {(deel.totaal, deel.delen) for deel in found} == {(count, expected)}


def test_no_address_of_a_part_can_be_that_of_a_record() -> None:
    """An id has no underscore, and neither an id nor a word has two hyphens in a row."""
    journeys = many(130).klantreizen.values()
    taken = [records.journey(id=id) for id in ("leefgebied", "leefgebied-werk", "pagina", "pagina-2")]
    urls = [page.url for page in pages.pages(catalogue(*journeys, *taken))]
    assert len(urls) == len(set(urls))
    assert {"klantreizen/pagina-2/", "klantreizen/pagina_2/"} <= set(urls)
    assert addresses.numbered(addresses.of_value("journeys", "leefgebied", "werk_2"), 3) == (
        "klantreizen/leefgebied_werk_2--3/"
    )
    assert addresses.numbered(addresses.of_value("improvements", "levensgebeurtenis", "schulden"), 2) != (
        addresses.of_value("improvements", "levensgebeurtenis", "schulden-2")
    )


def test_a_page_of_many_is_light() -> None:
    """No page of a list grows with the list, whatever it is narrowed by."""
    steps = [records.step(2, id=f"s{n}", titel="Ik wacht", knelpunten=[pain(n)]) for n in range(6)]
    site = made(many(230, fasen=[{"titel": "Fase", "stappen": steps}], ondertitel="Een ondertitel van gewone lengte"))
    assert len(site["klantreizen/"].body) < 150_000
    assert max(len(page.body) for url, page in site.items() if "_" in url) < 100_000


def pain(number: int) -> dict[str, Any]:
    return {"id": f"k{number}", "titel": "Ik hoor niets", "categorie": "informatie", "ernst": 2}


def test_the_start_page_shows_a_dozen_journeys_the_worst_first() -> None:
    journeys = [
        records.journey(records.step(score), id=f"r{n}", titel=f"Reis {n}")
        for n, score in enumerate((5, 3, 1, *[4] * 12))
    ]
    page = BeautifulSoup(pages.start(catalogue(*journeys)), "html.parser")
    titles = [row.get_text() for row in page.select(".kr-reis .kr-kaarttitel")]
    assert titles[:2] == ["Reis 2", "Reis 1"]
    assert len(titles) == 12
    link = next(link for link in page.select("a") if link.get_text() == "Alle 15 klantreizen")
    assert link["href"] == "klantreizen/"


# --- what the script reads ------------------------------------------------------------------------------------------


def test_the_file_says_what_each_row_has_in_the_order_of_the_list() -> None:
    found = data(many(230))
    assert len(found["rijen"]) == 230
    (area,) = (facet for facet in found["facetten"] if facet["naam"] == "leefgebied")
    assert area["waarden"] == [["financien", "Geld"], ["werk", "Werk"]]
    assert area["per"] == [1, 0] * 115
    assert found["rijen"][1][:2] == ["reis-1", "Reis 001"]


def test_the_orders_are_those_worked_out_by_hand() -> None:
    journeys = (
        records.journey(records.step(2), records.step(5), id="a", titel="Éen", volume_per_jaar=10),
        records.journey(records.surely(2), records.surely(2, id="x"), id="b", titel="dwaal"),
        records.journey(records.unscored(), id="d", titel="Geen score"),
        records.journey(records.step(1), records.step(1, id="x"), id="e", titel="Gelijk"),
        records.journey(records.step(1, knelpunten=[pain(1)]), id="c", titel="Fout", volume_per_jaar=200),
    )
    lijst = lists.journeys(catalogue(*journeys))
    ids = tuple(lijst.regels)
    orders = {volgorde.name: [ids[at] for at in lijst.plaatsen(volgorde)] for volgorde in lijst.volgordes}
    assert orders == {
        "naam": ["b", "a", "c", "d", "e"],  # capitals and accents do not count
        # of two with the same lowest score, the one that has it at more steps; last, those without a lowest point
        "ervaring": ["c", "b", "a", "e", "d"],
        "mensen": ["c", "a", "b", "d", "e"],
        "open": ["c", "b", "a", "d", "e"],
    }


def test_actions_stand_by_when_they_moved_and_can_be_sorted_by_what_they_yield() -> None:
    worth = {"klantwaarde": 4, "inspanning": 2}
    actions = (
        records.action(("2026-01-01", "idee"), id="a", titel="B"),
        records.action(("2026-03-01", "idee"), id="b", titel="a"),
        records.action(("2026-02-01", "idee"), id="c", titel="C", prioriteit=worth),
    )
    reis = records.journey(records.step(knelpunten=[pain(1) | {"id": "stilte"}]))
    lijst = lists.actions(catalogue(reis, actions=actions))
    ids = tuple(lijst.regels)
    orders = {volgorde.name: [ids[at] for at in lijst.plaatsen(volgorde)] for volgorde in lijst.volgordes}
    assert orders == {"bewogen": ["b", "c", "a"], "prioriteit": ["c", "b", "a"], "naam": ["b", "a", "c"]}


def test_the_steps_that_an_action_helps_stand_in_the_order_of_the_journey() -> None:
    steps = [records.step(2, id=f"s{n}", knelpunten=[pain(n)]) for n in range(3)]
    action = records.action(("2026-01-01", "idee"), lost_op=["reis#k2", "reis#k0", "reis#k1"])
    body = made(catalogue(records.journey(*steps), actions=(action,)))["verbeteringen/"].body
    assert "stap 1 (2 van 5), stap 2 (2 van 5), stap 3 (2 van 5)." in text_of(body)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_arrives_as_that_text(text: str) -> None:
    found = data(catalogue(records.journey(records.step(titel=text[:60]), titel=text[:80], ondertitel=text[:80])))
    assert found["rijen"][0][1] == text[:80]
    assert found["rijen"][0][4] == text[:60]


def test_an_empty_list_has_a_file_and_a_page_without_anything_to_choose() -> None:
    empty = Catalogue(records.TODAY)
    assert data(empty)["rijen"] == []
    assert "data-facetten" not in made(empty)["klantreizen/"].body


def test_the_page_of_an_entry_leads_on_to_all_its_journeys_in_the_list() -> None:
    fasen = [{"titel": "Fase", "stappen": [records.step(kanalen=["balie"])]}]
    found = many(23, fasen=fasen)
    desk = REGISTERS["kanalen"].model_validate({"id": "balie", "naam": "Balie", "soort": "persoonlijk"})
    named = tuple(Vermelding("journeys", id) for id in found.klantreizen)
    site = made(replace(found, kanalen={"balie": desk}, vermeldingen={("kanalen", "balie"): named}))
    page = BeautifulSoup(site["kanalen/balie/"].body, "html.parser")
    assert page.find("a", href="../../klantreizen/?kanaal=balie")
    assert "En nog 3; kies ze in de lijst van klantreizen" in text_of(site["kanalen/balie/"].body)


def test_a_register_of_many_is_pages_of_lines() -> None:
    organisations = tuple(organisation(f"o-{n:03}") for n in range(430))
    site = made(catalogue(records.journey(), organisations=organisations))
    urls = ["organisaties/", "organisaties/pagina_2/", "organisaties/pagina_3/"]
    lines = [BeautifulSoup(site[url].body, "html.parser").select(".keten-register > li") for url in urls]
    assert [len(found) for found in lines] == [200, 200, 31]
    assert {str(line["id"]) for found in lines for line in found} == {"team", *(one.id for one in organisations)}
