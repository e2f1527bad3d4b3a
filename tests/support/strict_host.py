"""A host of files on this computer that sends a security policy, and a page that minds what that refuses."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import BrowserContext, Page

WATCH = """window.refused = [];
addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective} ${event.sample}`));"""


@contextmanager
def minded(context: BrowserContext) -> Iterator[Page]:
    """A page of which the scripts may not go wrong, and that may do nothing which the policy refuses."""
    opened = context.new_page()
    opened.add_init_script(WATCH)
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    assert opened.evaluate("window.refused ?? []") == []
    assert wrong == []


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
