"""What was measured, its form as JSON, and how one thing compares to another."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: seconds of the clock and of the processors, bytes of memory, files with pages, bytes on disk.

    `journeys` is the size of the catalogue. What was not measured is None, and `note` says why.
    """

    what: str
    tool: str
    journeys: int
    wall: float | None = None
    cpu: float | None = None
    memory: int | None = None
    pages: int | None = None
    bytes: int | None = None
    gzip: int | None = None
    runs: int = 1
    note: str = ""


def merged(rows: Sequence[Row]) -> Row:
    """Rows of the same as one: the least time and the most memory of those that went well."""
    good = [row for row in rows if row.wall is not None]
    if not good:
        return rows[0]
    cpu = [row.cpu for row in good if row.cpu is not None]
    memory = [row.memory for row in good if row.memory is not None]
    wall = min(row.wall for row in good if row.wall is not None)
    return replace(good[0], wall=wall, cpu=min(cpu, default=None), memory=max(memory, default=None), runs=len(good))


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run of the bench found, on which day, with what."""

    date: str
    machine: Mapping[str, str | int | float]
    versions: Mapping[str, str]
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, text: str) -> Results:
        """What `json` wrote."""
        data = json.loads(text)
        rows = tuple(Row(**row) for row in data["rows"])
        return cls(data["date"], data["machine"], data["versions"], rows)

    def json(self) -> str:
        """All of it for a program, the ratios included."""
        rows = [{name: _rounded(v) for name, v in asdict(row).items() if v not in (None, "")} for row in self.rows]
        head = {"date": self.date, "machine": dict(self.machine), "versions": dict(self.versions)}
        return json.dumps({**head, "rows": rows, "ratios": self.ratios()}, ensure_ascii=False, indent=2) + "\n"

    def find(self, what: str, tool: str, journeys: int) -> Row | None:
        """The row of this; None when there is none."""
        wanted = (what, tool, journeys)
        return next((row for row in self.rows if (row.what, row.tool, row.journeys) == wanted), None)

    def sizes(self) -> list[int]:
        """The numbers of journeys that were built, the smallest first."""
        return sorted({row.journeys for row in self.rows if row.what == "build"})

    def ratio(self, one: tuple[str, str], other: tuple[str, str], journeys: int, measure: str = "wall") -> float | None:
        """How many times `other` goes into `one`, each as (what, tool); None when one of them is not known."""
        values = [getattr(self.find(*key, journeys), measure, None) for key in (one, other)]
        return values[0] / values[1] if all(values) else None

    def ratios(self) -> dict[str, float]:
        """Every ratio that can be made, of the largest catalogue that has it, rounded to thousandths."""
        build, check, index = ("build", "catalogus"), ("check", "catalogus"), ("index", "catalogus")
        pairs = {f"build_vs_{peer}": (build, ("build", peer)) for peer in ("hugo", "material", "zensical")}
        pairs |= {"check_vs_build": (check, build), "index_vs_pagefind": (index, ("index", "pagefind"))}
        pairs["build_vs_copy"] = (build, ("copy", "catalogus"))
        found: dict[str, float | None] = {}
        for name, (one, other) in pairs.items():
            for journeys in self.sizes():
                for ending, measure in (("", "wall"), ("_cpu", "cpu")):
                    if (ratio := self.ratio(one, other, journeys, measure)) is not None:
                        found[name + ending] = ratio
        for journeys in self.sizes():
            found[f"growth_{journeys}_{journeys * 10}"] = self.growth(journeys)
        return {name: round(ratio, 3) for name, ratio in found.items() if ratio is not None}

    def growth(self, journeys: int) -> float | None:
        """How many times as long a catalogue of ten times this size takes."""
        values = [getattr(self.find("build", "catalogus", n), "wall", None) for n in (journeys * 10, journeys)]
        return values[0] / values[1] if all(values) else None


def _rounded(value: object) -> object:
    return round(value, 3) if isinstance(value, float) else value
