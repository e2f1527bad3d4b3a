"""Templates that were compiled before: that takes long, and they seldom change.

What is kept belongs to the name, the file and the very text of a template, and to the programs that compile it, so it
cannot go stale. The folder may be removed at any time.
"""

from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from catalogue.paths import CACHE

FOLDER = CACHE / "sjablonen"
COMPILER = Path(__file__).with_name("quick_templates.py")


class Kept(FileSystemBytecodeCache):
    """Compiled templates in a folder, apart from those that another version of our compiler or of Jinja made."""

    def __init__(self, folder: Path = FOLDER, compiler: Path = COMPILER) -> None:
        makers = sha256(compiler.read_bytes() + version("jinja2").encode()).hexdigest()[:16]
        super().__init__(str(folder / makers), "%s")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket when this very text was compiled before."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, unless nothing can be written there."""
        with suppress(OSError):
            Path(self.directory).mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


COMPILED = Kept()
