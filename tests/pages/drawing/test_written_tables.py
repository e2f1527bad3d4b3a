"""A table in a hand-written page scrolls by itself, also for who has only a keyboard."""

from bs4 import BeautifulSoup
from markdown import Markdown

from catalogue.pages.drawing.written_tables import ScrollingTables

TABLE = "| Wat | Hoeveel |\n| --- | ---: |\n| brief | 1 |\n"


def boxes(text: str) -> list[tuple[str, str]]:
    html = Markdown(extensions=["tables", "toc", ScrollingTables()], extension_configs={"toc": {"permalink": True}})
    found = BeautifulSoup(html.convert(text), "html.parser").select("div.kr-scroll[role=region][tabindex='0']")
    assert all([child.name for child in box.find_all(True, recursive=False)] == ["table"] for box in found)
    return [(str(box["aria-label"]), box.get_text(" ", strip=True)) for box in found]


def test_each_table_has_a_box_that_is_called_after_its_heading() -> None:
    text = f"{TABLE}\n## Het *eerste* & meer\n\n{TABLE}\nTekst.\n\n{TABLE}\n### Het tweede\n\n{TABLE}"
    names = [name for name, _ in boxes(text)]
    assert names == ["Tabel", "Tabel: Het eerste & meer", "Tabel: Het eerste & meer", "Tabel: Het tweede"]


def test_what_is_in_it_and_around_it_stays() -> None:
    assert boxes(f"Voor.\n\n{TABLE}\nNa.") == [("Tabel", "Wat Hoeveel brief 1")]
    assert boxes("## Zonder\n\nTekst.") == []


def test_columns_are_aligned_by_a_class_and_by_no_style_attribute() -> None:
    text = "| a | b | c | d |\n| --- | ---: | :-: | :-- |\n| 1 | 2 | 3 | 4 |\n"
    html = Markdown(extensions=["tables", ScrollingTables()]).convert(text)
    found = BeautifulSoup(html, "html.parser")
    assert not found.select("[style]")
    classes = [None, ["kr-rechts"], ["kr-midden"], ["kr-links"]]
    assert [cell.get("class") for cell in found.select("td")] == classes
    assert [cell.get("class") for cell in found.select("th")] == classes
