"""The built site, in a folder of its own, served from a path as on many a host."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from places import PROJECT

PLACE = "een/pad"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing about it."""

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example catalogue, as scripts/build.py makes it."""
    folder = tmp_path_factory.mktemp("host") / PLACE
    command = [sys.executable, PROJECT / "scripts" / "build.py", "--quiet", "--site-dir", folder]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the site, with a slash at its end: http://127.0.0.1:…/een/pad/."""
    root = site_folder.parents[PLACE.count("/")]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{PLACE}/"
        server.shutdown()
        thread.join()
