"""What the lists of journeys and actions can be narrowed by: AND between facets, OR within one.

The values of a facet are words of a vocabulary, or entries of a register. Each has a page that lists what has it: that
of an entry is its own, unless that page does not list what the facet is of.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue import addresses
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.labels import NIET_INGEVULD, niet_ingevuld
from catalogue.model.vocabularies import words

MUNICIPALITY = "gemeente"  # a word of organisatie.soort


@dataclass(frozen=True, slots=True)
class Facet:
    """A question that has one or more answers for each record of a list."""

    name: str
    """In addresses: `?leefgebied=werk`. It has no underscore."""
    title: str
    of: Callable[[Any, Catalogue], Iterable[str]]
    """The values that a record has; what it says twice counts once."""
    vocabulary: str = ""
    register: str = ""
    """Where the values come from: one of these two is filled in."""
    listed: str = ""
    """The folder of what the page of a value lists; '' when the page of the entry lists it."""
    counted: bool = False
    """Whether other pages count by it, and so lead to the page of a value that is the only one too."""


@dataclass(frozen=True, slots=True)
class Facetwaarde:
    """A value that can be chosen, with how many records have it."""

    id: str
    label: str
    aantal: int
    url: str
    """The page that lists what has this value, from the root of the site."""


@dataclass(frozen=True, slots=True)
class Facetkeuze:
    """A facet with the values that occur, and which of them each record has, in the order of the records."""

    facet: Facet
    waarden: tuple[Facetwaarde, ...]
    per: tuple[tuple[int, ...], ...]
    """For each record the places in `waarden`."""

    @property
    def te_kiezen(self) -> bool:
        """Whether there is anything to choose: one value is no choice."""
        return len(self.waarden) > 1


def municipality(organisation: str, catalogue: Catalogue) -> str | None:
    """The municipality that an organisation is, or is a part of; None when it is part of none."""
    seen = set()
    while organisation not in seen and (found := catalogue.organisaties.get(organisation)):
        if found.soort == MUNICIPALITY:
            return found.id
        seen.add(organisation)
        organisation = found.ouder or ""
    return None


def _municipality(record: Klantreis | Verbeteractie, catalogue: Catalogue) -> Iterator[str]:
    if found := municipality(record.eigenaar.organisatie, catalogue):
        yield found


def _event(reis: Klantreis, catalogue: Catalogue) -> Iterator[str]:
    if reis.aanleiding and reis.aanleiding.levensgebeurtenis:
        yield reis.aanleiding.levensgebeurtenis


def _customers(reis: Klantreis, catalogue: Catalogue) -> Iterator[str]:
    return (catalogue.profielen[id].soort for id in reis.profielen if id in catalogue.profielen)


def _organisations(reis: Klantreis, catalogue: Catalogue) -> Iterable[str]:
    """Whom the journey names, in whatever field: as many journeys as the page of an organisation counts."""
    return catalogue.genoemd_in("organisaties", Vermelding("journeys", reis.id))


def _channels(reis: Klantreis, catalogue: Catalogue) -> Iterator[str]:
    return (kanaal for stap in reis.stappen for kanaal in stap.kanalen)


def _of_journeys(
    of: Callable[[Klantreis, Catalogue], Iterable[str]],
) -> Callable[[Verbeteractie, Catalogue], Iterable[str]]:
    """What the journeys that an action helps have."""
    return lambda actie, catalogue: (id for reis in catalogue.reizen_van(actie) for id in of(reis, catalogue))


def _areas(reis: Klantreis, catalogue: Catalogue) -> Iterable[str]:
    return reis.leefgebieden


def _status(record: Klantreis | Verbeteractie, catalogue: Catalogue) -> Iterable[str]:
    return (record.status,)


def _kind(actie: Verbeteractie, catalogue: Catalogue) -> Iterable[str]:
    return (actie.soort or NIET_INGEVULD,)


def _owner(actie: Verbeteractie, catalogue: Catalogue) -> Iterable[str]:
    return (actie.eigenaar.organisatie,)


OF_JOURNEYS: tuple[Facet, ...] = (
    Facet("levensgebeurtenis", "Levensgebeurtenis", _event, register="levensgebeurtenissen"),
    Facet("leefgebied", "Leefgebied", _areas, vocabulary="leefgebied", listed="journeys"),
    Facet("soort", "Soort klant", _customers, vocabulary="profiel.soort", listed="journeys"),
    Facet("organisatie", "Organisatie", _organisations, register="organisaties"),
    Facet("kanaal", "Kanaal", _channels, register="kanalen"),
    Facet("status", "Status", _status, vocabulary="klantreis.status", listed="journeys"),
    Facet("gemeente", "Gemeente", _municipality, register="organisaties", listed="journeys"),
)
OF_ACTIONS: tuple[Facet, ...] = (
    Facet("status", "Status", _status, vocabulary="actie.status", listed="improvements", counted=True),
    Facet("soort", "Soort", _kind, vocabulary="actie.soort", listed="improvements"),
    Facet("organisatie", "Ligt bij", _owner, register="organisaties"),
    Facet("leefgebied", "Leefgebied", _of_journeys(_areas), vocabulary="leefgebied", listed="improvements"),
    Facet(
        "levensgebeurtenis",
        "Levensgebeurtenis",
        _of_journeys(_event),
        register="levensgebeurtenissen",
        listed="improvements",
    ),
    Facet("gemeente", "Gemeente", _municipality, register="organisaties", listed="improvements"),
)
FACETS: Mapping[str, tuple[Facet, ...]] = {"journeys": OF_JOURNEYS, "improvements": OF_ACTIONS}
"""The facets of each list, by the folder of its records."""


def choices(folder: str, records: Sequence[Klantreis | Verbeteractie], catalogue: Catalogue) -> tuple[Facetkeuze, ...]:
    """Every facet of a list, with the values that its records have."""
    return tuple(_choice(facet, records, catalogue) for facet in FACETS[folder])


def _choice(facet: Facet, records: Sequence[Klantreis | Verbeteractie], catalogue: Catalogue) -> Facetkeuze:
    """Words stand in the order of their vocabulary; entries by how often they occur, then by name."""
    found = [tuple(dict.fromkeys(facet.of(record, catalogue))) for record in records]
    counts = Counter(id for ids in found for id in ids)
    if facet.vocabulary:
        known = words(facet.vocabulary, catalogue.settings.woordenlijsten)
        labels = {**known, NIET_INGEVULD: niet_ingevuld(facet.vocabulary)}
        order = [id for id in labels if counts[id]] + sorted(id for id in counts if id not in labels)
    else:
        entries = catalogue.register(facet.register)
        labels = {id: entries[id].naam for id in counts if id in entries}
        order = sorted(counts, key=lambda id: (-counts[id], labels.get(id, id), id))
    values = tuple(Facetwaarde(id, labels.get(id, id), counts[id], _url(facet, id)) for id in order)
    place = {id: number for number, id in enumerate(order)}
    return Facetkeuze(facet, values, tuple(tuple(sorted(place[id] for id in ids)) for ids in found))


def _url(facet: Facet, id: str) -> str:
    """Where what has a value can be seen without a script."""
    if facet.listed:
        return addresses.of_value(facet.listed, facet.name, id)
    return addresses.of_record(facet.register, id)
