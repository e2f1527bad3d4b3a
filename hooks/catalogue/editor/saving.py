"""Writing what was changed in the form: in the folders of a catalogue alone, over what is known, all files or none."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from catalogue.editor.changeset import Changeset
from catalogue.editor.protocol import Json
from catalogue.editor.questions import to_save
from catalogue.editor.workspace import Workspace
from catalogue.machine.trouble import cause
from catalogue.model.limits import MAX_BYTES
from catalogue.reading.folder import kind_of
from catalogue.reading.regular import Refused, read


def save(question: Any, root: Path) -> Json:
    """Write the texts of `{"ask": "save", "changed": {path: text}, "was": {path: SHA-256 or ''}}`, all or none.

    Gives `{"saved": [path]}`; `{"conflict": [{"path", "text"}]}` when files are no longer as they `was`, with what is
    in them now (None: nothing); or `{"error": sentence}`. Only with the first something is written.
    """
    try:
        read = to_save(question)
        wanted = {path: _bytes(path, text) for path, text in read.changed.items()}
        return _save(wanted, read.was, root.resolve())
    except OSError as error:
        return {"error": f"Er is niets opgeslagen: {cause(error)}."}
    except ValueError as reason:
        return {"error": str(reason)}


def save_changes(space: Workspace) -> None:
    """Write what was changed in these files, all or none. Raises ValueError, in Dutch, or OSError when it cannot."""
    wanted = {path: _bytes(path, text) for path, text in space.changed.items()}
    there = space.as_written.files
    was = {path: _fingerprint(there[path].data if path in there else None) for path in wanted}
    if conflict := _save(wanted, was, space.root.resolve()).get("conflict"):
        raise ValueError(f"{conflict[0]['path']} is intussen gewijzigd. Begin opnieuw.")


def _bytes(path: str, text: str) -> bytes:
    try:
        data = text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"In {path} staat een teken dat geen teken is. Haal het weg en probeer het opnieuw.") from None
    if len(data) > MAX_BYTES:
        raise ValueError(f"{path} is te groot. Een bestand is ten hoogste 1 MB.")
    return data


def _save(wanted: Mapping[str, bytes], was: Mapping[str, str], root: Path) -> Json:
    now = {path: _written(path, root) for path in wanted}
    changed = [path for path, data in now.items() if _fingerprint(data) != was[path]]
    if changed:
        return {"conflict": [{"path": path, "text": _text(now[path])} for path in changed]}
    for path in wanted:
        (root / path).parent.mkdir(exist_ok=True)  # Git keeps no empty folder
    Changeset({path: data for path, data in now.items() if data is not None}, wanted).save(root)
    return {"saved": sorted(wanted)}


def _written(path: str, root: Path) -> bytes | None:
    """What is in the file now; None when there is none. Raises ValueError when nothing may be written there.

    The path has to be that of the file itself: by a link, or in other capitals where those do not matter, something
    else would be written.
    """
    kind_of(path)
    target = root / path
    try:
        itself = target.resolve() == target
    except RuntimeError:  # links in a circle
        itself = False
    if not itself:
        raise ValueError(f"{path} is een snelkoppeling, of staat in een map die dat is. Daar wordt niet geschreven.")
    if not target.exists() and not target.is_symlink():
        return None
    data = read(target, root)
    if isinstance(data, Refused):
        raise ValueError(f"{path} is geen gewoon bestand, of het is niet te lezen. Daar wordt niet geschreven.")
    return data


def _fingerprint(data: bytes | None) -> str:
    return "" if data is None else sha256(data).hexdigest()


def _text(data: bytes | None) -> str | None:
    return None if data is None else data.decode("utf-8", "replace")
