"""The measurements that say how long they are about, of a KPI and of the effects on it."""

from collections.abc import Iterator
from collections.abc import Sequence as SequenceType
from datetime import date
from typing import NamedTuple

from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.base import Path
from catalogue.model.kpi import Meting
from catalogue.reading.nodes import Node, place


class Timed(NamedTuple):
    """A measurement of the KPI at `reis#kpi`, with its place in the file and that of its periode."""

    kpi: str
    datum: date
    meting: Meting
    path: Path
    line: int
    column: int


def timed(records: SequenceType[Record], root: Node) -> Iterator[Timed]:
    """Every measurement with a periode."""
    for record in records:
        for kpi, path, meting in _measurements(record):
            if meting.periode is not None:
                yield Timed(kpi, meting.datum, meting, path, *place(root, (*path, "periode")))


def _measurements(record: Record) -> Iterator[tuple[str, Path, Meting]]:
    if isinstance(record, Klantreis):
        for number, kpi in enumerate(record.kpis):
            for index, meting in enumerate(kpi.metingen):
                yield f"{record.id}#{kpi.id}", ("kpis", number, "metingen", index), meting
    elif isinstance(record, Verbeteractie):
        for number, effect in enumerate(record.effect):
            if effect.nulmeting:
                yield effect.kpi, ("effect", number, "nulmeting"), effect.nulmeting
            for index, meting in enumerate(effect.metingen):
                yield effect.kpi, ("effect", number, "metingen", index), meting
