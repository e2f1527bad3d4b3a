"""Why MkDocs may not begin: asked before anything of a build is loaded."""

from datetime import date
from pathlib import Path

from catalogue.reading import settings, site_file
from catalogue.reading.findings import ERROR, Finding


def refusal(project: Path, root: Path, given: date | None = None) -> list[Finding]:
    """All that is found, when mkdocs.yml keeps MkDocs from beginning: unreadable, or in the place of what is ours.

    Empty when it may: what else is wrong is found on the way.
    """
    of_file = [one for one in site_file.look(project) if one.severity == ERROR]
    if not of_file and not settings.is_unreadable(settings.load(project)[1]):
        return []
    from catalogue.loading import Memory
    from catalogue.publish.build import Build  # with all that makes pages, of which who may begin has no need here

    build = Build(root, project)
    build.read("", given, Memory())
    return sorted(build.findings)
