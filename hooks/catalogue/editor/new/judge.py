"""One answer, judged as the check would judge it in a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from catalogue.checks.rule import Context
from catalogue.editor import splice
from catalogue.editor.written import on_one_line
from catalogue.loading import read_file
from catalogue.model.base import Data, Path, Shape, example, example_record, model_at, shapes
from catalogue.model.fields import Vrij
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import words
from catalogue.reading.findings import ERROR
from catalogue.reading.folder import File
from catalogue.reading.kinds import KINDS, Kind

_WHOLE: Mapping[str, Mapping[str, Data]] = {
    "improvements": {"lost_op": ["reis#knelpunt"]},
    "registers/onderzoeken": {"grondslag": "Wet"},
}
"""What makes an example of only required fields one without errors."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges answers by the rules of this catalogue; `may_stay` are the keys of what looks like personal data."""

    settings: Settings
    today: date
    may_stay: frozenset[str]

    def judged(self, kind: str, path: Path, text: str) -> str:
        """The answer as it is to be written at this path in a file of this kind (in a register: in an entry).

        Raises ValueError with what the check would say of it.
        """
        text = text.strip()
        shape = shape_at(KINDS[kind], path)
        if shape.value and not isinstance(shape.value, Vrij):
            known = words(shape.vocabulary, self.settings.woordenlijsten) if shape.vocabulary else {}
            meant = shape.value.meant(text, known)
            if meant and not self.fault(kind, path, meant):
                return meant
        if fault := self.fault(kind, path, text):
            raise ValueError(fault)
        return text

    def fault(self, kind: str, path: Path, value: Data) -> str:
        """What the check says of a file that is right but for this value; '' when it says nothing."""
        data = {**example_record(KINDS[kind].model), **_WHOLE.get(kind, {})}
        _put(KINDS[kind], data, path, value)
        return self.fault_of(kind, data)

    def fault_of(self, kind: str, data: Data) -> str:
        """What the check says of a file with this record; '' when it has no errors."""
        what, record = KINDS[kind], splice.cleaned(data)
        text = on_one_line([record] if what.many else record)
        try:
            file = File(f"{what.folder}/nieuw.yml", text.encode(), what)
        except UnicodeEncodeError:  # half of a character, from a terminal that sends no UTF-8
            return "Hier staat een teken dat niet te lezen is. Typ de tekst opnieuw."
        context = Context(self.today, self.settings.drempelwaarden)
        found = read_file(file, self.settings, context, self.may_stay).findings
        return next((f"{one.message} {one.hint}" for one in found if one.severity == ERROR), "")


def shape_at(kind: Kind, path: Path) -> Shape:
    """The field at a path in a record of this kind."""
    *above, name = (step for step in path if isinstance(step, str))
    model = model_at(kind.model, tuple(above))
    assert model
    return shapes(model)[name]


def _put(kind: Kind, data: Any, path: Path, value: Data) -> None:
    """The value at the path, in the example of all that it is in."""
    holder, above = data, kind.model
    for step in path[:-1]:
        if isinstance(step, str):
            shape = shapes(above)[step]
            holder.setdefault(step, example(shape))
            assert shape.record
            above = shape.record
        holder = holder[step]
    last = path[-1]
    holder[last] = [value] if isinstance(last, str) and shapes(above)[last].many else value
