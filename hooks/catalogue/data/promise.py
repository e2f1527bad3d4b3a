"""What the form of the JSON promises to who reads it, and what would break that: then another version comes beside it.

The promise is the schema without its texts, and with no words but our own. It is committed: what was promised once is
compared with what the model makes of it today.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from catalogue.data.schema import OPEN, schema
from catalogue.model.value import Json

PLACE = "hooks/catalogue/data/promise.json"
"""Where it stands in the project."""
_KEPT = Path(__file__).with_name("promise.json")
_TEXTS = frozenset({"title", "description", "$id"})
_OF_NAMES = frozenset({"properties", "$defs"})
"""What is in these are names of ours, not words of JSON Schema: a field may well be called `title`."""
_WHAT = {"properties": "het veld", "$defs": "de soort"}
_WHOLE = "catalogus.json"


def today() -> Json:
    """What the model promises now."""
    found: Json = _without_texts(schema({}))
    return found


def kept() -> Json:
    """What was promised before."""
    found: Json = json.loads(_KEPT.read_text(encoding="utf-8"))
    return found


def as_text(promise: Json) -> str:
    """The promise as it is committed: a line for each thing that can change, so that a proposal shows what does."""
    return json.dumps(promise, ensure_ascii=False, indent=1) + "\n"


def breaches(before: Json, now: Json) -> list[str]:
    """What breaks the promise, in a Dutch sentence each; nothing when it is of another version: that is a new promise.

    What is added breaks nothing: a kind of record, a field, a word of a list that a catalogue may add to itself.
    """
    return [] if version_of(before) != version_of(now) else list(_differences(_WHOLE, before, now))


def version_of(promise: Json) -> str:
    """The version that it is the promise of."""
    return str(promise["properties"]["versie"]["const"])


def _without_texts(part: Any, *, names: bool = False) -> Any:
    if isinstance(part, dict):
        left = part if names else {name: one for name, one in part.items() if name not in _TEXTS}
        return {name: _without_texts(one, names=not names and name in _OF_NAMES) for name, one in left.items()}
    return [_without_texts(one) for one in part] if isinstance(part, list) else part


def _differences(place: str, before: Json, now: Json) -> Iterator[str]:
    """What one part of the schema said before and says no longer, or otherwise."""
    for name in dict.fromkeys([*before, *now]):
        old, new = before.get(name), now.get(name)
        if name in _OF_NAMES:
            yield from _of_names(place, _WHAT[name], old or {}, new or {})
        elif name == "required":
            known = (before.get("properties") or {}).keys() & (now.get("properties") or {}).keys()
            yield from _presence(place, known & {*(old or ())}, known & {*(new or ())})
        elif name == "enum":
            yield from _words(place, old or [], new or [], is_open=bool(before.get(OPEN) and now.get(OPEN)))
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from _differences(f"{place}[]" if name == "items" else place, old, new)
        elif old != new:
            yield f"{place}: {name} was {_told(old)} en is {_told(new)}."


def _of_names(place: str, what: str, before: Json, now: Json) -> Iterator[str]:
    for name, old in before.items():
        here = name if place == _WHOLE else f"{place}.{name}"
        if name in now:
            yield from _differences(here, old, now[name])
        else:
            yield f"{here}: {what} is weg."


def _presence(place: str, before: set[str], now: set[str]) -> Iterator[str]:
    yield from (f"{place}.{name}: stond er altijd, en mag nu ontbreken." for name in sorted(before - now))
    yield from (f"{place}.{name}: mocht ontbreken, en is nu verplicht." for name in sorted(now - before))


def _words(place: str, before: list[Any], now: list[Any], *, is_open: bool) -> Iterator[str]:
    if gone := [one for one in before if one not in now]:
        yield f"{place}: van de lijst is weg: {', '.join(map(str, gone))}."
    came = [one for one in now if one not in before]
    if came and not is_open:
        yield f"{place}: op een vaste lijst staat erbij: {', '.join(map(str, came))}."


def _told(value: Any) -> str:
    return "niets" if value is None else json.dumps(value, ensure_ascii=False)
