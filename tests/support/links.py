"""What leads from a page, and to a place on it: read at once, as a tree of all that is on it takes much longer."""

from html.parser import HTMLParser


class PageLinks(HTMLParser):
    """What a page links to, what it loads, and the ids it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.text = text
        self.ids: set[str] = set()
        self.relations: dict[str, str] = {}
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if "href" in values:
            (self.links if tag == "a" else self.loads).append(values["href"])
        if "src" in values:
            self.loads.append(values["src"])
        if "rel" in values and "href" in values:
            self.relations[values["rel"]] = values["href"]
