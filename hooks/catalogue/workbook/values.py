"""What a cell says, as it is filled in: texts, words of a list, and things by their name."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from catalogue.data.cells import Value, harmless
from catalogue.editor.cells import ThingsNamed, Unlisted, of_cell
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS
from catalogue.model.base import Data, Shape
from catalogue.model.fields import Vrij
from catalogue.model.vocabularies import words
from catalogue.words import meant as meanings
from catalogue.words.hints import listed, lookalike

Meant = Mapping[str, Mapping[str, str]]
"""What somebody said that a text means: the list that it is from → text → word or id; '' leaves it out."""

COLUMNS = "kolommen"
"""In Meant: text on top of a column → the name of the column."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A text of which somebody may say what it means: the list that it would be from, and what it looks like."""

    list: str
    text: str
    near: str
    choices: Mapping[str, str] = field(hash=False, compare=False)
    """What it can mean, each with what it is called."""


class NotKnown(ValueError):
    """Something in a cell is not in the list that it is chosen from; `near` is what it looks like."""

    def __init__(self, text: str, near: str, allowed: str) -> None:
        self.text, self.near, self.allowed = text, near, allowed
        super().__init__(text)


class Reader:
    """Reads cells; gathers what is `unclear` in them."""

    def __init__(self, space: Workspace, meant: Meant) -> None:
        self._space, self._meant = space, meant
        self._named: dict[str, ThingsNamed] = {}
        self.unclear: list[Unclear] = []

    def data(self, shape: Shape, value: Value, path: str = "") -> Data:
        """What is filled in by it; None when it is empty. `path` is the file that it goes into, if that is there.

        Raises NotKnown, with all of it in `unclear`, when a name or a word is not in its list.
        """
        text = as_typed(value)
        if not text:
            return None
        if shape.reference:
            return self._names(shape, text, path)
        if shape.vocabulary:
            found = [self._word(shape, one) for one in (_parts(text) if shape.many else [text])]
            kept = [one for one in found if one]
            return (kept or None) if shape.many else "".join(kept) or None
        return _parts(text, free=isinstance(shape.value, Vrij)) if shape.many else text

    def _names(self, shape: Shape, text: str, path: str) -> Data:
        names = self._named.get(path) or ThingsNamed(self._space, self._space.open(path) if path else None, self._meant)
        self._named[path] = names
        before = len(names.unlisted)
        if shape.reference in REGISTERS:
            found = of_cell(shape, text, names)
        else:
            ids = [id for one in (_parts(text) if shape.many else [text]) if (id := names.told(shape, one))]
            found = (ids or None) if shape.many else "".join(ids) or None
        if unlisted := names.unlisted[before:]:
            self.unclear += [self._told(names, one) for one in unlisted]
            first = unlisted[0]
            labels = {one.value: one.label for one in names.choices[first.register]}
            raise NotKnown(first.name, labels.get(first.near, ""), listed(list(labels.values())))
        return found

    @staticmethod
    def _told(names: ThingsNamed, one: Unlisted) -> Unclear:
        return Unclear(
            one.register, one.name, one.near, {choice.value: choice.label for choice in names.choices[one.register]}
        )

    def _word(self, shape: Shape, text: str) -> str:
        known = words(shape.vocabulary, self._space.settings.woordenlijsten)
        said = self._meant.get(shape.vocabulary, {})
        if text in said:
            return said[text]
        assert shape.value
        found = text if text in known else shape.value.meant(text, known)
        if found in known:
            return found
        labels = {label.lower(): word for word, label in known.items()}
        near = labels.get(lookalike(text, list(labels)), "")
        self.unclear.append(Unclear(shape.vocabulary, text, near, known))
        raise NotKnown(text, known.get(near, ""), listed(list(known.values())))


def as_typed(value: Value) -> str:
    """What is in a cell as somebody would type it, without the apostrophe that kept a text from being a formula."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    text = "" if value is None else str(value).strip()
    return text[1:] if text[:1] == "'" and harmless(text[1:]) == text else text


def _parts(text: str, *, free: bool = False) -> list[str]:
    """What stands in one cell with semicolons, as `in_one_cell` writes it; names also with commas or on lines."""
    try:
        rows = csv.reader([text if '"' in text else text.replace("\n", ";")], delimiter=";", skipinitialspace=True)
        parts = next(rows, [])
    except csv.Error:
        parts = [text]
    if not free and len(parts) == 1:
        parts = meanings.parts(text) or parts
    return [part.strip() for part in parts if part.strip()]
