"""The programs of a project as their users run them: those of scripts/, and MkDocs with our hook."""

import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from project import untouched

Ended = tuple[int, str, str]
"""Exit code, stdout and stderr."""
PATIENCE = 600  # seconds; only a program that hangs takes so long


def command(name: str, *arguments: str | Path, project: Path | None = None) -> list[str]:
    """A program of scripts/, in the untouched project unless another is given, with that project's own Python."""
    project = project or untouched()
    python = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return [str(project / ".venv" / python), str(project / "scripts" / f"{name}.py"), *map(str, arguments)]


@contextmanager
def started(
    name: str, *arguments: str | Path, project: Path | None = None, **surroundings: str
) -> Iterator[subprocess.Popen[str]]:
    """A program that runs for as long as the block lasts, and no longer."""
    line, pipe = command(name, *arguments, project=project), subprocess.PIPE
    with subprocess.Popen(
        line, stdout=pipe, stderr=pipe, encoding="utf-8", env={**os.environ, **surroundings}
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def run(name: str, *arguments: str | Path, project: Path | None = None, **surroundings: str) -> Ended:
    """Run a program to its end."""
    with started(name, *arguments, project=project, **surroundings) as process:
        said, told = process.communicate(timeout=PATIENCE)
    return process.returncode, said, told


def run_after(shell: str, name: str, *arguments: str | Path) -> Ended:
    """The same after a command of the shell."""
    line = f"{shell}; exec {shlex.join(command(name, *arguments))}"
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        ["sh", "-c", line], env=unmeasured, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
    )
    return done.returncode, done.stdout, done.stderr


def build_site(folder: Path, *arguments: str | Path, project: Path | None = None) -> Path:
    """The site of a project in `folder`, as scripts/build.py makes it without a word."""
    assert run("build", "--quiet", "--site-dir", folder, *arguments, project=project) == (0, "", "")
    return folder


def a_free_port() -> int:
    """A port of this computer that nothing listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def for_mkdocs(settings: dict[str, str]) -> dict[str, str]:
    """The surroundings of MkDocs: of ours only these settings."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("CATALOGUS_")}
    return {**own, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **settings}


def mkdocs(project: Path, *arguments: str, **settings: str) -> Ended:
    """`mkdocs build --strict`, into the folder `site` of the project."""
    line = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    surroundings = for_mkdocs(settings)
    done = subprocess.run(
        line, cwd=project, env=surroundings, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
    )
    return done.returncode, done.stdout, done.stderr


@contextmanager
def serving(project: Path, **settings: str) -> Iterator[str]:
    """`mkdocs serve --strict` on a free port; gives its address."""
    port = a_free_port()
    line = [sys.executable, "-m", "mkdocs", "serve", "--strict", "--dev-addr", f"127.0.0.1:{port}"]
    log = (project.parent / f"{project.name}.log").open("w", encoding="utf-8")
    with log, subprocess.Popen(line, cwd=project, env=for_mkdocs(settings), stdout=log, stderr=log) as server:
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
