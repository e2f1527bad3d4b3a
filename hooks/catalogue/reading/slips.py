"""Text that YAML reads otherwise than it was meant: behind a hash it falls away, at a comma a list makes two of it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.model.base import Record, Shape, shapes
from catalogue.model.fields import Vrij
from catalogue.reading.comments import Cut, Place, cut
from catalogue.reading.findings import Finding, finding
from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import Node, Scalar
from catalogue.reading.nodes import Sequence as SequenceNode
from catalogue.reading.places import Places
from catalogue.words.hints import typed

# Somewhere between square brackets a capital, a comma, and a lower-case letter: few files have it, and it is soon seen.
_RUNS_ON = re.compile(r"\[(?:[^\[\]]*,)?\s*[A-ZÀ-Þ][^\[\]{},]*,\s*[a-zß-ÿ]")
_FEWEST_WORDS = 3  # in what may be the beginning of a sentence


@dataclass(frozen=True, slots=True)
class Slips:
    """What may be lost in one file."""

    kept: Mapping[Place, str]
    """How a value should be written of which a part fell away, by its place."""
    found: tuple[tuple[Place, Finding], ...]
    """W001 and W002, each with the place of the value."""

    def advice(self, node: Node) -> str:
        """What to do when a part of this value fell away; '' when none did."""
        kept = self.kept.get((node.line, node.column)) if isinstance(node, Scalar) else None
        return f"Wat achter het hekje staat, viel weg. Hoort het bij de tekst? Schrijf dan: {kept}." if kept else ""

    def findings(self, told: Collection[Place]) -> Iterator[Finding]:
        """Those at values of which nothing else was `told`."""
        return (finding for place, finding in self.found if place not in told)


def slips(path: str, model: type[Record], root: Node, text: str) -> Slips:
    """What may be lost in the texts of a record, or of a list of records: `root` is read from `text`, at `path`."""
    cuts, runs_on = cut(text), _RUNS_ON.search(text)
    kept: dict[Place, str] = {}
    found: list[tuple[Place, Finding]] = []
    if cuts or runs_on:
        places = Places(text)
        for shape, node in _texts(model, root):
            items = node.items if isinstance(node, SequenceNode) else [node]
            for item in items:
                here = item.line, item.column
                if isinstance(item, Scalar) and (lost := cuts.get(here)):
                    kept[here] = _line(lost, shape)
                    told = finding(path, *lost.place, "W001", tekst=lost.comment, voorbeeld=kept[here])
                    found.append((here, told))
            begin = places.starts[node.line - 1] + node.column - 1
            if text[begin : begin + 1] == "[" and shape and not shape.reference:
                for part, whole in _sentences(items):
                    here = part.line, part.column
                    told = finding(path, *here, "W002", tekst=part.text, voorbeeld=typed(whole))
                    found.append((here, told))
    return Slips(kept, tuple(found))


def _line(lost: Cut, shape: Shape | None) -> str:
    """The line as it should be typed. What names a knelpunt or a KPI has no space before its hash."""
    text = lost.text.replace(" #", "#", 1) if shape and shape.reference in ("knelpunt", "kpi") else lost.text
    return f"{lost.before}{'' if lost.before.endswith(('[', '{')) else ' '}{typed(text)}".strip()


def _texts(model: type[Record], node: Node) -> Iterator[tuple[Shape | None, Node]]:
    """Every value of a field for text, with its field; a list of them as one."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _texts(model, item)
        return
    fields = shapes(model)
    for name, (_, value) in node.entries.items() if isinstance(node, MappingNode) else ():
        shape = fields.get(name)
        if shape is None:
            continue
        if shape.record:
            yield from _texts(shape.record, value)
        elif isinstance(shape.value, Vrij):
            yield shape, value
        elif isinstance(value, MappingNode):  # words with their labels
            yield from ((None, label) for label in _leaves(value))


def _leaves(node: Node) -> Iterator[Node]:
    if isinstance(node, MappingNode):
        for _, value in node.entries.values():
            yield from _leaves(value)
    else:
        yield node


def _sentences(items: Sequence[Node]) -> Iterator[tuple[Scalar, str]]:
    """Where an item in lower case goes on with the sentence of the item before it: the item, the whole sentence."""
    sentence: list[Scalar] = []
    for item in (*items, None):
        if sentence and isinstance(item, Scalar) and item.plain and item.text[:1].islower():
            sentence.append(item)
            continue
        if len(sentence) > 1:
            yield sentence[1], ", ".join(part.text for part in sentence)
        sentence = [item] if isinstance(item, Scalar) and _begins(item) else []


def _begins(item: Scalar) -> bool:
    return item.plain and item.text[:1].isupper() and len(item.text.split()) >= _FEWEST_WORDS
