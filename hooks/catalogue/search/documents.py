"""From the catalogue to what can be found: the words of each page worth finding, by the anchors of that page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from catalogue import addresses
from catalogue.model import ALL_REGISTERS, Klantreis, Record, Register
from catalogue.model.base import shapes
from catalogue.model.catalogue import Catalogue
from catalogue.model.labels import Labeller, labeller
from catalogue.pages import declared
from catalogue.pages.drawing import story
from catalogue.pages.making.links import Links
from catalogue.pages.making.presentation import environment
from catalogue.pages.registers.register_page import RegisterPage
from catalogue.search.texts import Name, texts

# As Pagefind weighs them: a title, a heading; and what the template says of the lead.
TITLE_WEIGHT, HEADING_WEIGHT, LEAD_WEIGHT = 7, 5, 4

_NAMED = frozenset(one.name for one in ALL_REGISTERS if one.found_by_name)
_HEADS = frozenset({"titel", "naam", "id"})  # said by the heading


_LEAD = frozenset({"ondertitel", "middel", "producten"})


@dataclass(frozen=True, slots=True)
class FindablePart:
    """A part of a page that has an anchor: a result leads to it. `level` is that of its heading, 2 or 3."""

    anchor: str
    title: str
    texts: tuple[str, ...]
    level: int = 3


@dataclass(frozen=True, slots=True)
class Findable:
    """What can be found of the page at `url` (relative to the root of the site)."""

    url: str
    title: str
    texts: tuple[str, ...]
    sections: tuple[FindablePart, ...] = ()
    lead: tuple[str, ...] = ()
    """What the page is about in a few words: weighs more than its other texts."""
    names: tuple[str, ...] = ()
    """What it is called besides, as the product that a journey is about: found by these as by its title."""

    def weighed(self) -> Iterator[tuple[int, str]]:
        """All its texts, each with how much its words say about what the page is about."""
        yield TITLE_WEIGHT, self.title
        yield TITLE_WEIGHT, "\n".join(self.names)
        yield LEAD_WEIGHT, "\n".join(self.lead)
        yield 1, "\n".join(self.texts)
        for section in self.sections:
            yield HEADING_WEIGHT, section.title
            yield 1, "\n".join(section.texts)


def documents(catalogue: Catalogue) -> Iterator[Findable]:
    """All that can be found, but for what is searched as it stands on the site ."""
    for page in declared.shown(catalogue.settings):
        if page.for_readers and not page.as_written and not isinstance(page, RegisterPage):
            yield Findable(page.url, page.title, (page.question,), names=page.ook)
    links = Links(catalogue, environment(catalogue), "")
    name_of = _names(catalogue, links)
    label = labeller(catalogue.settings)
    for reis in catalogue.klantreizen.values():
        areas = ", ".join(label(gebied, "leefgebied") for gebied in reis.leefgebieden)
        yield _journey(reis, catalogue, name_of, areas)
    for actie in catalogue.verbeteringen.values():
        own = (*texts(actie, name_of, _HEADS), *_story(catalogue, f"improvements/{actie.id}.md"))
        yield Findable(addresses.of_record("improvements", actie.id), actie.titel, own, names=(_words_of(actie.id),))
    for register in (one for one in ALL_REGISTERS if one.has_pages):
        yield from _register(register, catalogue.register(register.name).values(), links, name_of, label)


def _names(catalogue: Catalogue, links: Links) -> Name:
    @cache
    def name_of(target: str, id: str) -> str:
        if target == "knelpunt":
            return catalogue.knelpunten[id].knelpunt.titel if id in catalogue.knelpunten else ""
        return links.words(id, target) if target in _NAMED else ""

    return name_of


def _journey(reis: Klantreis, catalogue: Catalogue, name_of: Name, areas: str) -> Findable:
    """A journey: its steps with their knelpunten, and every other part that has a place of its own on its page."""
    own = texts(reis, name_of, _HEADS | _LEAD | {"fasen", "overdrachten", "kpis", "kennisvragen"})
    lead = tuple(text for text in (reis.ondertitel,) if text)
    names = tuple(text for text in (reis.middel, *reis.producten, _words_of(reis.id)) if text)
    sections: list[FindablePart] = []
    for stap in reis.stappen:
        said = tuple(texts(stap, name_of, _HEADS | {"knelpunten"}))
        sections.append(FindablePart(addresses.anchor(stap.id, "stap"), stap.titel, said, level=2))
        for knelpunt in stap.knelpunten:
            said = tuple(texts(knelpunt, name_of, _HEADS))
            sections.append(FindablePart(addresses.anchor(knelpunt.id, "knelpunt"), knelpunt.titel, said))
    for overdracht in reis.overdrachten:
        title = f"Van {name_of('organisaties', overdracht.van)} naar {name_of('organisaties', overdracht.naar)}"
        said = (*overdracht.wat_gaat_mee, *overdracht.wat_mist)
        sections.append(FindablePart(addresses.anchor(overdracht.id, "overdracht"), title, said))
    for kpi in reis.kpis:
        sections.append(FindablePart(addresses.anchor(kpi.id, "kpi"), kpi.naam, tuple(texts(kpi, name_of, _HEADS))))
    for vraag in reis.kennisvragen:
        said = tuple(texts(vraag, name_of, frozenset({"vraag"})))
        sections.append(FindablePart(addresses.anchor(vraag.id, "kennisvraag"), vraag.vraag, said))
    if told := _story(catalogue, f"journeys/{reis.id}.md"):
        sections.append(FindablePart("verhaal", "Het verhaal", told, level=2))
    first = (*own, *(fase.titel for fase in reis.fasen), *([areas] if areas else []))
    return Findable(addresses.of_record("journeys", reis.id), reis.titel, first, tuple(sections), lead, names)


def _words_of(id: str) -> str:
    """An id is what its editor calls a thing in short: people type that."""
    return id.replace("-", " ")


def _story(catalogue: Catalogue, path: str) -> tuple[str, ...]:
    return (story.as_html(catalogue.verhalen[path]).striptags(),) if path in catalogue.verhalen else ()


def _register(
    register: Register, records: Iterable[Record], links: Links, name_of: Name, label: Labeller
) -> Iterator[Findable]:
    """The page of a register, and that of each entry, which says of what kind it is."""
    for record in records:
        id: str = record.id  # type: ignore[attr-defined]
        kind = shapes(type(record)).get("soort")
        word = getattr(record, "soort", None)
        name = links.name(record)
        said = (*texts(record, name_of, _HEADS), *([label(word, kind.vocabulary)] if kind and word else []))
        yield Findable(addresses.of_record(register.name, id), name, said)
    yield Findable(addresses.of_list(register.name), register.title, (register.question,))
