"""What can be chosen in a field: words with their labels, and things by their names."""

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten
from typing import NamedTuple

from catalogue.editor.content import Opened
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS, Klantreis
from catalogue.model.base import Data, Path, Record, Shape
from catalogue.model.experience import Profielervaring
from catalogue.model.improvement import Kans
from catalogue.model.labels import labeller
from catalogue.model.pain import Uitspraak
from catalogue.model.registers import Onderzoek, Organisatie
from catalogue.model.step import Stap
from catalogue.model.vocabularies import words
from catalogue.pages.making.links import called
from catalogue.reference import municipalities


class Choice(NamedTuple):
    """What is written in the file, and what an editor reads."""

    value: str
    label: str


class ChosenFrom(NamedTuple):
    """What a field is chosen from: a vocabulary, a register, or things of a kind in `within` (else: anywhere)."""

    name: str
    within: str | Path = ""

    def __str__(self) -> str:
        within = self.within if isinstance(self.within, str) else ".".join(map(str, self.within))
        return f"{self.name} {within}".rstrip()


MUNICIPALITIES = "gemeenten"
_LONGEST = 80  # characters of what is read in a list
_OF_ITS_JOURNEY = {(Stap, "profielen"), (Profielervaring, "profiel")}


def source(file: Opened, model: type[Record], shape: Shape, place: Path, beside: Data) -> ChosenFrom | None:
    """What a field of this record is chosen from; None when anything can be typed. `beside` are its fields."""
    field = (model, shape.name)
    if field == (Kans, "stap"):
        return ChosenFrom("stap", str(beside.get("reis") or "-"))
    if field == (Uitspraak, "over"):
        return ChosenFrom("knelpunt", place[:-3])  # of the step: without `uitspraken`, the number and the name
    if field == (Organisatie, "tooi"):
        return ChosenFrom(MUNICIPALITIES)
    if field in _OF_ITS_JOURNEY and _profiles(file):
        return ChosenFrom("profielen", file.id)
    name = shape.vocabulary or shape.reference
    return ChosenFrom(name) if name else None


def choices(workspace: Workspace, file: Opened | None, of: ChosenFrom) -> Iterator[Choice]:
    """What can be chosen; what is of one file alone only when that is given."""
    name, within = of
    if name == MUNICIPALITIES:
        yield from (Choice(*one) for one in municipalities(workspace.today).items())
    elif name == "stap" and within:
        reis = workspace.catalogue.klantreizen.get(str(within))
        yield from (Choice(stap.id, stap.titel) for stap in reis.stappen) if reis else ()
    elif name == "stap":
        yield from _named(file, "stap") if file else ()
    elif name == "knelpunt" and isinstance(within, tuple):
        yield from _named(file, "knelpunt", within) if file else ()
    elif name in REGISTERS:
        label, wanted = labeller(workspace.settings), _profiles(file) if within and file else None
        entries = workspace.catalogue.register(name)
        names = {id: called(entry, label) for id, entry in entries.items()}
        often = Counter(names.values())
        for id, called_so in sorted(names.items(), key=lambda one: one[1].lower()):
            if wanted is None or id in wanted:
                more = _more(entries[id]) if often[called_so] > 1 else ""
                yield Choice(id, f"{called_so}: {more}" if more else called_so)
    elif name in ("klantreis", "knelpunt", "kpi"):
        elsewhere = [Choice(*one) for one in workspace.elsewhere.get(name, ())]
        here = _anywhere(workspace, name)
        yield from sorted([*here, *elsewhere], key=_journey) if elsewhere else here
    else:
        yield from (Choice(*word) for word in words(name, workspace.settings.woordenlijsten).items())


def _more(entry: Record) -> str:
    """By what a record is known from another that is called the same: research of one day by what it asked."""
    said = (entry.vraag or entry.geleerd or entry.werving or "") if isinstance(entry, Onderzoek) else ""
    return shorten(said, _LONGEST, placeholder=" …")


def _journey(choice: Choice) -> str:
    return choice.value.partition("#")[0]


def offers(reis: Klantreis) -> Iterator[tuple[str, Choice]]:
    """What of a journey can be chosen anywhere, each with its kind: klantreis, kpi or knelpunt."""
    yield "klantreis", Choice(reis.id, reis.titel)
    yield from (("kpi", Choice(f"{reis.id}#{kpi.id}", f"{kpi.naam} ({reis.titel})")) for kpi in reis.kpis)
    pains = (one for stap in reis.stappen for one in stap.knelpunten)
    yield from (("knelpunt", Choice(f"{reis.id}#{one.id}", f"{one.titel} ({reis.titel})")) for one in pains)


def chances(reis: Klantreis) -> Iterator[Choice]:
    """The steps of a journey, at each of which something can be better."""
    yield from (Choice(f"{reis.id}#{stap.id}", f"{stap.titel} ({reis.titel})") for stap in reis.stappen)


def _anywhere(workspace: Workspace, kind: str) -> Iterator[Choice]:
    every = (offer for reis in workspace.catalogue.klantreizen.values() for offer in offers(reis))
    return (choice for of, choice in every if of == kind)


def _named(file: Opened, kind: str, within: Path = ()) -> Iterator[Choice]:
    """Steps or knelpunten as they are written in a file, also while the file is not valid."""
    for id, identity in file.identities.get(kind, {}).items():
        if identity.path[: len(within)] == within:
            data = file.at(identity.path)
            yield Choice(id, str(data.get("titel") or id) if isinstance(data, dict) else id)


def _profiles(file: Opened) -> list[str]:
    """For whom the journey is that the file holds."""
    found = file.data.get("profielen") if isinstance(file.data, dict) else None
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
