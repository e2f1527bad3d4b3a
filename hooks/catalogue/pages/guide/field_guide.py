"""Everything an editor can type, ready for the page "Velden": made from the model, so the two cannot disagree."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import Shape, inside, shapes
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import VOCABULARIES, words
from catalogue.reading.settings import SETTINGS_FILE


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of record: where it stands and what is in it."""

    id: str
    name: str
    file: str
    """The file it is written in: 'journeys/<naam>.yml'; '' for a part of other records."""
    part_of: tuple[tuple[str, str], ...]
    """For a part of other records: (the id of that record's Part, the name of the field there)."""
    fields: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that some fields let an editor choose from, each with its label."""

    id: str
    name: str
    words: Mapping[str, str]


def parts() -> tuple[Part, ...]:
    """Every record of the content: the files first, then the parts of them, in order of meeting."""
    files = {model: f"{folder}/<naam>.yml" for folder, model in ITEMS.items()}
    files |= {model: f"registers/{register}.yml" for register, model in REGISTERS.items()}
    return _parts(files)


def settings_parts() -> tuple[Part, ...]:
    """The settings of a catalogue, in the same form."""
    return _parts({Settings: f"{SETTINGS_FILE}, onder extra: catalogue:"})


def vocabularies(settings: Settings) -> tuple[Vocabulary, ...]:
    """Every vocabulary, with the words that this catalogue added."""
    return tuple(Vocabulary(vocabulary_id(name), name, words(name, settings.woordenlijsten)) for name in VOCABULARIES)


def part_id(model: type[Record]) -> str:
    """The anchor of a record on the page: its name in small letters with dashes."""
    return model.__name__.lower()


def vocabulary_id(name: str) -> str:
    """The anchor of a vocabulary on the page."""
    return "woordenlijst-" + name.replace(".", "-").replace("_", "-")


def _parts(files: Mapping[type[Record], str]) -> tuple[Part, ...]:
    holders: dict[type[Record], list[tuple[str, str]]] = {model: [] for model in files}
    for model in inside(*files):
        for shape in shapes(model).values():
            if shape.record:
                holders.setdefault(shape.record, []).append((part_id(model), shape.name))
    return tuple(
        Part(part_id(model), model.naam_enkelvoud, files.get(model, ""), tuple(places), tuple(shapes(model).values()))
        for model, places in holders.items()
    )
