"""All that a record says in words, read off the model: a field that is added there can be found at once."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from catalogue.model.base import Record, shapes
from catalogue.model.duration import Looptijd
from catalogue.model.fields import TEXTS

Name = Callable[[str, str], str]
"""From the target of a reference and an id to what it is called; '' for what nobody would look for."""

# What stands on a page but is nothing to search by: it is said at many steps, or is a name of ours.
_UNSAID = frozenset({"al_bekend_bij", "bewijs", "bron", "eenheid", "eigenaar", "herkomst", "ouder", "rol", "voorheen"})


class _Worded(NamedTuple):
    name: str
    many: bool
    is_record: bool
    target: str


@cache
def _fields(model: type[Record]) -> tuple[_Worded, ...]:
    return tuple(
        _Worded(name, shape.many, shape.record is not None, shape.reference)
        for name, shape in shapes(model).items()
        if name not in _UNSAID and (shape.record or shape.reference or type(shape.value) in (*TEXTS, Looptijd))
    )


def texts(record: Record, name: Name, skip: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text in a record and in the records inside it, in order; references by their name, without `skip`."""
    named: list[str] = []
    for field in _fields(type(record)):
        value: Any = getattr(record, field.name)
        if not value or field.name in skip:
            continue
        for item in value if field.many else (value,):
            if field.is_record:
                yield from texts(item, name)
            elif not field.target:
                yield item
            elif called := name(field.target, item):
                named.append(called)
    if named:
        yield ", ".join(dict.fromkeys(named))
