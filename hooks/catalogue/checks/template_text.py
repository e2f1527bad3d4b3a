"""The rule for the texts that a new file begins with: they are replaced before anybody reads them."""

from collections.abc import Iterator

from catalogue.checks.rule import Context, Hit
from catalogue.checks.texts import texts
from catalogue.model import Klantreis, Verbeteractie
from catalogue.words.template import TO_REPLACE


def nothing_is_left_to_write(record: Klantreis | Verbeteractie, context: Context) -> Iterator[Hit]:
    """E121: a journey that is no concept any more, or an action that is no idea any more, has no text to replace."""
    begin = "concept" if isinstance(record, Klantreis) else "idee"
    if record.status != begin:
        for path, _, text in texts(record):
            if text.startswith(TO_REPLACE):
                yield Hit("E121", path, {"tekst": text, "status": begin})
