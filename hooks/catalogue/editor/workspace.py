"""The files of a catalogue together with what was changed in them and is not written yet. Nothing here writes."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from catalogue import loading
from catalogue.checks.rule import Context
from catalogue.editor.content import Opened, opened
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding
from catalogue.reading.folder import FOLDERS, File, Listing, files, with_changes


class Folder:
    """What a folder of content holds: read anew only when a file in it is another than when it was read."""

    def __init__(self) -> None:
        self._known: tuple[Path, Sequence[object]] | None = None
        self._listing: Listing = ([], [])

    def listing(self, root: Path) -> Listing:
        """Every file in `root` as it is now."""
        known = root, tuple(_states(root))
        if known != self._known:
            self._known, self._listing = known, files(root)
        return self._listing


def _states(root: Path) -> Iterator[tuple[object, ...]]:
    """By which it is seen that a file changed: its name, its size, when it was written, and which file it is."""
    for name in FOLDERS:
        try:
            with os.scandir(root / name) as entries:
                for entry in sorted(entries, key=lambda one: one.name):
                    state = entry.stat()
                    yield name, entry.name, state.st_size, state.st_mtime_ns, state.st_ino
        except OSError:
            yield name, "is er niet"


@dataclass(frozen=True)
class Workspace:
    """The files in `root`, of which those in `changed` are as they are there, by path; a new file is one of those.

    `memory` and `folder` make that what did not change is read once, by whoever keeps them. What is written is looked
    at once, for this and all that is made of it: they are about one moment. `elsewhere` is what can be named in files
    that are not in `root`, by its kind (klantreis, knelpunt, kpi): what is written, and what is read.
    """

    root: Path
    settings: Settings
    today: date
    changed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    memory: loading.Memory = field(default_factory=loading.Memory, compare=False)
    folder: Folder = field(default_factory=Folder, compare=False, repr=False)
    elsewhere: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=lambda: MappingProxyType({}))

    @cached_property
    def files(self) -> Mapping[str, File]:
        """Every file by its path. Raises ValueError, in Dutch, when something was changed that can be no file."""
        return {file.path: file for file in self._listing[0]}

    @cached_property
    def _listing(self) -> Listing:
        return with_changes(self._written, {path: text.encode() for path, text in self.changed.items()})

    @cached_property
    def _written(self) -> Listing:
        return self.folder.listing(self.root)

    @cached_property
    def _loaded(self) -> tuple[Catalogue, list[Finding]]:
        settings, today, memory = self.settings, self.today, self.memory
        return loading.load(self.root, settings, today, drafts=True, memory=memory, listing=self._listing, processes=1)

    @property
    def catalogue(self) -> Catalogue:
        """What can be shown of it, drafts included."""
        return self._loaded[0]

    @property
    def findings(self) -> list[Finding]:
        """All that is found in it."""
        return self._loaded[1]

    def of_file(self, path: str) -> tuple[Finding, ...]:
        """What is found in one file by the rules that need no other; () when there is no such file."""
        file = self.files.get(path)
        if file is None or not file.kind:
            return ()
        context = Context(self.today, self.settings.drempelwaarden)
        return loading.read_file(file, self.settings, context, frozenset()).findings

    def text(self, path: str) -> str:
        """The text of a file. Raises ValueError when there is none, or none that can be read."""
        data = self.files[path].data if path in self.files else None
        try:
            return data.decode() if data is not None else self._nothing(path)
        except UnicodeDecodeError:
            return self._nothing(path)

    @staticmethod
    def _nothing(path: str) -> str:
        raise ValueError(f"Het bestand {path} is er niet, of het is niet te lezen.")

    def open(self, path: str) -> Opened:
        """A file of records. Raises ValueError when it cannot be read as one."""
        text = self.text(path)
        kind = self.files[path].kind
        if kind is None:
            raise ValueError(f"{path} is een verhaal, geen formulier.")
        return opened(path, text, kind)

    def with_text(self, path: str, text: str) -> "Workspace":
        """The same with another text in one file."""
        return self.with_texts({**self.changed, path: text})

    def with_texts(self, changed: Mapping[str, str]) -> "Workspace":
        """The same files with these texts changed and no others."""
        if changed == self.changed:
            return self
        made = replace(self, changed=changed)
        made.__dict__["_written"] = self._written
        return made

    @property
    def as_written(self) -> "Workspace":
        """The files as they are written."""
        return self.with_texts({})
