"""What the values and records of two catalogues are called: by their names and labels, never by an id."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from catalogue.changes.difference import Inside
from catalogue.changes.identity import Identities, address
from catalogue.changes.matching import called, own_name, value
from catalogue.changes.sentences import SHORT
from catalogue.model.base import Shape, shapes
from catalogue.model.labels import Labeller
from catalogue.model.registers import Onderzoek
from catalogue.pages.making import links
from catalogue.reading.findings import shown
from catalogue.words.wording import datum, getal

NOT_THERE = "iets dat er niet is"
_LINE = 100


@dataclass(frozen=True, slots=True)
class InWords:
    """How the records of two states read; `journeys` are the ids, before and now, of the journey that is told of."""

    found: Identities
    labels: tuple[Labeller, Labeller]
    journeys: tuple[str, str] = ("", "")

    def value(self, inside: Inside, shape: Shape, one: Any, *, is_old: bool) -> str:
        """A single value in words; '' for an id that names nothing else."""
        data = inside.before if is_old else inside.after
        named = address(inside.model, data, shape, one, self.journeys[not is_old])
        if named:
            known = self.found.before if is_old else self.found.after
            return known.called(named) or NOT_THERE
        if shape.vocabulary:
            return self.labels[not is_old](str(one), shape.vocabulary)
        if shape.kind == "id":
            return ""
        if isinstance(one, bool):
            return "ja" if one else "nee"
        if isinstance(one, date):
            return datum(one)
        return getal(one) if isinstance(one, int | float) else str(one)

    def name(self, inside: Inside, *, is_old: bool = False, in_short: bool = False) -> str:
        """What a record is called; of what has no name what is in it, or `in_short` what must be."""
        data = inside.before if is_old or inside.after is None else inside.after
        if isinstance(data, Onderzoek):
            return shown(links.called(data, self.labels[not is_old]), SHORT)
        if own_name(inside.model) and (name := called(inside.model, data)):
            return name
        is_old = data is inside.before and data is not inside.after
        texts = (
            self.value(Inside(inside.field, inside.model, data, data), shape, one, is_old=is_old)
            for name, shape in shapes(inside.model).items()
            if shape.required or not in_short
            for one in _single(value(data, name), shape)
        )
        return shown(", ".join(filter(None, texts)), _LINE)


def _single(found: Any, shape: Shape) -> Any:
    if found is None or shape.record:
        return ()
    return found if shape.many else (found,)
