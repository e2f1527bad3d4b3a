"""Make the search index of a finished site and say what that took, apart from reading the catalogue. For the bench."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # started as a program, it sees only the folder that it is in

from _environment import PROJECT, enter


def main(content: Path, site: Path, today: date) -> None:
    """Write the index into `site`; print seconds of the clock and of the processors as JSON."""
    enter()

    from catalogue import loading, search
    from catalogue.reading import settings

    chosen, _ = settings.load(PROJECT)
    catalogue, _ = loading.load(content, chosen, today)
    written = ["" if path.stem == "index" else f"{path.stem}/" for path in sorted((PROJECT / "docs").glob("*.md"))]
    wall, used = time.perf_counter(), sum(os.times()[:4])
    search.write_index(site, catalogue, written)
    print(json.dumps({"wall": time.perf_counter() - wall, "cpu": sum(os.times()[:4]) - used}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
