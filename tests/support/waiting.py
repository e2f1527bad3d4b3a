"""Waiting for something on a page whose security policy lets nobody evaluate text in it: it is asked from outside."""

from time import monotonic
from typing import Any

from playwright.sync_api import Page

_LONGEST = 20.0  # seconds


def until(page: Page, expression: str, arg: Any = None) -> None:
    """Until the expression is true on the page. Raises AssertionError when that takes too long."""
    end = monotonic() + _LONGEST
    while not page.evaluate(expression, arg):
        assert monotonic() < end, f"{expression} stays untrue"
        page.wait_for_timeout(20)
