"""Where something stands in a form, as it is written in the page of it and in its address: `fasen.0.titel`."""

from collections.abc import Collection, Iterable, Iterator

from catalogue.addresses import anchor, in_form
from catalogue.editor.forms import Control, Entry, Form
from catalogue.model.base import Path


def dotted(place: Path, part: str = "") -> str:
    """A place, or a part of what is unfolded there, as it stands in the page and in its address: `fasen.0.titel`."""
    return in_form((*place, part) if part else place)


def place_of(text: str) -> Path:
    """The place that was written so."""
    return tuple(int(step) if step.isdecimal() else step for step in text.split(".")) if text else ()


def place_at(form: Form, place: Path) -> Path:
    """The place itself, or of one that begins with a # that of what has this anchor on its page; () for none.

    On the page of a register an entry is known by its id: `#kcc`; elsewhere by its kind too: `#stap-zoeken`.
    """
    text = str(place[0]) if place else ""
    if not text.startswith("#"):
        return place
    inner = [one for _, control in every_control(form.entries) for one in control.entries]
    known = {anchor(one.id, one.what.lower()): one.place for one in inner if one.id}
    known |= {one.id: one.place for one in form.entries if form.many}
    return known.get(text[1:], ())


def id_of_place(place: Path) -> str:
    """The id of the element for it."""
    return "-".join(("veld", *map(str, place)))


def nearest(place: Path, shown: Collection[Path]) -> Path:
    """The innermost of the places in the form that this one is, or is within."""
    return next((place[:length] for length in range(len(place), 0, -1) if place[:length] in shown), ())


def beside(place: Path, step: int, known: Collection[Path]) -> Path:
    """The place that the item of a list gets when it goes one up (`step` -1) or down (1); () when it cannot.

    `known` are the places of all records. Past the end of its list it goes to the list of the record beside the one
    that it is in: a step to the next phase.
    """
    *holder, number = place
    if isinstance(number, int) and (*holder, number + step) in known:
        return (*holder, number + step)
    above = holder[-2] if len(holder) > 1 else ""
    if not isinstance(above, int):
        return ()
    other = (*holder[:-2], above + step)
    there = (*other, holder[-1])
    return (*there, sum(one[:-1] == there for one in known) if step < 0 else 0) if other in known else ()


def every_control(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Control]]:
    """Every field of the form with the record that it is in, outermost first."""
    for entry in entries:
        for control in entry.controls:
            yield entry, control
            yield from every_control(control.entries)
