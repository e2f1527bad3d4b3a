"""The built site, served from a path as on many a host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from host import hosted

PLACE = "een/pad"


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the site, with a slash at its end: http://127.0.0.1:…/een/pad/."""
    with hosted(site_folder.parents[PLACE.count("/")]) as root:
        yield f"{root}{PLACE}/"
