"""What a hand does in the form: presses 'Los op', drags, chooses of many, pastes, undoes, and all that on a phone."""

import pytest
from axe import look, ready, violations
from form_host import FormHost
from form_steps import JOURNEY, STEP, filled, open_at, said, settled, stored
from playwright.sync_api import Locator, Page, expect

ACTION = "improvements/eerst-bellen.yml"
PHONE = {"width": 360, "height": 740}


def steps(page: Page) -> Locator:
    return page.locator("[data-lijst='fasen.0.stappen'] > ol > li")


def undo(page: Page) -> None:
    page.get_by_role("button", name="Ongedaan maken").click()
    settled(page)


def test_los_op_takes_a_finding_away_and_the_focus_is_at_what_is_left(page: Page, host: FormHost) -> None:
    text = stored(host).replace("herijken_voor:", "Herijken voor:")
    (host.space.root / JOURNEY).write_text(text, encoding="utf-8")
    open_at(page, host)
    page.get_by_text("Laat zien wat er opvalt").click()
    mend = page.locator(".red-vondsten").get_by_role("button", name="Los op")
    count = mend.count()
    mend.first.click()
    expect(mend).to_have_count(count - 1)
    expect(page.locator("#veld")).to_be_focused()
    expect(page.locator("#red-vondsten")).to_contain_text("Geen fouten")
    undo(page)
    expect(mend).to_have_count(count)


def test_a_step_is_dragged_to_another_place_and_back_by_undo(page: Page, host: FormHost) -> None:
    open_at(page, host)
    expect(steps(page).first).to_contain_text("Ik lig wakker")
    steps(page).nth(1).locator("summary").first.drag_to(steps(page).first.locator("summary").first)
    settled(page)
    expect(steps(page).first).to_contain_text("Een kennis noemt schuldhulp")
    undo(page)
    expect(steps(page).first).to_contain_text("Ik lig wakker")


def test_of_many_one_is_added_and_removed_by_keyboard_and_back_by_undo(page: Page, host: FormHost) -> None:
    open_at(page, host, "lost_op", ACTION)
    chosen = page.locator("#veld-lost_op .red-gekozen > li")
    expect(chosen).to_have_count(1)
    page.locator("#veld-lost_op--erbij").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(chosen).to_have_count(2)
    settled(page)
    expect(page.locator("#veld-lost_op--erbij")).to_be_focused()
    expect(page.locator("#veld-lost_op--erbij")).to_have_value("")
    chosen.first.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(chosen).to_have_count(1)
    settled(page)
    expect(page.locator("#veld-lost_op--erbij")).to_be_focused()
    undo(page)
    expect(chosen).to_have_count(2)
    undo(page)
    expect(chosen).to_have_count(1)


def test_a_box_that_is_ticked_stays_where_it_is(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.kanalen")
    names = page.locator("#veld-fasen-0-stappen-1-kanalen label")
    before = names.all_inner_texts()
    id = names.locator("input:not(:checked)").last.get_attribute("id")
    box = page.locator(f"#{id}")
    box.focus()
    page.keyboard.press("Space")
    settled(page)
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    assert names.all_inner_texts() == before


def test_a_table_with_bullets_and_curly_quotes_arrives_clean_and_goes_by_undo(page: Page, host: FormHost) -> None:
    open_at(page, host)
    holder = page.locator("[data-lijst='fasen.0.stappen']")
    holder.get_by_text("Plak uit Word of Excel").click()
    holder.get_by_label("Regels of een tabel").focus()
    page.keyboard.insert_text("Titel\tErvaring\r\n•\u00a0“Ik bel”\t2\r\n1. Ik krijg ’s avonds bericht\t 4 \r\n")
    holder.get_by_role("button", name="Bekijk wat u plakt").click()
    page.get_by_role("dialog").get_by_role("button", name="Neem over", exact=True).click()
    expect(steps(page)).to_have_count(4)
    settled(page)
    for number, title, score in ((2, "“Ik bel”", "2"), (3, "Ik krijg ’s avonds bericht", "4")):
        steps(page).nth(number).locator("summary").first.click()
        id = f"#veld-fasen-0-stappen-{number}"
        expect(page.locator(f"{id}-titel")).to_have_value(title)
        expect(page.locator(f"{id}-ervaring-huidig--{score}")).to_be_checked()
    undo(page)
    expect(steps(page)).to_have_count(2)


def test_a_table_names_channels_and_organisations_as_they_are_read(page: Page, host: FormHost) -> None:
    """What it names and stands in no list is chosen from the list, made, or left out; nothing is typed again."""
    open_at(page, host)
    holder = page.locator("[data-lijst='fasen.0.stappen']")
    holder.get_by_text("Plak uit Word of Excel").click()
    holder.get_by_label("Regels of een tabel").focus()
    rows = (
        "Stap\tKanaal\tWie",
        "Ik bel\ttelefoon, Postduif, Websiet\tteam schuldhulp; Buurtteam",
        "Ik loop\tTelegraaf\tKCC-balie",
    )
    page.keyboard.insert_text("\r\n".join(rows))
    holder.get_by_role("button", name="Bekijk wat u plakt").click()
    window, new = page.locator("#red-venster"), page.locator("dialog[data-voor=organisaties]")
    take = window.get_by_role("button", name="Neem over", exact=True)
    take.click()
    expect(window).to_contain_text("Deze namen staan niet in de lijst")
    expect(window.get_by_label("‘Postduif’ (Kanalen)")).to_be_focused()
    take.click()
    expect(window.get_by_role("alert")).to_have_text("Zeg eerst van elke naam wat u bedoelt.")
    ready(page)
    assert violations(page) == []
    expect(window.get_by_label("‘Websiet’ (Kanalen)").locator(":checked")).to_have_text("Website")
    window.get_by_label("‘Postduif’ (Kanalen)").select_option("")
    window.get_by_label("‘Telegraaf’ (Kanalen)").select_option(label="Brief")
    window.get_by_label("‘KCC-balie’ (Organisaties)").select_option(label="Klantcontactcentrum")
    window.get_by_role("button", name="Nieuw: organisatie… bij ‘Buurtteam’").click()
    expect(new.get_by_label("Naam (verplicht)")).to_have_value("Buurtteam")
    new.get_by_label("Soort").select_option(index=1)
    new.get_by_role("button", name="Voeg toe").click()
    expect(window.get_by_label("‘Buurtteam’ (Organisaties)")).to_be_focused()
    take.click()
    expect(window).to_be_hidden()
    expect(steps(page)).to_have_count(4)
    for number, named in (
        (2, ("kanalen--telefoon", "organisaties--eik-schuldhulp", "organisaties--buurtteam")),
        (3, ("kanalen--brief", "organisaties--eik-kcc")),
    ):
        steps(page).nth(number).locator("summary").first.click()
        for name in named:
            expect(page.locator(f"#veld-fasen-0-stappen-{number}-{name}")).to_be_checked()
    expect(page.locator("#veld-fasen-0-stappen-2-kanalen input:checked")).to_have_count(2)


def test_how_much_fits_is_said_before_and_while_one_types(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.titel")
    said = page.locator("#veld-fasen-0-stappen-1-titel-uitleg")
    expect(said).to_contain_text("hoogstens 45 tekens.")
    title = page.locator("#veld-fasen-0-stappen-1-titel")
    for typed, told in (("x" * 29, ""), ("x" * 40 + " ", "Nog 5."), ("é" * 45, "Nog 0."), ("x" * 47, "Nu 2 te veel.")):
        title.fill(typed)
        expect(said.locator("[data-meest]")).to_have_text(told)


def test_what_can_only_be_yes_is_one_box(page: Page, host: FormHost) -> None:
    open_at(page, host, "profielen")
    page.get_by_role("button", name="Nieuw: klantprofiel… bij Profielen").click()
    window = page.locator("dialog[data-voor=profielen]")
    window.get_by_label("Naam (verplicht)").fill("Kim")
    window.get_by_label("Soort klant").select_option(index=1)
    window.get_by_role("button", name="Voeg toe").click()
    box = window.get_by_role("group", name="Fictief (verplicht)").get_by_role("checkbox")
    expect(box).to_be_focused()
    expect(window).to_contain_text("Vul dit in.")
    box.check()
    window.get_by_role("button", name="Voeg toe").click()
    expect(window).to_be_hidden()


def test_paper_has_no_buttons(page: Page, host: FormHost) -> None:
    open_at(page, host, STEP)
    page.emulate_media(media="print")
    expect(page.locator("#redactie button:visible")).to_have_count(0)
    expect(page.locator("#veld-fasen-0-stappen-1-titel")).to_be_visible()
    page.emulate_media(media="screen")


def test_on_a_phone_a_score_is_set_and_saved(page: Page, host: FormHost) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    open_at(page, host, STEP)
    assert look(page, "scrollsSideways") == []
    page.locator("#veld-fasen-0-stappen-1-ervaring-huidig--4").check()
    settled(page)
    page.get_by_role("button", name="Opslaan…").click()
    window = page.get_by_role("dialog")
    expect(window).to_contain_text("ervaring van 2 naar 4")
    assert look(page, "scrollsSideways") == []
    window.get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_contain_text("Opgeslagen")


@pytest.mark.parametrize("name", ["Fase erbij", "Laat zien wat er opvalt"])
def test_what_is_unfolded_while_the_program_answers_stays_unfolded(page: Page, host: FormHost, name: str) -> None:
    open_at(page, host)
    with host.turn:
        page.locator("#veld-titel").fill("Ik wil rust")
        page.locator("#veld-titel").press("Tab")
        page.get_by_text(name).click()
    settled(page)
    expect(page.get_by_text(name).locator("..")).to_have_attribute("open", "")


def test_control_s_looks_at_what_changes_with_what_is_typed_last(page: Page, host: FormHost) -> None:
    open_at(page, host)
    page.keyboard.press("Control+s")
    expect(said(page)).to_have_text("Er is niets veranderd.")
    page.locator("#veld-titel").fill("Ik wil rust")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("dialog")).to_contain_text("naar ‘Ik wil rust’")


def test_what_may_stay_away_is_folded_until_it_is_wanted_and_taken_away_again(page: Page, host: FormHost) -> None:
    open_at(page, host, path=ACTION)
    chance = page.locator("#veld-kans")
    expect(page.locator("#veld-kans-wat")).to_have_count(0)
    chance.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#veld-kans-wat")).to_be_visible()
    expect(chance).to_be_focused()
    filled(page, "veld-kans-wat", "Eerder bellen")
    settled(page)
    expect(page.locator("#red-vondsten")).to_contain_text("in te vullen")
    page.locator("#veld-kans--weg").click()
    expect(page.locator("#red-vondsten")).not_to_contain_text("in te vullen")
    expect(chance).to_be_focused()
    settled(page)
    expect(page.locator("#red-opslaan")).to_be_disabled()


def test_a_score_that_is_pressed_stays_under_the_mouse(page: Page, host: FormHost) -> None:
    """Its frame is taller than the window: where the page would go to it between down and up, the press is lost."""
    open_at(page, host, f"{STEP}.ervaring")
    label = page.locator("#veld-fasen-0-stappen-1-ervaring-huidig label", has_text="4")
    page.locator("#veld-titel").focus()
    label.evaluate("element => scrollBy(0, element.getBoundingClientRect().top - innerHeight + 40)")
    box = label.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 6, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_timeout(100)
    page.mouse.up()
    expect(page.locator("#veld-fasen-0-stappen-1-ervaring-huidig--4")).to_be_checked()


def test_on_a_phone_one_goes_to_how_the_page_looks_and_stays_there(page: Page, host: FormHost) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    open_at(page, host)
    page.get_by_role("link", name="Bekijk").click()
    settled(page)
    page.wait_for_timeout(500)
    assert page.evaluate("document.querySelector('#red-pagina').getBoundingClientRect().top") < 400
    expect(page.get_by_role("heading", level=1)).not_to_be_focused()


def test_what_was_just_saved_can_be_chosen_for_a_new_action(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.knelpunten")
    page.locator("#veld-fasen-0-stappen-1-knelpunten--erbij").click()
    holder = page.locator("[data-nieuw='fasen.0.stappen.1.knelpunten']")
    holder.get_by_label("Titel").fill("Niemand belt terug")
    holder.get_by_label("Categorie").select_option(index=1)
    holder.get_by_label("2 van 3").check(force=True)
    holder.get_by_role("button", name="Voeg toe").click()
    settled(page)
    page.get_by_role("button", name="Opslaan…").click()
    page.get_by_role("dialog").get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_have_text("Opgeslagen.")
    page.get_by_role("button", name="Naar de lijst").click()
    page.get_by_label("verbeteractie").check()
    expect(page.locator("#red-lost-op")).to_contain_text("Niemand belt terug")
    expect(said(page)).to_have_text("")


def test_saving_what_was_not_taken_over_says_so(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.ervaring.aantal")
    field = page.locator("#veld-fasen-0-stappen-1-ervaring-aantal")
    field.fill("vijftig of zo")
    field.press("Tab")
    settled(page)
    expect(page.locator("#veld-fasen-0-stappen-1-ervaring-aantal-fout")).not_to_contain_text("aantal:")
    page.keyboard.press("Control+s")
    expect(said(page)).to_have_text("Wat u invulde is nog niet overgenomen. Bij het veld staat waarom.")
    expect(page.locator("#red-kort")).to_have_text("Wat u invulde is nog niet overgenomen. Bij het veld staat waarom.")
