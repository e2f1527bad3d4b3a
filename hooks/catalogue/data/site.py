"""The site that pages and open data stand on: its address, and what the catalogue is called there."""

import json
from dataclasses import dataclass
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from catalogue import addresses
from catalogue.model.settings import Settings

VERSION = "1"
"""Of the form of the open data: the same as long as what is in it only grows. A test holds that, by `promise`."""

FOLDER = f"api/v{VERSION}/"
WORKBOOK = f"{FOLDER}catalogus.xlsx"
"""Where the open data stands. What is in it may grow; when it would change or vanish, there comes a v2 beside it."""


@dataclass(frozen=True, slots=True)
class Site:
    """What is known of the site: its address, and the templates of edit links and of messages; '' is none."""

    url: str = ""
    edit_template: str = ""
    tell_template: str = ""

    def address(self, url: str) -> str:
        """The absolute address of a page, given its relative url; '' when the site has no address."""
        return f"{self.url.rstrip('/')}/{quote(url)}" if self.url else ""

    def edit_address(self, path: str) -> str:
        """Where the file at `path` can be changed; '' when there is no file, or no place to change it."""
        return addresses.edit(self.edit_template, path)

    def tell_address(self, title: str, url: str) -> str:
        """Where somebody tells something of the page at this relative url; '' when there is no place for it."""
        return addresses.tell(self.tell_template, title, self.address(url) or url)


def absolute(site: Site, url: str) -> str:
    """The absolute address of `url`, an anchor behind it included; '' when the site has no address."""
    page, hash, anchor = url.partition("#")
    address = site.address(page)
    return f"{address}{hash}{anchor}" if address else ""


def from_file(path: str, url: str) -> str:
    """The way to `url` from the file at `path`, both relative to the root of the site."""
    return "../" * path.count("/") + url


def stable_id(settings: Settings, *parts: str) -> str:
    """A UUID that is the same in every build for the same thing of the same organisation."""
    owner = settings.organisatie.naam if settings.organisatie else ""
    return str(uuid5(NAMESPACE_URL, json.dumps(["klantreizen", owner, *parts], ensure_ascii=False)))


def title(settings: Settings) -> str:
    """What the catalogue is called to those who do not see its site."""
    owner = f" van {settings.organisatie.naam}" if settings.organisatie else ""
    return f"Klantreizen en verbeteracties{owner}"
