"""What the forges have in common: a project with files on a branch, keys, and how a browser may ask across origins."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

KEY = "sleutel-van-een-test-0123456789"
EDITOR = "jan"
OWNER, NAME = "eikenhove", "klantreizen"
PROJECT = f"{OWNER}/{NAME}"
BASE = sha1(b"the commit that the branch is at").hexdigest()


def blob(data: bytes) -> str:
    """By which Git knows what is in a file."""
    return sha1(b"blob %d\0%s" % (len(data), data)).hexdigest()


@dataclass(frozen=True)
class Asked:
    """A question, with what is in its address already told apart."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Wrong(Exception):
    """Something was asked in another way than the documentation says."""


Route = Callable[..., Answer]


class Forge(ThreadingHTTPServer):
    """One project with `files` on its branch main, and one editor with one key."""

    kind: ClassVar[str]
    api: ClassVar[str]
    authorization: ClassVar[str]
    exposed: ClassVar[str]
    cors_headers: ClassVar[frozenset[str]]
    """Those that a page of another origin may send, in small letters; the forge itself names more."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.web = f"http://127.0.0.1:{self.server_port}"
        self.url = f"{self.web}/{PROJECT}"
        self.files, self.branches = dict(files), {"main": dict(files)}
        self.fork: dict[str, dict[str, bytes]] | None = None
        self.may_write, self.key = True, KEY
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.proposals: list[dict[str, Any]] = []
        self.refusals: list[tuple[re.Pattern[str], Answer | None]] = []
        self.turn = Lock()

    def routes(self) -> list[tuple[str, str, Route]]:
        """Method, form of the path below the API, and what answers; what the form catches are its arguments."""
        raise NotImplementedError

    def refuse(self, form: str, status: int, body: Any = None, **headers: str) -> None:
        """From now on the questions of this form, `METHOD path`, are refused."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self.refusals.append((re.compile(form), Answer(status, body or {"message": "refused"}, given)))

    def drop(self, form: str) -> None:
        """From now on the connection is broken at the questions of this form."""
        self.refusals.append((re.compile(form), None))

    def answer(self, asked: Asked) -> Answer | None:
        line = f"{asked.method} {asked.path}"
        with self.turn:
            self.asked.append(line)
            for form, refusal in self.refusals:
                if form.search(line):
                    return refusal
            if not asked.path.startswith(self.api):
                return self.page(asked)
            if asked.headers.get("authorization") != self.authorization.format(key=self.key):
                return Answer(401, {"message": "Bad credentials"})
            for method, form, route in self.routes():
                found = re.fullmatch(form, asked.path.removeprefix(self.api))
                if found and method == asked.method:
                    return route(asked, *map(unquote, found.groups()))
        raise Wrong(f"nobody answers {line}")

    def page(self, asked: Asked) -> Answer:
        """What is not below the API."""
        raise Wrong(f"no question for the API: {asked.method} {asked.path}")

    def take(self, body: Any, needed: Mapping[str, type], optional: Mapping[str, type] | None = None) -> Any:
        """The body, when it has these fields of these kinds and no others."""
        known = {**needed, **(optional or {})}
        for name, kind in known.items():
            if (name in needed or name in body) and not isinstance(body.get(name), kind):
                raise Wrong(f"{name} of {body} is no {kind.__name__}")
        if more := set(body) - set(known):
            raise Wrong(f"nobody knows {more}")
        return body

    @contextmanager
    def running(self) -> Iterator["Forge"]:
        with self:
            thread = Thread(target=self.serve_forever, daemon=True)
            thread.start()
            yield self
            self.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: Forge
    protocol_version = "HTTP/1.1"

    def do_OPTIONS(self) -> None:
        wanted = {
            one.strip().lower() for one in self.headers.get("Access-Control-Request-Headers", "").split(",") if one
        }
        allowed = self.server.cors_headers & wanted if self.path.startswith(self.server.api) else set()
        if wanted - self.server.cors_headers:
            self.server.wrong.append(f"{self.path}: a page may not send {wanted - self.server.cors_headers}")
        methods = "GET, POST, DELETE"
        self._send(
            Answer(
                204, None, {"Access-Control-Allow-Headers": ", ".join(allowed), "Access-Control-Allow-Methods": methods}
            )
        )

    def _ask(self) -> None:
        server, there = self.server, urlsplit(self.path)
        headers = {name.lower(): value for name, value in self.headers.items()}
        data = self.rfile.read(int(headers.get("content-length", "0")))
        try:
            if KEY in self.path or server.key in self.path:
                raise Wrong("a key stands in an address")
            if headers.get("sec-fetch-mode") != "navigate" and {"cookie", "referer"} & set(headers):
                raise Wrong("a question tells more than it has to")
            kind = headers.get("content-type", "")
            if data and kind.startswith("application/json"):
                body: Any = json.loads(data)
            else:
                body = {name: values[0] for name, values in parse_qs(data.decode()).items()}
            query = {name: values[0] for name, values in parse_qs(there.query).items()}
            answer = server.answer(Asked(self.command, there.path, query, headers, body))
        except Wrong as wrong:
            server.wrong.append(str(wrong))
            answer = Answer(418, {"message": str(wrong)})
        if answer is None:
            self.close_connection = True
            self.connection.close()
        else:
            self._send(answer)

    do_GET = do_POST = do_DELETE = _ask

    def _send(self, answer: Answer) -> None:
        raw = isinstance(answer.body, bytes)
        data = answer.body if raw else b"" if answer.body is None else json.dumps(answer.body).encode()
        self.send_response(answer.status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Expose-Headers", self.server.exposed)
        if answer.status != 204:
            self.send_header("Content-Type", "text/plain" if raw else "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if answer.status != 204:
            self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        pass
