"""The text of an issue read back: which form it is, and what was answered to each question."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from catalogue.editor.issues.asked import FORMS, IssueForm
from catalogue.editor.issues.templates import Words, remarks
from catalogue.model.limits import MAX_BYTES

_HEADING = re.compile(r"^### (.*?)[ \t]*$", re.MULTILINE)
_NO_ANSWER = ("_No response_", "None")
"""What GitHub and Forgejo write where nothing was answered."""
_HOLDERS = ("issue", "object_attributes")
_BODIES = ("body", "description")
_AGAIN = "Maak de melding opnieuw met het formulier, of zet het kopje er zelf bij: ### en dan de vraag."


class FilledIn(NamedTuple):
    """A form that was filled in: the answers that were given, by the id of their field."""

    form: IssueForm
    answers: Mapping[str, str]


def text_of(data: bytes) -> str:
    """The text of an issue: of a file with that text, or with the JSON of a forge (of the issue, or of an event).

    Raises ValueError, in Dutch, when there is none in it, or more than there can be.
    """
    if len(data) > MAX_BYTES:
        raise ValueError("Dit bestand is te groot. Een melding is ten hoogste 1 MB.")
    try:
        text = data.decode("utf-8-sig")
        found = _in_json(json.loads(text)) if text.lstrip().startswith("{") else text
        found.encode()
    except UnicodeError:
        raise ValueError("Dit bestand is geen gewone tekst (UTF-8). Sla de melding opnieuw op.") from None
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("Dit begint als JSON, maar is niet te lezen. Haal de melding opnieuw op.") from None
    return found.replace("\r\n", "\n").replace("\r", "\n")


def _in_json(data: Any) -> str:
    for holder in _HOLDERS:
        if isinstance(data, dict) and isinstance(data.get(holder), dict):
            data = data[holder]
    texts = [data[name] for name in _BODIES if isinstance(data.get(name), str)]
    if not texts:
        raise ValueError("In deze JSON staat geen melding: er is geen tekst bij 'body' of 'description'.")
    return str(texts[0])


def filled_in(text: str, words: Words) -> FilledIn:
    """The form that this is, with its answers. Raises ValueError, in Dutch, when it is not one form, once.

    A heading is a question only when it stands there once: somebody may write one in an answer, and then it cannot be
    told what is answered to what.
    """
    headings = Counter(found[1] for found in _HEADING.finditer(text))
    whole = [form for form in FORMS.values() if all(headings[field.label] for field in form.fields)]
    if not whole:
        raise ValueError(_not_whole(headings))
    if len(whole) > 1:
        raise ValueError(f"Hierin staan kopjes van meer formulieren: {_names(form.title for form in whole)}.")
    form = whole[0]
    if twice := [field.label for field in form.fields if headings[field.label] > 1]:
        raise ValueError(
            f"Dit kopje staat er meer dan één keer: {_names(twice)}. Haal in de antwoorden weg wat een kopje lijkt."
        )
    return FilledIn(form, _answers(form, text, remarks(form, words)))


def _not_whole(headings: Counter[str]) -> str:
    form = max(FORMS.values(), key=lambda one: sum(headings[field.label] > 0 for field in one.fields))
    missing = [field.label for field in form.fields if not headings[field.label]]
    if len(missing) == len(form.fields):
        return f"Dit is geen ingevuld formulier: de kopjes ontbreken. {_AGAIN}"
    return f"Dit lijkt het formulier ‘{form.title}’, maar hier ontbreekt: {_names(missing)}. {_AGAIN}"


def _names(labels: Any) -> str:
    return ", ".join(f"‘{label}’" for label in labels)


def _answers(form: IssueForm, text: str, ours: frozenset[str]) -> Mapping[str, str]:
    ids = {field.label: field.id for field in form.fields}
    starts = [found for found in _HEADING.finditer(text) if found[1] in ids]
    ends = [*(found.start() for found in starts[1:]), len(text)]
    found: dict[str, str] = {}
    for heading, end in zip(starts, ends, strict=True):
        answer = _without(ours, text[heading.end() : end].strip())
        if answer and answer not in _NO_ANSWER:
            found[ids[heading[1]]] = answer
    return found


def _without(ours: frozenset[str], answer: str) -> str:
    """An answer without the remark of the form that it may begin with."""
    for one in ours:
        if answer.startswith(one):
            return answer.removeprefix(one).strip()
    return answer
