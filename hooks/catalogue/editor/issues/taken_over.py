"""An issue that becomes content: a new file, or a line in one that is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from catalogue.changes.found import finding_changes
from catalogue.editor.beginning import refuse_twice
from catalogue.editor.cells import NotListed, ThingsNamed, of_cell
from catalogue.editor.edits import FormChange, edited
from catalogue.editor.issues import named
from catalogue.editor.issues.asked import CHOICES, FORMS, YES_OR_NO, IssueField
from catalogue.editor.issues.body import FilledIn
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import begin_form
from catalogue.editor.workspace import Workspace
from catalogue.editor.written import on_one_line
from catalogue.model import REGISTERS
from catalogue.model.base import Data, Path, model_at, shapes
from catalogue.model.limits import MAX_ITEMS
from catalogue.model.registers import Onderzoek
from catalogue.reading.findings import Finding, messages
from catalogue.reading.forms import as_markdown
from catalogue.reading.settling import PERSONAL
from catalogue.words.markdown import escaped

_RESEARCH = f"registers/{Onderzoek.scope}.yml"
_HEARD = "directe_feedback"
"""The way of listening of who says none: something was told, and nobody asked."""


_MAY_NOT_STAY = frozenset(code for code in PERSONAL if code.startswith("E"))
_Made = TypeVar("_Made")


class NotTakenOver(ValueError):
    """Nothing can be made of this issue; the sentence says why, and what to do."""


@dataclass(frozen=True, slots=True)
class OfIssue:
    """The files with what an issue became. `notes` say what was answered and could not be taken over."""

    path: str
    space: Workspace
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]

    def told(self, title: str) -> str:
        """What came of it, in Markdown for a proposal."""
        parts = [f"Uit deze melding ({escaped(title)}) komt **{escaped(self.path)}**."]
        if self.notes:
            parts.append("Dit ging niet mee:\n\n" + "\n".join(f"- {escaped(one)}" for one in self.notes))
        if self.findings:
            parts.append(f"De controle zegt hierover:\n\n{as_markdown(self.findings)}".rstrip())
        return "\n\n".join(parts) + "\n"


def take_over(filled: FilledIn, space: Workspace) -> OfIssue:
    """What an issue becomes. Raises NotTakenOver, in Dutch, when it becomes nothing."""
    begin = _BEGINNINGS.get(filled.form.name)
    if begin is None:
        told = ", ".join(f"‘{FORMS[name].title}’" for name in _BEGINNINGS)
        raise NotTakenOver(f"Uit ‘{filled.form.title}’ komt geen bestand. Dat kan wel bij: {told}.")
    for field in filled.form.fields:
        if field.required and field.id not in filled.answers:
            raise NotTakenOver(f"Bij ‘{field.label}’ staat niets. Vul het in: zonder kan het niet.")
    taking = _Answers(filled, space)
    begin(taking)
    brought, _ = finding_changes(space.findings, taking.space.findings, {})
    here = tuple(one for one in brought if one.path in taking.space.changed)
    if personal := {messages()[one.code].titel.lower(): None for one in here if one.code in _MAY_NOT_STAY}:
        # What is in a branch of Git once, stays there: the issue itself can still be changed.
        raise NotTakenOver(f"In deze melding staat iets van één mens: {', '.join(personal)}. Haal het daar eerst weg.")
    return OfIssue(taking.path, taking.space, tuple(taking.notes), here)


class _Answers:
    """What is made of one issue, answer by answer."""

    def __init__(self, filled: FilledIn, space: Workspace) -> None:
        self._form, self._answers = filled
        self.space, self.path, self.notes = space, "", list[str]()
        self._start: Path = ()

    def idea(self) -> None:
        path = self._new(lambda: self._desk("improvements").new_path("improvements", self._answers["titel"]))
        log = {"datum": self.space.today.isoformat(), "status": "idee"}
        titel = self._answers["titel"]
        self._begin(path, f"titel: {on_one_line(titel)}\nlogboek:\n  - {on_one_line(log)}\n")
        self._fill("titel", "aanpak", "soort", "idee-van-rol")
        if pain := self._named("lost-op", named.pain):
            self._set(self._form.field("lost-op"), [pain])
            reis = self.space.catalogue.klantreizen[pain.partition("#")[0]]
            self._change(FormChange("set", ("eigenaar", "organisatie"), reis.eigenaar.organisatie))
            self._change(FormChange("set", ("eigenaar", "rol"), reis.eigenaar.rol))

    def signal(self) -> None:
        self.path = _RESEARCH
        if self.path not in self.space.files:
            self.space = self.space.with_text(self.path, "")
        number = len(self.space.open(self.path).entries)
        known = {"methode": _HEARD, "datum": self.space.today.isoformat(), "aantal": "1", "geanonimiseerd": "true"}
        self._change(FormChange("add", (), known, number))
        self._start = (number,)
        self._fill("aan-de-hand", "methode", "door-rol", "toestemming")
        wishes = [self._answers[id] for id in ("moet-gebeuren", "helpen") if id in self._answers]
        if wishes:
            self._set(self._form.field("moet-gebeuren"), "\n\n".join(wishes))
        if where := self._answers.get("plek"):
            self._set(self._form.field("plek"), f"Melding op de site, bij: {where}", ("werving",))

    def journey(self) -> None:
        desk = self._new(lambda: self._desk("journeys"))
        path = self._new(lambda: begin_form(desk, self._answers["titel"]))
        self._begin(path, desk.additions.texts[path])
        self._fill("titel", "probleem", "doel", "profielen", "leefgebieden", "eigenaar-organisatie", "eigenaar-rol")
        steps = [{"titel": line.strip()} for line in self._answers.get("stappen", "").split("\n") if line.strip()]
        if len(steps) > MAX_ITEMS:
            self.notes.append(f"Bij ‘Stappen’: dit zijn er te veel. Hoogstens {MAX_ITEMS} kan.")
        elif steps:
            self._set(self._form.field("stappen"), [{"titel": self._answers["titel"], "stappen": steps}])

    def log(self) -> None:
        self.path = self._new(
            lambda: f"improvements/{named.action(self.space.catalogue, self._answers['actie'])}.yml", "actie"
        )
        lines = self.space.open(self.path).data.get("logboek")
        number = len(lines) if isinstance(lines, list) else 0
        day = {"datum": self.space.today.isoformat()}
        self._change(FormChange("add", ("logboek",), day, number))
        self._start = ("logboek", number)
        self._fill("datum", "status", "toelichting")

    def _desk(self, folder: str) -> Desk:
        refuse_twice(self.space, folder, self._answers["titel"])
        return Desk.over(self.space)

    def _new(self, made: Callable[[], _Made], id: str = "titel") -> _Made:
        """What is made of a required answer. Raises NotTakenOver with what is wrong with it."""
        try:
            return made()
        except ValueError as reason:
            raise NotTakenOver(f"Bij ‘{self._form.field(id).label}’: {reason}") from None

    def _begin(self, path: str, text: str) -> None:
        self.path, self.space = path, self.space.with_text(path, text)

    def _named(self, id: str, meant: Callable[..., str]) -> str:
        try:
            return meant(self.space.catalogue, self._answers[id]) if id in self._answers else ""
        except ValueError as reason:
            self._note(self._form.field(id), reason)
            return ""

    def _fill(self, *ids: str) -> None:
        """Put what was answered to these questions in their fields."""
        for field in map(self._form.field, ids):
            if answer := self._answers.get(field.id):
                try:
                    value = self._value(field, answer)
                except NotListed as reason:
                    self.notes.append(str(reason))
                    continue
                self._set(field, value)

    def _value(self, field: IssueField, answer: str) -> Data:
        """An answer as it is filled in: more words as a list, names as ids. Raises NotListed."""
        if field.kind == CHOICES:
            return answer.split(", ")
        if field.words == YES_OR_NO:
            return answer.lower()
        model = self._form.model
        owner = model_at(model, field.place[:-1]) if model else None
        shape = shapes(owner)[str(field.place[-1])] if owner else None
        if shape is None or shape.reference not in REGISTERS:
            return answer
        names = ThingsNamed(self.space, self.space.open(self.path), {})
        found = of_cell(shape, answer, names)
        if names.unlisted:
            raise NotListed(names.unlisted, names.choices)
        return found

    def _set(self, field: IssueField, value: Data, place: Path = ()) -> None:
        try:
            self._change(FormChange("set", (*self._start, *(place or field.place)), value))
        except ValueError as reason:
            if field.required:
                raise NotTakenOver(f"Bij ‘{field.label}’: {reason}") from None
            self._note(field, reason)

    def _change(self, change: FormChange) -> None:
        self.space = edited(self.space, self.path, change)

    def _note(self, field: IssueField, reason: ValueError) -> None:
        self.notes.append(f"Bij ‘{field.label}’: {reason}")


_BEGINNINGS: Mapping[str, Callable[[_Answers], None]] = {
    "idee": _Answers.idea,
    "signaal": _Answers.signal,
    "klantreis": _Answers.journey,
    "logboek": _Answers.log,
}
