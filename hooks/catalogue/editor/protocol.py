"""What the page of the form asks and is answered, in data that JSON can hold. Nothing here writes.

Every question brings what was changed and is not written yet, `changed`: texts by path. So there is nothing to
remember between two questions, and undoing is asking with what was there before.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from typing import Any

from catalogue import addresses
from catalogue.editor.beginning import begun
from catalogue.editor.cells import NotListed
from catalogue.editor.choices import chances, offers
from catalogue.editor.edits import FormChange, edited, mended
from catalogue.editor.form_page import form_html, view_of
from catalogue.editor.form_places import place_at
from catalogue.editor.forms import form
from catalogue.editor.log_line import log_form
from catalogue.editor.pasted import as_written
from catalogue.editor.placed_findings import PlacedFinding
from catalogue.editor.placing import placed
from catalogue.editor.proposal import worded
from catalogue.editor.questions import (
    AboutForm,
    AskEdit,
    AskLine,
    AskList,
    AskLog,
    AskMend,
    AskNew,
    AskOpen,
    AskPropose,
    Question,
    asked,
)
from catalogue.editor.register_lines import with_line
from catalogue.editor.telling import differences
from catalogue.editor.workspace import Workspace
from catalogue.model import ALL_REGISTERS, REGISTERS
from catalogue.pages import jobs
from catalogue.reading.document import id_of
from catalogue.reading.findings import ERROR, WARNING

Json = dict[str, Any]
_MOST_CHANGES = 100  # at once: what was pasted


def answer(question: Any, of: Workspace) -> Json:
    """The answer to a question; `{"error": sentence}` when what is asked cannot be done, and then nothing changed.

    With `unlisted` when names mean nothing: each with its register, and in `choices` what can be chosen of those.
    Which questions there are stands in questions.py.
    """
    try:
        read = asked(question)
        return _ANSWERED_BY[type(read)](read, of.with_texts(read.changed))
    except NotListed as reason:
        return {"error": str(reason), "unlisted": [one._asdict() for one in reason.names], "choices": reason.choices}
    except ValueError as reason:
        return {"error": str(reason)}


def _list(question: AskList, space: Workspace) -> Json:
    """What can be opened: journeys, actions and registers, each with its title and what is found in it.

    `offers` is for what a new action can be in the journeys that were changed, or are asked for: knelpunten and steps,
    by their fields.
    """
    counted = _counted(space)
    rows = []
    for path, file in space.files.items():
        if file.kind:
            errors, warnings = counted[path, ERROR], counted[path, WARNING]
            title = _title(space, path)
            rows.append({"path": path, "kind": file.kind.name, "title": title, "errors": errors, "warnings": warnings})
    asked_for = dict.fromkeys([*space.changed, *question.also])
    journeys = [space.catalogue.klantreizen.get(id_of(path)) for path in asked_for if path.startswith("journeys/")]
    found = [reis for reis in journeys if reis]
    pains = [choice for reis in found for kind, choice in offers(reis) if kind == "knelpunt"]
    return {"files": rows, "offers": {"lost-op": pains, "kans": [one for reis in found for one in chances(reis)]}}


def _title(space: Workspace, path: str) -> str:
    folder, id = path.partition("/")[0], id_of(path)
    if id in REGISTERS and folder == "registers":
        return next(one.title for one in ALL_REGISTERS if one.name == id) or id.capitalize()
    found: Any = (space.catalogue.klantreizen if folder == "journeys" else space.catalogue.verbeteringen).get(id)
    if found:
        return str(found.titel)
    with suppress(ValueError):  # in one of which much is missing there is a title all the same
        written = space.open(path).data
        return str(written.get("titel") or id) if isinstance(written, dict) else id
    return id


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
        "elsewhere": _elsewhere(space, path),
        "was": {one: _fingerprint(space.as_written, one) for one in {path, *space.changed}},
    }


def _elsewhere(space: Workspace, path: str) -> list[Json]:
    """The other files that were changed, each with its title and how many errors there are in it."""
    counted, others = _counted(space), (one for one in space.changed if one != path)
    return [{"path": one, "title": _title(space, one), "errors": counted[one, ERROR]} for one in others]


def _counted(space: Workspace) -> Counter[tuple[str, str]]:
    """How much is found, by the file and how bad it is."""
    return Counter((one.path, one.severity) for one in space.findings)


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
    changes = as_written(space, question.path, question.changes, question.meant)
    return _opened(question, question.path, edited(space, question.path, *changes))


def _line(question: AskLine, space: Workspace) -> Json:
    """The same after a new line of a register, which is chosen at the place if there is one; its id is `made`."""
    space, made = with_line(space, question.register_name, question.value)
    if question.place:
        chosen = made if question.chosen is None else [*question.chosen, made]
        space = edited(space, question.path, FormChange("set", question.place, chosen))
    return {**_opened(question, question.path, space), "made": made}


def _mend(question: AskMend, space: Workspace) -> Json:
    """The same after the mend of a finding."""
    at = (question.path, question.line, question.column, question.code)
    found = next((one for one in space.findings if (one.path, one.line, one.column, one.code) == at), None)
    if found is None:
        raise ValueError("Deze melding is er niet meer.")
    return _opened(question, question.path, mended(space, found))


def _new(question: AskNew, space: Workspace) -> Json:
    """A new file, opened."""
    path, space = begun(question, space)
    return _opened(question, path, space)


def _log(question: AskLog, space: Workspace) -> Json:
    """The form of one more line in the log of an action, and where its page is."""
    path = question.path
    return {"path": path, "title": _title(space, path), "form": log_form(space, path), "url": url_of(path)}


def _propose(question: AskPropose, space: Workspace) -> Json:
    """The title and the Markdown of a proposal."""
    title, body = worded(differences(_without_what_is_written(space)), question.reason)
    return {"title": title, "body": body}


_ANSWERED_BY: Mapping[type[Question], Callable[[Any, Workspace], Json]] = {
    AskList: _list,
    AskOpen: _open,
    AskEdit: _edit,
    AskLine: _line,
    AskMend: _mend,
    AskNew: _new,
    AskLog: _log,
    AskPropose: _propose,
}


def url_of(path: str) -> str:
    """Where the page of a file is on the site."""
    folder = path.partition("/")[0]
    return addresses.of_record(folder, id_of(path)) if folder in addresses.LISTS else addresses.of_list(id_of(path))


def page(space: Workspace, path: str) -> str:
    """The page of a file as the site would show it: the HTML of its article; '' when there is none of it now."""
    found = jobs.job_at(space.catalogue, url_of(path))
    return found.make().body if found else ""
