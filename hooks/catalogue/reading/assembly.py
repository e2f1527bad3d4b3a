"""From documents to a catalogue: what can be shown, so that no reference in it leads nowhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from catalogue.model import REGISTERS, UNNAMED, Klantreis, Record, Verbeteractie
from catalogue.model.base import Path, walk
from catalogue.model.catalogue import Catalogue, Vermelding
from catalogue.model.improvement import Kans
from catalogue.model.registers import Jargonwoord, Synoniem
from catalogue.model.settings import Settings
from catalogue.reading.document import Document
from catalogue.reading.renaming import old_addresses

Key = tuple[str, str]  # the folder or register, and the id
Named = Mapping[Key, frozenset[Key]]
_FIELDS = frozenset(field.name for field in fields(Catalogue))
_LOOKED_AT_LATER = ("klantreis", "knelpunt", "kpi")


def assemble(
    documents: Sequence[Document], stories: Mapping[str, str], settings: Settings, today: date, *, drafts: bool = False
) -> Catalogue:
    """What can be shown of these documents. Journeys of status concept only with `drafts`, or when `settings` say so.

    What names something that is not there is left out; so are actions that are only about what was left out.
    """
    records, named = _records(documents)
    shown = _whole(records, named)
    if not (drafts or settings.toon_concept):
        shown = {key: one for key, one in shown.items() if not (isinstance(one, Klantreis) and one.status == "concept")}
    addresses = set(_addresses(shown.values()))
    reizen = {one.id: one for one in shown.values() if isinstance(one, Klantreis)}
    old = old_addresses(reizen.values())
    about = {key: _about(one, addresses, old, reizen) for key, one in shown.items() if isinstance(one, Verbeteractie)}
    shown = {key: about.get(key, one) for key, one in shown.items() if key not in about or about[key].reizen}
    by_kind: dict[str, dict[str, Any]] = {}
    for kind, id in sorted(shown):
        by_kind.setdefault(kind, {})[id] = shown[kind, id]
    mentions: dict[Key, list[Vermelding]] = {}
    for key in shown:
        for target in named[key]:
            if target[0] in REGISTERS:
                mentions.setdefault(target, []).append(Vermelding(*key))
    shown_stories = {f"{kind}/{id}.md" for kind, id in shown}
    return Catalogue(
        today=today,
        settings=settings,
        klantreizen=by_kind.pop("journeys", {}),
        verbeteringen=by_kind.pop("improvements", {}),
        synoniemen=tuple(one for item in documents for one in item.records if isinstance(one, Synoniem)),
        jargon=tuple(one for item in documents for one in item.records if isinstance(one, Jargonwoord)),
        verhalen={path: text for path, text in stories.items() if path in shown_stories},
        vermeldingen={key: tuple(found) for key, found in mentions.items()},
        overige={kind: by_kind.pop(kind) for kind in list(by_kind) if kind not in _FIELDS},
        **by_kind,
    )


def _records(documents: Sequence[Document]) -> tuple[dict[Key, Record], Named]:
    """Every record by its key (of two with one id the first), and what each of them names."""
    records: dict[Key, Record] = {}
    named: dict[Key, frozenset[Key]] = {}
    first = _first_lines(documents) if any(document.broken for document in documents) else {}
    for document in documents:
        by_entry: dict[int, set[Key]] = {}
        for reference in document.references:
            by_entry.setdefault(reference.entry, set()).add((reference.target, reference.value))
        for number, record in enumerate(document.records):
            key = document.kind.name, getattr(record, "id", "")
            if key[0] in UNNAMED or key in records:
                continue
            if document.broken:
                start = (number,) if document.kind.many else ()
                record = _naming_what_is_there(record, document, start, first)
            records[key] = record
            # With stand-ins in it, a record names other things than its file does.
            found = set(_names(record)) if document.broken else by_entry.get(number, set())
            if isinstance(record, Klantreis):
                found -= {("stap", stap.id) for stap in record.stappen}
            named[key] = frozenset(found)
    return records, named


def _first_lines(documents: Iterable[Document]) -> dict[str, dict[str, None]]:
    """The ids of each register, in their order."""
    lines: dict[str, dict[str, None]] = {}
    for document in documents:
        if document.kind.name in REGISTERS:
            ids = [str(getattr(record, "id", "")) for record in document.records]
            lines.setdefault(document.kind.name, {}).update(dict.fromkeys(ids))
    return lines


def _naming_what_is_there(
    record: Record, document: Document, start: Path, lines: Mapping[str, Mapping[str, None]]
) -> Record:
    """The record, in which a stand-in that names a line of a register that is not there names the first that is.

    Else a klantreis that is only begun would be shown nowhere: its stand-ins are of a catalogue that nobody has.
    """
    for found in walk(type(record), record):
        known = lines.get(found.shape.reference, {}) if found.shape else {}
        if known and found.data not in known and document.touches((*start, *found.path)):
            record = _with(record, found.path, next(iter(known)))
    return record


def _with(holder: Any, path: Path, value: str) -> Any:
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return (*holder[:step], _with(holder[step], tuple(rest), value), *holder[step + 1 :])
    return holder.model_copy(update={step: _with(getattr(holder, step), tuple(rest), value)})


def _names(record: Record) -> Iterator[Key]:
    for found in walk(type(record), record):
        if found.shape and found.shape.reference:
            yield found.shape.reference, found.data


def _whole(records: Mapping[Key, Record], named: Named) -> dict[Key, Record]:
    """The records of which everything they name is among them; knelpunten and KPI's are looked at one by one later."""
    shown = dict(records)
    gone = [key for key in shown if any(one not in shown for one in named[key] if one[0] not in _LOOKED_AT_LATER)]
    named_by: dict[Key, list[Key]] = {}
    for key in shown if gone else ():
        for one in named[key]:
            named_by.setdefault(one, []).append(key)
    while gone:
        key = gone.pop()
        if shown.pop(key, None):
            gone += named_by.get(key, ())
    return shown


def _addresses(records: Any) -> Iterator[str]:
    """Where the knelpunten and KPI's of the shown journeys are."""
    for record in records:
        if isinstance(record, Klantreis):
            yield from (f"{record.id}#{knelpunt.id}" for stap in record.stappen for knelpunt in stap.knelpunten)
            yield from (f"{record.id}#{kpi.id}" for kpi in record.kpis)


def _about(
    actie: Verbeteractie, addresses: set[str], old: Mapping[str, str], reizen: Mapping[str, Klantreis]
) -> Verbeteractie:
    """The action as far as it is about what is shown, with each knelpunt by its address of today."""
    solved = tuple(new for address in actie.lost_op if (new := old.get(address, address)) in addresses)
    effects = tuple(effect for effect in actie.effect if effect.kpi in addresses)
    kans = _kans(actie.kans, reizen) if actie.kans else None
    if (solved, effects, kans) == (actie.lost_op, actie.effect, actie.kans):
        return actie
    return actie.model_copy(update={"lost_op": solved, "effect": effects, "kans": kans})


def _kans(kans: Kans, reizen: Mapping[str, Klantreis]) -> Kans | None:
    """The opportunity with its step by the id of today; None when that is not shown."""
    steps = reizen[kans.reis].stappen if kans.reis in reizen else ()
    found = next((stap.id for stap in steps if kans.stap in (stap.id, *stap.voorheen)), "")
    return kans.model_copy(update={"stap": found}) if found else None
