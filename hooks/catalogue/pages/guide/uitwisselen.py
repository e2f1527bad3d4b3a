"""Uitwisselen: the form of the JSON for who makes another system, what it promises, and how a journey is taken over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.data.records import CATALOGUE, SCHEMA, exchange_path
from catalogue.data.schema import FIGURES, is_always_there, kinds
from catalogue.data.site import FOLDER, VERSION
from catalogue.model import ALL_REGISTERS, ITEMS, Record
from catalogue.model.base import Shape, shapes
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Keuze
from catalogue.model.limits import MAX_JSON
from catalogue.pages.guide import field_guide
from catalogue.pages.making.page import SinglePage


@dataclass(frozen=True, slots=True)
class JsonField:
    """One field of a record as it stands in the JSON."""

    name: str
    always: bool
    many: bool
    record: str
    """The name in the schema of the record that stands in it; '' for a value."""
    names: str
    """What it names by id: the name of a register, or stap, knelpunt, kpi, klantreis; '' when it names nothing."""
    form: str
    """What a value is; '' when it is a record or names something."""
    is_open: bool
    """Whether it is a word of a list to which a catalogue may add."""


@dataclass(frozen=True, slots=True)
class JsonKind:
    """One kind of record in the JSON."""

    name: str
    """Its name in the schema: #/$defs/<name>."""
    title: str
    guide: str
    """Its page of Velden; '' for what is derived."""
    fields: tuple[JsonField, ...]


def json_kinds() -> tuple[JsonKind, ...]:
    """Every kind of record, in the order of the schema."""
    written = {part.anchor for part in field_guide.parts()}
    return tuple(_kind(model, model.__name__.lower() in written) for model in kinds())


def _kind(model: type[Record], is_written: bool) -> JsonKind:
    guide = field_guide.part_id(model) if is_written else ""
    return JsonKind(model.__name__, model.naam_enkelvoud, guide, tuple(_fields(model)))


def _fields(model: type[Record]) -> Iterator[JsonField]:
    for name in sorted(model.derived):
        yield JsonField(name, True, False, "", "", "id", False)
    for name, shape in shapes(model).items():
        yield JsonField(
            name=name,
            always=is_always_there(shape),
            many=shape.many,
            record=shape.record.__name__ if shape.record else "",
            names=shape.reference,
            form="" if shape.record or shape.reference else _form(shape),
            is_open=isinstance(shape.value, Keuze),
        )
    if model in ITEMS.values():
        yield JsonField("verhaal", False, False, "", "", "tekst in Markdown", False)
    if model in FIGURES:
        yield JsonField("afgeleid", True, False, FIGURES[model].__name__, "", "", False)


def _form(shape: Shape) -> str:
    return "woord" if isinstance(shape.value, Keuze) else shape.kind


def view(catalogue: Catalogue) -> Mapping[str, Any]:
    """The values of the page."""
    return {
        "soorten": json_kinds(),
        "versie": VERSION,
        "folder": FOLDER,
        "catalogus_json": CATALOGUE,
        "schema_json": SCHEMA,
        "uitwisselpad": exchange_path,
        "voorbeeldreis": next(iter(catalogue.klantreizen.values()), None),
        "registers": {register.name: register for register in ALL_REGISTERS},
        "hoogstens_mb": MAX_JSON // 1_000_000,
    }


PAGE = SinglePage(
    name="uitwisselen",
    title="Uitwisselen met een ander systeem",
    question="Voor wie een programma maakt dat deze gegevens leest, en voor wie een klantreis overneemt.",
    menu="Over",
    as_written=True,
    may_go=True,
    room="guide",
    view=view,
)
