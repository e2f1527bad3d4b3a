"""The lists that others keep."""

from datetime import date

import pytest

from catalogue.reference import municipality, products


def test_a_product_is_found_by_its_name_in_small_letters() -> None:
    assert products()["verhuismelding"].endswith("verhuismelding")
    assert len(products()) > 1_000
    assert all(name == name.lower().strip() for name in products())


@pytest.mark.parametrize("code", ["gm0363", "GM0363"])
def test_a_municipality_is_found_by_its_code(code: str) -> None:
    assert municipality(code, date(2026, 11, 21)) == "Amsterdam"


@pytest.mark.parametrize("code", ["", "gm", "gm9999", "0363", "Amsterdam"])
def test_what_is_no_code_has_no_name(code: str) -> None:
    assert municipality(code, date(2026, 11, 21)) is None


def test_a_code_holds_from_its_first_day_up_to_its_last() -> None:
    """The day a code ends is the first on which it does not hold."""
    from catalogue.reference import _municipalities

    bounded = [(code, *row) for code, row in _municipalities().items() if row[2]]
    started = [(code, *row) for code, row in _municipalities().items() if row[1]]
    for code, name, _, end in bounded:
        day = date.fromisoformat(end)
        assert municipality(code, day) is None
        assert municipality(code, date.fromordinal(day.toordinal() - 1)) == name
    for code, name, begin, end in started:
        day = date.fromisoformat(begin)
        assert municipality(code, date.fromordinal(day.toordinal() - 1)) is None
        assert end or municipality(code, day) == name
