"""The story beside a record: Markdown to HTML that is safe whatever the Markdown says.

Raw HTML is shown as the text it is. Links lead only to web pages, mail addresses and places on the site itself.
Pictures come only from the site itself; one from elsewhere becomes a link, so that reading a page asks nothing of
another host.
"""

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from catalogue.model.catalogue import Catalogue
from catalogue.reading import story_limits

TOP = 3  # the level of the highest heading in a story: it stands in a section of its page
_LOWEST = 6
_LETS_HTML_THROUGH = ("html_block", "html", "automail", "entity")  # parts of Python-Markdown

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_SCHEMES = frozenset({"http", "https", "mailto"})
# Browsers drop control characters from a URL and read a backslash as a slash: neither belongs in an honest one.
_DISHONEST = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_COLON_FIRST = re.compile(r"[^/?#]*:")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def as_html(markdown: str) -> Markup:
    """The story as HTML for the body of a page; its headings start at h3 and skip no level.

    A text that has too much of something (story_limits) is shown as it was typed: only a preview comes to that.
    """
    if any(True for _ in story_limits.faults(markdown)):
        return Markup("<pre>{}</pre>").format(_HALF_CHARACTER.sub("\ufffd", markdown))
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    for registry in (converter.preprocessors, converter.inlinePatterns):
        for name in _LETS_HTML_THROUGH:
            if name in registry:
                registry.deregister(name)
    converter.treeprocessors.register(_Tame(converter), "tame", -10)  # after everything that still changes a URL
    return Markup(converter.convert(_HALF_CHARACTER.sub("\ufffd", markdown)))


class _Tame(Treeprocessor):
    """Leaves in the tree only what a story may have."""

    def run(self, root: etree.Element) -> None:
        previous = TOP - 1
        for parent in list(root.iter()):
            for index, child in enumerate(parent):
                if child.tag == "table":
                    parent[index] = _scrolling(child)
        for element in root.iter():
            if re.fullmatch("h[1-6]", element.tag):
                previous = min(int(element.tag[1]) + TOP - 1, previous + 1, _LOWEST)
                element.tag = f"h{previous}"
            elif element.tag == "a":
                _tame_link(element, element.get("href", ""))
            elif element.tag == "img":
                _tame_image(element)
            elif element.tag == "th":
                element.set("scope", "col")


def _tame_link(element: etree.Element, address: str) -> None:
    target = safe_address(address)
    element.attrib.clear()
    if target:
        element.set("href", target)
    else:
        element.tag = "span"


def _tame_image(element: etree.Element) -> None:
    address, words = element.get("src", ""), element.get("alt", "")
    target = safe_address(address)
    element.attrib.clear()
    if target and _is_on_this_site(target):
        element.attrib |= {"src": target, "alt": words, "loading": "lazy"}
        return
    element.text = words or "afbeelding"
    element.tag = "a" if target else "span"
    if target:
        element.set("href", target)


def _scrolling(table: etree.Element) -> etree.Element:
    """The table in a region that can be scrolled with the keyboard, for a narrow window."""
    region = etree.Element("div", {"class": "kr-scroll", "role": "region", "aria-label": "Tabel", "tabindex": "0"})
    region.tail, table.tail = table.tail, None
    region.append(table)
    return region


def safe_address(address: str) -> str:
    """The address when a link may lead there, else ''. It is judged as written and as a browser would decode it."""
    address = address.strip()
    return address if all(_is_honest(reading) for reading in _readings(address)) else ""


def _readings(address: str) -> Iterator[str]:
    """The address as it stands, and with its entities decoded until nothing is left to decode."""
    yield address
    while (decoded := html.unescape(address)) != address:
        yield decoded
        address = decoded


def _is_honest(address: str) -> bool:
    if not address or _DISHONEST.search(address):
        return False
    scheme = _SCHEME.match(address)
    return scheme[0].lower() in _SCHEMES if scheme else not _COLON_FIRST.match(address)


def _is_on_this_site(address: str) -> bool:
    return not _SCHEME.match(address) and not html.unescape(address).startswith("//")


def of(path: str, catalogue: Catalogue) -> str:
    """The story beside a record as HTML, by its path; '' without one."""
    return as_html(catalogue.verhalen[path]) if path in catalogue.verhalen else ""
