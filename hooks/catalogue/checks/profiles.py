"""The rule for the profiles that steps name: they make the journey."""

from collections.abc import Iterator, Sequence

from catalogue.model import Klantreis
from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note


def steps_are_for_who_makes_the_journey(documents: Sequence[Document], register: Document | None) -> Iterator[Note]:
    """W105: a step is for profiles of its journey, and so is a score.

    Of a profile that is not in the register E101 tells; and where the journey names one of those, it may be meant.
    """
    known = register.identities.get("profielen", {}) if register else {}
    for document in documents:
        for reis in document.records:
            if not isinstance(reis, Klantreis) or document.touches(("profielen",)):
                continue
            if any(id not in known for id in reis.profielen):
                continue
            for one in document.references:
                if one.target == "profielen" and one.value in known and one.value not in reis.profielen:
                    yield note(document.path, one.line, one.column, "W105", profiel=one.value)
