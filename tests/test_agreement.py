"""`mkdocs build --strict`, `scripts/build.py` and `scripts/check.py` are of one mind about every golden case.

`build.py` is `mkdocs build --strict` with root and date in its environment, as here; test_scripts runs it whole.
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
from mkdocs.exceptions import Abort
from places import PROJECT
from small_catalogue import TODAY

# These are about settings, which are those of the project and not of the root.
OWN_SETTINGS = "mkdocs.yml"
CASES = [case for case in (*VALID, *INVALID) if not (case / OWN_SETTINGS).exists() and case.name != "E107-no-settings"]


Findings = list[dict[str, object]]


def judged_by_check(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, Findings]:
    """The exit code of `check.py --format json` and what it prints."""
    arguments = ["check.py", "--format", "json", "--root", str(root), "--vandaag", TODAY.isoformat()]
    monkeypatch.setattr("sys.argv", arguments)
    code = check.main()
    return code, json.loads(capsys.readouterr().out)


def strict_config(root: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    monkeypatch.setenv("CATALOGUS_ROOT", str(root))
    monkeypatch.setenv("CATALOGUS_VANDAAG", TODAY.isoformat())
    config = load_config(str(PROJECT / "mkdocs.yml"), strict=True, site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    return config


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_check_and_a_strict_build_say_the_same(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    root, site = lay_out(case, tmp_path / "root"), tmp_path / "site"
    code, findings = judged_by_check(root, monkeypatch, capsys)
    caplog.set_level(logging.INFO)
    config = strict_config(root, site, monkeypatch)
    if code:
        with pytest.raises(Abort):
            build(config)
        assert not site.exists()
    else:
        build(config)
        assert (site / "klantreizen" / "index.html").is_file()
    printed = caplog.text
    for finding in findings:
        assert f"{finding['path']}:{finding['line']}:{finding['column']}: " in printed
        assert str(finding["message"]) in printed
    assert code == int(any(finding["severity"] == "error" for finding in findings))
