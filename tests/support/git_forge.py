"""A forge on this computer: it speaks to Git as every forge does, and packs a tag as a ZIP."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


def git(folder: Path, *arguments: str) -> bytes:
    me = ("-c", "user.name=Test", "-c", "user.email=test@voorbeeld.example", "-c", "tag.gpgsign=false")
    line = ["git", *me, "-c", "commit.gpgsign=false", *arguments]
    return subprocess.run(line, cwd=folder, capture_output=True, check=True).stdout


class Forge(BaseHTTPRequestHandler):
    """The work of git http-backend, for the repository in one folder."""

    repository: Path

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path.endswith(".zip"):
            packed = git(self.repository, "archive", "--format=zip", "--prefix=naam-1/", path.rpartition("/")[2][:-4])
            self.answer(b"Content-Type: application/zip\r\n\r\n" + packed)
        else:
            self.to_git(path, query)

    def do_POST(self) -> None:
        self.to_git(self.path, "")

    def to_git(self, path: str, query: str) -> None:
        inside = path.removeprefix("/gemeente/catalogus").removeprefix(".git")
        told = {
            "GIT_PROJECT_ROOT": str(self.repository / ".git"),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": inside,
            "QUERY_STRING": query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
        }
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        done = subprocess.run(
            ["git", "http-backend"], env={**os.environ, **told}, input=sent, capture_output=True, check=False
        )
        self.answer(done.stdout)

    def answer(self, said: bytes) -> None:
        head, _, body = said.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().splitlines())
        self.send_response(int(headers.pop("Status", "200").split()[0]))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *given: object) -> None:
        """Nothing."""


@contextmanager
def served(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/gemeente/catalogus"
        server.shutdown()


def forge(repository: Path) -> AbstractContextManager[str]:
    """The address of a project with this repository, for as long as the block lasts."""
    return served(type("Here", (Forge,), {"repository": repository}))
