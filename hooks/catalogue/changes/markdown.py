"""Sentences as Markdown for a forge, in which nothing of an editor is anything but text."""

from collections.abc import Iterable, Sequence

from catalogue.changes.sentences import Quoted, Sentence
from catalogue.words.markdown import escaped


def inline(sentence: Sentence) -> str:
    """A sentence, with what is quoted in italics."""
    return "".join(f"*{escaped(part)}*" if isinstance(part, Quoted) else escaped(part) for part in sentence if part)


def size(text: str) -> int:
    """How long a text is to a forge: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def fitting(items: Iterable[str], room: int, most: int) -> Sequence[str]:
    """The first of these, whole, that fit in the room; at most so many."""
    found: list[str] = []
    for item in items:
        room -= size(item) + 1
        if room < 0 or len(found) == most:
            break
        found.append(item)
    return found
