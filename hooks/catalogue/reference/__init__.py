"""Lists that others keep: the municipalities (TOOI) and the product names (UPL). Their source is in README.md."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("catalogue.reference") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def products() -> Mapping[str, str]:
    """Every product name of the UPL in lower case, with its address."""
    return MappingProxyType({row["naam"].lower(): row["uri"] for row in _rows("upl.csv")})


@cache
def _municipalities() -> Mapping[str, tuple[str, str, str]]:
    rows = _rows("gemeenten.csv")
    return MappingProxyType({row["code"]: (row["naam"], row["geldig_vanaf"], row["geldig_tot"]) for row in rows})


def municipality(code: str, day: date) -> str | None:
    """The name of the municipality that has this TOOI code (`gm0363`) on `day`; None when there is none."""
    name, begin, end = _municipalities().get(code.lower(), ("", "", ""))
    in_force = (not begin or begin <= day.isoformat()) and (not end or day.isoformat() < end)
    return name if name and in_force else None


def municipalities(day: date) -> Mapping[str, str]:
    """The name of every municipality there is on `day`, by its TOOI code, in the order of their names."""
    found = {code: name for code in _municipalities() if (name := municipality(code, day))}
    return dict(sorted(found.items(), key=lambda one: one[1].lower()))
