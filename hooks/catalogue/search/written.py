"""What can be searched of a page as it stands on the site: the text of its article, and no more than that."""

from html.parser import HTMLParser

_ELEMENTS = frozenset({"nav", "svg", "script", "style"})
_CLASSES = frozenset(
    {"headerlink", "shell-edit", "kr-start", "kr-opendata", "sr-only"}
    | {"velden-verplicht", "velden-vormen", "velden-wijzer"}  # names of fields that are told elsewhere
)
_EMPTY = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})

NOT_READ = ", ".join([*sorted(_ELEMENTS), *(f".{name}" for name in sorted(_CLASSES))])
"""The same as a selector, for Pagefind."""


def text_of(html: str) -> str:
    """The text of finished HTML, a space between elements."""
    reader = _ArticleReader()
    reader.feed(html)
    reader.close()
    return " ".join(reader.texts)


class _ArticleReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = 0  # how many elements deep in one that is not read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag not in _EMPTY and (self._inside or tag in _ELEMENTS or not _CLASSES.isdisjoint(classes)):
            self._inside += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that ends at once, as in SVG, holds nothing."""

    def handle_endtag(self, tag: str) -> None:
        if self._inside:
            self._inside -= 1

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.texts.append(data)
