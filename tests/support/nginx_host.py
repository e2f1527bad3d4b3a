"""A site behind nginx, with the settings that hosting/nginx.conf gives every municipality."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from places import PROJECT
from programs import a_free_port

_SETTINGS = """\
daemon off; {user} worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  types {{
    text/html html; text/css css; application/javascript js; application/json json; image/png png;
  }}
  default_type application/octet-stream;
  log_format asked '$status $request_uri';
  access_log {folder}/asked.log asked;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    set $catalogus "{below}";
    include {rules};
  }}
}}
"""


@dataclass
class NginxHost:
    """What was asked of it stands in a file, which nginx writes at once."""

    address: str
    log: Path

    def asked(self) -> list[str]:
        """Every question since it began: '200 /over/'."""
        return self.log.read_text(encoding="utf-8").splitlines()


@contextmanager
def behind_nginx(program: Path, root: Path, folder: Path, below: str = "") -> Iterator[NginxHost]:
    """The files of `root` for as long as the block lasts; the site stands `below` it: '/een/pad', '' for all of it."""
    folder.mkdir(parents=True, exist_ok=True)
    port = a_free_port()
    file = folder / "nginx.conf"
    rules = PROJECT / "hosting" / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""  # or it reads as a user who may not read what a test writes
    text = _SETTINGS.format(user=user, folder=folder, port=port, root=root, below=below, rules=rules)
    file.write_text(text, encoding="utf-8")
    with subprocess.Popen([program, "-p", folder, "-c", file], stderr=subprocess.PIPE) as running:
        try:
            _wait(port, running)
            yield NginxHost(f"http://127.0.0.1:{port}{below}/", folder / "asked.log")
        finally:
            running.terminate()
            running.wait(10)


def _wait(port: int, running: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        assert running.poll() is None, running.stderr and running.stderr.read().decode()
        with socket.socket() as asking:
            if not asking.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")
