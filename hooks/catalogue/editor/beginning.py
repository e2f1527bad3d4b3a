"""A klantreis or verbeteractie that is begun in the form."""

from catalogue.editor.new.action import About, solves, takes, write_action
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.journey import begin_form
from catalogue.editor.questions import AskNew
from catalogue.editor.workspace import Workspace
from catalogue.words.slugs import twin


def begun(question: AskNew, space: Workspace) -> tuple[str, Workspace]:
    """The path of the new file, and the files with it. Raises ValueError, in Dutch, when it cannot be begun."""
    refuse_twice(space, question.kind, question.title)
    desk = Desk.over(space)
    if question.kind == "journeys":
        path = begin_form(desk, question.title)
    else:
        path = write_action(desk, question.title, _about(question, desk))
    return path, space.with_texts({**space.changed, **desk.additions.texts})


def refuse_twice(space: Workspace, folder: str, title: str) -> None:
    """Raises ValueError when there is one with this title already, whatever its capitals and signs."""
    of_kind = space.catalogue.klantreizen if folder == "journeys" else space.catalogue.verbeteringen
    if titel := twin(title, (one.titel for one in of_kind.values())):
        raise ValueError(f"‘{titel}’ is er al. Wijzig die, of geef een andere titel.")


def _about(question: AskNew, desk: Desk) -> About:
    """What a new action is about: the knelpunt or the step that was chosen. Raises ValueError when neither was."""
    title, pain, step = question.title, question.lost_op, question.kans
    journey, _, id = step.partition("#")
    reis = desk.catalogue.klantreizen.get(journey)
    if pain in desk.catalogue.knelpunten and not step:
        return solves(desk, title, pain)
    if reis and id in (one.id for one in reis.stappen) and not pain:
        if not question.wat.strip():
            raise ValueError("Schrijf ook wat er beter kan bij deze stap.")
        return takes(desk, title, step, question.wat)
    raise ValueError("Kies het knelpunt dat deze verbeteractie oplost, of de stap waar u een kans ziet.")
