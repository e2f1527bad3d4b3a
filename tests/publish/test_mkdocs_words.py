"""What MkDocs says of a link, in Dutch: where it stands, and what somebody does who wrote it on a page of their own."""

from pathlib import Path

import pytest

from catalogue.publish.mkdocs_words import in_dutch

NOWHERE = "Doc file '{}' contains a link '{}', but the target '{}' is not found among documentation files."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs/eigen/team").mkdir(parents=True)
    (tmp_path / "docs/meedoen.md").write_text("# Hoe u meedoet\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("page", "link", "advice"),
    [
        ("eigen/wij.md", "meedoen.md", " Een pagina van ons staat in docs: schrijf '../meedoen.md'."),
        ("eigen/wij.md", "meedoen.md#kop", " Een pagina van ons staat in docs: schrijf '../meedoen.md#kop'."),
        ("eigen/team/wij.md", "meedoen.md", " Een pagina van ons staat in docs: schrijf '../../meedoen.md'."),
        ("eigen/wij.md", "nergens.md", ""),
        ("over.md", "nergens.md", ""),
        ("eigen/wij.md", "../../etc/meedoen.md", ""),
    ],
)
def test_a_link_to_a_page_of_ours_is_told_with_how_it_is_written(
    project: Path, page: str, link: str, advice: str
) -> None:
    said = in_dutch(NOWHERE.format(page, link, link), project)
    assert said == f"In docs/{page} staat een link die nergens heen gaat: '{link}'.{advice}"


@pytest.mark.parametrize(
    "why", ["the doc 'privacy.md' does not contain an anchor '#weg'.", "there is no such anchor on this page."]
)
def test_a_heading_that_is_not_there_is_told_with_what_a_reader_meets(project: Path, why: str) -> None:
    """The page is there: so goes a link of ours to a page that somebody put their own in the place of."""
    said = in_dutch(f"Doc file 'over.md' contains a link 'privacy.md#weg', but {why}", project)
    assert said == (
        "In docs/over.md wijst een link naar een kop die er niet is: 'privacy.md#weg'. "
        "Wie erop klikt, komt boven aan die pagina."
    )
