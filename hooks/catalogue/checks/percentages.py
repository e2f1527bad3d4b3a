"""The rule about percentages in the effects of actions: their KPI, and so its unit, stands with a journey."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.model import Klantreis
from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note
from catalogue.words.wording import getal


def percentages_are_shares(documents: Iterable[Document], journeys: Mapping[str, Document]) -> Iterator[Note]:
    """W904: what is measured in percents lies between 0 and 100; its baseline and its goal too."""
    known: dict[str, frozenset[str]] = {}
    for document in documents:
        for value in document.beyond:
            reis, _, kpi = value.kpi.partition("#")
            if reis not in known:
                known[reis] = frozenset(_in_percents(journeys.get(reis)))
            if kpi in known[reis] and not document.touches(value.path):
                yield note(document.path, value.line, value.column, "W904", waarde=getal(value.value))


def _in_percents(document: Document | None) -> Iterator[str]:
    """The ids of the KPI's of a journey that are surely percentages."""
    for record in document.records if document else ():
        for number, kpi in enumerate(record.kpis) if isinstance(record, Klantreis) else ():
            here = ("kpis", number)
            unsure = document and any(document.touches((*here, name)) for name in ("id", "eenheid"))
            if kpi.is_percentage and not unsure:
                yield kpi.id
