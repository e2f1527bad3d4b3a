"""A word that very many pages say: a search for it looks at few of them, and loses nothing that a reader asked for."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from every_field import TODAY
from host import hosted
from playwright.sync_api import Browser

from catalogue.model.catalogue import Catalogue
from catalogue.search import index
from catalogue.search.documents import Findable

FIND = """async ([site, text, script]) => {
    const root = new URL("vaak/", site);
    const {searchIn} = await import(new URL(script, site));
    const pagefind = await import(new URL("pagefind/pagefind.js", root));
    const words = await (await fetch(new URL("pagefind/woorden.json", root))).json();
    const {find} = await searchIn(root, pagefind, words);
    const {results, some} = await find(text, () => true);
    return [results.map(({page}) => page.url.replace(root.pathname, "")), some];
}"""

PAGES = [
    *(Findable(f"klantreizen/reis-{number}/", f"Reis {number}", ("Wij wachten.",)) for number in range(6)),
    Findable("klantreizen/wachtkamer/", "De wachtkamer", ("Wachten en wachten en nog eens wachten.",)),
    Findable("klantreizen/stilte/", "Stilte", ("Wachten, wachten, wachten.",)),
    Findable("klantreizen/eikenhove/", "Eikenhove", ("Ook wij wachten.",)),
]


@pytest.fixture(scope="module")
def often(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of the site with an index in it in which few pages are many."""
    folder = tmp_path_factory.mktemp("host") / "site"
    shutil.copytree(site_folder, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "MOST_PAGES", 3)
        patch.setattr(index, "documents", lambda *_: PAGES)
        index.write_index(folder / "vaak", Catalogue(TODAY), ())
    with hosted(folder) as site:
        yield site


@pytest.fixture(scope="module")
def script(site_folder: Path) -> str:
    """Where the script that finds things stands, from the root of the site."""
    (found,) = site_folder.glob("assets/javascripts/search-find.*.js")
    return found.relative_to(site_folder).as_posix()


def test_of_all_pages_with_a_word_those_are_found_that_say_it_most(browser: Browser, often: str, script: str) -> None:
    page = browser.new_page()
    page.goto(often)
    found, _ = page.evaluate(FIND, [often, "wachten", script])
    assert set(found) == {"klantreizen/wachtkamer/", "klantreizen/stilte/"}
    page.close()


def test_a_page_with_all_the_words_is_found_by_the_rare_one(browser: Browser, often: str, script: str) -> None:
    """Of the common word that page was left out; it still has all that was asked for."""
    page = browser.new_page()
    page.goto(often)
    found, some = page.evaluate(FIND, [often, "wachten eikenhove", script])
    assert found[0] == "klantreizen/eikenhove/"
    assert some is False
    page.close()
