"""Questions to somebody at a terminal, one at a time; a wrong answer is told why, and asked again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from catalogue.editor.new.judge import Judge, shape_at
from catalogue.model.base import Path
from catalogue.model.vocabularies import words
from catalogue.reading.findings import shown
from catalogue.reading.kinds import KINDS
from catalogue.words.hints import lookalike
from catalogue.words.meant import folded

_Taken = TypeVar("_Taken")
_MOST_LISTED = 40
_LONGEST_LABEL = 100
SPECIAL = "+"
"""How the key of an option begins that is no id and no word."""


def until(
    ask: Callable[[str], str], tell: Callable[[str], None], question: str, take: Callable[[str], _Taken]
) -> _Taken:
    """What `take` makes of an answer, without spaces around it, that it raises no ValueError (in Dutch) for."""
    if question:
        tell(f"\n{question}")
    while True:
        try:
            return take(ask("> ").strip())
        except ValueError as reason:
            tell(f"  {reason}")


@dataclass(frozen=True, slots=True)
class Dialogue:
    """`ask` puts a prompt and gives what was typed; it raises EOFError when nobody answers any more."""

    ask: Callable[[str], str]
    tell: Callable[[str], None]
    judge: Judge

    def until(self, question: str, take: Callable[[str], str], *, optional: bool = False) -> str:
        """What `take` makes of an answer, as `until` asks it; '' when it may be skipped, and is."""
        return until(self.ask, self.tell, question, lambda typed: "" if optional and not typed else take(typed))

    def text(self, question: str, kind: str, path: Path, *, optional: bool = False) -> str:
        """An answer that may stand at this path in a file of this kind."""
        return self.until(question, lambda typed: self.judge.judged(kind, path, typed), optional=optional)

    def choice(self, question: str, options: Mapping[str, str]) -> str:
        """The key of one of these options (label by key), chosen by its number, its label or its key."""
        labels = [shown(label, _LONGEST_LABEL) for label in options.values()]
        by_lower = {label.lower(): label for label in labels}
        rows = [f"\n  {number:>2}  {label}" for number, label in enumerate(labels[:_MOST_LISTED], 1)]
        left = f"\n      … en nog {len(labels) - _MOST_LISTED}: typ de naam." if len(labels) > _MOST_LISTED else ""

        def chosen(typed: str) -> str:
            if found := _chosen(typed, options):
                return found
            near = by_lower.get(lookalike(typed, list(by_lower)), "")
            asked = f" Bedoelt u '{near}'?" if near else ""
            raise ValueError(f"Kies een nummer van 1 tot en met {len(options)}, of typ de naam.{asked}")

        return self.until(f"{question}{''.join(rows)}{left}", chosen)

    def word(self, question: str, kind: str, path: Path) -> str:
        """A word of the vocabulary of this field, chosen by its label."""
        vocabulary = shape_at(KINDS[kind], path).vocabulary
        return self.choice(question, words(vocabulary, self.judge.settings.woordenlijsten))


def _chosen(typed: str, options: Mapping[str, str]) -> str:
    """The key of the option that is typed; '' when that is none, or may be more than one."""
    keys = list(options)
    if typed.isascii() and typed.isdecimal() and len(typed) < 6:
        return keys[int(typed) - 1] if 0 < int(typed) <= len(keys) else ""
    word = folded(typed)
    by_key = [key for key in keys if word and word == folded(key.removeprefix(SPECIAL))]
    found = by_key or [key for key, label in options.items() if word and word == folded(label)]
    return found[0] if len(found) == 1 else ""
