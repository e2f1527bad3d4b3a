"""The links to the form on the pages of the site: each comes in the place of a comment that says of which file."""

import re
from html import unescape

from catalogue.machine.quick_templates import templates_in
from catalogue.pages.making.job import Finished
from catalogue.pages.redactie.page import KIND
from catalogue.paths import TEMPLATES
from catalogue.publish.shell import Frame

_SOURCE = re.compile(r"<!--bron ([^\s<>]*)-->")
_links = templates_in(TEMPLATES / "publish").get_template("redactie_links.html")


def linked(html: str, form: str) -> str:
    """A page of the site with its links to the form, which stands at the address `form`."""

    def links(source: re.Match[str]) -> str:
        return _links.render(page=form, source=unescape(source[1])) if source[1] else ""

    return _SOURCE.sub(links, html)


class LinkedFrame(Frame):
    """A frame of which each page has its links to the form of the same site."""

    __slots__ = ()

    def fill(self, page: Finished) -> str:
        """The finished HTML of `page`, as of any frame."""
        return linked(super().fill(page), "../" * page.url.count("/") + KIND.url)
