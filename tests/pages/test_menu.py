"""The menu follows from the pages; what is left out is nowhere, and no link leads to it."""

import pytest
from places import PROJECT

from catalogue.model.settings import Settings
from catalogue.pages import declared
from catalogue.pages.declared import left_out, may_be_left_out
from catalogue.pages.making.left_out import unlinked
from catalogue.pages.making.page import MENU, WrittenPage
from catalogue.pages.menu import PARTS, menu
from catalogue.reading.own_pages import OwnPage


def files(entries: list[object]) -> list[str]:
    """The files in a menu, in order."""
    found: list[str] = []
    for entry in entries:
        for value in entry.values() if isinstance(entry, dict) else [entry]:
            found += files(value) if isinstance(value, list) else [str(value)]
    return found


def test_every_page_for_readers_stands_in_the_menu_once() -> None:
    listed = files(list(menu(Settings(over_programma=True))))
    pages = [page for page in declared.PAGES if page.for_readers]
    wanted = [f"{page.name}.md" if isinstance(page, WrittenPage) else f"{page.url}index.md" for page in pages]
    assert sorted(listed) == sorted(["index.md", *wanted])
    assert [page.name for page in declared.PAGES if not page.for_readers] == ["wat-mist-er-nog"]


def test_the_parts_stand_in_their_order_and_hold_only_their_own() -> None:
    parts = [name for entry in menu(Settings()) if isinstance(entry, dict) for name in entry if name in MENU]
    assert tuple(parts) == PARTS


def test_a_page_that_is_left_out_is_not_in_it_and_a_part_without_pages_neither() -> None:
    progress = [page.name for page in declared.PAGES if page.menu == "Voortgang"]
    shown = menu(Settings.model_validate({"verberg": progress}))
    assert "Voortgang" not in [name for entry in shown if isinstance(entry, dict) for name in entry]
    assert not {f"{name}/index.md" for name in progress} & set(files(list(shown)))


def test_pages_about_the_program_are_only_there_for_who_asks() -> None:
    about = {"snelheid", "overnemen"}
    assert about <= left_out(Settings())
    assert not about & left_out(Settings(over_programma=True))
    assert left_out(Settings(over_programma=True, verberg=("overnemen",))) == {"overnemen"}


def test_what_a_municipality_leaves_out_is_asked_of_the_page_alone() -> None:
    """Elsewhere `verberg` would forget the pages about the program, and those that cannot go."""
    asking = [path.stem for path in (PROJECT / "hooks").rglob("*.py") if ".verberg" in path.read_text(encoding="utf-8")]
    assert sorted(asking) == ["menu_check", "page"]


def test_what_every_site_needs_cannot_be_left_out() -> None:
    wanted = {"klantreizen", "privacy", "toegankelijkheid", "organisaties"}
    assert not wanted & set(may_be_left_out())
    assert not wanted & left_out(Settings.model_validate({"verberg": sorted(wanted)}))


def test_own_pages_come_last_in_their_part_or_under_over() -> None:
    own = [OwnPage("eigen/a.md", "Meedoen"), OwnPage("eigen/b.md"), OwnPage("eigen/privacy.md", "Meedoen")]
    by_part = {
        name: value for entry in menu(Settings(), own) if isinstance(entry, dict) for name, value in entry.items()
    }
    assert by_part["Meedoen"][-1] == "eigen/a.md"
    assert by_part["Over"][-1] == "eigen/b.md"
    assert "eigen/privacy.md" not in str(by_part)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('<a href="../nee-kompas/">Nee</a>', "Nee"),
        ('<a href="nee-kompas/#top" class="x"><b>Nee</b>, of ja</a>', "<b>Nee</b>, of ja"),
        ('<a href="./../nee-kompas/reis/">Nee</a> <a href="../ja/">Ja</a>', 'Nee <a href="../ja/">Ja</a>'),
        ('<a href="../nee-kompas-twee/">Blijft</a>', '<a href="../nee-kompas-twee/">Blijft</a>'),
        (
            '<a href="https://elders.example/nee-kompas/">Blijft</a>',
            '<a href="https://elders.example/nee-kompas/">Blijft</a>',
        ),
    ],
)
def test_of_a_link_to_what_is_left_out_only_the_words_stay(html: str, shown: str) -> None:
    assert unlinked(html, {"nee-kompas"}) == shown
    assert unlinked(html, ()) == html
