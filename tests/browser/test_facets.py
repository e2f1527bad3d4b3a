"""Narrowing and sorting a list in Chromium: what is counted, where it stands in the address, and how it is told."""

from collections.abc import Iterator

import pytest
import records
from axe import NARROW, QUESTIONS, WIDE, look, ready, violations
from one_page import made
from playwright.sync_api import Browser, Locator, Page, Route, expect

from catalogue.publish import facet_files

EQUAL = """([one, other]) => {
    const bare = (element) => {
        const copy = element.cloneNode(true);
        const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        for (const text of found) if (text.data.trim()) text.data = text.data.replace(/\\n/g, ''); else text.remove();
        copy.normalize();
        return copy;
    };
    return bare(one).isEqualNode(bare(other)) || `${bare(one).outerHTML}\\n${bare(other).outerHTML}`;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=WIDE, reduced_motion="reduce") as context:
        context.add_init_script(path=QUESTIONS)
        yield context.new_page()


def told(page: Page) -> Locator:
    return page.get_by_role("status")


def rows(page: Page) -> list[str]:
    return page.locator(".facet-lijst:visible .kr-kaarttitel").all_inner_texts()


def choose(page: Page, facet: str, value: str) -> None:
    field = page.locator(f"[data-facet={facet}]")
    if field.get_attribute("open") is None:
        field.locator("summary").click()
    field.get_by_label(value, exact=True).click()


def counts(page: Page, facet: str) -> dict[str, str]:
    found = page.locator(f"[data-facet={facet}] li").evaluate_all(
        "all => all.map(li => [li.dataset.waarde, li.querySelector('.facet-keer').textContent])"
    )
    return {str(id): str(count) for id, count in found}


def test_a_choice_is_counted_told_addressed_and_taken_back(page: Page, site: str) -> None:
    """Within a facet either will do, between facets both are needed; the address, Back and a new visit know it."""
    page.goto(f"{site}klantreizen/")
    everything = rows(page)
    expect(told(page)).to_have_text("3 klantreizen")
    choose(page, "leefgebied", "Werk")
    expect(told(page)).to_have_text("2 van de 3 klantreizen")
    assert page.url == f"{site}klantreizen/?leefgebied=werk"
    assert counts(page, "leefgebied")["gezondheid"] == "1"  # what the facet itself would give, whatever is chosen in it
    choose(page, "levensgebeurtenis", "Ik heb schulden")
    expect(told(page)).to_have_text("1 van de 3 klantreizen")
    assert rows(page) == ["Ik wil weer rustig slapen"]
    shared = page.url
    page.go_back()
    expect(told(page)).to_have_text("2 van de 3 klantreizen")
    page.goto(shared)
    expect(told(page)).to_have_text("1 van de 3 klantreizen")
    page.get_by_role("button", name="Werk weghalen uit leefgebied").click()
    expect(page.get_by_role("button", name="Alles wissen")).to_be_focused()  # what took the place of the button
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text("3 klantreizen")
    assert page.url == f"{site}klantreizen/"
    assert rows(page) == everything


def test_what_fits_nothing_says_so_and_offers_the_way_back(page: Page, site: str) -> None:
    page.goto(f"{site}klantreizen/?kanaal=bestaat-niet&leefgebied=werk")
    expect(told(page)).to_have_text("2 van de 3 klantreizen")  # a value that no longer exists is no choice
    page.goto(f"{site}verbeteringen/?status=idee&soort=cultuur&leefgebied=gezondheid")
    expect(told(page)).to_have_text("0 van de 16 verbeteracties")
    page.locator(".facet-leeg").get_by_role("button", name="wis alles").click()
    expect(told(page)).to_have_text("16 verbeteracties")
    expect(told(page)).to_be_focused()


@pytest.mark.parametrize(
    ("url", "order", "first"),
    [
        ("klantreizen/", "Laagste ervaring", "Ik wil weten waar ik aan toe ben"),
        ("verbeteringen/", "Naam", "Besluitbrief op één bladzijde"),
    ],
)
def test_a_sorted_list_has_the_rows_of_the_server_in_another_order(
    page: Page, site: str, url: str, order: str, first: str
) -> None:
    page.goto(site + url)
    made = {row: page.locator(".facet-lijst > li", has_text=row).first.element_handle() for row in rows(page)}
    page.get_by_label("Sorteer op").select_option(order)
    expect(told(page)).to_contain_text(f", op {order.lower()}")
    assert rows(page)[0].startswith(first)
    assert sorted(rows(page)) == sorted(made)
    for title, server in made.items():
        own = page.locator(".facet-lijst:visible > li", has_text=title).first.element_handle()
        assert page.evaluate(EQUAL, [server, own]) is True


@pytest.mark.parametrize("url", ["klantreizen/", "verbeteringen/"])
def test_rows_without_scores_are_those_of_the_server_too(page: Page, site: str, url: str) -> None:
    """Journeys with gaps, without any score, with a tie of assumptions, with only one step, and with scores of one."""
    pain = {"id": "stilte", "titel": "Stil", "categorie": "taal", "ernst": 3}
    of_jan = {"per_profiel": [{"profiel": "jan", "huidig": 2}, {"profiel": "noor", "huidig": 4}]}
    other = {**pain, "id": "anders"}
    reizen = [
        records.journey(*({**one, "id": f"s{at}"} for at, one in enumerate(steps)), id=id, titel=f"Ik wil {id}")
        for id, steps in {
            "gaten": [records.surely(4), records.unscored(), records.step(2), records.surely(3), records.unscored()],
            "niets": [records.unscored(knelpunten=[pain]), records.unscored()],
            "gelijk": [records.step(3), records.unscored(), records.step(3)],
            "een": [records.unscored()],
            "verschil": [records.unscored(), records.unscored(ervaring=of_jan, knelpunten=[other])],
        }.items()
    ]
    actions = [
        records.action(lost_op=["niets#stilte", "verschil#anders"]),
        records.action(
            id="kans", titel="Vooraf bellen", lost_op=[], kans={"reis": "gaten", "stap": "s2", "wat": "Bel"}
        ),
    ]
    own = records.catalogue(reizen, actions)
    body = made(own)[url].body
    files = {path: b"".join(parts) for path, parts in facet_files.files(own)}

    def with_rows(route: Route) -> None:
        html = route.fetch().text()
        start = html.index('<div class="kr kr-')
        route.fulfill(body=html[:start] + body + html[html.index("</article>") :], content_type="text/html")

    page.route(f"**/{url}", with_rows)
    page.route(f"**/{url}facetten.json", lambda route: route.fulfill(body=files[f"{url}facetten.json"]))
    page.goto(site + url)
    servers = {row: page.locator(".facet-lijst > li", has_text=row).first.element_handle() for row in rows(page)}
    assert len(servers) == len(own.klantreizen if url == "klantreizen/" else own.verbeteringen)
    page.get_by_label("Sorteer op").select_option(index=1)
    expect(told(page)).to_contain_text(", op ")
    for title, server in servers.items():
        script = page.locator(".facet-lijst:visible > li", has_text=title).first.element_handle()
        assert page.evaluate(EQUAL, [server, script]) is True


@pytest.mark.parametrize(("url", "size"), [("klantreizen/", WIDE), ("verbeteringen/", NARROW)])
def test_facets_in_use_can_be_read_by_everyone(page: Page, site: str, url: str, size: dict[str, int]) -> None:
    """With every facet open and something chosen: axe, no scrolling aside, and in the colours of the reader."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(f"{site}{url}?status=gemeten&status=vastgesteld&sorteer=naam")
    page.locator(".facet-gekozen").wait_for()
    page.evaluate("document.querySelectorAll('.facet-veld').forEach(field => { field.open = true })")
    ready(page)
    assert violations(page) == []
    assert look(page, "scrollsSideways") == []
    assert look(page, "cutOff") == []
    page.emulate_media(forced_colors="active")
    assert look(page, "unreadable") == []
    page.emulate_media(media="print", forced_colors="none")
    assert page.locator(".facet-lijst:visible > li").count() > 0
    assert not page.locator(".facet-velden").is_visible()


def test_the_keyboard_chooses_without_losing_its_place(page: Page, site: str) -> None:
    page.goto(f"{site}klantreizen/")
    page.locator("[data-facet=leefgebied] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(told(page)).to_contain_text("van de 3 klantreizen")
    focused = page.locator(":focus")
    assert focused.is_checked()
    page.keyboard.press("Space")
    expect(told(page)).to_have_text("3 klantreizen")
    assert not focused.is_checked()


def test_nothing_is_fetched_before_something_is_chosen(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}klantreizen/", wait_until="networkidle")
    assert not any("facetten.json" in url for url in asked)
    page.route("**/facetten.json", lambda route: route.abort())
    page.get_by_label("Sorteer op").select_option("Laagste ervaring")
    expect(told(page)).to_have_text("Kiezen lukt nu niet. Probeer het later nog eens.")
    assert len(rows(page)) == 3


def test_text_from_the_file_stays_text(page: Page, site: str) -> None:
    hostile = "<img src=x onerror=\"document.title = 'harmed'\">"

    def harm(route: Route) -> None:
        found = route.fetch().json()
        for row in found["rijen"]:
            row[1] = row[4] = row[5] = hostile
        for facet in found["facetten"]:
            facet["waarden"] = [[id, hostile] for id, _ in facet["waarden"]]
        route.fulfill(json=found)

    page.route("**/facetten.json", harm)
    page.goto(f"{site}klantreizen/?leefgebied=werk&sorteer=open")
    expect(told(page)).to_contain_text("2 van de 3")
    assert rows(page) == [hostile] * 2
    assert page.locator("main article img").count() == 0
    assert "harmed" not in page.title()
