"""Somebody who does what a page of docs/ says, step by step: presses what is bold, writes what is in italics.

What is bold is a word on the screen. It is looked for from where the focus is, as the steps stand in the order of the
form; after "bovenaan" from the top. What is in italics is an example: it is written in the field before it, or is
itself what is pressed. A step that begins with where it is done, is only done there.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urljoin

from keyboard import Keyboard
from places import PROJECT
from playwright.sync_api import ElementHandle, Page

from catalogue.publish.redactie_links import on_site

IN_A_QUARTER, IMPROVEMENT, INTERVIEW = (
    "klantreis-in-een-kwartier",
    "verbetering-bijhouden",
    "van-interview-naar-klantreis",
)
ON_SITE, ON_THIS_COMPUTER = "Op de site", "Op uw eigen computer"
_STEP = re.compile(rf"^\d+\. (?:({ON_SITE}|{ON_THIS_COMPUTER}): )?(.+)$", re.MULTILINE)
_MARKED = re.compile(r"\*\*(?P<word>.+?)\*\*|\*(?P<example>.+?)\*")
_FIND = """word => {
  const shown = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('#redactie');
  const here = shown.contains(document.activeElement) ? document.activeElement : shown;
  const said = one => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll('.kr-gehoord, .kr-verplicht, .red-nummer, .red-fouten').forEach(other => other.remove());
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const meant = one => one.control ?? one.closest('legend, .red-kop')?.closest('fieldset, .red-groep') ?? one;
  const isAhead = one => one === here
    || here.compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINS);
  return [...shown.querySelectorAll('label, legend, summary, button, a, .red-kop')]
    .filter(one => one.checkVisibility() && said(one) === word).map(meant).find(isAhead);
}"""
_KIND = """one => one.matches('[data-soort]') ? 'choices' : one.matches('.red-groep') ? 'group'
  : one.matches('details[open] > summary') ? 'open' : one.type ?? one.localName"""
_TRIES, _APART = 100, 100  # in milliseconds: until a page is there


@dataclass
class Deed:
    """What is done at one place on the screen."""

    word: str
    is_at_top: bool
    examples: list[str] = field(default_factory=list)


def guide(name: str) -> str:
    """The Markdown of a page of docs/."""
    return (PROJECT / "docs" / f"{name}.md").read_text("utf-8")


def parts(name: str) -> list[str]:
    """Those of a page that have steps."""
    return [part for part in guide(name).split("\n## ") if "\n1. " in part]


def doors(form: str, url: str, source: str = "") -> dict[str, str]:
    """The addresses of the links to the form, at `form`, on the page of a site at `url`, which is of file `source`."""
    links = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', on_site(f"<!--bron {source}-->", url))
    return {words: urljoin(urljoin(form, f"../{url}"), unescape(href)) for href, words in links}


def named(markdown: str) -> list[str]:
    """Every word of the screen that a text names."""
    return [found["word"] for found in _MARKED.finditer(markdown) if found["word"]]


def deeds(part: str, where: str) -> Iterator[Deed]:
    """What the numbered steps of a part of a page ask of somebody who is there, in their order."""
    for only, step in _STEP.findall(part):
        deed: Deed | None = None
        end = 0
        for found in _MARKED.finditer(step) if only in ("", where) else ():
            if deed and found["example"]:
                deed.examples.append(found["example"])
            else:
                if deed:
                    yield deed
                deed = Deed(found["word"] or found["example"], "bovenaan" in step[end : found.start()])
            end = found.end()
        if deed:
            yield deed


def follow(
    page: Page, part: str, where: str, links: Mapping[str, str], before: Callable[[str], None] = lambda word: None
) -> None:
    """Do all that a part of a page says; `links` are the doors above it, `before` is told each word beforehand."""
    for deed in deeds(part, where):
        before(deed.word)
        if deed.word in links:
            page.goto(links[deed.word])
        else:
            _do(page, deed)


def _do(page: Page, deed: Deed) -> None:
    if deed.is_at_top:
        page.locator("#red-titel").focus()
    found = _found(page, deed.word)
    kind = str(found.evaluate(_KIND))
    if kind in ("text", "textarea"):
        assert deed.examples, f"What is written at {deed.word}?"
        found.fill("\n".join(deed.examples))
        page.keyboard.press("Tab")
    elif kind == "select-one":
        found.focus()
        found.select_option(**_chosen(found, deed.examples))
    elif kind == "choices":
        _among(found, deed.examples).check()
    elif kind in ("group", "open"):
        found.focus()
    else:
        found.click()
    Keyboard(page).wait()


def _found(page: Page, word: str) -> ElementHandle:
    for _ in range(_TRIES):
        if found := page.evaluate_handle(_FIND, word).as_element():
            return found
        page.wait_for_timeout(_APART)
    raise AssertionError(f"{word} is not on the screen after {page.evaluate('document.activeElement.outerHTML')[:200]}")


def _chosen(select: ElementHandle, examples: list[str]) -> dict[str, str]:
    """The example, or else the first that there is to choose."""
    if examples:
        return {"label": examples[0]}
    return {"value": select.evaluate("one => [...one.options].find(choice => choice.value).value")}


def _among(choices: ElementHandle, examples: list[str]) -> ElementHandle:
    """The radio button of the example, or else the first box."""
    found = choices.query_selector(f"input[value='{examples[0]}']" if examples else "input[type=checkbox]")
    assert found, examples
    return found
