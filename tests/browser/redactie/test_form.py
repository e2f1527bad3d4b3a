"""Somebody fills in forms, with the page of the site beside them: by keyboard, by paste, with mistakes, and again."""

import pytest
from axe import NARROW, WIDE, look, ready, violations
from form_host import FormHost
from form_steps import JOURNEY, STEP, beside, filled, open_at, said, settled, stored
from places import EXAMPLE
from playwright.sync_api import Locator, Page, expect

SCORE = "veld-fasen-0-stappen-1-ervaring-huidig"


def test_somebody_opens_a_journey_from_the_list(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    page.get_by_role("link", name="Ik wil weer rustig slapen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik wil weer rustig slapen")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_label("Probleem")).to_have_value("Jan heeft schulden, is onzeker over geld en slaapt slecht.")
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil weer rustig slapen")
    page.go_back()
    expect(page.get_by_role("heading", name="Werk aan wat er is")).to_be_visible()


def test_at_a_knelpunt_an_action_is_begun_for_it(page: Page, host: FormHost) -> None:
    open_at(page, host, "fasen.0.stappen.1.knelpunten.0")
    page.get_by_role("button", name="Begin een verbeteractie voor dit knelpunt").click()
    expect(page.locator("#red-naam")).to_be_focused()
    expect(page.get_by_label("Welk knelpunt lost het op?")).to_have_value("schuldhulp-weer-rust#moeilijke-woorden")
    page.locator("#red-naam").fill("Eén pagina over schulden")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén pagina over schulden")


def test_in_a_long_list_one_searches_by_title(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    search = page.get_by_label("Zoek in de lijst")
    fields = page.locator("#redactie :is(input:not([type=radio], [type=checkbox]), select, textarea)")
    edgeless = "all => all.filter(one => getComputedStyle(one).borderTopWidth === '0px').map(one => one.id)"
    assert fields.evaluate_all(edgeless) == []
    search.fill("SLAPEN rustig")
    expect(page.locator("#red-lijst li:visible")).to_have_count(1)
    expect(page.locator("#red-lijst h3:visible")).to_have_text("Klantreizen")
    expect(page.locator("#red-gevonden")).to_have_text("1 gevonden")
    search.fill("olifant")
    expect(page.locator("#red-gevonden")).to_have_text("0 gevonden")
    search.fill("")
    expect(page.locator("#red-lijst h3:visible")).to_have_count(3)
    expect(page.locator("#red-gevonden")).to_be_empty()


def test_of_what_has_no_page_yet_no_other_page_is_shown(page: Page, host: FormHost) -> None:
    open_at(page, host)
    expect(page.locator("#red-beeld")).to_be_visible()
    (host.space.root / "registers/profielen.yml").unlink()
    page.goto(host.url)
    page.get_by_label("Titel").fill("Ik wil een hond")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#red-niets")).to_have_text("Van wat er nu staat is hier geen pagina te zien.")
    expect(page.locator("#red-beeld")).to_be_hidden()
    expect(page.locator("#red-geen-pagina")).to_be_hidden()


def test_an_address_opens_a_journey_at_its_place(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.tijd.norm")
    expect(page.locator(f"#veld-{STEP.replace('.', '-')}-tijd-norm")).to_be_focused()


def test_what_is_pressed_in_the_page_has_its_place_in_the_form(page: Page, host: FormHost) -> None:
    open_at(page, host)
    card = beside(page).locator(".kr-stap:has(#stap-zoeken)")
    card.locator("h4").click()
    expect(page.locator(f"#veld-{STEP.replace('.', '-')}")).to_be_focused()
    beside(page).locator(".reis-overdracht h3").nth(1).click()
    expect(page.locator("#veld-overdrachten-1")).to_be_focused()
    link = beside(page).locator("[class^=map] a[href='#stap-wakker']:visible").first
    link.press("Enter")
    expect(page.locator("#veld-fasen-0-stappen-0")).to_be_focused()
    beside(page).locator("a[href='#acties']:visible").first.press("Enter")
    settled(page)
    expect(beside(page).locator("#acties")).to_be_in_viewport()


def test_a_score_is_set_by_keyboard_and_the_map_changes(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.ervaring.huidig")
    fours = beside(page).locator(".kr-stap:has(#stap-zoeken) [data-score='4']")
    drawing = beside(page).locator(".map-blad").first
    before, drawn = fours.count(), drawing.inner_html()
    expect(page.locator(f"#{SCORE}--2")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"#{SCORE}--4")).to_be_focused()
    settled(page)
    expect(page.locator(f"#{SCORE}--4")).to_be_checked()
    expect(fours).to_have_count(before + 1)
    assert drawing.inner_html() != drawn
    page.locator("#red-opslaan").click()
    expect(page.get_by_role("dialog")).to_contain_text("ervaring van 2 naar 4")
    page.get_by_role("dialog").get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_have_text("Opgeslagen.")
    old, new = (text.split("\n") for text in ((EXAMPLE / JOURNEY).read_text("utf-8"), stored(host)))
    assert len([1 for one, other in zip(old, new, strict=True) if one != other]) == 1


def test_a_phase_is_added_and_lines_become_its_steps(page: Page, host: FormHost) -> None:
    open_at(page, host)
    page.get_by_text("Fase erbij").click()
    page.locator("[data-nieuw=fasen] input").fill("Ik kijk terug")
    page.keyboard.press("Enter")
    expect(page.locator("#veld-fasen-4, #veld-fasen-5").last).to_contain_text("Ik kijk terug")
    settled(page)
    number = page.locator("[data-lijst=fasen] > ol > li").count() - 1
    holder = page.locator(f"[data-lijst='fasen.{number}.stappen']")
    holder.get_by_text("Plak uit Word of Excel").click()
    holder.get_by_label("Regels of een tabel").fill("• Ik bel\n2. Ik krijg “een brief”\n\n- Dit niet")
    holder.get_by_role("button", name="Bekijk wat u plakt").click()
    window = page.get_by_role("dialog")
    window.get_by_role("checkbox", name="Neem over: Dit niet").uncheck()
    window.get_by_role("button", name="Neem over").click()
    expect(holder.locator("> ol > li")).to_have_count(2)
    expect(holder.locator("> ol > li").nth(0)).to_contain_text("Ik bel")
    expect(holder.locator("> ol > li").nth(1)).to_contain_text("Ik krijg “een brief”")
    expect(beside(page).locator("article")).to_contain_text("Ik kijk terug")


def test_a_table_becomes_steps_by_the_words_above_it(page: Page, host: FormHost) -> None:
    open_at(page, host)
    holder = page.locator("[data-lijst='fasen.0.stappen']")
    holder.get_by_text("Plak uit Word of Excel").click()
    table = "Nr\tStap\tScore\tBehoefte\n1\tIk vraag het na\t2\tRust\n2\tIk hoor het\t4\tDuidelijkheid"
    holder.get_by_label("Regels of een tabel").fill(table)
    holder.get_by_role("button", name="Bekijk wat u plakt").click()
    window = page.get_by_role("dialog")
    expect(window.get_by_label("Wat kolom 2 is")).to_have_value("titel")
    expect(window.get_by_label("Wat kolom 3 is")).to_have_value("ervaring")
    window.get_by_role("button", name="Neem over").click()
    expect(holder.locator("> ol > li")).to_have_count(4)
    settled(page)
    page.locator("#red-opslaan").click()
    page.get_by_role("dialog").get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_contain_text("Opgeslagen")
    assert "Duidelijkheid" in stored(host)


def test_what_is_missing_stands_at_its_field_and_the_summary_leads_there(page: Page, host: FormHost) -> None:
    """It is no fault yet: nothing is red."""
    open_at(page, host, f"{STEP}.titel")
    filled(page, "veld-fasen-0-stappen-1-titel", "")
    expect(page.locator("#red-vondsten")).to_contain_text("Nog 1 veld in te vullen")
    expect(page.get_by_text("Nog niet alles is ingevuld of klopt. Wat ontbreekt")).to_be_visible()
    page.locator("#veld-fasen-0-stappen-1").click()  # folded again
    settled(page)
    page.get_by_text("Laat zien wat er opvalt").click()
    expect(page.locator("#veld-fasen-0-stappen-1")).to_contain_text("nog 1 veld in te vullen")
    page.locator(".red-vondsten li[data-ernst=missing] a").press("Enter")
    field = page.locator("#veld-fasen-0-stappen-1-titel")
    expect(field).to_be_focused()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert "vul ‘titel’ in." in said_at(page, field)


def test_an_error_stands_at_its_field_and_the_summary_leads_there(page: Page, host: FormHost) -> None:
    file = host.space.root / JOURNEY
    file.write_text(file.read_text("utf-8").replace("gewenst: 4, aantal: 9", "gewenst: 4, aantal: veel", 1), "utf-8")
    open_at(page, host, f"{STEP}.ervaring.aantal")
    expect(page.locator("#red-vondsten")).to_contain_text("1 fout")
    page.locator("#veld-fasen-0-stappen-1").click()  # folded again
    expect(page.locator("#veld-fasen-0-stappen-1")).to_contain_text("1 fout")
    settled(page)
    page.get_by_text("Laat zien wat er opvalt").click()
    page.locator(".red-vondsten li[data-ernst=error] a").press("Enter")
    field = page.locator("#veld-fasen-0-stappen-1-ervaring-aantal")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "getal" in said_at(page, field)


def said_at(page: Page, field: Locator) -> str:
    """What is told with a field to who hears it, in small letters."""
    about = (field.get_attribute("aria-describedby") or "").split()
    return " ".join(page.locator(f"#{id}").inner_text() for id in about).lower()


def test_what_is_refused_stays_in_its_field_with_why(page: Page, host: FormHost) -> None:
    open_at(page, host, "volume_per_jaar")
    filled(page, "veld-volume_per_jaar", "heel veel")
    expect(page.locator("#veld-volume_per_jaar-fout")).to_contain_text("heel getal")
    filled(page, "veld-titel", "Ik wil rust")
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil rust")
    expect(page.locator("#veld-volume_per_jaar")).to_have_value("heel veel")
    expect(page.locator("#veld-volume_per_jaar-fout")).to_contain_text("heel getal")
    filled(page, "veld-volume_per_jaar", "1.350")
    expect(page.locator("#veld-volume_per_jaar")).to_have_value("1350")
    expect(page.locator("#veld-volume_per_jaar-fout")).to_have_text("")


def test_changes_are_undone_and_done_again(page: Page, host: FormHost) -> None:
    open_at(page, host)
    field = page.locator("#veld-titel")
    filled(page, "veld-titel", "Ik wil rust")
    filled(page, "veld-titel", "Ik wil nu rust")
    for name, text in (
        ("Ongedaan maken", "Ik wil rust"),
        ("Ongedaan maken", "Ik wil weer rustig slapen"),
        ("Opnieuw doen", "Ik wil rust"),
    ):
        page.get_by_role("button", name=name).click()
        expect(field).to_have_value(text)
        expect(beside(page).get_by_role("heading", level=1)).to_have_text(text)


def test_what_was_typed_survives_a_reload_also_when_it_was_not_taken_over(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.titel")
    filled(page, "veld-titel", "Ik wil rust")
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil rust")
    page.locator("#veld-fasen-0-stappen-1-titel").fill("Nog niet af")
    page.goto(f"{host.url}?open={JOURNEY}")
    expect(page.locator("#veld-titel")).to_have_value("Ik wil rust")
    expect(page.locator("#veld-fasen-0-stappen-1-titel")).to_have_value("Nog niet af")
    expect(beside(page).locator("article")).to_contain_text("Nog niet af")
    page.get_by_role("button", name="Gooi weg…").click()
    page.get_by_role("dialog").get_by_role("button", name="Gooi weg").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil weer rustig slapen")
    assert page.evaluate("localStorage.length") == 0


def test_what_somebody_types_on_while_the_program_answers_stays(page: Page, host: FormHost) -> None:
    open_at(page, host)
    with host.turn:
        filled(page, "veld-titel", "Ik wil rust")
        page.locator("#veld-probleem").fill("Jan sla")
        page.locator("#veld-probleem").press("End")
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil rust")
    page.keyboard.type("apt niet")
    expect(page.locator("#veld-probleem")).to_be_focused()
    expect(page.locator("#veld-probleem")).to_have_value("Jan slaapt niet")


def test_a_step_is_moved_and_removed_by_keyboard(page: Page, host: FormHost) -> None:
    open_at(page, host, STEP)
    steps = page.locator("[data-lijst='fasen.0.stappen'] > ol > li")
    page.locator("#veld-fasen-0-stappen-1--omhoog").press("Enter")
    expect(steps.first).to_contain_text("Een kennis noemt schuldhulp")
    expect(page.locator("#veld-fasen-0-stappen-0-titel")).to_have_value("Een kennis noemt schuldhulp en ik zoek het op")
    expect(page.locator("#veld-fasen-0-stappen-0")).to_be_focused()
    page.locator("#veld-fasen-0-stappen-0--weg").press("Enter")
    expect(steps).to_have_count(1)
    expect(steps.first).to_contain_text("Ik lig wakker")


def test_a_step_goes_to_another_phase_and_back_by_key_while_it_is_folded(page: Page, host: FormHost) -> None:
    open_at(page, host, "fasen.1.stappen.0.titel")
    first = page.locator("[data-lijst='fasen.0.stappen'] > ol > li")
    called = page.locator("#veld-fasen-1-stappen-0-titel").input_value()
    page.locator("#veld-fasen-1-stappen-0").press("Enter")  # folded
    page.locator("#veld-fasen-1-stappen-0").press("Alt+ArrowUp")
    expect(first).to_have_count(3)
    expect(first.last).to_contain_text(called)
    expect(page.locator("#veld-fasen-0-stappen-2")).to_be_focused()
    expect(page.locator("#veld-fasen-0-stappen-2-titel")).to_have_value(called)
    page.locator("#veld-fasen-0-stappen-2").press("Alt+ArrowDown")
    expect(first).to_have_count(2)
    expect(page.locator("#veld-fasen-1-stappen-0")).to_be_focused()
    page.locator("#red-terug").click()
    expect(page.locator("#red-lijst")).to_contain_text("Klantreizen")
    expect(page.locator("#red-lijst")).not_to_contain_text("nog niet opgeslagen")  # as it was, to the byte


def test_what_is_on_no_list_yet_is_made_on_the_spot(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.kanalen")
    page.locator("#veld-fasen-0-stappen-1-kanalen-nieuw").click()
    window = page.get_by_role("dialog")
    window.get_by_label("Naam").fill("Balie in de wijk")
    window.get_by_label("Soort").select_option("persoonlijk")
    window.get_by_role("button", name="Voeg toe").click()
    expect(page.locator("#veld-fasen-0-stappen-1-kanalen--balie-in-de-wijk")).to_be_checked()
    expect(beside(page).locator("article")).to_contain_text("Balie in de wijk")
    page.locator("#red-opslaan").click()
    expect(page.get_by_role("dialog")).to_contain_text("Balie in de wijk")


def test_a_new_journey_is_begun(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    page.get_by_label("Titel").fill("Ik wil een parkeervergunning")
    page.get_by_label("Titel").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik wil een parkeervergunning")
    expect(page.locator("#veld-titel")).to_have_value("Ik wil een parkeervergunning")
    page.locator("#red-opslaan").click()
    expect(page.get_by_role("dialog")).to_contain_text("Nieuw: klantreis ‘Ik wil een parkeervergunning’.")
    page.get_by_role("dialog").get_by_role("button", name="Opslaan").click()
    expect(said(page)).to_have_text("Opgeslagen.")


def test_a_new_action_is_begun_for_a_knelpunt(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    page.get_by_role("radio", name="verbeteractie").check()
    page.get_by_label("Titel").fill("Bericht bij stilte")
    page.get_by_role("button", name="Begin").click()
    why = "Kies het knelpunt dat deze verbeteractie oplost, of de stap waar u een kans ziet."
    expect(page.locator("#red-naam-fout")).to_have_text(why)
    page.get_by_label("Welk knelpunt lost het op?").select_option("schuldhulp-weer-rust#stilte-wachttijd")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bericht bij stilte")


def test_a_new_action_is_begun_for_an_opportunity_at_a_step(page: Page, host: FormHost) -> None:
    page.goto(host.url)
    page.get_by_role("radio", name="verbeteractie").check()
    page.get_by_label("Titel").fill("Bellen op een vaste dag")
    page.get_by_label("bij welke stap is een kans?").select_option("schuldhulp-weer-rust#zoeken")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#red-naam-fout")).to_have_text("Schrijf ook wat er beter kan bij deze stap.")
    page.get_by_label("Wat kan er bij die stap beter?").fill("Meteen een afspraak")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bellen op een vaste dag")


def test_what_somebody_else_changed_meanwhile_is_not_written_over(page: Page, host: FormHost) -> None:
    open_at(page, host)
    filled(page, "veld-titel", "Ik wil rust")
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil rust")
    theirs = stored(host).replace("Ik wil weer rustig slapen", "Ik wil slapen")
    (host.space.root / JOURNEY).write_text(theirs, encoding="utf-8")
    page.locator("#red-opslaan").click()
    page.get_by_role("dialog").get_by_role("button", name="Opslaan").click()
    window = page.get_by_role("dialog", name="Iemand anders was u voor")
    with page.expect_download() as waiting:
        window.get_by_role("button", name="Bewaar mijn versie als bestand").click()
    assert "Ik wil rust" in waiting.value.path().read_text("utf-8")
    assert stored(host) == theirs
    window.get_by_role("button", name="Neem de andere versie over").click()
    expect(page.locator("#veld-titel")).to_have_value("Ik wil slapen")


def test_when_the_program_is_gone_that_is_said_and_nothing_is_lost(page: Page, host: FormHost) -> None:
    open_at(page, host)
    page.route("**/api", lambda route: route.abort())
    filled(page, "veld-titel", "Ik wil rust")
    expect(said(page)).to_contain_text("Het programma antwoordt niet")
    expect(page.locator("#veld-titel")).to_have_value("Ik wil rust")
    page.unroute("**/api")
    page.reload()
    expect(beside(page).get_by_role("heading", level=1)).to_have_text("Ik wil rust")


@pytest.mark.parametrize("path", ["", JOURNEY, "improvements/eerst-bellen.yml", "registers/organisaties.yml"])
def test_axe_finds_nothing(page: Page, host: FormHost, path: str) -> None:
    if path == "":
        page.goto(host.url)
        expect(page.locator("#red-lijst a").first).to_be_visible()
    else:
        open_at(page, host, f"{STEP}.tijd.norm" if path == JOURNEY else "0.naam" if "registers" in path else "", path)
        page.evaluate("for (const one of document.querySelectorAll('#red-form details')) one.open = true")
        expect(page.locator("#redactie")).to_have_attribute("data-bezig", "0", timeout=180_000)  # each is asked for
    ready(page)
    for size in (WIDE, NARROW):  # only the style sheets look at the size, so what is unfolded is so at both
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert violations(page) == [], size
        assert look(page, "scrollsSideways") == [], size
        assert look(page, "cutOff") == [], size


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_keyboard_reaches_every_field_and_shows_where_it_is(page: Page, host: FormHost, size: object) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    open_at(page, host, f"{STEP}.tijd.norm")
    shown = page.locator(
        "#red-form :is(input:not([type=radio]), textarea, select, button, summary, a):visible:not(:disabled)"
    ).evaluate_all("elements => elements.map(({id, textContent}) => id || textContent)")
    page.locator("#red-terug").focus()
    met, faults = [], []
    for _ in range(len(shown) + 60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "red-beeld":
            break
        met.append(page.evaluate("document.activeElement.id || document.activeElement.textContent"))
        faults += look(page, "stop")
    assert [one for one in shown if one not in met] == []
    assert faults == []


def test_no_window_breaks_the_rules_of_accessibility(page: Page, host: FormHost) -> None:
    open_at(page, host, f"{STEP}.kanalen")
    ready(page)
    page.locator("#veld-fasen-0-stappen-1-kanalen-nieuw").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#veld-fasen-0-stappen-1-kanalen-nieuw")).to_be_focused()
    filled(page, "veld-titel", "Ik wil rust")
    expect(page.locator("#red-opslaan")).to_be_enabled()
    page.locator("#red-opslaan").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []


def test_a_spread_is_taken_over_when_both_its_ends_are_chosen(page: Page, host: FormHost) -> None:
    open_at(page, host, "fasen.0.stappen.0.ervaring.spreiding")
    spread = page.get_by_role("group", name="Spreiding").first
    asked = len(host.asked)
    spread.get_by_label("Hoogste").select_option("4")
    spread.get_by_label("Laagste").select_option("2")
    settled(page)
    sent = [change for question in host.asked[asked:] for change in question["changes"]]
    place = ["fasen", 0, "stappen", 0, "ervaring", "spreiding"]
    assert sent == [{"what": "set", "place": place, "value": ["2", "4"]}]
    expect(spread.get_by_label("Laagste")).to_have_value("2")
    expect(spread.get_by_label("Hoogste")).to_have_value("4")
