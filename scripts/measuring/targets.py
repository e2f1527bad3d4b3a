"""How fast we want it to be, and what to say when it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from measuring.results import Results

GIB = 2**30
BUILD, CHECK, INDEX = ("build", "catalogus"), ("check", "catalogus"), ("index", "catalogus")


@dataclass(frozen=True, slots=True)
class Target:
    """What we want: at most `most`, in words; `why` is what to say when it is more."""

    text: str
    most: float
    unit: str
    value: Callable[[Results], float | None]
    why: str


def _seconds(what: str, journeys: int) -> Callable[[Results], float | None]:
    return lambda results: getattr(results.find(what, "catalogus", journeys), "wall", None)


def _megabytes(what: str, journeys: int) -> Callable[[Results], float | None]:
    def of(results: Results) -> float | None:
        fetched = getattr(results.find(what, "catalogus", journeys), "bytes", None)
        return fetched / 1e6 if fetched else None

    return of


def _memory(results: Results) -> float | None:
    held = getattr(results.find("build", "catalogus", 10_000), "memory", None)
    return held / GIB if held else None


TARGETS = (
    Target(
        "Bouwen, bij 3.000 klantreizen",
        0.7,
        "keer Hugo",
        lambda results: results.ratio(BUILD, ("build", "hugo"), 3000),
        "Hugo schrijft op wat het leest. Wij controleren ook alles, rekenen cijfers uit en maken meer pagina's. Onder "
        "'Waar de tijd heen gaat' ziet u wat elk deel kost, en wat er minstens nodig is.",
    ),
    Target(
        "De zoekindex maken, bij 3.000 klantreizen",
        1.0,
        "keer pagefind",
        lambda results: results.ratio(INDEX, ("index", "pagefind"), 3000),
        "Onze index kent elke stap en elk knelpunt apart, en dat zijn er veel.",
    ),
    Target(
        "Groei van 1.000 naar 10.000 klantreizen",
        11,
        "keer zo lang",
        lambda results: results.growth(1000),
        "Pagina's over alle klantreizen samen worden dan ook langer.",
    ),
    Target(
        "Geheugen bij 10.000 klantreizen",
        2,
        "GiB",
        _memory,
        "Elk proces heeft alle klantreizen bij de hand, want elke pagina kan naar elke andere verwijzen.",
    ),
    Target(
        "Controleren, bij 3.000 klantreizen",
        0.5,
        "keer bouwen",
        lambda results: results.ratio(CHECK, BUILD, 3000),
        "Lezen en controleren is het grootste deel van het bouwen zelf.",
    ),
    Target(
        "Zoeken op een telefoon, bij 10.000 klantreizen",
        1,
        "seconde",
        _seconds("search", 10_000),
        "Een telefoon is traag in rekenen, en wacht op elk deel van de index.",
    ),
    Target(
        "Een wijziging zien, bij 100 klantreizen",
        1.5,
        "seconden",
        _seconds("edit", 100),
        "MkDocs zelf heeft daarvan ongeveer een seconde nodig.",
    ),
    Target(
        "Een wijziging zien, bij 3.000 klantreizen",
        4,
        "seconden",
        _seconds("edit", 3000),
        "De voorvertoning kijkt dan alle bestanden na en legt alle verbanden opnieuw.",
    ),
    Target(
        "Wat de redactie op de site ophaalt, bij 1.000 klantreizen",
        12,
        "MB",
        _megabytes("form-first", 1000),
        "Het is een heel programma, met Python erbij.",
    ),
    Target(
        "De redactie op de site de eerste keer openen, bij 100 klantreizen",
        6,
        "seconden",
        _seconds("form-first", 100),
        "De browser maakt het programma klaar voor deze computer, en laadt daarna alle onderdelen.",
    ),
    Target(
        "De redactie op de site daarna openen, bij 100 klantreizen",
        3,
        "seconden",
        _seconds("form-again", 100),
        "De browser hoeft niets op te halen, maar laadt wel weer alle onderdelen van het programma.",
    ),
    *(
        Target(
            f"{text}, bij {at} klantreizen",
            0.3,
            "seconden",
            _seconds(what, journeys),
            "Python in een browser rekent een paar keer trager. Het meeste is YAML lezen en de pagina maken.",
        )
        for text, what in (
            ("In de redactie op de site de meldingen zien", "form-found"),
            ("In de redactie op de site de kaart zien", "form-drawn"),
        )
        for at, journeys in (("100", 100), ("1.000", 1000))
    ),
)
