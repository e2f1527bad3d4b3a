"""How hard the tests search that take any text."""

import os

from hypothesis import settings


def examples(number: int) -> settings:
    """So many examples of a test that takes long; CATALOGUS_FUZZ says how many times as many."""
    return settings(max_examples=number * int(os.environ.get("CATALOGUS_FUZZ", "1")))
