"""Which hosts the page of the form may ask."""

import pytest

from catalogue.model.settings import Settings
from catalogue.publish.redactie_policy import connect_src


def test_without_a_place_to_hand_in_the_page_asks_its_own_site_alone() -> None:
    assert connect_src(Settings()) == "connect-src 'self'"


@pytest.mark.parametrize(
    ("soort", "url", "host"),
    [
        ("github", "https://github.com/eik/reizen", "https://api.github.com"),
        ("github", "https://git.eik.example/eik/reizen", "https://git.eik.example"),
        ("gitlab", "https://git.eik.example:8443/eik/zorg/reizen", "https://git.eik.example:8443"),
        ("forgejo", "https://eik.example/git/eik/reizen", "https://eik.example"),
    ],
)
def test_the_page_asks_no_other_host_than_the_forge_of_the_settings(soort: str, url: str, host: str) -> None:
    settings = Settings.model_validate({"inleveren": {"soort": soort, "url": url}})
    assert connect_src(settings) == f"connect-src 'self' {host}"
