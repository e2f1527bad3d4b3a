"""The page of forms on this computer, as a program serves it: its own scripts and styles, the protocol behind it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import material
from example import of_example
from places import PROJECT
from records import TODAY

from catalogue.editor import protocol, saving
from catalogue.editor.workspace import Workspace
from catalogue.loading import Memory
from catalogue.model.settings import Settings
from catalogue.pages.redactie import page as redactie
from catalogue.publish import assets, site_files

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src {hosts}; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
PLACE = "/een/pad/redactie/"
_READ = Memory()  # what the files of one example hold is read once for all tests
FRAME = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Redactie</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
{styles}<script type="module" src="../{script}"></script></head>
<body data-md-color-scheme="default" data-md-color-primary="custom" data-md-color-accent="custom">
<main class="md-main"><div class="md-main__inner md-grid"><div class="md-content">
<article class="md-content__inner md-typeset">{article}</article></div></div></main></body></html>"""


@cache
def gathered() -> assets.Assets:
    theme = site_files.of_theme([str(Path(material.__file__).parent / "templates")])
    return assets.gather(PROJECT / "docs", theme, PROJECT / "LICENSE", redactie=True)


class FormHost(ThreadingHTTPServer):
    """Serves one catalogue, and writes in it what is saved; one that is `published`, with settings, is handed in."""

    def __init__(self, root: Path, published: Settings | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.published, settings = bool(published), published or of_example()
        self.space, self.turn = Workspace(root, settings, TODAY, memory=_READ), Lock()
        self.policy = POLICY.format(hosts=f"'self' {settings.inleveren.host}" if settings.inleveren else "'self'")
        self.asked: list[Any] = []
        self.url = f"http://127.0.0.1:{self.server_port}{PLACE}"

    def page(self) -> str:
        styles = "".join(f'<link rel="stylesheet" href="../{one}">' for one in gathered().styles)
        article = redactie.page(self.space.as_written.catalogue, published=self.published).body
        return FRAME.format(styles=styles, script=gathered().scripts["redactie"], article=article)

    def answer(self, question: Any) -> Any:
        with self.turn:
            self.asked.append(question)
            fresh = Workspace(self.space.root, self.space.settings, TODAY, memory=self.space.memory)
            is_save = question["ask"] == "save"
            assert not (is_save and self.published)
            return saving.save(question, fresh.root) if is_save else protocol.answer(question, fresh)


class _Handler(BaseHTTPRequestHandler):
    server: FormHost

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        asset = gathered().files.get(path.removeprefix("/een/pad/"))
        if path == PLACE:
            self._send(self.server.page().encode(), "text/html; charset=utf-8")
        elif asset is not None:
            self._send(asset, "text/javascript" if path.endswith(".js") else "text/css")
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert self.path == f"{PLACE}api"
        assert self.headers["Content-Type"] == "application/json"
        self._send(json.dumps(self.server.answer(question)).encode(), "application/json")

    def _send(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", self.server.policy)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@contextmanager
def form_host(root: Path, published: Settings | None = None) -> Iterator[FormHost]:
    """The page for the catalogue in `root`, for as long as the block lasts."""
    with FormHost(root, published) as host:
        thread = Thread(target=host.serve_forever, daemon=True)
        thread.start()
        yield host
        host.shutdown()
        thread.join()
