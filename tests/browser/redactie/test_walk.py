"""Somebody without a mouse writes a whole journey from nothing, and nothing is found in what came of it."""

import journey_by_keyboard
from form_host import FormHost
from form_steps import said
from keyboard import Keyboard
from playwright.sync_api import Page, expect
from records import TODAY

from catalogue import loading
from catalogue.reading.findings import Finding


def test_a_whole_journey_is_written_by_keyboard_alone(page: Page, host: FormHost) -> None:
    before = found_in(host)
    page.goto(host.url)
    expect(page.get_by_role("heading", name="Werk aan wat er is")).to_be_visible()
    keys = Keyboard(page)
    journey_by_keyboard.write(keys)
    keys.press("Control+s")
    keys.wait()
    keys.press("Enter")
    expect(said(page)).to_have_text("Opgeslagen.")
    print(f"\n{keys.keys} toetsen, waarvan {keys.tabs} keer Tab; het verst: {keys.farthest}")
    print(f"{len(keys.waited)} antwoorden, samen {sum(keys.waited):.1f} s, het langste {max(keys.waited):.1f} s")
    assert [one for one in found_in(host) if one not in before] == []
    text = (host.space.root / journey_by_keyboard.PATH).read_text("utf-8")
    assert journey_by_keyboard.count_steps(text) == [1] * 9


def found_in(host: FormHost) -> list[tuple[str, str, str]]:
    """What `scripts/check.py` says of the folder, without where it stands in a file."""
    found: list[Finding] = loading.load(host.space.root, host.space.settings, TODAY, drafts=True)[1]
    return [(one.code, one.path, one.message) for one in found]
