"""The safe mends of what a check finds, as one change of files.

A mend is done whole or not at all. Where two touch the same text, the second waits for the next round.
"""

import codecs
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from catalogue.editor.changeset import Changeset
from catalogue.reading.findings import Finding
from catalogue.reading.folder import FOLDERS
from catalogue.reading.mends import Edit, changed
from catalogue.reading.regular import Refused, read
from catalogue.reading.settings import SETTINGS_FILE


def can_mend(finding: Finding, settings: bool = False) -> bool:
    """Whether it has a mend in the content of a catalogue, or with `settings` in the file of those."""
    return bool(finding.edits) and all(
        edit.path.partition("/")[0] in FOLDERS or (settings and edit.path == SETTINGS_FILE) for edit in finding.edits
    )


def mended(root: Path, findings: Iterable[Finding], *, settings: bool = False) -> Changeset:
    """What the mends of these findings make of the files in `root`; nothing in `after` when there are none.

    `settings` says that the file of the settings stands there too, and is theirs.
    """
    edits: dict[str, list[Edit]] = defaultdict(list)
    names: dict[str, str] = {}
    before: dict[str, bytes] = {}
    for finding in findings:
        if can_mend(finding, settings) and _fits(finding.edits, edits, names, before, root.resolve()):
            for edit in finding.edits:
                if edit.rename:
                    names[edit.path] = edit.rename
                elif edit not in edits[edit.path]:
                    edits[edit.path].append(edit)
    after = {names.get(path, path): _changed(before[path], edits.get(path, ())) for path in (*edits, *names)}
    return Changeset(before, after, frozenset(names), names)


def _fits(
    mend: tuple[Edit, ...],
    edits: dict[str, list[Edit]],
    names: dict[str, str],
    before: dict[str, bytes],
    root: Path,
) -> bool:
    """Whether this mend can be done beside those that were chosen already; keeps the bytes of its files."""
    for edit in mend:
        if edit.path not in before:
            data = read(root / edit.path, root)
            if isinstance(data, Refused):
                return False
            before[edit.path] = data
        if edit.rename:
            taken = (root / edit.rename).exists() and not (root / edit.rename).samefile(root / edit.path)
            if taken or edit.rename in names.values() or names.get(edit.path, edit.rename) != edit.rename:
                return False
    for path in {edit.path for edit in mend if not edit.rename}:
        try:
            together = [*edits.get(path, ()), *(edit for edit in mend if edit.path == path)]
            _changed(before[path], together)
        except ValueError:  # they touch each other, or the file is another by now
            return False
    return True


def _changed(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Raises ValueError when the edits do not fit the file, or it is no UTF-8."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + changed(data.removeprefix(mark).decode(), edits).encode()
