"""What is found in a workbook, each with its file, sheet and cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from catalogue.model.limits import MAX_FINDINGS
from catalogue.reading.findings import ERROR, LONGEST_PATH, Finding, counts, finding, shown
from catalogue.workbook.sheets import Place

_WORDS = {ERROR: "fout"}


@dataclass(slots=True)
class Notes:
    """The findings in the workbook `file`; `path` of each is the file and the sheet, as Excel writes it."""

    file: str
    found: list[Finding] = field(default_factory=list)

    def add(self, sheet: str, place: Place, code: str, *, suggestion: str = "", **params: object) -> None:
        """A finding in a cell of a sheet; '' is the workbook itself."""
        path = f"{self.file}!{sheet}" if sheet else self.file
        self.found.append(finding(path, place[0], place[1], code, suggestion=suggestion, **params))


def cell_of(one: Finding) -> str:
    """Where it is, as Excel writes it: `lijst.xlsx!Acties!C12`."""
    path = shown(one.path, LONGEST_PATH)
    return f"{path}!{get_column_letter(one.column)}{one.line}" if "!" in path else path


def as_text(found: Sequence[Finding]) -> str:
    """All that is found for a terminal, by cell, with the closing count; more than anyone reads are counted."""
    lines = []
    for one in found[:MAX_FINDINGS]:
        lines.append(
            f"{cell_of(one)}: {_WORDS.get(one.severity, 'let op')} {one.code}: {one.message}\n    {one.hint}\n"
        )
    if len(found) > MAX_FINDINGS:
        lines.append(f"… en nog {len(found) - MAX_FINDINGS} meldingen.\n")
    errors = sum(one.severity == ERROR for one in found)
    counted = counts(errors, len(found) - errors)
    return "".join(lines) + f"{counted[:1].upper()}{counted[1:]} in de werkmap.\n"
