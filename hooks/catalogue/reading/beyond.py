"""The values of effects that can be no percentage."""

from collections.abc import Iterator
from collections.abc import Sequence as SequenceType
from typing import NamedTuple

from catalogue.model import Record, Verbeteractie
from catalogue.model.base import Path
from catalogue.model.kpi import no_percentage
from catalogue.reading.nodes import Node, place


class Value(NamedTuple):
    """A value of an effect on a KPI."""

    kpi: str
    value: float
    path: Path
    line: int
    column: int


def beyond(records: SequenceType[Record], root: Node) -> Iterator[Value]:
    """The values of effects, the goals too, that are under 0 or over 100."""
    for record in records:
        for number, effect in enumerate(record.effect) if isinstance(record, Verbeteractie) else ():
            here: Path = ("effect", number)
            found: list[tuple[Path, float | None]] = [
                ((*here, "nulmeting", "waarde"), effect.nulmeting.waarde if effect.nulmeting else None),
                ((*here, "doel"), effect.doel),
                *(((*here, "metingen", index, "waarde"), one.waarde) for index, one in enumerate(effect.metingen)),
            ]
            for path, value in found:
                if value is not None and no_percentage(value):
                    yield Value(effect.kpi, value, path, *place(root, path))
