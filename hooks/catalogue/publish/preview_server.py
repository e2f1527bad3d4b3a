"""What the server of a preview asks: by which names it is this computer, and to build anew and live on."""

import logging
from collections.abc import Callable, Container
from pathlib import Path
from typing import Any

from catalogue.machine import trouble
from catalogue.publish import mkdocs_words
from catalogue.publish.preview import Preview
from catalogue.publish.refusal import refusal
from catalogue.reading import settings
from catalogue.reading.findings import ERROR, as_line

log = logging.getLogger("mkdocs.catalogue")


def hosts(host: str, port: int) -> Container[str]:
    """The names by which this computer asks for the preview: its own, each with the port."""
    names = {str(host), "127.0.0.1", "localhost", "[::1]"}
    return {f"{name}:{port}" for name in names} | (names if port == 80 else set())


def not_of_the_build(record: logging.LogRecord) -> bool:
    """A filter of the server's own log: what somebody asks for while a build goes on counts as no warning of it.

    With one, a strict build would end.
    """
    record.levelno = min(record.levelno, logging.INFO)
    return True


def want_rebuild(server: Any) -> None:
    """Have MkDocs' server build anew, as its own watch does; that one is gone for good with a folder it looked at."""
    with server._rebuild_cond:
        server._want_rebuild = True
        server._rebuild_cond.notify_all()


class _Said(logging.Handler):
    """Keeps what goes wrong, in Dutch."""

    def __init__(self, project: Path) -> None:
        super().__init__(logging.WARNING)
        self.project = project
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(mkdocs_words.in_dutch(record.getMessage(), self.project))


def rebuild(builder: Callable[[], Any], project: Path, root: Path, preview: Preview) -> None:
    """Build anew for a preview. When that cannot be done, every page says why: an exception would leave it hanging."""
    if found := refusal(project, root):
        preview.fail([as_line(one) for one in found if one.severity == ERROR])
        return
    said = _Said(project)
    logging.getLogger("mkdocs").addHandler(said)
    try:
        builder()
    except (Exception, SystemExit) as error:
        of_settings = [as_line(one) for one in settings.load(project)[1] if one.severity == "error"]
        reasons = of_settings or said.texts or [mkdocs_words.of_exception(error) or trouble.told(error)]
        log.info("\n".join(reasons))
        preview.fail(reasons)
    finally:
        logging.getLogger("mkdocs").removeHandler(said)
