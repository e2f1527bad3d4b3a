"""What a finding can only say with its file at hand: the line that it is about, and what has to go for its mend."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from catalogue.reading.findings import Finding
from catalogue.reading.mends import settled
from catalogue.reading.places import Places
from catalogue.reading.regular import Refused, read

_LONGEST = 400
# What is told stands in logs, for longer than in the file.
PERSONAL = frozenset({"E501", "E502", "E503", "E504", "E505", "E506", "W504", "W505", "W506"})
"""What is said of somebody who could be recognised."""


def settle(root: Path, findings: Iterable[Finding], known: Mapping[str, bytes] = MappingProxyType({})) -> list[Finding]:
    """The findings, about files in `root`, each with its line and its mend; what is in files that are `known` is there.

    There is no line for what is about a file as a whole, or where something personal may stand on it; and no mend where
    the text reads otherwise than it is written. What has its line already stays as it is.
    """
    root, findings = root.resolve(), list(findings)
    personal = {(one.path, one.line) for one in findings if one.code in PERSONAL}
    places: dict[str, Places | None] = {}

    def places_of(path: str) -> Places | None:
        if path not in places:
            data = known[path] if path in known else read(root / path, root)
            text = None if isinstance(data, Refused) else data.decode("utf-8", "replace").removeprefix("\ufeff")
            places[path] = None if text is None else Places(text)
        return places[path]

    made = []
    for one in findings:
        if one.regel:  # it was done with its file
            made.append(one)
            continue
        unfit = (one.line, one.column) == (1, 1) or (one.path, one.line) in personal
        file = None if unfit else places_of(one.path)
        line = file.line(one.line)[: one.column + _LONGEST].rstrip("\r\n") if file else ""
        made.append(replace(one, regel=line, herstel=settled(one.herstel, places_of)))
    return made
