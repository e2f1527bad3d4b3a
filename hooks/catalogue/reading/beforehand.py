"""The registers that say how all other files are looked at: they are read before those."""

from collections.abc import Iterable

from catalogue.model.registers import Jargonwoord
from catalogue.reading.document import Document, read
from catalogue.reading.folder import File
from catalogue.reading.kinds import KINDS
from catalogue.reading.nodes import Node
from catalogue.reading.source import parse


def beforehand(found: Iterable[File], register: str) -> tuple[Document, Node | None] | None:
    """The register as it is read without anything else; None when there is none."""
    kind = KINDS[f"registers/{register}"]
    for file in found:
        if file.kind is kind and file.data is not None:
            return read(file.path, parse(file.data), kind, {})
    return None


def jargon(found: Iterable[File]) -> tuple[Jargonwoord, ...]:
    """The words of a catalogue of which the writing help says something, or nothing; without what is not valid."""
    register = beforehand(found, "jargon")
    if register is None:
        return ()
    document = register[0]
    words = enumerate(document.records)
    return tuple(one for number, one in words if isinstance(one, Jargonwoord) and not document.touches((number,)))
