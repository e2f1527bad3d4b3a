"""The questions of the form to the preview: who may ask one, how it has to be asked, and the answer.

Any page in the browser of an editor can send something here, and anything on the network can if a name is made to lead
here. So a question counts only from the page itself, in the one way in which it asks: what another site can send
without the browser asking us first (a form, a picture, plain text) is never that.
"""

import json
from collections.abc import Callable, Container, Mapping
from http import HTTPStatus
from typing import Any

from catalogue.editor.protocol import Json

MOST = 4_000_000
"""Bytes of a question: more than a person types in a day."""
_PIECE = 65_536

Surroundings = Mapping[str, Any]
"""Of a request, as in PEP 3333."""


class Refusal(Exception):
    """Why nothing was done; `says` is a Dutch sentence."""

    def __init__(self, status: HTTPStatus, says: str) -> None:
        super().__init__(says)
        self.status, self.says = status, says


def respond(asked: Surroundings, hosts: Container[str], answer: Callable[[Any], Json]) -> tuple[HTTPStatus, Json]:
    """What `answer` gives for the question in a request; `{"error": sentence}` when it may not be asked like this.

    `hosts` are the names of this computer, each with its port.
    """
    try:
        _may_ask(asked, hosts)
        return HTTPStatus.OK, answer(_question(asked))
    except Refusal as refused:
        return refused.status, {"error": refused.says}


def _may_ask(asked: Surroundings, hosts: Container[str]) -> None:
    host = asked.get("HTTP_HOST", "")
    if host not in hosts:
        raise Refusal(HTTPStatus.MISDIRECTED_REQUEST, "De redactie is er alleen voor deze computer.")
    if asked.get("REQUEST_METHOD") != "POST":
        raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED, "Hier kan alleen de redactie iets vragen.")
    if asked.get("HTTP_ORIGIN") != f"http://{host}":
        raise Refusal(HTTPStatus.FORBIDDEN, "Deze vraag komt niet van de redactie zelf.")
    if asked.get("CONTENT_TYPE") != "application/json":
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Een vraag van de redactie is JSON.")


def _question(asked: Surroundings) -> Any:
    length = str(asked.get("CONTENT_LENGTH") or "")
    if not (length.isascii() and length.isdecimal()):
        raise Refusal(HTTPStatus.LENGTH_REQUIRED, "Deze vraag zegt niet hoe lang hij is.")
    body = asked["wsgi.input"]
    size = int(length[:12])  # more digits are more than enough
    if size > MOST:
        _skip(body, size)
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Dit is te groot om in één keer te versturen. Sla vaker op.")
    data = body.read(size)
    try:
        if len(data) != size:
            raise ValueError("cut short")
        question = json.loads(data.decode("utf-8"), parse_constant=_no_number)
        json.dumps(question, ensure_ascii=False).encode("utf-8")  # half of a character can be written in JSON
    except (ValueError, RecursionError):
        raise Refusal(HTTPStatus.BAD_REQUEST, "Deze vraag is niet te lezen. Laad de pagina opnieuw.") from None
    return question


def _skip(body: Any, size: int) -> None:
    """Read on for a while: a browser that is still sending hears no answer."""
    left = min(size, 20 * MOST)
    while left > 0 and (piece := body.read(min(left, _PIECE))):
        left -= len(piece)


def _no_number(text: str) -> Any:
    raise ValueError(text)
