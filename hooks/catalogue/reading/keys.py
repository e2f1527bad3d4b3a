"""Which fields were written: a fault for every key that a record does not have, and the file as it was meant.

What stands under a misspelled key is read as what it was meant to be. Otherwise one slip of the pen would hide
everything under it, and all that refers to it would seem to lead nowhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from catalogue.model import Record
from catalogue.model.base import Path, Shape, shapes
from catalogue.model.limits import MAX_FAULTS, MAX_LOOKALIKES
from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import Node, Scalar
from catalogue.reading.nodes import Sequence as SequenceNode
from catalogue.reading.strange_keys import Home, elsewhere, home_above, of_one_other, of_text_above
from catalogue.words.hints import listed, lookalike
from catalogue.words.meant import word


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of shape at a path in the data; `params` fill in the message of `code`.

    `instead` is what should stand there, as it is typed in a file, where only one thing can have been meant.
    """

    path: Path
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = ""
    at_key: bool = False
    instead: str = ""
    beside: str = ""
    """What may stand behind it as a comment, where a comment can stand."""


@dataclass(frozen=True, slots=True)
class Known:
    """A tree with only the keys that its records have, and a fault (in the original tree) for each other key.

    `unsure` are the paths where a misspelled key has a value of another form than it should: a second fault there would
    only say the same again. `lost` says that a list or record was left out with its key: there may be a lot in it.
    `more` counts the faults beyond MAX_FAULTS.
    """

    node: Node
    faults: tuple[Fault, ...]
    unsure: frozenset[Path]
    lost: bool = False
    more: int = 0
    guessing: frozenset[Path] = frozenset()
    """The records with a key of which nobody knows what it was meant to be: perhaps what seems to be missing."""


def known(model: type[Record], node: Node, start: Path = (), before: int = 0) -> Known:
    """The record at `node` with its keys as they were meant. `start` goes before every path that is given back.

    There were so many faults `before` in the same file.
    """
    if _all_known(model, node):
        return Known(node, (), frozenset())
    faults: list[Fault] = []
    unsure: set[Path] = set()
    guessing: set[Path] = set()
    lost, more = False, 0

    def record(model: type[Record], node: Node, path: Path) -> Node:
        nonlocal lost, more
        if not isinstance(node, MappingNode):
            return node
        fields = shapes(model)
        entries: dict[str, tuple[Scalar, Node]] = {}
        same = True
        strange: dict[str, int] = {}
        at_home: dict[Home, list[Fault]] = {}
        last: Home | None = None
        for key, (key_node, value) in node.entries.items():
            name = key
            if last and last.takes(key) and key in fields and not _fits(fields[key], value):
                at_home[last].append(at_home[last][0])
                same = False
                continue
            if key not in fields:
                same, number = False, before + len(faults)
                if number >= MAX_FAULTS:
                    more += 1
                    lost = lost or not isinstance(value, Scalar)
                    continue
                name, fault = _unknown(model, key, path, _only_missing(model, node), guess=number < MAX_LOOKALIKES)
                if name and (twice := node.entries.get(name) or entries.get(name)):
                    params = {"sleutel": name, "regel": str(twice[0].line)}
                    fault = Fault((*path, key), "E203", params, at_key=True)
                if not fault.instead and not (name and name in fault.suggestion):
                    last = home_above(fields, entries, key) or (last if last and last.takes(key) else None)
                    if last:
                        guessing.update((path, (*path, *last.path)))
                        at_home.setdefault(last, []).append(fault)
                        continue
                    if advice := of_text_above(fields, entries, key, value):
                        name, fault = "", replace(fault, suggestion=advice)
                faults.append(fault)
                if not name and fault.code == "E201":
                    guessing.add(path)
                    strange[key] = len(faults) - 1
                if not name or name in node.entries or name in entries:
                    lost = lost or not isinstance(value, Scalar)
                    continue
                if not _fits(fields[name], value):
                    unsure.add((*path, name))
            meant = content(fields[name], value, (*path, name)) if fields[name].record else value
            same = same and meant is value
            entries[name] = key_node, meant
        faults.extend(replace(some[0], suggestion=home.advice(len(some))) for home, some in at_home.items())
        if advice := of_one_other(strange.keys()):
            first, *others = strange.values()
            faults[first] = replace(faults[first], suggestion=advice)
            for number in reversed(others):
                del faults[number]
        return node if same else MappingNode(entries, node.line, node.column)

    def content(shape: Shape, node: Node, path: Path) -> Node:
        assert shape.record
        if not isinstance(node, SequenceNode):
            no_record = shape.many and isinstance(node, MappingNode) and not node.entries.keys() & shapes(shape.record)
            return node if no_record else record(shape.record, node, path)
        if not shape.many:
            return node
        items = [record(shape.record, item, (*path, index)) for index, item in enumerate(node.items)]
        same = all(new is old for new, old in zip(items, node.items, strict=True))
        return node if same else SequenceNode(items, node.line, node.column)

    read = record(model, node, start)
    return Known(read, tuple(faults), frozenset(unsure), lost, more, frozenset(guessing))


def _all_known(model: type[Record], node: Node) -> bool:
    """Whether there is nothing to say of the keys of a record: so it is nearly always, and this is soon seen."""
    if not isinstance(node, MappingNode):
        return True
    entries = node.entries
    if not entries.keys() <= shapes(model).keys():
        return False
    for name, record in _records(model):
        if name in entries:
            value = entries[name][1]
            for item in value.items if isinstance(value, SequenceNode) else (value,):
                if not _all_known(record, item):
                    return False
    return True


@cache
def _records(model: type[Record]) -> tuple[tuple[str, type[Record]], ...]:
    """The fields that hold records, and which."""
    return tuple((name, shape.record) for name, shape in shapes(model).items() if shape.record)


def _only_missing(model: type[Record], node: MappingNode) -> str:
    """The one required field that a record does not have, when it has one key that it should not have; else ''."""
    fields = shapes(model)
    needed = [name for name, shape in fields.items() if shape.required and name not in node.entries]
    strange = [value for key, (_, value) in node.entries.items() if key not in fields]
    alone = len(needed) == len(strange) == 1 and _fits(fields[needed[0]], strange[0])
    return needed[0] if alone else ""


def _unknown(model: type[Record], key: str, path: Path, missing: str, *, guess: bool) -> tuple[str, Fault]:
    """The field that an unknown key was meant to be ('' when that is anyone's `guess`), and the fault of it."""
    fields = list(shapes(model))
    same = word(key, {name: name for name in fields})
    may_be = guess and key not in model.derived
    meant = same or (lookalike(key, fields) or missing or _heading(key, fields) if may_be else "")
    suggestion = f"Bedoelt u '{meant}'?" if meant else elsewhere(model, key)
    params = {"sleutel": key, "waarvan": model.naam_enkelvoud, "toegestaan": listed(fields, 8 if suggestion else 24)}
    return meant, Fault((*path, key), "E201", params, suggestion, at_key=True, instead=same)


def _heading(key: str, fields: list[str]) -> str:
    """The field in which a record says what it is called: a naam or a titel, and people mix them up."""
    return next((name for name in ("titel", "naam") if name in fields), "") if key in ("titel", "naam") else ""


def _fits(shape: Shape, value: Node) -> bool:
    """Whether a value has the form of this field: a list, a record, or a single value."""
    if shape.many:
        return isinstance(value, SequenceNode)
    return isinstance(value, MappingNode if shape.record else Scalar)
