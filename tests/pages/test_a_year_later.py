"""With the date moved a year ahead the right things turn stale, and nothing else on any page changes."""

import difflib
import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from places import EXAMPLE

from catalogue import loading
from catalogue.pages import jobs as pages
from catalogue.reading import settings

TODAY, LATER = date(2026, 11, 21), date(2027, 11, 21)


def lines(today: date) -> dict[str, list[str]]:
    """The text of every page of the example on a day, line by line."""
    chosen, _ = settings.load(EXAMPLE, today)
    catalogue, _ = loading.load(EXAMPLE, chosen, today)
    return {page.url: text_lines(page.body) for page in pages.pages(catalogue)}


def text_lines(body: str) -> list[str]:
    page = BeautifulSoup(body, "html.parser")
    for figure in page.select("[data-cijfer]"):
        figure.unwrap()  # a figure is a word of its sentence
    page.smooth()
    text = page.get_text("\n")
    return [line for raw in text.splitlines() if (line := " ".join(raw.split()))]


@pytest.fixture(scope="module")
def now() -> dict[str, list[str]]:
    return lines(TODAY)


@pytest.fixture(scope="module")
def later() -> dict[str, list[str]]:
    return lines(LATER)


# What may read differently a year later, by kind of page; on all other pages nothing may.
REVIEW = "Herijken later|Binnenkort herijken|Te herijken"
MAY_CHANGE = {
    "klantreizen": REVIEW,
    "profielen": REVIEW,
    "levensgebeurtenissen": REVIEW,
    "ambassadeurs": REVIEW,
    "klantreizen/*": r"Herijken (vóór|moest vóór) .*"
    r"|\d+%|:? ?\d+ van de \d+ scores zijn goed onderbouwd.*"  # how strong the evidence is
    r"|Gemeente Eikenhove · .* · 21 november 202[67]"  # the line below the map
    r"|Vers genoeg|Verouderd: ouder dan 12 maanden"
    r"|1 (maart 2027|december 2026)|Vóór deze dag moest .*|Alles van daarvoor \(\d+\)",  # its history got a line
    "wat-mist-er-nog": r"\d+ velden leeg\..*",
    "wat-mist-er-nog/*": r"Let op|Het onderzoek ‘.*’ is meer dan 12 maanden oud\. Spreek opnieuw met klanten\.",
    "verbeteringen/*": r"Gemeente Eikenhove\. Stand op 21 november 202[67]\."
    r"|.*De laatste regel is van \d+ dagen geleden\."
    r"|Meten vóór 15 december 2026\.|Het effect had vóór 15 december 2026 gemeten moeten zijn\.",
    "u-zei-wij-deden": r"Gemeente Eikenhove\. Stand op 21 november 202[67]\.",
    "u-zei-wij-deden/*": r"Gemeente Eikenhove\. Stand op 21 november 202[67]\. .*"
    r"|Of het helpt, weten wij nog niet\.( Dat meten wij vóór 15 december 2026\.)?",
    "wijzigingen": r"In de laatste 90 dagen veranderde er .*",
    "luisteren": r"Wij luisterden 4 keer, .*|.*\d+ maanden oud.*|De leeftijd is .* 21 november 202[67]\. .*",
    "inzichten": r"Van de 16 .*|Sinds 1 januari 202[67] .*|"
    r"(18|34) dingen wachten .*|Team (Schuldhulp|Inkomen)|\(\d\)\. \d dingen wegen .*"
    r"|‘?’?, al \d+ dagen\.|In de laatste 90 .*|Wij luisterden .*",
    "voortgang": ".*",  # what moved lately; worked out below
    "verzandingswacht": ".*",  # what waits; worked out below
    "in-het-kort": ".*",  # the same, and what was measured in a year
}


def kind(url: str) -> str:
    """'klantreizen/verhuizen/' is one of 'klantreizen/*'; an entry and a part of a list belong to what lists them."""
    top, _, rest = url.partition("/")
    return f"{top}/*" if rest and "_" not in rest and f"{top}/*" in MAY_CHANGE else top


def test_only_what_follows_from_the_date_changes(now: dict[str, list[str]], later: dict[str, list[str]]) -> None:
    assert now.keys() == later.keys()
    unexpected = []
    for url, before in now.items():
        may = re.compile(MAY_CHANGE.get(kind(url), "(?!)"))
        changes = difflib.unified_diff(before, later[url], n=0, lineterm="")
        changed = [line for line in changes if line[0] in "+-" and line[:3] not in ("+++", "---")]
        unexpected += [(url, line) for line in changed if not may.fullmatch(line[1:])]
    assert unexpected == []


def test_what_stands_to_turn_stale_does(now: dict[str, list[str]], later: dict[str, list[str]]) -> None:
    """Every page that may change has one among its kind that does: a list of exceptions must not outlive its reason."""
    changed = {kind(url) for url in now if now[url] != later[url]}
    assert changed == set(MAY_CHANGE)


@pytest.mark.parametrize(
    ("heading", "then", "a_year_later"),
    [
        ("Zeer erg knelpunt zonder verbeteractie", 1, 1),  # nobody mended it, nobody made it worse
        ("Idee dat stilligt", 1, 1),  # there is only one idea
        ("Mijlpaal die voorbij is", 1, 1),
        ("Doorgevoerd, niet gemeten", 1, 2),  # measuring before 15 December 2026 did not happen either
        ("Overdracht zonder eigenaar", 5, 5),
        ("Klantreis die herijkt moet worden", 1, 3),  # 1 July and 1 December 2026, 1 March 2027
        ("Al lang geparkeerd", 1, 1),
        ("Geborgd zonder dat er staat hoe", 2, 2),
        ("Luisteren dat stilviel", 3, 3),
        ("Klantreis met oud onderzoek", 2, 3),  # the newest research of the third is of 11 February 2026
    ],
)
def test_more_waits(
    now: dict[str, list[str]], later: dict[str, list[str]], heading: str, then: int, a_year_later: int
) -> None:
    assert f"{heading} ({then})" in now["verzandingswacht/"]
    assert f"{heading} ({a_year_later})" in later["verzandingswacht/"]


def test_what_moved_lately_is_silent_a_year_later(now: dict[str, list[str]], later: dict[str, list[str]]) -> None:
    """Two chosen and three under way, none of which moved since October."""
    assert not any(line.startswith("Begonnen, daarna stil") for line in now["verzandingswacht/"])
    assert "Begonnen, daarna stil (5)" in later["verzandingswacht/"]


def test_nothing_moved_lately(now: dict[str, list[str]], later: dict[str, list[str]]) -> None:
    """Everything from the board on says what it said; only what moved in 90 days is gone."""
    before, after = now["voortgang/"], later["voortgang/"]
    board = [at for at, line in enumerate(before) if line == "Het bord"][-1]
    assert before[board:] == after[-len(before[board:]) :]
    assert (
        "Van de 16 verbeteracties zijn er 9 doorgevoerd, waarvan 7 gemeten of geborgd "
        "(2 zijn geborgd zonder dat er staat hoe); in de laatste 90 dagen bewoog er geen." in later["voortgang/"]
    )


def test_no_journey_rests_on_fresh_research(later: dict[str, list[str]]) -> None:
    for reis, scores in (
        ("schuldhulp-weer-rust", 10),
        ("kwijtschelding-een-keer-geven", 8),
        ("bijstand-eerlijk-nee", 9),
    ):
        said = f": 0 van de {scores} scores zijn goed onderbouwd."
        assert any(text.startswith(said) for text in later[f"klantreizen/{reis}/"])
