"""What is found in a text, and by what it is known again."""

import re
from typing import NamedTuple

from catalogue.reading.privacy.reading import folded

_AT = re.compile(r"\s*(?:@|[(\[{<]\s?(?:at|@|apenstaart(?:je)?)\s?[)\]}>]|[\s\"'](?:at|apenstaart(?:je)?)[\s\"'])\s*")
_DOT = re.compile(r"\s*(?:\.|[(\[{]\s?(?:dot|punt|\.)\s?[)\]}]|\s(?:dot|punt)\s)\s*")
_COUNTRY = re.compile(r"(?:00)?310?(?=[1-9][0-9]{8}$)")


class Span(NamedTuple):
    """From where to where in a text something leads back to a person, and the code of its kind."""

    start: int
    end: int
    code: str


def key(value: str) -> str:
    """By what a value is known again, however it is spelled: a number by its digits, an address in small letters."""
    text = folded(value).lower().strip()
    parts = _AT.split(text, maxsplit=1)
    if len(parts) == 2 and all(parts):
        return "@".join("".join(_DOT.sub(".", part).split()) for part in parts)
    bare = re.sub(r"[\W_]+", "", text)
    return _COUNTRY.sub("0", bare) if bare.isdigit() else bare
