"""Names and numbers as they stand in a sentence."""

import pytest

from catalogue.words.wording import for_whom, in_zin, kaal


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
