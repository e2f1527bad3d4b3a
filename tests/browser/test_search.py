"""Somebody types a word in the header of a page and goes to what it leads to."""

import gzip
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from axe import NARROW, QUESTIONS, WIDE, look, ready, violations
from playwright.sync_api import Browser, Page, Response, expect

START = "verbeteringen/"
TOP = 3
MOST = 250_000  # bytes, compressed, for the first search of a visit

SCHULD = "klantreizen/schuldhulp-weer-rust/"
BIJSTAND = "klantreizen/bijstand-eerlijk-nee/"
KWIJT = "klantreizen/kwijtschelding-een-keer-geven/"

# What people type, by why it is hard, and the page (or the place on it) that they look for.
QUERIES = {
    # As it is written.
    "schuldhulp": SCHULD,
    "bijstand": BIJSTAND,
    "kwijtschelding": KWIJT,
    "voorschot": f"{BIJSTAND}#stap-stilte",
    "spreekkamer": "verbeteringen/postopener-spreekkamer/",
    "rekensom": "verbeteringen/nee-met-rekensom/",
    "rompslomp": "rompslomp/",
    "privacy": "privacy/",
    "toegankelijkheid": "toegankelijkheid/",
    "digid": "kanalen/digid/",
    "jan": "profielen/jan/",
    # The name of a field, as it stands in a file.
    "per_profiel": "velden/ervaring/#per_profiel",
    "klant_minuten": "velden/tijd/#klant_minuten",
    "wat_gaat_mee": "velden/overdracht/#wat_gaat_mee",
    "herijken_voor": "velden/klantreis/#herijken_voor",
    "uitval_pct": "velden/stap/#uitval_pct",
    # Another form of the word.
    "schulden": SCHULD,
    "aanvragen": BIJSTAND,
    "kwijtscheldingen": KWIJT,
    "brieven": "kanalen/brief/",
    "aanmaningen": f"{KWIJT}#stap-aanmaning",
    "voorschotten": f"{BIJSTAND}#stap-stilte",
    "organisatie": "organisaties/",
    "klantreis": "lezen/",
    "overdracht": "overdrachten/",
    "patroon": "patronen/",
    "rekensommen": "verbeteringen/nee-met-rekensom/",
    "belastingen": KWIJT,
    # A part of a long word, and a long word of which the parts are there.
    "uitkering": BIJSTAND,
    "gesprek": f"{SCHULD}#stap-eerste-gesprek",
    "video": "kanalen/videogesprek/",
    "aanslagbrief": KWIJT,
    "bijstandsaanvraag": BIJSTAND,
    "schuldhulpverlening": SCHULD,
    "schuldhulpverlener": SCHULD,
    "huurachterstand": BIJSTAND,
    "wachttijd": "verbeteringen/bericht-tijdens-wachten/",
    "gegevens inkomen": "verbeteringen/gegevens-delen-inkomen/",
    # The name of what a page is about, in other words.
    "koud": "overdrachten/",
    "koude overdracht": "overdrachten/",
    "effect": "wat-werkt/",
    "dubbel vragen": "een-keer-vragen/",
    "dubbele uitvraag": "een-keer-vragen/",
    "eenmalig": "een-keer-vragen/",
    "knelpunten": "klantreizen/",
    "stilligt": "verzandingswacht/",
    "warme overdracht": "verbeteringen/warme-overdracht-kcc/",
    "afhakers": "luisteren/",
    "samenvatting": "in-het-kort/",
    "rss": "open-data/",
    "abonneren": "open-data/",
    "E202": "meldingen/",
    # Words that are one word here, and the other way round.
    "participatie wet": BIJSTAND,
    "klant contact centrum": "organisaties/eik-kcc/",
    "loon strook": "gegevens/inkomen/",
    "email": "kanalen/e-mail/",
    "toeslag": BIJSTAND,
    "huurtoeslag": BIJSTAND,
    "aanmanningen": f"{KWIJT}#stap-aanmaning",
    # Without accents or capitals.
    "een pagina": "verbeteringen/een-pagina-kwijtschelding/",
    "een pagina kwijtschelding": "verbeteringen/een-pagina-kwijtschelding/",
    "enquete": "woordenlijst/",
    "DIGID": "kanalen/digid/",
    # What means the same.
    "schuldsanering": SCHULD,
    "participatiewet": BIJSTAND,
    "mail": "kanalen/e-mail/",
    "opbellen": "kanalen/telefoon/",
    "bellen": "verbeteringen/eerst-bellen/",
    "gebeld": "kanalen/telefoon/",
    "incasso": KWIJT,
    "afgewezen": f"{BIJSTAND}#stap-brief-nee",
    "loonstrookje": "gegevens/inkomen/",
    "klantcontactcentrum": "organisaties/eik-kcc/",
    # One letter wrong.
    "bijtsand": BIJSTAND,
    "kwijtscheldng": KWIJT,
    "schuldhlup": SCHULD,
    "rompslmop": "rompslomp/",
    "toegankelikheid": "toegankelijkheid/",
    "voorchot": f"{BIJSTAND}#stap-stilte",
    # A whole sentence.
    "ik wil weer rustig slapen": SCHULD,
    "hoe vraag ik bijstand aan": BIJSTAND,
    "wie betaalt mijn huur": BIJSTAND,
    "waarom duurt het wachten zo lang": SCHULD,
    "gegevens één keer geven": KWIJT,
    "open data": "open-data/",
    "hoe kan ik meedoen": "meedoen/",
    "hoe lees ik een klantreis": "lezen/",
}


# What finds things, in place of ours: with tags in every text.
HOSTILE = """
const evil = '<img src=x onerror="window.hit = 1">';
const page = {url: '/een/pad/klantreizen/x/', meta: {title: evil}, sub_results: [
    {url: '/een/pad/klantreizen/x/#stap-x', title: evil, weighted_locations: [],
     excerpt: `${evil}<svg onload="window.hit = 1"></svg>&lt;img src=x&gt; <mark>${evil}woord</mark>`}]};
export const shown = (text) => text;
const find = async () => ({results: [{page, kind: 'klantreis'}], also: [evil], instead: evil});
export const searchIn = async () => ({find, prepare: async () => {}});
"""


class Header:
    """The search field of a page, as somebody uses it."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.field = page.get_by_role("searchbox", name="Zoek in deze catalogus")
        self.said = page.locator("search [aria-live]")
        self.found = page.locator(".shell-found li a")

    def type(self, text: str) -> None:
        """Type over what stands there, ask at once, and wait for the answer."""
        self.page.evaluate("document.querySelector('search [aria-live]').textContent = ''")
        self.field.fill(text)
        self.field.press("Enter")
        expect(self.said).not_to_be_empty()

    def places(self) -> list[str]:
        """Where the results lead, from the root of the site, in the order in which they stand."""
        found = self.found.evaluate_all("links => links.map(link => link.href)")
        assert all(href.startswith(self.site) for href in found)
        return [href.removeprefix(self.site) for href in found]


@pytest.fixture(scope="module")
def header(browser: Browser, site: str) -> Iterator[Header]:
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(site + START)
        yield Header(page, site)


@pytest.fixture
def visitor(browser: Browser, site: str) -> Iterator[Header]:
    """Somebody on a first visit: nothing is fetched yet."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(site + START)
        yield Header(page, site)


def test_what_people_type_leads_to_the_page_they_look_for(header: Header) -> None:
    """Each query finds the expected page, or the place on it, among the first three results."""
    assert len(QUERIES) >= 40
    wrong = {}
    for query, expected in QUERIES.items():
        header.type(query)
        first = header.places()[:TOP]
        if not any(place == expected or place.partition("#")[0] == expected for place in first):
            wrong[query] = first
    assert wrong == {}


@pytest.mark.parametrize("query", ["bijstand", "kwijtschelding", "wachten", "klant", "score", "organisatie"])
def test_a_page_about_the_fields_of_a_file_does_not_fit_best_when_an_ordinary_word_is_typed(
    header: Header, query: str
) -> None:
    header.type(query)
    best = header.page.locator(".shell-found ul").first.locator("a")
    places = best.evaluate_all("links => links.map(link => link.href)")
    assert len(places) == TOP
    assert not [href for href in places if "/velden/" in href or "/meldingen/" in href]


@pytest.mark.parametrize(("query", "first"), [("bijstand", BIJSTAND), ("kwijtschelding", KWIJT)])
def test_a_journey_comes_first_when_its_subject_is_typed(header: Header, query: str, first: str) -> None:
    header.type(query)
    assert header.places()[0].partition("#")[0] == first


def test_words_in_quotation_marks_are_found_as_they_stand(header: Header) -> None:
    """And only so: what has the words apart is not found, nor what means the same."""
    header.type("schuldhulp kennis")
    assert header.found.count() > 0
    header.type('"noemt schuldhulp"')
    assert {place.partition("#")[0] for place in header.places()} == {SCHULD}
    header.type("“schuldhulp noemt”")
    assert header.found.count() == 0
    assert "Ook gezocht op" not in header.said.inner_text()


def test_a_result_leads_to_the_step_that_says_it(header: Header) -> None:
    """The sentence with the words marked, the journey that the step is in, and an anchor that is on its page."""
    header.type("voorschot")
    link = header.found.first
    assert link.locator("strong").inner_text() == "Ik wacht en weet niet of ik een voorschot krijg"
    assert (
        link.locator(".shell-where").inner_text() == "Stap in: Ik wil weten waar ik aan toe ben, ook als het 'nee' is"
    )
    assert "voorschot" in [mark.strip(".").lower() for mark in link.locator("mark").all_inner_texts()]
    header.page.context.new_page().goto(link.evaluate("link => link.href"))
    there = header.page.context.pages[-1]
    assert there.locator(":target").inner_text().endswith("Ik wacht en weet niet of ik een voorschot krijg")
    there.close()


def test_results_stand_by_kind(header: Header) -> None:
    header.type("brief")
    names = header.page.locator(".shell-found ul").evaluate_all("lists => lists.map(list => list.ariaLabel)")
    assert names[0] == "Past het best"
    assert set(names) >= {"Stappen", "Verbeteracties", "Uitleg en naslag"}
    places = header.places()
    assert len(places) == len(set(places))


def test_how_many_were_found_is_announced_and_what_else_was_searched_for(header: Header) -> None:
    header.type("participatiewet")
    count = header.found.count()
    said = header.said.inner_text()
    assert said.startswith(f"{count} resultaten.")
    assert "Ook gezocht op: " in said
    assert "bijstand" in said
    header.type("toegankelikheid")
    assert "Niets gevonden voor ‘toegankelikheid’. Bedoelt u ‘toegankelijkheid’?" in header.said.inner_text()


def test_when_nothing_is_found_there_is_a_way_on(header: Header) -> None:
    header.type("xyzzyplugh")
    assert header.said.inner_text().startswith("Niets gevonden voor ‘xyzzyplugh’. Probeer")
    assert header.found.count() == 0
    ways = header.page.locator(".shell-found a").evaluate_all("links => links.map(link => link.href)")
    assert ways == [urljoin(header.site, path) for path in ("klantreizen/", "verbeteringen/", "woordenlijst/")]


def test_the_keyboard_does_it_all(header: Header) -> None:
    """A slash goes to the field, arrows through the results and back, Escape closes and returns to the field."""
    page = header.page
    page.reload()
    page.keyboard.press("/")
    expect(header.field).to_be_focused()
    assert header.field.input_value() == ""
    page.keyboard.type("wachten")
    expect(header.found.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(header.found.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(header.found.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(header.field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(header.field).to_be_focused()
    expect(header.found.first).to_be_hidden()
    header.type("wachten")
    expect(header.found.first).to_be_focused()
    expected = header.places()[0]
    page.keyboard.press("Enter")
    page.wait_for_url(header.site + expected)
    page.goto(header.site + START)


def test_results_close_when_a_reader_goes_on(header: Header) -> None:
    """By Tab past the last result, or a click elsewhere."""
    header.type("wachten")
    header.page.locator(".shell-found a").last.press("Tab")
    expect(header.found.first).to_be_hidden()
    header.type("wachten")
    header.page.mouse.click(20, 700)
    expect(header.found.first).to_be_hidden()


def test_each_result_says_of_what_kind_it_is(header: Header) -> None:
    """A hand-over, a figure or a question of a journey is not a journey; an organisation says that it is one."""
    header.type("kcc")
    lists = header.page.locator(".shell-found ul").evaluate_all(
        "lists => lists.map(list => [list.ariaLabel, [...list.querySelectorAll('a')].map(link => link.href)])"
    )
    kinds = dict(lists)
    assert not [href for href in kinds.get("Klantreizen", []) if "#overdracht-" in href or "#kpi-" in href]
    assert all("#overdracht-" in href for href in kinds["Overdrachten"])
    header.type("schuldhulpmaatjes")
    assert header.page.locator(".shell-where").first.inner_text() == "Organisatie"


def test_a_slash_is_typed_where_text_is_typed(header: Header) -> None:
    header.field.fill("a")
    header.field.press("/")
    assert header.field.input_value() == "a/"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_an_open_search_is_accessible_and_fits(browser: Browser, site: str, size: Any) -> None:
    with browser.new_context(viewport=size) as context:
        context.add_init_script(path=QUESTIONS)
        page = context.new_page()
        page.goto(site + START)
        ready(page)
        opened = Header(page, site)
        for query in ("bijstand", "xyzzyplugh"):
            opened.type(query)
            assert violations(page) == []
            box = page.locator(".shell-results").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= size["width"]
            assert look(page, "scrollsSideways") == []
            assert look(page, "cutOff") == []


def test_nothing_is_fetched_before_the_field_is_used_and_nothing_is_kept(browser: Browser, site: str) -> None:
    """All from this site; little enough for a phone."""
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[Response] = []
        page.on("response", lambda answer: asked.append(answer))
        page.goto(site + START, wait_until="networkidle")
        assert not [answer.url for answer in asked if "pagefind" in answer.url or "search-find" in answer.url]
        asked.clear()
        Header(page, site).type("bijstand")
        page.wait_for_load_state("networkidle")
        assert {urlsplit(answer.url).netloc for answer in asked} == {urlsplit(site).netloc}
        assert sum(len(gzip.compress(answer.body(), 6)) for answer in asked) < MOST
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_text_of_the_catalogue_stays_text(browser: Browser, site: str) -> None:
    """Whatever the index gives back: no element comes of it but the marks."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/search-find.*.js", lambda route: route.fulfill(body=HOSTILE, content_type="text/javascript"))
        page.goto(site + START)
        opened = Header(page, site)
        opened.type("<b>x</b>")
        page.wait_for_timeout(50)
        assert page.evaluate("window.hit") is None
        inside = page.locator(".shell-results").evaluate(
            "box => [...new Set([...box.querySelectorAll('*')].map(one => one.localName))].sort()"
        )
        assert inside == ["a", "div", "li", "mark", "p", "span", "strong", "ul"]
        assert "<img src=x" in opened.found.first.inner_text()
        assert "<b>x</b>" in opened.said.inner_text()


def test_without_a_script_there_is_no_field_and_with_ours_gone_it_leads_to_the_list(
    browser: Browser, site: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + START)
        expect(page.locator("search")).to_be_hidden()
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/search.*.js", lambda route: route.abort())
        page.goto(site + START)
        page.get_by_role("searchbox").fill("bijstand")
        page.keyboard.press("Enter")
        page.wait_for_url("**/klantreizen/*")


def test_when_the_index_cannot_be_fetched_a_reader_hears_it(browser: Browser, site: str) -> None:
    """And can go on, by the lists; a later search tries again."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/woorden.json", lambda route: route.abort())
        page.goto(site + START)
        opened = Header(page, site)
        opened.type("bijstand")
        assert opened.said.inner_text() == "Zoeken lukt nu niet. Probeer het zo nog eens."
        expect(page.locator(".shell-found a").first).to_be_visible()
        page.unroute("**/woorden.json")
        opened.type("bijstand")
        expect(opened.found.first).to_be_visible()


def test_what_is_still_wanted_does_not_wait_for_what_is_not(visitor: Header) -> None:
    """A search goes no further once another word is typed, and its results are never shown."""
    page = visitor.page
    visitor.type("wachten")
    page.route("**/*.pf_index", lambda route: (page.wait_for_timeout(400), route.continue_()))
    visitor.field.fill("schuldhulp")
    page.wait_for_timeout(250)
    visitor.field.fill("kwijtschelding")
    expect(visitor.found.first).to_contain_text("kwijtschelding", ignore_case=True)
    page.wait_for_load_state("networkidle")
    assert KWIJT in [place.partition("#")[0] for place in visitor.places()[:TOP]]
    assert visitor.said.inner_text().startswith(f"{visitor.found.count()} resultaten.")


def test_what_somebody_goes_through_stays_as_it_is(visitor: Header) -> None:
    """A search that began before somebody went into the results does not take them away."""
    page = visitor.page
    visitor.type("wachten")
    before = visitor.places()
    visitor.field.fill("kwijtschelding")
    visitor.found.nth(1).focus()
    page.wait_for_timeout(600)
    expect(visitor.found.nth(1)).to_be_focused()
    assert visitor.places() == before


def test_enter_leaves_who_types_on_in_the_field(visitor: Header) -> None:
    page = visitor.page
    page.route("**/*.pf_fragment", lambda route: (page.wait_for_timeout(300), route.continue_()))
    visitor.field.fill("bijst")
    visitor.field.press("Enter")
    page.keyboard.type("and")
    expect(visitor.found.first).to_be_visible()
    page.wait_for_timeout(300)
    expect(visitor.field).to_be_focused()
    assert visitor.field.input_value() == "bijstand"
    visitor.type("xyzzyplugh")
    expect(visitor.field).to_be_focused()


def test_the_same_question_has_the_same_answer(header: Header) -> None:
    """Whatever was searched for before: pages that two searches share do not mix what they found there."""
    asked = ("kcc", "afwijzing", "bijstand")

    def answers() -> list[tuple[list[str], list[str]]]:
        found = []
        for query in asked:
            header.type(query)
            found.append((header.places(), header.page.locator(".shell-excerpt").all_inner_texts()))
        return found

    header.page.reload()
    before = answers()
    for query in ("schulden", "telefoon", "nee", "brief"):
        header.type(query)
    assert answers() == before


@pytest.mark.parametrize("part", ["pf_index", "pf_fragment"])
def test_an_index_of_which_a_part_is_missing_is_not_an_answer(visitor: Header, part: str) -> None:
    """Nobody hears that there is nothing because a train went into a tunnel; and afterwards all is well again."""
    page = visitor.page
    visitor.type("afspraak")
    page.context.route(f"**/*.{part}", lambda route: route.abort())
    visitor.type("kwijtschelding")
    assert visitor.said.inner_text() == "Zoeken lukt nu niet. Probeer het zo nog eens."
    page.context.unroute(f"**/*.{part}")
    visitor.type("kwijtschelding")
    assert KWIJT in [place.partition("#")[0] for place in visitor.places()[:TOP]]


def test_every_word_on_the_list_is_found(header: Header) -> None:
    """So a listed word that is not found tells that a part of the index is missing."""
    lost = header.page.evaluate(
        """async (site) => {
            const pagefind = await import(new URL("pagefind/pagefind.js", site));
            const {woorden} = await (await fetch(new URL("pagefind/woorden.json", site))).json();
            const plain = (word) => word.normalize("NFKD").replace(/\\p{M}/gu, "");
            const lost = [];
            for (const word of woorden.split(" ")) {
                if (!(await pagefind.search(plain(word))).results.length) lost.push(word);
            }
            return lost;
        }""",
        header.site,
    )
    header.page.reload()
    assert lost == []


def test_search_works_from_a_page_at_any_depth(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for path in ("", SCHULD):
            page.goto(site + path)
            opened = Header(page, site)
            opened.type("bijstand")
            assert BIJSTAND in opened.places(), path


def test_search_is_not_on_paper(header: Header) -> None:
    header.type("bijstand")
    header.page.emulate_media(media="print")
    expect(header.page.locator("search")).to_be_hidden()
    header.page.emulate_media(media="screen")
