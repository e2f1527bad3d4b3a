"""Ids made from titles, where an editor left them out."""

import re
import unicodedata
from collections.abc import Collection

_LONGEST = 60


def slugify(text: str) -> str:
    """The text in kebab-case: lower case, accents off, at most 60 characters; '' when no letter or digit is left."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    # "auto's" is one word.
    words = re.findall(r"[a-z0-9]+", ascii_only.lower().replace("'", ""))
    short = "-".join(words)[: _LONGEST + 1]
    return short if len(short) <= _LONGEST else short[:_LONGEST].rpartition("-")[0] or short[:_LONGEST]


def unique(wish: str, taken: Collection[str]) -> str:
    """`wish`, or the first of `wish-2`, `wish-3` … that is not `taken`."""
    number = 2
    found = wish
    while found in taken:
        found = f"{wish}-{number}"
        number += 1
    return found
