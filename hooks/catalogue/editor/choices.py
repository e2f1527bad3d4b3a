"""What can be chosen in a field: words with their labels, and things by their names."""

from collections.abc import Iterator
from typing import NamedTuple

from catalogue.editor.content import Opened
from catalogue.editor.workspace import Workspace
from catalogue.model import REGISTERS
from catalogue.model.base import Shape
from catalogue.model.labels import labeller
from catalogue.model.vocabularies import words
from catalogue.pages.making.links import called


class Choice(NamedTuple):
    """What is written in the file, and what an editor reads."""

    value: str
    label: str


def choices(workspace: Workspace, file: Opened, shape: Shape) -> tuple[Choice, ...]:
    """What can be chosen in a field of this file; () when anything can be typed."""
    if shape.vocabulary:
        return tuple(Choice(*word) for word in words(shape.vocabulary, workspace.settings.woordenlijsten).items())
    if not shape.reference:
        return ()
    elsewhere = [Choice(*one) for one in workspace.elsewhere.get(shape.reference, ())]
    found = [*_things(workspace, file, shape.reference), *elsewhere]
    return tuple(sorted(found, key=_journey) if elsewhere else found)


def _journey(choice: Choice) -> str:
    return choice.value.partition("#")[0]


def _things(workspace: Workspace, file: Opened, target: str) -> Iterator[Choice]:
    catalogue = workspace.catalogue
    if target in REGISTERS:
        label = labeller(workspace.settings)
        for id, entry in getattr(catalogue, target).items():
            yield Choice(id, called(entry, label))
    elif target == "klantreis":
        yield from (Choice(id, reis.titel) for id, reis in catalogue.klantreizen.items())
    elif target == "stap":
        yield from steps(file)
    else:
        for reis in catalogue.klantreizen.values():
            if target == "kpi":
                yield from (Choice(f"{reis.id}#{kpi.id}", f"{kpi.naam} ({reis.titel})") for kpi in reis.kpis)
                continue
            for stap in reis.stappen:
                for pijn in stap.knelpunten:
                    yield Choice(f"{reis.id}#{pijn.id}", f"{pijn.titel} ({reis.titel})")


def steps(file: Opened) -> Iterator[Choice]:
    """The steps of a journey as they are written in its file, also while the file is not valid."""
    for id, identity in file.identities.get("stap", {}).items():
        data = file.at(identity.path)
        yield Choice(id, str(data.get("titel") or id) if isinstance(data, dict) else id)
