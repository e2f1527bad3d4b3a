"""The content after an update: what an older version of the model called otherwise, and what is made of the model."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.editor import generated, splice
from catalogue.editor.changeset import Changeset
from catalogue.editor.content import changing
from catalogue.founding.belonging import SCHEMAS, is_made
from catalogue.founding.updating.manifest import fingerprint
from catalogue.model.base import shapes
from catalogue.model.settings import MODEL, Settings
from catalogue.reading import migrating
from catalogue.reading.folder import files
from catalogue.reading.regular import Refused, read
from catalogue.reading.settings import SETTINGS_FILE, parsed, written_for

_MODEL = ("extra", "catalogue", "model")


def changes(project: Path) -> Changeset:
    """What has to change in the content and the settings of a project; nothing when it is as this program writes it.

    Raises ValueError, in Dutch, when the settings cannot be changed; then nothing may be.
    """
    settings = read(project / SETTINGS_FILE, project.resolve())
    if isinstance(settings, Refused):
        raise ValueError(f"{SETTINGS_FILE} is er niet, of kan niet gelezen worden.")
    version = written_for(parsed(settings).root)
    before, after = {SETTINGS_FILE: settings}, {SETTINGS_FILE: _settings(settings, version)}
    for file in files(project)[0]:
        if file.data is not None and file.kind:
            before[file.path] = file.data
            after[file.path] = migrating.migrated(file.data, migrating.place_of(file.kind), version)
    made = {path: text for path, text in generated.files(project).items() if is_made(path)}
    gone = {path.relative_to(project).as_posix() for path in (project / SCHEMAS).glob("*.schema.json")} - made.keys()
    before |= {path: data for path in gone if not isinstance(data := read(project / path, project.resolve()), Refused)}
    for path, text in made.items():
        now = read(project / path, project.resolve())
        if not isinstance(now, Refused):
            before[path] = now
        if isinstance(now, Refused) or fingerprint(now) != fingerprint(text.encode()):
            after[path] = text.encode()
    changed = {path: data for path, data in after.items() if data != before.get(path)}
    return Changeset(before, changed, frozenset(gone & before.keys()))


def told(found: Changeset) -> Iterator[str]:
    """What will be done, in lines for a terminal: of what somebody wrote each line, of what is made only how much."""
    yield from Changeset(found.before, {path: data for path, data in found.after.items() if not is_made(path)}).told()
    if made := len(found.after.keys() | found.gone) - sum(not is_made(path) for path in found.after):
        yield f"{made} {'bestand' if made == 1 else 'bestanden'} van het model, opnieuw gemaakt"


def _settings(data: bytes, version: int) -> bytes:
    if version >= MODEL:
        return data
    try:
        text = migrating.migrated(data, (SETTINGS_FILE,), version).decode()
    except UnicodeDecodeError:
        raise ValueError(f"{SETTINGS_FILE} kan niet gelezen worden; scripts/check.py zegt wat er mis is.") from None
    with changing(SETTINGS_FILE):
        return splice.set(text, _MODEL, str(MODEL), tuple(shapes(Settings))).encode()
