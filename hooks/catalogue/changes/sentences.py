"""A difference told in Dutch: its words, and apart from those what comes from the content (Quoted)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from catalogue.changes.difference import GONE, MOVED, NEW, RENAMED, REORDERED, STATUS, Difference, Inside
from catalogue.changes.matching import value
from catalogue.model.base import Record, Shape, shapes
from catalogue.model.experience import Beleving
from catalogue.model.fields import Vrij
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Fase
from catalogue.reading.findings import shown

SHORT = 60  # characters of what is shown of a value
_AROUND = 20  # characters before the first that differs


class Quoted(str):
    """Words of an editor: shown apart from those of the sentence, and never taken for anything but text."""

    __slots__ = ()


Sentence = tuple[str, ...]
"""The words of a sentence; those of an editor are Quoted."""


class Reads(Protocol):
    """What a value and a record are called, which differs with what is known of them."""

    def value(self, inside: Inside, shape: Shape, one: Any, *, is_old: bool) -> str:
        """A single value in words; '' for one that no reader sees, as an id."""
        ...

    def name(self, inside: Inside, *, is_old: bool = False, in_short: bool = False) -> str:
        """What a record is called, now or then; of what has no name what is in it, or `in_short` what must be."""
        ...


def plain(sentence: Sentence) -> str:
    """The sentence as text, with what is quoted between quotes."""
    return "".join(f"‘{part}’" if isinstance(part, Quoted) else part for part in sentence)


def of_record(model: type[Record], name: str) -> Sentence:
    """A record with what it is called: klantreis ‘Ik verhuis’."""
    return (noun(model), " ", Quoted(name)) if name else (noun(model),)


def noun(model: type[Record]) -> str:
    """What a record of this kind is called in a sentence."""
    return "actie" if model is Verbeteractie else model.naam_enkelvoud


def told(one: Difference, reads: Reads, *, with_record: bool = True) -> Sentence:
    """The whole sentence; without the record itself when that is said above it."""
    where = [*_where(one.inside if with_record else one.inside[1:], one, reads)]
    what = _what(one, reads)
    first, *others = (*_joined(where), ": ", *what) if where else what
    return (first[:1].upper() + first[1:], *others)


def _joined(parts: Sequence[Sentence]) -> Iterator[str]:
    for number, part in enumerate(parts):
        yield from ((", ", *part) if number else part)


def _where(inside: Sequence[Inside], one: Difference, reads: Reads) -> Iterator[Sentence]:
    """The records that it is in and that have a name; a phase only where nothing in it has one."""
    is_about_last = one.field is None and one.kind in (NEW, GONE, STATUS)
    around = inside[:-1] if is_about_last and one.place[:1] != ("story",) else inside
    named = [each for each in around if each.field is None or each.field.many]
    for number, each in enumerate(named):
        if each.model is not Fase or number == len(named) - 1:
            yield of_record(each.model, reads.name(each, in_short=True))


def _what(one: Difference, reads: Reads) -> Sentence:
    here = one.inside[-1]
    if one.place[:1] == ("story",):
        return {NEW: ("verhaal komt erbij",), GONE: ("verhaal gaat weg",)}.get(one.kind, ("verhaal is herschreven",))
    if one.kind in (NEW, GONE):
        name = reads.name(here, is_old=one.kind == GONE)
        if len(one.inside) == 1:
            return ("nieuw: " if one.kind == NEW else "weg: ", *of_record(here.model, name))
        return (*of_record(here.model, name), " komt erbij" if one.kind == NEW else " gaat weg")
    if one.kind == RENAMED:
        return (_renamed(one, here),)
    if one.kind == MOVED:
        return _moved(one, reads)
    if one.kind == STATUS:
        shape = shapes(here.model)["status"]
        old, new = (_inside(reads.value(here, shape, each, is_old=False)) for each in (one.before, one.after))
        day = reads.value(here, shapes(here.model)["datum"], here.after.datum, is_old=False)
        why = value(here.after, "toelichting")
        return (f"van {old} naar {new} op {day}", *((": ", Quoted(shown(why, SHORT))) if why else ()))
    assert one.field
    label = _label(one)
    if one.kind == REORDERED:
        return (f"{label} in een andere volgorde",)
    if one.field.name == "voorheen" or (one.field.kind == "id" and not _is_read(one, reads)):
        return (f"{label} gewijzigd",)
    if one.field.many:
        return _list_changed(one, label, reads)
    return _value_changed(one, label, reads)


def _renamed(one: Difference, here: Inside) -> str:
    works = str(one.before) in (value(here.after, "voorheen") or ())
    return f"heeft een ander adres; het oude werkt {'nog' if works else 'niet meer'}"


def _moved(one: Difference, reads: Reads) -> Sentence:
    above, here = one.inside[-2], one.inside[-1]
    if one.before is not None:
        old = Inside(above.field, above.model, one.before, one.before)
        names = reads.name(old, is_old=True), reads.name(above)
        return ("gaat van ", *of_record(above.model, names[0]), " naar ", *of_record(above.model, names[1]))
    if one.after is None:
        return ("staat nu vooraan",)
    return ("staat nu na ", *of_record(here.model, reads.name(Inside(here.field, here.model, None, one.after))))


def _label(one: Difference) -> str:
    """What a field is called, behind the records without a name that it is in: 'ervaring, gewenst'."""
    assert one.field
    labels: list[str] = []
    for each in one.inside[1:]:
        labels = [] if each.field is None or each.field.many else [*labels, _inside(title(each.field))]
    if labels and one.field.name == "huidig" and issubclass(one.inside[-1].model, Beleving):
        return ", ".join(labels)
    return ", ".join([*labels, _inside(title(one.field))])


def title(shape: Shape) -> str:
    """The label of a field."""
    return shape.info.title or shape.name


def _inside(text: str) -> str:
    """A word as it stands inside a sentence: 'Gekozen' is 'gekozen' there, 'TOOI-code' stays so."""
    text = shown(text, SHORT)
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _is_read(one: Difference, reads: Reads) -> bool:
    return any(_all_words(one, each, reads, is_old=is_old) for each, is_old in ((one.before, True), (one.after, False)))


def _all_words(one: Difference, held: Any, reads: Reads, *, is_old: bool) -> list[str]:
    assert one.field
    each = held if isinstance(held, list | tuple) else [] if held is None else [held]
    return [word for item in each if (word := reads.value(one.inside[-1], one.field, item, is_old=is_old))]


def _list_changed(one: Difference, label: str, reads: Reads) -> Sentence:
    old, new = (
        _all_words(one, held, reads, is_old=is_old) for held, is_old in ((one.before, True), (one.after, False))
    )
    if one.field and one.field.name == "spreiding":
        return (label, f" van {' tot '.join(old) or 'niet ingevuld'} naar {' tot '.join(new) or 'niet ingevuld'}")
    came, went = list((Counter(new) - Counter(old)).elements()), list((Counter(old) - Counter(new)).elements())
    parts = [*(("erbij", each) for each in came), *(("weg", each) for each in went)]
    if not parts:
        return (f"{label} gewijzigd",)
    words: list[str] = [label]
    for number, (what, each) in enumerate(parts):
        is_next = number and parts[number - 1][0] == what
        words += [", " if is_next else f"{'; ' if number else ' '}{what}: ", Quoted(shown(each, SHORT))]
    return tuple(words)


def _value_changed(one: Difference, label: str, reads: Reads) -> Sentence:
    assert one.field
    old, new = (
        "" if held is None else reads.value(one.inside[-1], one.field, held, is_old=is_old)
        for held, is_old in ((one.before, True), (one.after, False))
    )
    old, new = _as_shown(old, new, is_text=isinstance(one.field.value, Vrij))
    if not old and not new:
        return (f"{label} gewijzigd",)
    if not new:
        return (label, " niet meer ingevuld (was ", old, ")")
    if not old:
        return (label, " ingevuld: ", new)
    return (label, " van ", old, " naar ", new)


def _as_shown(old: str, new: str, *, is_text: bool) -> tuple[str, str]:
    """Both in few characters; of long texts the part where they begin to differ."""
    if not is_text:
        return _inside(old), _inside(new)
    first = next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    is_long = max(len(old), len(new)) > SHORT and bool(old and new)
    begin = old.rfind(" ", 0, max(0, first - _AROUND)) + 1 if is_long else 0
    cut = tuple(shown(("…" if begin else "") + each[begin:], SHORT) if each else "" for each in (old, new))
    return Quoted(cut[0]) if cut[0] else "", Quoted(cut[1]) if cut[1] else ""
