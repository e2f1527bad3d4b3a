"""What a site will hold, before anything of it is written: every address, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from catalogue.model.catalogue import Catalogue
from catalogue.pages.making.job import Job
from catalogue.publish import beside as outputs
from catalogue.publish import claims
from catalogue.publish.claims import Claim
from catalogue.reading.findings import Finding


def check(catalogue: Catalogue, jobs: Iterable[Job], documents: Iterable[str]) -> Iterator[Finding]:
    """The findings about addresses: of the pages of `jobs`, all that is published beside them, and hand-written files.

    `documents` are the paths in docs/ of the hand-written files.
    """
    pages = (Claim(f"{job.url}index.html") for job in jobs)
    beside = map(Claim, outputs.paths(catalogue))
    return claims.check(chain(claims.of_theme(), pages, beside, claims.of_documents(documents)), "docs")
