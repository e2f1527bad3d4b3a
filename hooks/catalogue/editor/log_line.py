"""One more line in the log of an action, as a form of its own: of all that is written the most frequent."""

from dataclasses import replace

from catalogue.editor.form_page import FormView
from catalogue.editor.forms import form
from catalogue.editor.workspace import Workspace
from catalogue.pages.making.maker import PageMaker
from catalogue.pages.making.presentation import Outline
from catalogue.paths import OVERRIDES

_LOG = "logboek"


def log_form(space: Workspace, path: str) -> str:
    """The HTML of it, in which today and the status of now are filled in; what happened is always asked.

    Raises ValueError, in Dutch, when the file is no action.
    """
    made = form(space, path)
    log = next((one for entry in made.entries for one in entry.controls if one.name == _LOG), None)
    if log is None:
        raise ValueError("Alleen een verbeteractie heeft een logboek.")
    now = {one.name: one.value for one in log.entries[-1].controls} if log.entries else {}
    known = {"datum": space.today.isoformat(), "status": now.get("status")}
    asked = [replace(one, value=known.get(one.name), required=True) for one in log.new]
    values = {
        "view": FormView(made, (), (), (), {}),
        "asked": asked,
        "log": log,
    }
    return PageMaker.of(space.catalogue, OVERRIDES).render("redactie/", "editor/log_line.html", Outline(), values)
