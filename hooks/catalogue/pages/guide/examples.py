"""Examples of what an editor can type, made of the examples in the model: in lines below one another, and in braces."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from catalogue.model import Record, Verbeteractie
from catalogue.model.base import Shape, example, example_record, shapes
from catalogue.model.outcome import Uitkomst
from catalogue.model.registers import Onderzoek
from catalogue.model.time_taken import Tijd
from catalogue.words.hints import quoted, typed

_STEP = "  "
_WIDTH = 60
"""Characters of a line: what is in braces goes on below where it is longer."""

# What stands in place of another field, or only of an action of another status: no file has all of it. And the share
# of an outcome: those of a step are 100 together.
_INSTEAD: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {
        Onderzoek: frozenset({"grondslag"}),
        Uitkomst: frozenset({"aandeel_pct"}),
        Tijd: frozenset(Tijd.in_dagen),
        Verbeteractie: frozenset({"kans", "direct_opgelost", "effect_niet_gemeten_omdat", "wacht_op"}),
    }
)


def whole(model: type[Record]) -> dict[str, Any]:
    """A record with every field of `model`, but for those that are written in place of another one."""
    left_out = _INSTEAD.get(model, frozenset())
    return {name: of_field(shape) for name, shape in shapes(model).items() if name not in left_out}


def of_field(shape: Shape) -> Any:
    """What can stand in a field: its example; of a record what is required, and what the field itself gives."""
    if not shape.record:
        return example(shape)
    given = shape.info.examples[0] if shape.info.examples else {}
    one = example_record(shape.record) | (given if isinstance(given, dict) else {})
    return [one or whole(shape.record)] if shape.many else one or whole(shape.record)


def forms(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Fields as they are typed: in lines, and in braces where that is another text."""
    return tuple(dict.fromkeys(("\n".join(_lines(fields)), "\n".join(_short(fields)))))


def entry_forms(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """The same for an entry of a list that is a file by itself."""
    return "\n".join(_items([fields])), "\n".join(_short_items([fields]))


def within(text: str, *names: str) -> str:
    """The lines of `text` as they stand in these blocks, the outermost first."""
    for name in reversed(names):
        text = f"{name}:\n" + "\n".join(_indented(text.splitlines()))
    return text


def _lines(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{name}:"
            yield from _indented(_lines(value))
        elif isinstance(value, list):
            yield f"{name}:"
            yield from _indented(_items(value))
        else:
            yield f"{name}: {_one_line(value)}"


def _items(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        lines = list(_lines(value)) if isinstance(value, Mapping) else [_one_line(value)]
        yield f"- {lines[0]}"
        yield from _indented(lines[1:])


def _short(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            yield f"{name}:"
            yield from _indented(_short_items(value))
        elif isinstance(value, Mapping):
            yield from _in_braces(f"{name}: ", value)
        else:
            yield f"{name}: {_one_line(value)}"


def _short_items(values: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for value in values:
        yield from _in_braces("- ", value)


def _in_braces(begin: str, fields: Mapping[str, Any]) -> Iterator[str]:
    """As many fields on a line as fit; the lines below stand under the first field, or are indented once."""
    line = begin + "{"
    indent = " " * len(line) if begin == "- " else _STEP
    *others, last = (f"{name}: {_one_line(value)}" for name, value in fields.items())
    for piece in (*(f"{one}," for one in others), last + "}"):
        if line.endswith("{") or len(line) + 1 + len(piece) <= _WIDTH:
            line += piece if line.endswith("{") else f" {piece}"
        else:
            yield line
            line = indent + piece
    yield line


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (_STEP + line for line in lines)


def _one_line(value: Any) -> str:
    """A value on one line. A text of more words stands between quotes: then a comma or a colon in it does no harm."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_one_line(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_one_line, value)) + "]"
    return quoted(value) if " " in value else typed(value)
