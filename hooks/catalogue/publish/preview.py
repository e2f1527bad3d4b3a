"""The pages of a preview, each made when somebody asks for it: an editor waits for one page, not for all of them."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from catalogue.pages.making.job import Job
from catalogue.publish.publishing import Files, Taken, write_file, write_page
from catalogue.publish.shell import Frame, broken, page_of_failure

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A web server's, as in PEP 3333."""


_BROKEN = "voorvertoning-mislukt.html"


@dataclass(frozen=True, slots=True)
class _Opened:
    folder: Path
    jobs: Mapping[str, Job]
    frames: Mapping[str, Frame]
    files: Iterator[tuple[str, Iterable[bytes]]]


class Preview:
    """What can be asked of the site as it is now. Every build opens it anew; meanwhile it is closed."""

    def __init__(self) -> None:
        self._site: _Opened | None = None
        self._broken = b""
        self._lock = Lock()

    def close(self) -> None:
        """From now on nothing is made: what is loaded is no longer how it is."""
        with self._lock:
            self._site, self._broken = None, b""

    def fail(self, reasons: Iterable[str]) -> None:
        """From now on every page says why there is none."""
        with self._lock:
            self._site, self._broken = None, broken(reasons).encode()

    def open(self, folder: Path, jobs: Iterable[Job], frames: Mapping[str, Frame], files: Sequence[Files]) -> None:
        """From now on the page of any of these jobs can be asked for, and any of the files."""
        with self._lock:
            found = (file for some in reversed(files) for file in some())  # the smallest first
            self._site, self._broken = _Opened(folder, {job.url: job for job in jobs}, frames, found), b""

    def make(self, path: str) -> bool:
        """Write what stands at this path of the site; whether it is worth asking again: it is there, or it may be soon.

        A page that cannot be made says why.
        """
        address = path.removesuffix("index.html")
        while True:
            with self._lock:
                site = self._site
                if site is None:
                    return True
                job = site.jobs.get(address) or site.jobs.get(f"{address}/")
                if job:
                    _write(site, job)
                    return True
                made, pieces = next(site.files, ("", ()))
                if not made:
                    return False
                with suppress(Taken):
                    write_file(site.folder, made, pieces)
                if made in (path, f"{address}index.html"):
                    return True

    def before(self, server: Application, folder: Path, mount: str, hosts: Container[str]) -> Application:
        """The same server of the files in `folder`, which has what it does not find made.

        `mount` is the path of the site on it. It answers only who asks for one of the `hosts`: the page of another site
        can make a browser ask, by letting its own name lead here.
        """

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            if environ.get("HTTP_HOST", "") not in hosts:
                start("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
                return [b"Deze voorvertoning is er alleen voor deze computer.\n"]
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").removeprefix(mount)
            if self._broken and (path.endswith(("/", ".html")) or not path):
                (folder / _BROKEN).write_bytes(self._broken)
                return server({**environ, "PATH_INFO": f"{mount}{_BROKEN}"}, start)
            for _ in range(3):  # once for what is there, once for what was made, once when the site changed meanwhile
                given: list[tuple[Any, ...]] = []
                body = server(environ, lambda *said, given=given: given.append(said))
                if not given[-1][0].startswith("404") or not self.make(path.removeprefix("/")):
                    break
            start(*given[-1])
            return body

        return answer


def _write(site: _Opened, job: Job) -> None:
    try:
        page = job.make()
    except Exception as error:
        page = page_of_failure(job, error)
    with suppress(Taken):  # two asked for it at the same time
        write_page(site.folder, page, site.frames)
