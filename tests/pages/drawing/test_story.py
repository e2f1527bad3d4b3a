"""A story in Markdown: shown well, and harmless whatever it says."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.pages.drawing.story import TOP, as_html, safe_address

TAGS = {
    *("a", "blockquote", "br", "code", "div", "em", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"),
    *("span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {"href", "src", "alt", "loading", "scope", "class", "role", "aria-label", "tabindex", "start", "style"}
PIECES = (
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<a href="javascript:alert(1)">', "<!-- ", "-->"),
    *("[a](", "![b](", "[c]: ", "<", ">", ")", "javascript:", "JaVaScRiPt&#58;", "&#x6a;avascript:", "data:text/html,"),
    *("java\tscript:", "vbscript:", "//elders.example/", "https://elders.example/x.png", "mailto:", "&amp;", "&colon;"),
    *(
        '"',
        "'",
        " onclick=",
        "`",
        "```\n",
        "    ",
        "\n",
        "\n\n",
        "# ",
        "## ",
        "###### ",
        "- ",
        "1. ",
        "> ",
        "| a | b |\n|---|---|\n",
    ),
    *(
        "alert(1)",
        "*",
        "_",
        "\\",
        "\x02",
        "\x03",
        "klzzwxh:0001",
        "wzxhzdk:0",
        "\ud800",
        "\u202e",
        "{: onclick=x }",
        " ",
    ),
)


class Read(HTMLParser):
    """What a browser would make of it: elements with their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, tag: str, attribute: str) -> list[str]:
        return [value for name, attrs in self.elements if name == tag and (value := attrs.get(attribute)) is not None]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map("".join))
def test_no_story_gives_live_markup_or_asks_another_host(markdown: str) -> None:
    read = Read(as_html(markdown))
    for tag, attributes in read.elements:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES
    for address in read.values("a", "href"):
        # As a browser reads it: without what it leaves out.
        assert urlsplit(re.sub(r"[\x00-\x20]", "", address)).scheme.lower() in ("", "http", "https", "mailto")
    for address in read.values("img", "src"):
        parts = urlsplit(address.replace("\\", "/"))
        assert (parts.scheme, parts.netloc) == ("", "")


@given(st.lists(st.integers(1, 6), max_size=8))
def test_headings_start_below_the_page_and_skip_no_level(levels: list[int]) -> None:
    html = as_html("\n\n".join(f"{'#' * level} Kop" for level in levels))
    found = [int(tag[1]) for tag, _ in Read(html).elements]
    assert len(found) == len(levels)
    assert all(after <= before + 1 for before, after in pairwise([TOP - 1, *found]))
    assert all(level >= TOP for level in found)


@pytest.mark.parametrize(
    "address",
    [
        *("https://www.eikenhove.example/?a=1&copy=2", "http://x.example", "mailto:klant@eikenhove.example"),
        *("../kwijtschelding/", "#stap-bellen", "foto.png", "/beeld/foto.png", "?a=b:c", "map/a:b"),
    ],
)
def test_a_link_may_lead_to_the_web_to_mail_and_to_this_site(address: str) -> None:
    assert Read(as_html(f"[woord](<{address}>)")).values("a", "href") == [address]


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "x:y"),
        *(
            "javascript&#58;alert(1)",
            "javascript&amp;#58;alert(1)",
            "java&Tab;script:alert(1)",
            "&#1;javascript:alert(1)",
        ),
        *("/\\elders.example", "1x:y", "", "a b"),
    ],
)
def test_a_link_that_leads_elsewhere_is_left_as_words(address: str) -> None:
    assert safe_address(address) == ""
    read = Read(as_html(f"[woord](<{address}>)"))
    assert read.values("a", "href") == []
    assert "woord" in read.text


def test_a_picture_of_this_site_stays_and_one_from_elsewhere_becomes_a_link() -> None:
    read = Read(
        as_html("![Een balie](balie.png) ![Elders](https://x.example/a.png) ![](//x.example/b.png) ![Fout](data:x)")
    )
    assert read.values("img", "src") == ["balie.png"]
    assert read.values("img", "alt") == ["Een balie"]
    assert read.values("a", "href") == ["https://x.example/a.png", "//x.example/b.png"]
    assert [word for word in ("Elders", "afbeelding", "Fout") if word not in read.text] == []


def test_html_in_a_story_is_shown_as_it_was_typed() -> None:
    typed = '<div onclick="x">blok</div> en <script>alert(1)</script> en <klant@x.example>'
    read = Read(as_html(typed))
    assert read.text.strip() == typed
    assert [tag for tag, _ in read.elements] == ["p"]


def test_a_table_can_be_scrolled_and_has_headers_with_a_scope() -> None:
    read = Read(as_html("| Wat | Hoe |\n|---|---|\n| Bellen | Snel |\n"))
    assert ("div", {"class": "kr-scroll", "role": "region", "aria-label": "Tabel", "tabindex": "0"}) in read.elements
    assert read.values("th", "scope") == ["col", "col"]
    assert read.text.split() == ["Wat", "Hoe", "Bellen", "Snel"]
