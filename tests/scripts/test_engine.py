"""The engine for a browser is made once for what it is made of, and is then the same to the byte."""

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def engine() -> Path:
    import _engine

    return _engine.engine()


def test_made_twice_it_is_the_same_to_the_byte(engine: Path, tmp_path: Path) -> None:
    import _engine

    parts = _engine.fetched()
    _engine.make(dict(_engine.sources(parts)), parts, tmp_path / "again")
    assert signs(tmp_path / "again") == signs(engine)


def test_made_already_it_is_not_made_again(engine: Path) -> None:
    import _engine

    before = engine.stat().st_mtime_ns
    assert _engine.engine() == engine
    assert engine.stat().st_mtime_ns == before


def test_another_source_makes_another_engine(engine: Path) -> None:
    import _engine

    parts = _engine.fetched()
    sources = dict(_engine.sources(parts))
    assert _engine.key(sources, parts) == engine.name
    assert _engine.key({**sources, "app/hooks/catalogue/paths.py": b""}, parts) != engine.name


def test_it_holds_what_runs_and_no_source_but_the_one_that_is_read(engine: Path) -> None:
    with ZipFile(engine / "engine.zip") as archive:
        names = archive.namelist()
        assert {one.date_time[0] for one in archive.infolist()} == {1980}
    assert [name for name in names if name.endswith(".py")] == ["app/hooks/catalogue/machine/quick_templates.py"]
    assert "app/hooks/catalogue/editor/protocol.pyc" in names
    assert {name.split("/")[-1] for name in names if "/locale-data/" in name} == {"root.dat", "nl.dat", "nl_NL.dat"}
    assert [name for name in names if name.startswith("app/libraries/jinja2-") and name.endswith("METADATA")]


def test_what_a_browser_fetches_of_it_is_at_most_twelve_megabytes(engine: Path) -> None:
    """As a host sends it: what is not an archive already is made smaller on the way."""
    import gzip

    packed = {".zip": lambda data: data}
    sizes = [len(packed.get(path.suffix, gzip.compress)(path.read_bytes())) for path in engine.iterdir()]
    assert sum(sizes) < 12_000_000


def signs(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}
