"""What the site publishes beside its pages: open data in several forms, feeds, a calendar, and the way from old names.

`files` gives each as a path and its bytes; who calls it writes them. `shares` gives the same in parts, each of which
can be made by a process of its own; `paths` only says where they will stand.
"""

from collections.abc import Callable, Iterable, Iterator

from catalogue.data import atom, calendar, csv_files, records
from catalogue.data.derived import Derived
from catalogue.data.site import WORKBOOK, Site
from catalogue.model.catalogue import Catalogue
from catalogue.publish import facet_files, headers, redirects

Files = Iterator[tuple[str, Iterable[bytes]]]


def files(catalogue: Catalogue, site: Site) -> Files:
    """Every file by its path, relative to the site, and its bytes in pieces; to be taken one at a time, in order."""
    return (file for share in shares(catalogue, site) for file in share())


def paths(catalogue: Catalogue) -> Iterator[str]:
    """The path of every file, without making any."""
    yield WORKBOOK
    yield from records.paths(catalogue)
    yield from csv_files.paths()
    yield from atom.paths(catalogue)
    yield calendar.PATH
    yield from facet_files.paths(catalogue)
    yield from redirects.paths(catalogue)
    yield from headers.PATHS


def shares(catalogue: Catalogue, site: Site, moved: str = "") -> tuple[Callable[[], Files], ...]:
    """All files in parts, the largest first. `moved` is the address of the script of a page at an old name."""
    return (
        lambda: _data(Derived.of(catalogue, site), site),
        lambda: atom.files(catalogue, site),
        lambda: _small(catalogue, site, moved),
    )


def _data(derived: Derived, site: Site) -> Files:
    """What holds the derived figures, which are worked out only once."""
    from catalogue.data import excel  # with openpyxl, of which a check has no need

    yield from excel.files(derived)
    yield from records.files(derived, site)
    yield from csv_files.files(derived)


def _small(catalogue: Catalogue, site: Site, moved: str) -> Files:
    yield from calendar.files(catalogue, site)
    yield from facet_files.files(catalogue)
    yield from redirects.files(catalogue, site, moved)
    yield from headers.files(site.url)
