"""What can be searched: every page that is worth finding, all its words, and the same index for the same catalogue."""

import gzip
import json
from collections import Counter
from pathlib import Path

import every_field
import pytest
from bs4 import BeautifulSoup
from example import example
from golden import lay_out
from hypothesis import given
from hypothesis import strategies as st
from places import CASES
from small_catalogue import load

from catalogue import search
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Vrij
from catalogue.model.registers import Synoniem
from catalogue.pages import jobs as pages
from catalogue.pages.declared import PAGE_KINDS
from catalogue.search.often import Often
from catalogue.search.words import MOST_WORDS, NOT_HERE, Words

HEAD = "pagefind_dcd"  # with which Pagefind begins each of its files


@pytest.fixture(scope="module")
def documents() -> dict[str, search.documents.Findable]:
    return {document.url: document for document in search.documents.documents(example())}


def texts(document: search.documents.Findable) -> list[str]:
    own = [document.title, *document.names, *document.lead, *document.texts]
    return own + [text for section in document.sections for text in (section.title, *section.texts)]


def indexed(site: Path, catalogue: Catalogue, written: tuple[str, ...] = ()) -> dict[str, dict[str, object]]:
    """What Pagefind keeps of each page, by its address, after making the index of `catalogue` in `site`."""
    search.write_index(site, catalogue, written)
    kept = [gzip.decompress(path.read_bytes()).decode() for path in site.glob("pagefind/fragment/*")]
    assert all(text.startswith(HEAD) for text in kept)
    found = [json.loads(text.removeprefix(HEAD)) for text in kept]
    return {page["url"]: page for page in found}


def test_whatever_can_be_found_is_a_page_and_every_part_is_a_place_on_it(
    documents: dict[str, search.documents.Findable],
) -> None:
    bodies = {page.url: page.body for page in pages.pages(example())}
    assert set(documents) <= set(bodies)
    for url, document in documents.items():
        if document.sections:
            ids = {tag["id"] for tag in BeautifulSoup(bodies[url], "html.parser").select("[id]")}
            assert [section.anchor for section in document.sections if section.anchor not in ids] == [], url


def test_every_record_and_every_list_can_be_found(documents: dict[str, search.documents.Findable]) -> None:
    """But no page that shows again what another one says: of a topic for one journey, of a part of a list."""
    catalogue = example()
    assert {f"klantreizen/{id}/" for id in catalogue.klantreizen} <= set(documents)
    assert {f"verbeteringen/{id}/" for id in catalogue.verbeteringen} <= set(documents)
    explaining = ("open-data", "uitwisselen", "lezen", "velden", "meldingen", "op-papier")
    as_they_stand = {kind.url for kind in PAGE_KINDS if kind.name in explaining}
    assert {kind.url for kind in PAGE_KINDS if kind.title and kind.in_menu} - as_they_stand <= set(documents)
    assert not [url for url in documents if url.startswith("wat-mist-er-nog/")], "it is for editors"
    assert not [url for url in documents if url.startswith("u-zei-wij-deden/") and url.count("/") > 1]


def test_every_step_and_every_knelpunt_has_a_place_of_its_own(documents: dict[str, search.documents.Findable]) -> None:
    for reis in example().klantreizen.values():
        anchors = [section.anchor for section in documents[f"klantreizen/{reis.id}/"].sections]
        for stap in reis.stappen:
            at = anchors.index(f"stap-{stap.id}")
            own = [f"knelpunt-{knelpunt.id}" for knelpunt in stap.knelpunten]
            assert anchors[at + 1 : at + 1 + len(own)] == own


def test_every_text_that_can_be_typed_can_be_found() -> None:
    """Read off the model; left out is only what is a name of ours, or is said at many places."""
    catalogue = every_field.catalogue()
    said = {text for document in search.documents.documents(catalogue) for text in texts(document)}
    everything = "\n".join(said)
    left_out = set()
    for record in (
        *catalogue.klantreizen.values(),
        *catalogue.verbeteringen.values(),
        *catalogue.instrumenten.values(),
    ):
        for shape, item in every_field.planted(record):
            if type(shape.value) is Vrij and str(item) not in everything:
                left_out.add(shape.name)
    assert left_out == {"catalogus", "rol", "eenheid", "bron"}


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "other"):
        search.write_index(tmp_path / name, example(), ())
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        made.append({path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in files})
    assert made[0] == made[1]
    assert "pagefind/pagefind.js" in made[0]


def test_only_what_our_own_search_uses_is_published(tmp_path: Path) -> None:
    search.write_index(tmp_path, example(), ())
    names = {path.name.partition("nl_")[0] for path in (tmp_path / "pagefind").iterdir()}
    assert names == {
        *("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind", "pagefind."),
        *("index", "fragment", "woorden.json"),
    }


def test_tags_in_a_text_are_words_to_the_index(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> </h1><b data-pagefind-meta='title:x'>"
    kept = indexed(tmp_path, every_field.catalogue(hostile))
    page = kept["/klantreizen/reis/"]
    assert "script>alert(1)" in str(page["content"])
    assert "x" not in page["meta"].values()  # type: ignore[attr-defined]
    assert "b data-pagefind-meta" in str(page["meta"])


def test_a_page_as_it_stands_on_the_site_is_found_by_its_article_alone(tmp_path: Path) -> None:
    article = "<article><h1>Over ons</h1><p>Wij luisteren.</p><nav>Menu</nav></article>"
    html = f"<header>Kop</header>{article}<footer>Voet</footer>"
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "index.html").write_text(html, encoding="utf-8")
    kept = indexed(tmp_path, example(), ("over/", "is-er-niet/"))
    assert kept["/over/"]["content"] == "Over ons. Wij luisteren."
    assert "/is-er-niet/" not in kept


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bijstandsaanvraag", "bijstands|aanvraag"),
        ("Huurachterstand", "Huur|achterstand"),
        ("huurachterstandbrief", "huur|achterstand|brief"),
        ("achterstand", "achterstand"),
        ("bijstand", "bijstand"),
        ("aanvraagt", "aanvraagt"),
        ("ziekenhuisbrief", "ziekenhuisbrief"),
    ],
)
def test_a_long_word_falls_apart_where_the_catalogue_uses_its_parts(word: str, parts: str) -> None:
    words = Words()
    words.read("Bijstand, een aanvraag; huur en achterstand. Een brief.")
    assert words.parted(f"De {word}!") == f"De {parts}!"


def test_the_signs_of_the_index_stand_nowhere_else() -> None:
    assert Words().parted(f"a|b met printer_nodig{NOT_HERE}") == "a b met printer nodig "


def test_a_word_that_is_left_out_is_marked_and_so_is_a_compound_of_it() -> None:
    words = Words()
    words.read("Bijstand, een aanvraag.")
    left_out = frozenset({"bijstands", "wacht"})
    text = "De bijstandsaanvraag, Wacht! Bijstand 2026 wachten"
    assert words.parted(text, left_out) == f"De bijstandsaanvraag, {NOT_HERE}Wacht! Bijstand 2026 wachten"
    whole = words.parted(text, frozenset({"bijstandsaanvraag"}))
    assert whole == f"De {NOT_HERE}bijstandsaanvraag, Wacht! Bijstand 2026 wachten"
    assert words.said("De bijstandsaanvraag!") == ["de", "bijstandsaanvraag", "bijstands", "aanvraag"]


def test_a_word_on_many_pages_is_found_on_those_that_say_it_most() -> None:
    """And a rare word everywhere, also when it begins like one that is said all over."""
    said = [Counter({"wachten": 1 + number % 3, "een": 1}) for number in range(9)]
    said[0]["wachtkamer"] = 1
    often = Often(said, 4)
    assert [number for number, words in enumerate(said) if "wachten" not in often.left_out(number, words)] == [2, 5, 8]
    assert not any("wachtkamer" in often.left_out(number, words) for number, words in enumerate(said))
    assert [number for number, words in enumerate(said) if "een" not in often.left_out(number, words)] == [0, 1, 2, 3]


PAGES = st.lists(st.dictionaries(st.text("abc", min_size=1, max_size=6), st.integers(1, 20), max_size=8), max_size=30)


@given(PAGES, st.integers(1, 40))
def test_words_that_begin_alike_are_found_on_no_more_pages_than_agreed(pages: list[dict[str, int]], most: int) -> None:
    """Each on one page at least; and where there is room for all, on all."""
    said = [Counter(words) for words in pages]
    often = Often(said, most)
    found = [set(words) - often.left_out(number, words) for number, words in enumerate(said)]
    everywhere: Counter[str] = Counter(word for words in said for word in words)
    kept: Counter[str] = Counter(word for words in found for word in words)
    assert set(kept) == set(everywhere)
    for start in {word[:5] for word in everywhere}:
        alike = [word for word in everywhere if word[:5] == start]
        assert sum(kept[word] for word in alike) <= max(most, len(alike))
        if sum(everywhere[word] for word in alike) <= most:
            assert all(kept[word] == everywhere[word] for word in alike)


def test_a_small_catalogue_is_found_by_every_word(tmp_path: Path) -> None:
    kept = indexed(tmp_path, example())
    assert not [url for url, page in kept.items() if NOT_HERE in str(page["content"])]


def test_a_browser_gets_the_synonyms_as_people_type_them_and_a_list_that_stays_small(tmp_path: Path) -> None:
    same = Synoniem(woorden=("Café", "kroeg"))
    told = Catalogue(every_field.TODAY, synoniemen=(same,))
    search.write_index(tmp_path, told, ())
    words = json.loads((tmp_path / "pagefind" / "woorden.json").read_text(encoding="utf-8"))
    assert words["synoniemen"] == [["cafe", "kroeg"]]
    assert words["soorten"]["organisaties"] == "Organisatie"
    many = Words()
    many.read(" ".join(f"woord{'a' * (number % 90)}{'b' * (number // 90)}" for number in range(2 * MOST_WORDS)))
    assert len(many.most_used()) == MOST_WORDS


def test_an_index_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_text("in the way", encoding="utf-8")
    with pytest.raises(search.IndexFailed, match="zoekindex"):
        search.write_index(tmp_path, example(), ())


def test_an_opportunity_can_be_found_and_so_can_the_condition_of_an_outcome(tmp_path: Path) -> None:
    found = {}
    for case in ("opportunity", "branches"):
        catalogue, _ = load(lay_out(CASES / "valid" / case, tmp_path / case))
        found[case] = {document.url: document for document in search.documents.documents(catalogue)}
    assert "Meteen een afspraak maken" in found["opportunity"]["verbeteringen/beter/"].texts
    steps = {section.anchor: section.texts for section in found["branches"]["klantreizen/verhuizen/"].sections}
    assert {"als ik DigiD heb", "als ik geen DigiD heb"} <= {*steps["stap-doorgeven"]}
