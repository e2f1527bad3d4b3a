"""A new entry of a register: its fields as they can be given, those that are missing, and the id made from its name."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from catalogue.editor.new.desk import Desk
from catalogue.model import ALL_REGISTERS, Record, Register
from catalogue.model.base import Data, Shape, shapes
from catalogue.model.registers import Onderzoek
from catalogue.reading.findings import shown
from catalogue.words.meant import folded
from catalogue.words.slugs import Ids, slugify

Values = dict[str, list[str]]
"""What was given for each field of an entry."""
_NAMES = ("naam", "rol")
_CONSENT = ("toestemming", "grondslag")
"""Of these a piece of research has one."""


def register_of(entry: str) -> Register:
    """The register of which one entry is called so: `organisatie`."""
    return next(one for one in ALL_REGISTERS if one.entry == entry)


def name_field(model: type[Record]) -> str:
    """The field that says what an entry is called; '' when only its id does."""
    return next((name for name in _NAMES if name in shapes(model)), "")


def fields(model: type[Record]) -> dict[str, Shape]:
    """The fields that can be given beside the name."""
    return {name: one for name, one in shapes(model).items() if name not in ("id", name_field(model))}


def missing(model: type[Record], values: Mapping[str, Sequence[str]]) -> list[str]:
    """The fields that have to be given still."""
    found = [name for name, one in fields(model).items() if one.required and not values.get(name)]
    consents = model is Onderzoek and not any(values.get(name) for name in _CONSENT)
    return [*found, *(_CONSENT[:1] if consents else ())]


def missing_told(model: type[Record], values: Mapping[str, Sequence[str]]) -> str:
    """The same in a sentence, as flags of a command."""
    flags = [f"  {flag(name)}  ({shapes(model)[name].info.description})" for name in missing(model, values)]
    return "Wat nog ontbreekt:\n" + "\n".join(flags) if flags else ""


def flag(name: str) -> str:
    """How the field is given to a command."""
    return f"--{name.replace('_', '-')}"


def judged(desk: Desk, register: Register, values: Mapping[str, Sequence[str]]) -> Values:
    """The values as they are to be written. Raises ValueError with the flag of what is wrong, and why."""
    found: Values = {}
    for name, given in values.items():
        try:
            found[name] = [desk.judge.judged(f"registers/{register.name}", (name,), one) for one in given]
        except ValueError as reason:
            raise ValueError(f"Bij {flag(name)}: {reason}") from reason
    return found


def judged_name(desk: Desk, register: Register, name: str) -> str:
    """The name as it is to be written. Raises ValueError, in Dutch, when it cannot be, or is there already."""
    name = name.strip()
    field = name_field(register.model)
    if field:
        name = desk.judge.judged(f"registers/{register.name}", (field,), name)
    if not slugify(name):
        raise ValueError("Geef een naam met letters of cijfers: daar wordt het id van gemaakt.")
    for id, other in desk.names(register.name).items():
        if folded(other) == folded(name) or (not field and id == slugify(name)):
            raise ValueError(f"'{shown(name)}' staat al in registers/{register.name}.yml, met het id '{id}'.")
    return name


def alike(desk: Desk, register: Register, name: str) -> list[str]:
    """The ids of entries that look like this name: perhaps one of them is meant."""
    names = desk.names(register.name)
    wish = slugify(name)
    near = {id for id, other in names.items() if get_close_matches(wish, [id, slugify(other)], n=1, cutoff=0.7)}
    return [f"{id} ({shown(names[id])})" if names[id] != id else id for id in names if id in near]


def add(desk: Desk, register: Register, name: str, values: Values) -> str:
    """Add the entry to its register and give its id. Raises ValueError, in Dutch, when that cannot be done."""
    model, field = register.model, name_field(register.model)
    there = desk.additions.entries(register.name)
    taken = [str(one["id"]).strip() for one in there if isinstance(one, dict) and "id" in one]
    entry: dict[str, Data] = {"id": Ids([*taken, *desk.names(register.name)]).unique(slugify(name))}
    for one in shapes(model).values():
        given = [name] if one.name == field else values.get(one.name)
        if given:
            entry[one.name] = list(given) if one.many else given[0]
    if fault := desk.judge.fault_of(f"registers/{register.name}", entry):
        raise ValueError(fault)
    desk.additions.add_entry(register.name, entry, name)
    return str(entry["id"])
