"""The pages of the catalogue: everything is on them, everything leads somewhere, and nothing in a file can do harm."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import every_field
import pytest
import records
from bs4 import BeautifulSoup, Tag
from example import example
from hostile import HOSTILE
from one_page import ASKING, made, text_of, words
from places import PROJECT
from records import EMPTY, JAN, TEAM

from catalogue import addresses
from catalogue.model import REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.pages import jobs as pages
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.making.job import Finished
from catalogue.pages.making.presentation import Heading
from catalogue.reading.findings import Finding, messages
from catalogue.words.wording import datum, getal, plural

TODAY = records.TODAY


@cache
def soup(page: Finished) -> BeautifulSoup:
    return BeautifulSoup(page.body, "html.parser")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def heading_tree(headings: Iterable[Heading]) -> list[str]:
    return [id for heading in headings for id in (heading.id, *heading_tree(heading.children))]


@pytest.fixture(scope="module")
def full() -> dict[str, Finished]:
    return made(every_field.catalogue())


@pytest.fixture(scope="module")
def published() -> dict[str, Finished]:
    """The pages of the example, without settings that lead out of the site."""
    return made(example(Settings()))


@pytest.fixture(scope="module", params=["full", "published", "empty"])
def site(request: pytest.FixtureRequest) -> dict[str, Finished]:
    return made(EMPTY) if request.param == "empty" else request.getfixturevalue(request.param)


# --- everything is there --------------------------------------------------------------------------------------------


def test_every_text_number_and_date_that_can_be_typed_is_on_a_page(full: dict[str, Finished]) -> None:
    catalogue = every_field.catalogue()
    everything = squeezed(" ".join(text_of(page.body) for page in full.values()))
    html = " ".join(page.body for page in full.values())
    missing = []
    registers = [
        entry for register, model in REGISTERS.items() if model.scope for entry in getattr(catalogue, register).values()
    ]
    for record in (*catalogue.klantreizen.values(), *catalogue.verbeteringen.values(), *registers):
        for shape, item in every_field.planted(record):
            if (
                shape.reference
                or shape.vocabulary
                or isinstance(item, bool)
                or shape.kind.startswith(("score", "ernst"))
            ):
                continue  # the next test
            shown = datum(item) if isinstance(item, date) else item if isinstance(item, str) else getal(item)
            if squeezed(shown) not in everything and f'id="{item}"' not in html and f'-{item}"' not in html:
                missing.append((type(record).__name__, shape.name, shown))
    assert missing == []


@pytest.mark.parametrize(("model", "url"), [(Klantreis, "klantreizen/{}/"), (Verbeteractie, "verbeteringen/{}/")])
def test_changing_any_field_changes_its_page(model: type[Record], url: str) -> None:
    numbers = iter(range(1, 1000))
    if model is Klantreis:
        base = every_field.journey("v0", numbers)
    else:
        base = every_field.fill(model, numbers) | {"id": "v0", "lost_op": ["reis#stilte"]}
    fields = list(every_field.leaves(model))
    variants = [base] + [
        every_field.changed(base, path, shape) | {"id": f"v{i}"} for i, (path, shape) in enumerate(fields, 1)
    ]
    catalogue = every_field.catalogue(**{"journeys" if model is Klantreis else "actions": variants})
    site = made(catalogue)
    bodies = [re.sub(r"\bv\d+\b", "v", site[url.format(variant["id"])].body) for variant in variants]
    assert [path for (path, _), body in zip(fields, bodies[1:], strict=True) if body == bodies[0]] == []


def test_every_reference_is_a_link(full: dict[str, Finished]) -> None:
    for url in ("klantreizen/reis/", "verbeteringen/actie/"):
        hrefs = {a["href"] for a in soup(full[url]).find_all("a", href=True)}
        record = (
            every_field.catalogue().klantreizen["reis"]
            if "reis" in url
            else every_field.catalogue().verbeteringen["actie"]
        )
        for shape, item in every_field.planted(record):
            if shape.reference in REGISTERS:
                assert f"../../{addresses.of_record(shape.reference, item)}" in hrefs
            elif shape.reference == "klantreis":
                assert f"../../{addresses.of_record('journeys', item)}" in hrefs
            elif shape.reference == "stap":
                assert f"#stap-{item}" in hrefs
            elif shape.reference:
                assert f"../../klantreizen/reis/#{shape.reference}-{item.partition('#')[2]}" in hrefs


def test_a_register_entry_says_who_names_it(full: dict[str, Finished]) -> None:
    line = soup(full["organisaties/"]).find(id="een")
    assert isinstance(line, Tag)
    assert "1 klantreis" in line.get_text()
    entry = soup(full["organisaties/een/"])
    assert entry.find("a", href="../../klantreizen/reis/")
    assert entry.find("a", href="../../gegevens/een/")


def test_there_is_a_page_of_every_kind_as_deep_as_the_kind_says(full: dict[str, Finished]) -> None:
    depths = {kind.name: kind.url.count("/") for kind in PAGE_KINDS}
    parts = {kind.name for kind in PAGE_KINDS if kind.part}  # made where a list has something to choose
    assert {page.kind for page in full.values()} | parts == set(depths)
    assert all(page.url.count("/") == depths[page.kind] and page.url.endswith("/") for page in full.values())


def test_every_message_has_a_section_with_its_code_as_anchor() -> None:
    page = soup(made(EMPTY)["meldingen/"])
    for code, message in messages().items():
        heading = page.find(id=code.lower())
        assert isinstance(heading, Tag)
        assert message.titel in heading.get_text()


def test_a_message_about_a_person_links_the_page_that_says_what_to_do() -> None:
    page = soup(made(EMPTY)["meldingen/"])
    linked = {
        str(section["aria-labelledby"]).upper()
        for section in page.find_all("section")
        if section.find("a", href="../persoonsgegevens-in-git/")
    }
    assert linked == {"E501", "E502", "E503", "E504", "E505", "E506", "W505"}


# --- everything leads somewhere -------------------------------------------------------------------------------------


def test_links_and_anchors_between_pages_lead_somewhere(site: dict[str, Finished]) -> None:
    anchors = {url: {tag["id"] for tag in soup(page).find_all(id=True)} for url, page in site.items()}
    for url, page in site.items():
        for a in soup(page).find_all("a", href=True):
            target, fragment = urldefrag(urljoin(f"https://site.example/{url}", str(a["href"])))
            path = target.removeprefix("https://site.example/").partition("?")[0]
            if path.startswith("api/") or (PROJECT / "docs" / f"{path.rstrip('/')}.md").is_file():
                continue  # a file, or a page written by hand: followed on the built site, in test_mkdocs.py
            if a.get("rel") == ["license"]:
                continue  # where the licence can be read: the one way out of the site that is not in the content
            assert path in anchors, f"{url} leads to {path}"
            assert not fragment or unquote(fragment) in anchors[path], f"{url} leads to {path}#{fragment}"


def test_ids_are_unique_on_a_page_and_labels_point_to_them(site: dict[str, Finished]) -> None:
    for page in site.values():
        ids = Counter(tag["id"] for tag in soup(page).find_all(id=True))
        assert [id for id, times in ids.items() if times > 1] == [], page.url
        labelled = {str(tag["aria-labelledby"]) for tag in soup(page).find_all(attrs={"aria-labelledby": True})}
        assert labelled <= set(ids), page.url


def test_headings_start_with_one_h1_and_skip_no_level(site: dict[str, Finished]) -> None:
    for page in site.values():
        levels = [int(tag.name[1]) for tag in soup(page).find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1, page.url
        assert levels.count(1) == 1, page.url
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.url


def test_the_table_of_contents_has_the_headings_of_the_page(site: dict[str, Finished]) -> None:
    for page in site.values():
        known = heading_tree(page.toc)
        headings = [str(tag["id"]) for tag in soup(page).find_all(re.compile("^h[2-6]$"), id=True)]
        assert known == headings, page.url


def test_tables_have_a_caption_and_scoped_headers_in_a_region_for_the_keyboard(site: dict[str, Finished]) -> None:
    for page in site.values():
        for table in soup(page).find_all("table"):
            assert table.find("caption")
            assert all(th.get("scope") in ("col", "colgroup", "row", "rowgroup") for th in table.find_all("th"))
            assert isinstance(table.parent, Tag)
            assert (table.parent.get("role"), table.parent.get("tabindex")) == ("region", "0")


def test_no_paragraph_or_phrase_holds_a_block(site: dict[str, Finished]) -> None:
    """A browser would close the paragraph before it."""
    for page in site.values():
        for tag in soup(page).find_all(["p", "span", "strong", "a"]):
            assert tag.find(["p", "ul", "ol", "dl", "div", "table", "figure", "section"]) is None, f"{page.url}: {tag}"


# --- nothing does harm ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_is_shown_as_that_text_and_never_as_markup(full: dict[str, Finished], text: str) -> None:
    site = made(every_field.catalogue(text))
    assert tags(site) == tags(full)
    for url in ("klantreizen/reis/", "verbeteringen/actie/", "organisaties/"):
        assert squeezed(text[:60]) in squeezed(soup(site[url]).get_text())
    for page in site.values():
        attributes = [(name, value) for tag in soup(page).find_all() for name, value in tag.attrs.items()]
        assert not [name for name, _ in attributes if name.startswith("on")]
        assert not [value for name, value in attributes if name in ("href", "src") and "javascript:" in value]


def tags(site: dict[str, Finished]) -> Counter[str]:
    return Counter(tag.name for page in site.values() for tag in soup(page).find_all())


def test_an_id_in_an_address_is_quoted() -> None:
    """Ids are checked when a file is read; a page does not count on that."""
    site = made(
        Catalogue(TODAY, klantreizen={"x": records.journey(id='a"><b>/../c')}, organisaties=TEAM, profielen=JAN)
    )
    assert "klantreizen/a%22%3E%3Cb%3E%2F..%2Fc/" in site


# --- what a reader is told ------------------------------------------------------------------------------------------


def test_an_empty_catalogue_says_on_every_list_what_will_come() -> None:
    about_forms = ("velden", "velden-soort", "meldingen", "op-papier", "stapkaarten", "lege-kaart", "uitwisselen")
    for page in made(EMPTY).values():
        words = text_of(page.body)
        assert "None" not in words
        if page.kind not in about_forms:
            assert re.search("nog geen|nog niets", words), page.url
    assert "nog niets gebeurd" in text_of(pages.start(EMPTY))


def one_journey(**fields: object) -> str:
    catalogue = Catalogue(TODAY, klantreizen={"reis": records.journey(**fields)}, organisaties=TEAM, profielen=JAN)
    return text_of(made(catalogue)["klantreizen/reis/"].body)


def test_a_journey_with_only_the_required_fields_is_a_whole_page() -> None:
    words = one_journey()
    assert "Ik wil rust" in words
    assert "Team Rust" in words
    assert "Er is nog geen verbeteractie bij deze klantreis" in words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "concept"}, "Dit is een concept"),
        ({"status": "ter_toetsing"}, "ligt ter toetsing voor"),
        ({"status": "gearchiveerd"}, "Deze klantreis is gearchiveerd"),
        ({"fictief": True}, "Dit is een verzonnen voorbeeld"),
        ({"herijken_voor": "2026-11-20"}, "1 dag te laat"),
        ({"herijken_voor": "2026-11-21"}, "Herijken vóór 21 november 2026"),
    ],
)
def test_the_state_of_a_journey_is_said_in_words(fields: dict[str, object], words: str) -> None:
    assert words in one_journey(**fields)


def test_a_step_that_takes_longer_than_its_norm_says_so() -> None:
    late, in_time = (
        {"fasen": [{"titel": "Fase", "stappen": [records.step(tijd={"doorlooptijd_dagen": days, "norm_dagen": 28})]}]}
        for days in (29, 28)
    )
    assert "langer dan de norm" in one_journey(**late)
    assert "langer dan de norm" not in one_journey(**in_time)


def test_a_no_without_alternatives_says_so() -> None:
    def ends(kind: str) -> str:
        return one_journey(fasen=[{"titel": "Fase", "stappen": [records.step(uitkomsten=[{"soort": kind}])]}])

    assert "Er staat niet bij wat wél kan" in ends("nee")
    assert "Er staat niet bij wat wél kan" not in ends("ja")


def test_the_word_for_customer_and_own_words_come_from_the_settings() -> None:
    settings = Settings(term_klant="ondernemer", woordenlijsten={"klantreis.status": {"proef": "Op proef"}})
    reis = records.journey().model_copy(update={"status": "proef"})
    found = Catalogue(TODAY, settings, klantreizen={"reis": reis}, organisaties=TEAM, profielen=JAN)
    words = text_of(made(found)["klantreizen/reis/"].body)
    assert "Wat de ondernemer wil" in words
    assert "Op proef" in words


def test_the_start_page_shows_the_newest_changes_first(published: dict[str, Finished]) -> None:
    catalogue = example()
    html = pages.start(catalogue)
    days = [str(time["datetime"]) for time in BeautifulSoup(html, "html.parser").find_all("time")]
    assert days == sorted(days, reverse=True)
    assert len(days) == 5
    hrefs = [str(a["href"]) for a in BeautifulSoup(html, "html.parser").find_all("a", href=True)]
    assert {urldefrag(href)[0] for href in hrefs} <= set(published)


def test_the_series_of_a_kpi_has_the_measurements_of_actions_in_order_of_date(published: dict[str, Finished]) -> None:
    page = soup(published["klantreizen/schuldhulp-weer-rust/"])
    table = page.find("caption", id="reeks-verhaal-opnieuw-pct").parent  # type: ignore[union-attr]
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find("tbody").find_all("tr")]  # type: ignore[union-attr]
    assert [row[:3] for row in rows] == [
        ["20 maart 2025", "71%", "28"],
        ["30 september 2025", "34%", "41"],
        ["31 maart 2026", "18%", "39"],
    ]


def test_progress_counts_every_status_and_has_a_row_for_every_action(published: dict[str, Finished]) -> None:
    page = soup(published["voortgang/"])
    counts = page.find("ul", class_="kr-telling")
    assert isinstance(counts, Tag)
    assert sum(int(count.get_text()) for count in counts.find_all(class_="kr-getal")) == 16
    assert len(page.select("#alle ~ .kr-scroll tbody tr")) == 16


def test_the_diagram_waits_in_something_closed_with_its_source_as_text() -> None:
    page = soup(made(every_field.catalogue("<b>Rust</b>"))["klantreizen/reis/"])
    diagram = page.find("div", class_="mermaid")
    assert isinstance(diagram, Tag)
    around = diagram.find_parent("details")
    assert isinstance(around, Tag)
    assert not around.has_attr("open")
    assert diagram.find() is None
    source = page.select_one("pre code")
    assert source is not None
    assert source.get_text() == diagram.get_text()


def test_a_story_stands_on_the_page_below_its_own_heading() -> None:
    stories = {"journeys/reis.md": "# Het begin\n\nJan zei: *niks*.", "improvements/actie.md": "Zo ging het."}
    site = made(replace(every_field.catalogue(), verhalen=stories))
    journey = soup(site["klantreizen/reis/"])
    assert [heading.get_text() for heading in journey.select("#verhaal, .kr-verhaal h3")] == [
        "Het verhaal",
        "Het begin",
    ]
    assert "Zo ging het." in text_of(site["verbeteringen/actie/"].body)


def test_a_file_with_errors_shows_them_with_a_way_to_their_explanation() -> None:
    found = [Finding("journeys/x.yml", 3, 7, "E101", "error", "Kanaal '<b>' bestaat niet.", "Bedoelt u 'telefoon'?")]
    html = pages.findings_page("klantreizen/x/", "journeys/x.yml", found)
    words = text_of(html)
    assert "Kanaal '<b>' bestaat niet. Bedoelt u 'telefoon'? regel 3, kolom 7." in words
    assert BeautifulSoup(html, "html.parser").find("a", href="../../meldingen/#e101")
    assert BeautifulSoup(pages.findings_page("kanalen/", "registers/kanalen.yml", found), "html.parser").find(
        "a", href="../meldingen/#e101"
    )


# --- how it is made -------------------------------------------------------------------------------------------------


def test_a_fork_lays_its_own_template_over_any_of_ours(tmp_path: Path) -> None:
    (tmp_path / "journey").mkdir()
    (tmp_path / "journey" / "head.html").write_text("<h1>Van ons: {{ reis.titel }}</h1>", encoding="utf-8")
    site = {page.url: page for page in pages.pages(every_field.catalogue(), tmp_path)}
    assert "<h1>Van ons: Woord" in site["klantreizen/reis/"].body
    assert "Stap voor stap" in site["klantreizen/reis/"].body


def test_the_same_catalogue_gives_the_same_pages(published: dict[str, Finished]) -> None:
    catalogue = example(Settings())
    assert made(catalogue) == published


def test_dates_and_numbers_are_written_in_dutch() -> None:
    assert datum(date(2026, 3, 9)) == "9 maart 2026"
    assert [getal(number) for number in (1234.5, 0.000001, -3, 1_000_000)] == ["1.234,5", "0,000001", "-3", "1.000.000"]
    assert [plural(count, "stap", "stappen") for count in (0, 1, 1200)] == ["geen stappen", "1 stap", "1.200 stappen"]


ABOVE_B1 = ("Newcombe", "interval", "Burgerwaarde", "Bewijskracht", "Uitschieters", "Kwalitatief", "Participatieniveau")
"""Words that a reader need not know; the source of a rule may stand where it says how something is worked out."""
FOR_EDITORS = ("velden/", "meldingen/", "open-data/", "uitwisselen/")


def test_a_reader_needs_no_words_of_specialists() -> None:
    for url, page in made(example()).items():
        if not url.startswith(FOR_EDITORS):
            body = BeautifulSoup(page.body, "html.parser")
            for fold in body.select("details"):
                fold.decompose()
            found = [word for word in ABOVE_B1 if re.search(rf"\b{word}\b", body.get_text(), re.IGNORECASE)]
            assert found == [], url


NUMBER = re.compile(r"[\d.,% ]+")


def test_a_link_says_more_than_a_number_and_one_that_asks_for_help_says_of_what() -> None:
    """Who hears the links of a page one after the other knows where each leads."""
    for url, page in made(example(), ASKING).items():
        asked: dict[str, str] = {}
        for link in BeautifulSoup(page.body, "html.parser").select("a[href]"):
            name = str(link.get("aria-label") or words(link))
            if "kr-meld" in link.get_attribute_list("class"):
                assert asked.setdefault(name, str(link["href"])) == link["href"], (url, name)
            elif url.startswith(("organisaties/", "in-het-kort/", "overdrachten/")):
                assert not NUMBER.fullmatch(name), (url, name)
