"""Somebody writes a line in the log of an action: three fields, a look at what changes, and it is saved."""

import re

import pytest
from axe import NARROW, WIDE, look, ready, violations
from form_host import FormHost
from form_steps import said, settled
from playwright.sync_api import Locator, Page, expect

ACTION = "improvements/eerst-bellen.yml"
DAY, NOTE, STATUS = ("Datum", "Toelichting", "Status")


def begin(page: Page, host: FormHost) -> None:
    page.goto(f"{host.url}?bij={ACTION}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Schrijf bij: Eerst bellen, dan pas de brief met 'nee'")
    settled(page)


def field(page: Page, label: str) -> Locator:
    return page.locator("#red-bij").get_by_label(re.compile(f"^{label}"))


def looked(page: Page) -> Locator:
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    window = page.get_by_role("dialog", name="Dit verandert er")
    expect(window).to_be_visible()
    return window


def written(host: FormHost) -> str:
    return (host.space.root / ACTION).read_text("utf-8")


def test_there_are_three_fields_in_which_today_and_the_status_of_now_stand(page: Page, host: FormHost) -> None:
    begin(page, host)
    expect(field(page, DAY)).to_have_value("21 november 2026")
    expect(field(page, NOTE)).to_have_value("")
    expect(field(page, STATUS)).to_have_value("gemeten")
    expect(page.locator("#redactie :is(input, textarea, select):visible")).to_have_count(3)
    page.get_by_role("link", name="Open het hele formulier").click()
    expect(page.get_by_label("Aanpak")).to_be_visible()


def test_a_line_is_written_by_keyboard_and_the_page_says_where_it_is_read(page: Page, host: FormHost) -> None:
    before = written(host)
    begin(page, host)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(field(page, NOTE)).to_be_focused()
    page.keyboard.type("Iedereen is geschoold.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog", name="Dit verandert er")
    expect(window).to_contain_text("‘21 november 2026, Gemeten, Iedereen is geschoold.’ komt erbij")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Opgeslagen.")
    link = page.get_by_role("link", name="Bekijk de pagina van ‘Eerst bellen")
    expect(link).to_be_focused()
    assert (link.get_attribute("href") or "").endswith("/een/pad/verbeteringen/eerst-bellen/")
    assert written(host) == f"{before}  - {{datum: 2026-11-21, status: gemeten, toelichting: Iedereen is geschoold.}}\n"
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("label", "typed", "why"),
    [
        (DAY, "", "Vul dit in."),
        (DAY, "1 januari 2025", "latere datum"),
        (DAY, "1 januari 2031", "toekomst"),
        (DAY, "morgen", "datum"),
        (NOTE, "", "Vul dit in."),
    ],
)
def test_what_cannot_stand_there_is_said_at_its_field_before_it_is_saved(
    page: Page, host: FormHost, label: str, typed: str, why: str
) -> None:
    begin(page, host)
    field(page, NOTE).fill("Iedereen is geschoold.")
    field(page, label).fill(typed)
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(field(page, label)).to_be_focused()
    about = (field(page, label).get_attribute("aria-describedby") or "").split()
    expect(page.locator(f"#{about[-1]}")).to_contain_text(why)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_what_was_written_stays_after_annuleer_and_after_a_reload(page: Page, host: FormHost) -> None:
    begin(page, host)
    field(page, NOTE).fill("Iedereen is geschoold.")
    looked(page).get_by_role("button", name="Annuleer").click()
    expect(field(page, NOTE)).to_have_value("Iedereen is geschoold.")
    page.reload()
    expect(field(page, NOTE)).to_have_value("Iedereen is geschoold.")
    expect(looked(page).get_by_role("listitem")).to_have_count(1)


def test_a_line_that_somebody_else_wrote_meanwhile_stays(page: Page, host: FormHost) -> None:
    begin(page, host)
    field(page, NOTE).fill("Iedereen is geschoold.")
    window = looked(page)
    theirs = written(host).replace("titel: ", "titel: Nu ", 1)
    (host.space.root / ACTION).write_text(theirs, encoding="utf-8")
    window.get_by_role("button", name="Opslaan").click()
    expect(window).to_contain_text("Iemand anders wijzigde")
    assert written(host) == theirs
    page.keyboard.press("Escape")
    looked(page).get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_have_text("Opgeslagen.")
    assert "titel: Nu " in written(host)
    assert "Iedereen is geschoold." in written(host)


def test_of_what_is_no_action_the_list_is_shown(page: Page, host: FormHost) -> None:
    page.goto(f"{host.url}?bij=registers/kanalen.yml")
    expect(said(page)).to_have_text("Alleen een verbeteractie heeft een logboek.")
    expect(page.get_by_role("heading", name="Werk aan wat er is")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(page: Page, host: FormHost, size: object) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    begin(page, host)
    ready(page)
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(field(page, NOTE)).to_be_focused()
    assert violations(page) == []
    assert look(page, "scrollsSideways") == []
    assert look(page, "cutOff") == []
