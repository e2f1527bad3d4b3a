"""Somebody types a word in the header of a page and goes to what it leads to."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

START = "verbeteringen/"
TOP = 3

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
    # Another form of the word.
    "schulden": SCHULD,
    "aanvragen": BIJSTAND,
    "kwijtscheldingen": KWIJT,
    "brieven": "kanalen/brief/",
    "aanmaningen": f"{KWIJT}#stap-aanmaning",
    "voorschotten": f"{BIJSTAND}#stap-stilte",
    "organisatie": "organisaties/",
    "klantreis": "klantreizen/",
    "overdracht": "overdrachten/",
    "patroon": "patronen/",
    "rekensommen": "verbeteringen/nee-met-rekensom/",
    "belastingen": KWIJT,
    # A part of a long word, and a long word of which the parts are there.
    "uitkering": BIJSTAND,
    "gesprek": "kanalen/videogesprek/",
    "aanslagbrief": KWIJT,
    "bijstandsaanvraag": BIJSTAND,
    "schuldhulpverlening": SCHULD,
    "gegevens inkomen": "verbeteringen/gegevens-delen-inkomen/",
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


class Header:
    """The search field of a page, as somebody uses it."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.field = page.get_by_role("searchbox", name="Zoek in deze catalogus")
        self.said = page.locator("search [role=status]")
        self.found = page.locator(".shell-found li a")

    def type(self, text: str) -> None:
        """Type over what stands there, ask at once, and wait for the answer."""
        self.page.evaluate("document.querySelector('search [role=status]').textContent = ''")
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
