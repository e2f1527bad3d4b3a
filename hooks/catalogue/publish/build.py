"""One build of the site: what it is made of, what it gathers on the way, and why it cannot go on."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import escape

from catalogue import loading
from catalogue.checks import duties
from catalogue.data.site import Site
from catalogue.founding.huisstijl import own_colours, promises
from catalogue.machine import trouble
from catalogue.machine.collector import collector_at_rest
from catalogue.machine.progress import Progress, silent
from catalogue.pages import declared
from catalogue.pages import jobs as pages
from catalogue.pages.making.job import Job
from catalogue.pages.redactie import page as form
from catalogue.paths import PAGES, TEMPLATES
from catalogue.publish import assets, menu_check, override_check, policy, shell, site_plan
from catalogue.publish.assets import SIGNS, Assets
from catalogue.reading import hand_written, own_pages, settings, site_file
from catalogue.reading.findings import ERROR, WARNING, Finding, as_text
from catalogue.reading.folder import FOLDERS
from catalogue.reading.hand_written import HandWritten
from catalogue.reading.own_pages import OwnPage
from catalogue.reading.settling import settle
from catalogue.reading.strictness import as_strict

SITEMAP = "sitemap.xml"


class CannotBuild(Exception):
    """The site cannot be made; the text is a Dutch sentence or two that say why."""


@dataclass
class Build:
    """One build of the site."""

    root: Path
    project: Path
    is_preview: bool = False
    redactie: bool = False
    """Whether it has the page of the form: a preview for one person has, and a site with an engine."""
    memory: loading.Memory = field(default_factory=loading.Memory)
    settings: Any = None
    catalogue: Any = None
    today: date = date.min
    hand_written: HandWritten = field(default_factory=HandWritten)
    own_pages: list[OwnPage] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    site: Site = field(default_factory=Site)
    assets: Assets = field(default_factory=Assets)
    frames: dict[str, shell.Frame] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)
    written: tuple[str, ...] = ()
    progress: Progress = silent

    @property
    def errors(self) -> list[Finding]:
        """The findings that keep a site from being published."""
        return [finding for finding in self.findings if finding.severity == ERROR]

    @property
    def warnings(self) -> list[Finding]:
        """The findings that keep nothing from being published."""
        return [finding for finding in self.findings if finding.severity == WARNING]

    @property
    def left_out(self) -> frozenset[str]:
        """The names of the pages that the municipality does not want."""
        return declared.left_out(self.settings) if self.settings else frozenset()

    @property
    def engine(self) -> Path | None:
        """The folder with the engine that the page of the form runs in a browser; a preview has none."""
        given = os.environ.get("CATALOGUS_MOTOR")
        return Path(given) if given and not self.is_preview else None

    def policy(self, frame: Any, content: str) -> str:
        """The security policy that a page says itself: where it is published there may be no server of ours.

        A preview reloads itself by a script in its pages, and its server says what the form may do.
        """
        if self.is_preview:
            return ""
        if frame and frame.name == form.KIND.name:
            place = self.settings.inleveren if self.settings else None
            return policy.of_form(*((place.host,) if place else ()), wasm=True) if self.engine else ""
        return policy.of_page(diagram=frame.diagram if frame else SIGNS["mermaid-loader"] in content)

    @property
    def searchable(self) -> bool:
        """A preview has no search index unless asked for: an editor waits for it after every change."""
        return (os.environ.get("CATALOGUS_ZOEKEN") or ("nee" if self.is_preview else "ja")) != "nee"

    @property
    def ends_here(self) -> bool:
        """Whether there is something in the content with which no site is published."""
        return bool(self.errors) and not self.is_preview

    def report(self) -> str:
        """All that was found, as text."""
        return f"Controle van de inhoud:\n{as_text(self.findings)}"

    def sources(self) -> list[Path]:
        """The folders and files that a site is made of: a preview follows their changes."""
        content = (self.root / name for name in FOLDERS)
        shell_and_text = (
            self.project / name for name in ("docs", "overrides", settings.SETTINGS_FILE, site_file.BASIS)
        )
        return [*content, *shell_and_text, TEMPLATES, PAGES]

    def read(self, site_url: str, given: date | None, memory: loading.Memory) -> None:
        """Read and check everything; `given` is the day that counts as today. Only a preview uses `memory`."""
        self.settings, of_settings = settings.load(self.project, given)
        self.today = self.settings.today(given, datetime.now(ZoneInfo("Europe/Amsterdam")).date())
        self.site = Site(site_url, self.settings.bewerk_url or "", self.settings.meld_url or "")
        self.catalogue, of_content = loading.load(
            self.root,
            self.settings,
            self.today,
            drafts=self.is_preview,
            memory=memory if self.is_preview else self.memory if self.engine else None,
            progress=self.progress,
        )
        self.hand_written = hand_written.look(self.project)
        self.own_pages = own_pages.look(self.project)
        of_project = [*site_file.look(self.project), *of_settings, *assets.missing(self.project / "docs")]
        of_project += own_colours.check(
            self.project, assets.own_styles(self.project / "docs"), promises.of_project(self.project)
        )
        of_project += self.hand_written.findings
        of_project += menu_check.check(self.project, self.settings, self.own_pages)
        of_project += override_check.check(self.project)
        of_project += duties.check(self.project, self.settings, self.today, of_settings)
        settled = settle(self.project, of_project)
        self.findings += *as_strict(settled, self.settings.meldingen), *of_content
        with collector_at_rest():
            self.jobs += pages.jobs(self.catalogue, findings=of_content, address=self.site.url)
        self.findings += site_plan.check(self.catalogue, self.jobs, self.hand_written.documents)

    def dress(self, theme: Iterable[Path], mermaid: Path) -> None:
        """Gather what pages load; `theme` are its style sheets. What is missing of ours was found before."""
        docs = self.project / "docs"
        if not assets.missing(docs):
            self.assets = assets.gather(docs, theme, mermaid, redactie=self.redactie)

    def keep_frame(self, kind: str, html: str) -> None:
        """Keep what MkDocs made of a stub as the frame of its kind. Raises CannotBuild when a mark is wrong."""
        try:
            self.frames[kind] = shell.Frame.cut(html, self.site)
        except shell.FrameError as error:
            raise CannotBuild(f"De map overrides: {error}.") from error

    def failed(self, error: Exception) -> str:
        """Make what went wrong in a preview a finding, and give its message."""
        why = str(error) if isinstance(error, CannotBuild) else trouble.told(error)
        message = f"De pagina's konden niet worden gemaakt. {why}"
        self.findings.append(Finding(settings.SETTINGS_FILE, 1, 1, "", "error", message, ""))
        return message


def escaped(text: str | None) -> str | None:
    """Text from mkdocs.yml as the templates of a theme may print it: they escape nothing by themselves."""
    return escape(text) if text else text


def given_date() -> date | None:
    """The day that counts as today by the surroundings, if any. Raises CannotBuild for a day that is no day."""
    given = os.environ.get("CATALOGUS_VANDAAG")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise CannotBuild(f"CATALOGUS_VANDAAG is geen datum: '{given}'. Schrijf bijvoorbeeld 2026-11-21.") from None
