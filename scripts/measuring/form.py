"""What somebody waits for in the form on a published site: until it is open, and from a change until it is answered."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from _environment import PROJECT
from measuring import synthetic
from measuring.live import EDITED, served
from measuring.measure import Failed, timed
from measuring.results import Row
from measuring.rounds import ours, tell

SIZES = (3, 100, 1000)  # journeys
OPENINGS = 3
CHANGES = 6
SCORE = "input[type=radio][id^=veld-fasen-0-stappen-0-ervaring-huidig--]"
SLOWEST = 300_000  # milliseconds
ARCHIVES = (".zip", ".bin")  # no host makes them smaller on the way
# From a press until the page says what is found, and until the map is another one: milliseconds.
PRESS = """([box, frame]) => new Promise((done) => {
  const begin = performance.now();
  const took = {};
  const note = (name) => { took[name] ??= performance.now() - begin; if (took.found && took.drawn) done(took); };
  const said = document.querySelector('#red-melding');
  said.textContent = '';
  const whole = {childList: true, characterData: true, subtree: true};
  new MutationObserver(() => said.textContent && note('found')).observe(said, whole);
  new MutationObserver(() => note('drawn')).observe(frame.contentDocument.querySelector('article'), {childList: true});
  box.click();
})"""


def measured(sizes: Sequence[int]) -> Iterator[Row]:
    """The rows for catalogues of these sizes. Raises Failed when a site cannot be built or there is no Chromium."""
    import _browser

    program = _browser.find() or _browser.install()
    if not program:
        raise Failed("er is geen Chromium")
    with tempfile.TemporaryDirectory(prefix="proef-") as work:
        for journeys in sizes:
            content, site = Path(work) / f"inhoud-{journeys}", Path(work) / f"site-{journeys}"
            synthetic.write(content, PROJECT, journeys)
            tell(f"De redactie, bij {journeys} klantreizen …")
            timed([*ours(content, site), "--redactie"], Path(work))
            yield from _of_site(site, program, journeys)


def _of_site(site: Path, program: Path, journeys: int) -> Iterator[Row]:
    from playwright.sync_api import Error, sync_playwright

    try:
        with served(site) as address, sync_playwright() as playwright:
            first, again, changes, fetched = [], [], [], 0
            for _ in range(OPENINGS):
                with tempfile.TemporaryDirectory(prefix="profiel-") as profile:
                    for times in (first, again):  # a browser that was closed in between, with what it kept
                        browser = playwright.chromium.launch_persistent_context(
                            profile, executable_path=program, args=["--no-sandbox"]
                        )
                        page = browser.new_page()
                        addresses: list[str] = []
                        page.on("request", lambda request, to=addresses: to.append(request.url))
                        times.append(_opened(page, address))
                        if times is first:
                            fetched = sum(_sent(site, one.removeprefix(address)) for one in {*addresses})
                        else:
                            changes += [_change(page) for _ in range(CHANGES)]
                        browser.close()
    except Error as error:
        raise Failed(str(error).splitlines()[0][:200]) from None
    yield Row("form-first", "catalogus", journeys, min(first), bytes=fetched, runs=OPENINGS)
    yield Row("form-again", "catalogus", journeys, min(again), runs=OPENINGS)
    yield Row("form-found", "catalogus", journeys, min(one["found"] for one in changes) / 1000, runs=len(changes))
    yield Row("form-drawn", "catalogus", journeys, min(one["drawn"] for one in changes) / 1000, runs=len(changes))


def _opened(page: Any, address: str) -> float:
    """Seconds until the form of a journey can be filled in."""
    begin: float = page.evaluate("Date.now()")
    page.goto(f"{address}/redactie/?open={EDITED.as_posix()}&plek=fasen.0.stappen.0.ervaring.huidig")
    page.locator(SCORE).first.wait_for(state="attached", timeout=SLOWEST)
    return float(page.evaluate("Date.now()") - begin) / 1000


def _change(page: Any) -> dict[str, float]:
    box = page.locator(f"{SCORE}:not(:checked)").last.element_handle()
    took: dict[str, float] = page.evaluate(PRESS, [box, page.locator("#red-beeld").element_handle()])
    page.locator("#redactie[data-bezig='0']").wait_for(state="attached", timeout=SLOWEST)
    return took


def _sent(site: Path, path: str) -> int:
    """The bytes that a host sends for a file of the site."""
    file = site / path.partition("?")[0].strip("/")
    if not file.is_file():
        return 0
    data = file.read_bytes()
    return len(data) if file.suffix in ARCHIVES else len(gzip.compress(data))
