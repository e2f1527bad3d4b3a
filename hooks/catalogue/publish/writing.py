"""The last steps of a build: its pages, the open data, the search index and the sitemap, in the folder of the site."""

from pathlib import Path

from catalogue import search
from catalogue.machine import trouble
from catalogue.machine.collector import collector_at_rest
from catalogue.pages.redactie import page as redactie
from catalogue.publish import beside as outputs
from catalogue.publish import publishing, redactie_files, shell, site_folder
from catalogue.publish.assets import MOVED
from catalogue.publish.build import SITEMAP, Build, CannotBuild
from catalogue.publish.preview import Preview
from catalogue.publish.redactie_links import LinkedFrame, on_site


def publish(build: Build, site: Path, preview: Preview) -> None:
    """Write the pages, and the open data and all else beside them; in a preview, whatever somebody asks for.

    Raises CannotBuild when a page cannot be made, or the engine of the form was not.
    """
    if build.settings and build.settings.redactie and not (build.engine or build.is_preview):
        raise CannotBuild("Bouw de site met python3 scripts/build.py: dat maakt ook de redactie.")
    with collector_at_rest():
        jobs = list(shell.with_findings(build.jobs, build.errors, build.warnings if build.is_preview else ()))
    moved = build.assets.scripts.get(MOVED, "")
    files = outputs.shares(build.catalogue, build.site, moved) if build.catalogue else ()
    if build.is_preview:
        preview.open(site, jobs, build.frames, files)
    else:
        frames = (
            {name: LinkedFrame(one.pieces, one.site) for name, one in build.frames.items()}
            if build.redactie
            else build.frames
        )
        try:
            publishing.publish(site, jobs, frames, files, progress=build.progress)
            if build.engine and build.catalogue:
                _publish_form(build, build.engine, site)
        except publishing.PageError as error:
            trouble.keep(error)
            raise CannotBuild(str(error)) from error
    build.addresses += (job.url for job in jobs)


def by_hand(build: Build, html: str, url: str) -> str:
    """A page that MkDocs made of what somebody wrote, with its link to the form when the site has that itself."""
    return on_site(html, url) if build.redactie and not build.is_preview else html


def _publish_form(build: Build, engine: Path, site: Path) -> None:
    told, files = redactie_files.prepared(engine, build.root, build.catalogue, build.memory, build.findings)
    publishing.write_page(site, redactie.page(build.catalogue, told), build.frames)
    for path, content in files.items():
        publishing.write_file(site, path, redactie_files.pieces(content))


def lists_of_findings(build: Build, site: Path) -> None:
    """Where a list could not be made, say why: whatever went wrong, each list says what."""
    for page in shell.lists_of_findings(
        build.errors, lambda url: url in build.addresses or url.partition("/")[0] in build.left_out
    ):
        publishing.write_page(site, page, build.frames)


def make_searchable(build: Build, site: Path) -> None:
    """Write the search index, once everything that can be found is there. Raises CannotBuild when that failed."""
    if not build.catalogue or not build.searchable:
        return
    build.progress("Zoekindex maken", 0, 1)
    try:
        search.write_index(site, build.catalogue, build.written)
    except search.IndexFailed as error:
        raise CannotBuild(str(error)) from None
    build.progress("Zoekindex maken", 1, 1)


def finish(build: Build, site: Path) -> None:
    """Mark the folder as a site of ours, with the sitemap of all pages when it has an address."""
    site_folder.mark(site)
    if build.site.url:
        listed = sorted(build.site.address(url) for url in build.addresses)
        (site / SITEMAP).write_text(shell.sitemap(listed, build.today), encoding="utf-8", newline="\n")
