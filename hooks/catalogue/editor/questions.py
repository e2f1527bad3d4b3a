"""What the page of the form can ask, read strictly: whatever is not one of these questions, is none."""

from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictInt,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from catalogue.editor.edits import FormChange, Text, Typed, whole
from catalogue.editor.form_places import place_of
from catalogue.model.base import Path
from catalogue.model.limits import MAX_BYTES

MISUNDERSTOOD = "Deze vraag is niet te begrijpen. Laad de pagina opnieuw."
MOST_CHANGED = 50
"""Files that are changed at once."""


def _dotted(text: Any) -> Path:
    if not isinstance(text, str):
        raise ValueError("no place")
    return place_of(whole(text))


Place = Annotated[Path, BeforeValidator(_dotted)]
"""A place in a form as it stands in its page: `fasen.0.titel`; "" is all. To be `at`, `#stap-zoeken` is one too."""


class Question(BaseModel):
    """What every question brings: what was changed and is not written yet, texts by path."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    changed: dict[Text, Text] = Field(default_factory=dict)


class AboutForm(Question):
    """What is answered with a form, may say what is `unfolded` in it (None: as it is at first), and where to be."""

    unfolded: frozenset[Text] | None = None
    at: Place = ()


class AskList(Question):
    """What there is to open; of the files in `also` what they offer too: they changed since the page was made."""

    ask: Literal["list"]
    also: list[Text] = Field(default_factory=list)


class AskOpen(AboutForm):
    """A file."""

    ask: Literal["open"]
    path: Text


class AskEdit(AboutForm):
    """The same after changes: all of them, or none.

    `meant` is what names mean that stand in no register: register → name → id; '' leaves the name out.
    """

    ask: Literal["edit"]
    path: Text
    changes: list[FormChange]
    meant: dict[Text, dict[Text, Text]] = Field(default_factory=dict)


class AskLine(AboutForm):
    """The same after a new line of a register; at a `place` it is chosen, beside what is `chosen` in a list there."""

    ask: Literal["line"]
    path: Text
    register_name: Text = Field(alias="register")
    value: Typed
    place: Place = ()
    chosen: list[Text] | None = None


class AskMend(AboutForm):
    """The same after the mend of the finding with this code at this line and column of the file."""

    ask: Literal["mend"]
    path: Text
    code: Text
    line: StrictInt
    column: StrictInt


class AskNew(AboutForm):
    """A new file, opened. An action solves a knelpunt, or takes an opportunity at a step where nothing is wrong.

    `{"ask": "new", "kind": "journeys", "title"}`; `{"ask": "new", "kind": "improvements", "title", "lost_op":
    "reis#knelpunt"}`; or `{"ask": "new", "kind": "improvements", "title", "kans": "reis#stap", "wat"}`, where `wat` is
    what can be better there. These are the words of scripts/new.py.
    """

    ask: Literal["new"]
    kind: Literal["journeys", "improvements"]
    title: Text
    lost_op: Text = ""
    kans: Text = ""
    wat: Text = ""


class AskLog(Question):
    """One more line in the log of an action, as a form of its own."""

    ask: Literal["log"]
    path: Text


class AskPropose(Question):
    """What a proposal with what was changed says: the `reason` of who hands it in, and what changes in plain words."""

    ask: Literal["propose"]
    reason: Text = ""


class AskSave(Question):
    """What was changed is written, when each file still is as it `was`: its SHA-256, '' when there was none."""

    ask: Literal["save"]
    was: dict[Text, Text]

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.changed.keys() - self.was.keys():
            raise ValueError("of a file nothing is known")
        return self


_Read = TypeVar("_Read", bound=Question)
Asked = AskList | AskOpen | AskEdit | AskLine | AskMend | AskNew | AskLog | AskPropose
_ASKED: TypeAdapter[Asked] = TypeAdapter(Annotated[Asked, Field(discriminator="ask")])
_SAVE = TypeAdapter(AskSave)


def asked(question: Any) -> Asked:
    """A question from JSON. Raises ValueError, in Dutch, when it is none, or brings too much."""
    return _read(_ASKED, question)


def to_save(question: Any) -> AskSave:
    """The question to save, from JSON. Raises ValueError, in Dutch, when it is none, or brings too much."""
    return _read(_SAVE, question)


def _read(kind: TypeAdapter[_Read], question: Any) -> _Read:
    try:
        found = kind.validate_python(question)
    except (ValidationError, RecursionError):
        raise ValueError(MISUNDERSTOOD) from None
    if len(found.changed) > MOST_CHANGED or any(len(text) > MAX_BYTES for text in found.changed.values()):
        raise ValueError("Er is te veel tegelijk gewijzigd. Sla eerst op.")
    return found
