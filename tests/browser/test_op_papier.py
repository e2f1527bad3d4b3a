"""What is printed for a conversation and a morning at the table: the right sheets, all on them, none cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from paper import A4, sheets
from playwright.sync_api import Browser, Page

A3_LYING = (420, 297)
SMALLEST = 8  # points
SHEETS = {"gespreksleidraad": (A4, 5), "stapkaarten": (A4, 2), "lege-kaart": (A3_LYING, 1)}
A4_WIDE, A3_WIDE = round(210 / 25.4 * 96), round(420 / 25.4 * 96)  # pixels

# What sticks out of the sheet or the card that it is on, by more than a rounding.
OUTSIDE = """holders => holders.flatMap(holder => {
  const place = holder.getBoundingClientRect();
  return [...holder.querySelectorAll("*")].filter(one => {
    const own = one.getBoundingClientRect();
    return own.width > 0 && own.height > 0 && !one.closest("svg > *, .kr-gehoord")
      && (own.right > place.right + 1 || own.bottom > place.bottom + 1 || own.left < place.left - 1);
  }).map(one => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`);
})"""
# What is written on top of something else: two questions that share some of their place.
ON_EACH_OTHER = """all => {
  const places = all.map(one => [one, one.getBoundingClientRect()]).filter(([, place]) => place.height > 0);
  return places.flatMap(([one, here], number) => places.slice(number + 1)
    .filter(([other]) => !one.contains(other) && !other.contains(one))
    .filter(([, there]) => Math.min(here.bottom, there.bottom) - Math.max(here.top, there.top) > 1
      && Math.min(here.right, there.right) - Math.max(here.left, there.left) > 1)
    .map(([other]) => `${one.textContent.trim().slice(0, 30)} / ${other.textContent.trim().slice(0, 30)}`));
}"""


@pytest.fixture(params=list(SHEETS))
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def page(name: str, browser: Browser, site: str) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}op-papier/{name}/")
        yield page


def on_paper(page: Page, name: str) -> None:
    """The page as it is laid out for its paper."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A3_WIDE if name == "lege-kaart" else A4_WIDE, "height": 1123})


def printed(page: Page, target: Path) -> list[tuple[tuple[int, int], float]]:
    page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    found = list(sheets(target.read_bytes()))
    assert all(sheet.texts for sheet in found), "no sheet is empty"
    return [(sheet.millimetres, min(sheet.texts)) for sheet in found]


def test_it_is_on_as_many_sheets_as_it_says_of_the_size_it_says_in_letters_that_can_be_read(
    page: Page, name: str, tmp_path: Path
) -> None:
    size, number = SHEETS[name]
    said = page.locator(".papier-uitleg").first.inner_text()
    assert ("één vel A3, liggend" if number == 1 else f"{number} bladzijden A4") in said
    made = printed(page, tmp_path / "blad.pdf")
    assert [one for one, _ in made] == [size] * number
    assert min(smallest for _, smallest in made) >= SMALLEST


def test_nothing_is_cut_off_or_written_over_something_else(page: Page, name: str) -> None:
    on_paper(page, name)
    holders = page.locator(".papier-vel--staand, .papier-stapkaart, .papier-vel--kaart")
    assert holders.count() == {"gespreksleidraad": 5, "stapkaarten": 8, "lege-kaart": 1}[name]
    assert holders.evaluate_all(OUTSIDE) == []
    for number in range(holders.count()):
        asked = holders.nth(number).locator(".papier-vragen > li, .papier-voet, .papier-kaartkop, tr")
        assert asked.evaluate_all(ON_EACH_OTHER) == []
    heights = holders.evaluate_all("all => all.map(one => one.scrollHeight - one.clientHeight)")
    assert max(heights) <= 1


def test_the_back_of_a_card_has_room_for_one_more_question(browser: Browser, site: str, tmp_path: Path) -> None:
    """A new field of the model comes on it by itself."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}op-papier/stapkaarten/")
        more = """all => all.forEach(one => {
          const lines = [...one.children].filter(li => li.dataset.soort === "text");
          one.append(lines.at(-1).cloneNode(true));
        })"""
        page.locator('[data-kant="achter"] .papier-vragen').evaluate_all(more)
        on_paper(page, "stapkaarten")
        cards = page.locator(".papier-stapkaart")
        assert cards.evaluate_all(OUTSIDE) == []
        assert len(printed(page, tmp_path / "blad.pdf")) == 2


def test_cards_are_a_quarter_of_a_sheet_and_backs_lie_behind_fronts(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}op-papier/stapkaarten/")
        on_paper(page, "stapkaarten")
        places = page.locator(".papier-stapkaart").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).map(one => [one.width, one.height].map(Math.round))"
        )
        assert places == [[round(105 / 25.4 * 96), round(148.4 / 25.4 * 96)]] * 8


def test_a_screen_shows_one_card_of_each_side_and_what_is_only_for_it_is_not_on_paper(
    browser: Browser, site: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}op-papier/stapkaarten/")
        cards = page.locator(".papier-stapkaart")
        assert [cards.nth(number).is_visible() for number in range(8)] == [True, False, False, False] * 2
        button = page.get_by_role("button", name="Druk dit af")
        assert button.is_visible()
        on_paper(page, "stapkaarten")
        assert cards.nth(7).is_visible()
        assert not button.is_visible()
        assert not page.get_by_text("Wat hier niet op staat").first.is_visible()


def test_on_the_map_each_face_stands_at_its_line(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}op-papier/lege-kaart/")
        on_paper(page, "lege-kaart")
        faces = page.locator(".papier-schaal svg").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).map(one => (one.top + one.bottom) / 2)"
        )
        cell = page.locator('.papier-baan[data-soort="score"] td').first
        top, first, step = cell.evaluate(
            """one => {
              const style = getComputedStyle(one), place = parseFloat(style.backgroundPositionY);
              return [one.getBoundingClientRect().top, place, (parseFloat(style.backgroundSize.split(" ")[1]) - 1) / 4];
            }"""
        )
        lines = [top + first + step * number for number in range(5)]
        assert faces == pytest.approx(lines, abs=3)
