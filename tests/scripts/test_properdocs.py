"""ProperDocs in the place of MkDocs, by one setting: the same site."""

import re
from filecmp import dircmp
from pathlib import Path

from programs import run
from project import change, lay_out

_MADE_BY = re.compile(rb'<meta [^>]*name="generator"[^>]*>')


def differs(one: Path, other: Path) -> list[str]:
    """The files that are not the same, but for which program says that it made them."""
    found = dircmp(one, other, ignore=[])
    wrong = [*found.left_only, *found.right_only, *found.funny_files]
    for name in found.common_files:
        texts = [_MADE_BY.sub(b"", (folder / name).read_bytes()) for folder in (one, other)]
        wrong += [name] if texts[0] != texts[1] else []
    return [*wrong, *(path for name in found.common_dirs for path in differs(one / name, other / name))]


def test_the_site_is_the_same(site_folder: Path, tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    change(project / "mkdocs.yml", "  catalogue:\n", "  catalogue:\n    bouwer: properdocs\n")
    assert run("build", "--quiet", "--site-dir", tmp_path / "site", project=project) == (0, "", "")
    assert b"ProperDocs" in (tmp_path / "site/index.html").read_bytes()
    assert differs(site_folder, tmp_path / "site") == []


def test_what_is_wrong_is_said_in_dutch(tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    change(project / "mkdocs.yml", "  catalogue:\n", "  catalogue:\n    bouwer: properdocs\n")
    (project / "docs/eigen").mkdir()
    (project / "docs/eigen/over-ons.md").write_text("# Over ons\n\n[weg](nergens.md)\n", encoding="utf-8")
    code, _, said = run("build", "--quiet", "--zonder-zoeken", "--site-dir", tmp_path / "site", project=project)
    assert code == 1
    assert "staat een link die nergens heen gaat: 'nergens.md'" in said
    assert "Traceback" not in said
