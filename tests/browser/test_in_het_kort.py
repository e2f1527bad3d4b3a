"""The sheet for who decides, on paper: one side of A4, in letters that can be read."""

from pathlib import Path

import pytest
from paper import A4, sheets
from playwright.sync_api import Browser

SMALLEST = 7  # points: of with whom a thing lies


@pytest.mark.parametrize("url", ["", "schuldhulp-weer-rust/", "kwijtschelding-een-keer-geven/", "organisatie_eik-kcc/"])
def test_it_is_one_side_of_a4(browser: Browser, site: str, url: str, tmp_path: Path) -> None:
    target = tmp_path / "blad.pdf"
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}in-het-kort/{url}")
        page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    made = list(sheets(target.read_bytes()))
    assert [sheet.millimetres for sheet in made] == [A4]
    assert min(made[0].texts) >= SMALLEST
