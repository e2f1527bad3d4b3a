"""However it is read — by one process or by several, for the first time or again — what is read is the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from places import CASES
from small_catalogue import ACTION, BASE, CHANNELS, JOURNEY, TODAY, read_tree, small, write

from catalogue import loading
from catalogue.loading import Memory, load, read_file
from catalogue.machine import parallel
from catalogue.machine.progress import silent
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Drempelwaarden, Settings
from catalogue.reading.findings import Finding
from catalogue.reading.folder import File
from catalogue.reading.kinds import KINDS

INVALID = CASES / "invalid"
SETTINGS = Settings()
Seen = Callable[[], list[str]]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """The paths that were read since the last time it was asked, in this process."""
    paths: list[str] = []

    def read(file: File, **named: object) -> object:
        paths.append(file.path)
        return read_file(file, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(loading, "read_file", read)

    def taken() -> list[str]:
        found = list(paths)
        paths.clear()
        return found

    return taken


def everything_wrong(root: Path) -> Path:
    """The small catalogue, with every file of every case beside it."""
    write(root, read_tree(BASE))
    for folder in ("journeys", "improvements"):
        for path in sorted(INVALID.glob(f"*/{folder}/*.yml")):
            if path.is_file():
                (root / folder / f"{path.parent.parent.name.lower()}.yml").write_bytes(path.read_bytes())
    return root


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_read_the_same_and_find_the_same(tmp_path: Path, processes: int) -> None:
    root = everything_wrong(tmp_path)
    alone = load(root, SETTINGS, TODAY, processes=1)
    assert len({finding.code for finding in alone[1]}) > 50
    assert load(root, SETTINGS, TODAY, processes=processes) == alone


def test_spawned_processes_read_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = small(tmp_path)
    alone = load(root, SETTINGS, TODAY, processes=1)
    monkeypatch.setattr(parallel, "FORKS", False)
    assert load(root, SETTINGS, TODAY, processes=2) == alone


@given(st.lists(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode)), min_size=1, max_size=3))
@hypothesis_settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_holds_it_is_read_the_same(tmp_path: Path, contents: list[bytes]) -> None:
    files = {f"journeys/j-{number}.yml": content for number, content in enumerate(contents)}
    root = write(tmp_path, read_tree(BASE) | files)
    assert load(root, SETTINGS, TODAY, processes=2) == load(root, SETTINGS, TODAY, processes=1)


def again(root: Path, memory: Memory, settings: Settings = SETTINGS, today: date = TODAY) -> None:
    """Load with the memory: it gives what loading without it gives."""
    result: tuple[Catalogue, list[Finding]] = load(root, settings, today, memory=memory)
    assert result == load(root, settings, today)


def test_what_did_not_change_is_not_read_again(tmp_path: Path, seen: Seen) -> None:
    root, memory = small(tmp_path), Memory()
    load(root, SETTINGS, TODAY, memory=memory)
    assert JOURNEY in seen()
    load(root, SETTINGS, TODAY, memory=memory)
    assert seen() == []


def test_an_edit_is_seen_and_so_is_its_undoing(tmp_path: Path, seen: Seen) -> None:
    root, memory = small(tmp_path), Memory()
    again(root, memory)
    before = (root / JOURNEY).read_bytes()
    (root / JOURNEY).write_bytes(before.replace(b"titel: ", b"titel: Nu ", 1))
    seen()
    load(root, SETTINGS, TODAY, memory=memory)
    assert seen() == [JOURNEY]
    again(root, memory)
    (root / JOURNEY).write_bytes(before)
    again(root, memory)


def test_a_file_that_goes_comes_or_takes_the_name_of_another_is_seen(tmp_path: Path) -> None:
    root, memory = small(tmp_path), Memory()
    again(root, memory)
    (root / ACTION).rename(root / "improvements" / "anders.yml")
    again(root, memory)
    (root / JOURNEY).write_bytes(b"")
    again(root, memory)
    (root / JOURNEY).unlink()
    again(root, memory)


def test_no_more_is_remembered_than_there_are_files(tmp_path: Path) -> None:
    root, memory = small(tmp_path), Memory()
    for number in range(3):
        with (root / CHANNELS).open("a") as file:
            file.write(f"# {number}\n")
        again(root, memory)
    assert len(memory.documents) == sum(path.endswith(".yml") and "/" in path for path in read_tree(root))


def test_another_day_and_other_settings_are_read_anew(tmp_path: Path) -> None:
    root, memory = small(tmp_path), Memory()
    again(root, memory)
    again(root, memory, today=TODAY + timedelta(days=800))
    again(root, memory, SETTINGS.model_copy(update={"drempelwaarden": Drempelwaarden(stap_tekens=20)}))
    again(root, memory, SETTINGS.model_copy(update={"woordenlijsten": {"stap.soort": {"anders": "Anders"}}}))
    again(root, memory)


def test_an_exception_that_goes_is_missed_in_files_that_did_not_change(tmp_path: Path) -> None:
    allowed = "registers/uitzonderingen.yml"
    root, memory = (
        small(tmp_path, more={allowed: "- {waarde: balie@gemeente.nl, reden: Adres van de balie.}\n"}),
        Memory(),
    )
    with (root / JOURNEY).open("a") as file:
        file.write("# balie@gemeente.nl\n")
    _, before = load(root, SETTINGS, TODAY, memory=memory)
    (root / allowed).unlink()
    _, after = load(root, SETTINGS, TODAY, memory=memory)
    assert ["E503" in {finding.code for finding in found} for found in (before, after)] == [False, True]


def test_a_file_that_cannot_be_opened_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    file = File(JOURNEY, b"", KINDS["journeys"])
    memory = Memory()
    one, other = (
        loading._documents([made], SETTINGS, TODAY, frozenset(), 1, memory, silent)
        for made in (file, replace(file, data=None))
    )
    assert one[0].findings
    assert not other[0].findings
