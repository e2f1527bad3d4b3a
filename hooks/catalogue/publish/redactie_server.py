"""The preview for one person: under a secret in its address it has the page of the form, which writes the files.

    http://127.0.0.1:8000/<secret>/                the preview, each page with a link to the form
    http://127.0.0.1:8000/<secret>/redactie/       the page of the form
    http://127.0.0.1:8000/<secret>/redactie/api    what that page asks (redactie_api.py)

Without the secret there is the preview alone.
"""

import json
import re
from collections.abc import Callable, Container, Iterable
from functools import partial
from hmac import compare_digest
from http import HTTPStatus
from threading import Lock
from typing import Any
from urllib.parse import quote, urljoin

from catalogue import loading
from catalogue.editor import saving
from catalogue.editor.protocol import Json, answer
from catalogue.editor.workspace import Folder, Workspace
from catalogue.machine import trouble
from catalogue.pages.redactie import page as redactie
from catalogue.publish.build import Build
from catalogue.publish.policy import of_form
from catalogue.publish.preview import Application
from catalogue.publish.redactie_api import respond
from catalogue.publish.redactie_links import linked

PAGE = redactie.KIND.url
API = f"{PAGE}api"
POLICY = f"{of_form()}; frame-ancestors 'none'"

_Start = Callable[..., Any]
_SECRET = re.compile("[0-9a-f]+")
_OF_BEFORE = (
    "Dit adres is van een vorige keer. Elke keer dat u de voorvertoning begint, krijgt zij een ander adres.\n"
    "Het staat in het venster waarin u haar begon.\n"
)
_NOT_YET = "De redactie is er nog niet. Wacht even en laad de pagina opnieuw."


class Redactie:
    """The form of one preview. Every build opens it anew; what is asked meanwhile is answered as it was."""

    def __init__(self, secret: str) -> None:
        """Without a `secret` it is never there."""
        self._secret = secret
        self._page = b""
        self._look: Callable[[], Workspace] | None = None
        self._memory, self._folder = loading.Memory(), Folder()
        self._one_at_a_time = Lock()

    def __bool__(self) -> bool:
        return bool(self._secret)

    def address(self, address: str) -> str:
        """Where somebody begins, at a server with this address."""
        return urljoin(address, f"/{self._secret}/") if self else address

    def open(self, build: Build) -> None:
        """From now on the form is about the content of this build, which has its page's frame."""
        made = build.frames[redactie.KIND.name].fill(redactie.page(build.catalogue))
        with self._one_at_a_time:
            self._page = made.encode()
            self._look = partial(
                Workspace, build.root, build.settings, build.today, memory=self._memory, folder=self._folder
            )

    def before(self, preview: Application, mount: str, hosts: Container[str]) -> Application:
        """The same server of a preview, with the form behind the secret. `mount` is the path of the site on it."""

        def serve(asked: dict[str, Any], start: _Start) -> Iterable[bytes]:
            start = _with(start, ("Referrer-Policy", "no-referrer"))  # no page that a link leads to hears the secret
            name, _, path = asked["PATH_INFO"].removeprefix("/").partition("/")
            if not self or not compare_digest(name.encode(), self._secret.encode()):
                if self and len(name) == len(self._secret) and _SECRET.fullmatch(name):
                    return _send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", _OF_BEFORE.encode(), start)
                return preview(asked, start)
            top = f"/{self._secret}/"
            if path == API:
                return self._answer(asked, hosts, start)
            if asked.get("HTTP_HOST", "") in hosts:
                if path == PAGE:
                    return self._show(start)
                if asked["PATH_INFO"] in (top[:-1], f"{top}{PAGE}"[:-1]):
                    return _moved(f"{asked['PATH_INFO']}/", start)
            at = {**asked, "PATH_INFO": mount.encode().decode("latin-1") + path}
            return _below(top, preview, at, mount, start)

        return serve

    def _answer(self, asked: dict[str, Any], hosts: Container[str], start: _Start) -> Iterable[bytes]:
        status, said = respond(asked, hosts, self._said)
        headers = [("Allow", "POST")] if status == HTTPStatus.METHOD_NOT_ALLOWED else []
        return _send(status, "application/json", json.dumps(said).encode(), start, *headers)

    def _said(self, question: Any) -> Json:
        with self._one_at_a_time:
            if self._look is None:
                return {"error": _NOT_YET}
            try:
                space = self._look()  # the files as they are by now
                is_save = isinstance(question, dict) and question.get("ask") == "save"
                return saving.save(question, space.root) if is_save else answer(question, space)
            except Exception as error:
                return {"error": trouble.told(error)}

    def _show(self, start: _Start) -> Iterable[bytes]:
        if not self._page:
            return _send(HTTPStatus.SERVICE_UNAVAILABLE, "text/plain; charset=utf-8", _NOT_YET.encode(), start)
        policy = ("Content-Security-Policy", POLICY)
        return _send(HTTPStatus.OK, "text/html; charset=utf-8", self._page, start, policy)


def _below(top: str, site: Application, asked: dict[str, Any], mount: str, start: _Start) -> Iterable[bytes]:
    """What the site has at a path, as it stands below `top`: absolute addresses begin with that, pages have links."""
    given: list[tuple[Any, ...]] = []
    body = site(asked, lambda *said: given.append(said))
    status, headers, *more = given[-1]
    found = {name.lower(): value for name, value in headers}
    if "location" in found:
        there = top + found["location"].removeprefix(quote(mount))
        headers = [(name, there if name.lower() == "location" else value) for name, value in headers]
    if found.get("content-type", "").startswith("text/html"):
        name = asked["PATH_INFO"].strip("/").rpartition("/")[2]
        html = linked(_whole(body).decode(), f"{top}{PAGE}", name).encode()
        if status.startswith("404"):  # this page alone is one for all places, so its links say the whole path
            html = _absolute(mount).sub(rb"\1" + top.encode(), html)
        headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
        headers.append(("Content-Length", str(len(html))))
        body = [html]
    start(status, headers, *more)
    return body


def _absolute(mount: str) -> re.Pattern[bytes]:
    return re.compile(rb'((?:href|src|action)=")' + re.escape(mount.encode()) + rb"(?!/)")


def _whole(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()


def _moved(address: str, start: _Start) -> Iterable[bytes]:
    start("302 Found", [("Location", address)])
    return []


def _send(status: HTTPStatus, kind: str, data: bytes, start: _Start, *headers: tuple[str, str]) -> Iterable[bytes]:
    """What nobody keeps and nothing takes for another kind."""
    about = [("Content-Type", kind), ("Content-Length", str(len(data)))]
    about += [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), *headers]
    start(f"{status.value} {status.phrase}", about)
    return [data]


def _with(start: _Start, header: tuple[str, str]) -> _Start:
    return lambda status, headers, *more: start(status, [*headers, header], *more)
