"""Maak de plaatjes bij de stappen opnieuw: het programma volgt de stappen, en neemt op wat u dan ziet."""

from __future__ import annotations

import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

from _environment import PROJECT, enter
from _program import Parser, run, say

PICTURES = PROJECT / "docs" / "assets" / "images"
WIDE = {"width": 1000, "height": 480}
# Before which word of a page a picture is taken; what it is called, and how wide and high the window is then.
OF_JOURNEY = {
    "Begin": ("formulier-beginnen", 640, 550),
    "Neem over": ("formulier-plakken", 640, 550),
    "Zekerheid": ("formulier-stap", 1000, 480),
    "Download": ("formulier-inleveren", 640, 550),
}
OF_ACTION = {"Bekijk wat er verandert…": ("formulier-schrijf-bij", 640, 640)}
IN_VIEW = """() => {
  scrollTo(0, 0);
  document.activeElement.style.scrollMarginBlock = '20px';
  document.activeElement.scrollIntoView({block: 'nearest'});
}"""
ACTION = "improvements/eerst-bellen.yml"


def main() -> int:
    """Exit code 1 when there is no browser, or a picture was not taken."""
    Parser(description=__doc__).parse_args()
    enter("test")
    sys.path.insert(0, str(PROJECT / "tests" / "support"))

    from playwright.sync_api import sync_playwright

    import _browser

    browser = _browser.find()
    if not browser:
        return say("Er is geen Chromium. Installeer Chromium of Chrome, of zet de plek ervan in CHROMIUM.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser), args=["--disable-lcd-text"])
        taken = take(chromium, _content(Path(folder)))
        chromium.close()
    gone = {word: name for word, (name, *_) in {**OF_JOURNEY, **OF_ACTION}.items() if name not in taken}
    return say(f"Er staat geen stap met deze woorden in de pagina's: {', '.join(gone)}.") if gone else 0


def take(browser, root: Path) -> set[str]:
    """Take every picture, of a site that has the catalogue in `root`; gives what they are called."""
    import guide
    from example import of_example
    from form_host import form_host

    from catalogue.editor import protocol

    taken: set[str] = set()

    def shoot(of: dict[str, tuple[str, int, int]], word: str) -> None:
        if word in of:
            _shoot(page, *of[word])
            taken.add(of[word][0])

    with form_host(root, of_example()) as host:
        page = browser.new_page(viewport=WIDE)
        links = guide.doors(host.url, f"{guide.IN_A_QUARTER}/")
        for part in guide.parts(guide.IN_A_QUARTER):
            guide.follow(page, part, guide.ON_SITE, links, partial(shoot, OF_JOURNEY))
        links = guide.doors(host.url, protocol.url_of(ACTION), ACTION)
        part = next(part for part in guide.parts(guide.IMPROVEMENT) if "**Schrijf bij**" in part)
        guide.follow(page, part, guide.ON_SITE, links, partial(shoot, OF_ACTION))
    return taken


def _shoot(page, name: str, width: int, height: int) -> None:
    """Of the window that is open, or else of the page from where the focus is just in view."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(IN_VIEW)
    path, window = PICTURES / f"{name}.png", page.locator("dialog[open]")
    (window if window.count() else page).screenshot(path=path, animations="disabled", caret="hide")
    page.set_viewport_size(WIDE)
    print(f"Geschreven: {path.relative_to(PROJECT)}")


def _content(folder: Path) -> Path:
    """The example of the tests, in which no municipality has a name."""
    root = shutil.copytree(PROJECT / "tests" / "example", folder / "root")
    for path in root.rglob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("Gemeente Eikenhove", "De gemeente").replace(" Eikenhove", "")
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


if __name__ == "__main__":
    run(main)
