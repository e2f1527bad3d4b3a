"""Where the time of a build goes: each part of it by one process, one after the other. For the bench."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # started as a program, it sees only the folder that it is in

from _environment import PROJECT, enter

RECORDS = {"klantreis": "klantreizen", "verbeteractie": "verbeteringen"}
OTHERS = "andere"  # lists, insights, and a page for each organisation, profile and channel


def main(content: Path, folder: Path, today: date) -> None:
    """Write what a build writes, without the frames of its pages, into `folder`; print seconds of processor as JSON."""
    enter()

    from catalogue import loading
    from catalogue.data.site import Site
    from catalogue.machine.collector import collector_at_rest
    from catalogue.pages import jobs as pages
    from catalogue.publish import beside as outputs
    from catalogue.publish import publishing
    from catalogue.reading import settings

    took: dict[str, float] = {}
    with _timed(took, "yaml"):
        _events(content)
    chosen, _ = settings.load(PROJECT)
    with _timed(took, "lezen"):
        catalogue, _ = loading.load(content, chosen, today, processes=1)
    with _timed(took, OTHERS), collector_at_rest():  # as a build does
        jobs = list(pages.jobs(catalogue))
    made: dict[str, bytes] = {}
    for job in jobs:
        with _timed(took, RECORDS.get(job.kind, OTHERS)):
            made[f"{job.url}index.html"] = job.make().body.encode()
    with _timed(took, "data"):
        for share in outputs.shares(catalogue, Site("https://voorbeeld.example/")):
            made |= {path: b"".join(pieces) for path, pieces in share()}
    with _timed(took, "schrijven"):
        for path, data in made.items():
            publishing.write_file(folder, path, [data])
    print(json.dumps(took))


@contextmanager
def _timed(took: dict[str, float], name: str) -> Iterator[None]:
    begin = time.process_time()
    try:
        yield
    finally:
        took[name] = took.get(name, 0) + time.process_time() - begin


def _events(content: Path) -> None:
    """What the YAML library alone needs, which is the least that reading can take."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(content.glob("*/*.yml")):
        for _ in yaml.parse(path.read_bytes(), Loader=loader):
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
