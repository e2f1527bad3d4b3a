"""Whether data has the shape of its record: pydantic's judgement in our own codes and words; a record to go on with.

What is not valid is replaced by something that is, so that the rest of the file can still be checked by every
rule. Such a record is never published; `broken` says where the stand-ins are.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import ValidationError

from catalogue.model import Record
from catalogue.model.base import Data, Path, Shape, example, example_record, model_at, shapes
from catalogue.model.fields import TEXTS, Naam
from catalogue.model.limits import MAX_FAULTS, MAX_LOOKALIKES
from catalogue.reading.advice import EMPTY, Words, shape_at, translated
from catalogue.reading.keys import Fault
from catalogue.words.hints import described, typed
from catalogue.words.slugs import slugify

__all__ = ["Built", "Words", "build", "wrong_root"]

_UNTOLD = "Nog in te vullen"


@dataclass(frozen=True, slots=True)
class Built:
    """A record, the faults in its data, and where stand-ins took the place of what was not valid.

    `more` counts the faults beyond MAX_FAULTS: E205 for what is missing, E204 for all else.
    """

    record: Record
    faults: tuple[Fault, ...]
    broken: tuple[Path, ...]
    more: Mapping[str, int] = field(default_factory=dict)


def wrong_root(model: type[Record], many: bool, value: Data) -> Fault:
    """The fault of a file that is a list where a mapping is due, or the other way round."""
    name, first = next(iter(shapes(model).items()))
    sample = f"{'- ' if many else ''}{name}: {typed(example(first))}"
    expected = "een lijst" if many else "een blok met velden"
    params = {"verwacht": expected, "gevonden": described(value), "voorbeeld": f"Zo begint het bestand: {sample}"}
    if many and isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), list):
        params["voorbeeld"] = f"Haal deze regel weg: {next(iter(value))}:"
    return Fault((), "E204", params)


def build(
    model: type[Record],
    data: Data,
    start: Path,
    words: Words,
    unsure: frozenset[Path] = frozenset(),
    before: int = 0,
) -> Built:
    """A record from data that has only known keys. `start` goes before every path that is given back.

    Of a fault at one of the `unsure` paths nothing is said: it was told in other words already. There were so many
    faults `before` in the same file.
    """
    context = {"woordenlijsten": words}
    try:
        return Built(model.model_validate(data, context=context), (), ())
    except ValidationError as error:
        wrong = [item for item in error.errors(include_url=False) if not _follows(item)]
    faults: list[Fault] = []
    broken: dict[Path, None] = {}
    more: Counter[str] = Counter()
    hopeless = before + len(wrong) > MAX_FAULTS
    mended = None if hopeless else _copy(data)
    for item in wrong:
        here = (*start, *_written(data, tuple(item["loc"])))
        number = before + len(faults)
        if here in broken or here in unsure:
            pass
        elif number < MAX_FAULTS:
            faults.append(translated(model, item, start, words, guess=number < MAX_LOOKALIKES))
        else:
            more["E205" if item["type"] in EMPTY else "E204"] += 1
        broken[here] = None
        if not hopeless:
            mended = _stand_in(model, mended, tuple(item["loc"]), start)
    if hopeless:
        return Built(_example(model), tuple(faults), (start,), more)
    return Built(model.model_validate(mended, context=context), tuple(faults), tuple(broken), more)


@cache
def _example(model: type[Record]) -> Record:
    """A record to go on with where there is nothing to go on with."""
    return model.model_validate(example_record(model))


def _follows(item: Any) -> bool:
    """Whether an error only repeats others: pydantic counts a list whose items are not valid as too short."""
    return bool(item["type"] == "too_short" and len(item["input"]) >= item["ctx"]["min_length"])


def _written(data: Data, path: Path) -> Path:
    """The path, but no further than a single value: a shorthand stands for all that is in its record."""
    here: Any = data
    for length, step in enumerate(path):
        if not isinstance(here, dict | list):
            return path[:length]
        here = here[step] if isinstance(here, list) or step in here else None  # type: ignore[index]
    return path


def _copy(data: Data) -> Data:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(item) for item in data] if isinstance(data, list) else data


def _stand_in(model: type[Record], data: Data, path: Path, start: Path) -> Data:
    """The data with something valid at `path`: nothing where that may be, else what says that it was not told."""
    shape = shape_at(model, path)
    if shape is None:
        return example_record(model)
    *parents, last = path
    holder: Any = data
    for step in parents:
        holder = holder[step]
    if isinstance(holder, str):  # a shorthand was written where the record itself belongs: replace that
        return _stand_in(model, data, tuple(parents), start)
    if isinstance(last, int):
        one = _untold(shape)
        holder[last] = one[0] if shape.many and isinstance(one, list) else one
        return data
    old = holder.pop(last, None)
    owner = model_at(model, path[:-1])
    if isinstance(shape.value, Naam) and shape.name == "id" and owner and owner.scope:
        holder[last] = _stand_in_id(owner.scope, old, (*start, *path))
    elif shape.required:
        holder[last] = _untold(shape)
    return data


def _untold(shape: Shape) -> Data:
    """What is valid in this field and says of itself that it was not told; its example where that is no free text."""
    if shape.record:
        one: Data = {name: _untold(inner) for name, inner in shapes(shape.record).items() if inner.required}
    elif type(shape.value) in TEXTS:
        one = _UNTOLD
    else:
        return example(shape)
    return [one] if shape.many else one


def _stand_in_id(scope: str, old: Data, path: Path) -> str:
    """An id that is not that of the example: that one may well exist."""
    number = next((step + 1 for step in reversed(path) if isinstance(step, int)), 1)
    return (slugify(old) if isinstance(old, str) else "") or f"{scope}-{number}"
