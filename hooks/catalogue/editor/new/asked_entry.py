"""An entry of a register, asked for: which one, or a new one of which the fields are asked."""

from collections import Counter
from functools import partial

from catalogue.editor.new import entry
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.dialogue import SPECIAL, Dialogue
from catalogue.editor.new.journey import add_own_organisation
from catalogue.model import ALL_REGISTERS, Register
from catalogue.model.answers import Antwoord
from catalogue.model.base import shapes
from catalogue.words.meant import answer

_YES_OR_NO = "Antwoord ja of nee."
_NEW, _OWN, _NONE = f"{SPECIAL}nieuw", f"{SPECIAL}eigen", f"{SPECIAL}geen"


def asked_entry(desk: Desk, dialogue: Dialogue, question: str, register: Register, *, none: str = "") -> str:
    """The id of an entry; a new one is added. With `none` as a label it may be '' too."""
    while True:
        chosen = dialogue.choice(question, _options(desk, register, none))
        try:
            if chosen == _OWN:
                return add_own_organisation(desk)
            if chosen == _NEW:
                return asked_new_entry(desk, dialogue, register)
        except ValueError as reason:  # the register itself cannot be added to
            dialogue.tell(f"  {reason}")
        else:
            return "" if chosen == _NONE else chosen


def _options(desk: Desk, register: Register, none: str) -> dict[str, str]:
    names = desk.names(register.name)
    often = Counter(names.values())
    options = {id: name if often[name] == 1 else f"{name} ({id})" for id, name in names.items()}
    own = desk.settings.organisatie
    if register.name == "organisaties" and not names and own:
        options[_OWN] = own.naam
    options[_NEW] = f"Staat er niet bij: maak iets nieuws ({register.entry})"
    return options | ({_NONE: none} if none else {})


def asked_new_entry(
    desk: Desk, dialogue: Dialogue, register: Register, name: str = "", given: entry.Values | None = None
) -> str:
    """Add an entry, and give its id; its name and the required fields are asked as far as they were not given."""
    kind, fields, values = f"registers/{register.name}", shapes(register.model), dict(given or {})
    if not name:
        field = entry.name_field(register.model)
        question = (
            _question(register, field) if field else f"Hoe noemt u dit {register.entry}? Van de naam maken wij het id."
        )
        name = dialogue.until(question, partial(entry.judged_name, desk, register))
    for one in entry.missing(register.model, values):
        shape = fields[one]
        question = _question(register, one)
        if one == "toestemming":
            values |= _asked_consent(dialogue, kind)
        elif shape.vocabulary:
            values[one] = [dialogue.word(question, kind, (one,))]
        elif shape.reference:
            other = next(found for found in ALL_REGISTERS if found.name == shape.reference)
            values[one] = [asked_entry(desk, dialogue, question, other)]
        elif isinstance(shape.value, Antwoord):
            values[one] = [_asked_promise(dialogue, question, kind, one)]
        else:
            values[one] = [dialogue.text(question, kind, (one,))]
    return entry.add(desk, register, name, values)


def _question(register: Register, field: str) -> str:
    info = shapes(register.model)[field].info
    return f"{info.title} ({register.entry}): {info.description}"


def _asked_consent(dialogue: Dialogue, kind: str) -> entry.Values:
    """Consent, or else the ground in the law."""
    if dialogue.until(f"Gaven de mensen toestemming? {_YES_OR_NO}", _yes) == "true":
        return {"toestemming": ["true"]}
    ground = dialogue.text("Op welke wettelijke grondslag deed u het dan?", kind, ("grondslag",))
    return {"toestemming": ["false"], "grondslag": [ground]}


def _asked_promise(dialogue: Dialogue, question: str, kind: str, field: str) -> str:
    """Yes or no, if that may stand in this field."""
    return dialogue.until(f"{question} {_YES_OR_NO}", lambda typed: dialogue.judge.judged(kind, (field,), _yes(typed)))


def _yes(typed: str) -> str:
    """What was answered, as it is written in a file. Raises ValueError for what is neither yes nor no."""
    if found := answer(typed):
        return found
    raise ValueError(_YES_OR_NO)
