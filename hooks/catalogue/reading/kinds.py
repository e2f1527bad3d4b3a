"""The kinds of file there are, by the folder or the name that says so, and what a file in the wrong folder holds."""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from types import MappingProxyType

from catalogue.model import ITEMS, REGISTERS, Record
from catalogue.model.base import shapes
from catalogue.reading.nodes import Mapping, Node


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: a klantreis, a verbeteractie or a register. `folder` is '' for what stands alone."""

    folder: str
    name: str
    model: type[Record]
    many: bool


KINDS: MappingType[str, Kind] = MappingProxyType(
    {folder: Kind(folder, folder, model, many=False) for folder, model in ITEMS.items()}
    | {f"registers/{name}": Kind("registers", name, model, many=True) for name, model in REGISTERS.items()}
)


_CLEARLY = 3


def looks_like(kind: Kind, root: Node) -> Kind | None:
    """The kind of record that clearly stands in a file in the folder of another; None when it stands where it should.

    Clearly: it has at least three fields that only the other has, and more of those than of its own.
    """
    if kind.many or not isinstance(root, Mapping):
        return None
    own = shapes(kind.model).keys()
    for other in KINDS.values():
        if not other.many and other is not kind:
            fields = shapes(other.model).keys()
            theirs, ours = root.entries.keys() & (fields - own), root.entries.keys() & (own - fields)
            if len(theirs) >= _CLEARLY and len(theirs) > len(ours):
                return other
    return None
