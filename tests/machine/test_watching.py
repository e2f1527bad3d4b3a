"""A preview notices every change, also of a folder that goes and comes back."""

import threading
from pathlib import Path

import pytest

from catalogue.machine.watching import Watch, look


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "journeys"
    made.mkdir()
    (made / "a.yml").write_text("titel: a")
    return made


def test_a_change_of_anything_is_seen(folder: Path) -> None:
    seen = [look([folder])]
    (folder / "a.yml").write_text("titel: anders")
    seen.append(look([folder]))
    (folder / "b.yml").touch()
    seen.append(look([folder]))
    (folder / "b.yml").rename(folder / "c.yml")
    seen.append(look([folder]))
    folder.rename(folder.with_name("weg"))
    seen.append(look([folder]))
    assert len({tuple(sorted(one.items())) for one in seen}) == len(seen)
    assert seen[-1] == {}


def test_a_link_is_seen_and_not_followed(folder: Path) -> None:
    (folder / "alles").symlink_to("/")
    (folder / "rond").symlink_to(folder)
    assert set(look([folder])) == {str(folder), *(str(folder / name) for name in ("a.yml", "alles", "rond"))}


def test_what_is_not_there_is_waited_for(folder: Path) -> None:
    assert look([folder / "nergens"]) == {}


def test_each_change_is_told_until_it_stops(folder: Path) -> None:
    told = threading.Event()
    watch = Watch([folder], told.set, every=0.01)
    watch.start()
    for change in (
        lambda: (folder / "a.yml").write_text("titel: anders"),
        lambda: folder.rename(folder.with_name("weg")),
        lambda: folder.with_name("weg").rename(folder),
        lambda: (folder / "b.yml").touch(),
    ):
        told.clear()
        change()
        assert told.wait(30)
    watch.stop()
    watch.join(30)
    assert not watch.is_alive()
