"""What is told as a Mermaid diagram: which words go where. The escaping is Mermaid's own module."""

from collections.abc import Iterable, Iterator, Sequence

from catalogue.figures.handovers import Paar
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.handover import KOUDE_WIJZEN
from catalogue.model.journey import Fase
from catalogue.model.labels import Labeller, labeller
from catalogue.model.vocabularies import SCORE_WORDS
from catalogue.pages.drawing import mermaid
from catalogue.words.wording import plural

ARROWS = 40
"""More than this nobody can follow."""


def of_journey(reis: Klantreis, catalogue: Catalogue) -> str:
    """The source of the diagram: a section for each phase, a task for each step, its organisations as actors.

    Where no organisation takes part the customer is alone: then the profiles of the journey are the actors. Mermaid
    draws no task without a score: a step without one for everyone is left out; without any there is no diagram ('').
    """
    if all(stap.score is None for stap in reis.stappen):
        return ""
    sections = [mermaid.JourneyPart(fase.titel, tuple(_tasks(fase, reis, catalogue))) for fase in reis.fasen]
    return mermaid.journey(reis.titel, _description(reis), sections)


def _tasks(fase: Fase, reis: Klantreis, catalogue: Catalogue) -> Iterator[mermaid.Task]:
    for stap in fase.stappen:
        if stap.score is not None:
            organisations = [catalogue.organisaties[id].naam for id in stap.organisaties]
            profiles = [catalogue.profielen[id].naam for id in stap.profielen or reis.profielen]
            yield mermaid.Task(stap.titel, stap.score, tuple(organisations or profiles))


def _description(reis: Klantreis) -> str:
    """What the diagram shows, for who cannot see it; only of a journey with a score."""
    scores = [stap.score for stap in reis.stappen if stap.score is not None]
    low, high = min(scores), max(scores)
    steps = plural(len(reis.stappen), "stap", "stappen")
    if len(scores) < len(reis.stappen):
        steps += f", waarvan {len(scores)} met een score"
    scale = f"van {low} ({SCORE_WORDS[low]}) tot {high} ({SCORE_WORDS[high]})"
    return f"Klantreis met {steps}. De ervaring loopt {scale} op een schaal van 5."


def of_handovers(paren: Sequence[Paar], organisaties: Sequence[str], catalogue: Catalogue) -> str:
    """The source of the diagram of who hands over to whom, for these organisations and at most ARROWS arrows.

    An organisation with its departments is a frame; one without stands loose. A pair has a solid arrow for what goes
    well and a dashed one for what is cold, with how many there are of each wijze.
    """
    label = labeller(catalogue.settings)
    shown = [(paar, cold) for paar in paren if {paar.van, paar.naar} <= {*organisaties} for cold in (True, False)]
    found = (_arrow(paar, cold, label) for paar, cold in shown)
    arrows = [arrow for arrow in found if arrow.text][:ARROWS]
    ends = {end for arrow in arrows for end in (arrow.start, arrow.end)}
    frames = tuple(_frames([id for id in organisaties if id in ends], catalogue))
    texts = plural(len(ends), "organisatie", "organisaties"), plural(len(arrows), "pijl", "pijlen")
    description = f"{texts[0]} en {texts[1]}. Een gestippelde pijl is een koude overdracht."
    return mermaid.flowchart("Wie draagt over aan wie", description, frames, arrows)


def _arrow(paar: Paar, cold: bool, label: Labeller) -> mermaid.Arrow:
    ways = ((wijze, count) for wijze, count in paar.wijzen if (wijze in KOUDE_WIJZEN) is cold)
    words = ", ".join(f"{count} keer {label(wijze, 'overdracht.wijze').lower()}" for wijze, count in ways)
    return mermaid.Arrow(paar.van, paar.naar, words, cold)


def _frames(organisaties: Iterable[str], catalogue: Catalogue) -> Iterator[mermaid.Subgraph]:
    families: dict[str, list[mermaid.Box]] = {}
    for id in organisaties:
        families.setdefault(_head(id, catalogue), []).append(mermaid.Box(id, _name(id, catalogue)))
    for head, boxes in families.items():
        is_alone = [box.key for box in boxes] == [head]
        yield mermaid.Subgraph(None if is_alone else _name(head, catalogue), tuple(boxes))


def _head(id: str, catalogue: Catalogue) -> str:
    """The organisation that has no other above it; where they go round, the first one that is met again."""
    seen: set[str] = set()
    while id not in seen and id in catalogue.organisaties and (above := catalogue.organisaties[id].ouder):
        seen.add(id)
        id = above
    return id


def _name(id: str, catalogue: Catalogue) -> str:
    return catalogue.organisaties[id].naam if id in catalogue.organisaties else id
