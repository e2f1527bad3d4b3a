"""A catalogue makes a warning an error, or does not hear it; what is an error stays one."""

from pathlib import Path

from small_catalogue import JOURNEY, load, small

TITLE = (JOURNEY, "Ik zoek op wat ik moet doen", "x" * 46)
SETTINGS = "site_name: Klantreizen\nextra:\n  catalogue:\n    vandaag: 2026-11-21\n    meldingen: {%s}\n"


def found(root: Path, strengths: str) -> list[tuple[str, str]]:
    small(root, TITLE)
    (root / "mkdocs.yml").write_text(f"INHERIT: hooks/basis.yml\n{SETTINGS % strengths}", encoding="utf-8")
    return [(one.code, one.severity) for one in load(root)[1]]


def test_a_warning_becomes_an_error_or_is_not_said(tmp_path: Path) -> None:
    assert found(tmp_path / "a", "") == [("W102", "warning")]
    assert found(tmp_path / "b", "W102: fout") == [("W102", "error")]
    assert found(tmp_path / "c", "W102: uit") == []
    assert ("W102", "warning") in found(tmp_path / "d", "W102: E102")
