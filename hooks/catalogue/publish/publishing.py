"""Makes the pages and all else that is published, and writes it, by several processes that have all that is loaded.

What is on the site is the same, however many made it.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path

from catalogue.machine import parallel
from catalogue.machine.progress import Progress, silent
from catalogue.machine.trouble import in_words
from catalogue.pages.making.job import Finished, Job
from catalogue.publish.shell import Frame

Files = Callable[[], Iterable[tuple[str, Iterable[bytes]]]]
"""Gives files: each by its path from the root of the site, and its bytes in pieces."""

_WRITING = "Pagina's schrijven"
_TOGETHER = 12  # so many pages of records are one piece of work


class PageError(Exception):
    """A page could not be made; the message is Dutch and says which."""


class Taken(PageError):
    """Something stands at this address already: it would vanish."""


def publish(
    folder: Path,
    jobs: Sequence[Job],
    frames: Mapping[str, Frame],
    files: Sequence[Files],
    *,
    processes: int | None = None,
    progress: Progress = silent,
) -> None:
    """Write the page of every job, in the frame of its kind, and the files.

    The `progress` is told how many pages there are. Raises PageError for the first page that cannot be made, and Taken
    for what would take the place of something else.
    """
    work: list[Callable[[], None]] = [partial(_write_files, folder, some) for some in files]
    shares = list(_shares(jobs))
    work += (partial(_write_pages, folder, some, frames) for some in shares)
    sizes = [*(0 for _ in files), *map(len, shares)]
    progress(_WRITING, 0, len(jobs))
    gc.freeze()  # what is loaded stays: nobody has to look through it for what can go
    try:
        done = parallel.spread(_do, work, processes=processes, inherits=True)
        for pages_done, _ in zip(accumulate(sizes), done, strict=True):
            progress(_WRITING, pages_done, len(jobs))
    finally:
        gc.unfreeze()


def write_page(folder: Path, page: Finished, frames: Mapping[str, Frame]) -> None:
    """Write one page in the frame of its kind. Raises Taken."""
    write_file(folder, f"{page.url}index.html", [frames[page.kind].fill(page).encode()])


def write_file(folder: Path, path: str, pieces: Iterable[bytes]) -> None:
    """Write one file; every file of ours is written here. Raises Taken when one is there already."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = target.open("xb")
    except FileExistsError:
        raise Taken(f"Op het adres '{path}' staat al iets; er kan niets bij.") from None
    with file:
        file.writelines(pieces)


def _do(work: Callable[[], None]) -> None:
    work()


def _shares(jobs: Sequence[Job]) -> Iterator[Sequence[Job]]:
    """The jobs in pieces of work, the largest first: groups, pages that are the only one of their kind, all others."""
    per_kind = Counter(job.kind for job in jobs)
    groups: dict[str, list[Job]] = {}
    many = []
    for job in jobs:
        if job.group:
            groups.setdefault(job.group, []).append(job)
        elif per_kind[job.kind] > 1:
            many.append(job)
    yield from groups.values()
    yield from ([job] for job in jobs if not job.group and per_kind[job.kind] == 1)
    yield from (many[start : start + _TOGETHER] for start in range(0, len(many), _TOGETHER))


def _write_pages(folder: Path, jobs: Iterable[Job], frames: Mapping[str, Frame]) -> None:
    for job in jobs:
        try:
            write_page(folder, job.make(), frames)
        except PageError:
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno:  # of the disk; a template that is missing has no number
                raise
            raise PageError(f"De pagina '{job.url}' kon niet worden gemaakt. {in_words(error)}") from error


def _write_files(folder: Path, files: Files) -> None:
    for path, pieces in files():
        write_file(folder, path, pieces)
