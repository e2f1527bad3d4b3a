"""Everything an editor can type, ready for the pages of Velden: made from the model, so the two cannot disagree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import Shape, inside, shapes
from catalogue.model.experience import Ervaring
from catalogue.model.fields import Decimaal, Verwijzing, Vrij
from catalogue.model.settings import Settings
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.pages.guide import examples
from catalogue.pages.guide.kinds import in_one_sentence
from catalogue.reading.settings import SETTINGS_FILE

_SETTINGS_BLOCKS = ("extra", "catalogue")


@dataclass(frozen=True, slots=True)
class FieldGuide:
    """One field, explained."""

    shape: Shape
    most: int
    """How many characters its text may have; 0 where that says nothing."""
    default: str
    """What holds when an editor leaves it out; '' when that is nothing."""
    forms: tuple[str, ...]
    """An example as it is typed: in lines, and in braces where that is another text."""
    names: type[Record] | None
    """What kind of record an editor names here; None where nothing is named."""
    in_journey: bool
    """Whether it is named with its journey before it: reis#knelpunt."""
    short: bool
    """Whether its first field alone may be written for the whole record."""
    has_decimals: bool

    @property
    def name(self) -> str:
        return self.shape.name


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a record stands in another one: in which field of which kind."""

    part: str
    """The id of that kind."""
    name: str
    field: str


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of record: where it stands and what is in it."""

    id: str
    """Its name in its address: velden/<id>/."""
    anchor: str
    """Where it stands on the overview, which was the page of all kinds once: that address may be anywhere."""
    name: str
    what: str
    file: str
    """The file it is written in: 'journeys/<naam>.yml'; '' for a part of other records."""
    holders: tuple[Holder, ...]
    of_settings: bool
    fields: tuple[FieldGuide, ...]
    forms: tuple[str, ...]
    """A whole record as it is typed in its file, or in the record that holds it."""

    @property
    def title(self) -> str:
        """Of its page: 'Velden: stap', 'Instellingen: contact'; that of the settings themselves is 'Instellingen'."""
        if not self.of_settings:
            return f"Velden: {self.name}"
        return "Instellingen" if self.file else f"Instellingen: {self.name}"

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the fields that an editor must fill in."""
        return tuple(field.name for field in self.fields if field.shape.required)


def parts() -> tuple[Part, ...]:
    """Every kind of record of the content: the files first, then the parts of them, in order of meeting."""
    return tuple(part for part in all_parts() if not part.of_settings)


def settings_parts() -> tuple[Part, ...]:
    """The settings of a catalogue, in the same form."""
    return tuple(part for part in all_parts() if part.of_settings)


@cache
def all_parts() -> tuple[Part, ...]:
    """Every kind of record that an editor or a municipality may write."""
    files = {model: f"{folder}/<naam>.yml" for folder, model in ITEMS.items()}
    files |= {model: f"registers/{register}.yml" for register, model in REGISTERS.items()}
    return (*_parts(files), *_parts({Settings: f"{SETTINGS_FILE}, onder extra: catalogue:"}))


def part_id(model: type[Record]) -> str:
    """The name of a kind of record in its address: that of its class in small letters, or of the settings in Dutch."""
    return "instellingen" if model is Settings else model.__name__.lower()


def by_name() -> Mapping[str, tuple[Part, ...]]:
    """Every name of a field, in order of the alphabet, with the kinds of record that have one."""
    found: dict[str, list[Part]] = {}
    for part in all_parts():
        for field in part.fields:
            found.setdefault(field.name, []).append(part)
    return {name: tuple(found[name]) for name in sorted(found)}


def by_vocabulary() -> Mapping[str, tuple[tuple[Part, str], ...]]:
    """Every vocabulary, with the fields that choose from it, each with the kind of record that it is of."""
    found: dict[str, list[tuple[Part, str]]] = {name: [] for name in VOCABULARIES}
    for part in all_parts():
        for field in part.fields:
            if field.shape.vocabulary:
                found[field.shape.vocabulary].append((part, field.name))
    return {name: tuple(places) for name, places in found.items()}


def _parts(files: Mapping[type[Record], str]) -> Iterator[Part]:
    holders: dict[type[Record], list[tuple[type[Record], Shape]]] = {model: [] for model in files}
    for model in inside(*files):
        for shape in shapes(model).values():
            if shape.record:
                holders.setdefault(shape.record, []).append((model, shape))
    for model, places in holders.items():
        yield Part(
            part_id(model),
            model.__name__.lower(),
            model.naam_enkelvoud,
            in_one_sentence(model),
            files.get(model, ""),
            tuple(Holder(part_id(holder), holder.naam_enkelvoud, shape.name) for holder, shape in places),
            Settings in files,
            tuple(map(_field, shapes(model).values())),
            _whole(model, [shape for _, shape in places]),
        )


def _field(shape: Shape) -> FieldGuide:
    value, default = shape.value, shape.info.default
    most = value.most if isinstance(value, Vrij) and not isinstance(value, Verwijzing) else 0
    told = str(default).lower() if isinstance(default, bool) else str(default) if isinstance(default, str | int) else ""
    named = _named()[shape.reference] if shape.reference else None
    forms = examples.forms({shape.name: examples.of_field(shape)})
    in_journey = shape.reference in ("knelpunt", "kpi")
    return FieldGuide(
        shape, most, told, forms, named, in_journey, shape.record is Ervaring, isinstance(value, Decimaal)
    )


@cache
def _named() -> Mapping[str, type[Record]]:
    """The kinds of record that can be named, by what a reference calls them."""
    models = inside(*ITEMS.values(), *REGISTERS.values())
    return {model.scope or model.naam_enkelvoud: model for model in models}


def _whole(model: type[Record], places: list[Shape]) -> tuple[str, ...]:
    """As it stands in its file; a part stands in the field that holds it."""
    made = examples.whole(model)
    if model in REGISTERS.values():
        return examples.entry_forms(made)
    if places:
        return examples.forms({places[0].name: [made] if places[0].many else made})
    forms = examples.forms(made)
    return tuple(examples.within(form, *_SETTINGS_BLOCKS) for form in forms) if model is Settings else forms
