"""Soft hyphens in Dutch words that are too long for a narrow column: not every browser knows where Dutch may break."""

import re
from functools import cache, lru_cache

from pyphen import Pyphen  # type: ignore[import-untyped]

SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[^\W\d_]{7,}")
_INNER_WORD = re.compile(
    r"(?<=[^\W\d_]{3})(?=samenwerk|regeling|redact)|(?<=verbeter)(?=actie)|(?<=feedback)(?=loop)", re.IGNORECASE
)
"""Where another word begins in a compound of which the patterns for Dutch do not see that."""


@lru_cache(maxsize=20_000)
def hyphenated(text: str) -> str:
    """The text with a soft hyphen wherever a word of seven letters or more may break; all else stays as it was."""
    return _LONG_WORD.sub(lambda word: SOFT_HYPHEN.join(map(_parted, _INNER_WORD.split(word.group()))), text)


def _parted(word: str) -> str:
    parted: str = _dutch().inserted(word, SOFT_HYPHEN)
    return parted


@cache
def _dutch() -> Pyphen:
    return Pyphen(lang="nl_NL")
