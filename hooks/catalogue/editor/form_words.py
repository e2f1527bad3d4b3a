"""A message about a file in the words of a form: a field is called as it is there, and nobody is sent to a program."""

import re
from collections.abc import Mapping
from functools import cache

from catalogue.model import ITEMS, REGISTERS
from catalogue.model.base import inside, shapes

_FIELD = re.compile(r"(['‘]?)\b([a-z]+(?:_[a-z]+)+)\b(['’]?)")
_PROGRAM = "scripts/"


def in_words(text: str) -> str:
    """A sentence of a message or a hint as it reads beside a form; '' when it is about what is typed elsewhere."""
    if _PROGRAM in text:
        return ""
    return _FIELD.sub(lambda found: f"‘{_labels()[found[2]]}’" if found[2] in _labels() else found[0], text)


@cache
def _labels() -> Mapping[str, str]:
    """The label of every field with a name that is no word, by that name."""
    every = inside(*ITEMS.values(), *REGISTERS.values())
    return {name: shape.info.title or name for model in every for name, shape in shapes(model).items() if "_" in name}
