"""What the site publishes beside its pages: open data in several forms, feeds, a calendar, and the way from old names.

`files` gives each as a path and its bytes; who calls it writes them.
"""

from collections.abc import Iterable, Iterator

from catalogue.catalog import Catalogue
from catalogue.outputs import atom, calendar, csv_files, excel, facet_files, records, redirects
from catalogue.outputs.derived import Derived
from catalogue.outputs.site import Site
from catalogue.settings import Settings

__all__ = ["Site", "files"]


def files(catalogue: Catalogue, settings: Settings, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every file by its path, relative to the site, and its bytes in pieces; to be taken one at a time, in order."""
    derived = Derived.of(catalogue, settings, site)
    yield from records.files(derived, site)
    yield from csv_files.files(derived)
    yield from excel.files(derived)
    yield from atom.files(catalogue, settings, site)
    yield from calendar.files(catalogue, settings, site)
    yield from facet_files.files(catalogue, settings)
    yield from redirects.files(catalogue, site)
