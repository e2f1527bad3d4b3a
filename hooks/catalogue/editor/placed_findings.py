"""What is found in a file, at its field in the form and in the words of the form."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from catalogue.editor.form_places import nearest
from catalogue.editor.forms import Entry
from catalogue.model.base import Path
from catalogue.reading.findings import ERROR, HINT, Finding
from catalogue.reading.plain_words import in_words

MISSING = "missing"
"""What a finding is of which nobody came to the field yet."""
_NOT_FILLED_IN = "E205"


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding, the place in the form that it is nearest to, and what it says there."""

    place: Path
    finding: Finding
    exact: Path
    message: str
    hint: str

    @property
    def is_error(self) -> bool:
        return self.finding.severity == ERROR

    @property
    def kind(self) -> str:
        """What it is to an editor: error, missing, or warning. What nobody came to yet is not wrong."""
        return MISSING if self.finding.code == _NOT_FILLED_IN else self.finding.severity

    @property
    def is_hint(self) -> bool:
        """Whether it only helps to write, and may be left as it is."""
        return self.finding.severity == HINT

    @property
    def can_be_mended(self) -> bool:
        """Whether one press does it here; that a file gets another name is not done here."""
        return bool(self.finding.edits) and not any(edit.rename for edit in self.finding.edits)


def placed_finding(
    place: Path, found: Finding, places: Collection[Path], entries: Mapping[Path, Entry], names: Mapping[str, str]
) -> PlacedFinding:
    """What is missing stands nowhere in the file, but its field is in the form."""
    around = entries.get(nearest(place, entries))
    if found.code == _NOT_FILLED_IN and around:
        for one in around.controls:
            if f"'{one.name}'" in found.message and not one.value:
                return PlacedFinding(one.place, found, one.place, f"Vul ‘{one.label}’ in.", "")
    message, hint = in_words(found.message, names), in_words(found.hint, names)
    return PlacedFinding(nearest(place, places), found, place, message, hint)
