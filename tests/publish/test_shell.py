"""The shell: a frame is cut at its marks, and whatever a page holds goes in as text, its body excepted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from html.parser import HTMLParser

import pytest
from places import PROJECT

from catalogue.data.site import Site
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.making.job import Finished, Job
from catalogue.pages.making.presentation import Heading
from catalogue.publish.shell import Frame, FrameError, lists_of_findings, sitemap, with_findings
from catalogue.reading.findings import Finding

FRAME = """<!doctype html><html><head>
<title>⟦title⟧ – Catalogus</title><meta name="description" content="⟦description⟧">
<link rel="canonical" href="⟦canonical⟧">
</head><body>
<nav>⟦toc?⟧<ul>⟦toc⟧</ul>⟦/toc⟧</nav><p id="here" title='⟦title⟧'>⟦title⟧</p>
⟦edit?⟧<a rel="edit" href="⟦edit⟧">Wijzig</a>⟦/edit⟧
<main>⟦body⟧⟦sample?⟧<div class="mermaid"></div>⟦/sample⟧</main></body></html>"""

PAGE = Finished(
    url="klantreizen/verhuizen/",
    kind="klantreis",
    title="Ik ga verhuizen",
    description="Een nieuw huis.",
    body="<h1>Ik ga verhuizen</h1>",
    toc=(Heading("stappen", "Stappen", (Heading("stap-1", "Ik bel"),)),),
    source="journeys/verhuizen.yml",
)
SITE = Site("https://voorbeeld.nl/reizen/", "https://git.voorbeeld.nl/edit?path=/{path}")

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "](javascript:alert(1))",
    "</title><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    "<!-- -->",
    "Tom & Jerry &lt;3 &amp;",
    "⟦body⟧ ⟦title⟧ ⟦/toc⟧ ⟦onzin⟧",
    "a\\1b\\g<0> %s {0}",
]


class Reader(HTMLParser):
    """The tags of a page in order, its text, and its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def filled(page: Finished = PAGE, html: str = FRAME, site: Site = SITE) -> str:
    return Frame.cut(html, site).fill(page)


def test_every_value_comes_where_its_mark_stands() -> None:
    html = filled()
    assert "<title>Ik ga verhuizen – Catalogus</title>" in html
    assert 'content="Een nieuw huis."' in html
    assert 'href="https://voorbeeld.nl/reizen/klantreizen/verhuizen/"' in html
    assert 'href="https://git.voorbeeld.nl/edit?path=/journeys/verhuizen.yml"' in html
    assert "<main><h1>Ik ga verhuizen</h1></main>" in html
    assert "⟦" not in html


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", ["title", "description", "source", "toc"])
def test_hostile_text_adds_no_markup_and_is_shown_as_it_is(text: str, place: str) -> None:
    value = (Heading(text, text, (Heading(text, text),)),) if place == "toc" else text
    page = Reader(filled(replace(PAGE, **{place: value})))
    tame = Reader(filled())
    assert page.tags == tame.tags
    assert [name for name, _ in page.attributes] == [name for name, _ in tame.attributes]
    if place in ("title", "toc"):
        assert text in page.text
    if place == "description":
        assert ("content", text) in page.attributes


@pytest.mark.parametrize("text", HOSTILE)
def test_a_body_goes_in_letter_for_letter(text: str) -> None:
    """It is finished HTML; what looks like a mark in it is never taken for one."""
    assert f"<main>{text}</main>" in filled(replace(PAGE, body=text))


def test_blank_lines_and_indents_of_a_theme_go_but_not_where_they_count() -> None:
    kept = ["<pre>\n  een\n\n  twee</pre>", "<script>let een\n\n  let twee</script>", "<textarea>\n  ja\n</textarea>"]
    html = "".join(f"\n\n    <div>\n      {one}\n    </div>  \n" for one in kept)
    body = "<p>\n\n  zo </p>"
    made = filled(replace(PAGE, body=body), FRAME.replace("<main>", f"{html}<main>"))
    assert "".join(f"\n<div>\n{one}\n</div>\n" for one in kept).replace("\n\n<div>", "\n<div>") in made
    assert f"<main>{body}</main>" in made


def test_a_page_without_headings_has_no_table_of_contents() -> None:
    assert "<nav></nav>" in filled(replace(PAGE, toc=()))


def test_headings_below_headings_are_lists_in_lists() -> None:
    html = filled()
    assert html.index("Stappen") < html.index('<ul class="md-nav__list">') < html.index('href="#stap-1"')


@pytest.mark.parametrize(("page", "site"), [(replace(PAGE, source=""), SITE), (PAGE, Site("https://voorbeeld.nl/"))])
def test_without_a_file_or_a_place_to_edit_there_is_no_edit_link(page: Finished, site: Site) -> None:
    assert "Wijzig" not in filled(page, site=site)


def test_the_path_in_an_edit_link_is_quoted() -> None:
    assert "path=/journeys/a%20b%26c%C3%A9.yml" in filled(replace(PAGE, source="journeys/a b&cé.yml"))


def test_a_page_without_description_is_described_by_its_title() -> None:
    assert 'content="Ik ga verhuizen"' in filled(replace(PAGE, description=""))


def test_a_sample_is_never_on_a_page() -> None:
    assert "mermaid" not in filled()


def test_one_frame_serves_any_number_of_pages() -> None:
    frame = Frame.cut(FRAME, SITE)
    first = frame.fill(PAGE)
    frame.fill(replace(PAGE, title="Anders", body="⟦body⟧"))
    assert frame.fill(PAGE) == first


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        (FRAME.replace("⟦body⟧", ""), "⟦body⟧ hoort één keer"),
        (FRAME.replace("⟦body⟧", "⟦body⟧⟦body⟧"), "niet 2 keer"),
        (FRAME.replace("⟦title⟧", ""), "ontbreekt het merkteken ⟦title⟧"),
        (FRAME.replace("⟦description⟧", ""), "ontbreekt het merkteken ⟦description⟧"),
        (FRAME.replace("⟦/sample⟧", ""), "ontbreekt het merkteken ⟦/sample⟧"),
        (FRAME.replace("⟦edit?⟧", ""), "⟦/edit⟧ staat op een verkeerde plaats"),
        (FRAME.replace("⟦toc⟧", "⟦edit?⟧"), "⟦edit?⟧ staat op een verkeerde plaats"),
        (FRAME.replace("⟦toc⟧", "⟦inhoud⟧"), "onbekend merkteken ⟦inhoud⟧"),
    ],
)
def test_a_frame_that_lost_its_marks_is_refused_in_words(html: str, complaint: str) -> None:
    with pytest.raises(FrameError, match=complaint.replace("?", r"\?")):
        Frame.cut(html, SITE)


def test_a_site_without_address_gives_no_addresses() -> None:
    assert Site().address("klantreizen/") == ""


def test_the_start_page_has_the_address_of_the_site() -> None:
    assert Site("https://voorbeeld.nl/reizen").address("") == "https://voorbeeld.nl/reizen/"


def test_a_sitemap_lists_addresses_with_the_day_and_escapes_them() -> None:
    xml = sitemap(["https://voorbeeld.nl/?a&b"], date(2026, 11, 21))
    assert "<loc>https://voorbeeld.nl/?a&amp;b</loc><lastmod>2026-11-21</lastmod>" in xml
    assert xml.startswith("<?xml")


def an_error(path: str, message: str = "Dit kan zo niet.") -> Finding:
    return Finding(path, 3, 5, "E101", "error", message, "Doe het anders.")


def shown(made: Iterable[Finished], errors: Iterable[Finding]) -> list[Finished]:
    """The pages of a preview in which there are errors."""
    jobs = [Job(page.url, page.kind, partial(replace, page)) for page in made]
    return [job.make() for job in with_findings(jobs, errors)]


def test_without_errors_pages_stay_as_they_are() -> None:
    assert shown([PAGE], []) == [PAGE]


def test_the_page_of_a_file_with_errors_shows_them_instead_of_content() -> None:
    found = [an_error(PAGE.source, "Eerste <b>."), an_error("journeys/verhuizen.md", "Tweede.")]
    [page] = shown([PAGE], found)
    assert (page.url, page.title, page.source) == (PAGE.url, PAGE.title, PAGE.source)
    assert "Eerste &lt;b&gt;." in page.body
    assert "Tweede." in page.body
    assert PAGE.body not in page.body


def test_a_file_that_gave_no_page_gets_one_for_its_findings() -> None:
    _, page = shown([PAGE], [an_error("improvements/nieuw.yml")])
    assert (page.url, page.kind, page.source) == ("verbeteringen/nieuw/", "verbeteractie", "improvements/nieuw.yml")
    assert "Dit kan zo niet." in page.body


def test_an_error_in_a_register_is_shown_on_its_page() -> None:
    register = replace(PAGE, url="kanalen/", kind="kanalen", source="registers/kanalen.yml")
    [page] = shown([register], [an_error("registers/kanalen.yml")])
    assert "Dit kan zo niet." in page.body


def test_an_error_in_the_settings_has_no_page_of_its_own() -> None:
    assert shown([PAGE], [an_error("mkdocs.yml")]) == [PAGE]


def test_what_is_warned_about_stands_above_the_page_it_is_about() -> None:
    warning = replace(an_error(PAGE.source, "Pas <b>op</b>."), code="W101", severity="warning")
    other = replace(warning, path="improvements/nieuw.yml")
    [job] = with_findings([Job(PAGE.url, PAGE.kind, partial(replace, PAGE))], [], [warning, other])
    page = job.make()
    assert page.body.endswith(PAGE.body)
    assert "Let op: 1 punt" in page.body
    assert "Pas &lt;b&gt;op&lt;/b&gt;." in page.body


def test_beside_errors_stand_the_warnings_of_the_same_file() -> None:
    error = an_error(PAGE.source)
    warning = replace(error, message="Pas op.", severity="warning")
    [job] = with_findings([Job(PAGE.url, PAGE.kind, partial(replace, PAGE))], [error], [warning])
    assert "Pas op." in job.make().body
    assert PAGE.body not in job.make().body


def test_of_the_line_that_a_finding_is_about_what_is_wrong_is_marked() -> None:
    error = replace(an_error(PAGE.source), regel='    titel: <b>"x', column=12)
    [page] = shown([PAGE], [error])
    assert "<code>    titel: <mark>&lt;</mark>b&gt;&#34;x</code>" in page.body


def test_a_list_that_was_not_made_says_why() -> None:
    found = list(lists_of_findings([an_error("mkdocs.yml")], lambda url: url != "voortgang/"))
    assert [page.url for page in found] == ["voortgang/"]
    assert "Dit kan zo niet." in found[0].body
    everything = lists_of_findings([an_error("mkdocs.yml")], lambda url: False)
    assert {page.kind for page in everything} == {kind.name for kind in PAGE_KINDS if kind.title}


def test_every_mark_in_the_templates_of_the_theme_is_known() -> None:
    """A mark that nobody fills would end up before a reader's eyes."""
    folder = PROJECT / "overrides"
    ours = [path for path in sorted(folder.rglob("*.html")) if folder / "catalogue" not in path.parents]
    marks = "".join(path.read_text(encoding="utf-8").replace("⟦…⟧", "") for path in ours)
    Frame.cut(marks + "⟦title⟧⟦description⟧⟦body⟧", SITE)
