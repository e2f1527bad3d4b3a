"""Files of a project replaced together: prepared beside them, and then put in place one by one, to the end.

What is to be done is written down when all is prepared. Whoever is stopped before that has changed nothing; what is
stopped after it, the next run does to the end. Read by any Python 3, like _environment: the engine may be half of one
version and half of another by then.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from pathlib import Path

WORKPLACE = ".bijwerken"
TODO = "lijst.json"


class NotFinished(Exception):
    """A file could not be put in place, because of this error of the system."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


def prepare(project: Path, files: dict, gone) -> None:
    """Put the new bytes of files beside them, and then write down what is to be done: these in order, then what goes.

    Raises OSError, and nothing is changed, when they cannot be put there.
    """
    workplace = project / WORKPLACE
    _check(project, [*files, *gone])
    _leave(workplace)
    workplace.mkdir()
    for path, data in files.items():
        target = workplace / "nieuw" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        with contextlib.suppress(OSError):
            shutil.copymode(project / path, target)
    todo = workplace / "lijst.bezig"
    todo.write_text(json.dumps({"nieuw": list(files), "weg": sorted(gone)}), encoding="utf-8")
    todo.replace(workplace / TODO)


def is_unfinished(project: Path) -> bool:
    """Whether something is written down that was not done to the end."""
    return (project / WORKPLACE / TODO).is_file()


def finish(project: Path) -> bool:
    """Do what is written down; whether there was anything. What was prepared and not written down goes.

    Raises NotFinished when a file cannot be put in place; the next time it goes on from there.
    """
    try:
        if is_unfinished(project):
            _put_in_place(project)
            return True
        _leave(project / WORKPLACE)
        return False
    except OSError as error:
        raise NotFinished(error) from error


def _put_in_place(project: Path) -> None:
    workplace = project / WORKPLACE
    todo = workplace / TODO
    work = json.loads(todo.read_text(encoding="utf-8"))
    _check(project, [*work["nieuw"], *work["weg"]])
    for path in work["nieuw"]:
        prepared = workplace / "nieuw" / path
        if prepared.is_file():  # else it was put in place before
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            prepared.replace(project / path)
    for path in work["weg"]:
        (project / path).unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # not empty: something else is in it
            for folder in (project / path).parents:
                if folder == project:
                    break
                if [one.name for one in folder.iterdir()] == ["__pycache__"]:  # of modules that went
                    shutil.rmtree(folder / "__pycache__")
                folder.rmdir()
    todo.unlink()
    _leave(workplace)


def _check(project: Path, paths) -> None:
    """Raise OSError for a path that leads out of the project, by its steps or by a link: others may have put it so."""
    for path in paths:
        here = project
        for part in path.split("/"):
            if here.is_symlink() or part in ("", ".", "..") or "\\" in part or ":" in part:
                raise OSError(errno.EPERM, "outside", str(project / path))
            here = here / part


def _leave(workplace: Path) -> None:
    if os.path.lexists(workplace):
        shutil.rmtree(workplace)
