"""The form of a file as HTML, with what is found in it at its fields."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from catalogue.editor.choices import Choice
from catalogue.editor.form_places import beside, dotted, every_control, id_of_place, nearest
from catalogue.editor.forms import Control, Entry, Form
from catalogue.editor.placed_findings import MISSING, PlacedFinding, placed_finding
from catalogue.model import REGISTERS
from catalogue.model.base import Path
from catalogue.model.catalogue import Catalogue
from catalogue.pages.declared import left_out
from catalogue.pages.journey import wat_mist_er_nog
from catalogue.pages.making.maker import PageMaker
from catalogue.pages.making.presentation import Outline
from catalogue.paths import OVERRIDES
from catalogue.reading.findings import ERROR, WARNING, Finding
from catalogue.words.wording import datum, plural

MORE = "meer"
"""Behind the place of a record: that of its fields which are not asked first."""
_BOXES = 14  # things to choose from: of more a list is made to which one adds
_SHORT = 150  # characters
_TYPED = ("text", "long", "number", "day", "duration", "amount")
_TITLES = ("titel", "naam", "tekst", "vraag")
_DECIMAL = re.compile(r"(-?[0-9]+)\.([0-9]+)")
_ANSWERS = {"true": "ja", "ja": "ja", "false": "nee", "nee": "nee"}


@dataclass(frozen=True, slots=True)
class FormView:
    """What the templates ask of a form: what is unfolded in it, and what is found where."""

    form: Form
    findings: tuple[PlacedFinding, ...]
    unfolded: Collection[str]
    fields: Collection[Path]
    """Where every field in it is."""
    entries: Mapping[Path, Entry]
    """Every record in it, by where it is."""
    registers: Mapping[str, str] = field(
        default_factory=lambda: {name: model.naam_enkelvoud for name, model in REGISTERS.items()}
    )

    dotted = staticmethod(dotted)
    id_of = staticmethod(id_of_place)

    def at(self, place: Path) -> list[PlacedFinding]:
        return [one for one in self.findings if one.place == place]

    @property
    def heading(self) -> str:
        """What there is to do in the whole form."""
        wrong, noticed = self.wrong(()), self.noticed(())
        said = ", ".join(one for one in (wrong or (noticed and "geen fouten"), noticed) if one)
        return f"{said[0].upper()}{said[1:]}" if said else "Er valt niets op"

    def wrong(self, place: Path) -> str:
        """How much is wrong in a record, and how much is not filled in yet: '2 fouten, nog 1 veld in te vullen'."""
        errors, missing = (self._count(place, kind) for kind in (ERROR, MISSING))
        left = f"nog {plural(missing, 'veld', 'velden')} in te vullen"
        return ", ".join([plural(errors, "fout", "fouten")] * bool(errors) + [left] * bool(missing))

    def noticed(self, place: Path) -> str:
        """How much there is to look at in a record; '' for nothing."""
        count = self._count(place, WARNING)
        return plural(count, "aandachtspunt", "aandachtspunten") if count else ""

    def _count(self, place: Path, kind: str) -> int:
        return sum(one.kind == kind and one.place[: len(place)] == place for one in self.findings)

    def focus(self, place: Path) -> str:
        """The id of the element for a place: of its field, or else of the record that it is in; '' for none."""
        return id_of_place(nearest(place, {*self.fields, *self.entries})) if place else ""

    def beside(self, place: Path, step: int) -> str:
        """The place, dotted, that the item of a list gets when it goes one up (`step` -1) or down (1); '' for none."""
        return dotted(beside(place, step, self.entries))

    def around(self, found: PlacedFinding) -> str:
        """What the record is called in which something is found; '' when it is the whole."""
        around = (self.entries.get(found.place[:length]) for length in range(len(found.place), 0, -1))
        return next((title for entry in around if entry and (title := self.title(entry))), "")

    def is_open(self, place: Path, part: str = "") -> bool:
        return dotted(place, part) in self.unfolded

    def choices(self, control: Control) -> list[Choice]:
        """What can be chosen, also what is chosen and on no list any more.

        In a list to add to what is chosen comes first, in its order; boxes stay where they are when one is ticked.
        """
        known = {one.value: one for one in self.form.choices.get(control.chosen_from, ())}
        chosen = [known.pop(one, self._not_listed(control, one)) for one in self.values(control)]
        if control.many and not self.in_boxes(control):
            return [*chosen, *known.values()]
        return [*self._in_order(control, chosen)]

    def _not_listed(self, control: Control, value: str) -> Choice:
        """What is chosen and can be no more; of a part of a register it may have a name all the same."""
        whole = dict(self.form.choices.get(control.chosen_from.partition(" ")[0], ()))
        return Choice(value, f"{whole.get(value, value)} (staat niet in de lijst)")

    def _in_order(self, control: Control, chosen: list[Choice]) -> Iterator[Choice]:
        every = self.form.choices.get(control.chosen_from, ())
        yield from every
        yield from (one for one in chosen if one not in every)

    def title(self, entry: Entry) -> str:
        """What a record is called in the form: its title, or else what must be in it, as it is read; '' for nothing."""
        filled = [one for one in entry.controls if one.kind != "record" and not one.many and self.values(one)]
        own = [one for one in filled if one.name in _TITLES][:1]
        return " · ".join(self._read(one) for one in own or [one for one in filled if one.required][:2])

    def _read(self, control: Control) -> str:
        labels = {one.value: one.label for one in self.form.choices.get(control.chosen_from, ())}
        return labels.get(str(control.value), self.typed(control))

    @staticmethod
    def may_stay_away(control: Control) -> bool:
        """Whether it is a record that need not be there, and of which something must be known if it is."""
        asked = any(one.required for entry in control.entries for one in entry.controls)
        return control.kind == "record" and not control.many and not control.required and asked

    @classmethod
    def is_filled(cls, control: Control) -> bool:
        """Whether anything stands in a field, or in the fields of a record."""
        inner = (one for entry in control.entries for one in entry.controls)
        return bool(cls.values(control)) or any(map(cls.is_filled, inner))

    @staticmethod
    def values(control: Control) -> list[str]:
        """The texts in a field; a list that was meant to be is one."""
        value = control.value
        found = value if isinstance(value, list) else [value]
        return [str(one) for one in found if one not in (None, "")]

    @classmethod
    def ends(cls, control: Control) -> list[tuple[str, str]]:
        """The two ends of a spread, each with what stands there; '' for nothing."""
        return list(zip(("Laagste", "Hoogste"), (*cls.values(control), "", ""), strict=False))

    @classmethod
    def typed(cls, control: Control) -> str:
        """What stands in the field, as somebody here would type it; of more, one on each line."""
        return "\n".join(dutch(control.kind, one) for one in cls.values(control))

    @staticmethod
    def example(control: Control) -> str:
        """An example of what is typed in the field; '' where something is chosen."""
        return dutch(control.kind, control.example) if control.kind in _TYPED else ""

    @staticmethod
    def is_short(control: Control) -> bool:
        """Whether so little fits in the field that it has to be said beforehand."""
        return control.kind == "text" and not control.many and 0 < control.most < _SHORT

    @classmethod
    def answered(cls, control: Control) -> str:
        """'ja', 'nee', or '' when nothing is filled in."""
        said = cls.typed(control)
        return said if said in _ANSWERS.values() else ""

    def in_boxes(self, control: Control) -> bool:
        return len(self.form.choices.get(control.chosen_from, ())) <= _BOXES


def dutch(kind: str, text: str) -> str:
    """A value of a field of this kind, as somebody here would type it."""
    if kind in ("answer", "promise"):
        return _ANSWERS.get(text.lower(), text)
    if kind in ("number", "amount") and (found := _DECIMAL.fullmatch(text)):
        return ",".join(found.groups())
    if kind == "day":
        with suppress(ValueError):
            return datum(date.fromisoformat(text))
    return text


def view_of(form: Form, found: Iterable[tuple[Path, Finding]], unfolded: Collection[str] | None, at: Path) -> FormView:
    """The form with these records unfolded, and all on the way to `at`; without any those that the file is made of."""
    entries = {entry.place: entry for entry in form.entries}
    fields: set[Path] = set()
    opened = set(unfolded or ())
    for entry, control in every_control(form.entries):
        fields.add(control.place)
        entries |= {one.place: one for one in control.entries}
        if unfolded is None and control.required and control.many and not entry.place:
            opened |= {dotted(one.place) for one in control.entries}
        if unfolded is None and FormView.is_filled(control) and FormView.may_stay_away(control):
            opened.add(dotted(control.place))
        if at[: len(control.place)] == control.place and not control.first:
            opened.add(dotted(entry.place, MORE))
    opened |= {dotted(at[:length]) for length in range(1, len(at) + 1)}
    names = {one.value: one.label for some in form.choices.values() for one in some}
    places = {*fields, *entries}
    findings = tuple(placed_finding(place, one, places, entries, names) for place, one in found)
    return FormView(form, findings, opened, fields, entries)


def form_html(catalogue: Catalogue, view: FormView) -> str:
    """The form."""
    values = {"view": view, "werklijst": _with_work_list(catalogue, view.form)}
    return PageMaker.of(catalogue, OVERRIDES).render("redactie/", "editor/form.html", Outline(), values)


def _with_work_list(catalogue: Catalogue, form: Form) -> str:
    """The id of a journey of which the site has a page that tells what is still to be done; else ''."""
    reis = catalogue.klantreizen.get(form.id) if form.path.startswith("journeys/") else None
    is_shown = reis is not None and (reis.status != "concept" or catalogue.settings.toon_concept)
    return form.id if is_shown and wat_mist_er_nog.PAGE.name not in left_out(catalogue.settings) else ""
