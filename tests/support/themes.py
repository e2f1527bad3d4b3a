"""The made-up themes of `founding/themes`, in each shape that themes have, and the huisstijl that follows from one."""

from functools import cache
from pathlib import Path

from places import PROJECT, TESTS

from catalogue.founding.huisstijl import choice, promises, sheet, theme_files
from catalogue.founding.huisstijl.choice import Huisstijl, Said
from catalogue.founding.huisstijl.promises import Tokens

THEMES = TESTS / "founding" / "themes"


@cache
def ours() -> Tokens:
    """The tokens of our own style sheet."""
    return promises.of_project(PROJECT)


def said(name: str) -> dict[str, Said]:
    """What a theme says for each role."""
    return choice.best(theme_files.texts(THEMES / name))[1]


def made(name: str, *, mend: bool = False) -> Huisstijl:
    """The huisstijl of a theme."""
    found = choice.chosen(ours(), said(name), mend=mend)
    assert found is not None
    return found


def dressed(project: Path, name: str) -> None:
    """Give a project the huisstijl of a theme, all of whose colours differ enough."""
    found = made(name)
    assert found.broken == ()
    path = project / sheet.PATH
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet.sheet(found.values, name), encoding="utf-8")
