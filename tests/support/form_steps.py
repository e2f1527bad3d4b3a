"""What somebody does on the page of forms, and what is seen there."""

from form_host import FormHost
from playwright.sync_api import FrameLocator, Locator, Page, expect

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
STEP = "fasen.0.stappen.1"


def open_at(page: Page, host: FormHost, place: str = "", path: str = JOURNEY) -> None:
    page.goto(f"{host.url}?open={path}" + (f"&plek={place}" if place else ""))
    expect(page.locator("#red-form form").first).to_be_visible()
    settled(page)


def settled(page: Page) -> None:
    """Wait until everything that was asked is answered and shown."""
    expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0")


def beside(page: Page) -> FrameLocator:
    return page.frame_locator("#red-beeld")


def window(page: Page) -> Locator:
    """What stands over the page and asks something."""
    return page.get_by_role("dialog")


def said(page: Page) -> Locator:
    return page.locator("#red-melding")


def filled(page: Page, id: str, text: str) -> None:
    """Type in a field and go on to the next, as somebody does."""
    page.locator(f"#{id}").fill(text)
    page.locator(f"#{id}").press("Tab")


def stored(host: FormHost) -> str:
    return (host.space.root / JOURNEY).read_text("utf-8")
