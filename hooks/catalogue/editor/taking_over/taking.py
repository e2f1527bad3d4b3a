"""A journey of another catalogue as files of this one. Nothing that is here changes, and nothing is written yet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalogue.editor.changeset import Changeset
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import write_journey
from catalogue.editor.taking_over.as_typed import as_typed, unknown
from catalogue.editor.taking_over.matching import Matches, matches
from catalogue.editor.taking_over.packet import Packet
from catalogue.model import REGISTERS, Klantreis
from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding, shown
from catalogue.words.slugs import LONGEST, is_slug

_MOST_UNKNOWN = 10


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What is to be written, and what there is to tell of it. It is a Changeset to who shows, tries and saves it."""

    changes: Changeset
    lines: list[str] = field(default_factory=list)

    def told(self) -> Iterator[str]:
        """What will be done, in lines for a terminal."""
        yield from self.lines

    def new_errors(self, root: Path, settings: Settings, today: date) -> list[Finding]:
        """The errors that the check would find after it and does not find now."""
        return self.changes.new_errors(root, settings, today)

    def save(self, root: Path) -> None:
        """Write it all, or nothing. Raises ValueError, in Dutch, when something is there already."""
        self.changes.save(root)


def taken_over(desk: Desk, packet: Packet, name: str = "", source: str = "") -> TakenOver:
    """The journey with what it names, under its own id or `name`; `source` is told as where it comes from.

    Raises ValueError, in Dutch, when it cannot be taken over.
    """
    path = _new_path(desk, name or packet.id)
    found = matches(desk, packet)
    if found.missing:
        rows = "".join(f"\n  {one}" for one in dict.fromkeys(found.missing))
        raise ValueError(
            "De klantreis noemt wat niet in het bestand staat, en niet in uw catalogus:"
            f"{rows}\nKies op de pagina van de klantreis ‘Overnemen (JSON)’: daar staat het in. Of maak het eerst zelf."
        )
    for register, id in found.new:
        entry = as_typed(REGISTERS[register], packet.registers[register][id], found.here)
        entry["id"] = found.here(register, id)
        desk.additions.add_entry(register, entry, str(entry.get("naam") or id))
    data = as_typed(Klantreis, packet.reis, found.here)
    if source:
        data["herkomst"] = {"catalogus": source} | ({"id": packet.id} if is_slug(packet.id) else {})
    write_journey(desk, path, data, ())
    story = packet.reis.get("verhaal")
    if isinstance(story, str) and story.strip():
        desk.additions.texts[path.removesuffix(".yml") + ".md"] = story
    return TakenOver(desk.additions.changes(), list(_lines(desk, packet, found)))


def _new_path(desk: Desk, id: str) -> str:
    """Where the file goes. Raises ValueError, in Dutch, when it cannot, or something is there already."""
    if not is_slug(id) or len(id) > LONGEST:
        told = "Geef met --naam een andere, in kleine letters met streepjes."
        raise ValueError(f"'{shown(id)}' kan geen naam van een bestand zijn. {told}")
    path = f"journeys/{id}.yml"
    if path in desk.additions.before or (desk.root / path).exists():
        raise ValueError(f"{path} bestaat al. Geef met --naam een andere naam.")
    return path


def _lines(desk: Desk, packet: Packet, found: Matches) -> Iterator[str]:
    title = shown(packet.reis.get("titel", ""))
    yield f"Klantreis: {title}" + (f" (van {shown(packet.van)})" if packet.van else "")
    yield from found.told
    if fields := list(dict.fromkeys(unknown(Klantreis, packet.reis))):
        more = f" en nog {len(fields) - _MOST_UNKNOWN}" if len(fields) > _MOST_UNKNOWN else ""
        yield f"Deze velden kent uw catalogus niet. Zij gaan niet mee: {', '.join(fields[:_MOST_UNKNOWN])}{more}"
    yield "Dit komt erbij:"
    for path in sorted(desk.additions.texts):
        entries = desk.additions.named.get(path.removeprefix("registers/").removesuffix(".yml"), {})
        yield f"  {path}" + (f": {', '.join(map(shown, entries))}" if entries else "")
    yield "Kijk daarna na: de eigenaar, de status, en de dag bij herijken_voor. Die zijn nog van de andere catalogus."
