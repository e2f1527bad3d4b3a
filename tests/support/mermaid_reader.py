"""What a reader would see of a Mermaid diagram, according to the very Mermaid that the site ships, run by Node."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from node_program import NodeProgram, node_program

from catalogue.pages.drawing import mermaid


class Reader:
    """One Node process with Mermaid in it: loading takes a second, a diagram a few milliseconds."""

    def __init__(self, program: NodeProgram) -> None:
        self._program = program

    def read(self, source: str) -> dict[str, Any]:
        """The diagram as shown: type with title, accTitle, accDescr and sections, or with labels; or only an error.

        Of a flowchart also accTitle, accDescr, boxes (text by name), which are round, frames, and arrows ('' where they
        have no words).
        """
        return dict(self._program.ask(source))


@contextmanager
def mermaid_reader() -> Iterator[Reader]:
    """A reader for as long as the block lasts. Raises RuntimeError when there is no Node."""
    with node_program("read_mermaid.mjs", str(mermaid.script())) as program:
        yield Reader(program)


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
