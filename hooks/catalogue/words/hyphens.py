"""Soft hyphens in Dutch words that are too long for a narrow column: not every browser knows where Dutch may break."""

import re
from functools import cache, lru_cache

from pyphen import Pyphen  # type: ignore[import-untyped]

SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[^\W\d_]{7,}")


@lru_cache(maxsize=20_000)
def hyphenated(text: str) -> str:
    """The text with a soft hyphen wherever a word of seven letters or more may break; all else stays as it was."""
    return _LONG_WORD.sub(lambda word: _dutch().inserted(word.group(), SOFT_HYPHEN), text)


@cache
def _dutch() -> Pyphen:
    return Pyphen(lang="nl_NL")
