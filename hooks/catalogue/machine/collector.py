"""Python's collector of cycles, and when it only costs time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let the collector rest while much is made that stays: there are no cycles in it, and it would look through all of
    it many times.

    Afterwards it leaves alone what is there by then; the next time it may look at that again.
    """
    enabled = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.enable()
