"""The sentences in which something is done again and again, and nobody does it."""

import re
from collections.abc import Iterator

from catalogue.words.sentences import sentences

_DONE_BY_NOBODY = frozenset({"word", "wordt", "worden", "werd", "werden", "geworden"})
_DONE = re.compile(r"(?:[^\W\d_]{0,12}ge[^\W\d_]{2,20}|(?:be|ver|ont|her|er|mis)[^\W\d_]{2,20})(?:d|t|en)")
"""A past participle, or what looks like one."""
_NEAR = 12  # words
_A_TOWER = 2


def towers(text: str) -> Iterator[tuple[int, int]]:
    """Of every sentence with two or more passives of `worden`: where the first stands, and how many there are."""
    if sum(word in _DONE_BY_NOBODY for word in text.lower().split()) < _A_TOWER:
        return
    for sentence in sentences(text):
        words = [word[0].lower() for word in sentence.words]
        at = [number for number, word in enumerate(words) if word in _DONE_BY_NOBODY]
        if len(at) < _A_TOWER:
            continue
        done = [number for number, word in enumerate(words) if word not in _DONE_BY_NOBODY and _DONE.fullmatch(word)]
        passives = _paired(at, done)
        if len(passives) >= _A_TOWER:
            yield sentence.words[passives[0]].start(), len(passives)


def _paired(at: list[int], done: list[int]) -> list[int]:
    """Those that have a participle of their own near them; both stand in order."""
    paired, left = [], iter(done)
    participle = next(left, None)
    for number in at:
        while participle is not None and participle < number - _NEAR:
            participle = next(left, None)
        if participle is not None and participle <= number + _NEAR:
            paired.append(number)
            participle = next(left, None)
    return paired
