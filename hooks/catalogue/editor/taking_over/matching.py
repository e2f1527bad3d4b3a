"""What a journey names in the registers of its own catalogue, found in those of this one, or to be made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalogue.data.derived import PUBLISHED
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.entry import name_field
from catalogue.editor.taking_over.as_typed import Naming
from catalogue.editor.taking_over.packet import Packet
from catalogue.model import REGISTERS, Klantreis, Record
from catalogue.model.base import shapes, walk
from catalogue.reading.findings import shown
from catalogue.words.meant import folded
from catalogue.words.slugs import Ids

Known = tuple[str, ...]
"""By which an entry is known as the same in two catalogues: its name, or without one all that is required of it."""


@dataclass
class Matches:
    """The id here of each entry there, by register and id; which of those are new, and what there is to tell."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    new: list[tuple[str, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def here(self, register: str, id: str) -> str:
        """The id here; the same when it is no entry of a register."""
        return self.ids.get((register, id), id)


def matches(desk: Desk, packet: Packet) -> Matches:
    """What the journey names, with what those entries name in turn."""
    found = Matches()
    wanted = list(_named(packet))
    for register in PUBLISHED:  # an ambassador is known by an organisation: that comes first
        taken = Ids([*desk.names(register), *_written_ids(desk, register)])
        mine = [(_known(register, vars(one)), id) for id, one in desk.catalogue.register(register).items()]
        for id in sorted(id for name, id in wanted if name == register):
            _match(found, register, id, packet.registers[register].get(id), mine, taken)
    return found


def _match(found: Matches, register: str, id: str, entry: Any, mine: Sequence[tuple[Known, str]], taken: Ids) -> None:
    place = f"{register}/{shown(id)}"
    known = _known(register, entry, found.here) if entry else ()
    is_here, same = any(id == one for _, one in mine), [one for other, one in mine if other == known]
    if entry is None:
        found.ids[register, id] = id
        if is_here:
            found.told.append(f"{place}: staat niet in het bestand. De regel met dit id van uzelf wordt gebruikt.")
        else:
            found.missing.append(place)
    elif id in same:
        found.ids[register, id] = id
        found.told.append(f"{place}: staat er al. Uw eigen regel blijft zoals hij is.")
    elif same and name_field(REGISTERS[register]):  # of research only the id tells which it is
        found.ids[register, id] = same[0]
        found.told.append(f"{place}: heet bij u {same[0]}. Die wordt gebruikt.")
    else:
        new = taken.unique(id)
        found.ids[register, id] = new
        found.new.append((register, id))
        if new != id:
            found.told.append(f"{place}: dat is bij u iets anders. Wat erbij komt, heet daarom {shown(new)}.")


def _named(packet: Packet) -> Iterator[tuple[str, str]]:
    """Every entry that is named, by register and id."""
    still: list[tuple[type[Record], Any]] = [(Klantreis, packet.reis)]
    seen: set[tuple[str, str]] = set()
    for model, data in still:  # grows while it is read
        for one in walk(model, data):
            key = (one.shape.reference if one.shape else "", one.data)
            if key[0] in PUBLISHED and isinstance(key[1], str) and key not in seen:
                seen.add(key)
                yield key
                if entry := packet.registers[key[0]].get(key[1]):
                    still.append((REGISTERS[key[0]], entry))


def _as_it_is(register: str, id: str) -> str:
    return id


def _known(register: str, entry: Mapping[str, Any], name: Naming = _as_it_is) -> Known:
    model = REGISTERS[register]
    if "naam" in shapes(model):
        return (folded(str(entry.get("naam", ""))),)
    required = (shape for field, shape in shapes(model).items() if shape.required and field != "id")
    return tuple(folded(name(one.reference, str(entry.get(one.name, "")))) for one in required)


def _written_ids(desk: Desk, register: str) -> list[str]:
    """Also those of entries that are not right, and so not in the catalogue."""
    return [str(one["id"]).strip() for one in desk.additions.entries(register) if isinstance(one, dict) and "id" in one]
