"""Where everything stands on the site: the one place that makes a URL out of an id.

Addresses are relative to the root of the site (`klantreizen/verhuizen/#stap-bellen`); a page puts its own way to the
root before them. The folder of a record is named as in the content: `journeys`, `improvements`, or its register.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote

LISTS: Mapping[str, str] = MappingProxyType({"journeys": "klantreizen", "improvements": "verbeteringen"})
"""The folders of journeys and actions, and the list page above each."""


_SPOT = re.compile(r"\{(?:titel|tekst|pagina)\}")


@lru_cache(maxsize=1024)
def of_list(folder: str) -> str:
    """The page that lists the records of a folder or register, or any other page without an id: `voortgang/`."""
    return f"{quote(LISTS.get(folder, folder), safe='')}/"


def of_record(folder: str, id: str) -> str:
    """The page of a record."""
    return within(folder, id)


@lru_cache(maxsize=65536)  # a record is linked to from many pages
def within(name: str, id: str) -> str:
    """The page of one thing below the page `name`: `u-zei-wij-deden/verhuizen/`."""
    return f"{of_list(name)}{quote(id, safe='')}/"


def of_value(folder: str, facet: str, word: str) -> str:
    """The page of what has one value of a facet: `klantreizen/leefgebied_werk/`. No id has an underscore."""
    return f"{of_list(folder)}{facet}_{quote(word, safe='')}/"


def numbered(list: str, number: int) -> str:
    """A further page of the list at this address: `klantreizen/pagina_2/`, `klantreizen/leefgebied_werk--2/`.

    No id has two hyphens in a row, so that the second page of `schulden` is not the first of `schulden-2`.
    """
    if number == 1:
        return list
    return f"{list.rstrip('/')}--{number}/" if list.count("/") > 1 else f"{list}pagina_{number}/"


def of_part(part: str, journey: str, id: str) -> str:
    """A part of a journey: `part` is what it is called: stap, knelpunt, kpi."""
    return f"{of_record('journeys', journey)}#{quote(anchor(id, part), safe='')}"


def anchor(id: str, part: str) -> str:
    """The id in the HTML of a part of a journey; the kind before it keeps parts of the same name apart."""
    return f"{part}-{id}"


def in_form(place: Iterable[str | int]) -> str:
    """A place in the data of a file, as it stands in the address and the page of the form: `fasen.0.titel`."""
    return ".".join(map(str, place))


def vocabulary(name: str) -> str:
    """The id in the HTML of a vocabulary: woordenlijst-stap-soort."""
    return "woordenlijst-" + name.replace(".", "-").replace("_", "-")


def edit(template: str, path: str) -> str:
    """Where the file at `path` can be changed: `template` with the path in place of {path}; '' without one of both."""
    return template.replace("{path}", quote(path)) if path else ""


def ask(template: str, titel: str, tekst: str, pagina: str = "") -> str:
    """Where a message can be sent: `template` with the words, ready to send, in place of {titel}, {tekst}, {pagina}."""
    words = {"{titel}": titel, "{tekst}": tekst, "{pagina}": pagina}
    return _SPOT.sub(lambda found: quote(words[found[0]], safe=""), template)


def tell(template: str, title: str, address: str) -> str:
    """Where somebody tells something of a page, by its title and its address; '' without a template."""
    where = f"{title}: {address}" if address else title
    tekst = "" if "{pagina}" in template else f"Op de pagina {where}\n\n"
    return ask(template, title, tekst, where)
