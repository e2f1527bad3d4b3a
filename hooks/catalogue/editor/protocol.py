"""What the page of the form asks and is answered, in data that JSON can hold. Nothing here writes.

Every question brings what was changed and is not written yet, `changed`: texts by path. So there is nothing to
remember between two questions, and undoing is asking with what was there before.
"""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from catalogue import addresses
from catalogue.editor.edits import FormChange, edited, mended
from catalogue.editor.form_page import PlacedFinding, form_html, place_at, view_of
from catalogue.editor.forms import form
from catalogue.editor.log_line import log_form
from catalogue.editor.new.action import About, solves, takes, write_action
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import begin_form
from catalogue.editor.placing import placed
from catalogue.editor.questions import (
    AboutForm,
    AskEdit,
    AskLine,
    AskList,
    AskLog,
    AskMend,
    AskNew,
    AskOpen,
    Question,
    asked,
)
from catalogue.editor.telling import differences
from catalogue.editor.workspace import Workspace
from catalogue.model import ALL_REGISTERS, REGISTERS
from catalogue.pages import jobs
from catalogue.reading.document import id_of
from catalogue.reading.findings import ERROR

Json = dict[str, Any]
_MOST_CHANGES = 100  # at once: what was pasted


def answer(question: Any, of: Workspace) -> Json:
    """The answer to a question; `{"error": sentence}` when what is asked cannot be done, and then nothing changed.

    Which questions there are stands in questions.py.
    """
    try:
        read = asked(question)
        return _ANSWERED_BY[type(read)](read, of.with_texts(read.changed))
    except ValueError as reason:
        return {"error": str(reason)}


def _list(question: AskList, space: Workspace) -> Json:
    """What can be opened: journeys, actions and registers, each with its title and what is found in it."""
    counted: dict[str, list[int]] = {}
    for one in space.findings:
        counted.setdefault(one.path, [0, 0])[one.severity != ERROR] += 1
    rows = []
    for path, file in space.files.items():
        if file.kind:
            errors, warnings = counted.get(path, (0, 0))
            title = _title(space, path)
            rows.append({"path": path, "kind": file.kind.name, "title": title, "errors": errors, "warnings": warnings})
    return {"files": rows}


def _title(space: Workspace, path: str) -> str:
    folder, id = path.partition("/")[0], id_of(path)
    if id in REGISTERS and folder == "registers":
        return next(one.title for one in ALL_REGISTERS if one.name == id) or id.capitalize()
    found: Any = (space.catalogue.klantreizen if folder == "journeys" else space.catalogue.verbeteringen).get(id)
    return found.titel if found else id


def _open(question: AskOpen, space: Workspace) -> Json:
    """The form of a file, what is found in it, its page as the site would show it, and what changed in plain words."""
    return _opened(question, question.path, space)


def _opened(question: AboutForm, path: str, space: Workspace) -> Json:
    space = _without_what_is_written(space)
    file = space.open(path)
    made = form(space, path)
    at = place_at(made, question.at)
    view = view_of(made, placed(file, space.findings), question.unfolded, at)
    return {
        "path": path,
        "title": _title(space, path),
        "changed": dict(space.changed),
        "form": form_html(space.catalogue, view),
        "focus": view.focus(at),
        "url": url_of(path),
        "findings": [_told(one) for one in view.findings],
        "page": page(space, path),
        "differences": differences(space),
        "was": {one: _fingerprint(space.as_written, one) for one in {path, *space.changed}},
    }


def _told(found: PlacedFinding) -> Json:
    one = found.finding
    return {
        "place": list(found.exact),
        "line": one.line,
        "column": one.column,
        "code": one.code,
        "severity": one.severity,
        "message": found.message,
        "hint": found.hint,
        "mend": found.can_be_mended,
    }


def _without_what_is_written(space: Workspace) -> Workspace:
    """The same, in which a text that is as it is written is none that changed."""
    written = {path: file.data for path, file in space.as_written.files.items()}
    return space.with_texts({path: text for path, text in space.changed.items() if written.get(path) != text.encode()})


def _fingerprint(space: Workspace, path: str) -> str:
    """By which a file that is written is known again: the SHA-256 of its bytes; '' when there is none."""
    file = space.files.get(path)
    return sha256(file.data).hexdigest() if file and file.data is not None else ""


def _edit(question: AskEdit, space: Workspace) -> Json:
    """The same after changes."""
    if len(question.changes) > _MOST_CHANGES:
        raise ValueError(f"Dit zijn te veel regels tegelijk; {_MOST_CHANGES} kan.")
    return _opened(question, question.path, edited(space, question.path, *question.changes))


def _line(question: AskLine, space: Workspace) -> Json:
    """The same after a new line of a register, which is chosen at the place if there is one; its id is `made`."""
    name, path = question.register_name, question.path
    if name not in REGISTERS:
        raise ValueError("Dit register is er niet.")
    register = f"registers/{name}.yml"
    if register not in space.files:
        space = space.with_text(register, "")
    last = len(space.open(register).entries)
    space = edited(space, register, FormChange("add", (), question.value, last))
    made = str(space.open(register).entries[-1][1]["id"])
    if question.place:
        chosen = made if question.chosen is None else [*question.chosen, made]
        space = edited(space, path, FormChange("set", question.place, chosen))
    return {**_opened(question, path, space), "made": made}


def _mend(question: AskMend, space: Workspace) -> Json:
    """The same after the mend of a finding."""
    at = (question.path, question.line, question.column, question.code)
    found = next((one for one in space.findings if (one.path, one.line, one.column, one.code) == at), None)
    if found is None:
        raise ValueError("Deze melding is er niet meer.")
    return _opened(question, question.path, mended(space, found))


def _new(question: AskNew, space: Workspace) -> Json:
    """A new file with what is required, opened."""
    desk = Desk.over(space)
    if question.kind == "journeys":
        path = begin_form(desk, question.title)
    else:
        path = write_action(desk, question.title, _about(question, desk))
    return _opened(question, path, space.with_texts({**space.changed, **desk.additions.texts}))


def _log(question: AskLog, space: Workspace) -> Json:
    """The form of one more line in the log of an action, and where its page is."""
    path = question.path
    return {"path": path, "title": _title(space, path), "form": log_form(space, path), "url": url_of(path)}


def _about(question: AskNew, desk: Desk) -> About:
    """What a new action is about: the knelpunt or the step that was chosen. Raises ValueError when neither was."""
    title, pain, step = question.title, question.lost_op, question.kans
    journey, _, id = step.partition("#")
    reis = desk.catalogue.klantreizen.get(journey)
    if pain in desk.catalogue.knelpunten and not step:
        return solves(desk, title, pain)
    if reis and id in (one.id for one in reis.stappen) and not pain:
        if not question.wat.strip():
            raise ValueError("Schrijf ook wat er beter kan bij deze stap.")
        return takes(desk, title, step, question.wat)
    raise ValueError("Kies het knelpunt dat deze verbeteractie oplost, of de stap waar u een kans ziet.")


_ANSWERED_BY: Mapping[type[Question], Callable[[Any, Workspace], Json]] = {
    AskList: _list,
    AskOpen: _open,
    AskEdit: _edit,
    AskLine: _line,
    AskMend: _mend,
    AskNew: _new,
    AskLog: _log,
}


def url_of(path: str) -> str:
    """Where the page of a file is on the site."""
    folder = path.partition("/")[0]
    return addresses.of_record(folder, id_of(path)) if folder in addresses.LISTS else addresses.of_list(id_of(path))


def page(space: Workspace, path: str) -> str:
    """The page of a file as the site would show it: the HTML of its article; '' when there is none of it now."""
    found = jobs.job_at(space.catalogue, url_of(path))
    return found.make().body if found else ""
