"""One thing changed in a form is one changed line in its file, and in no other: whatever is changed, in any file."""

import shutil
from collections.abc import Mapping, Sequence
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from example import of_example
from places import EXAMPLE, TESTS
from records import TODAY

from catalogue.editor.choices import Choice
from catalogue.editor.form_page import FormView
from catalogue.editor.form_places import every_control
from catalogue.editor.forms import Control, form
from catalogue.editor.protocol import answer
from catalogue.editor.saving import save
from catalogue.editor.workspace import Workspace

SPACE = Workspace(EXAMPLE, of_example(), TODAY)
PATHS = sorted(path for path, file in SPACE.files.items() if file.kind)
OTHER = {
    "text": "Iets anders",
    "long": "Iets heel anders, in een paar woorden.",
    "number": "7",
    "amount": "7,50",
    "day": "3 februari 2026",
    "duration": "3 weken",
    "score": "2",
    "answer": "nee",
}
"""What is typed instead, by the kind of the field."""


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    lines = [*unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")][2:]
    return [line for line in lines if line[0] == "-"], [line for line in lines if line[0] == "+"]


def other(control: Control, choices: Mapping[str, Sequence[Choice]]) -> Any:
    """Something else for a field, or one thing more in it; '' when there is nothing."""
    values = FormView.values(control)
    if control.kind in ("choice", "reference"):
        offered = [one.value for one in choices.get(control.chosen_from, ()) if one.value not in values]
        new = offered[0] if offered else ""
    else:
        new = OTHER.get(control.kind, "")
    return [*values, new] if control.many and new else new


def of_each_kind(path: str) -> list[tuple[Control, Any]]:
    """A filled-in field of each kind in the form, with what it becomes: the last of it, deep in the file."""
    made, text = form(SPACE, path), SPACE.text(path)
    found = {}
    for _, one in every_control(made.entries):
        new = other(one, made.choices) if one.value else ""
        if new and new != one.value and all(value in text for value in FormView.values(one)):  # each on one line
            found[one.kind, one.many] = one, new
    return list(found.values())


@pytest.mark.parametrize("path", PATHS)
def test_one_thing_changed_in_a_form_and_saved_is_one_changed_line(path: str, tmp_path: Path) -> None:
    root = shutil.copytree(EXAMPLE, tmp_path / "root")
    before = {one.name: one.read_bytes() for one in root.glob("*/*.yml")}
    space = Workspace(root, SPACE.settings, TODAY, memory=SPACE.memory)
    tried = of_each_kind(path)
    assert tried
    for control, new in tried:
        change = {"what": "set", "place": list(control.place), "value": new}
        made = answer({"ask": "edit", "path": path, "changes": [change]}, space)
        assert "error" not in made, (control.place, made)
        assert set(made["changed"]) == {path}, control.place
        old, new_lines = changed_lines(SPACE.text(path), made["changed"][path])
        assert len(new_lines) == 1, (control.place, new_lines)
        assert len(old) == 1 or (control.many and not old), (control.place, old)
    assert save({"ask": "save", "changed": made["changed"], "was": made["was"]}, root) == {"saved": [path]}
    after = {one.name: one.read_bytes() for one in root.glob("*/*.yml")}
    assert [name for name in before if before[name] != after[name]] == [Path(path).name]
    assert made["was"][path] == sha256(before[Path(path).name]).hexdigest()


def test_every_kind_of_field_was_tried() -> None:
    tried = {(control.kind, control.many) for path in PATHS for control, _ in of_each_kind(path)}
    lists = {("text", True), ("choice", True), ("reference", True)}
    assert tried >= {(kind, False) for kind in OTHER if kind != "amount"} | lists  # no amount in the example


def test_the_catalogue_of_the_slips_opens_whole_and_one_thing_changed_is_one_line(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "root")
    shutil.copytree(TESTS / "slips" / "base", tmp_path / "root", dirs_exist_ok=True)
    space = Workspace(tmp_path / "root", SPACE.settings, TODAY)
    for path in (path for path, file in space.files.items() if file.kind):
        made = form(space, path)
        assert made.entries
        names = [one for _, one in every_control(made.entries) if one.name in ("titel", "naam", "rol") and one.value]
        for control in names[:1]:
            change = {"what": "set", "place": list(control.place), "value": "Heel anders"}
            found = answer({"ask": "edit", "path": path, "changes": [change]}, space)
            old, new = changed_lines(space.text(path), found["changed"][path])
            assert (len(old), len(new)) == (1, 1), (control.place, old, new)
