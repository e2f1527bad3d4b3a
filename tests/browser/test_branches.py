"""A journey that parts, loops and has work out of sight, in Chromium: accessible, on one sheet, not too wide."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe import AXE, NARROW, QUESTIONS, WIDE, look, violations
from host import hosted
from in_process import built
from paper import A4, sheets
from places import BRANCHES
from playwright.sync_api import Browser, Page
from project import untouched

A3 = (420, 297)
SMALLEST = 8  # points
STEPS = "".join(f'      - titel: "Ik doe iets bij stap {number}"\n' for number in range(1, 14))
WITHOUT_SCORES = f"""\
titel: "Ik loop dertien stappen"
status: vastgesteld
probleem: "Niemand vroeg hoe het voelde."
doel: "Aankomen."
profielen: [straatcomite]
eigenaar: {{organisatie: eik-kcc, rol: "Regisseur"}}
herijken_voor: 2027-06-01
fasen:
  - titel: "Onderweg"
    stappen:
{STEPS}"""


@pytest.fixture(scope="module")
def branches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of a catalogue with branches, and with a journey of thirteen steps without a score."""
    root, folder = tmp_path_factory.mktemp("keuzes") / "catalogus", tmp_path_factory.mktemp("host")
    shutil.copytree(BRANCHES, root)
    (root / "journeys/dertien-stappen.yml").write_text(WITHOUT_SCORES, encoding="utf-8")
    built(untouched(), into=folder / "site", CATALOGUS_ROOT=str(root))
    with hosted(folder / "site") as site:
        yield f"{site}klantreizen/"


@pytest.fixture
def page(browser: Browser, branches: str) -> Iterator[Page]:
    with browser.new_context(viewport=WIDE) as context:
        context.add_init_script(path=QUESTIONS)
        page = context.new_page()
        page.goto(f"{branches}straatfeest-samen/")
        page.add_script_tag(path=AXE)
        yield page


@pytest.mark.parametrize(("size", "media"), [(WIDE, "screen"), (NARROW, "screen"), (WIDE, "print")])
def test_axe_finds_nothing(page: Page, size: Any, media: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(media=media)
    assert violations(page, media) == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_nothing_is_cut_off_or_beside_the_screen(page: Page, size: Any) -> None:
    page.set_viewport_size(size)
    assert look(page, "cutOff") == []
    assert look(page, "scrollsSideways") == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_its_map_is_one_sheet_of_a3(page: Page, tmp_path: Path) -> None:
    page.pdf(path=tmp_path / "reis.pdf", prefer_css_page_size=True, print_background=True)
    made = list(sheets((tmp_path / "reis.pdf").read_bytes()))
    sizes = [sheet.millimetres for sheet in made]
    assert sizes.count(A3) == 1
    assert set(sizes) == {A3, A4}
    assert min(made[sizes.index(A3)].texts) >= SMALLEST


def test_thirteen_steps_beside_each_other_need_no_scrolling_at_1400(page: Page, branches: str) -> None:
    page.goto(f"{branches}dertien-stappen/")
    page.set_viewport_size({"width": 1400, "height": 900})
    assert page.locator(".map-breed").count() == 1
    assert page.evaluate("(map => map.scrollWidth <= map.clientWidth)(document.querySelector('.map-breed'))")


def test_a_line_begins_and_ends_in_the_middle_of_its_columns(page: Page) -> None:
    """Each line, from the step where it begins to the one to which its link leads."""
    page.set_viewport_size({"width": 1400, "height": 900})
    ends = page.evaluate(
        """() => { const middle = cell => (box => box.x + box.width / 2)(cell.getBoundingClientRect());
        const heads = [...document.querySelectorAll('.map-stappen th')].map(middle);
        return [...document.querySelectorAll('.map-aankomst')].map(end => {
            const x = middle(end); return Math.min(...heads.map(head => Math.abs(head - x))); }); }"""
    )
    assert len(ends) == 7
    assert max(ends) <= 2


def test_the_head_of_a_phase_has_a_ground_of_its_own_over_what_its_first_column_is_shaded_with(page: Page) -> None:
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        grounds = page.locator(".map-fasen th").evaluate_all(
            "all => all.map(one => getComputedStyle(one).backgroundColor)"
        )
        assert grounds
        assert all(ground.startswith("rgb(") for ground in grounds), "of rgba( some shines through"


def test_on_a_card_the_frame_of_what_is_behind_the_scenes_keeps_to_it(page: Page) -> None:
    page.set_viewport_size(NARROW)
    frames = page.locator(".map-kaart .map-achter b").evaluate_all(
        """all => all.map(one => [one, one.closest('.map-achter')].map(part => part.getBoundingClientRect())
            .map(box => [box.left, box.right]))"""
    )
    assert frames
    assert all(inner == outer for inner, outer in frames)
