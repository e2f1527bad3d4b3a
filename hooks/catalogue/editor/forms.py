"""A record as a form, made from the model alone: a field that is added to the model appears in it by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from catalogue.editor.cells import fits
from catalogue.editor.choices import Choice, ChosenFrom, choices, source
from catalogue.editor.column_names import also
from catalogue.editor.content import Opened
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS, Record
from catalogue.model.asked import asked_of_new, in_order, is_first, said_elsewhere
from catalogue.model.base import KEPT_BY_THE_PROGRAM, Data, Path, Shape, shapes
from catalogue.model.experience import Ervaring
from catalogue.model.filled_in import kind_of, most_of
from catalogue.model.step import Stap

NEW_LINE = "register"
"""Where a place begins that is a field of a new line of a register."""


@dataclass(frozen=True, slots=True)
class Control:
    """One field of a record: what the model says of it, and what is in it.

    `kind` says how it is filled in: text, long, number, amount, duration, score, day, answer, choice, reference,
    record, or `many` of one of these; or spread: a lowest and a highest score. `value` is the text in it (of more a
    list of texts), `entries` are the records in it, `new` what is asked for one more of those.
    """

    name: str
    place: Path
    label: str
    help: str
    example: str
    kind: str
    required: bool
    many: bool
    first: bool
    value: Data
    chosen_from: str
    """The list in the form that it is chosen from; '' when anything can be typed."""
    entries: tuple["Entry", ...] = ()
    new: tuple["Control", ...] = ()
    what: str = ""
    """What one record in it is called: "stap"."""
    most: int = 0
    """Of a score the highest; of a text how many characters."""
    columns: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """What a column of a table can be when it is pasted here: the names of fields, their labels and other names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record: where it stands, what kind of thing it is, and its fields."""

    place: Path
    what: str
    controls: tuple[Control, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A file as a form: one entry, or of a register each entry."""

    path: str
    id: str
    what: str
    many: bool
    entries: tuple[Entry, ...]
    choices: Mapping[str, tuple[Choice, ...]]
    """What can be chosen, by the `chosen_from` of the fields."""
    new: tuple[Control, ...] = ()
    registers: Mapping[str, tuple[Control, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """What is asked for a new line of each register of which something can be chosen here."""


def form(workspace: Workspace, path: str) -> Form:
    """The form of a file. Raises ValueError, in Dutch, when the file cannot be read as records."""
    file = workspace.open(path)
    made = _FormMaker(workspace, file)
    model = file.kind.model
    entries = tuple(made.entry(model, data, place) for place, data in file.entries)
    new = tuple(made.asked(model, (len(entries),))) if file.kind.many else ()
    return Form(path, file.id, model.naam_enkelvoud, file.kind.many, entries, made.choices, new, made.registers)


class _FormMaker:
    """Makes the form of one file; what can be chosen is looked up once."""

    def __init__(self, workspace: Workspace, file: Opened) -> None:
        self._workspace, self._file = workspace, file
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self.registers: dict[str, tuple[Control, ...]] = {}

    def entry(self, model: type[Record], data: Data, place: Path) -> Entry:
        fields = data if isinstance(data, dict) else {}
        known = shapes(model)
        controls = tuple(
            self.control(model, known[name], fields, (*place, name))
            for name in in_order(model)
            if name in fields or not said_elsewhere(model, name)
        )
        return Entry(place, model.naam_enkelvoud, controls, str(fields.get("id") or ""))

    def control(self, model: type[Record], shape: Shape, beside: Data, place: Path) -> Control:
        """The field of a record; `beside` are all that it has."""
        value = beside.get(shape.name)
        chosen_from = source(self._file, model, shape, place, beside)
        entries: tuple[Entry, ...] = ()
        new: tuple[Control, ...] = ()
        if shape.record and shape.many:
            found = enumerate(value) if isinstance(value, list) else ()
            entries = tuple(self.entry(shape.record, one, (*place, at)) for at, one in found)
            new = tuple(self.asked(shape.record, (*place, len(entries))))
            self._list_what_cells_name(shape.record)
        elif shape.record:
            written = value if isinstance(value, dict) else _written_short(shape.record, value)
            entries = (self.entry(shape.record, written, place),)
        return Control(
            name=shape.name,
            place=place,
            label=shape.info.title or shape.name,
            help=shape.info.description or "",
            example=_example(shape),
            kind="reference" if chosen_from and not shape.vocabulary else kind_of(shape),
            required=shape.required,
            many=shape.many,
            first=is_first(model, shape),
            value=None if shape.record else value,
            chosen_from=self._list_of(chosen_from),
            entries=entries,
            new=new,
            what=shape.record.naam_enkelvoud if shape.record else "",
            most=self._most(model, shape),
            columns=tuple(_columns(shape.record)) if shape.record and shape.many else (),
        )

    def asked(self, model: type[Record], place: Path) -> Iterator[Control]:
        """What must be known of a new record before it can be one: what is required, or else its first field."""
        known = shapes(model)
        for name in asked_of_new(model):
            if not known[name].record:
                yield self.control(model, known[name], {}, (*place, name))

    def _most(self, model: type[Record], shape: Shape) -> int:
        if (model, shape.name) == (Stap, "titel"):  # what fits on the map
            return self._workspace.settings.drempelwaarden.stap_tekens
        return most_of(shape.value)

    def _list_what_cells_name(self, model: type[Record]) -> None:
        """A table that is pasted may name what has no line yet: that can be chosen or made."""
        for one in shapes(model).values():
            if one.reference in REGISTERS:
                self._list_of(ChosenFrom(one.reference))

    def _list_of(self, of: ChosenFrom | None) -> str:
        """The name of the list of what can be chosen, which is in the form from now on."""
        if of is None:
            return ""
        if str(of) not in self.choices:
            self.choices[str(of)] = tuple(choices(self._workspace, self._file, of))
            if of.name in REGISTERS and not of.within:
                self.registers[of.name] = tuple(self.asked(REGISTERS[of.name], (NEW_LINE, of.name)))
        return str(of)


def _written_short(model: type[Record], value: Data) -> Data:
    """A record that was written as its first field alone: `ervaring: 3`."""
    return {next(iter(shapes(model))): value} if isinstance(value, str) else {}


def _columns(model: type[Record]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The fields that one cell can hold: what is typed, and a record that may be written as its first field alone."""
    for name, shape in shapes(model).items():
        typed = not shape.record and fits(shape) and name not in KEPT_BY_THE_PROGRAM
        if typed or shape.record is Ervaring:
            yield name, shape.info.title or name, also(model, name)


def _example(shape: Shape) -> str:
    found = (shape.info.examples or [""])[0]
    return found if isinstance(found, str) else ""
