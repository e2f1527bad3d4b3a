"""Whether data has the shape of its record: pydantic's judgement in our own words, and a record to go on with.

What is not valid is replaced by the example of its field, so that every rule can still check the rest of the file.
Such a record is never published; `broken` says where the stand-ins are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

import yaml
from pydantic import ValidationError

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model import base as model_base
from catalogue.model.base import Data, Path, Shape, example, model_at, shapes
from catalogue.model.vocabularies import words as words_of
from catalogue.nodes import Mapping as MappingNode
from catalogue.nodes import Node, node_at
from catalogue.nodes import Sequence as SequenceNode
from catalogue.slugs import slugify

_ROUNDS = 5
_MOST_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of shape at a path in the data; `params` fill in the message of `code`."""

    path: Path
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = ""
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """A record, the faults in its data, and where stand-ins took the place of what was not valid."""

    record: Record | None
    faults: tuple[Fault, ...]
    broken: tuple[Path, ...]


def did_you_mean(value: str, known: Sequence[str]) -> str:
    """ "Bedoelt u 'x'?" when one of the known words looks like `value`, else ''."""
    close = get_close_matches(value.strip().lower(), known, n=1, cutoff=0.6)
    return f"Bedoelt u '{close[0]}'?" if close else ""


def listed(known: Sequence[str]) -> str:
    """The words in a row, the first so many of them."""
    return ", ".join(known[:_MOST_SHOWN]) + (", …" if len(known) > _MOST_SHOWN else "")


def _inline(value: Data) -> str:
    return (
        yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False)
        .strip()
        .removesuffix("\n...")
    )


def _described(value: Data) -> str:
    if isinstance(value, dict):
        return "een blok met velden"
    if isinstance(value, list):
        return "een lijst"
    return "niets" if value is None else f"'{value}'"


def wrong_root(model: type[Record], many: bool, value: Data) -> Fault:
    """The fault of a file that is a list where a mapping is due, or the other way round."""
    expected = "een lijst" if many else "een blok met velden"
    field_name, first = next(iter(shapes(model).items()))
    sample = f"{'- ' if many else ''}{field_name}: {_inline(example(first))}"
    return Fault(
        (),
        "E204",
        {"verwacht": expected, "gevonden": _described(value), "voorbeeld": f"Zo begint het bestand: {sample}"},
    )


def _elsewhere(key: str) -> str:
    """Where a key does belong, when exactly one kind of record has it."""
    owners = {model.naam_enkelvoud for model in _all_models() if key in shapes(model)}
    return f"Dit veld hoort bij een {owners.pop()}." if len(owners) == 1 else ""


def _all_models() -> Iterator[type[Record]]:
    pending: list[type[Record]] = [*ITEMS.values(), *REGISTERS.values()]
    seen: set[type[Record]] = set()
    while pending:
        model = pending.pop()
        if model not in seen:
            seen.add(model)
            yield model
            pending += [shape.record for shape in shapes(model).values() if shape.record]


def unknown_keys(model: type[Record], root: Node, start: Path) -> list[Fault]:
    """A fault for every key at or below `start` that its record does not have, empty ones included."""
    found: list[Fault] = []

    def visit(model: type[Record], node: Node, path: Path) -> None:
        if not isinstance(node, MappingNode):
            return
        known = shapes(model)
        for key, (_, value) in node.entries.items():
            if key not in known:
                suggestion = did_you_mean(key, list(known)) or _elsewhere(key)
                params = {"sleutel": key, "waarvan": model.naam_enkelvoud, "toegestaan": listed(list(known))}
                found.append(Fault((*path, key), "E201", params, suggestion, at_key=True))
                continue
            shape = known[key]
            if shape.record is None:
                continue
            if shape.many and isinstance(value, SequenceNode):
                for index, item in enumerate(value.items):
                    visit(shape.record, item, (*path, key, index))
            elif not shape.many:
                visit(shape.record, value, (*path, key))

    visit(model, node_at(root, start), start)
    return found


def without_unknown_keys(model: type[Record], data: Data) -> Data:
    """A copy of the data with only the keys that its records have."""
    if not isinstance(data, dict):
        return data
    known = shapes(model)
    kept = {}
    for key, value in data.items():
        if key not in known:
            continue
        record = known[key].record
        if record and isinstance(value, list):
            value = [without_unknown_keys(record, item) for item in value]
        elif record:
            value = without_unknown_keys(record, value)
        kept[key] = value
    return kept


def build(model: type[Record], data: Data, start: Path, words: Mapping[str, Mapping[str, str]]) -> Built:
    """A record from data that has only known keys. `start` goes before every path that is given back."""
    faults: list[Fault] = []
    broken: list[Path] = []
    for _ in range(_ROUNDS):
        try:
            record = model.model_validate(data, context={"woordenlijsten": words})
            return Built(record, tuple(faults), tuple(broken))
        except ValidationError as error:
            wrong = error.errors(include_url=False)
        known = set(broken)
        data = _copy(data)
        for item in wrong:
            path = tuple(item["loc"])
            if (*start, *path) not in known:
                faults.append(_translate(model, item, start, words))
                broken.append((*start, *path))
        for item in wrong:
            data = _stand_in(model, data, tuple(item["loc"]))
    return Built(None, tuple(faults), (*broken, start))


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


def _stand_in(model: type[Record], data: Data, path: Path) -> Data:
    """The data with something valid at `path`: nothing where that may be, else the field's example."""
    shape = _shape_at(model, path)
    if shape is None:
        return model_base.example_record(model)
    *parents, last = path
    holder: Any = data
    for step in parents:
        inside = isinstance(holder, dict | list) and (step in holder if isinstance(holder, dict) else True)
        if not inside or not isinstance(holder[step], dict | list):
            break
        holder = holder[step]
    else:
        if isinstance(last, str) and isinstance(holder, dict):
            holder.pop(last, None)
            if shape.required:
                holder[last] = example(shape)
        elif isinstance(last, int) and isinstance(holder, list):
            one = example(shape)
            holder[last] = one[0] if shape.many and isinstance(one, list) else one
        return data
    # A shorthand was written where the record itself belongs: replace that.
    return _stand_in(model, data, tuple(parents))


def _translate(model: type[Record], item: Any, start: Path, words: Mapping[str, Mapping[str, str]]) -> Fault:
    """One of pydantic's errors as a fault with our code; its own sentence is never used."""
    path, kind, context = tuple(item["loc"]), item["type"], item.get("ctx", {})
    shape = _shape_at(model, path)
    here = (*start, *path)
    if kind == "missing" or item["input"] is None or kind in ("string_too_short", "too_short"):
        return _missing(model, shape, path, here)
    if kind == "string_too_long":
        return Fault(here, "E206", {"aantal": str(len(item["input"])), "hoogstens": str(context["max_length"])})
    if kind == "E202" and shape and shape.value:
        known = list(words_of(context["woordenlijst"], words))
        suggestion = did_you_mean(context["waarde"], known)
        return Fault(here, "E202", {"waarde": context["waarde"], "toegestaan": listed(known)}, suggestion)
    if kind == "E207":
        return Fault(here, "E207", {"waarde": context["waarde"], "voorbeeld": slugify(context["waarde"]) or "mijn-id"})
    if kind in ("E301", "E302", "E304", "E307", "E308"):
        return Fault(
            here,
            kind,
            {name: value for name, value in context.items() if name != "code"},
            _day(item["input"]) if kind == "E304" else "",
        )
    return _wrong_type(shape, item["input"], path, here, model)


def _day(value: Data) -> str:
    """A suggestion for a date that was written the Dutch way."""
    found = re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", str(value).strip())
    return f"Bedoelt u {found[3]}-{int(found[2]):02}-{int(found[1]):02}?" if found else ""


def _missing(model: type[Record], shape: Shape | None, path: Path, here: Path) -> Fault:
    if shape is None or isinstance(path[-1], int):
        name = shape.name if shape else ""
        return Fault(
            here, "E205", {"waarvan": "de lijst", "veld": name, "voorbeeld": _inline(example(shape)) if shape else "-"}
        )
    owner = model_at(model, path[:-1])
    waarvan = f"deze {owner.naam_enkelvoud}" if owner else "dit"
    return Fault(
        here,
        "E205",
        {"waarvan": waarvan, "veld": shape.name, "voorbeeld": f"{shape.name}: {_inline(example(shape))}"},
        at_key=True,
    )


def _wrong_type(shape: Shape | None, value: Data, path: Path, here: Path, model: type[Record]) -> Fault:
    listing = shape is not None and shape.many and isinstance(path[-1], str)
    if listing:
        expected = "een lijst"
    elif shape is None or shape.record:
        expected = "een blok met velden"
    else:
        expected = shape.value.met_lidwoord if shape.value else "tekst"
    sample = example(shape) if shape else model_base.example_record(model)
    if shape and not listing and shape.many and isinstance(sample, list):
        sample = sample[0]
    if listing and shape and not isinstance(value, dict | list):
        advice = f"Zet er vierkante haken omheen: {shape.name}: [{value}]"
    else:
        advice = f"Bijvoorbeeld: {shape.name + ': ' if shape and isinstance(path[-1], str) else ''}{_inline(sample)}"
    suggestion = ""
    if (
        isinstance(value, str)
        and re.fullmatch(r"-?[0-9]+,[0-9]+", value.strip())
        and expected in ("een getal", "een percentage van 0 tot en met 100")
    ):
        suggestion = f"Schrijf een punt in plaats van een komma: {value.strip().replace(',', '.')}."
    return Fault(here, "E204", {"verwacht": expected, "gevonden": _described(value), "voorbeeld": advice}, suggestion)
