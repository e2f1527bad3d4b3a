"""The figures on pages by their name: `data-cijfer="what:of-what"`."""

from collections.abc import Iterable, Mapping

from bs4 import BeautifulSoup, SoupStrainer

Found = dict[str, dict[str, set[str]]]
"""Name → value as it is shown → the addresses of the pages that show it so."""
_NAMED = SoupStrainer(attrs={"data-cijfer": True})  # of all else no tree is made


def on_pages(pages: Iterable[tuple[str, str]]) -> Found:
    """Every named figure on these pages, each an address and its HTML."""
    found: Found = {}
    for url, html in pages:
        if "data-cijfer" not in html:
            continue
        for tag in BeautifulSoup(html, "html.parser", parse_only=_NAMED).select("[data-cijfer]"):
            found.setdefault(str(tag["data-cijfer"]), {}).setdefault(tag.get_text(), set()).add(url)
    return found


def contradictions(found: Found) -> Mapping[str, Mapping[str, set[str]]]:
    """The names that have more than one value, with where each stands."""
    return {name: values for name, values in found.items() if len(values) > 1}


def number(shown: str) -> float:
    """A figure as it is shown, as a number: '1.234,5', '38%', '€ 12,50', 'geen'."""
    bare = shown.replace("\u00a0", "").strip("€% ")
    return 0 if bare == "geen" else float(bare.replace(".", "").replace(",", "."))
