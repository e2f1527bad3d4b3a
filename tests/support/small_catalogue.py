"""The small catalogue of `cases/base` as data to change, and all that is found in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from places import CASES, PROJECT
from records import TODAY

from catalogue import loading
from catalogue.checks import duties
from catalogue.editor.workspace import Workspace
from catalogue.founding.huisstijl import own_colours, promises
from catalogue.model.catalogue import Catalogue
from catalogue.pages import jobs as pages
from catalogue.publish import assets, menu_check, override_check, site_plan
from catalogue.reading import hand_written, own_pages, settings, site_file
from catalogue.reading.findings import Finding
from catalogue.reading.folder import FOLDERS
from catalogue.reading.strictness import as_strict
from catalogue.workbook.taking import Asked, taken

BASE = CASES / "base"
JOURNEY = "journeys/verhuizen.yml"
ACTION = "improvements/verhuislijst.yml"
ORGANISATIONS = "registers/organisaties.yml"
RESEARCH = "registers/onderzoeken.yml"
CHANNELS = "registers/kanalen.yml"
LIST = "lijst.xlsx"
"""A workbook that is handed in, beside the catalogue."""

Edit = tuple[str, str, str]  # path, what stands there once, what takes its place


def read_tree(root: Path) -> dict[str, str]:
    """Every file of a catalogue and its settings, by path."""
    inside = (path for folder in FOLDERS for path in (root / folder).iterdir())
    files = [root / "mkdocs.yml", *inside]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def edited(tree: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """The tree with the edits; each must say exactly one place."""
    changed = dict(tree)
    for path, old, new in edits:
        assert changed[path].count(old) == 1, (path, old, changed[path].count(old))
        changed[path] = changed[path].replace(old, new)
    return changed


def write(root: Path, tree: Mapping[str, str | bytes]) -> Path:
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def load(
    root: Path, *, today: date = TODAY, drafts: bool = False, memory: loading.Memory | None = None
) -> tuple[Catalogue, list[Finding]]:
    """The catalogue, and everything that is found in it and in its settings; a file in the memory is not read again."""
    chosen, of_settings = settings.load(root, today)
    catalogue, of_content = loading.load(root, chosen, today, drafts=drafts, memory=memory)
    beside = hand_written.look(root)
    of_ours = assets.missing(root / "docs") if (root / "docs/assets/stylesheets").is_dir() else []
    of_addresses = site_plan.check(catalogue, pages.jobs(catalogue), beside.documents)
    of_settings += site_file.look(root) + of_ours + menu_check.check(root, chosen, own_pages.look(root))
    of_settings += override_check.check(root)
    of_settings += own_colours.check(root, assets.own_styles(root / "docs"), promises.of_project(PROJECT))
    of_project = as_strict(
        [*of_settings, *beside.findings, *duties.check(root, chosen, today, of_settings)], chosen.meldingen
    )
    of_workbook = _taken(root, Workspace(root, chosen, today)) if (root / LIST).exists() else ()
    return catalogue, sorted([*of_project, *of_content, *of_addresses, *of_workbook])


def _taken(root: Path, space: Workspace) -> Iterable[Finding]:
    return taken(LIST, (root / LIST).read_bytes(), space, Asked({})).findings


def small(root: Path, *edits: Edit, more: Mapping[str, str | bytes] | None = None) -> Path:
    """The small catalogue in `root`, with edits and more files."""
    return write(root, edited(read_tree(BASE), edits) | dict(more or {}))


def check(root: Path, *edits: Edit, more: Mapping[str, str | bytes] | None = None) -> list[Finding]:
    """Everything that is found in the small catalogue after these edits."""
    return load(small(root, *edits, more=more))[1]


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def place_of(text: str, part: str) -> tuple[int, int]:
    """Line and column (1-based) of a part that occurs once."""
    assert text.count(part) == 1, (part, text.count(part))
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
