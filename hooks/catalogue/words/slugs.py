"""What an id looks like, and ids made from titles where an editor left them out."""

import re
import unicodedata
from collections.abc import Iterable

OF_WINDOWS = r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])"
"""The names that Windows keeps for devices: no file or folder can have one, whatever stands behind a dot."""
SLUG = re.compile(rf"(?!{OF_WINDOWS}$)[a-z0-9]+(?:-[a-z0-9]+)*")
"""Kebab-case, and a name that a folder can have anywhere: an id becomes a part of an address."""
LONGEST = 80
"""How many characters an id may have, and the name of a file that becomes one."""

_LONGEST_MADE = 60


def is_slug(text: str) -> bool:
    """Whether a text can be an id, however long it is."""
    return bool(SLUG.fullmatch(text))


def slugify(text: str) -> str:
    """The text in kebab-case: lower case, accents off, at most 60 characters; '' when no letter or digit is left."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    # "auto's" is one word.
    words = re.findall(r"[a-z0-9]+", ascii_only.lower().replace("'", ""))
    short = "-".join(words)[: _LONGEST_MADE + 1]
    if len(short) > _LONGEST_MADE:
        return short[:_LONGEST_MADE].rpartition("-")[0] or short[:_LONGEST_MADE]
    return short if not short or is_slug(short) else f"{short}-1"


def twin(text: str, others: Iterable[str]) -> str | None:
    """The first of `others` that is the same but for capitals, accents and signs; None when there is none."""
    wanted = slugify(text)
    return next((one for one in others if wanted and slugify(one) == wanted), None)


class Ids:
    """Gives out ids, each once; those in `taken` belong to others already."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._tried: dict[str, int] = {}  # up to which number a wish is taken: the next to wish it begins after that

    def unique(self, wish: str) -> str:
        """`wish`, or the first of `wish-2`, `wish-3` … that is not taken. From now on it is."""
        found, number = wish, self._tried.get(wish, 1)
        while found in self._taken:
            number += 1
            found = f"{wish}-{number}"
        self._tried[wish] = number
        self._taken.add(found)
        return found
