"""The rule about measurements of one KPI in more files: in its series they stand beside each other."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note
from catalogue.reading.timed import Timed


def series_over_the_same_time(documents: Iterable[Document]) -> Iterator[Note]:
    """W905: in the series of a KPI what follows from another file is about the same length of time.

    Told once for each file and KPI. Within one file the rules for that file tell it.
    """
    series: dict[str, list[tuple[Document, Timed]]] = {}
    for document in documents:
        for one in document.timed:
            if not document.touches(one.path):
                series.setdefault(one.kpi, []).append((document, one))
    for found in series.values():
        told: set[str] = set()
        for (before, vorige), (after, one) in pairwise(sorted(found, key=lambda item: item[1].datum)):
            if before is after or after.path in told or not one.meting.is_over_andere_periode(vorige.meting):
                continue
            told.add(after.path)
            wat = f"de vorige meting van deze KPI, in {before.path},"
            place, over = (after.path, one.line, one.column), (one.meting.periode, vorige.meting.periode)
            yield note(*place, "W905", wat=wat, periode=over[0], andere=over[1])
