"""Where a proposal goes, worked out from the address of a project that a municipality copied from its browser."""

import pytest

from catalogue.model.forge import FORGES, Inleveren


@pytest.mark.parametrize(
    ("soort", "url", "project", "web", "api", "host"),
    [
        ("github", "https://github.com/eik/reizen", "eik/reizen", "https://github.com", "https://api.github.com", ""),
        (
            "github",
            "https://eik.ghe.com/eik/reizen.git",
            "eik/reizen",
            "https://eik.ghe.com",
            "https://api.eik.ghe.com",
            "",
        ),
        (
            "github",
            "https://git.eik.example/eik/reizen/",
            "eik/reizen",
            "https://git.eik.example",
            "https://git.eik.example/api/v3",
            "https://git.eik.example",
        ),
        (
            "gitlab",
            "https://gitlab.com/eik/zorg/wmo/reizen",
            "eik/zorg/wmo/reizen",
            "https://gitlab.com",
            "https://gitlab.com/api/v4",
            "https://gitlab.com",
        ),
        (
            "gitlab",
            "https://git.eik.example:8443/eik/reizen",
            "eik/reizen",
            "https://git.eik.example:8443",
            "https://git.eik.example:8443/api/v4",
            "https://git.eik.example:8443",
        ),
        (
            "forgejo",
            "https://codeberg.org/eik/reizen",
            "eik/reizen",
            "https://codeberg.org",
            "https://codeberg.org/api/v1",
            "https://codeberg.org",
        ),
        (
            "forgejo",
            "https://eik.example/git/eik/reizen",
            "eik/reizen",
            "https://eik.example/git",
            "https://eik.example/git/api/v1",
            "https://eik.example",
        ),
    ],
)
def test_the_project_and_where_it_is_asked_follow_from_its_address(
    soort: str, url: str, project: str, web: str, api: str, host: str
) -> None:
    door = Inleveren.model_validate({"soort": soort, "url": url})
    assert (door.project, door.web, door.api, door.host) == (project, web, api, host or api)
    assert door.misfit == ""
    assert door.naam == FORGES[soort]


@pytest.mark.parametrize(
    ("soort", "url"),
    [
        ("github", "https://github.com/eik/reizen/tree/main"),
        ("gitlab", "https://gitlab.com/eik/reizen/-/tree/main"),
        ("gitlab", "https://gitlab.com/eik/reizen/-/blob/main/mkdocs.yml"),
    ],
)
def test_a_page_of_a_project_is_not_the_project(soort: str, url: str) -> None:
    assert Inleveren.model_validate({"soort": soort, "url": url}).misfit == "url"


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "http://github.com/eik/reizen"},
        {"url": "https://github.com/reizen"},
        {"url": "https://naam:geheim@github.com/eik/reizen"},
        {"url": "https://github.com/eik/reizen?tab=readme"},
        {"url": "https://github.com/eik/.."},
        {"url": "https://github.com/eik/rei zen"},
        {"url": "http://127.0.0.1.eik.example/eik/reizen"},
        {"soort": "gitea"},
        {"soort": ["github"]},
        {"tak": "twee woorden"},
        {"tak": "-f"},
        {"tak": "een..twee"},
        {"map": "../site"},
        {"map": "/site"},
        {"map": "./site"},
    ],
    ids=str,
)
def test_what_leads_nowhere_or_elsewhere_is_refused(wrong: dict[str, object]) -> None:
    good = {"soort": "github", "url": "https://github.com/eik/reizen"}
    assert Inleveren.model_validate(good)
    with pytest.raises(ValueError, match="E204"):
        Inleveren.model_validate(good | wrong)
