"""What a JSON file of the open data holds of one journey, with what that names in registers: read strictly."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from catalogue.data.derived import PUBLISHED
from catalogue.data.site import VERSION
from catalogue.model.base import Data
from catalogue.model.limits import MAX_JSON
from catalogue.reading.findings import shown

_MOST_NAMED = 20
_MOST_DIGITS = 30
_ENDS_UNSEEN = "Het bestand houdt eerder op dan kan. Download het opnieuw."
_NO_JOURNEY = (
    "Hier staat geen klantreis in. Kies op de pagina van de klantreis ‘Overnemen (JSON)’, of neem catalogus.json."
)


@dataclass(frozen=True, slots=True)
class Packet:
    """A journey, and the entries of registers that came with it, by register and id: all as it was read from JSON.

    Numbers are texts. Whether it is right, nobody looked yet.
    """

    id: str
    reis: Mapping[str, Any]
    registers: Mapping[str, Mapping[str, Mapping[str, Any]]]
    van: str
    """Of which organisation the catalogue is that it comes from; '' when it does not say."""


def read(data: bytes, wanted: str = "") -> Packet:
    """The journey with the id `wanted`, or else the only one. Raises ValueError, in Dutch, when it cannot be read."""
    whole = _json(data)
    if not isinstance(whole, dict):
        raise ValueError(_NO_JOURNEY)
    if "fasen" in whole:
        return _packet(whole, {}, "", wanted)
    if "klantreizen" not in whole:
        raise ValueError(_NO_JOURNEY)
    if whole.get("versie") != VERSION:
        told = shown(whole.get("versie", "geen"))
        raise ValueError(f"Dit bestand heeft versie {told}. Deze catalogus leest versie {VERSION}.")
    journeys = [one for one in _list(whole["klantreizen"]) if isinstance(one, dict)]
    names = [str(one.get("id", "")) for one in journeys]
    found = [one for one, name in zip(journeys, names, strict=True) if name == wanted or not wanted]
    if len(found) != 1:
        rows = "".join(f"\n  {shown(name)}" for name in names[:_MOST_NAMED])
        more = f"\n  en nog {len(names) - _MOST_NAMED}" if len(names) > _MOST_NAMED else ""
        raise ValueError(f"Zeg met --klantreis welke u overneemt. Hierin staan:{rows}{more}" if names else _NO_JOURNEY)
    owner = whole.get("organisatie")
    return _packet(found[0], whole.get("registers"), owner.get("naam") if isinstance(owner, dict) else "", wanted)


def _packet(reis: dict[str, Any], registers: Any, owner: Any, wanted: str) -> Packet:
    id = reis.get("id")
    if not isinstance(id, str) or not id:
        raise ValueError("De klantreis in dit bestand heeft geen id. Download het opnieuw.")
    if wanted not in ("", id):
        raise ValueError(f"In dit bestand staat '{shown(id)}', en niet '{shown(wanted)}'.")
    known = registers if isinstance(registers, dict) else {}
    entries = {name: {str(one["id"]): one for one in _list(known.get(name)) if _has_id(one)} for name in PUBLISHED}
    return Packet(id, reis, entries, owner if isinstance(owner, str) else "")


def _list(value: Data) -> list[Any]:
    return value if isinstance(value, list) else []


def _has_id(entry: Any) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str)


def _json(data: bytes) -> Any:
    """What is in it. Raises ValueError, in Dutch, with line and column where it is no JSON."""
    if len(data) > MAX_JSON:
        raise ValueError(f"Dit bestand is groter dan {MAX_JSON // 1_000_000} MB. Neem dat van één klantreis.")
    try:
        text = data.decode("utf-8-sig")
        if not text.strip():
            raise ValueError(_ENDS_UNSEEN)
        found = json.loads(text, parse_int=str, parse_float=_number, parse_constant=_number, strict=True)
        json.dumps(found, ensure_ascii=False).encode()  # half a character cannot be written
    except json.JSONDecodeError as error:
        place = f"regel {error.lineno}, kolom {error.colno}"
        raise ValueError(f"Op {place} is dit geen JSON. Download het opnieuw, en wijzig er niets in.") from None
    except UnicodeError:
        raise ValueError("Hier staan tekens in die niet te lezen zijn. Download het bestand opnieuw.") from None
    except RecursionError:
        raise ValueError("Hierin zit te veel in elkaar. Dit is geen klantreis van een catalogus.") from None
    return found


def _number(text: str) -> str:
    """A number as an editor may write it, without an exponent: 1e-7 is 0.0000001, and 3.0 is 3."""
    if not math.isfinite(float(text)) or abs((found := Decimal(text)).adjusted()) > _MOST_DIGITS:
        raise ValueError(f"Het getal {shown(text)} kan niet gelezen worden.")
    plain = format(found, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
