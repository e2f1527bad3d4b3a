"""Text that YAML reads otherwise than it was meant: behind a hash it falls away, at a comma a list makes two of it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.model.base import Record, Shape, shapes
from catalogue.model.fields import Vrij
from catalogue.reading.comments import Cut, Place, cut
from catalogue.reading.mends import Edit, Wish
from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import Node, Scalar
from catalogue.reading.nodes import Sequence as SequenceNode
from catalogue.reading.places import Places
from catalogue.reading.telling import Note, note
from catalogue.words import meant
from catalogue.words.hints import typed
from catalogue.words.slugs import is_slug

# Somewhere between square brackets a capital, a comma, and a lower-case letter: few files have it, and it is soon seen.
_RUNS_ON = re.compile(r"\[(?:[^\[\]]*,)?\s*[A-ZÀ-Þ][^\[\]{},]*,\s*[a-zß-ÿ]")
_OPENING = "“„‘‚«”´"
_WITH_HASH = ("knelpunt", "kpi")
_FEWEST_WORDS = 3  # in what may be the beginning of a sentence


@dataclass(frozen=True, slots=True)
class Slips:
    """What may be lost in one file."""

    kept: Mapping[Place, str]
    """How a value should be written of which a part fell away, by its place."""
    found: tuple[tuple[Place, Note], ...]
    """W001, W002 and W003, each with the place of the value."""
    cut_names: Mapping[Place, Note]
    """E215: where of the name of a knelpunt or KPI the part behind the hash fell away."""

    def advice(self, node: Node) -> str:
        """What to do when a part of this value fell away; '' when none did."""
        kept = self.kept.get((node.line, node.column)) if isinstance(node, Scalar) else None
        return f"Wat achter het hekje staat, viel weg. Hoort het bij de tekst? Schrijf dan: {kept}." if kept else ""

    def notes(self, told: Collection[Place]) -> Iterator[Note]:
        """Those at values of which nothing else was `told`."""
        return (note for place, note in self.found if place not in told)


def slips(path: str, model: type[Record], root: Node, text: str) -> Slips:
    """What may be lost in the texts of a record, or of a list of records: `root` is read from `text`, at `path`."""
    cuts, runs_on, quoted = cut(text), _RUNS_ON.search(text), any(sign in text for sign in _OPENING)
    kept: dict[Place, str] = {}
    found: list[tuple[Place, Note]] = []
    cut_names: dict[Place, Note] = {}
    if cuts or runs_on or quoted:
        places = Places(text)
        for shape, node in _texts(model, root):
            items = node.items if isinstance(node, SequenceNode) else [node]
            for item in items:
                if not isinstance(item, Scalar):
                    continue
                here = item.line, item.column
                if lost := cuts.get(here):
                    if shape and shape.reference in _WITH_HASH and "#" not in item.text:
                        in_row = shape.many and item is node
                        cut_names[here] = _cut_name(path, item, lost, places, in_row=in_row)
                        continue
                    kept[here] = _line(lost)
                    found.append((here, note(path, *lost.place, "W001", tekst=lost.comment, voorbeeld=kept[here])))
                elif shape and not shape.reference and (bare := _without_quotes(item.text)):
                    told = note(path, *here, "W003", voorbeeld=f"{shape.name}: {typed(bare)}")
                    found.append((here, told._replace(herstel=(Wish(path, *here, typed(bare)),))))
            begin = places.starts[node.line - 1] + node.column - 1
            if text[begin : begin + 1] == "[" and shape and not shape.reference:
                for part, whole in _sentences(items):
                    here = part.line, part.column
                    found.append((here, note(path, *here, "W002", tekst=part.text, voorbeeld=typed(whole))))
    return Slips(kept, tuple(found), cut_names)


def _without_quotes(text: str) -> str:
    """The text without the curly quotes around it; '' when there are none."""
    text = text.strip()
    bare = meant.bare(text) if text[:1] in tuple(_OPENING) else text
    return bare if bare != text else ""


def _cut_name(path: str, item: Scalar, lost: Cut, places: Places, *, in_row: bool) -> Note:
    """E215, with the name as it was meant; `in_row` says that brackets belong around it."""
    tail = lost.comment.removeprefix("#").strip(" ]")
    whole = f"{item.text or '…'}#{tail}"
    new = f"[{whole}]" if in_row else whole
    told = note(path, *lost.place, "E215", voorbeeld=f"{lost.before} {new}", adres=whole)
    end = lost.place[1] - 1 + len(lost.comment)
    if lost.place[0] != item.line or not is_slug(tail) or not is_slug(item.text) or lost.comment != f"#{tail}":
        return told
    old = places.line(item.line)[item.column - 1 : end]
    return told._replace(herstel=(Edit(path, item.line, item.column, old, new),))


def _line(lost: Cut) -> str:
    """The line as it should be typed."""
    return f"{lost.before}{'' if lost.before.endswith(('[', '{')) else ' '}{typed(lost.text)}".strip()


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
