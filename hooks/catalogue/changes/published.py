"""The state that a published catalogus.json tells of: no concepts, no files, nothing that was found."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from catalogue.changes.state import KINDS, State, of_catalogue, path_of
from catalogue.data.site import VERSION
from catalogue.model import ITEMS, UNNAMED, Record
from catalogue.model.base import walk
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.model.time_taken import Tijd

_FIELDS = {"journeys": "klantreizen", "improvements": "verbeteringen"}
Unread = tuple[str, str, int]
"""The kind of what could not be read, its id ('' when it has none), and its number in the list."""
_ADDED = ("afgeleid", "verhaal")
_NOT_OURS = "Dit is geen catalogus.json van een catalogus: "


def of_json(data: bytes, settings: Settings, today: date) -> tuple[State, list[str]]:
    """The state, and the names of what in it could not be read. Raises ValueError, in Dutch, when it is no catalogue.

    The settings are those of the catalogue that it is compared with: they are not published.
    """
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        raise ValueError(f"{_NOT_OURS}het is niet te lezen als JSON.") from None
    wanted = ("versie", "klantreizen", "verbeteringen", "registers")
    if (
        not isinstance(read, dict)
        or any(name not in read for name in wanted)
        or not isinstance(read["registers"], dict)
    ):
        raise ValueError(f"{_NOT_OURS}er hoort een versie in te staan, met klantreizen, verbeteringen en registers.")
    if read["versie"] != VERSION:
        raise ValueError(f"{_NOT_OURS}alleen versie {VERSION} kan gelezen worden.")
    unread: list[Unread] = []
    registers = {
        kind: dict(_records(kind, read["registers"].get(kind), settings, unread)) for kind in KINDS if kind not in ITEMS
    }
    found = {kind: dict(_records(kind, read[name], settings, unread)) for kind, name in _FIELDS.items()}
    stories = {
        f"{kind}/{one['id']}.md": one["verhaal"]
        for kind, name in _FIELDS.items()
        for one in (read[name] if isinstance(read[name], list) else ())
        if isinstance(one, dict) and isinstance(one.get("id"), str) and isinstance(one.get("verhaal"), str)
    }
    shown = {kind: held for kind, held in registers.items() if kind not in UNNAMED}
    known: dict[str, Any] = {_FIELDS.get(kind, kind): held for kind, held in (found | shown).items()}
    catalogue = Catalogue(
        today,
        settings=settings,
        overige={name: known.pop(name) for name in list(known) if name not in Catalogue.__dataclass_fields__},
        verhalen=stories,
        **known,
    )
    state = replace(
        of_catalogue(catalogue, is_published=True),
        unsure=frozenset((kind, id) for kind, id, _ in unread if id),
        unread=frozenset(path_of(kind, "") for kind, id, _ in unread if not id and kind not in ITEMS),
    )
    return state, [f"{_FIELDS.get(kind, kind)}, nummer {number}" for kind, _, number in unread]


def _records(kind: str, found: Any, settings: Settings, unread: list[Unread]) -> Iterator[tuple[str, Record]]:
    model = KINDS[kind]
    for number, one in enumerate(found if isinstance(found, list) else (), 1):
        written = {name: held for name, held in one.items() if name not in _ADDED} if isinstance(one, dict) else one
        try:
            _say_once(model, written)
            record = model.model_validate(written, context={"woordenlijsten": settings.woordenlijsten})
            yield record.id, record  # type: ignore[attr-defined]
        except (ValidationError, AttributeError, RecursionError):
            id = one.get("id") if isinstance(one, dict) else None
            unread.append((kind, id if isinstance(id, str) else "", number))


def _say_once(model: type[Record], written: Any) -> None:
    """Durations are published in words and in days, and one of the two may be written."""
    for found in list(walk(model, written)):
        if found.model is Tijd and isinstance(found.data, dict):
            for twice in found.data.keys() - Tijd.once(found.data).keys():
                found.data.pop(twice)
