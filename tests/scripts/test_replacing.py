"""A folder is replaced at once: whenever it is interrupted, the old one or the new one is there."""

import multiprocessing
import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from places import PROJECT


def replaced(folder: Path, make: Callable[[Path, int], bool]) -> bool:
    from _replacing import replaced

    done: bool = replaced(folder, make)
    return done


def make(text: str) -> Callable[[Path, int], bool]:
    def fill(folder: Path, lock: int) -> bool:
        folder.mkdir()
        (folder / "index.html").write_text(text)
        return True

    return fill


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A good site, with nothing beside it."""
    made = tmp_path / "op" / "site"
    made.mkdir(parents=True)
    (made / "index.html").write_text("oud")
    return made


def is_whole(site: Path, text: str) -> bool:
    return (site / "index.html").read_text() == text and [one.name for one in site.parent.iterdir()] == ["site"]


def test_the_new_one_takes_its_place(site: Path) -> None:
    assert replaced(site, make("nieuw"))
    assert is_whole(site, "nieuw")


def test_the_old_one_stays_when_there_is_no_new_one(site: Path) -> None:
    assert not replaced(site, lambda folder, lock: False)
    assert is_whole(site, "oud")


def test_the_old_one_stays_when_making_ends_halfway(site: Path) -> None:
    def fails(folder: Path, lock: int) -> bool:
        make("half")(folder, lock)
        raise OSError("vol")

    with pytest.raises(OSError, match="vol"):
        replaced(site, fails)
    assert is_whole(site, "oud")


@pytest.mark.parametrize("before", ["making", "the old one away", "the new one in place"])
def test_what_a_killed_program_left_is_put_right_by_the_next(site: Path, before: str) -> None:
    """Killed at each of the moments between which there is nothing but one renaming."""
    workplace = site.with_name(".site.bezig")
    (workplace / "nieuw").mkdir(parents=True)
    (workplace / "nieuw" / "half.html").touch()
    if before != "making":
        site.rename(workplace / "oud")
    if before == "the new one in place":
        (workplace / "nieuw").rename(site)
        (site / "index.html").write_text("nieuw")
    assert not replaced(site, lambda folder, lock: folder.exists())
    assert is_whole(site, "nieuw" if before == "the new one in place" else "oud")


def test_two_at_once_take_turns(site: Path) -> None:
    """Each sees its own folder, empty; nobody's is cleared away by another."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(4, mp_context=context) as pool:
        orders = [(site, str(number)) for number in range(12)]
        assert list(pool.map(_replace, orders, timeout=300)) == [True] * 12
    assert [one.name for one in site.parent.iterdir()] == ["site"]


def _replace(order: tuple[Path, str]) -> bool:
    site, text = order
    sys.path.append(str(PROJECT / "scripts"))
    return replaced(site, make(text))


def test_a_file_where_its_folder_comes_is_said_and_not_waited_for(site: Path) -> None:
    site.with_name(".site.bezig").write_text("iets van een ander")
    with pytest.raises(OSError, match="bezig"):
        replaced(site, make("nieuw"))
    assert (site / "index.html").read_text() == "oud"


def test_a_link_to_nothing_where_its_folder_comes_is_said_and_not_waited_for(site: Path) -> None:
    site.with_name(".site.bezig").symlink_to(site.with_name("weg"))
    with pytest.raises(OSError, match="bezig"):
        replaced(site, make("nieuw"))
    assert (site / "index.html").read_text() == "oud"


def test_a_program_that_is_killed_leaves_what_the_next_cleans(site: Path) -> None:
    """Killed for real, in the middle of making; what it had started still works on, and is waited for."""
    program = textwrap.dedent(
        """
        import os, signal, subprocess, sys
        from pathlib import Path
        sys.path.append(sys.argv[1])
        from _replacing import replaced
        def make(folder, lock):
            folder.mkdir()
            late = "import sys, time, pathlib; time.sleep(1); pathlib.Path(sys.argv[1]).write_text('laat')"
            subprocess.Popen([sys.executable, "-c", late, str(folder / "laat.html")], pass_fds=(lock,))
            os.kill(os.getpid(), signal.SIGKILL)
        replaced(Path(sys.argv[2]), make)
        """
    )
    done = subprocess.run([sys.executable, "-c", program, str(PROJECT / "scripts"), str(site)], check=False)
    assert done.returncode < 0
    assert (site.with_name(".site.bezig") / "nieuw").is_dir()
    assert replaced(site, make("nieuw"))
    assert is_whole(site, "nieuw")
