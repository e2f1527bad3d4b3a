"""Names and numbers as they stand in a sentence."""

import pytest

from catalogue.model.labels import labeller
from catalogue.model.settings import Settings
from catalogue.words.hyphens import SOFT_HYPHEN, hyphenated
from catalogue.words.wording import for_whom, in_zin, kaal, meervoud, met_term


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Het straatcomité", "het straatcomité"),
        ("De Brug", "de Brug"),
        ("Jan", "Jan"),
        ("Café aan de haven", "Café aan de haven"),
        ("Het", "Het"),
        ("UWV (werk.nl)", "UWV (werk.nl)"),
    ],
)
def test_the_article_of_a_name_has_no_capital_inside_a_sentence(name: str, inside: str) -> None:
    assert in_zin(name) == inside
    assert for_whom([name, "Noor"]) == f" voor {inside} en Noor"


def test_a_percentage_bears_its_sign_and_any_other_unit_stands_elsewhere() -> None:
    assert [kaal(38, "%"), kaal(1234.5, "dagen"), kaal(2, "per jaar")] == ["38%", "1.234,5", "2"]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("klant", "klanten"),
        ("inwoner", "inwoners"),
        ("cliënt", "cliënten"),
        ("ondernemer", "ondernemers"),
        ("gast", "gasten"),
    ],
)
def test_the_customer_is_called_as_the_municipality_does(one: str, many: str) -> None:
    assert meervoud(one) == many
    said = met_term("Klanten zeiden het: de klant draagt het over in deze klantreis.", one)
    assert said == f"{many.capitalize()} zeiden het: de {one} draagt het over in deze klantreis."


def test_labels_call_the_customer_so_too_but_not_those_that_a_catalogue_added() -> None:
    own = {"overdracht.wijze": {"duwtje": "De klant krijgt een duwtje"}}
    label = labeller(Settings.model_validate({"term_klant": "inwoner", "woordenlijsten": own}))
    assert label("klant_draagt", "overdracht.wijze") == "De inwoner draagt het zelf over"
    assert label("klant_gezegd", "zekerheid") == "Inwoners zeiden het"
    assert label("duwtje", "overdracht.wijze") == "De klant krijgt een duwtje"


@pytest.mark.parametrize(
    "parts",
    [
        "Be-las-ting-sa-men-wer-king",
        "ver-be-ter-ac-tie",
        "schuld-re-ge-ling",
        "web-re-dac-teur",
        "re-gis-seur",
        "be-ta-lings-re-ge-ling",
    ],
)
def test_a_compound_breaks_where_another_word_begins(parts: str) -> None:
    assert hyphenated(parts.replace("-", "")).replace(SOFT_HYPHEN, "-") == parts
