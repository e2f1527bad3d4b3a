"""The rule for a journey that is not published: which actions stay off the site with it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from catalogue.model import Klantreis, Verbeteractie
from catalogue.reading.document import Document
from catalogue.reading.telling import Note, note


def concepts_take_no_actions_along(documents: Sequence[Document]) -> Iterator[Note]:
    """W805: no action is off the site because every journey that it is about is a concept.

    Which actions those are is what `reading.assembly` makes of it.
    """
    journeys = [(document, one) for document in documents for one in document.records if isinstance(one, Klantreis)]
    public = {document.id for document, reis in journeys if reis.status != "concept"}
    hidden = Counter(
        reis
        for document in documents
        for actie in document.records
        if isinstance(actie, Verbeteractie) and not any(map(document.touches, (("lost_op",), ("kans",))))
        if public.isdisjoint(actie.reizen)
        for reis in actie.reizen
    )
    for document, reis in journeys:
        number = hidden[document.id]
        if reis.status == "concept" and number and not document.touches(("status",)):
            place = document.at("status")
            what = "staat 1 verbeteractie niet" if number == 1 else f"staan {number} verbeteracties niet"
            yield note(document.path, *place, "W805", hoeveel=what)
