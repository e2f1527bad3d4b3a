"""A text changed in some places and read again: only when it says exactly what was intended, it is given."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

import yaml

from catalogue.editor.block import Span
from catalogue.editor.extents import Extent, extents
from catalogue.model.base import Data
from catalogue.reading.faults import Problem
from catalogue.reading.invisible import left_out
from catalogue.reading.nodes import plain
from catalogue.reading.source import parse


class SpliceRefused(ValueError):
    """The text cannot be changed so; says why, in Dutch."""


Change = Callable[[str, Extent | None, bool], Iterable[Span]]
"""What becomes different in a text with these extents (None: nothing is in it).

The last says whether new texts may be written after |.
"""


def exactly(text: str, change: Change, intend: Callable[[Any], Data]) -> str:
    """The text with the change, when its data becomes what `intend` makes of the data that it has.

    Raises SpliceRefused when it does not, when something is wrong with the text, or becomes wrong.
    """
    mark, text = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    source = parse(_bytes(text))
    wrong = next((one for one in source.problems if one.code != "E001" and not left_out(one)), None)
    if wrong:
        raise SpliceRefused(f"Op regel {wrong.line} staat iets dat niet klopt. Herstel dat eerst.")
    try:
        root = extents(text) if source.root else None
    except (yaml.YAMLError, ValueError) as error:
        raise SpliceRefused("Dit bestand kan hier niet gewijzigd worden. Wijzig het in het bestand zelf.") from error
    data = plain(source.root) if source.root else None
    attempts = [_applied(text, change(text, root, blocks)) for blocks in (True, False)]
    intended = intend(deepcopy(data))
    for new in dict.fromkeys(attempts):
        again = parse(_bytes(new))
        if again.root and plain(again.root) == intended and not _more(again.problems, source.problems):
            return mark + new
    raise SpliceRefused("Dit kan niet veilig in het bestand gezet worden. Wijzig het in het bestand zelf.")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _more(now: Iterable[Problem], before: Iterable[Problem]) -> bool:
    """Whether something is wrong that was not before, wherever it stands now."""
    known = [(one.code, one.params) for one in before]
    for one in now:
        if (one.code, one.params) not in known:
            return True
        known.remove((one.code, one.params))
    return False


def _applied(text: str, spans: Iterable[Span]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(spans, key=lambda span: span[:2]):
        if start < at:
            raise SpliceRefused("Twee wijzigingen raken elkaar. Doe ze een voor een.")
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))
