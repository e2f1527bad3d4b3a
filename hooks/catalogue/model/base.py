"""What every record shares, and the shape of a record: which fields hold records, lists and references."""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from catalogue.model.fields import Keuze, Verwijzing
from catalogue.model.value import Waarde

Data = Any  # what source.plain gives: dict, list, str or None
Path = tuple[str | int, ...]


KEPT_BY_THE_PROGRAM = frozenset({"id", "voorheen"})
"""Fields that no editor fills in beside the others: who gives another name takes along all that refers to it."""
_NOT_KEPT: set[str] = set()


class Record(BaseModel):
    """A frozen record of which an editor may write exactly the declared fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False, protected_namespaces=())

    naam_enkelvoud: ClassVar[str] = "onderdeel"  # as in "het veld … van een <stap>"
    scope: ClassVar[str] = ""  # within a file, ids of one scope are unique; '' = it has no id
    derived: ClassVar[frozenset[str]] = frozenset()  # fields that the engine fills in and an editor may not write

    @classmethod
    def name_for_id(cls, data: dict[str, Any]) -> str:
        """The text from which a missing id is made."""
        return str(data.get("titel") or data.get("naam") or "")

    def model_post_init(self, context: Any, /) -> None:
        """Keep the values as Python keeps those of any object, which takes half the memory of how pydantic does it.

        And forget which fields were written: nobody asks.
        """
        values = self.__dict__
        object.__delattr__(self, "__dict__")
        _fill(self, values)

    def __reduce__(self) -> Any:
        """For another process: no more than the values, which takes half the time of pydantic's own way."""
        return _again, (type(self), self.__dict__)


def _again(model: type[Record], values: dict[str, Any]) -> Record:
    record = object.__new__(model)
    _fill(record, values)
    return record


def _fill(record: Record, values: dict[str, Any]) -> None:
    """One by one: then all records of a kind share the names of their fields, which a dict of its own would hold."""
    fill = object.__setattr__  # a record itself is frozen
    for name, value in values.items():
        fill(record, name, value)
    fill(record, "__pydantic_fields_set__", _NOT_KEPT)
    fill(record, "__pydantic_extra__", None)
    fill(record, "__pydantic_private__", None)


@dataclass(frozen=True, slots=True)
class Shape:
    """One field of a record: what is in it and how much of it."""

    name: str
    many: bool
    record: type[Record] | None
    reference: str
    vocabulary: str
    value: Waarde | None
    required: bool
    info: FieldInfo

    @property
    def kind(self) -> str:
        """The Dutch name of one thing that belongs here: "datum", "stap"."""
        return self.value.name if self.value else self.record.naam_enkelvoud if self.record else ""


def _unwrap(annotation: Any, metadata: tuple[Any, ...] = ()) -> tuple[Any, tuple[Any, ...], bool]:
    """The innermost type, everything that annotates it, and whether a tuple lies around it."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _unwrap(inner, (*metadata, *more))
    if origin is tuple:
        inner, found, _ = _unwrap(get_args(annotation)[0], metadata)
        return inner, found, True
    if origin in (Union, types.UnionType):
        return _unwrap(next(part for part in get_args(annotation) if part is not type(None)), metadata)
    return annotation, metadata, False


@cache
def shapes(model: type[Record]) -> dict[str, Shape]:
    """The fields of `model` that an editor may write, by name, in order of declaration."""
    found = {}
    for name, info in model.model_fields.items():
        if name in model.derived:
            continue
        inner, metadata, many = _unwrap(info.annotation, tuple(info.metadata))
        value = next((item for item in metadata if isinstance(item, Waarde)), None)
        record = inner if isinstance(inner, type) and issubclass(inner, Record) else None
        found[name] = Shape(
            name=name,
            many=many,
            record=record,
            reference=value.target if isinstance(value, Verwijzing) else "",
            vocabulary=value.vocabulary if isinstance(value, Keuze) else "",
            value=value,
            required=info.is_required(),
            info=info,
        )
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """A record or value met on a walk through the data of a file."""

    path: Path
    shape: Shape | None
    model: type[Record] | None
    data: Data


def walk(model: type[Record], data: Data, path: Path = ()) -> Iterator[Found]:
    """Every record and every single value in `data` that stands where `model` has a place for it, outermost first.

    `data` is a record, or what was written for one. That need not be valid: what has the wrong form is passed over.
    """
    if not isinstance(data, dict | Record):
        return
    yield Found(path, None, model, data)
    values = data if isinstance(data, dict) else vars(data)
    for name, shape in shapes(model).items():
        value = values.get(name)
        items = enumerate(value) if shape.many and isinstance(value, list | tuple) else [(None, value)]
        for index, item in items:
            here = (*path, name) if index is None else (*path, name, index)
            if shape.record:
                yield from walk(shape.record, item, here)
            elif item is not None and not isinstance(item, list | dict):
                yield Found(here, shape, None, item)


def inside(*models: type[Record]) -> tuple[type[Record], ...]:
    """These kinds of record and every kind that they hold, each once, outermost first."""
    found = list(models)
    for model in found:
        found += [shape.record for shape in shapes(model).values() if shape.record and shape.record not in found]
    return tuple(dict.fromkeys(found))


def model_at(model: type[Record], path: Path) -> type[Record] | None:
    """The record type that stands at `path` inside `model`; None when the path leads to a value."""
    current: type[Record] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if current is None or step not in shapes(current):
            return None
        current = shapes(current)[step].record
    return current


def data_at(data: Any, path: Path) -> Any:
    """What stands at a path in the data of a file; None when nothing does."""
    for step in path:
        known = range(len(data)) if isinstance(data, list) else data if isinstance(data, dict) else ()
        data = data[step] if step in known else None
    return data


def example_record(model: type[Record]) -> dict[str, Any]:
    """Data with the required fields of `model`, each with its example."""
    return {name: example(shape) for name, shape in shapes(model).items() if shape.required}


def example(shape: Shape) -> Data:
    """Data that is valid in this field: its own example, or the required fields of the record that belongs there."""
    one = example_record(shape.record) if shape.record else shape.info.examples[0] if shape.info.examples else "-"
    return [one] if shape.many and not isinstance(one, list) else one
