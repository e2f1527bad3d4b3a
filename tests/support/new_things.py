"""What is added to a catalogue, in a folder to change; and somebody who answers questions."""

from collections.abc import Callable, Sequence
from pathlib import Path

from records import TODAY

from catalogue import loading
from catalogue.editor.new.commands import Shell
from catalogue.editor.new.desk import Desk
from catalogue.editor.new.dialogue import Dialogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading.findings import ERROR


def desk_at(root: Path, settings: Settings | None = None, shell: Shell | None = None) -> Desk:
    return Desk.at(root, settings or Settings(), TODAY, shell or Shell())


def saved(desk: Desk) -> Catalogue:
    """The catalogue after what is added is written; nothing in it is an error."""
    assert desk.new_errors() == []
    desk.additions.save()
    catalogue, findings = loading.load(desk.root, desk.settings, TODAY, drafts=True)
    assert [f"{one.path}:{one.line}: {one.message}" for one in findings if one.severity == ERROR] == []
    return catalogue


class Somebody:
    """Answers questions one after the other; `otherwise` is the answer to one that is asked again, else the next."""

    def __init__(self, answers: Sequence[str], otherwise: Callable[[str], str] | None = None) -> None:
        self._left = list(answers)
        self._otherwise = otherwise
        self._last = ""
        self.told: list[str] = []
        self.accepted: list[tuple[str, str]] = []
        """Each question with the answer that was taken."""

    def tell(self, line: str) -> None:
        self.told.append(line)

    def ask(self, prompt: str) -> str:
        is_again = bool(self.told) and self.told[-1].startswith("  ")
        question = self.accepted.pop()[0] if is_again else self.told[-1].strip()
        if is_again and self._otherwise:
            answer = self._otherwise(question)
            assert answer != self._last, f"asked for ever: {question}: {self.told[-1]}"
        elif self._left:
            answer = self._left.pop(0)
        else:
            raise EOFError
        self._last = answer
        self.accepted.append((question, answer))
        self.told.append("")
        return answer

    def at(self, desk: Desk) -> Dialogue:
        return Dialogue(self.ask, self.tell, desk.judge)
