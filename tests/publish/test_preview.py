"""A preview makes what somebody asks for, when they ask for it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from catalogue.data.site import Site
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.making.job import Finished, Job
from catalogue.publish.preview import Preview
from catalogue.publish.shell import Frame

HOST = "127.0.0.1:8000"
HOSTS = {HOST, "localhost:8000"}
FRAMES = {
    kind.name: Frame.cut("<title>⟦title⟧</title><meta content='⟦description⟧'>⟦body⟧", Site()) for kind in PAGE_KINDS
}


@pytest.fixture
def asked() -> list[str]:
    """The pages that were made, in order."""
    return []


@pytest.fixture
def preview(tmp_path: Path, asked: list[str]) -> Preview:
    """A preview of three pages, of which the last cannot be made, and two shares of files."""

    def job(url: str) -> Job:
        def make() -> Finished:
            asked.append(url)
            if url == "stuk/":
                raise ValueError("geen <b>")
            return Finished(url, "klantreis", url, "", f"<p>{url}", (), "")

        return Job(url, "klantreis", make)

    def files(*paths: str) -> Callable[[], Iterable[tuple[str, Iterable[bytes]]]]:
        return lambda: ((path, [path.encode()]) for path in paths if not asked.append(path))

    made = Preview()
    made.open(
        tmp_path, map(job, ("a/", "a/b/", "stuk/")), FRAMES, [files("groot.csv"), files("klein.ics", "oud/index.html")]
    )
    return made


def get(preview: Preview, folder: Path, path: str, mount: str = "/", host: str = HOST) -> tuple[str, bytes]:
    """The status and the content that a server of the files in `folder` gives when the preview is before it."""

    def server(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        file = folder / environ["PATH_INFO"].removeprefix(mount).lstrip("/")
        file = file / "index.html" if environ["PATH_INFO"].endswith("/") else file
        start("200 OK" if file.is_file() else "404 Not Found", [])
        return [file.read_bytes() if file.is_file() else b"niets"]

    given: list[tuple[Any, ...]] = []
    asked = {"PATH_INFO": path, "HTTP_HOST": host}
    body = b"".join(preview.before(server, folder, mount, HOSTS)(asked, lambda *said: given.append(said)))
    ((status, _),) = given
    return status, body


@pytest.mark.parametrize("mount", ["/", "/een/pad/"])
def test_only_the_page_that_is_asked_for_is_made(
    preview: Preview, tmp_path: Path, asked: list[str], mount: str
) -> None:
    status, body = get(preview, tmp_path, f"{mount}a/b/", mount)
    assert (status, asked) == ("200 OK", ["a/b/"])
    assert body.endswith(b"<p>a/b/")


def test_a_page_is_made_once(preview: Preview, tmp_path: Path, asked: list[str]) -> None:
    assert get(preview, tmp_path, "/a/") == get(preview, tmp_path, "/a/index.html")
    assert asked == ["a/"]


def test_files_are_made_up_to_the_one_that_is_asked_for_the_smallest_share_first(
    preview: Preview, tmp_path: Path, asked: list[str]
) -> None:
    assert get(preview, tmp_path, "/oud/") == ("200 OK", b"oud/index.html")
    assert asked == ["klein.ics", "oud/index.html"]
    assert get(preview, tmp_path, "/groot.csv") == ("200 OK", b"groot.csv")


def test_what_is_nowhere_is_not_found(preview: Preview, tmp_path: Path) -> None:
    assert get(preview, tmp_path, "/nergens/")[0] == "404 Not Found"


def test_a_page_that_cannot_be_made_says_why(preview: Preview, tmp_path: Path) -> None:
    status, body = get(preview, tmp_path, "/stuk/")
    assert status == "200 OK"
    assert "Deze pagina kon niet worden gemaakt. Er ging iets mis" in body.decode()
    assert "geen" not in body.decode().partition("Er ging iets mis")[2].partition("</li>")[0]


@pytest.mark.parametrize("host", ["kwaad.example", "kwaad.example:8000", "127.0.0.1:8001", ""])
def test_who_asks_by_another_name_gets_no_answer(preview: Preview, tmp_path: Path, asked: list[str], host: str) -> None:
    """A page of another site can make a browser ask, when its own name leads to this computer."""
    assert get(preview, tmp_path, "/a/", host=host)[0] == "421 Misdirected Request"
    assert asked == []
    assert get(preview, tmp_path, "/a/", host="localhost:8000")[0] == "200 OK"


@pytest.mark.parametrize("path", ["/", "/a/", "/nergens/", "/a/index.html"])
def test_when_nothing_could_be_made_every_page_says_why(preview: Preview, tmp_path: Path, path: str) -> None:
    get(preview, tmp_path, "/a/")
    preview.fail(["mkdocs.yml:3:1: fout <b>"])
    status, body = get(preview, tmp_path, path)
    assert status == "200 OK"
    assert "mkdocs.yml:3:1: fout &lt;b&gt;" in body.decode()
    preview.close()
    assert "fout" not in get(preview, tmp_path, "/a/")[1].decode()


def test_nothing_is_made_of_what_is_no_longer_so(preview: Preview, tmp_path: Path, asked: list[str]) -> None:
    preview.close()
    assert get(preview, tmp_path, "/a/")[0] == "404 Not Found"
    assert asked == []
    assert list(tmp_path.iterdir()) == []
