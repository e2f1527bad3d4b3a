"""`mkdocs build --strict` and `scripts/check.py` are of one mind about every golden case.

A build gathers its findings before it makes a page, and there each case is compared, one finding at a time. Five are
built whole: what is valid and what has warnings only becomes a site; an error in a journey, in the settings, or in the
address of a page written by hand leaves none.
`build.py` is `mkdocs build --strict` with root and date in its environment; test_scripts runs it whole.
"""

import json
import logging
from pathlib import Path

import check
import pytest
from golden import INVALID, VALID, lay_out
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from places import CASES
from project import lay_out as lay_out_project
from project import untouched
from small_catalogue import TODAY

from catalogue.reading.forms import as_json

WHOLE = {
    "valid/spellings": 0,
    "invalid/W201-score-is-assumption": 0,
    "invalid/E301-scores": 1,
    "invalid/E307-thresholds": 1,
    "invalid/E109-page-of-the-catalogue": 1,
}


Findings = list[dict[str, object]]


@pytest.fixture(autouse=True)
def _its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CATALOGUS_VANDAAG", TODAY.isoformat())


def judged_by_check(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, Findings]:
    """The exit code of `check.py --format json` and what it prints."""
    monkeypatch.setattr(check, "PROJECT", project)
    monkeypatch.setattr("sys.argv", ["check.py", "--format", "json", "--root", str(project)])
    code = check.main()
    return code, json.loads(capsys.readouterr().out)


def strict_config(project: Path, site: Path) -> MkDocsConfig:
    config = load_config(str(project / "mkdocs.yml"), strict=True, site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    return config


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    """Settings of MkDocs that are read once: the hook reads those of the catalogue from the project it is told."""
    return strict_config(untouched(), untouched() / "site")


@pytest.mark.parametrize("case", [*VALID, *INVALID], ids=lambda case: case.name)
def test_a_build_finds_what_check_finds_before_it_makes_a_page(
    case: Path,
    config: MkDocsConfig,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = lay_out(case, tmp_path / "root")
    code, findings = judged_by_check(project, monkeypatch, capsys)
    config.config_file_path, config.site_dir = str(project / "mkdocs.yml"), str(tmp_path / "site")
    (hook,) = config.hooks.values()
    if code:
        with pytest.raises(PluginError):
            hook.on_config(config=config)
    else:
        hook.on_config(config=config)
    found = config.catalogue.findings  # type: ignore[attr-defined]
    assert json.loads(as_json(sorted(found))) == findings
    assert code == int(any(finding["severity"] == "error" for finding in findings))


@pytest.mark.parametrize(("name", "ends"), WHOLE.items(), ids=list(WHOLE))
def test_check_and_a_whole_strict_build_say_the_same(
    name: str,
    ends: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    project = lay_out_project(tmp_path / "project", lay_out(CASES / name, tmp_path / "case"))
    code, findings = judged_by_check(project, monkeypatch, capsys)
    assert code == ends
    caplog.set_level(logging.INFO)
    site = project / "site"
    config = strict_config(project, site)
    if code:
        with pytest.raises(Abort):
            build(config)
        assert not site.exists()
    else:
        build(config)
        assert (site / "klantreizen" / "verhuizen" / "index.html").is_file()
    printed = caplog.text
    for finding in findings:
        assert f"{finding['path']}:{finding['line']}:{finding['column']}: " in printed
        assert str(finding["message"]) in printed
    assert bool(findings) == (name != "valid/spellings")
