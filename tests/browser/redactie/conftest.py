"""The page of forms on a copy of the example, in a browser that minds what goes wrong."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe import QUESTIONS, WIDE
from form_host import FormHost, form_host
from places import EXAMPLE
from playwright.sync_api import Browser, Page, expect
from strict_host import minded


@pytest.fixture(autouse=True)
def _patient() -> Iterator[None]:
    """A change asks for all checks and a page: on a busy machine that takes its time."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[FormHost]:
    with form_host(shutil.copytree(EXAMPLE, tmp_path / "root")) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """What goes wrong in the scripts, or what the policy of the server refuses, fails the test."""
    with browser.new_context(viewport=WIDE) as context:
        context.add_init_script(path=QUESTIONS)
        with minded(context) as opened:
            yield opened
