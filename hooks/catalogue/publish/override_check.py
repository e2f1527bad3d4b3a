"""The templates of a municipality: whether each takes the place of one of ours, or is part of one that does."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.model import ALL_REGISTERS
from catalogue.paths import PAGES, TEMPLATES
from catalogue.reading.findings import Finding, finding
from catalogue.reading.regular import Refused, read, shown_path, tree
from catalogue.reading.site_file import OWN_TEMPLATES
from catalogue.words.hints import did_you_mean

_FEW = 3  # templates of one name that are all named


def check(project: Path) -> list[Finding]:
    """W1702 for each own template that takes the place of nothing, and that no other own template names."""
    own = dict(_own(project.resolve()))
    known = ours() if own else []
    return [_finding(name, known) for name in own if name not in known and not _is_named(name, own)]


def ours() -> list[str]:
    """Every name that a template may have: those of ours, and what we look for at a register and do not have."""
    made = {path.relative_to(top).as_posix() for top in (TEMPLATES, PAGES) for path in top.rglob("*.*")}
    names = {name for name in made if not name.endswith((".py", ".pyc", ".css"))}
    looked_for = (f"registers/{part}{one.entry}.html" for one in ALL_REGISTERS if one.entry for part in ("", "regels/"))
    return sorted({*names, *looked_for})


def _own(project: Path) -> Iterator[tuple[str, str]]:
    """Each file in overrides/catalogue by its name there, and its text; what may not be read is told elsewhere."""
    top = project / OWN_TEMPLATES
    for path, refused in tree(top, project):
        data = Refused("") if refused else read(path, project)
        if not isinstance(data, Refused) and not path.name.startswith(".") and path.name.lower() != "readme.md":
            yield shown_path(path, top), data.decode("utf-8", "replace")


def _is_named(name: str, own: dict[str, str]) -> bool:
    return any(f"{quote}{name}{quote}" in text for other, text in own.items() if other != name for quote in "\"'")


def _finding(name: str, known: list[str]) -> Finding:
    moved = [one for one in known if one.rpartition("/")[2] == name.rpartition("/")[2]]
    meant = f"Bedoelt u {' of '.join(moved)}?" if 0 < len(moved) <= _FEW else did_you_mean(name, known)
    return finding(f"{OWN_TEMPLATES}/{name}", 1, 1, "W1702", suggestion=meant, naam=name)
