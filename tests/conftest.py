"""What tests share: the example and its site, a tree of files from a dict, the programs of scripts/, and Chromium."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from example import example
from hypothesis import HealthCheck, settings
from places import PROJECT, TESTS
from programs import build_site

from catalogue.model.catalogue import Catalogue

# At the end: `test` and `build` are names of other packages too.
sys.path.append(str(PROJECT / "scripts"))

Tree = Mapping[str, str | bytes]
LONG = ("scripts", "browser")


def pytest_configure() -> None:
    """No test is about the day or the place that someone's shell is set to, or how it was started.

    A shell starts what runs in its background without Ctrl+C, and programs pass that on to those they start.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("CATALOGUS_ROOT", "CATALOGUS_VANDAAG", "SOURCE_DATE_EPOCH", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    sys.dont_write_bytecode = False  # else each process, and each program that a test starts, compiles all of it anew
    # No example has to be quick: on a busy machine none is.
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    settings.register_profile("klantreizen", deadline=None, suppress_health_check=slow)
    settings.load_profile("klantreizen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that start programs and browsers come first: one takes a minute or two, and late it keeps one core waiting.

    They stand in these two folders, and beside them.
    """
    items.sort(key=lambda item: item.path.parent != TESTS and item.path.relative_to(TESTS).parts[0] not in LONG)


def pytest_collection_finish() -> None:
    """The collector looks at what tests make, not over and over at the thousands of tests themselves."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session", name="example")
def _example() -> Catalogue:
    """The example catalogue on its own day."""
    return example()


@pytest.fixture
def write_tree(tmp_path: Path) -> Callable[[Tree], Path]:
    """Write files, as {'journeys/x.yml': text or bytes}, and give the folder they are in."""

    def write(tree: Tree) -> Path:
        for name, content in tree.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example, as scripts/build.py makes it; below a path, for who serves the folders above it.

    One for all processes of a run: who writes in a site takes a copy.
    """
    from _lock import only_one_at_a_time

    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    site = shared / "host" / "een" / "pad"
    with only_one_at_a_time(shared / "site.lock", "Een ander proces bouwt de site."):
        return site if site.is_dir() else build_site(site)  # a site is put in its place when it is whole


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The Chromium that scripts/test.py chose or fetched, else the one of this computer."""
    import _browser

    found = _browser.find()
    assert found, "There is no Chromium. scripts/test.py installs it."
    return found


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[object]:
    """Headless Chromium under Playwright, one for the whole run; a test makes its own context in it."""
    from playwright.sync_api import sync_playwright

    is_root = os.name == "posix" and os.geteuid() == 0
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if is_root else [])
        yield running
        running.close()
