"""What a program can tell about the accessibility of the page that is open: axe-core, and our own questions."""

from typing import Any

from places import TESTS
from playwright.sync_api import Page

AXE = TESTS / "node" / "node_modules" / "axe-core" / "axe.min.js"
QUESTIONS = TESTS / "browser" / "accessibility.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEEN = {"type": "rule", "values": ["color-contrast"]}
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 800}


def look(page: Page, question: str) -> Any:
    """The answer to one of the questions in accessibility.js."""
    return page.evaluate(f"look.{question}()")


def violations(page: Page, media: str = "screen", within: str = "html") -> list[str]:
    """What axe-core finds wrong, each with the element that it is about; of a part of the page if one is named.

    On paper nothing is pressed, scrolled or heard: there only what the eye sees is asked. It does not wait for pages in
    a frame: axe-core is not in those.
    """
    found = page.evaluate(
        """([within, runOnly]) => axe.run(within, {runOnly, resultTypes: ['violations'], iframes: false
        }).then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) =>
            `${id}: ${target} ${failureSummary}`)))""",
        [within, TAGS if media == "screen" else SEEN],
    )
    return list(found)
