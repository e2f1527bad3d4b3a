"""What lay on the table as step cards becomes a journey, as the page 'Een ochtend aan tafel' says."""

import re

import yaml
from example import example
from form_host import FormHost
from form_steps import open_at, settled
from places import PROJECT
from playwright.sync_api import Page, expect

from catalogue.model.step import Stap
from catalogue.pages.paper.questions import front, questions

GUIDE = (PROJECT / "docs" / "een-ochtend-aan-tafel.md").read_text(encoding="utf-8")
BEGUN = """\
titel: Ik wil het weten
status: concept
fasen:
  - titel: Ik vraag het
    stappen:
      - titel: Ik begin
"""
TYPED = GUIDE.partition("## Van tafel naar formulier")[2].partition("\n## ")[0]


def test_the_cards_of_a_morning_are_pasted_by_the_words_on_them(page: Page, host: FormHost) -> None:
    headings = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", TYPED)
    assert headings == [one.label for one in front(questions(Stap, example()))][: len(headings)]
    assert len(headings) == 4
    rows = (headings, ["Ik bel", "2", "Telefoon", "Klantcontactcentrum"], ["Ik wacht", "", "", ""])
    path = "journeys/aan-tafel.yml"
    (host.space.root / path).write_text(BEGUN, encoding="utf-8")
    open_at(page, host, "", path)
    holder = page.locator("[data-lijst='fasen.0.stappen']")
    for words in re.findall(r"kies \*\*(Plak [^*]+)\*\*", TYPED):
        holder.get_by_text(words).click()
    holder.get_by_label("Regels of een tabel").focus()
    page.keyboard.insert_text("\r\n".join("\t".join(row) for row in rows))
    look, take = re.findall(r"\*\*(Bekijk wat u plakt|Neem over)\*\*", TYPED)
    holder.get_by_role("button", name=look).click()
    page.get_by_role("dialog").get_by_role("button", name=take, exact=True).click()
    expect(page.locator("[data-lijst='fasen.0.stappen'] > ol > li")).to_have_count(3)
    settled(page)
    page.get_by_role("button", name="Opslaan…").click()
    page.get_by_role("dialog").get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.locator("#red-venster")).to_be_hidden()
    settled(page)
    written = yaml.safe_load((host.space.root / path).read_text(encoding="utf-8"))["fasen"][0]["stappen"]
    assert [one["titel"] for one in written] == ["Ik begin", "Ik bel", "Ik wacht"]
    assert written[1]["kanalen"] == ["telefoon"]
    assert written[1]["organisaties"] == ["eik-kcc"]
    assert written[1]["ervaring"] in (2, {"huidig": 2})
    assert "ervaring" not in written[2]
