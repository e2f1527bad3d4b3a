"""Templates that were compiled before in this process: in a preview that takes long, and they seldom change.

The one state that outlives a build, and it cannot go stale: what is remembered belongs to a file and its very text.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class InMemory(BytecodeCache):
    """Compiled templates by file and text."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket when this very text was compiled before."""
        if code := self._compiled.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        self._compiled[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED = InMemory()
