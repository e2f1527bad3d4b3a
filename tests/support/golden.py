"""Golden cases as folders: only what differs from `cases/base`, laid out over it."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import workbooks
import yaml
from places import CASES
from small_catalogue import LIST, load

from catalogue.publish import assets

VALID = sorted((CASES / "valid").iterdir())
INVALID = sorted((CASES / "invalid").iterdir())


def _too_large(root: Path) -> None:
    (root / "journeys/verhuizen.yml").write_bytes(b"# per ongeluk geplakt\n" * 60_000)


def _link_to_nowhere(root: Path) -> None:
    (root / "registers/kanalen.yml").unlink()
    (root / "registers/kanalen.yml").symlink_to("nergens.yml")


def _copies_of(path: str, *names: str) -> Callable[[Path], None]:
    """Copies of a file beside it, under names that cannot stand in Git for everybody."""

    def prepare(root: Path) -> None:
        for name in names:
            shutil.copy(root / path, (root / path).with_name(name))

    return prepare


def _names_of_windows(root: Path) -> None:
    (root / "docs/map.").mkdir(parents=True)
    (root / "docs/map./uitleg.md").write_text("# Uitleg\n", encoding="utf-8")
    (root / "docs/aux.tekening.png").write_bytes(b"")


def _links_out(root: Path) -> None:
    """To a secret, to a device, to a folder; a link to a file of the catalogue itself is no fault."""
    outside = root.with_name("geheim.txt")
    outside.write_text("titel: wachtwoord\n", encoding="utf-8")
    (root / "docs").mkdir()
    (root / ".git").mkdir()
    (root / ".git/config").write_text("token", encoding="utf-8")
    (root / "journeys/geheim.yml").symlink_to(outside)
    (root / "journeys/verhuizen.md").symlink_to("/dev/zero")
    (root / "journeys/nog-een-keer.yml").symlink_to("verhuizen.yml")
    (root / "docs/config.txt").symlink_to("../.git/config")
    (root / "docs/alles").symlink_to("/")
    (root / "docs/journeys").symlink_to("../journeys")
    os.mkfifo(root / "docs/pijp.md")
    os.mkfifo(root / "registers/kanalen.yaml")


def _half_a_site(root: Path) -> None:
    """Everything that the catalogue itself puts in docs/, but for a style sheet and a script."""
    for name in assets.OURS:
        if not name.endswith(("/shell.css", "/search.js")):
            (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
            (root / "docs" / name).write_bytes(b"")


def _no_settings(root: Path) -> None:
    (root / "mkdocs.yml").unlink()


def _story(text: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        (root / "journeys/verhuizen.md").write_text(text, encoding="utf-8")

    return write


def _added(name: str, text: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        path = root / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return write


def _cell(sheet: str, row: int, column: str, value: object) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        workbooks.cell(book[sheet], row, column).value = value

    return change


def _of_ours(change: Callable[[Any], None], *later: Callable[[Path], None]) -> Callable[[Path], None]:
    """The workbook of the case itself, changed; after that the catalogue changes too."""

    def prepare(root: Path) -> None:
        (root / LIST).write_bytes(workbooks.changed(change, load(root)[0]))
        for one in later:
            one(root)

    return prepare


def _new_line(book: Any) -> None:
    sheet = book["logboek"]
    sheet.append(["verhuislijstje", None, "2026-11-01", "geborgd"])


def _write(root: Path, data: bytes) -> None:
    (root / LIST).write_bytes(data)


def _too_many_rows(root: Path) -> None:
    rows = [["Verbetering", "Status"], *([f"Bericht {number}", "Idee"] for number in range(1_002))]
    told = [["Verbetering", "Status", "Lost op"], *([*row, "verhuizen#geen-lijst"] for row in rows[1:])]
    _write(root, workbooks.made({"Acties": told}))


def _another_title(root: Path) -> None:
    path = root / "journeys/verhuizen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Ik geef mijn", "Ik meld mijn"), encoding="utf-8")


PREPARED: Mapping[str, Callable[[Path], None]] = {
    "E1801-no-workbook": lambda root: _write(root, b"Titel;Status\nEen brief;Idee\n"),
    "E1802-too-many-rows": _too_many_rows,
    "E1806-formula": _of_ours(_cell("stappen", 2, "titel", "=A1&A2")),
    "E1807-changed-since": _of_ours(_cell("stappen", 3, "titel", "Ik geef het door"), _another_title),
    "E1808-nowhere": _of_ours(_new_line),
    "W1805-follows": _of_ours(_cell("klantreizen", 2, "status_label", "Concept")),
    "E103-names-of-windows": _copies_of("journeys/verhuizen.yml", "con.yml", "com1.yml", "common.yml"),
    "E103-too-long": _copies_of("journeys/verhuizen.yml", *(f"{'a' * size}.yml" for size in (79, 80, 81, 250))),
    "E110-names-of-windows": _names_of_windows,
    "E111-links-out": _links_out,
    "E002-too-large": _too_large,
    "E011-a-book": _story("Zij wachtte, en niemand belde.\n\n" * 8_000),
    "E014-brackets": _story("Zij belde.\n\nEn toen: " + "[" * 10_000 + "\n"),
    "E208-endless-list": _added("improvements/verhuislijst.yml", f"partners: [{'kcc, ' * 5_000}wonen]\n"),
    "E209-too-full": _added(
        "improvements/verhuislijst.yml",
        "mijlpalen:\n" + "  - {titel: Proef, gepland: 2026-02-01, gereed: 2026-03-01}\n" * 999,
    ),
    "E210-more-than-anyone-reads": _added("registers/kanalen.yml", "- {id: balie, naam: Balie, soort: balie}\n" * 500),
    "E107-link-to-nowhere": _link_to_nowhere,
    "E107-no-settings": _no_settings,
    "E115-without-style": _half_a_site,
}


def lay_out(case: Path, root: Path) -> Path:
    """The base with the files of the case over it."""
    shutil.copytree(CASES / "base", root)
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    if (told := root / "lijst.yml").exists():
        (root / LIST).write_bytes(workbooks.made(yaml.safe_load(told.read_text(encoding="utf-8"))))
        told.unlink()
    PREPARED.get(case.name, lambda root: None)(root)
    return root
