"""The pages that a municipality writes itself: docs/eigen/*.md, and what each says of itself before its text begins.

One with the name of a page of ours takes the place of ours: docs/eigen/privacy.md is shown at privacy/.
"""

from dataclasses import dataclass
from pathlib import Path

from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import place, plain
from catalogue.reading.regular import Refused, read, shown_path, tree
from catalogue.reading.source import Source, parse

FOLDER = "eigen"
_MARKDOWN = ".md"
BOM = b"\xef\xbb\xbf"
_FENCES = ("---", "...")


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page in docs/eigen/. `path` is relative to docs/; line and column are those of what it says of the menu."""

    path: str
    menu: str = ""
    """The part of the menu that it wants to stand in; '' when it does not say."""
    line: int = 1
    column: int = 1

    @property
    def name(self) -> str:
        """Its path below docs/eigen/."""
        return self.path.removeprefix(f"{FOLDER}/")


def look(project: Path) -> list[OwnPage]:
    """Every page in docs/eigen/, in order of path; not what may not be read, which `hand_written` tells."""
    project = project.resolve()
    docs, found = project / "docs", []
    for path, refused in tree(docs / FOLDER, project):
        if refused or path.suffix != _MARKDOWN:
            continue
        data = read(path, project)
        if not isinstance(data, Refused):
            found.append(_page(shown_path(path, docs), data))
    return sorted(found, key=lambda page: page.path)


def _page(path: str, data: bytes) -> OwnPage:
    root = front_matter(data).root
    menu = plain(root).get("menu") if isinstance(root, MappingNode) else None
    if root is None or not isinstance(menu, str):
        return OwnPage(path)
    return OwnPage(path, menu, *place(root, ("menu",)))


def front_matter(data: bytes) -> Source:
    """What a page says of itself before its text, read as YAML; each line has the number that it has in the page."""
    lines = data.removeprefix(BOM).decode("utf-8", "replace").splitlines()
    if lines and lines[0].rstrip() == _FENCES[0]:
        for number, line in enumerate(lines[1:], 1):
            if line.rstrip() in _FENCES:
                return parse("\n".join(["", *lines[1:number]]).encode())
    return parse(b"")
