"""The kinds of page there are: all pages of one kind share a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from catalogue import addresses
from catalogue.pages.insights import TOPICS
from catalogue.pages.insights.topic import Topic
from catalogue.pages.registers import ENTRIES


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page: all pages of one kind share a frame."""

    name: str
    url: str
    """Its url; for the kind of an item a sample of the same depth: 'klantreizen/_klantreis/'."""
    title: str
    """In the navigation; '' for the kind of an item."""
    parent: str
    """The name of the kind above it, '' at the top."""
    diagram: bool
    """Whether its pages hold a Mermaid diagram."""
    wide: bool = False
    """Whether its pages need the full width, and list their own headings instead of a table of contents beside them."""
    part: bool = False
    """Whether its pages show a part of the list above them: the next fifty, or those that have something in common."""


SINGLE_PAGES = {
    "klantreizen": ("Klantreizen", "Wat maken mensen mee die iets van ons nodig hebben?"),
    "verbeteringen": ("Verbeteracties", "Wat maken wij beter, en hoe ver zijn wij?"),
    "inzichten": ("Inzichten", "Wat leren alle klantreizen samen?"),
    "open-data": ("Open data", "Alles uit deze catalogus, om zelf mee te werken."),
    "lezen": ("Een klantreis lezen", "Wat betekenen de lijnen, balken en tekens?"),
    "velden": ("Velden", "Alles wat u in een bestand kunt invullen, met uitleg en een voorbeeld."),
    "meldingen": ("Meldingen uitgelegd", "Wat betekent een melding, waarom telt het, en hoe lost u het op?"),
}
REGISTER_PAGES = {
    "profielen": ("Profielen", "Voor wie doen wij het? Elk profiel is samengesteld, nooit één echt mens."),
    "organisaties": ("Organisaties", "Wie komt u tegen onderweg, en bij welke klantreizen?"),
    "kanalen": ("Kanalen", "Hoe verloopt het contact, en bij welke klantreizen?"),
    "levensgebeurtenissen": ("Levensgebeurtenissen", "Waar begint een klantreis mee?"),
    "onderzoeken": ("Onderzoeken", "Waar weten wij het van? Met wie wij spraken, wanneer, en wat wij leerden."),
    "luisteractiviteiten": ("Luisteractiviteiten", "Hoe blijven wij luisteren?"),
    "ambassadeurs": ("Ambassadeurs", "Wie krijgt de ruimte om het beter te maken?"),
    "gegevens": ("Gegevens", "Wat vragen wij van mensen, en wie heeft het al?"),
    "instrumenten": ("Instrumenten", "Welke manier van luisteren, begrijpen, verbeteren of meten past wanneer?"),
}


def _list(name: str, pages: Mapping[str, tuple[str, str]]) -> PageKind:
    return PageKind(name, addresses.of_list(name), pages[name][0], "", diagram=False)


def _item(name: str, above: str) -> PageKind:
    return PageKind(name, f"{addresses.of_list(above)}_{name}/", "", above, diagram=False)


def _part(above: str) -> PageKind:
    return replace(_item(f"{above}-deel", above), part=True)


def _topic(topic: Topic) -> Iterator[PageKind]:
    yield PageKind(topic.name, addresses.of_list(topic.name), topic.title, "", topic.diagram, topic.wide)
    if topic.of_journey:
        yield replace(_item(f"{topic.name}-reis", topic.name), diagram=topic.diagram, wide=topic.wide)


PAGE_KINDS: tuple[PageKind, ...] = (
    _list("klantreizen", SINGLE_PAGES),
    replace(_item("klantreis", "klantreizen"), diagram=True, wide=True),
    _part("klantreizen"),
    _list("verbeteringen", SINGLE_PAGES),
    _item("verbeteractie", "verbeteringen"),
    _part("verbeteringen"),
    _list("inzichten", SINGLE_PAGES),
    *(kind for topic in TOPICS for kind in _topic(topic)),
    *(_list(name, REGISTER_PAGES) for name in REGISTER_PAGES),
    *(_item(entry.name, entry.register) for entry in ENTRIES.values()),
    _list("open-data", SINGLE_PAGES),
    replace(_list("lezen", SINGLE_PAGES), wide=True),
    _list("velden", SINGLE_PAGES),
    _list("meldingen", SINGLE_PAGES),
)
