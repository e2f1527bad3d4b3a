"""Meet hoe snel de catalogus bouwt, naast andere makers van sites die in dezelfde ronde hetzelfde werk doen."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from dataclasses import replace
from importlib.metadata import distributions
from pathlib import Path

from _environment import enter
from _program import Parser, clock, run, say

PEERS = ("hugo", "material", "zensical")
PARTS = ("hugo", "mkdocs", "mkdocs-material", "pagefind-bin", "pydantic", "pyyaml", "zensical")


def main() -> int:
    """Exit code 1 when there is nothing to measure with."""
    parser = Parser(description=__doc__)
    parser.add_argument("--sizes", type=sizes, metavar="N,N", default=(300, 3000), help="aantallen klantreizen")
    parser.add_argument("--peers", type=peers, metavar="NAAM,…", default=PEERS, help=f"kies uit {', '.join(PEERS)}")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="een tabel, of voor een programma")
    parser.add_argument(
        "--schrijf", type=Path, metavar="BESTAND.md", help="schrijf ook de pagina, met de cijfers ernaast"
    )
    parser.add_argument("--uit", type=Path, metavar="BESTAND.json", help="meet niet; neem deze eerdere cijfers")
    parser.add_argument("--hostile", action="store_true", help="meet alleen wat bestanden kosten die te ver gaan")
    parser.add_argument(
        "--redactie", action="store_true", help="meet alleen de redactie op de site; met --uit bij eerdere cijfers"
    )
    options = parser.parse_args()
    enter("redactie", "bench")

    if options.hostile:
        return hostile()

    from measuring.report import table
    from measuring.results import Results
    from measuring.rounds import measured
    from measuring.speed_page import page

    earlier = Results.read(options.uit.read_text("utf-8")) if options.uit else None
    if options.redactie:
        results = with_form(earlier)
    elif earlier:
        results = earlier
    else:
        about = machine()  # before it is busy with us
        with tempfile.TemporaryDirectory(prefix="proef-") as work:
            try:
                rows = [*measured(Path(work), options.sizes, options.peers)]
            except ValueError as error:
                return say(str(error))
        text = Results(clock().isoformat(), about, versions(), tuple(rows)).json()
        results = Results.read(text)  # what is shown is what is kept: rounded
    if options.schrijf:
        options.schrijf.write_text(page(results), encoding="utf-8", newline="\n")
        options.schrijf.with_suffix(".json").write_text(results.json(), encoding="utf-8", newline="\n")
    print(results.json() if options.format == "json" else table(results), end="")
    return 0


def with_form(earlier):
    """What the form on a site costs, in the place of what it cost in `earlier` figures, which else stay as they are."""
    from measuring import form
    from measuring.results import Results

    about = machine()
    when = f"{clock().isoformat()}, drukte {about['load']}"
    rows = tuple(replace(row, note=when) for row in form.measured(form.SIZES))
    if earlier:
        kept = [row for row in earlier.rows if not row.what.startswith("form-")]
        found = Results(earlier.date, earlier.machine, earlier.versions, (*kept, *rows))
    else:
        found = Results(clock().isoformat(), about, versions(), rows)
    return Results.read(found.json())


def versions() -> dict[str, str]:
    """What it is measured with."""
    installed = {part.name.lower().replace("_", "-"): part.version for part in distributions()}
    return {part: installed[part] for part in PARTS}


def hostile() -> int:
    """Exit code 1 when a file under 1 MB costs more than it may."""
    from measuring import hostile as files

    costs = [*files.measured()]
    print(files.table(costs), end="")
    return int(any(cost.too_much for cost in costs))


def sizes(text: str) -> tuple[int, ...]:
    """Numbers of journeys, each once, the smallest first; raises ArgumentTypeError with a Dutch sentence."""
    words = text.split(",")
    if not all(word.isascii() and word.isdecimal() and int(word) > 0 for word in words):
        raise argparse.ArgumentTypeError(f"'{text}' zijn geen aantallen; schrijf bijvoorbeeld 300,3000")
    return tuple(sorted({int(word) for word in words}))


def peers(text: str) -> tuple[str, ...]:
    """Names of peers; raises ArgumentTypeError with a Dutch sentence."""
    names = tuple(name for name in text.split(",") if name)
    if unknown := [name for name in names if name not in PEERS]:
        raise argparse.ArgumentTypeError(f"'{unknown[0]}' bestaat niet; kies uit {', '.join(PEERS)}")
    return names


def machine() -> dict[str, str | int | float]:
    """What it is measured on, and how busy that was before we began."""
    names = Path("/proc/cpuinfo")
    models = [line.partition(":")[2].strip() for line in names.open() if "model name" in line] if names.exists() else []
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    has_sysconf = hasattr(os, "sysconf")
    return {
        "cores": cores,
        "processor": models[0] if models else platform.processor(),
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") if has_sysconf else 0,
        "system": platform.system(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else 0,
    }


if __name__ == "__main__":
    run(main)
