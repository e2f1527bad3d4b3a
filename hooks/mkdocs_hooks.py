"""Where MkDocs and the catalogue meet: events in, engine calls out. The only file that imports mkdocs.

MkDocs supplies the shell and the hand-written pages. For each kind of catalogue page it renders one stub, which holds
marks instead of content; that becomes the frame in which the engine's pages are written after the build.

MkDocs keeps this module for the whole of `serve` and reads its config anew at each rebuild. So whatever belongs to one
build lives on the config, as `config.catalogue`; only compiled templates, which depend on their source alone, are kept,
and what was read from a file, which depends on its bytes. A preview is closed as soon as a rebuild begins.
"""

import logging
import os
import sys
from collections.abc import Callable
from functools import partial, wraps
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from catalogue import loading
from catalogue.machine import progress, trouble
from catalogue.machine.collector import collector_at_rest
from catalogue.machine.compiled import COMPILED
from catalogue.machine.watching import Watch
from catalogue.pages import jobs as pages
from catalogue.pages import menu
from catalogue.pages.drawing import mermaid
from catalogue.pages.drawing.written_tables import ScrollingTables
from catalogue.pages.making.left_out import unlinked
from catalogue.publish import preview_server, site_files, site_folder, stubs, writing
from catalogue.publish.assets import SIGNS
from catalogue.publish.build import SITEMAP, Build, CannotBuild, escaped, given_date
from catalogue.publish.preview import Preview
from catalogue.publish.redactie_server import Redactie
from catalogue.publish.stubs import LISTS, STUBS
from catalogue.reading import site_file
from catalogue.reading.findings import as_text

log = logging.getLogger("mkdocs.catalogue")

MERMAID_CALL = "<script>mermaid.initialize({});</script>"

_command = "build"
_memory = loading.Memory()
_preview = Preview()
_redactie = Redactie(os.environ.get("CATALOGUS_GEHEIM", ""))


def survives(event: Callable[..., Any]) -> Callable[..., Any]:
    """In a preview a failing event is a finding: an exception would leave every request to the server hanging."""

    @wraps(event)
    def guarded(*arguments: Any, config: MkDocsConfig, **named: Any) -> Any:
        try:
            return event(*arguments, config=config, **named)
        except Exception as error:
            if _command == "serve":
                log.info(config.catalogue.failed(error))  # type: ignore[attr-defined]
                return None
            if isinstance(error, CannotBuild):
                raise PluginError(str(error)) from error
            raise

    return guarded


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, which has to live on after an error; and keep quiet what helps no editor."""
    global _command
    _command = command
    logging.getLogger("mkdocs.plugins.mermaid2").setLevel(logging.WARNING)
    logging.getLogger("mkdocs.commands.build").addFilter(stubs.is_about_a_page)


@event_priority(-50)  # after mermaid2, which looks for its library in extra_javascript
def on_config(config: MkDocsConfig) -> None:
    """Read and check everything, while the previous site is still whole."""
    _preview.close()
    project = Path(config.config_file_path).resolve().parent
    root = Path(os.environ.get("CATALOGUS_ROOT") or project).resolve()
    build = Build(root, project, is_preview=_command == "serve", progress=progress.on(sys.stderr))
    build.redactie = bool(_redactie if build.is_preview else build.engine)
    config.catalogue = build  # type: ignore[attr-defined]
    config.site_name, config.site_description, config.site_author = map(
        escaped, (config.site_name, config.site_description, config.site_author)
    )
    config.theme.static_templates.discard(SITEMAP)  # MkDocs knows only its own pages; see on_post_build
    config.extra_javascript = []
    config.markdown_extensions.append(ScrollingTables())  # type: ignore[arg-type]  # MkDocs hands them on as they are
    _read(build, config=config)
    if build.findings:  # not above INFO unless the build ends here, for `--strict` counts what is logged above it
        log.log(logging.ERROR if build.ends_here else logging.INFO, build.report())
    if build.ends_here:
        raise PluginError(f"De site is niet gebouwd: aantal fouten in de inhoud is {len(build.errors)}.")
    if not build.hand_written.safe:  # also in a preview: MkDocs is about to follow whatever links there are
        raise PluginError(as_text(build.hand_written.findings))
    config.nav = menu.menu(build.settings, build.own_pages)
    _dress(build, config)
    site = Path(config.site_dir).resolve()  # MkDocs empties it, whatever is in it
    if not build.is_preview and (reason := site_folder.why_not(site, build.project, build.root, Path.cwd())):
        raise PluginError(reason)


@survives
def _read(build: Build, config: MkDocsConfig) -> None:
    if not config.use_directory_urls:
        config.use_directory_urls = True
        raise CannotBuild("Zet 'use_directory_urls' niet uit: de links van de catalogus rekenen op mappen.")
    build.read(config.site_url or "", given_date(), _memory)


def _dress(build: Build, config: MkDocsConfig) -> None:
    """Gather what pages load; a logo and a favicon are the municipality's own."""
    try:
        library = mermaid.script()
    except ModuleNotFoundError:
        raise PluginError("Het pakket 'mermaidx' ontbreekt. Bouw de site met: python3 scripts/build.py") from None
    build.dress(site_files.of_theme(config.theme.dirs), library)
    for picture in site_file.PICTURES:
        if build.settings and (own := getattr(build.settings, picture)):
            config.theme[picture] = own


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add a stub for each kind of page, and all that pages load; put own pages in the place of ours."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    site_files.arrange(files, build, partial(File.generated, config), InclusionLevel)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Make the titles that mkdocs.yml gives fit to print in a theme."""
    stubs.escape_titles(nav.items)


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give each page its edit link, and a stub its title and its place below its list."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    page.previous_page = page.next_page = None
    kind = STUBS.get(page.file.src_uri)
    if kind is None:
        page.edit_url = build.site.edit_address(_path_in_project(page.file, build.project)) or None
        return
    stubs.address(page, kind, build.site)
    if kind.parent and (above := files.get_file_from_path(LISTS[kind.parent])):
        page.parent = above.page  # type: ignore[assignment]


def _path_in_project(file: File, project: Path) -> str:
    path = Path(file.abs_src_path or "/").resolve()
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the marks in a stub, and the figures of the catalogue on the start page."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    if page.parent is None or (page.parent.is_page and page.parent.parent is None):
        page.meta.setdefault("hide", ["navigation"])  # nothing beside it: the tabs suffice
    if kind := STUBS.get(page.file.src_uri):
        return stubs.marks(page, kind)
    page.meta["tell"] = build.site.tell_address(str(page.meta.get("title") or page.title), page.url)
    names = ("title", "description", "author")
    page.meta |= {name: escaped(str(page.meta[name])) for name in names if name in page.meta}
    page.title = escaped(page.title)  # type: ignore[assignment]
    html = unlinked(html, build.left_out)
    return _completed(html, page, build, config=config) or html


@survives
def _completed(html: str, page: Page, build: Build, config: MkDocsConfig) -> str:
    with collector_at_rest():
        html = pages.with_statement(html, build.catalogue)
        return html + pages.start(build.catalogue) if page.is_homepage else html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the theme's templates see the settings and, in a preview, the errors."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    env.bytecode_cache = COMPILED
    env.globals |= {"catalogue": build, "signs": SIGNS}
    written = [file.page for file in files.documentation_pages() if file.page and file.src_uri not in STUBS]
    build.addresses = [page.url for page in written]
    build.written = tuple(build.addresses)


@event_priority(-50)  # after mermaid2, which adds its script to a frame that has a diagram
@survives
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a stub as the frame of its kind; there is no such page on the site."""
    output = output.replace(MERMAID_CALL, "")  # the loader starts itself: nothing on a page is a script of its own
    build: Build = config.catalogue  # type: ignore[attr-defined]
    kind = STUBS.get(page.file.src_uri)
    if kind is None:
        return writing.by_hand(build, output, page.url)
    build.keep_frame(kind.name, output)
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Write the pages of the catalogue and all else that the site has beside those of MkDocs."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    site = Path(config.site_dir)
    _publish(build, site, config=config)
    if build.is_preview:
        writing.lists_of_findings(build, site)
    _make_searchable(build, site, config=config)
    writing.finish(build, site)


@survives
def _publish(build: Build, site: Path, config: MkDocsConfig) -> None:
    writing.publish(build, site, _preview)
    if build.redactie and build.catalogue:
        _redactie.open(build)


@survives
def _make_searchable(build: Build, site: Path, config: MkDocsConfig) -> None:
    writing.make_searchable(build, site)


def on_build_error(error: Exception) -> None:
    """End with a sentence: whatever was raised, a traceback helps no editor."""
    if not isinstance(error, BuildError | SystemExit):
        raise PluginError(trouble.told(error)) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> None:
    """Have pages made when somebody asks for them, by whoever sits at this computer, as long as they can be made."""
    logging.getLogger("mkdocs.livereload").addFilter(preview_server.not_of_the_build)
    build: Build = config.catalogue  # type: ignore[attr-defined]
    hosts = preview_server.hosts(*config.dev_addr)
    site = _preview.before(server.get_app(), Path(server.root), server.mount_path, hosts)  # type: ignore[arg-type]
    server.url = _redactie.address(server.url)
    server.set_app(_redactie.before(site, server.mount_path, hosts))  # type: ignore[arg-type]
    server.builder = partial(preview_server.rebuild, builder, build.project, build.root, _preview)
    server.unwatch(config.docs_dir)  # the server's own watch follows links, and so looks at the whole computer
    Watch(build.sources(), partial(preview_server.want_rebuild, server)).start()
