"""Sentences as Markdown for a forge, in which nothing of an editor is anything but text."""

import re
from collections.abc import Iterable, Sequence

from catalogue.changes.sentences import Quoted, Sentence

_WORD_JOINER = "\u2060"  # shows nothing, and keeps apart what a forge would take for something
# Where a forge makes a link of text, or tells somebody: @naam, #12, !12, ~label, %mijlpaal, $stukje, &12, :emoji:,
# https://…, GH-12 and www.…: also behind a backslash, for it looks at what is shown.
_MEANS_SOMETHING = re.compile(r"(?:[@#!~$&^](?=\S)|[:%](?=[^\s).,;])|(?<![A-Za-z0-9])GH-|(?i:www(?=\.)))")
_SYNTAX = re.compile(r"[\\`*_{}\[\]<>#|~&$!^]")


def escaped(text: str) -> str:
    """Text that is shown as it is, wherever on a line it stands but at its beginning."""
    apart = _MEANS_SOMETHING.sub(lambda found: found[0] + _WORD_JOINER, text)
    return _SYNTAX.sub(r"\\\g<0>", apart)


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
