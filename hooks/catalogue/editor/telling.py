"""What was changed in files and is not written yet, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from catalogue.changes.comparing import differences as compared
from catalogue.changes.difference import Inside
from catalogue.changes.matching import called, match_records, own_name, value
from catalogue.changes.sentences import SHORT, Sentence, noun, of_record, plain, told
from catalogue.editor.choices import ChosenFrom, choices
from catalogue.editor.content import Opened
from catalogue.editor.form_page import dutch
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS, Record
from catalogue.model.answers import Antwoord
from catalogue.model.base import Data, Shape, shapes
from catalogue.model.fields import Dag, Decimaal
from catalogue.reading.findings import shown

_LINE = 120


def differences(space: Workspace) -> list[str]:
    """A sentence for each thing that is different from what is written: "Stap ‘Ik bel’: ervaring van 2 naar 4."."""
    found: list[str] = []
    for path in space.changed:
        after = _opened(space, path)
        before = _opened(space.as_written, path)
        if after is None:
            found.append(f"{path} is gewijzigd.")
            continue
        reads = _FormReads(space, after)
        if before is None:
            made = of_record(after.kind.model, called(after.kind.model, after.written))
            found.append(f"Nieuw: {plain(made)}.")
        else:
            found += [f"{plain(one)}." for one in _told(before, after, reads)]
    return found


def _told(before: Opened, after: Opened, reads: "_FormReads") -> Iterator[Sentence]:
    model = after.kind.model
    old, new = ([one for _, one in file.entries] for file in (before, after))
    stays = match_records(model, old, new) if after.kind.many else {0: 0}
    was = {now: then for then, now in stays.items()}
    for number, one in enumerate(new):
        if number in was:
            for each in compared(model, old[was[number]], one, _is_the_same):
                yield told(each, reads, with_record=after.kind.many)
        else:
            yield _whole(reads, Inside(None, model, None, one), "komt erbij")
    for number, one in enumerate(old):
        if number not in stays:
            yield _whole(reads, Inside(None, model, one, None), "gaat weg")


def _whole(reads: "_FormReads", entry: Inside, what: str) -> Sentence:
    name = of_record(entry.model, reads.name(entry))
    return (noun(entry.model).capitalize(), *name[1:], f" {what}")


def _is_the_same(inside: Inside, shape: Shape, old: Data, new: Data) -> bool:
    return bool(old == new)


def _opened(space: Workspace, path: str) -> Opened | None:
    try:
        return space.open(path)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _FormReads:
    """What is written in one file in words, with the names of what is chosen."""

    space: Workspace
    file: Opened

    def value(self, inside: Inside, shape: Shape, one: Any, *, is_old: bool) -> str:
        """A single value as an editor would read it; '' for what is no text."""
        if not isinstance(one, str):
            return ""
        of = shape.vocabulary or shape.reference
        known = {each.value: each.label for each in choices(self.space, self.file, ChosenFrom(of))} if of else {}
        kinds = {Dag: "day", Decimaal: "number", Antwoord: "answer"}
        kind = next((kind for of, kind in kinds.items() if isinstance(shape.value, of)), "text")
        return known.get(one) or dutch(kind, one)

    def name(self, inside: Inside, *, is_old: bool = False, in_short: bool = False) -> str:
        """What an item is called; of what has no title or name all texts in it, or `in_short` those that must be."""
        data = inside.before if is_old or inside.after is None else inside.after
        if not isinstance(data, dict):
            return shown(str(data or ""), SHORT)
        if named := self._chosen(inside.model, data) or called(inside.model, data):
            return named
        if (own := own_name(inside.model)) in ("titel", "naam"):
            return f"zonder {own}"
        texts = (
            self.value(inside, shape, one, is_old=is_old)
            for name, shape in shapes(inside.model).items()
            if name != "id" and (shape.required or not in_short)
            for one in _single(value(data, name), shape)
        )
        return shown(", ".join(filter(None, texts)), _LINE)

    def _chosen(self, model: type[Record], data: Data) -> str:
        if model.scope not in REGISTERS:
            return ""
        known = dict(choices(self.space, self.file, ChosenFrom(model.scope)))
        return known.get(str(data.get("id") or ""), "")


def _single(found: Any, shape: Shape) -> list[Any]:
    held = found if isinstance(found, list) else [found]
    return [] if shape.record else held
