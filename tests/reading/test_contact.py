"""An address of a team is told from that of one human being."""

import pytest

from catalogue.reading.contact import is_mobile, is_personal


@pytest.mark.parametrize(
    "email",
    ["j.jansen@zwolle.nl", "Jan.de.Vries@zwolle.nl", "jan_jansen@zwolle.nl", "a-bakker@zwolle.nl", "klant@gmail.com"],
)
def test_an_address_of_one_human_being(email: str) -> None:
    assert is_personal(email)


@pytest.mark.parametrize(
    "email",
    [
        *(
            "info@zwolle.nl",
            "klantreizen@zwolle.nl",
            "team.dienstverlening@zwolle.nl",
            "kcc@zwolle.nl",
            "jan@zwolle.nl",
        ),
        *("klant-contact@zwolle.nl", "14038@zwolle.nl", "inwoners.zaken@voorst.nl", ""),
    ],
)
def test_an_address_of_a_team_or_of_nobody_knows_who(email: str) -> None:
    assert not is_personal(email)


@pytest.mark.parametrize(
    ("number", "mobile"),
    [
        ("06-12345678", True),
        ("+31 6 1234 5678", True),
        ("0031612345678", True),
        ("14 038", False),
        ("038-498 2000", False),
    ],
)
def test_a_mobile_number(number: str, mobile: bool) -> None:
    assert is_mobile(number) is mobile
