"""Whether data has the shape of its record: pydantic's judgement in our own codes and words; a record to go on with.

What is not valid is replaced by the example of its field, so that the rest of the file can still be checked by every
rule. Such a record is never published; `broken` says where the stand-ins are.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import ValidationError

from catalogue.model import Record
from catalogue.model.amounts import Geld
from catalogue.model.base import Data, Path, Shape, example, example_record, model_at, shapes
from catalogue.model.fields import Heel, Naam
from catalogue.model.limits import MAX_FAULTS, MAX_LOOKALIKES
from catalogue.model.vocabularies import words as words_of
from catalogue.reading.keys import Fault
from catalogue.words.hints import as_day, as_duration, as_number, described, did_you_mean, listed, typed
from catalogue.words.slugs import slugify

Words = Mapping[str, Mapping[str, str]]

_EMPTY = ("missing", "string_too_short", "too_short")
_OWN_CODES = ("E118", "E301", "E302", "E304", "E307")


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
            faults.append(_translate(model, item, start, words, guess=number < MAX_LOOKALIKES))
        else:
            more["E205" if item["type"] in _EMPTY else "E204"] += 1
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


def _shape_at(model: type[Record], path: Path) -> Shape | None:
    """The field that the path leads to or into; None for the record itself."""
    names = [index for index, step in enumerate(path) if isinstance(step, str)]
    if not names:
        return None
    owner = model_at(model, path[: names[-1]])
    return shapes(owner).get(str(path[names[-1]])) if owner else None


def _stand_in(model: type[Record], data: Data, path: Path, start: Path) -> Data:
    """The data with something valid at `path`: nothing where that may be, else the field's example."""
    shape = _shape_at(model, path)
    if shape is None:
        return example_record(model)
    *parents, last = path
    holder: Any = data
    for step in parents:
        holder = holder[step]
    if isinstance(holder, str):  # a shorthand was written where the record itself belongs: replace that
        return _stand_in(model, data, tuple(parents), start)
    if isinstance(last, int):
        one = example(shape)
        holder[last] = one[0] if shape.many and isinstance(one, list) else one
        return data
    old = holder.pop(last, None)
    owner = model_at(model, path[:-1])
    if isinstance(shape.value, Naam) and shape.name == "id" and owner and owner.scope:
        holder[last] = _stand_in_id(owner.scope, old, (*start, *path))
    elif shape.required:
        holder[last] = example(shape)
    return data


def _stand_in_id(scope: str, old: Data, path: Path) -> str:
    """An id that is not that of the example: that one may well exist."""
    number = next((step + 1 for step in reversed(path) if isinstance(step, int)), 1)
    return (slugify(old) if isinstance(old, str) else "") or f"{scope}-{number}"


def _translate(model: type[Record], item: Any, start: Path, words: Words, *, guess: bool) -> Fault:
    """One of pydantic's errors as a fault with our code; its own sentence is never used.

    With `guess` we look for the word that was meant.
    """
    path, kind, context, value = tuple(item["loc"]), item["type"], item.get("ctx", {}), item["input"]
    shape = _shape_at(model, path)
    here = (*start, *path)
    if kind in _EMPTY or value is None or (isinstance(value, str) and not value.strip()):
        if shape and isinstance(path[-1], str) and shape.required:
            return _missing(model, shape, path, here)
        return _wrong_type(model, shape, "", path, here)
    if kind == "too_long":
        most = str(context["max_length"])
        params = {"aantal": str(len(value)), "wat": f"regels bij '{shape.name if shape else ''}'", "hoogstens": most}
        return Fault(here, "E208", params, at_key=True)
    if kind == "string_too_long":
        return Fault(here, "E206", {"aantal": str(len(value)), "hoogstens": str(context["max_length"])})
    if kind == "E202":
        choices = list(words_of(context["woordenlijst"], words))
        suggestion = did_you_mean(context["waarde"], choices) if guess else ""
        return Fault(here, "E202", {"waarde": context["waarde"], "toegestaan": listed(choices)}, suggestion)
    if kind == "E207":
        return Fault(here, "E207", {"waarde": context["waarde"], "voorbeeld": slugify(context["waarde"]) or "mijn-id"})
    if kind == "E212":
        return Fault(here, "E212", {"gevonden": described(value)}, as_duration(value))
    if kind == "E213":
        return Fault(here, "E213", {"veld": context["veld"], "woorden": context["woorden"]}, at_key=True)
    if kind in _OWN_CODES and isinstance(value, str):
        params = {name: text for name, text in context.items() if name != "code"}
        return Fault(here, kind, params, as_day(value) if kind == "E304" else "")
    return _wrong_type(model, shape, value, path, here)


def _missing(model: type[Record], shape: Shape, path: Path, here: Path) -> Fault:
    owner = model_at(model, path[:-1]) or model
    sample = f"{shape.name}: {typed(example(shape))}"
    params = {"waarvan": owner.naam_enkelvoud, "veld": shape.name, "voorbeeld": sample}
    return Fault(here, "E205", params, at_key=True)


def _wrong_type(model: type[Record], shape: Shape | None, value: Data, path: Path, here: Path) -> Fault:
    """E204: something else belongs here. The advice depends on what is there."""
    an_item = bool(path) and isinstance(path[-1], int)
    if shape and shape.many and not an_item:
        expected = "een lijst"
    elif shape and shape.value:
        expected = shape.value.met_lidwoord
    else:
        expected = "een blok met velden"
    params = {"verwacht": expected, "gevonden": described(value), "voorbeeld": _advice(model, shape, value, an_item)}
    suggestion = ""
    if shape and isinstance(value, str):
        if isinstance(shape.value, Heel | Geld):
            suggestion = as_number(value, whole=True)
        if not isinstance(shape.value, Heel):
            suggestion = suggestion or as_number(value, whole=False)
    return Fault(here, "E204", params, suggestion)


def _sample(shape: Shape) -> Data:
    """What to write in a field: the example of the record there where none of its own fields is required."""
    return example(shape) or (shape.info.examples or [""])[0]


def _first_field(model: type[Record]) -> Data:
    name, shape = next(iter(shapes(model).items()))
    return {name: example(shape)}


def _advice(model: type[Record], shape: Shape | None, value: Data, an_item: bool) -> str:
    sample = _sample(shape) if shape else example_record(model) or _first_field(model)
    if value == "" and (an_item or shape is None):
        return f"Haal het streepje weg, of vul in: {typed(sample[0] if isinstance(sample, list) else sample)}"
    if shape is None:
        return f"Bijvoorbeeld: {typed(sample)}"
    if value == "":
        return f"Vul iets in, of haal de regel weg. Bijvoorbeeld: {shape.name}: {typed(sample)}"
    if an_item:
        return f"Bijvoorbeeld: {typed(sample[0] if isinstance(sample, list) else sample)}"
    if shape.many and not shape.record and isinstance(value, str):
        parts = [part.strip() for part in value.split(",")] if shape.reference or shape.vocabulary else [value]
        return f"Zet er vierkante haken omheen: {shape.name}: {typed(parts)}"
    if shape.many and shape.record and isinstance(value, dict):
        return "Zet een streepje en een spatie voor het eerste veld, en laat de andere velden even ver inspringen."
    return f"Bijvoorbeeld: {shape.name}: {typed(sample)}"
