"""One figure, one value: what bears one name says the same on every page."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import any_catalogue
import named_figures
import one_page
import pytest
import records
from example import example
from places import BRANCHES

from catalogue import loading
from catalogue.model.catalogue import Catalogue
from catalogue.pages import jobs
from catalogue.reading import settings

SEEDS = 300 if "CATALOGUS_FUZZ" in os.environ else 40
NAME = re.compile(r"[a-z0-9_.-]+:(?P<of>[^#?]+)([#?].+)?")
"""`what:of-what`; what it is of is the catalogue, or a page with or without a place on it."""


def without_scores() -> Catalogue:
    whole = example()
    return replace(whole, klantreizen={id: records.without_scores(reis) for id, reis in whole.klantreizen.items()})


def branches() -> Catalogue:
    return loading.load(BRANCHES, settings.load(BRANCHES)[0], records.TODAY)[0]


CATALOGUES = {
    "example": example,
    "empty": lambda: records.EMPTY,
    "without scores": without_scores,
    "branches": branches,
}


def named(catalogue: Catalogue) -> named_figures.Found:
    """Every figure with a name, on every page."""
    made = one_page.made(catalogue)
    return named_figures.on_pages([("", jobs.start(catalogue)), *((url, page.body) for url, page in made.items())])


def wrong(catalogue: Catalogue) -> Iterator[str]:
    """Every name that has two values, and every name that is none."""
    pages, found = one_page.made(catalogue), named(catalogue)
    for name, values in named_figures.contradictions(found).items():
        if len({named_figures.number(shown) for shown in values}) > 1:
            yield f"{name}: { ({shown: sorted(urls) for shown, urls in values.items()}) }"
    for name in found:
        match = NAME.fullmatch(name)
        if not match or not (match["of"] == "catalogus" or f"{match['of']}/" in pages):
            yield f"{name} is no name"


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_one_figure_has_one_value_on_all_pages(catalogue: str) -> None:
    assert list(wrong(CATALOGUES[catalogue]())) == []


def test_one_figure_has_one_value_whatever_the_catalogue_holds() -> None:
    for seed in range(SEEDS):
        assert list(wrong(any_catalogue.catalogue(Random(seed)))) == [], seed


REIS = "klantreizen/kwijtschelding-een-keer-geven"
ACTIE = "verbeteringen/eerst-bellen"
TEAM = "organisaties/eik-inkomen"
EXPECTED = {
    "": {
        "catalogus": "klantreizen knelpunten knelpunten.zonder_actie effecten effecten.gehaald inzichten wacht",
        REIS: "stappen",
    },
    "klantreizen/": {
        "catalogus": "klantreizen knelpunten.zonder_actie knelpunten.met_actie",
        REIS: "stappen knelpunten acties keren_per_jaar",
    },
    "klantreizen/leefgebied_werk/": {"klantreizen/leefgebied_werk": "klantreizen"},
    "verbeteringen/": {"catalogus": "acties acties.gemeten effecten.gehaald"},
    f"{REIS}/": {
        REIS: "stappen.nu stappen.straks stappen.opgeschreven minuten.nu minuten.straks dagen.nu loketten.straks"
        " gegevens.straks uren.nu keren_per_jaar bewijskracht scores scores.onderbouwd volledigheid velden.ingevuld"
        " velden.gevraagd acties acties.gemeten overdrachten overdrachten.koud",
        f"{REIS}#stap-uitzoeken": "score score.gewenst mensen minuten uitval",
        f"{REIS}#knelpunt-dubbel-uitvragen": "gewicht",
        f"{REIS}#kpi-automatisch-pct": "waarde doel metingen",
    },
    f"{ACTIE}/": {
        ACTIE: "prioriteit bereik draagvlak dagen_tot_doorgevoerd dagen.stil",
        f"{ACTIE}#bijstand-eerlijk-nee#begrip-nee": "nulmeting meting doel",
        "klantreizen/bijstand-eerlijk-nee": "stappen",
    },
    "organisaties/": {TEAM: "klantreizen acties"},
    f"{TEAM}/": {
        TEAM: "klantreizen klantreizen.werkt acties acties.liggen_hier acties.liggen_hier.gemeten overdrachten.krijgt"
        " overdrachten.geeft overdrachten.koud overdrachten.krijgt.dagen",
    },
    "profielen/noor/": {"profielen/noor": "klantreizen stappen knelpunten verwacht.wat verwacht.behoefte"},
    "kanalen/telefoon/": {"kanalen/telefoon": "stappen klantreizen stappen.laag stappen.hoog stappen.score_1"},
}
"""On which page of the example which figures bear a name, by what they are of: that nothing is named is no proof."""


def test_figures_bear_their_names() -> None:
    found = named(example())
    for url, groups in EXPECTED.items():
        for of, kinds in groups.items():
            for what in kinds.split():
                assert url in set().union(*found.get(f"{what}:{of}", {}).values()), f"{what}:{of} on {url}"


@pytest.mark.parametrize("shown", ["2", "geen"])
def test_two_values_under_one_name_are_told(shown: str) -> None:
    pages = [("a/", '<p data-cijfer="stappen:a">1</p>'), ("b/", f'<p data-cijfer="stappen:a">{shown}</p>')]
    assert list(named_figures.contradictions(named_figures.on_pages(pages))) == ["stappen:a"]
