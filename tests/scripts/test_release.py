"""A maintainer makes a version with one command; what the release workflow asks of it is answered."""

from pathlib import Path

from git_forge import git
from programs import run
from project import lay_out

from catalogue.founding.updating.manifest import MANIFEST, read


def test_a_version_is_made_of_what_git_tracks_and_is_whole_until_something_changes(tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    (project / MANIFEST).unlink(missing_ok=True)
    (project / "CHANGELOG.md").write_text("# Log\n\n## Nog niet uitgebracht\n\n- Iets nieuws.\n", encoding="utf-8")
    code, _, told = run("release", "1.0.0", project=project)
    assert (code, told) == (1, "Voor een versie is Git nodig: wat Git bijhoudt, hoort erbij.\n")
    git(project, "init", "--quiet")
    (project / ".git/info/exclude").write_text("/.venv\n/.cache\n__pycache__\n", encoding="utf-8")
    git(project, "add", ".")
    (project / "docs/los.md").write_text("# Los\n", encoding="utf-8")  # Git does not know it
    code, said, told = run("release", "1.0.0", project=project)
    assert (code, told) == (0, "")
    assert said.startswith("Geschreven: CHANGELOG.md, hooks/manifest.json.")
    known = read((project / MANIFEST).read_bytes())
    assert known.version == "1.0.0"
    assert "hooks/basis.yml" in known.files
    assert not {"docs/los.md", "mkdocs.yml", MANIFEST} & set(known.files)
    assert not [path for path in known.files if path.startswith(("journeys/", "docs/schema/"))]
    git(project, "add", MANIFEST)
    assert run("release", project=project) == (0, "1.0.0\n", "")
    assert run("release", "--verhaal", project=project) == (0, "- Iets nieuws.\n", "")
    (project / "docs/privacy.md").write_text("anders", encoding="utf-8")
    code, _, told = run("release", project=project)
    assert code == 1
    assert told.startswith("docs/privacy.md is veranderd nadat versie 1.0.0 klaargemaakt is.")
