"""Somebody fills in forms for an hour, with anything: what the form writes is never refused as a fault of shape."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import any_catalogue
import pytest
from example import of_example
from fuzzing import examples
from hostile import HOSTILE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import EXAMPLE, TESTS
from records import TODAY
from small_catalogue import BASE

from catalogue.editor.form_page import view_of
from catalogue.editor.form_places import beside, every_control
from catalogue.editor.forms import Control, form
from catalogue.editor.protocol import answer
from catalogue.editor.workspace import Workspace
from catalogue.editor.written import STEP, Where, written
from catalogue.model.settings import Settings

Json = dict[str, Any]
MADE_UP = "journeys/verzonnen.yml"
MISSING = "E205"
IN_A_FIELD = ("E118", "E301", "E302", "E304", "E307")
TYPED = st.one_of(
    st.text(max_size=30),
    st.sampled_from((*HOSTILE, *any_catalogue.TEXTS)),
    st.sampled_from(
        ["", " ", "3", "12,5", "80%", "1 juni 2027", "ja", "- x", "a: b", "# x", "{", "[x", "|", "&a", "*a"]
    ),
)


@cache
def start(root: Path) -> Workspace:
    return Workspace(root, of_example() if root == EXAMPLE else Settings(), TODAY)


def after(space: Workspace, changed: dict[str, str]) -> Workspace:
    """What a next question is asked of: the same files, read as far as they changed."""
    return Workspace(space.root, space.settings, space.today, changed, space.memory, space.folder)


def of_shape(space: Workspace) -> Counter[tuple[str, str]]:
    """How many faults there are, by path and code, that a form can keep from being written."""
    codes = [(one.path, one.code) for one in space.findings]
    return Counter(
        (path, code) for path, code in codes if (code[:2] in ("E0", "E2") and code != MISSING) or code in IN_A_FIELD
    )


def filled_in(data: st.DataObject, control: Control, choices: Sequence[str]) -> Any:
    one = st.one_of(TYPED, st.sampled_from(choices)) if choices else TYPED
    return data.draw(st.lists(one, max_size=3) if control.many else one)


def change(data: st.DataObject, space: Workspace, path: str) -> Json | None:
    """Something that the form of a file offers; None when it offers nothing."""
    made = form(space, path)
    every = [control for _, control in every_control(made.entries)]
    if not every:
        return None
    control = data.draw(st.sampled_from(every))

    def value_of(one: Control) -> Any:
        return filled_in(data, one, [choice.value for choice in made.choices.get(one.chosen_from, ())])

    place, number = list(control.place), len(control.entries)
    if control.kind != "record":
        return {"what": "set", "place": place, "value": value_of(control)}
    if not control.many:
        return {"what": "remove", "place": place} if data.draw(st.integers(0, 9)) == 0 else None
    what = data.draw(st.sampled_from(["add", "move", "remove"])) if number else "add"
    if what == "add":
        asked = {one.name: value_of(one) for one in control.new}
        return {"what": "add", "place": place, "value": asked, "index": data.draw(st.integers(0, number))}
    at = [*place, data.draw(st.integers(0, number - 1))]
    if what == "remove":
        return {"what": "remove", "place": at}
    known = {entry.place for entry, _ in every_control(made.entries)}
    *into, to = beside(tuple(at), data.draw(st.sampled_from([-1, 1])), known) or (
        *at[:-1],
        data.draw(st.integers(0, number - 1)),
    )
    other = {"into": into} if into != at[:-1] else {}
    return {"what": "move", "place": at, "index": to, **other}


def question(data: st.DataObject, space: Workspace) -> Json | None:
    """Anything that can be asked on the page as it is now; None when what was chosen asks nothing."""
    paths = sorted(path for path, file in space.files.items() if file.kind)
    path = data.draw(st.sampled_from(paths))
    asked = data.draw(st.sampled_from(["edit"] * 6 + ["line", "mend", "new", "list", "open"]))
    if asked == "edit":
        drawn = [change(data, space, path) for _ in range(data.draw(st.integers(1, 3)))]
        return {"ask": "edit", "path": path, "changes": [one for one in drawn if one]}
    if asked == "line":
        register, new = data.draw(st.sampled_from(sorted(form(space, path).registers.items()) or [("", ())]))
        value = {one.name: filled_in(data, one, ()) for one in new}
        return {"ask": "line", "path": path, "register": register, "value": value} if register else None
    if asked == "mend":
        found = [one for one in space.findings if one.path == path and one.edits]
        if not found:
            return None
        one = data.draw(st.sampled_from(found))
        return {"ask": "mend", "path": path, "code": one.code, "line": one.line, "column": one.column}
    if asked == "new":
        kind, title = data.draw(st.sampled_from(["journeys", "improvements"])), data.draw(TYPED)
        pains = list(space.catalogue.knelpunten)
        steps = [f"{reis.id}#{stap.id}" for reis in space.catalogue.klantreizen.values() for stap in reis.stappen]
        about = [{"lost_op": one} for one in pains] + [{"kans": one, "wat": data.draw(TYPED)} for one in steps[:3]]
        return {"ask": "new", "kind": kind, "title": title, **data.draw(st.sampled_from(about or [{}]))}
    return {"ask": asked, "path": path}


def an_hour(data: st.DataObject, space: Workspace, changed: dict[str, str], questions: int) -> None:
    now = after(space, changed)
    wrong = of_shape(now)
    for _ in range(questions):
        asked = question(data, now)
        if asked is None:
            continue
        found = answer({**asked, "changed": dict(now.changed)}, now.as_written)
        if "error" in found:
            assert found["error"]
            continue
        now = after(space, found.get("changed", dict(now.changed)))
        more = of_shape(now) - wrong
        assert more == Counter(), (asked, more)
        wrong = of_shape(now)
        for path in now.changed:
            opened = form(now, path)
            assert view_of(opened, [], None, ()).fields


SLOW: Json = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.mark.parametrize("root", [BASE, EXAMPLE, TESTS / "branches"], ids=lambda root: root.name)
@settings(examples(12), **SLOW)
@given(data=st.data())
def test_whatever_is_done_in_forms_one_thing_after_another_is_written_well_or_refused(
    root: Path, data: st.DataObject
) -> None:
    an_hour(data, start(root), {}, 8)


@settings(examples(25), **SLOW)
@given(data=st.data(), seed=st.integers(0, 10_000))
def test_the_same_in_a_journey_with_anything_in_it(data: st.DataObject, seed: int) -> None:
    journey = any_catalogue.journey(Random(seed))
    del journey["id"]
    lines = written(journey, Where(-STEP)).lines
    an_hour(data, start(BASE), {MADE_UP: "\n".join((*lines, ""))}, 6)
