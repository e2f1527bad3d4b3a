"""Tables in hand-written pages: each in a box that scrolls, so that a wide one never makes its page wider.

Columns are aligned by a class. Markdown writes a style attribute, which a strict security policy does not let through.
"""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ALIGNED = {"text-align: right;": "kr-rechts", "text-align: center;": "kr-midden"}
_PRIORITY = 12  # between Markdown's own: after what is inside a heading (20), before the link to it (5)


class ScrollingTables(Extension):
    """The box can be reached by the keyboard, and is called after the heading that it stands under."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.treeprocessors.register(_Boxes(md), "scrolling-tables", _PRIORITY)


class _Boxes(Treeprocessor):
    def run(self, root: Element) -> None:
        _put_in_boxes(root, "")


def _put_in_boxes(parent: Element, heading: str) -> str:
    """The tables in `parent`, which stands under `heading`; gives the last heading in it."""
    for place, child in enumerate(parent):
        if child.tag in _HEADINGS:
            heading = "".join(child.itertext())
        elif child.tag == "table":
            parent[place] = _box(child, heading)
        else:
            heading = _put_in_boxes(child, heading)
    return heading


def _box(table: Element, heading: str) -> Element:
    name = f"Tabel: {heading}" if heading else "Tabel"
    for cell in table.iter():
        if aligned := cell.attrib.pop("style", ""):
            cell.set("class", _ALIGNED.get(aligned, "kr-links"))
    box = Element("div", {"class": "kr-scroll", "role": "region", "tabindex": "0", "aria-label": name})
    box.append(table)
    box.tail, table.tail = table.tail, None
    return box
