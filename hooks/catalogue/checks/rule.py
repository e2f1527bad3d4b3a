"""What a rule is: a generator that looks at records and yields a Hit for each thing it finds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from catalogue.checks.jargon import Jargon, jargon_of
from catalogue.model import Klantreis
from catalogue.model.base import Path
from catalogue.model.kpi import Meting
from catalogue.model.settings import Drempelwaarden
from catalogue.model.step import Stap
from catalogue.reading.mends import Mend


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that is broken at `path`; `reads` are the places in the record that say so, when not `path` itself.

    `mend` sets it right. `at` is the index in the text at `path` where it is about a part of that.
    """

    code: str
    path: Path
    params: Mapping[str, object] = field(default_factory=dict)
    reads: tuple[Path, ...] = ()
    at_key: bool = False
    mend: Mend = ()
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What rules need to know beside the record.

    The day, from when on something is too old or too long, and which words not everybody understands.
    """

    today: date
    drempelwaarden: Drempelwaarden
    jargon: Jargon = field(default_factory=jargon_of)

    def days_ago(self, day: date) -> int:
        """How many days lie between `day` and today; negative when it is still to come."""
        return (self.today - day).days


def steps(reis: Klantreis) -> Iterator[tuple[Path, Stap]]:
    """Every step with its path in the file."""
    for phase, fase in enumerate(reis.fasen):
        for number, stap in enumerate(fase.stappen):
            yield ("fasen", phase, "stappen", number), stap


def dutch(day: date) -> str:
    """A day as it is typed in the files: 2026-03-09."""
    return day.isoformat()


def to_come(path: Path, day: date, context: Context, what: str = "meting") -> Hit:
    """E402: something that is called measured on a day that is still to come."""
    uitleg = f"ligt in de toekomst (vandaag is {dutch(context.today)})"
    return Hit("E402", path, {"wat": what, "datum": dutch(day), "uitleg": uitleg})


def other_period(path: Path, meting: Meting, beside: Path, andere: Meting, wat: str) -> Hit:
    """W905: a measurement at `path` that is about another length of time than the one it is compared with."""
    params = {"periode": meting.periode, "wat": wat, "andere": andere.periode}
    return Hit("W905", (*path, "periode"), params, reads=((*path, "periode"), (*beside, "periode")))
