"""The files that MkDocs makes the site of: stubs for our pages, what pages load, and own pages in the place of ours.

Nothing of MkDocs is loaded here: its files, what makes one, and its words for how one takes part are given.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from catalogue.pages import menu
from catalogue.pages.redactie import page as redactie
from catalogue.publish.build import SITEMAP, Build
from catalogue.publish.stubs import STUBS
from catalogue.reading.own_pages import OwnPage

_OF_THEME = ("assets/javascripts/", "assets/stylesheets/")
_SHEETS = ("main", "palette")


def of_theme(folders: Iterable[str]) -> list[Path]:
    """The style sheets of the theme in these folders, in the order in which a page has them."""
    sheets = [Path(folder) / "assets" / "stylesheets" for folder in folders]
    return [sheet for name in _SHEETS for folder in sheets for sheet in sorted(folder.glob(f"{name}.*.min.css"))]


def arrange(files: Any, build: Build, generated: Callable[..., Any], inclusion: Any) -> None:
    """Change `files`, the collection of MkDocs; `generated` makes one of a path and what is in it or where that is."""
    _remove(files, SITEMAP)
    for uri, kind in STUBS.items():
        if kind is redactie.KIND and not build.redactie:
            continue
        _remove(files, uri)  # a preview goes on with ours
        how = inclusion.INCLUDED if kind.title and kind.in_menu else inclusion.NOT_IN_NAV
        if {kind.name, kind.parent} & build.left_out:
            how = inclusion.EXCLUDED
        files.append(generated(uri, content="", inclusion=how))
    for name in build.left_out:
        if written := files.get_file_from_path(f"{name}.md"):
            written.inclusion = inclusion.EXCLUDED
        _remove(files, f"{name}.json")  # the figures beside a page
    for own in filter(menu.takes_the_place_of_ours, build.own_pages):
        _put_in_its_place(own, files, build.project, generated, inclusion.EXCLUDED)
    for file in [file for file in files if file.src_uri.startswith(_OF_THEME)]:
        files.remove(file)  # those of the theme are not used; ours are in what was gathered
    for path, content in build.assets.files.items():
        files.append(generated(path, content=content))


def _remove(files: Any, uri: str) -> None:
    if found := files.get_file_from_path(uri):
        files.remove(found)


def _put_in_its_place(own: OwnPage, files: Any, project: Path, generated: Callable[..., Any], excluded: Any) -> None:
    """A page of the municipality at the address of ours; links to it and from it are read from where it stands."""
    for uri in (own.path, own.name):
        _remove(files, uri)
    shown = generated(own.name, abs_src_path=str(project / "docs" / own.path))
    address = shown.dest_uri, shown.url  # asked first: they follow from what it is called, once
    files.append(shown)
    shown.src_uri = own.path
    link = generated(own.path, content="", inclusion=excluded)  # for what links to the file beside it
    link.dest_uri, link.url = address
    files.append(link)
