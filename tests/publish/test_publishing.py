"""Pages and files are made and written by several processes; what is written does not depend on how many."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from every_field import catalogue

from catalogue.data.site import Site
from catalogue.pages import jobs as pages
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.making.job import Finished, Job
from catalogue.publish import beside as outputs
from catalogue.publish.publishing import PageError, Taken, publish
from catalogue.publish.shell import Frame

FRAME = Frame.cut("<title>⟦title⟧</title><meta content='⟦description⟧'>⟦body⟧", Site())
FRAMES = {kind.name: FRAME for kind in PAGE_KINDS}


def a_job(url: str, kind: str = "klantreis") -> Job:
    return Job(url, kind, lambda: Finished(url, kind, url, "", f"<p>{url}", (), ""))


def broken(url: str) -> Job:
    def make() -> Finished:
        raise ValueError("te kort")

    return replace(a_job(url), make=make)


def written(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def by_one(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return published(tmp_path_factory.mktemp("one"), 1)


def published(folder: Path, processes: int) -> dict[str, bytes]:
    """All that is published of a catalogue in which every field is filled in."""
    found = catalogue()
    files = outputs.shares(found, Site())
    publish(folder, list(pages.jobs(found)), FRAMES, files, processes=processes)
    return written(folder)


@pytest.mark.parametrize("processes", [2, 3])
def test_the_site_is_the_same_however_many_processes_made_it(
    by_one: dict[str, bytes], processes: int, tmp_path: Path
) -> None:
    assert published(tmp_path, processes) == by_one


def test_everything_is_written(by_one: dict[str, bytes]) -> None:
    found = catalogue()
    made = {f"{page.url}index.html": FRAME.fill(page).encode() for page in pages.pages(found)}
    beside = {path: b"".join(pieces) for path, pieces in outputs.files(found, Site())}
    assert by_one == beside | made


@pytest.mark.parametrize("processes", [1, 2])
def test_a_page_that_cannot_be_made_ends_it_and_is_named(processes: int, tmp_path: Path) -> None:
    jobs = [*(a_job(f"a/{number}/") for number in range(40)), broken("a/stuk/")]
    with pytest.raises(PageError, match=r"^De pagina 'a/stuk/' kon niet worden gemaakt\. Er ging iets mis"):
        publish(tmp_path, jobs, FRAMES, (), processes=processes)


def test_a_file_that_cannot_be_made_ends_it(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, Iterable[bytes]]]:
        yield "api/a.json", [b"{}"]
        raise ValueError("te kort")

    with pytest.raises(ValueError, match="te kort"):
        publish(tmp_path, [], {}, [files, lambda: ()], processes=2)


@pytest.mark.parametrize("path", ["eigen.txt", "a/index.html"])
def test_nothing_takes_the_place_of_what_stands_there(tmp_path: Path, path: str) -> None:
    """Neither of a file that somebody wrote, nor of a page of the same site."""
    (tmp_path / "eigen.txt").write_bytes(b"eigen")
    files = [lambda: [("b.txt", [b"b"])], lambda: [(path, [b"x"])]]
    with pytest.raises(Taken, match="staat al iets"):
        publish(tmp_path, [a_job("a/")], FRAMES, files, processes=1)
    assert (tmp_path / "eigen.txt").read_bytes() == b"eigen"


def test_a_disk_that_is_full_is_not_taken_for_a_page_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"een bestand waar een map hoort")
    with pytest.raises(OSError, match="a"):
        publish(tmp_path, [a_job("a/b/")], FRAMES, (), processes=1)


def test_every_file_stands_where_it_was_said_to_come(by_one: dict[str, bytes]) -> None:
    """So that it is known beforehand whether two want one address."""
    found = catalogue()
    paths = [*outputs.paths(found), *(f"{job.url}index.html" for job in pages.jobs(found))]
    assert sorted(paths) == sorted(by_one)


def test_pages_of_one_group_are_made_by_one_process(tmp_path: Path) -> None:
    asked: list[str] = []

    def job(url: str) -> Job:
        def make() -> Finished:
            asked.append(url)
            return Finished(url, "klantreis", "", "", json.dumps(asked), (), "")

        return Job(url, "klantreis", make, group="samen")

    publish(tmp_path, [job("a/"), a_job("c/"), job("b/")], FRAMES, (), processes=2)
    assert b'["a/", "b/"]' in written(tmp_path)["b/index.html"]
