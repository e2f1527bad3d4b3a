"""What is told of a file in which a great deal was found: the first findings, and one line that counts the others.

A note is a finding before its texts are made. Making those takes longer than finding what is wrong, so of a file with
100,000 faults they are made for no more than are told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from catalogue.model.base import Path
from catalogue.model.limits import MAX_FINDINGS
from catalogue.reading.findings import ERROR, HINT, WARNING, Finding, counts, finding, severity_of
from catalogue.reading.mends import Mend

More = Mapping[tuple[str, str], int]
"""How many findings are not told, by path and severity."""


class Note(NamedTuple):
    """What a finding is made of."""

    path: str
    line: int
    column: int
    code: str
    suggestion: str
    params: Mapping[str, object]
    herstel: Mend = ()
    plek: Path = ()

    @property
    def severity(self) -> str:
        """That of the finding."""
        return severity_of(self.code)

    def finding(self) -> Finding:
        """The finding. Raises what `findings.finding` raises."""
        made = finding(self.path, self.line, self.column, self.code, suggestion=self.suggestion, **self.params)
        return replace(made, herstel=self.herstel, plek=self.plek) if self.herstel or self.plek else made


def note(path: str, line: int, column: int, code: str, *, suggestion: str = "", **params: object) -> Note:
    """A note of what `findings.finding` would make of the same; `_replace(herstel=…, plek=…)` gives it more."""
    return Note(path, line, column, code, suggestion, params)


@dataclass(frozen=True, slots=True)
class Told:
    """Findings, and how many more there are in the same files."""

    findings: tuple[Finding, ...] = ()
    more: More = field(default_factory=dict)


def told(found: Iterable[Finding | Note], more: More = MappingProxyType({})) -> Told:
    """The first MAX_FINDINGS of each file, in order of place; all others are counted, with what was counted before.

    Of as many hints for writing those that are left are not counted: nobody misses the 201st.
    """
    by_path: dict[str, list[Finding | Note]] = {}
    for one in found:
        by_path.setdefault(one.path, []).append(one)
    kept: list[Finding] = []
    left = Counter(dict(more))
    for path, every in by_path.items():
        some = every
        if len(some) > MAX_FINDINGS:
            every.sort(key=lambda one: (one.line, one.column, one.code))
            hints = [one for one in every if one.severity == HINT][:MAX_FINDINGS]
            real = [one for one in every if one.severity != HINT]
            left.update((path, one.severity) for one in real[MAX_FINDINGS:])
            some = real[:MAX_FINDINGS] + hints
        kept += (one.finding() if isinstance(one, Note) else one for one in some)
    return Told(tuple(kept), dict(left))


def closing(all_told: Told) -> Iterator[Finding]:
    """E210: for each file of which not all is told, one line after the last, that says how much more there is.

    It is an error when there is an error among the rest, so that a check fails for it; else a warning.
    """
    last: dict[str, tuple[int, int]] = {}
    for one in all_told.findings:
        last[one.path] = max(last.get(one.path, (1, 1)), (one.line, one.column))
    for path in dict.fromkeys(path for path, _ in all_told.more):
        errors, warnings = (all_told.more.get((path, severity), 0) for severity in (ERROR, WARNING))
        line = finding(path, *last.get(path, (1, 1)), "E210", aantal=counts(errors, warnings))
        yield line if errors else replace(line, severity=WARNING)
