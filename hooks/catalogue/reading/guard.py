"""The guard at work: which values may stay, a finding for every other trace of a person, and exceptions without use.

It looks where a reader looks: in every file, in their names, in the settings, and in what is written by hand beside it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from catalogue.model.registers import Uitzondering
from catalogue.model.settings import Settings
from catalogue.reading import hand_written, regular
from catalogue.reading.beforehand import beforehand
from catalogue.reading.findings import Finding, finding
from catalogue.reading.folder import File
from catalogue.reading.nodes import place
from catalogue.reading.places import Places
from catalogue.reading.privacy import Reading, key, of_story, of_yaml, traces
from catalogue.reading.settings import SETTINGS_FILE, parsed
from catalogue.reading.source import Source
from catalogue.reading.telling import Note

_UNREAD = frozenset({"E002", "E003", "E107", "E111"})
Seen = tuple[list[Finding], frozenset[str]]
"""What was found, and the keys of the exceptions that were met on the way."""


class _Exception(NamedTuple):
    line: int
    column: int
    value: str


@dataclass(frozen=True, slots=True)
class Staying:
    """The values that may stay although they look like personal data, each by its key."""

    keys: frozenset[str] = frozenset()
    path: str = ""
    exceptions: tuple[tuple[str, _Exception], ...] = ()


def staying(found: Iterable[File], settings: Settings) -> Staying:
    """The exceptions in the register, and the general addresses in the settings' `contact`."""
    contact = settings.contact
    general = {key(value) for value in (contact.email, contact.telefoon) if value} if contact else set()
    register = beforehand(found, "uitzonderingen")
    if register is None:
        return Staying(frozenset(general))
    document, root = register
    exceptions: dict[str, _Exception] = {}
    for number, record in enumerate(document.records):
        if isinstance(record, Uitzondering) and not document.touches((number, "waarde")):
            at = place(root, (number, "waarde")) if root else (1, 1)
            exceptions.setdefault(key(record.waarde), _Exception(*at, record.waarde))
    return Staying(frozenset(exceptions) | general, document.path, tuple(exceptions.items()))


def in_yaml(path: str, source: Source, keys: frozenset[str]) -> Seen:
    """What is found in the text of a YAML file, its comments and keys among it."""
    return _seen(path, source.text, of_yaml(source.text, source.refolded), keys)


def in_story(path: str, text: str, keys: frozenset[str]) -> Seen:
    """What is found in a story."""
    return _seen(path, text, of_story(text), keys)


def in_settings(root: Path, keys: frozenset[str]) -> Seen:
    """What is found in the settings beside the content, those of the site builder too."""
    data = regular.read(root / SETTINGS_FILE, root.resolve())
    return ([], frozenset()) if isinstance(data, regular.Refused) else in_yaml(SETTINGS_FILE, parsed(data), keys)


def in_pages(root: Path, keys: frozenset[str]) -> Iterator[Seen]:
    """What is found in the pages that are written by hand, and in the names of all that is published with them."""
    project = root.resolve()
    paths = [f"docs/{document}" for document in hand_written.documents(project)]
    yield in_names(paths, keys)
    for path in paths:
        if path.endswith(hand_written.MARKDOWN):
            data = regular.read(project / path, project)
            if not isinstance(data, regular.Refused):
                yield in_story(path, data.decode("utf-8", "replace").removeprefix("\ufeff"), keys)


def in_names(paths: Iterable[str], keys: frozenset[str]) -> Seen:
    """What is found in the names of files and folders."""
    names = sorted(set(paths))
    found, met = traces(of_yaml("\n".join(names)), keys)
    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(name) + 1)
    at = [names[bisect_right(starts, trace.index) - 1] for trace in found]
    return [finding(path, 1, 1, trace.code, waarde=trace.value) for path, trace in zip(at, found, strict=True)], met


def _seen(path: str, text: str, reading: Reading, keys: frozenset[str]) -> Seen:
    found, met = traces(reading, keys)
    if not found:
        return [], met
    at = Places(text).at
    return [finding(path, *at(trace.index), trace.code, waarde=trace.value) for trace in found], met


def useless(kept: Staying, met: frozenset[str], findings: Iterable[Finding | Note]) -> Iterator[Finding]:
    """W506: what an exception excuses stands somewhere. Not told when a file could not be read: it may stand there."""
    if any(one.code in _UNREAD for one in findings):
        return
    for name, exception in kept.exceptions:
        if name not in met:
            yield finding(kept.path, exception.line, exception.column, "W506", waarde=exception.value)
