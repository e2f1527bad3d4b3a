"""What a municipality writes by hand beside its content: which files there are, and what is wrong with them.

MkDocs reads the pages in docs/ and copies all other files there, and those in overrides/, to the site. So whatever may
not be read is found before MkDocs begins.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.reading import story_limits
from catalogue.reading.findings import Finding, finding
from catalogue.reading.regular import Refused, read, shown_path, tree
from catalogue.reading.source import text_problems

FOLDERS = ("docs", "overrides")
MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class HandWritten:
    """The files in docs/ by their path in it, and all findings; `safe` when MkDocs can be let loose on them."""

    documents: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    safe: bool = True


def look(project: Path) -> HandWritten:
    """Every file that MkDocs would read or copy. Opens none that is no ordinary file inside the project."""
    project = project.resolve()
    documents: list[str] = []
    findings: list[Finding] = []
    safe = True
    for name in FOLDERS:
        for path, refused in tree(project / name, project):
            if refused:
                safe = False
                findings.append(_refused(path, project, refused))
            elif name == "docs" and _is_published(document := shown_path(path, project / name)):
                documents.append(document)
                faults = list(_faults(path, project)) if document.endswith(MARKDOWN) else []
                safe = safe and not faults
                findings += faults
    return HandWritten(tuple(documents), tuple(findings), safe)


def documents(project: Path) -> Iterator[str]:
    """The files of docs/ that MkDocs puts on the site, by their path in it; none is opened."""
    project = project.resolve()
    for path, refused in tree(project / "docs", project):
        if not refused and _is_published(document := shown_path(path, project / "docs")):
            yield document


def _is_published(path: str) -> bool:
    """Whether MkDocs puts the file on the site: nothing that is hidden, but for the folder that the web agreed on."""
    return not any(part.startswith(".") and part != ".well-known" for part in path.split("/"))


def _faults(page: Path, project: Path) -> Iterator[Finding]:
    """What keeps a page from being read by MkDocs, which takes minutes for what a story may not have either."""
    data = read(page, project)
    if isinstance(data, Refused):
        yield _refused(page, project, data)
        return
    for found in (*text_problems(data), *story_limits.faults(data.decode("utf-8", "replace"))):
        yield finding(shown_path(page, project), found.line, found.column, found.code, **found.params)


def _refused(path: Path, project: Path, refused: Refused) -> Finding:
    return finding(shown_path(path, project), 1, 1, refused.code, **refused.params)
