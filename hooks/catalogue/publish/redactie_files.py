"""What the form on a published site runs on: the engine, and the catalogue as a browser fetches it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.editor import packed
from catalogue.loading import Memory
from catalogue.model.catalogue import Catalogue
from catalogue.pages.redactie.page import KIND, Engine
from catalogue.reading.findings import Finding
from catalogue.reading.folder import files as files_in

FOLDER = "assets/redactie/"


def prepared(
    engine: Path, root: Path, catalogue: Catalogue, memory: Memory, findings: Iterable[Finding]
) -> tuple[Engine, dict[str, bytes | Path]]:
    """What the page is told, and every file by its path from the root of the site: its bytes, or where they are.

    A name, of a file or of the folder around it, has the hash of what is in it.
    """
    program = f"{FOLDER}{engine.name}/"
    found: dict[str, bytes | Path] = {f"{program}{path.name}": path for path in sorted(engine.iterdir())}
    index, pieces = packed.pack(root, catalogue, memory, files_in(root)[0], list(findings))
    found |= {f"{FOLDER}catalogus/{name}": data for name, data in pieces.items()}
    size = sum(path.stat().st_size for path in engine.iterdir())
    up = "../" * KIND.url.count("/")
    return Engine(f"{up}{program}", size, f"{up}{FOLDER}catalogus/{index}"), found


def pieces(content: bytes | Path) -> Iterator[bytes]:
    """The bytes of a file."""
    yield content if isinstance(content, bytes) else content.read_bytes()
