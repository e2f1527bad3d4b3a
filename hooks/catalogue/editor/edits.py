"""One change of a form: the text of the file after it, and of what else has to follow."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, StrictInt, StrictStr
from pydantic.dataclasses import dataclass

from catalogue.editor import splice
from catalogue.editor.carrying import carry
from catalogue.editor.content import Opened
from catalogue.editor.placing import placed
from catalogue.editor.workspace import Workspace
from catalogue.model import Record
from catalogue.model.base import Data, Found, Path, Shape, data_at, model_at, shapes, walk
from catalogue.model.fields import Vrij
from catalogue.pages.making.form_words import in_words
from catalogue.reading import mends
from catalogue.reading.advice import instead_of
from catalogue.reading.findings import Finding, messages
from catalogue.reading.invisible import seen
from catalogue.words.slugs import Ids, slugify

_IN_PROGRESS = ("E205",)
_OF_SHAPE = frozenset(
    code
    for code in messages()
    if (code.startswith(("E0", "E2")) and code not in _IN_PROGRESS) or code in ("E118", "E301", "E302", "E304", "E307")
)
"""What a field of a form can keep from being written."""


_DEEPEST = 6


def whole(text: str) -> str:
    """The text itself. Raises ValueError when there is half of a character in it, which no file can hold."""
    text.encode()
    return text


def _data(value: Any, depth: int = 0) -> Data:
    """Text, lists and records of text; anything else raises ValueError."""
    if value is None or isinstance(value, str):
        return value and whole(value)
    if isinstance(value, dict) and depth < _DEEPEST and all(isinstance(key, str) for key in value):
        return {whole(key): _data(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list) and depth < _DEEPEST:
        return [_data(one, depth + 1) for one in value]
    raise ValueError("no data")


Text = Annotated[StrictStr, AfterValidator(whole)]
Typed = Annotated[Data, AfterValidator(_data)]
"""What can be filled in: text, a list of texts, or a record of those."""


@dataclass(frozen=True, slots=True)
class FormChange:
    """What somebody did at a place of a form: set, add, move or remove. Raises ValueError when it is none of these.

    `value` is what was filled in; `index` is where an item comes, or goes to: in the list `into`, if it is another.
    """

    what: Literal["set", "add", "move", "remove"]
    place: tuple[Text | StrictInt, ...]
    value: Typed = None
    index: StrictInt = 0
    into: tuple[Text | StrictInt, ...] = ()


def edited(workspace: Workspace, path: str, *changes: FormChange) -> Workspace:
    """The files after changes in the form of one of them. Raises ValueError, in Dutch, when they cannot all be made.

    Ids are made where a thing needs one: of its name, or because something refers to it now.
    """
    after = workspace
    for change in changes:
        file = after.open(path)
        inner = change.place[1:] if file.kind.many else change.place
        after = after.with_text(path, _applied(file, inner, change, workspace))
    after = _with_ids(after, path)
    if refused := _first_fault(after, path, workspace):
        raise TypedRefused(refused)
    return _with_own_ids(after, path, changes)


class TypedRefused(ValueError):
    """What was typed cannot stand in its field; the sentence says what can. Nothing was changed."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(in_words(f"{finding.message} {finding.hint}"))


def _first_fault(after: Workspace, path: str, before: Workspace) -> Finding | None:
    """A fault of shape that was not there before; that something is missing is none while a form is filled in."""
    known = Counter(one.code for one in before.of_file(path))
    for one in after.of_file(path):
        if one.code in _OF_SHAPE:
            known[one.code] -= 1
            if known[one.code] < 0:
                return one
    return None


def _with_own_ids(workspace: Workspace, path: str, changes: Sequence[FormChange]) -> Workspace:
    """The same, in which what is referred to since these changes has written its own id."""
    filled_in = [change.place for change in changes if change.what in ("set", "add")]
    if not filled_in:
        return workspace
    found = [
        one
        for place, one in placed(workspace.open(path), workspace.findings)
        if one.code == "E105" and one.edits and any(place[: len(changed)] == changed for changed in filled_in)
    ]
    return mended(workspace, *found)


def mended(workspace: Workspace, *findings: Finding) -> Workspace:
    """The files after the mends of findings. Raises ValueError when one cannot be done here: a file gets a name."""
    edits: dict[str, list[mends.Edit]] = {}
    for finding in findings:
        if not finding.edits or any(edit.rename for edit in finding.edits):
            raise ValueError("Dit kan het programma hier niet zelf oplossen.")
        for edit in finding.edits:
            edits.setdefault(edit.path, []).append(edit)
    for path, some in edits.items():
        workspace = workspace.with_text(path, mends.changed(workspace.text(path), some))
    return workspace


def _applied(file: Opened, inner: Path, change: FormChange, workspace: Workspace) -> str:
    text, model = file.text, file.kind.model
    owner = owner_at(model, inner)
    shape = shapes(owner).get(str(inner[-1])) if owner and inner and isinstance(inner[-1], str) else None
    if change.what == "move":
        *holder, number = change.place or ("",)
        if not isinstance(number, int):
            raise ValueError("Alleen iets in een lijst kan op een andere plek komen.")
        if change.into:
            return carry(text, tuple(holder), number, change.into, change.index)
        return splice.move(text, tuple(holder), number, change.index)
    if change.what == "remove":
        return splice.remove(text, change.place)
    order = tuple(shapes(owner)) if owner else ()
    if change.what == "add":
        record = shape.record if shape else model
        value = _clean(record, shape, change.value, workspace)
        return splice.add(text, change.place, change.index, value, order)
    value = splice.cleaned(_clean(None, shape, change.value, workspace))
    old = data_at(file.data, change.place)
    if value == old:
        return text
    if isinstance(old, list) and isinstance(value, list):
        if value[:-1] == old:
            return splice.add(text, change.place, len(old), value[-1], order)
        for gone in range(len(old) if value else 0):
            if old[:gone] + old[gone + 1 :] == value:
                return splice.remove(text, (*change.place, gone))
    return splice.set(_unfolded(file, change.place, len(change.place) - len(inner)), change.place, value, order)


def owner_at(model: type[Record], inner: Path) -> type[Record] | None:
    """The record in which the field at the end of a path stands."""
    names = [at for at, step in enumerate(inner) if isinstance(step, str)]
    return model_at(model, inner[: names[-1]]) if names else model


def _unfolded(file: Opened, place: Path, start: int) -> str:
    """The text in which a record on the way that was written as its first field alone has its fields: `ervaring: 3`."""
    for length in range(start + 1, len(place)):
        here = place[:length]
        record = model_at(file.kind.model, here[start:])
        value = data_at(file.data, here)
        if record and isinstance(value, str):
            return splice.set(file.text, here, {next(iter(shapes(record))): value})
    return file.text


def _clean(record: type[Record] | None, shape: Shape | None, value: Data, workspace: Workspace) -> Data:
    """What was typed, as it belongs in a file: without what is not seen, and numbers and days as they are written."""
    if isinstance(value, dict):
        fields = shapes(record) if record else {}
        return {
            name: _clean(fields[name].record if name in fields else None, fields.get(name), one, workspace)
            for name, one in value.items()
        }
    if isinstance(value, list):
        return [_clean(record, shape, one, workspace) for one in value]
    if not isinstance(value, str):
        return value
    text = "\n".join(
        line.rstrip() for line in seen(value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ).strip()
    text = text.replace("\u00a0", " ").replace("\t", " ")
    if shape and shape.value and not isinstance(shape.value, Vrij):
        return instead_of(shape, text, workspace.settings.woordenlijsten).strip('"') or text
    return text


def _with_ids(workspace: Workspace, path: str) -> Workspace:
    """The same, in which everything that must have an id has one."""
    file = workspace.open(path)
    for start, entry in file.entries:
        for one in walk(file.kind.model, entry, start):
            if one.model is None or not _lacks_id(one, is_file=not one.path):
                continue
            ids = Ids(file.identities.get(one.model.scope, {}))
            text = splice.set(file.text, (*one.path, "id"), ids.unique(_wish(one.model, one.data)), ("id",))
            return _with_ids(workspace.with_text(path, text), path)
    return workspace


def _wish(model: type[Record], data: Mapping[str, Data]) -> str:
    """What an id is made of: the name or title, or else the first things that must be known of it."""
    own = data.get("naam") or data.get("titel")
    known = [data.get(name) for name, shape in shapes(model).items() if shape.required and name != "id"]
    texts = [own] if own else [one for one in known if isinstance(one, str) and one][:2]
    return slugify(" ".join(map(str, texts))) or model.scope


def _lacks_id(one: Found, *, is_file: bool) -> bool:
    """Whether a record must have an id and has none; that of a file is its name."""
    known = shapes(one.model) if one.model else {}
    return "id" in known and known["id"].required and not is_file and not one.data.get("id")
