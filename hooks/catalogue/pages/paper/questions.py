"""The questions of the form as they are asked on paper: made from the model, so that a new field is asked by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.model import REGISTERS, Record
from catalogue.model.asked import in_order, is_first, said_elsewhere
from catalogue.model.base import Shape, shapes
from catalogue.model.catalogue import Catalogue
from catalogue.model.filled_in import kind_of, most_of
from catalogue.model.labels import labeller
from catalogue.model.vocabularies import words
from catalogue.pages.making.links import called
from catalogue.pages.paper.left_out import LEFT_OUT

_MOST_BOXES = 7
_MOST_IN_BOXES = 75
"""Characters of all words together that can stand on a card, each with a box."""
_MOST_LISTED = 24
"""Entries of a register on the sheet with lists; the others stand on the site."""


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """One field, as it is asked on paper."""

    name: str
    """Of the field, with that of the record that it is in: `stap.titel`."""
    label: str
    help: str
    kind: str
    """How it is filled in: see `kind_of`."""
    many: bool
    required: bool
    first: bool
    most: int
    boxes: tuple[str, ...]
    """The words to choose from, when there are few: each gets a box."""
    chosen_from: str
    """The list on another sheet that it is chosen from; '' for none."""
    inner: tuple["PaperQuestion", ...]
    """Of a record its own questions."""


@dataclass(frozen=True, slots=True)
class PaperList:
    """The words or things that a field is chosen from, on a sheet beside the questions."""

    name: str
    title: str
    items: tuple[str, ...]
    more: int
    """How many do not stand here."""


def questions(model: type[Record], catalogue: Catalogue) -> tuple[PaperQuestion, ...]:
    """What is asked of a record, in the order of the form; without what is left out for a reason."""
    return tuple(
        _question(model, shapes(model)[name], catalogue)
        for name in in_order(model)
        if (model, name) not in LEFT_OUT and not said_elsewhere(model, name)
    )


def front(asked: tuple[PaperQuestion, ...]) -> tuple[PaperQuestion, ...]:
    """What is asked first, of a record in it too."""
    return tuple(replace(one, inner=front(one.inner)) for one in asked if one.first)


def back(asked: tuple[PaperQuestion, ...]) -> tuple[PaperQuestion, ...]:
    """Everything else, of a record in it too."""
    rest = (replace(one, inner=back(one.inner)) if one.first else one for one in asked)
    return tuple(one for one in rest if not one.first or one.inner)


def within(asked: tuple[PaperQuestion, ...]) -> Iterator[PaperQuestion]:
    """These questions and all in them."""
    for one in asked:
        yield one
        yield from within(one.inner)


def _question(model: type[Record], shape: Shape, catalogue: Catalogue) -> PaperQuestion:
    labels = tuple(_words(shape, catalogue).values())
    in_boxes = len(labels) <= _MOST_BOXES and sum(map(len, labels)) <= _MOST_IN_BOXES
    chosen_from = shape.vocabulary or (shape.reference if shape.reference in REGISTERS else "")
    return PaperQuestion(
        name=f"{model.__name__.lower()}.{shape.name}",
        label=str(shape.info.title),
        help=str(shape.info.description),
        kind=kind_of(shape),
        many=shape.many,
        required=shape.required,
        first=is_first(model, shape),
        most=most_of(shape.value),
        boxes=labels if in_boxes else (),
        chosen_from="" if in_boxes and labels else chosen_from,
        inner=questions(shape.record, catalogue) if shape.record else (),
    )


def _words(shape: Shape, catalogue: Catalogue) -> dict[str, str]:
    return dict(words(shape.vocabulary, catalogue.settings.woordenlijsten)) if shape.vocabulary else {}


def lists(asked: tuple[PaperQuestion, ...], catalogue: Catalogue) -> tuple[PaperList, ...]:
    """The lists that these questions choose from, each once, as the first of them calls it."""
    titles = {one.chosen_from: one.label for one in reversed(list(within(asked))) if one.chosen_from}
    order = dict.fromkeys(one.chosen_from for one in within(asked) if one.chosen_from)
    return tuple(_list(name, titles[name], catalogue) for name in order)


def _list(name: str, title: str, catalogue: Catalogue) -> PaperList:
    if name not in REGISTERS:
        return PaperList(name, title, tuple(words(name, catalogue.settings.woordenlijsten).values()), 0)
    label, entries = labeller(catalogue.settings), catalogue.register(name)
    most_named = sorted(entries, key=lambda id: -len(catalogue.vermeldingen.get((name, id), ())))[:_MOST_LISTED]
    items = sorted((called(entries[id], label) for id in most_named), key=str.lower)
    return PaperList(name, title, tuple(items), len(entries) - len(items))
