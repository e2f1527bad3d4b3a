"""The rule for what is named within a step: it has written its own id."""

from collections.abc import Iterator

from catalogue.checks.references import own_id
from catalogue.checks.rule import Hit, steps
from catalogue.model import Klantreis
from catalogue.reading.document import Document


def quotes_name_what_wrote_its_id(document: Document, reis: Klantreis) -> Iterator[Hit]:
    """E105: a knelpunt that a quote is about has an id that a new title does not change."""
    pains = document.identities.get("knelpunt", {})
    for path, stap in steps(reis):
        own = {knelpunt.id for knelpunt in stap.knelpunten}
        for number, uitspraak in enumerate(stap.uitspraken):
            for index, id in enumerate(uitspraak.over):
                if id in own and id in pains and not pains[id].own:
                    params = {"wat": "het knelpunt", "waarde": id, "plaats": "dat knelpunt"}
                    here = (*path, "uitspraken", number, "over", index)
                    yield Hit("E105", here, params, mend=own_id(document, pains[id], id))
