"""The page that MkDocs renders once for each kind of page: it holds marks, and becomes the frame of that kind."""

import logging
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from catalogue.data.site import Site
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.making.page import PageKind
from catalogue.pages.redactie import page as redactie
from catalogue.publish import shell
from catalogue.publish.build import escaped

STUBS = {f"{kind.url}index.md": kind for kind in (*PAGE_KINDS, redactie.KIND)}
LISTS = {kind.name: uri for uri, kind in STUBS.items()}


def is_about_a_page(record: logging.LogRecord) -> bool:
    """Whether what MkDocs says is about a page that the site has: no stub is one."""
    return not (record.msg.startswith("Page skipped") and any(f"'{uri}'" in record.msg for uri in STUBS))


def escape_titles(items: Iterable[Any]) -> None:
    """Make the titles in a navigation, on every level, fit to print in a theme."""
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        waiting += item.children or []
        if "title" in vars(item):
            item.title = escaped(item.title)


def address(page: Any, kind: PageKind, site: Site) -> None:
    """Give a stub its title, and marks for its addresses where the site has them."""
    page.title = page.title or kind.title or kind.name
    page.edit_url = shell.EDIT if site.edit_template else None
    page.canonical_url = shell.CANONICAL if site.url else None


def marks(page: Any, kind: PageKind) -> str:
    """Put the marks in what the theme knows of a stub; gives the one for its body."""
    page.meta.update(title=shell.TITLE, description=shell.DESCRIPTION, frame=kind, tell=shell.TELL)
    page.toc = [SimpleNamespace(url="#inhoud", level=1, title="", children=[])]
    if kind.wide:
        page.meta["hide"] = ["navigation", "toc"]
    return shell.BODY
