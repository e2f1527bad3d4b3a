"""Compiled templates are kept from one build to the next, and never stand in the way."""

import shutil
from pathlib import Path

import pytest

from catalogue.machine.compiled import COMPILER, Kept
from catalogue.machine.quick_templates import QuickEnvironment, templates_in


def rendered(folder: Path, kept: Path, compiler: Path = COMPILER) -> str:
    templates = templates_in(folder, bytecode_cache=Kept(kept, compiler))
    return templates.get_template("groet.html").render(wie="<u>")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "groet.html").write_text("Dag {{ wie }}", encoding="utf-8")
    return tmp_path


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(folder, folder / "kept") == "Dag &lt;u&gt;"
    monkeypatch.setattr(QuickEnvironment, "compile", lambda *_: pytest.fail("compiled again"))
    assert rendered(folder, folder / "kept") == "Dag &lt;u&gt;"


def test_another_text_or_another_compiler_is_another_template(folder: Path, tmp_path: Path) -> None:
    rendered(folder, folder / "kept")
    (folder / "groet.html").write_text("Hoi {{ wie }}", encoding="utf-8")
    assert rendered(folder, folder / "kept") == "Hoi &lt;u&gt;"
    changed = tmp_path / "compiler.py"
    changed.write_text("# changed", encoding="utf-8")
    before = len([*(folder / "kept").glob("*/*")])
    rendered(folder, folder / "kept", changed)
    assert len([*(folder / "kept").glob("*/*")]) == before + 1


def test_where_nothing_can_be_kept_everything_works(folder: Path) -> None:
    (folder / "kept").write_text("a file where the folder should be", encoding="utf-8")
    assert rendered(folder, folder / "kept") == "Dag &lt;u&gt;"


def test_the_folder_may_vanish_at_any_time(folder: Path) -> None:
    cache = Kept(folder / "kept")
    templates = templates_in(folder, bytecode_cache=cache)
    templates.get_template("groet.html")
    shutil.rmtree(cache.directory)
    (folder / "later.html").write_text("Later", encoding="utf-8")
    assert templates.get_template("later.html").render() == "Later"
    assert any(Path(cache.directory).iterdir())
