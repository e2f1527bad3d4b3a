"""What a site will hold, before anything of it is written: every address, and what is wrong with it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from catalogue import claims, outputs
from catalogue.catalog import Catalogue
from catalogue.claims import Claim
from catalogue.findings import Finding
from catalogue.model.settings import Settings
from catalogue.pages import Job


def check(catalogue: Catalogue, settings: Settings, jobs: Iterable[Job], documents: Iterable[str]) -> Iterator[Finding]:
    """The findings about addresses: of the pages of `jobs`, all that is published beside them, and hand-written files.

    `documents` are the paths in docs/ of the hand-written files.
    """
    pages = (Claim(f"{job.url}index.html") for job in jobs)
    beside = map(Claim, outputs.paths(catalogue, settings))
    return claims.check(chain(claims.of_theme(), pages, beside, claims.of_documents(documents)), "docs")
