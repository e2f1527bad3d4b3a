"""The results in Dutch words: the cells of each table, and all of it for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from measuring.results import Results
from measuring.targets import BUILD, GIB, TARGETS, Target

NAMES = {
    "catalogus": "Deze catalogus",
    "hugo": "Hugo",
    "material": "Material for MkDocs",
    "zensical": "Zensical",
    "pagefind": "Het programma pagefind",
}
OTHERS = {
    "check": "Controleren",
    "copy": "De klare site kopiëren",
    "index": "De zoekindex maken",
    "search": "Zoeken op een telefoon: van de laatste letter tot het eerste resultaat",
    "edit": "Van een wijziging opslaan tot haar zien",
    "form": "Van een wijziging in de redactie tot de bevindingen en de pagina",
    "page": "De pagina van een klantreis",
}
FORM = {
    "form-first": "De redactie de eerste keer openen",
    "form-again": "De redactie daarna openen",
    "form-found": "Van een wijziging tot de meldingen",
    "form-drawn": "Van een wijziging tot de kaart",
}
PARTS = {
    "yaml": "YAML ontleden, alleen door de bibliotheek",
    "lezen": "Alles lezen en controleren",
    "klantreizen": "Pagina's van klantreizen",
    "verbeteringen": "Pagina's van verbeteracties",
    "andere": "Andere pagina's: lijsten, inzichten, organisaties",
    "data": "Open data",
    "schrijven": "Bestanden schrijven",
}
FLOOR = ("yaml", "schrijven")  # what is left when all else costs nothing


def number(value: float, digits: int = 1) -> str:
    """A number as Dutch writes it: 1.234,5."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def _seconds_of(value: float | None) -> str:
    return "" if value is None else f"{number(value, 2 if value < 10 else 1)} s"


def _size(value: int | None) -> str:
    if value is None:
        return ""
    return f"{number(value / 2**20, 0)} MiB" if value >= 2**20 else f"{number(value / 1024, 0)} KiB"


# --- the tables, as cells -------------------------------------------------------------------------------------------

BUILDING = ("Maker", "Klantreizen", "Tijd", "Rekentijd", "Geheugen", "Pagina's", "Per seconde", "Onze tijd", "Keren")


def building(results: Results) -> Iterator[tuple[str, ...]]:
    """A line for each build; of one that was not made, why."""
    for row in results.rows:
        if row.what != "build":
            continue
        head = (NAMES[row.tool], number(row.journeys, 0))
        if row.wall is None:
            yield (*head, row.note, "", "", "", "", "", "")
            continue
        ratio = results.ratio(BUILD, ("build", row.tool), row.journeys) if row.tool != "catalogus" else None
        yield (
            *head,
            _seconds_of(row.wall),
            _seconds_of(row.cpu),
            _size(row.memory),
            number(row.pages or 0, 0),
            number((row.pages or 0) / row.wall, 0),
            f"{number(ratio, 2)} keer" if ratio else "",
            str(row.runs),
        )


REST = ("Wat", "Klantreizen", "Tijd", "Rekentijd", "Grootte", "Keren")


def rest(results: Results) -> Iterator[tuple[str, ...]]:
    """A line for all else that was measured."""
    for row in sorted(results.rows, key=lambda row: [*OTHERS, row.what].index(row.what)):
        if row.what not in OTHERS:
            continue
        name = OTHERS[row.what] + (f" ({NAMES[row.tool]})" if row.tool != "catalogus" else "")
        size = "" if row.what == "copy" else _size(row.bytes)
        if row.gzip is not None:
            size += f", verstuurd {_size(row.gzip)}"
        time = f"niet gemeten: {row.note}" if row.note else _seconds_of(row.wall)
        yield name, number(row.journeys, 0), time, _seconds_of(row.cpu), size, "" if row.note else str(row.runs)


FORMS = ("Wat", "Klantreizen", "Tijd", "Opgehaald", "Keren", "Gemeten op")


def forms(results: Results) -> Iterator[tuple[str, ...]]:
    """A line for each thing that somebody waits for in the form on a site."""
    for row in sorted(results.rows, key=lambda row: [*FORM, row.what].index(row.what)):
        if row.what in FORM:
            size = f"{number(row.bytes / 1e6)} MB" if row.bytes else ""
            yield FORM[row.what], number(row.journeys, 0), _seconds_of(row.wall), size, str(row.runs), row.note


INSIDE = ("Onderdeel", "Klantreizen", "Rekentijd", "Per klantreis", "Keer Hugo")


def inside(results: Results) -> Iterator[tuple[str, ...]]:
    """A line for each part of a build, of the largest catalogue of which they were measured, and the least it takes."""
    journeys = max((row.journeys for row in results.rows if row.what == "part"), default=0)
    took = {row.tool: row.cpu or 0.0 for row in results.rows if (row.what, row.journeys) == ("part", journeys)}
    if not took:
        return
    hugo = results.find("build", "hugo", journeys)
    floor = sum(took[name] for name in FLOOR)
    for name, seconds in ((PARTS[name], took[name]) for name in PARTS):
        yield _inside(name, journeys, seconds, hugo.cpu if hugo else None)
    yield _inside("Ondergrens: YAML ontleden en schrijven", journeys, floor, hugo.cpu if hugo else None)


def _inside(name: str, journeys: int, seconds: float, hugo: float | None) -> tuple[str, ...]:
    each = f"{number(seconds / journeys * 1000, 2)} ms"
    return name, number(journeys, 0), _seconds_of(seconds), each, f"{number(seconds / hugo, 2)} keer" if hugo else ""


GROWTH = ("Van", "Naar", "Keer zo lang")


def growth(results: Results) -> Iterator[tuple[str, ...]]:
    """A line for each size of which ten times as much was built too."""
    for journeys in results.sizes():
        if times := results.growth(journeys):
            yield number(journeys, 0), number(journeys * 10, 0), number(times)


WANTED = ("Doel", "Hoogstens", "Gemeten", "Gehaald")


def wanted(results: Results) -> Iterator[tuple[str, ...]]:
    """A line for each target."""
    for target in TARGETS:
        value = target.value(results)
        most = f"{number(target.most, 1 if target.most % 1 else 0)} {target.unit}"
        if value is None:
            yield target.text, most, "niet gemeten", "onbekend"
        else:
            yield target.text, most, number(value, 2), "ja" if value <= target.most else "nee"


def missed(results: Results) -> Iterator[Target]:
    """The targets that were measured and not met."""
    for target in TARGETS:
        value = target.value(results)
        if value is not None and value > target.most:
            yield target


# --- for a terminal -------------------------------------------------------------------------------------------------


def table(results: Results) -> str:
    """All tables as plain text, the columns under each other."""
    parts = ((BUILDING, building), (INSIDE, inside), (REST, rest), (FORMS, forms), (GROWTH, growth), (WANTED, wanted))
    filled = ((heads, [*lines(results)]) for heads, lines in parts)
    return "\n".join(_plain(heads, lines) for heads, lines in filled if lines) + f"\n{about(results)}\n"


def _plain(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    widths = [max(len(line[column]) for line in [heads, *lines]) for column in range(len(heads))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in [heads, *lines]
    )


def about(results: Results) -> str:
    """With what, on what and when it was measured, in one line."""
    machine = results.machine
    memory = f"{number(float(machine['memory']) / GIB, 0)} GiB"
    parts = ", ".join(f"{name} {version}" for name, version in sorted(results.versions.items()))
    return (
        f"{results.date}: {machine['cores']} kernen ({machine['processor']}), {memory}, {machine['system']}, "
        f"Python {machine['python']}, {parts}. Drukte vooraf: {number(float(machine['load']))}."
    )
