"""The links to the form on the pages of the site: to the file of a page, and to the place of each part of a journey."""

import re
from html import unescape

from catalogue.machine.quick_templates import templates_in
from catalogue.pages.making.job import Finished
from catalogue.pages.redactie.page import KIND
from catalogue.paths import TEMPLATES
from catalogue.publish.shell import Frame
from catalogue.reading.document import id_of

_SOURCE = re.compile(r"<!--bron ([^\s<>]*)-->")
_PART = re.compile(
    r'<(?:h[34]|li) id="((?:stap|knelpunt|overdracht|kpi|kennisvraag)-[^"]+)">'
    r'(?:<span id="[^"]*"></span>)*(?:<strong>)?([^<]+)</(?:h[34]|strong)>'
)
"""On the page of a journey what has its own place in the form: its anchor, and what it is called."""
_PLACE = re.compile(
    r'<span class="mist-naar" data-open="([^"]*)" data-plek="([^"]*)" data-heet="([^":]*): ([^"]*)"></span>'
)
"""Where a page says that its reader can change something: the file, the place in its form, what is done, with what."""
_templates = templates_in(TEMPLATES / "publish")
_links, _part_link, _place_link = map(
    _templates.get_template, ("redactie_links.html", "redactie_part.html", "redactie_place.html")
)


def linked(html: str, form: str, name: str) -> str:
    """A page of the site, called `name` in its address, with its links to the form, which stands at `form`."""
    found = _SOURCE.search(html)
    if not found:
        return html
    source = unescape(found[1])
    is_entry = source.startswith("registers/") and name != id_of(source)
    links = _links.render(page=form, source=source, place=f"#{name}" if is_entry else "")
    html = _SOURCE.sub(lambda _: links, html)

    def to_place(found: re.Match[str]) -> str:
        file, place, does, called = map(unescape, found.groups())
        return _place_link.render(page=form, source=file, place=place, does=does, called=called)

    html = _PLACE.sub(to_place, html)
    if not source.startswith("journeys/"):
        return html

    def with_link(part: re.Match[str]) -> str:
        place, called = map(unescape, part.groups())
        return part[0] + _part_link.render(page=form, source=source, place=f"#{place}", called=called)

    return _PART.sub(with_link, html)


def on_site(html: str, url: str) -> str:
    """The page at `url` of a site that has the form itself, with its links to it."""
    return linked(html, "../" * url.count("/") + KIND.url, url.rstrip("/").rpartition("/")[2])


class LinkedFrame(Frame):
    """A frame of which each page has its links to the form of the same site."""

    __slots__ = ()

    def fill(self, page: Finished) -> str:
        """The finished HTML of `page`, as of any frame."""
        return on_site(super().fill(page), page.url)
