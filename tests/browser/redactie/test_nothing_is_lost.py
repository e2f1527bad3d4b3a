"""What somebody filled in is not lost: not by saving, by another window, by throwing away, or by pressing twice."""

import pytest
from form_host import FormHost
from form_steps import JOURNEY, beside, filled, open_at, said, settled, stored, window
from playwright.sync_api import Page, expect

ACTION = "improvements/warme-overdracht-kcc.yml"
QUOTES = "fasen.0.stappen.1.uitspraken"


def save(page: Page) -> None:
    page.locator("#red-opslaan").click()
    window(page).get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_have_text("Opgeslagen.")
    settled(page)


def test_what_was_refused_is_said_before_saving_and_stays_in_its_field(page: Page, host: FormHost) -> None:
    open_at(page, host)
    filled(page, "veld-herijken_voor", "ooit")
    filled(page, "veld-titel", "Ik wil rust")
    settled(page)
    note = page.locator("#red-over")
    expect(note).to_contain_text("Herijken vóór")
    page.locator("#red-opslaan").click()
    expect(window(page)).to_contain_text("Dit gaat niet mee")
    expect(window(page)).to_contain_text("Herijken vóór")
    window(page).get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_have_text("Opgeslagen.")
    settled(page)
    expect(page.locator("#veld-herijken_voor")).to_have_value("ooit")
    expect(page.locator("#veld-herijken_voor-fout")).not_to_have_text("")
    note.get_by_role("link", name="Herijken vóór").click()
    expect(page.locator("#veld-herijken_voor")).to_be_focused()


def test_something_new_that_was_not_added_stays_and_is_named(page: Page, host: FormHost) -> None:
    open_at(page, host, QUOTES)
    page.locator(f"[data-lijst='{QUOTES}']").get_by_text("Uitspraak erbij").click()
    text = page.locator(f"[data-nieuw='{QUOTES}'] [data-veld=tekst]")
    text.fill("Ik durfde niet te bellen")
    filled(page, "veld-titel", "Ik wil rust")
    settled(page)
    expect(page.locator("#red-over")).to_contain_text("Uitspraak erbij")
    save(page)
    assert "Ik durfde niet te bellen" not in stored(host)
    expect(text).to_have_value("Ik durfde niet te bellen")


def test_what_is_still_wrong_is_said_before_saving(page: Page, host: FormHost) -> None:
    open_at(page, host)
    filled(page, "veld-doel", "")
    settled(page)
    page.locator("#red-opslaan").click()
    expect(window(page)).to_contain_text("Zolang er fouten zijn, komt er niets op de site")
    expect(window(page)).to_contain_text("1 fout")


def test_two_windows_keep_what_the_other_changed(page: Page, host: FormHost) -> None:
    other = page.context.new_page()
    open_at(page, host)
    open_at(other, host, path=ACTION)
    filled(page, "veld-titel", "Ik wil rust")
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil rust")
    filled(other, "veld-titel", "Wij bellen terug")
    expect(beside(other).get_by_role("heading", level=1)).to_have_text("Wij bellen terug")
    filled(page, "veld-doel", "Slapen")
    settled(page)
    other.reload()
    expect(other.locator("#veld-titel")).to_have_value("Wij bellen terug")
    open_at(other, host)
    expect(other.locator("#veld-doel")).to_have_value("Slapen")
    filled(other, "veld-titel", "Ik wil echt rust")
    expect(page.locator("#veld-titel")).to_have_value("Ik wil echt rust")


def test_only_this_file_is_thrown_away_after_a_question_and_it_can_be_undone(page: Page, host: FormHost) -> None:
    open_at(page, host, path=ACTION)
    filled(page, "veld-titel", "Wij bellen terug")
    settled(page)
    open_at(page, host)
    expect(page.get_by_role("button", name="Gooi weg…")).to_be_hidden()
    filled(page, "veld-titel", "Ik wil rust")
    settled(page)
    page.get_by_role("button", name="Gooi weg…").click()
    expect(window(page)).to_contain_text("Ik wil rust")
    window(page).get_by_role("button", name="Annuleer").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil rust")
    page.get_by_role("button", name="Gooi weg…").click()
    window(page).get_by_role("button", name="Gooi weg").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil weer rustig slapen")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil rust")
    open_at(page, host, path=ACTION)
    expect(page.locator("#veld-titel")).to_have_value("Wij bellen terug")


def test_a_new_journey_that_is_thrown_away_is_gone(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    page.locator("#red-naam").fill("Ik wil een boom planten")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil een boom planten")
    settled(page)
    page.get_by_role("button", name="Gooi weg…").click()
    window(page).get_by_role("button", name="Gooi weg").click()
    expect(said(page)).to_have_text("Weggegooid.")
    expect(page.locator("#red-lijst")).not_to_contain_text("Ik wil een boom planten")
    assert page.evaluate("localStorage.length") == 0


def test_what_is_pressed_twice_in_one_go_is_done_once(page: Page, host: FormHost) -> None:
    open_at(page, host, QUOTES)
    items = page.locator(f"[data-lijst='{QUOTES}'] > ol > li")
    before = items.count()
    page.locator(f"[data-lijst='{QUOTES}']").get_by_text("Uitspraak erbij").click()
    holder = page.locator(f"[data-nieuw='{QUOTES}']")
    holder.locator("[data-veld=tekst]").fill("Ik durfde niet te bellen")
    holder.locator("select[data-veld=bron]").select_option(index=1)
    holder.get_by_role("button", name="Voeg toe").dblclick()
    expect(items).to_have_count(before + 1)
    settled(page)
    expect(items).to_have_count(before + 1)
    page.locator("#red-opslaan").click()
    window(page).get_by_role("button", name="Opslaan").dblclick()
    expect(said(page)).to_have_text("Opgeslagen.")


@pytest.fixture
def _many(host: FormHost) -> None:
    """A list with so many organisations that one adds to it."""
    register = host.space.root / "registers" / "organisaties.yml"
    lines = [f"- id: loket-{one}\n  naam: Loket {one}\n  soort: afdeling\n" for one in range(20)]
    register.write_text(register.read_text("utf-8").rstrip() + "\n" + "".join(lines), "utf-8")


@pytest.mark.usefixtures("_many")
def test_what_is_chosen_to_be_added_is_added_when_one_goes_on(page: Page, host: FormHost) -> None:
    open_at(page, host, "fasen.0.stappen.1.organisaties")
    field = page.locator("#veld-fasen-0-stappen-1-organisaties")
    choose = field.locator("select")
    choose.select_option(label="Loket 7")
    expect(field.locator("li")).not_to_contain_text(["Loket 7"])
    choose.press("Shift+Tab")
    expect(field.locator("li").filter(has_text="Loket 7")).to_have_count(1)
    settled(page)
    choose.select_option(label="Loket 8")
    choose.press("Tab")
    page.keyboard.press("Enter")  # the button, as before: once
    expect(field.locator("li").filter(has_text="Loket 8")).to_have_count(1)
    settled(page)
    assert field.locator("li").filter(has_text="Loket 8").count() == 1


def test_what_word_copies_becomes_titles_without_its_bullets(page: Page, host: FormHost) -> None:
    open_at(page, host)
    holder = page.locator("[data-lijst='fasen.0.stappen']")
    holder.get_by_text("Plak uit Word of Excel").click()
    holder.get_by_label("Regels of een tabel").fill("•\tIk vul in\no\tIk wacht\n§\tIk bel\n1.\tIk hoor het\no Ik ga")
    holder.get_by_role("button", name="Bekijk wat u plakt").click()
    expect(window(page).locator("tbody td:nth-child(2)")).to_have_text(
        ["Ik vul in", "Ik wacht", "Ik bel", "Ik hoor het", "Ik ga"]
    )


def test_the_draft_of_another_catalogue_stays_out(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    page.evaluate(
        f"""localStorage.setItem('redactie van Elders:{JOURNEY}', '{{"file": {{"text": "x", "was": ""}}}}')"""
    )
    open_at(page, host)
    expect(page.locator("#veld-titel")).to_have_value("Ik wil weer rustig slapen")
