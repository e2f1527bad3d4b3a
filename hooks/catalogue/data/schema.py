"""The JSON Schema of what is published, made from the model and from the figures: exact, unlike that for editors."""

from collections.abc import Mapping

from catalogue.data.derived import PUBLISHED
from catalogue.data.figures import Actiecijfers, Onderzoekscijfers, Reiscijfers, Vermeldingen
from catalogue.data.site import VERSION
from catalogue.model import REGISTERS, Klantreis, Record, Verbeteractie
from catalogue.model.amounts import HeelDagen
from catalogue.model.answers import Antwoord
from catalogue.model.base import Shape, inside, shapes
from catalogue.model.duration import Looptijd
from catalogue.model.fields import Adres, Dag, Decimaal, Heel, Keuze, Naam, Vrij
from catalogue.model.value import Json, Waarde
from catalogue.model.verdicts import Uitgerekend
from catalogue.model.vocabularies import words
from catalogue.words.slugs import LONGEST, SLUG

_ID = Naam("id", LONGEST)
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Words = Mapping[str, Mapping[str, str]]

FIGURES: Mapping[type[Record], type[Record]] = {
    Klantreis: Reiscijfers,
    Verbeteractie: Actiecijfers,
    **{REGISTERS[name]: Onderzoekscijfers if name == "onderzoeken" else Vermeldingen for name in PUBLISHED},
}
"""What is derived from each kind of record."""


OPEN = "x-uitbreidbaar"
"""Stands with an enum to which a catalogue may add words: who reads it must take a word that he does not know."""


def schema(own: Words, address: str = "") -> Json:
    """The schema of catalogus.json; `own` are the words that a catalogue added to the vocabularies.

    A single klantreis or verbeteractie is that of `#/$defs/Klantreis` or `#/$defs/Verbeteractie`. `address` is where it
    is published, which is its `$id`; '' is nowhere.
    """
    registers = {name: _list(REGISTERS[name]) for name in PUBLISHED}
    properties: Json = {
        "versie": {
            "const": VERSION,
            "description": f"De versie van deze vorm. In versie {VERSION} komt er hoogstens iets bij.",
        },
        "schema": {"type": "string", "description": "Waar dit schema staat."},
        "organisatie": {
            "type": "object",
            "properties": {"naam": {"type": "string"}, "tooi": {"type": "string"}},
            "required": ["naam"],
            "additionalProperties": False,
        },
        "datum": {"type": "string", "format": "date", "description": "De dag waarop alles is uitgerekend."},
        "licentie": {"type": "string"},
        "cijfers": {
            "type": "object",
            "description": "Wat over de hele catalogus is geteld, met de naam die het op de pagina’s heeft. "
            "Wat niet bekend is, staat er niet.",
            "propertyNames": {"pattern": r"^[a-z0-9_-]+(\.[a-z0-9_-]+)*$"},
            "additionalProperties": {"type": "integer", "minimum": 0},
        },
        "klantreizen": _list(Klantreis),
        "verbeteringen": _list(Verbeteractie),
        "registers": {
            "type": "object",
            "properties": registers,
            "required": list(registers),
            "additionalProperties": False,
        },
    }
    return {
        "$schema": DIALECT,
        **({"$id": address} if address else {}),
        "title": "Catalogus van klantreizen en verbeteracties",
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name != "organisatie"],
        "additionalProperties": False,
        "$defs": {model.__name__: _record(model, own) for model in kinds()},
    }


def kinds() -> tuple[type[Record], ...]:
    """Every kind of record in it: what an editor writes, and behind that what is derived."""
    return tuple(dict.fromkeys(inner for outer in (*FIGURES, *FIGURES.values()) for inner in inside(outer)))


def _list(model: type[Record]) -> Json:
    return {"type": "array", "items": _reference(model)}


def _reference(model: type[Record]) -> Json:
    return {"$ref": f"#/$defs/{model.__name__}"}


def _record(model: type[Record], own: Words) -> Json:
    properties: Json = {name: _value(_ID, own) for name in model.derived}
    properties |= {name: _field(shape, own) for name, shape in shapes(model).items()}
    required = [*model.derived, *(name for name, shape in shapes(model).items() if is_always_there(shape))]
    if figures := FIGURES.get(model):
        properties["afgeleid"] = _reference(figures) | {"description": "Wat de catalogus uitrekende."}
        required.append("afgeleid")
    if model in (Klantreis, Verbeteractie):
        properties["verhaal"] = {"type": "string", "description": "De tekst erbij, in Markdown."}
    return {
        "title": model.naam_enkelvoud.capitalize(),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def is_always_there(shape: Shape) -> bool:
    """Whether a record never leaves it out: what is required, what has a default, and every list."""
    return shape.required or shape.info.default is not None


def _field(shape: Shape, own: Words) -> Json:
    texts = {"title": shape.info.title, "description": shape.info.description}
    one = _reference(shape.record) if shape.record else _value(shape.value, own) if shape.value else {}
    return {**texts, **({"type": "array", "items": one} if shape.many else one)}


def _value(value: Waarde, own: Words) -> Json:
    """What a value is once it is read: a number is a number, never its text."""
    match value:
        case Keuze():
            return {"enum": list(words(value.vocabulary, own)), OPEN: True}
        case Uitgerekend():
            return value.json()
        case Naam():
            return {"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": value.most}
        case Adres():
            return {"type": "string", "format": "uri", "maxLength": value.most}
        case Vrij():
            return {"type": "string", "minLength": 1, "maxLength": value.most}
        case Looptijd():
            return {"type": "string", "minLength": 1}
        case HeelDagen():
            return {"type": "number", "minimum": value.low, "maximum": value.high * 365}
        case Heel():
            return {"type": "integer", "minimum": value.low, "maximum": value.high}
        case Decimaal():
            return {"type": "number", "minimum": value.low, "maximum": value.high}
        case Dag():
            return {"type": "string", "format": "date"}
        case Antwoord():
            return {"type": "boolean"}
    raise NotImplementedError(value.name)
