"""The pages that tell an editor what to do are followed to the letter, and what is made so is accepted."""

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from example import of_example
from form_host import FormHost, form_host
from form_steps import JOURNEY, STEP, said
from guide import IMPROVEMENT, IN_A_QUARTER, INTERVIEW, ON_SITE, ON_THIS_COMPUTER, doors, follow, guide, named, parts
from places import EXAMPLE
from playwright.sync_api import Page, expect
from records import TODAY

from catalogue import loading
from catalogue.editor import protocol
from catalogue.editor.workspace import Workspace
from catalogue.model.catalogue import Catalogue
from catalogue.model.forge import Inleveren
from catalogue.pages.redactie import page as redactie
from catalogue.publish.redactie_links import on_site
from catalogue.reading.findings import ERROR

LONG = 300_000  # milliseconds, for all steps of a part on a busy machine
MADE_JOURNEY, MADE_ACTION = "ik-wil-veilig-thuis-blijven-wonen", "wij-bellen-binnen-een-week-terug"


@pytest.fixture(params=[ON_SITE, ON_THIS_COMPUTER])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FormHost]:
    """A site of no forge, where one hands in; or a preview, where one saves."""
    published = of_example() if request.param == ON_SITE else None
    with form_host(shutil.copytree(EXAMPLE, tmp_path / "root"), published) as served:
        yield served


def done(page: Page, host: FormHost, name: str, path: str) -> Iterator[Catalogue]:
    """What the catalogue is after each part of a page that ends in the file at `path`; nothing in that is wrong."""
    links = doors(host.url, protocol.url_of(path), path) | doors(host.url, f"{name}/")
    for part in parts(name):
        if "**Opslaan**" not in part:
            follow(page, part, ON_SITE, links)
            continue
        if host.published:
            with page.expect_download(timeout=LONG) as waiting:
                follow(page, part, ON_SITE, links)
            (host.space.root / path).write_bytes(waiting.value.path().read_bytes())
        else:
            follow(page, part, ON_THIS_COMPUTER, links)
            expect(said(page)).to_have_text("Opgeslagen.")
        catalogue, findings = loading.load(host.space.root, of_example(), TODAY, drafts=True)
        assert [one.message for one in findings if one.path == path and one.severity == ERROR] == []
        yield catalogue


def test_a_journey_is_made_by_the_steps_of_its_page(page: Page, host: FormHost) -> None:
    (catalogue,) = done(page, host, IN_A_QUARTER, f"journeys/{MADE_JOURNEY}.yml")
    made = catalogue.klantreizen[MADE_JOURNEY]
    assert [stap.titel for stap in made.stappen] == ["Ik val op de trap", "Ik bel de gemeente", "Ik wacht op antwoord"]
    stap = made.stappen[1]
    assert stap.ervaring
    assert (stap.ervaring.huidig, stap.ervaring.aantal, stap.ervaring.zekerheid) == (2, 9, "klant_gezegd")
    assert [(one.titel, one.categorie, one.ernst) for one in stap.knelpunten] == [
        ("Niemand belt terug", "informatie", 2)
    ]
    assert stap.organisaties
    assert made.eigenaar.rol == "Teamleider"


def test_an_improvement_is_begun_and_kept_and_measured_by_the_steps_of_its_page(page: Page, host: FormHost) -> None:
    begun, kept, measured = (
        catalogue.verbeteringen[MADE_ACTION]
        for catalogue in done(page, host, IMPROVEMENT, f"improvements/{MADE_ACTION}.yml")
    )
    assert len(begun.lost_op) == 1
    assert begun.eigenaar.rol == "Teamleider"
    assert [one.status for one in begun.logboek] == ["idee"]
    assert [one.status for one in kept.logboek] == ["idee", "in_uitvoering"]
    assert [(one.doel, one.is_gemeten) for one in measured.effect] == [(20, True)]


def words() -> set[str]:
    """All that stands on the page of the form, in the form of a journey and an action, and in the links to it."""
    forge = Inleveren.model_validate({"soort": "github", "url": "https://github.com/een/catalogus"})
    space = Workspace(EXAMPLE, of_example().model_copy(update={"inleveren": forge}), TODAY)
    catalogue = space.as_written.catalogue
    html = [redactie.page(catalogue, published=published).body for published in (False, True)]
    html += [on_site(f"<!--bron {source}-->", "over/") for source in ("", "improvements/eerst-bellen.yml")]
    mendable = {JOURNEY: (EXAMPLE / JOURNEY).read_text("utf-8").replace("herijken_voor:", "Herijken voor:")}
    unfolded = ["meer", "fasen.0", STEP, f"{STEP}.meer"]
    for path in (JOURNEY, "improvements/eerst-bellen.yml"):
        question = {"ask": "open", "path": path, "unfolded": unfolded, "changed": mendable}
        html.append(protocol.answer(question, space)["form"])
    return {unescape(piece).strip() for one in html for piece in re.findall(r">([^<>]+)<", one)}


def test_every_word_that_a_page_names_besides_its_steps_is_on_the_screen() -> None:
    on_screen = words()
    told = "".join(re.sub(r"^\d+\. .*$", "", guide(name), flags=re.MULTILINE) for name in (IN_A_QUARTER, IMPROVEMENT))
    told += guide(INTERVIEW) + guide("meedoen").partition("### Inleveren")[0]
    assert len(named(told)) > 20
    assert [word for word in named(told) if word not in on_screen] == []
    ways = guide("meedoen").partition("### Inleveren")[2].partition("\n### ")[0]
    assert len(named(ways)) == 5
    assert [word for word in named(ways) if not any(one.startswith(word) for one in on_screen)] == []
