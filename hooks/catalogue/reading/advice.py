"""What is wrong with one value, in our own codes and words, and what should stand there instead.

Pydantic's own sentences are never used.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pydantic_core import SchemaValidator, ValidationError

from catalogue.model import Record
from catalogue.model.base import Data, Path, Shape, example, example_record, model_at, shapes
from catalogue.model.fields import Heel, Vrij
from catalogue.model.value import Waarde
from catalogue.model.vocabularies import words as words_of
from catalogue.reading.almost import almost, packed, unpacked
from catalogue.reading.keys import Fault
from catalogue.reading.strange_keys import is_field
from catalogue.words import meant
from catalogue.words.hints import described, did_you_mean, listed, typed
from catalogue.words.slugs import is_slug, slugify

Words = Mapping[str, Mapping[str, str]]

EMPTY = ("missing", "string_too_short", "too_short")
_SHORT = 60  # characters: what may be a number with a remark
_OWN_CODES = ("E118", "E301", "E302", "E304", "E307")


def shape_at(model: type[Record], path: Path) -> Shape | None:
    """The field that the path leads to or into; None for the record itself."""
    names = [index for index, step in enumerate(path) if isinstance(step, str)]
    if not names:
        return None
    owner = model_at(model, path[: names[-1]])
    return shapes(owner).get(str(path[names[-1]])) if owner else None


def translated(model: type[Record], item: Any, start: Path, words: Words, *, guess: bool) -> Fault:
    """One of pydantic's errors as a fault with our code; its own sentence is never used.

    With `guess` we look for the word that was meant.
    """
    path, kind, context, value = tuple(item["loc"]), item["type"], item.get("ctx", {}), item["input"]
    shape = shape_at(model, path)
    here = (*start, *path)
    if kind in EMPTY or value is None or (isinstance(value, str) and not value.strip()):
        if shape and isinstance(path[-1], str) and shape.required:
            return _missing(model, shape, path, here, value)
        return _wrong_type(model, shape, "", path, here, words)
    if kind == "too_long":
        most = str(context["max_length"])
        params = {"aantal": str(len(value)), "wat": f"regels bij '{shape.name if shape else ''}'", "hoogstens": most}
        return Fault(here, "E208", params, at_key=True)
    if kind == "string_too_long":
        return Fault(here, "E206", {"aantal": str(len(value)), "hoogstens": str(context["max_length"])})
    if kind == "E202":
        choices = words_of(context["woordenlijst"], words)
        instead = instead_of(shape, context["waarde"], words) if guess else ""
        likely = did_you_mean(context["waarde"], list(choices)) if guess else ""
        suggestion = _asked(instead) or (_nearly(shape, context["waarde"], words) if guess else "") or likely
        params = {"waarde": context["waarde"], "toegestaan": listed(list(choices))}
        return Fault(here, "E202", params, suggestion, instead=instead)
    if kind == "E207":
        return Fault(here, "E207", {"waarde": context["waarde"], "voorbeeld": slugify(context["waarde"]) or "mijn-id"})
    if kind == "E212":
        instead = instead_of(shape, value, words)
        suggestion = _asked(instead) or _nearly(shape, value, words)
        return Fault(here, "E212", {"gevonden": described(value)}, suggestion, instead=instead)
    if kind == "E213":
        return Fault(here, "E213", {"veld": context["veld"], "woorden": context["woorden"]}, at_key=True)
    if kind in _OWN_CODES and isinstance(value, str):
        params = {name: text for name, text in context.items() if name != "code"}
        instead = instead_of(shape, value, words)
        return Fault(here, kind, params, _asked(instead) or _nearly(shape, value, words), instead=instead)
    return _wrong_type(model, shape, value, path, here, words)


def _nearly(shape: Shape | None, value: Data, words: Words) -> str:
    """What was probably meant, as a question or as what to do."""
    found = almost(shape, value, _instead_in(words))
    return _asked(found.said) or found.advice


def _asked(instead: str) -> str:
    word = instead.strip('"')
    return f"Bedoelt u '{word}'?" if word else ""


@cache
def _validator(value: Waarde) -> SchemaValidator:
    return SchemaValidator(value.core())


def instead_of(shape: Shape | None, written: Data, words: Words) -> str:
    """What should stand in a field instead of this text, as it is typed; '' when that is anyone's guess."""
    if shape is None or shape.value is None or not isinstance(written, str):
        return ""
    known = words_of(shape.vocabulary, words) if shape.vocabulary else {}
    minutes = meant.minutes(written) if "minuten" in shape.name else ""
    days = meant.days(written) if "dagen" in shape.name else ""
    hours = meant.hours(written) if "uren" in shape.name else ""
    euros = meant.amount(written) if shape.name == "euro" else ""
    for found in (meant.bare(written), minutes, days, hours, euros, shape.value.meant(written, known)):
        if found and (found != written.strip() or shape.many) and _takes(shape.value, found, words):
            return typed(found)
    return ""


def _instead_in(words: Words) -> Callable[[Shape, str], str]:
    """What `_instead` says of a part of a text; the part itself where the field takes that."""

    def instead(shape: Shape, part: str) -> str:
        as_it_is = typed(part) if shape.value and _takes(shape.value, part, words) else ""
        return as_it_is or instead_of(shape, part, words)

    return instead


def _takes(value: Waarde, written: str, words: Words) -> bool:
    try:
        _validator(value).validate_python(written, context={"woordenlijsten": words})
    except ValidationError:
        return False
    return True


def _listedinstead_of(shape: Shape, written: str, words: Words) -> tuple[str, bool]:
    """The same text as a list, and whether that is certain to be what was meant."""
    is_number = isinstance(shape.value, Heel)
    one_word_each = (
        is_number or shape.reference or shape.vocabulary or getattr(shape.value, "most", _SHORT + 1) <= _SHORT
    )
    names = bool(shape.reference or shape.vocabulary)
    in_row = one_word_each or written[:1] in "-[{("
    parts = meant.parts(written, ranges=is_number, names=names) if in_row else [written]
    if shape.reference or not shape.value:
        return typed(parts), all(map(is_slug, (part.replace("#", "-") for part in parts)))
    better = [instead_of(shape, part, words) for part in parts]
    return f"[{', '.join(one or typed(part) for one, part in zip(better, parts, strict=True))}]", all(better)


def _missing(model: type[Record], shape: Shape, path: Path, here: Path, around: Data) -> Fault:
    """E205. An id that is missing is proposed: it is made of the name of the thing."""
    owner = model_at(model, path[:-1]) or model
    own = slugify(owner.name_for_id(around)) if shape.name == "id" and isinstance(around, dict) else ""
    sample = f"{shape.name}: {own or typed(example(shape))}"
    params = {"waarvan": owner.naam_enkelvoud, "veld": shape.name, "voorbeeld": sample}
    return Fault(here, "E205", params, at_key=True)


def _wrong_type(model: type[Record], shape: Shape | None, value: Data, path: Path, here: Path, words: Words) -> Fault:
    """E204: something else belongs here. The advice depends on what is there."""
    an_item = bool(path) and isinstance(path[-1], int)
    if shape and shape.many and not an_item:
        expected = "een lijst"
    elif shape and shape.value:
        expected = shape.value.met_lidwoord
    else:
        expected = "een blok met velden"
    params = {"verwacht": expected, "gevonden": described(value)}
    if shape and shape.many and not an_item and not shape.record and isinstance(value, str) and value:
        new, certain = _listedinstead_of(shape, value, words)
        params["voorbeeld"] = f"Zet er vierkante haken omheen: {shape.name}: {new}"
        return Fault(here, "E204", params, instead=new if certain else "")
    if isinstance(value, str) and value and (record := shape.record if shape else model):
        block, whole = packed(record, value, _instead_in(words))
        if block:
            said = f"[{block}]" if shape and shape.many and not an_item else block
            params["voorbeeld"] = f"Schrijf: {said}" if shape is None or an_item else f"Schrijf: {shape.name}: {said}"
            return Fault(here, "E204", params, instead=said if whole else "")
    single = unpacked(shape, value, is_field) if shape and not shape.record and (an_item or not shape.many) else ""
    instead = instead_of(shape, value, words)
    likely = almost(shape, value, _instead_in(words))
    said = instead or (_instead_in(words)(shape, single) if shape and single else "") or likely.said
    if shape and said:
        params["voorbeeld"] = f"Schrijf: {said}" if an_item else f"Schrijf: {shape.name}: {said}"
        return Fault(here, "E204", params, instead=instead, beside="" if instead else likely.beside)
    params["voorbeeld"] = likely.advice or _advice(model, shape, value, an_item)
    return Fault(here, "E204", params)


def _sample(shape: Shape) -> Data:
    """What to write in a field: the example of the record there where none of its own fields is required."""
    return example(shape) or (shape.info.examples or [""])[0]


def _first_field(model: type[Record]) -> Data:
    name, shape = next(iter(shapes(model).items()))
    return {name: example(shape)}


def _advice(model: type[Record], shape: Shape | None, value: Data, an_item: bool) -> str:
    if isinstance(value, list) and value and (len(value) == 1 or an_item):
        if isinstance(value[0], dict) and (shape is None or shape.record):
            return "Haal het streepje voor deze velden weg, of de vierkante haken eromheen"
        if an_item and shape and not shape.record:
            return "Dit is een lijst in een lijst. Haal één paar vierkante haken weg, of het tweede streepje"
    sample = _sample(shape) if shape else example_record(model) or _first_field(model)
    if value == "" and (an_item or shape is None):
        return f"Haal het streepje weg, of vul in: {typed(sample[0] if isinstance(sample, list) else sample)}"
    if shape is None:
        return f"Bijvoorbeeld: {typed(sample)}"
    if value == "":
        return f"Vul iets in, of haal de regel weg. Bijvoorbeeld: {shape.name}: {typed(sample)}"
    if an_item:
        return f"Bijvoorbeeld: {typed(sample[0] if isinstance(sample, list) else sample)}"
    if shape.many and shape.record and isinstance(value, dict):
        return "Zet een streepje en een spatie voor het eerste veld, en laat de andere velden even ver inspringen."
    advice = f"Bijvoorbeeld: {shape.name}: {typed(sample)}"
    is_text = isinstance(shape.value, Vrij) and not shape.many and not shape.reference
    if is_text and isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return f"Maak er één tekst van, zoals: {shape.name}: {typed(', '.join(map(str, value)))}"
    if isinstance(value, list | dict) and isinstance(shape.value, Vrij) and not shape.reference:
        return f"{advice.rstrip('.')}. Begint de tekst met een haakje? Zet hem dan tussen aanhalingstekens"
    return advice
