"""Firefox without a window, for what must work in another browser too."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from node_program import NodeProgram, node_program


class Firefox:
    """One tab of it."""

    def __init__(self, program: NodeProgram) -> None:
        self._program = program
        self._tab = self._ask("browsingContext.create", type="tab")["context"]

    def open(self, url: str) -> None:
        """Go to a page, and wait until it is loaded."""
        self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives on the page, through JSON."""
        there = {"target": {"context": self._tab}, "awaitPromise": True}
        said = self._ask("script.evaluate", expression=f"JSON.stringify({expression})", **there)
        assert said["type"] == "success", said
        return json.loads(said["result"].get("value", "null"))

    def until(self, expression: str, patience: float = 120) -> Any:
        """The first value of it that is true. Raises AssertionError when there is none, with what the page shows."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if found := self.value(expression):
                return found
            time.sleep(0.1)
        raise AssertionError(f"{expression}: {self.value('document.body.innerText')}")

    def type(self, text: str) -> None:
        """What is pressed on the keyboard, each character a key."""
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._ask(
            "input.performActions", context=self._tab, actions=[{"type": "key", "id": "toetsen", "actions": keys}]
        )

    def _ask(self, method: str, **params: Any) -> Any:
        answer = self._program.ask({"method": method, "params": params})
        assert answer["type"] == "success", answer
        return answer["result"]


@contextmanager
def firefox(program: Path, profile: Path) -> Iterator[Firefox]:
    """The browser, with a new folder `profile` for what it keeps."""
    profile.mkdir()
    with node_program("firefox.mjs", str(program), str(profile)) as driver:
        yield Firefox(driver)
