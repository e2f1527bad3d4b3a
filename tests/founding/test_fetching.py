"""A version is fetched from the address where the catalogue began: with Git, and where there is none without."""

from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from git_forge import forge, git, served
from hypothesis import given
from hypothesis import strategies as st

from catalogue.founding.updating import fetching
from catalogue.founding.updating.arrival import from_zip
from catalogue.founding.updating.fetching import fetched, newest
from catalogue.founding.updating.manifest import MANIFEST, made_of

TAGS = ("v1.2.0", "v1.10.0", "v1.9.9")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with three versions, and a tag that is none."""
    folder = tmp_path_factory.mktemp("bron") / "werk"
    (folder / "hooks").mkdir(parents=True)
    git(folder, "init", "--quiet")
    for tag in TAGS:
        files = {"docs/index.md": f"# {tag}\n".encode()}
        (folder / "docs").mkdir(exist_ok=True)
        (folder / "docs/index.md").write_bytes(files["docs/index.md"])
        (folder / MANIFEST).write_text(made_of(files, tag[1:]).as_text(), encoding="utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", tag)
        git(folder, "tag", tag)
    git(folder, "tag", "--annotate", "--message", "proef", "v2.0.0-proef")
    return folder


@pytest.fixture
def address(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with forge(repository) as found:
        yield found


@pytest.mark.parametrize("program", ["git", None], ids=["with git", "without"])
@pytest.mark.parametrize(("wanted", "version"), [("", "1.10.0"), ("1.2.0", "1.2.0"), ("v1.9.9", "1.9.9")])
def test_the_newest_version_or_the_one_asked_for_is_fetched(
    address: str, program: str | None, wanted: str, version: str
) -> None:
    found = from_zip(fetched(address, wanted, program))
    assert found.manifest.version == version
    assert found.files["docs/index.md"] == f"# v{version}\n".encode()


@pytest.mark.parametrize("program", ["git", None], ids=["with git", "without"])
def test_what_is_not_there_is_told_in_words(address: str, program: str | None) -> None:
    with pytest.raises(ValueError, match=r"Versie 3\.0\.0 is er niet\. De nieuwste is v1\.10\.0\."):
        fetched(address, "3.0.0", program)
    with pytest.raises(ValueError, match="is niet bereikbaar"):
        fetched(f"{address}-weg", "", program)
    with pytest.raises(ValueError, match="is niet bereikbaar"):
        fetched("http://127.0.0.1:1/gemeente/catalogus", "", program)


@pytest.mark.parametrize("address", ["http://voorbeeld.example/a/b", "file:///etc", "ext::sh -c x", "-x", ""])
def test_an_address_that_is_not_safe_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"https|webadres"):
        fetched(address)


class AnswerWithoutEnd(BaseHTTPRequestHandler):
    """More than anybody reads."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            for _ in range(100):
                self.wfile.write(b"0" * 100_000)

    def log_message(self, format: str, *given: object) -> None:
        """Nothing."""


def test_an_answer_without_end_is_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_MOST_OF_LIST", 100_000)
    with served(AnswerWithoutEnd) as address, pytest.raises(ValueError, match="te groot"):
        fetched(address, "", None)


class Nonsense(BaseHTTPRequestHandler):
    """No answer that a program can read."""

    def do_GET(self) -> None:
        with suppress(OSError):
            self.wfile.write(b"hallo\r\n\r\n")

    def log_message(self, format: str, *given: object) -> None:
        """Nothing."""


def test_an_answer_that_is_none_is_told_in_words() -> None:
    with served(Nonsense) as address, pytest.raises(ValueError, match="is niet bereikbaar"):
        fetched(address, "", None)


def test_where_no_version_is_yet_is_told() -> None:
    with pytest.raises(ValueError, match="nog geen versie uitgebracht"):
        newest([])


@given(st.binary(max_size=200))
def test_any_answer_is_a_list_of_tags(data: bytes) -> None:
    assert all(isinstance(line, str) for line in fetching._lines(data))
