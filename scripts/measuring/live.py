"""What someone waits for at a screen: a change in the preview, and the first result of a search."""

from __future__ import annotations

import functools
import http.server
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from _environment import PROJECT
from measuring.measure import LOG, Failed, Run, seconds_until, stop

EDITS = 3
SLOWEST = 900  # seconds; a preview that is not up by then never will be
EDITED = Path("journeys", "reis-0.yml")
PAGE = "klantreizen/reis-0/"
STEP_TITLE = re.compile(r"(?m)^(  - id: .*\n    titel: ).*$")

QUERIES = ("bijstand", "wachten", "brief", "schulden", "hoe vraag ik bijstand aan")
SEARCH_BOX = "#zoekveld"
FIRST_RESULT = ".shell-found ul a"
PHONE = {"width": 360, "height": 740}
SLOWER = 4  # times, the processor of a telephone beside that of this computer; as Lighthouse takes it
# Milliseconds and bytes a second: 4G where it is good.
NETWORK = {"offline": False, "latency": 60, "downloadThroughput": 9e6 / 8, "uploadThroughput": 1.5e6 / 8}
TYPING = 150  # milliseconds a letter: who types on a telephone takes longer
WORKER = "**/pagefind-worker.js"


# --- the preview ----------------------------------------------------------------------------------------------------


def edits(content: Path, folder: Path, today: str) -> list[Run]:
    """How long it takes from saving another title of a step until its page in the preview has it. Raises Failed."""
    port = _free_port()
    command = [sys.executable, PROJECT / "scripts" / "serve.py", "--port", str(port)]
    with (folder / LOG).open("wb") as log:
        process = subprocess.Popen(
            [str(word) for word in [*command, "--root", content, "--vandaag", today]],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    path = content / EDITED
    before = path.read_text("utf-8")
    try:
        address = f"http://127.0.0.1:{port}/{PAGE}"
        seconds_until(lambda: process.poll() is not None or "<h1" in _page(address), SLOWEST, every=0.2)
        if process.poll() is not None:
            raise Failed("de voorvertoning startte niet")
        return [Run(_edit(path, before, address, f"Ik wacht op bericht {number}")) for number in range(EDITS)]
    finally:
        stop(process)
        path.write_text(before, encoding="utf-8", newline="\n")


def _edit(path: Path, before: str, address: str, title: str) -> float:
    time.sleep(1.5)  # an editor looks up; and the preview has to see another time on the file
    after, changes = STEP_TITLE.subn(rf"\g<1>{title}", before, count=1)
    if not changes:
        raise Failed("er is geen stap om te wijzigen")
    path.write_text(after, encoding="utf-8", newline="\n")
    return seconds_until(lambda: title in _page(address), SLOWEST, every=0.05)


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=SLOWEST) as answer:
            text: str = answer.read().decode("utf-8", "replace")
            return text
    except (urllib.error.URLError, ConnectionError):
        return ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# --- the search -----------------------------------------------------------------------------------------------------


def search(site: Path) -> tuple[float, int]:
    """Seconds from the last letter to the first result on a telephone, and the bytes fetched by then. Raises Failed.

    The slowest of some questions, each the first of a visit: in a browser without a cache, on the page of a klantreis.
    """
    from playwright.sync_api import Error, sync_playwright

    import _browser

    program = _browser.find() or _browser.install()
    if not program:
        raise Failed("er is geen Chromium")
    try:
        with served(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            return max(_ask(browser, f"{address}/{PAGE}", query) for query in QUERIES)
    except Error as error:
        raise Failed(str(error).splitlines()[0][:200]) from None


def _ask(browser: Any, address: str, query: str) -> tuple[float, int]:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        # Only the page itself can be slowed: without a worker Pagefind does its work there.
        page.route(WORKER, lambda route: route.abort())
        page.goto(address, wait_until="networkidle")
        slow = context.new_cdp_session(page)
        slow.send("Network.emulateNetworkConditions", NETWORK)
        slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        fetched: list[int] = []
        page.on("response", lambda answer: fetched.append(_size(answer)))
        page.keyboard.press("/")
        page.wait_for_timeout(TYPING * len(query))
        page.locator(SEARCH_BOX).fill(query)
        begin = time.perf_counter()
        page.locator(FIRST_RESULT).first.wait_for(timeout=30_000)
        return time.perf_counter() - begin, sum(fetched)


def _size(answer: Any) -> int:
    return int(answer.headers.get("content-length", 0))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """A server in a measurement has nothing to say."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has seen enough hangs up."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site for as long as the block lasts, without a slash at its end."""
    handler = functools.partial(_Quiet, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
