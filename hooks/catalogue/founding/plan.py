"""All that changes when a municipality begins its own catalogue: shown first, and then done whole or not at all."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue.editor.changeset import Changeset
from catalogue.editor.new.commands import Shell
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import begin_journey
from catalogue.founding.owner import Owner
from catalogue.founding.papers import PAPERS, PUBLICCODE, begun_from, papers
from catalogue.founding.settings_text import with_owner
from catalogue.founding.updating.manifest import MANIFEST
from catalogue.founding.updating.project_files import of_ours
from catalogue.founding.updating.releasing import begun
from catalogue.reading import settings
from catalogue.reading.findings import ERROR, as_line
from catalogue.reading.folder import FOLDERS
from catalogue.reading.regular import Refused, read, tree
from catalogue.reading.settings import SETTINGS_FILE


def plan(project: Path, owner: Owner, today: date, journey: str = "") -> Changeset:
    """What changes in the project; nothing when it is this owner's already. A first klantreis is called `journey`.

    What goes is only what the settings still call an example. Raises ValueError, in Dutch, when that cannot be.
    """
    before = dict(_files(project))
    if SETTINGS_FILE not in before:
        raise ValueError(f"Er is geen {SETTINGS_FILE} in deze map. Begin in de map van het project.")
    is_example = settings.load(project)[0].demo
    publiccode = before.get(PUBLICCODE, b"").decode("utf-8", "replace")
    source = begun_from(publiccode) if is_example else ""
    text = before[SETTINGS_FILE].decode("utf-8", "replace")
    wanted = {SETTINGS_FILE: with_owner(text, owner, source, from_example=is_example)}
    gone = {path for path in before if is_example and path.partition("/")[0] in FOLDERS}
    if is_example:
        wanted[MANIFEST] = begun(of_ours(project)).as_text()
        wanted |= papers(owner, today, publiccode)
    with TemporaryDirectory() as folder:
        empty = Path(folder)
        (empty / SETTINGS_FILE).write_text(wanted[SETTINGS_FILE], encoding="utf-8", newline="")
        chosen, found = settings.load(empty, today)
        if errors := [as_line(one) for one in found if one.severity == ERROR]:
            raise ValueError("\n".join(errors))
        if journey and is_example:
            desk = Desk.at(empty, chosen, today, Shell())
            begin_journey(desk, journey)
            wanted |= desk.additions.texts
    after = {path: text.encode() for path, text in wanted.items() if before.get(path) != text.encode()}
    return Changeset(before, after, frozenset(gone - wanted.keys()))


def told(changes: Changeset) -> Iterator[str]:
    """What will be done, in lines for a terminal: of the settings each line, of all else which files."""
    content = {path for path in changes.before if path.partition("/")[0] in FOLDERS}
    replaced = content & (changes.gone | changes.after.keys())
    if replaced:
        folders = Counter(path.partition("/")[0] for path in replaced)
        yield f"De voorbeelden gaan weg: {', '.join(f'{many} uit {name}' for name, many in sorted(folders.items()))}."
    for path in sorted(changes.after.keys() - {SETTINGS_FILE}):
        is_new = path not in changes.before or path in replaced
        yield f"{path} komt er{'' if is_new else ' opnieuw, op uw naam'}."
    settled = {path: data for path, data in changes.after.items() if path == SETTINGS_FILE}
    yield from Changeset(changes.before, settled).told()


def _files(project: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that may change: of the content all, and what says whose it is."""
    paths = [project / name for name in (SETTINGS_FILE, MANIFEST, *PAPERS)]
    paths += [path for name in FOLDERS for path, refused in tree(project / name, project) if not refused]
    for path in paths:
        data = read(path, project.resolve()) if path.is_file() else b""
        if path.is_file() and not isinstance(data, Refused):
            yield path.relative_to(project).as_posix(), data
