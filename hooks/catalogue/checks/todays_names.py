"""References by an old id, as if they were by that of today: then no rule needs to know of old ones."""

from collections.abc import Sequence
from dataclasses import replace

from catalogue.model import Klantreis
from catalogue.reading.document import Document, Reference
from catalogue.reading.renaming import old_addresses


def by_todays_names(documents: Sequence[Document]) -> Sequence[Document]:
    """The same files, in which nobody names a knelpunt by an old id of it."""
    old = old_addresses(one for item in documents for one in item.records if isinstance(one, Klantreis))
    if not old:
        return documents

    def today(reference: Reference) -> Reference:
        is_old = reference.target == "knelpunt" and reference.value in old
        return reference._replace(value=old[reference.value]) if is_old else reference

    return [replace(item, references=tuple(map(today, item.references))) for item in documents]
