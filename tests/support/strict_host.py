"""A host of files on this computer that sends a security policy, and what notes in a page that it refused something."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

WATCH = """window.refused = [];
addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective} ${event.sample}`));"""


class _Strict(SimpleHTTPRequestHandler):
    """Serves files with the policy of the server."""

    server: "StrictHost"

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.server.policy)
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class StrictHost(ThreadingHTTPServer):
    """A server with one policy for all that it serves."""

    policy = ""


@contextmanager
def strictly(folder: Path, policy: str) -> Iterator[StrictHost]:
    """The server of a folder for as long as the block lasts."""
    with StrictHost(("127.0.0.1", 0), partial(_Strict, directory=str(folder))) as server:
        server.policy = policy
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
