"""From a value to what a reader sees: Dutch dates, numbers and words, links, and the templates that use them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from catalogue import addresses
from catalogue.catalog import Catalogue
from catalogue.compiled import COMPILED
from catalogue.hyphens import hyphenated
from catalogue.model import Klantreis
from catalogue.model.base import Record, Shape, shapes
from catalogue.model.registers import Onderzoek
from catalogue.model.vocabularies import SCORE_WORDS, words
from catalogue.settings import Settings

TEMPLATES = Path(__file__).parent / "templates"
OVERRIDES = Path(__file__).parents[2] / "overrides" / "catalogue"
"""Where a catalogue lays its own templates over ours."""

VALUES = "values.html"
_PARTS = ("stap", "knelpunt", "kpi")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without `href` they are just words."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a table of contents."""

    id: str
    title: str
    children: "tuple[Heading, ...]" = ()


class Outline:
    """The headings of one page, noted by the macro that writes them, so that a table of contents is always right."""

    def __init__(self) -> None:
        self._noted: list[tuple[int, str, str]] = []

    def note(self, level: int, id: str, title: str) -> str:
        """Remember a heading (level 2 and deeper); gives nothing to print."""
        self._noted.append((level, id, title))
        return ""

    def headings(self) -> tuple[Heading, ...]:
        """The headings as a tree."""
        return _tree(self._noted)


def _tree(noted: Sequence[tuple[int, str, str]]) -> tuple[Heading, ...]:
    found: list[Heading] = []
    index = 0
    while index < len(noted):
        level, id, title = noted[index]
        end = next((i for i in range(index + 1, len(noted)) if noted[i][0] <= level), len(noted))
        found.append(Heading(id, title, _tree(noted[index + 1 : end])))
        index = end
    return tuple(found)


@cache
def datum(day: date) -> str:
    """A day in words: 9 maart 2026."""
    return format_date(day, "d MMMM y", locale="nl")


@cache
def getal(number: float) -> str:
    """A number as it is written in Dutch: 1.234,5."""
    return format_decimal(number, "#,##0.######", locale="nl")


def plural(count: float, one: str, many: str) -> str:
    """A number with the noun that fits it: 1 stap, 2 stappen, geen stappen."""
    return f"{'geen' if count == 0 else getal(count)} {one if count == 1 else many}"


def labeller(settings: Settings) -> Callable[[str, str], str]:
    """A function that gives the label of a word in a vocabulary, with the words that the catalogue itself added."""

    @cache
    def label(word: str, vocabulary: str) -> str:
        return words(vocabulary, settings.woordenlijsten).get(word, word)

    return label


class Links:
    """Makes a link to anything that an editor can name, from a page from which `root` ('../' per folder) is the root.

    What is not in the catalogue becomes plain words. Links are made once and remembered, for all pages at `root`.
    """

    def __init__(self, catalogue: Catalogue, templates: Environment, root: str) -> None:
        self._catalogue = catalogue
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

    def _record(self, folder: str, id: str) -> Link:
        record = getattr(self._catalogue, addresses.LISTS.get(folder, folder)).get(id)
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
        """What a record is called: its title, name or role; research has none and is called by method and date."""
        if isinstance(record, Onderzoek):
            return f"{self._label(record.methode, 'onderzoek.methode')}, {datum(record.datum)}"
        return str(getattr(record, "titel", None) or getattr(record, "naam", None) or record.rol)


class Names(Links):
    """For an example that is not in the catalogue: its names are plain words, and an address is that of their list."""

    def address(self, folder: str, id: str) -> str:
        return self.page(folder)

    def _record(self, folder: str, id: str) -> Link:
        return Link(super()._record(folder, id).text)


@dataclass(frozen=True, slots=True)
class Fact:
    """A field that is filled in, ready to be shown under its label."""

    label: str
    shown: tuple[Any, ...]
    """What stands in it: text, Markup, or records."""
    records: bool


class _Facts:
    """Makes the filled-in fields of any record ready to be shown."""

    def __init__(self, word: Callable[[str, str], Markup]) -> None:
        self._word = word

    def __call__(self, record: Record, links: Links, skip: Sequence[str] = ()) -> Iterator[Fact]:
        for name, shape in shapes(type(record)).items():
            value = getattr(record, name)
            if name in skip or value is None or value == () or value == "":
                continue
            values = value if shape.many else (value,)
            shown = tuple(self._shown(shape, item, links) for item in values)
            yield Fact(str(shape.info.title), shown, shape.record is not None)

    def _shown(self, shape: Shape, item: Any, links: Links) -> Any:
        if shape.reference:
            return links.one(item, shape.reference)
        if shape.vocabulary:
            return self._word(item, shape.vocabulary)
        if isinstance(item, bool):
            return "ja" if item else "nee"
        if isinstance(item, date):
            return datum(item)
        if isinstance(item, int | float):
            return getal(item) + (" van 5" if shape.kind.startswith("score") else "")
        return item


def environment(settings: Settings, overrides: Path = OVERRIDES) -> Environment:
    """The templates of this catalogue: its own in `overrides` first, then ours. One for each build."""
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(overrides), FileSystemLoader(TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
    label = labeller(settings)
    made.globals |= {"klant": settings.term_klant, "score_words": SCORE_WORDS}
    made.filters |= {"anchor": addresses.anchor, "label": label, "datum": datum, "getal": getal, "plural": plural}
    values: Any = made.get_template(VALUES).module
    word = cache(values.word)
    made.filters |= {"word": word, "score": cache(values.score), "severity": cache(values.severity), "row": values.row}
    made.filters |= {"facts": _Facts(word), "link": _link, "links": _links, "soft": hyphenated}
    made.filters["sign"] = cache(values.sign)
    made.globals["map_signs"] = values.signs()
    return made


def _link(id: str, target: str, links: Links) -> Markup:
    return links.one(id, target)


def _links(ids: Sequence[str], target: str, links: Links) -> Markup:
    return links.row(tuple(ids), target)
