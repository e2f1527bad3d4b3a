"""The columns of a table, made from the fields of a record; and what reads a row of them, as fast as Python goes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from catalogue.data.cells import in_one_cell, yes_or_no
from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.answers import Antwoord
from catalogue.model.base import KEPT_BY_THE_PROGRAM, Path, Shape, inside, shapes
from catalogue.model.duration import Looptijd
from catalogue.model.fields import Dag, Decimaal, Heel, Keuze, Vrij
from catalogue.model.labels import Labeller
from catalogue.model.verdicts import VERDICTS, Uitgerekend

TEKST, GETAL, DATUM, JA_NEE = "tekst", "getal", "datum", "ja of nee"
_WIDE = 100  # from so many characters on, a column of text is a wide one
_WRITTEN = frozenset(inside(*ITEMS.values(), *REGISTERS.values()))
_FEW = 5

Row = list[Any]
"""The cells of a row: str, int, float, date or None."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the first row, what is in it, and what that means."""

    name: str
    kind: str
    """tekst, getal, datum or `ja of nee`."""
    title: str
    wide: bool = False
    place: Path = ()
    """The field of its record that an editor may change; () for what says which row it is, and for what is derived."""
    chosen_from: str = ""
    """Of such a field the list that its words or ids are from: a vocabulary, a register or what is named elsewhere."""
    many: bool = False
    """Whether more than one can stand in a cell, with semicolons."""


def of(model: type[Record]) -> tuple[Column, ...]:
    """The columns of a record: a record inside it gives its own, a list of records has none (it has a table)."""
    return tuple(_columns(model, (), "", model in _WRITTEN))


def _columns(model: type[Record], above: Path, title: str, is_written: bool) -> Iterator[Column]:
    prefix = "".join(f"{step}_" for step in above)
    for name, shape in shapes(model).items():
        if shape.record is None:
            wide = isinstance(shape.value, Vrij) and shape.value.most >= _WIDE and not shape.reference
            is_changed = is_written and name not in KEPT_BY_THE_PROGRAM
            yield Column(
                f"{prefix}{name}",
                _kind(shape),
                f"{title}{shape.info.title}",
                wide,
                place=(*above, name) if is_changed else (),
                chosen_from=_chosen_from(shape) if is_changed else "",
                many=shape.many,
            )
            if isinstance(shape.value, Keuze | Uitgerekend):
                yield Column(f"{prefix}{name}_label", TEKST, f"{title}{shape.info.title} (in woorden)")
            if days := _own_days(model, shape):
                yield Column(f"{prefix}{days}", GETAL, f"{title}{shape.info.title} (dagen)")
        elif not shape.many:
            yield from _columns(shape.record, (*above, name), f"{title}{shape.info.title}: ", is_written)


def _chosen_from(shape: Shape) -> str:
    if isinstance(shape.value, Antwoord):
        return JA_NEE
    if isinstance(shape.value, Heel) and shape.value.high <= _FEW:
        return f"1 tot en met {shape.value.high}"
    return shape.vocabulary or shape.reference


def _own_days(model: type[Record], shape: Shape) -> str:
    """The name of the column that says a duration in days; '' where a field of that name does."""
    days = f"{shape.name}_dagen"
    return days if isinstance(shape.value, Looptijd) and days not in shapes(model) else ""


def _kind(shape: Shape) -> str:
    if shape.many:
        return TEKST
    match shape.value:
        case Heel() | Decimaal():
            return GETAL
        case Dag():
            return DATUM
        case Antwoord():
            return JA_NEE
    return TEKST


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    convert: Callable[[Any], Any] | None
    """None for what goes into a cell as it is."""
    inner: "tuple[_Field, ...] | None"
    blanks: Row
    """What stands there when the record inside is absent."""
    vocabulary: str = ""
    """The list of words that a catalogue may add to, of which the label is told; '' when the value itself is."""


@cache
def _fields(model: type[Record]) -> tuple[_Field, ...]:
    found = []
    for name, shape in shapes(model).items():
        if shape.record is None:
            found.append(_Field(name, _converter(shape), None, []))
            if isinstance(shape.value, Keuze | Uitgerekend):
                found.append(_label(name, shape.value))
            if _own_days(model, shape):
                found.append(_Field(name, attrgetter("getal"), None, []))
        elif not shape.many:
            found.append(_Field(name, None, _fields(shape.record), [None] * len(of(shape.record))))
    return tuple(found)


def _label(name: str, value: Keuze | Uitgerekend) -> _Field:
    if isinstance(value, Keuze):
        return _Field(name, None, None, [], value.vocabulary)
    verdicts = VERDICTS[value.vocabulary]
    return _Field(name, lambda word: verdicts[word].label, None, [])


def _converter(shape: Shape) -> Callable[[Any], Any] | None:
    if shape.many:
        return in_one_cell
    if isinstance(shape.value, Looptijd):
        return str  # no more than its words
    return yes_or_no if isinstance(shape.value, Antwoord) else None


def cells(record: Record | None, model: type[Record], label: Labeller) -> Row:
    """The cells of a record, in the order of its columns; all empty without one."""
    row: Row = []
    if record is None:
        return [None] * len(of(model))
    _read(vars(record), _fields(model), label, row)
    return row


def _read(data: dict[str, Any], fields: tuple[_Field, ...], label: Labeller, row: Row) -> None:
    for field in fields:
        value = data[field.name]
        if field.inner is not None:
            if value is None:
                row += field.blanks
            else:
                _read(vars(value), field.inner, label, row)
        elif value is None:
            row.append(None)
        elif field.vocabulary:
            row.append(_labelled(value, field.vocabulary, label))
        else:
            row.append(field.convert(value) if field.convert else value)


def _labelled(value: str | tuple[str, ...], vocabulary: str, label: Labeller) -> str | None:
    if isinstance(value, str):
        return label(value, vocabulary)
    return in_one_cell(label(word, vocabulary) for word in value)
