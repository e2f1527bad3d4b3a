"""Links to anything that an editor can name, from any page."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from catalogue import addresses
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.labels import Labeller
from catalogue.model.registers import Onderzoek
from catalogue.words.wording import datum

VALUES = "shared/values.html"
_PARTS = ("stap", "knelpunt", "kpi")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without `href` they are just words."""

    text: str
    href: str = ""


class Links:
    """Makes a link to anything that an editor can name, from a page from which `root` ('../' per folder) is the root.

    What is not in the catalogue becomes plain words. Links are made once and remembered, for all pages at `root`.
    """

    def __init__(self, catalogue: Catalogue, templates: Environment, root: str) -> None:
        self._catalogue = catalogue
        self._ask = str(templates.globals["meld_url"])
        self._label = templates.filters["label"]
        self._macros: Any = templates.get_template(VALUES).module
        self._root = root
        self._steps: Mapping[str, str] = {}
        self._made: dict[tuple[str, str | tuple[str, ...]], Markup] = {}

    def about(self, journey: Klantreis) -> "Links":
        """The same links for the page of `journey`, on which its own steps are."""
        page = copy(self)
        page._steps = {stap.id: stap.titel for stap in journey.stappen}
        return page

    def one(self, id: str, target: str) -> Markup:
        """The link to what `id` means in a field that refers to `target`: a register, folder, or part of a journey."""
        if target in _PARTS:
            return Markup(self._macros.link(self._part(target, id)))
        made = self._made.get((target, id))
        if made is None:
            made = self._made[target, id] = Markup(self._macros.link(self._record(target, id)))
        return made

    def words(self, id: str, folder: str) -> str:
        """What a record is called, where no link belongs; its id when it is not in the catalogue."""
        return self._record(folder, id).text

    def row(self, ids: tuple[str, ...], target: str) -> Markup:
        """Links to several, as a list when there is more than one."""
        made = self._made.get((target, ids))
        if made is None:
            made = Markup(self._macros.row([self.one(id, target) for id in ids]))
            if target not in _PARTS:
                self._made[target, ids] = made
        return made

    def address(self, folder: str, id: str) -> str:
        """The href of a record."""
        return self._root + addresses.of_record(folder, id)

    def page(self, name: str, anchor: str = "") -> str:
        """The href of a page that is no record: a list, a register, `velden` …"""
        return self._root + addresses.of_list(name) + (f"#{anchor}" if anchor else "")

    def value(self, folder: str, facet: str, word: str) -> str:
        """The href of the page of what has this value of a facet."""
        return self._root + addresses.of_value(folder, facet, word)

    def within(self, name: str, id: str) -> str:
        """The href of the page of one thing below the page `name`."""
        return self._root + addresses.within(name, id)

    def field(self, kind: str, name: str = "") -> str:
        """The href of what is told of a kind of record ('stap'), or of one of its fields, on the pages of Velden."""
        return self.within("velden", kind) + (f"#{name}" if name else "")

    def vocabulary(self, name: str) -> str:
        """The href of the fields that choose from a vocabulary, on the overview of Velden."""
        return self.page("velden", addresses.vocabulary(name))

    def file(self, path: str) -> str:
        """The href of a file of the site, by its path from the root."""
        return self._root + path

    def ask(self, titel: str, tekst: str) -> str:
        """The href of a message with these words filled in; '' when there is no place to send it."""
        return addresses.ask(self._ask, titel, tekst)

    def _record(self, folder: str, id: str) -> Link:
        record = self._catalogue.register(addresses.LISTS.get(folder, folder)).get(id)
        return Link(self.name(record), self._root + addresses.of_record(folder, id)) if record else Link(id)

    def _part(self, part: str, address: str) -> Link:
        if part == "stap":
            return Link(self._steps.get(address, address), f"#{addresses.anchor(address, 'stap')}")
        journey, _, id = address.partition("#")
        if part == "knelpunt":
            name = self._catalogue.knelpunten[address].knelpunt.titel
        else:
            name = self._catalogue.kpis[address].kpi.naam
        return Link(name, self._root + addresses.of_part(part, journey, id))

    def name(self, record: Any) -> str:
        """What a record is called."""
        return called(record, self._label)


def called(record: Any, label: Labeller) -> str:
    """What a record is called: its title, name or role; research has none and is called by method and date."""
    if isinstance(record, Onderzoek):
        return f"{label(record.methode, 'onderzoek.methode')}, {datum(record.datum)}"
    return str(getattr(record, "titel", None) or getattr(record, "naam", None) or record.rol)


class PlainLinks(Links):
    """For an example that is not in the catalogue: its names are plain words, and an address is that of their list."""

    def address(self, folder: str, id: str) -> str:
        return self.page(folder)

    def _record(self, folder: str, id: str) -> Link:
        return Link(super()._record(folder, id).text)
