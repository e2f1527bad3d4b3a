"""What a municipality says of the menu: the pages that it leaves out, and where its own belong."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.model.settings import Settings
from catalogue.pages.declared import may_be_left_out
from catalogue.pages.menu import PARTS
from catalogue.reading.findings import Finding, finding
from catalogue.reading.nodes import place
from catalogue.reading.own_pages import OwnPage
from catalogue.reading.regular import Refused, read
from catalogue.reading.settings import SETTINGS_FILE, parsed
from catalogue.words.hints import did_you_mean


def check(project: Path, settings: Settings, own: Iterable[OwnPage]) -> list[Finding]:
    """E116 for each name in `verberg` that cannot be left out, E117 for each part of the menu that is not there."""
    return [*_left_out(project, settings), *_parts(own)]


def _left_out(project: Path, settings: Settings) -> Iterator[Finding]:
    known = may_be_left_out()
    wrong = [number for number, name in enumerate(settings.verberg) if name not in known]
    data = read(project / SETTINGS_FILE, project.resolve()) if wrong else b""
    root = None if isinstance(data, Refused) else parsed(data).root
    for number in wrong:
        name = settings.verberg[number]
        line, column = place(root, ("extra", "catalogue", "verberg", number)) if root else (1, 1)
        params = {"waarde": name, "toegestaan": ", ".join(known)}
        yield finding(SETTINGS_FILE, line, column, "E116", suggestion=did_you_mean(name, known), **params)


def _parts(own: Iterable[OwnPage]) -> Iterator[Finding]:
    for page in own:
        if page.menu and page.menu not in PARTS:
            close = next((part for part in PARTS if part.lower() == page.menu.strip().lower()), "")
            suggestion = f"Bedoelt u '{close}'?" if close else did_you_mean(page.menu, PARTS)
            params = {"waarde": page.menu, "toegestaan": ", ".join(PARTS)}
            yield finding(f"docs/{page.path}", page.line, page.column, "E117", suggestion=suggestion, **params)
