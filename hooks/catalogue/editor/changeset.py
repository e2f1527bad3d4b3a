"""Files that change together: shown line by line, tried out on a copy, and written all or none."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path

from catalogue import loading
from catalogue.changes.found import finding_changes
from catalogue.model.settings import Settings
from catalogue.reading.findings import ERROR, Finding

_WIDEST, _AROUND = 110, 30  # characters of a line


@dataclass(frozen=True, slots=True)
class Changeset:
    """The files of a catalogue, by path, as they were (`before`: all of them) and as they will be (`after`).

    Of `after` only what is new or different; `gone` are the paths that will be there no more, and `moved` says for a
    file that gets another name which.
    """

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    gone: frozenset[str] = frozenset()
    moved: Mapping[str, str] = field(default_factory=dict)

    def told(self) -> Iterator[str]:
        """What will be done, in lines for a terminal: the files, and of each the lines that change."""
        old_name = {new: old for old, new in self.moved.items()}
        for path in sorted(self.gone - self.moved.keys()):
            yield f"{path} gaat weg"
        for path, data in sorted(self.after.items()):
            old = old_name.get(path, path)
            yield f"{old} → {path}" if old != path else path
            if data != self.before.get(old):
                yield from _lines(self.before.get(old, b"").decode(), data.decode())

    def new_errors(self, root: Path, settings: Settings, today: date) -> list[Finding]:
        """The errors that the check would find after it and does not find now."""
        memory = loading.Memory()
        _, now = loading.load(root, settings, today, memory=memory)
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            left = {path: data for path, data in self.before.items() if path not in self.gone}
            for path, data in {**left, **self.after}.items():
                (copy / path).parent.mkdir(exist_ok=True)
                (copy / path).write_bytes(data)
            _, then = loading.load(copy, settings, today, memory=memory)
        brought, _ = finding_changes(now, then, self.moved)
        return [one for one in brought if one.severity == ERROR]

    def save(self, root: Path) -> None:
        """Write it. Raises ValueError, in Dutch, when a file is another by now.

        All is prepared beside the files; when putting it in place fails, all is as it was, and what failed is raised.
        """
        self._check(root)
        old = [(root / path).resolve() for path in self.before if path in self.gone or path in self.after]
        new = {(root / path).resolve(): data for path, data in self.after.items()}
        try:
            for target, data in new.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                _free(target, "nieuw").write_bytes(data)
            for target in old:
                shutil.copy2(target, _free(target, "oud"))
                if target in new:
                    shutil.copymode(target, _beside(target, "nieuw"))
            try:
                for target in new:
                    _beside(target, "nieuw").replace(target)
                for path in self.gone:
                    (root / path).unlink()
            except BaseException:
                for target in new.keys() - set(old):
                    target.unlink(missing_ok=True)
                for target in old:
                    _beside(target, "oud").replace(target)
                raise
        finally:
            for target in {*old, *new}:
                for what in ("nieuw", "oud"):
                    _beside(target, what).unlink(missing_ok=True)

    def _check(self, root: Path) -> None:
        for path in (*self.gone, *self.after):
            if path in self.before and _bytes(root / path) != self.before[path]:
                raise ValueError(f"{path} is intussen gewijzigd. Begin opnieuw.")
            if path not in self.before and os.path.lexists(root / path):
                raise ValueError(f"{path} bestaat al.")


def _beside(target: Path, what: str) -> Path:
    """A name for a while; short, for that of the file may be as long as a name can be."""
    return target.with_name(f".{sha256(target.name.encode()).hexdigest()[:16]}.{what}")


def _free(target: Path, what: str) -> Path:
    """The same, with nothing there: a catalogue may come from elsewhere, with a link to any file by that name."""
    path = _beside(target, what)
    path.unlink(missing_ok=True)
    return path


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _lines(before: str, after: str) -> Iterator[str]:
    """The lines that differ, old above new, with the number that they have or get."""
    old, new = before.splitlines(), after.splitlines()
    for what, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        pairs = list(zip_longest(old[first:last], new[start:end]))
        as_pairs = last - first == end - start
        told = [_differing(*pair) for pair in pairs] if as_pairs else [(one, other) for one, other in pairs]
        gone = [f"  {first + 1 + number:>5} - {line}" for number, (line, _) in enumerate(told) if number < last - first]
        came = [f"  {start + 1 + number:>5} + {line}" for number, (_, line) in enumerate(told) if number < end - start]
        yield from (line for pair in zip(gone, came, strict=True) for line in pair) if as_pairs else (*gone, *came)


def _differing(old: str, new: str) -> tuple[str, str]:
    """Two lines; of long ones the part in which they differ, with what is around it."""
    if max(len(old), len(new)) <= _WIDEST:
        return old, new
    begin = max(0, _alike(old, new) - _AROUND)
    end = max(0, _alike(old[:begin:-1], new[:begin:-1]) - _AROUND)
    return _part(old, begin, len(old) - end), _part(new, begin, len(new) - end)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))


def _part(line: str, begin: int, end: int) -> str:
    return ("…" if begin else "") + line[begin:end] + ("…" if end < len(line) else "")
