"""A klantreis as a Mermaid `journey`: which words go where. The escaping is Mermaid's own module."""

from catalogue import mermaid
from catalogue.catalog import Catalogue
from catalogue.model import Klantreis
from catalogue.model.step import Stap
from catalogue.model.vocabularies import SCORE_WORDS


def of_journey(reis: Klantreis, catalogue: Catalogue) -> str:
    """The source of the diagram: a section for each phase, a task for each step, its organisations as actors.

    Where no organisation takes part the customer is alone: then the profiles of the journey are the actors.
    """
    sections = [
        mermaid.Section(fase.titel, tuple(_task(stap, reis, catalogue) for stap in fase.stappen)) for fase in reis.fasen
    ]
    return mermaid.journey(reis.titel, _description(reis), sections)


def _task(stap: Stap, reis: Klantreis, catalogue: Catalogue) -> mermaid.Task:
    organisations = [catalogue.organisaties[id].naam for id in stap.organisaties]
    profiles = [catalogue.profielen[id].naam for id in reis.profielen]
    return mermaid.Task(stap.titel, stap.ervaring.huidig, tuple(organisations or profiles))


def _description(reis: Klantreis) -> str:
    scores = [stap.ervaring.huidig for stap in reis.stappen]
    low, high = min(scores), max(scores)
    steps = "1 stap" if len(scores) == 1 else f"{len(scores)} stappen"
    scale = f"van {low} ({SCORE_WORDS[low]}) tot {high} ({SCORE_WORDS[high]})"
    return f"Klantreis met {steps}. De ervaring loopt {scale} op een schaal van 5."
