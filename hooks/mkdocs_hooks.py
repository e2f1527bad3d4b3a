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
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial, wraps
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from catalogue import loading, search
from catalogue.data.site import Site
from catalogue.machine import progress, trouble
from catalogue.machine.collector import collector_at_rest
from catalogue.machine.compiled import COMPILED
from catalogue.machine.progress import Progress, silent
from catalogue.machine.watching import Watch
from catalogue.pages import jobs as pages
from catalogue.pages.drawing.written_tables import ScrollingTables
from catalogue.pages.kinds import PAGE_KINDS
from catalogue.paths import TEMPLATES
from catalogue.publish import beside as outputs
from catalogue.publish import mkdocs_words, publishing, shell, site_folder, site_plan
from catalogue.publish.preview import Preview
from catalogue.reading import hand_written, settings
from catalogue.reading.findings import Finding, as_line, as_text
from catalogue.reading.hand_written import HandWritten

log = logging.getLogger("mkdocs.catalogue")

CONTENT = ("journeys", "improvements", "registers")
SITEMAP = "sitemap.xml"
MERMAID = "assets/javascripts/mermaid.min.js"
STUBS = {f"{kind.url}index.md": kind for kind in PAGE_KINDS}
LISTS = {kind.name: uri for uri, kind in STUBS.items()}

_command = "build"
_memory = loading.Memory()
_preview = Preview()


@dataclass
class Build:
    """One build of the site: what it is made of, and what it gathers on the way."""

    root: Path
    project: Path
    settings: Any = None
    catalogue: Any = None
    today: date = date.min
    hand_written: HandWritten = field(default_factory=HandWritten)
    jobs: list[pages.Job] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    site: Site = field(default_factory=Site)
    diagram_scripts: list[Any] = field(default_factory=list)
    frames: dict[str, shell.Frame] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)
    written: tuple[str, ...] = ()
    searchable: bool = False
    progress: Progress = silent

    @property
    def errors(self) -> list[Finding]:
        """The findings that keep a site from being published."""
        return [finding for finding in self.findings if finding.severity == "error"]


def survives(event: Callable[..., Any]) -> Callable[..., Any]:
    """In a preview a failing event is a finding: an exception would leave every request to the server hanging."""

    @wraps(event)
    def guarded(*arguments: Any, config: MkDocsConfig, **named: Any) -> Any:
        try:
            return event(*arguments, config=config, **named)
        except Exception as error:
            if _command != "serve":
                raise
            message = f"De pagina's konden niet worden gemaakt. {_told(error)}"
            log.info(message)
            build: Build = config.catalogue  # type: ignore[attr-defined]
            build.findings.append(Finding(settings.SETTINGS_FILE, 1, 1, "", "error", message, ""))
            return None

    return guarded


def _told(error: Exception) -> str:
    return str(error) if isinstance(error, PluginError) else trouble.told(error)


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, which has to live on after an error; and keep quiet what helps no editor."""
    global _command
    _command = command
    logging.getLogger("mkdocs.plugins.mermaid2").setLevel(logging.WARNING)
    logging.getLogger("mkdocs.commands.build").addFilter(_is_about_a_page)


def _is_about_a_page(record: logging.LogRecord) -> bool:
    return not (record.msg.startswith("Page skipped") and any(f"'{uri}'" in record.msg for uri in STUBS))


@event_priority(-50)  # after mermaid2, which looks for its library in extra_javascript
def on_config(config: MkDocsConfig) -> None:
    """Read and check everything, while the previous site is still whole."""
    _preview.close()
    project = Path(config.config_file_path).resolve().parent
    root = Path(os.environ.get("CATALOGUS_ROOT") or project).resolve()
    build = Build(root, project, searchable=_wants_search(), progress=progress.on(sys.stderr))
    config.catalogue = build  # type: ignore[attr-defined]
    config.site_name, config.site_description, config.site_author = map(
        _escaped, (config.site_name, config.site_description, config.site_author)
    )
    config.theme.static_templates.discard(SITEMAP)  # MkDocs knows only its own pages; see on_post_build
    build.diagram_scripts = [script for script in config.extra_javascript if "mermaid" in str(script)]
    config.extra_javascript = [script for script in config.extra_javascript if script not in build.diagram_scripts]
    config.markdown_extensions.append(ScrollingTables())  # type: ignore[arg-type]  # MkDocs hands them on as they are
    _read(build, config=config)
    _report(build)
    if not build.hand_written.safe:  # also in a preview: MkDocs is about to follow whatever links there are
        raise PluginError(as_text(build.hand_written.findings))
    if _command != "serve":
        _keep_what_is_not_ours(Path(config.site_dir).resolve(), build)


def _escaped(text: str | None) -> str | None:
    """Text from mkdocs.yml as the templates of a theme may print it: they escape nothing by themselves."""
    return escape(text) if text else text


def _wants_search() -> bool:
    """A preview has no search index unless asked for: an editor waits for it after every change."""
    return (os.environ.get("CATALOGUS_ZOEKEN") or ("nee" if _command == "serve" else "ja")) != "nee"


@survives
def _read(build: Build, config: MkDocsConfig) -> None:
    if not config.use_directory_urls:
        config.use_directory_urls = True
        raise PluginError("Zet 'use_directory_urls' niet uit: de links van de catalogus rekenen op mappen.")
    given = _given_date()
    build.settings, of_settings = settings.load(build.project, given)
    build.today = build.settings.today(given, datetime.now(ZoneInfo("Europe/Amsterdam")).date())
    build.site = Site(config.site_url or "", build.settings.bewerk_url or "")
    preview = _command == "serve"
    memory = _memory if preview else None
    build.catalogue, of_content = loading.load(
        build.root, build.settings, build.today, drafts=preview, memory=memory, progress=build.progress
    )
    build.findings += *of_settings, *of_content
    build.hand_written = hand_written.look(build.project)
    build.findings += build.hand_written.findings
    with collector_at_rest():
        build.jobs += pages.jobs(build.catalogue)
    build.findings += site_plan.check(build.catalogue, build.jobs, build.hand_written.documents)


def _keep_what_is_not_ours(site: Path, build: Build) -> None:
    """MkDocs empties the folder of the site, whatever is in it."""
    if reason := site_folder.why_not(site, build.project, build.root, Path.cwd()):
        raise PluginError(reason)


def _given_date() -> date | None:
    given = os.environ.get("CATALOGUS_VANDAAG")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise PluginError(f"CATALOGUS_VANDAAG is geen datum: '{given}'. Schrijf bijvoorbeeld 2026-11-21.") from None


def _report(build: Build) -> None:
    """Say what was found; not above INFO unless the build ends here, for `--strict` counts what is logged above it."""
    if not build.findings:
        return
    text = f"Controle van de inhoud:\n{as_text(build.findings)}"
    if build.errors and _command != "serve":
        log.error(text)
        raise PluginError(f"De site is niet gebouwd: aantal fouten in de inhoud is {len(build.errors)}.")
    log.info(text)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add a stub for each kind of page, and the diagram library when there are diagrams."""
    if template := files.get_file_from_path(SITEMAP):
        files.remove(template)
    for uri, kind in STUBS.items():
        if written := files.get_file_from_path(uri):  # a preview goes on with ours
            files.remove(written)
        inclusion = InclusionLevel.INCLUDED if kind.title else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content="", inclusion=inclusion))
    if any(kind.diagram for kind in PAGE_KINDS) and not files.get_file_from_path(MERMAID):
        files.append(File.generated(config, MERMAID, abs_src_path=str(_mermaid())))


def _mermaid() -> Path:
    """Mermaid's browser bundle. The package that holds it is never imported: the rest of it is not used."""
    package = find_spec("mermaidx")
    if not package or not package.submodule_search_locations:
        raise PluginError("Het pakket 'mermaidx' ontbreekt. Bouw de site met: python3 scripts/build.py")
    return Path(package.submodule_search_locations[0]) / "assets" / "mermaid.js"


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Make the titles that mkdocs.yml gives fit to print in a theme."""
    waiting = list(nav.items)
    while waiting:
        item = waiting.pop()
        waiting += item.children or []
        if "title" in vars(item):
            item.title = _escaped(item.title)  # type: ignore[assignment]


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give each page its edit link, and a stub its title and its place below its list."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    page.previous_page = page.next_page = None
    kind = STUBS.get(page.file.src_uri)
    if kind is None:
        page.edit_url = build.site.edit_address(_path_in_project(page.file, build.project)) or None
        return
    page.title = page.title or kind.title or kind.name
    page.edit_url = shell.EDIT if build.site.edit_template else None
    page.canonical_url = shell.CANONICAL if build.site.url else None
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
        page.meta.update(title=shell.TITLE, description=shell.DESCRIPTION, frame=kind)
        page.toc = [SimpleNamespace(url="#inhoud", level=1, title="", children=[])]  # type: ignore[assignment]
        if kind.wide:
            page.meta["hide"] = ["navigation", "toc"]
        return shell.BODY
    page.meta |= {name: _escaped(str(page.meta[name])) for name in ("description", "author") if name in page.meta}
    if page.meta.get("catalogus") == "start":
        return html + (_start(build, config=config) or "")
    return html


@survives
def _start(build: Build, config: MkDocsConfig) -> str:
    with collector_at_rest():
        return pages.start(build.catalogue)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the theme's templates see the settings and, in a preview, the errors."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    env.bytecode_cache = COMPILED
    env.globals["catalogue"] = build
    written = [file.page for file in files.documentation_pages() if file.page and file.src_uri not in STUBS]
    build.addresses = [page.url for page in written]
    build.written = tuple(build.addresses)


@event_priority(-50)  # after mermaid2, which adds its script to a frame that has a diagram
@survives
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a stub as the frame of its kind; there is no such page on the site."""
    kind = STUBS.get(page.file.src_uri)
    if kind is None:
        return output
    build: Build = config.catalogue  # type: ignore[attr-defined]
    try:
        build.frames[kind.name] = shell.Frame.cut(output, build.site)
    except shell.FrameError as error:
        raise PluginError(f"De map overrides: {error}.") from error
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Write the pages of the catalogue, the open data, and the sitemap of all pages when the site has an address."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    site = Path(config.site_dir)
    _publish(config=config)
    if _command == "serve":  # whatever went wrong, each list says what
        for page in shell.lists_of_findings(build.errors, lambda url: url in build.addresses):
            publishing.write_page(site, page, build.frames)
    _make_searchable(config=config)
    site_folder.mark(site)
    if build.site.url:
        listed = sorted(build.site.address(url) for url in build.addresses)
        (site / SITEMAP).write_text(shell.sitemap(listed, build.today), encoding="utf-8", newline="\n")


@survives
def _publish(config: MkDocsConfig) -> None:
    """Write the pages, and the open data and all else beside them; in a preview, whatever somebody asks for."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    site = Path(config.site_dir)
    with collector_at_rest():
        jobs = list(shell.with_findings(build.jobs, build.errors))
    files = outputs.shares(build.catalogue, build.site) if build.catalogue else ()
    if _command == "serve":
        _preview.open(site, jobs, build.frames, files)
    else:
        try:
            publishing.publish(site, jobs, build.frames, files, progress=build.progress)
        except publishing.PageError as error:
            trouble.keep(error)
            raise PluginError(str(error)) from error
    build.addresses += (job.url for job in jobs)


def on_build_error(error: Exception) -> None:
    """End with a sentence: whatever was raised, a traceback helps no editor."""
    if not isinstance(error, BuildError | SystemExit):
        raise PluginError(trouble.told(error)) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> None:
    """Have pages made when somebody asks for them, by whoever sits at this computer, as long as they can be made."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    files = server.get_app()
    server.set_app(_preview.before(files, Path(server.root), server.mount_path, _hosts(config)))  # type: ignore[arg-type]
    server.builder = partial(_rebuild, builder, build.project)

    def changed() -> None:  # as the server's own watch does; that one ends for good when a folder is gone for a moment
        with server._rebuild_cond:
            server._want_rebuild = True
            server._rebuild_cond.notify_all()

    server.unwatch(config.docs_dir)  # the server's own watch follows links, and so looks at the whole computer
    folders = [*(build.root / name for name in CONTENT), build.project / "docs", build.project / "overrides"]
    Watch([*folders, TEMPLATES, build.project / settings.SETTINGS_FILE], changed).start()


def _hosts(config: MkDocsConfig) -> Container[str]:
    """The names by which this computer asks for the preview: its own, each with the port."""
    host, port = config.dev_addr
    names = {str(host), "127.0.0.1", "localhost", "[::1]"}
    return {f"{name}:{port}" for name in names} | (names if port == 80 else set())


class _Said(logging.Handler):
    """Keeps what goes wrong, in Dutch."""

    def __init__(self, project: Path) -> None:
        super().__init__(logging.WARNING)
        self.project = project
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(mkdocs_words.in_dutch(record.getMessage(), self.project))


def _rebuild(builder: Callable[[], Any], project: Path) -> None:
    """Build anew for a preview. When that cannot be done, every page says why: an exception would leave it hanging."""
    said = _Said(project)
    logging.getLogger("mkdocs").addHandler(said)
    try:
        builder()
    except (Exception, SystemExit) as error:
        of_settings = [as_line(one) for one in settings.load(project)[1] if one.severity == "error"]
        reasons = of_settings or said.texts or [mkdocs_words.of_exception(error) or trouble.told(error)]
        log.info("\n".join(reasons))
        _preview.fail(reasons)
    finally:
        logging.getLogger("mkdocs").removeHandler(said)


@survives
def _make_searchable(config: MkDocsConfig) -> None:
    """Write the search index, once everything that can be found is there."""
    build: Build = config.catalogue  # type: ignore[attr-defined]
    if not build.catalogue or not build.searchable:
        return
    build.progress("Zoekindex maken", 0, 1)
    try:
        search.write_index(Path(config.site_dir), build.catalogue, build.written)
    except search.IndexFailed as error:
        raise PluginError(str(error)) from None
    build.progress("Zoekindex maken", 1, 1)
