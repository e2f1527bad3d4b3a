"""The index that a browser searches in: made by the program Pagefind from documents of our own, and a list of words."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from markupsafe import Markup
from pagefind_bin import get_executable  # type: ignore[import-untyped]

from catalogue.machine.quick_templates import templates_in
from catalogue.model import ALL_REGISTERS
from catalogue.model.catalogue import Catalogue
from catalogue.pages.declared import PAGES
from catalogue.pages.making.page import WrittenPage
from catalogue.paths import TEMPLATES
from catalogue.search.documents import LEAD_WEIGHT, TITLE_WEIGHT, Findable, documents
from catalogue.search.often import MOST_PAGES, Often
from catalogue.search.words import Words, plain
from catalogue.search.written import NOT_READ, text_of

FOLDER = "pagefind"
"""Where the index stands on the site."""
WORDS = "woorden.json"
"""The list of words and synonyms, in that folder."""

# What Pagefind adds for those who take its own interface, or who have pages in a language it does not know.
_NOT_USED = ("*-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")

_WEIGHTS = {"lead_weight": LEAD_WEIGHT, "title_weight": TITLE_WEIGHT}
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)


class IndexFailed(Exception):
    """Pagefind could not make the index. The message is Dutch, with what Pagefind itself said."""


def write_index(site: Path, catalogue: Catalogue, written: Iterable[str]) -> None:
    """Write the index into the finished `site`. `written` are the urls of the hand-written pages, which are
    searched as they stand there.

    Raises IndexFailed. Two runs over one catalogue give the same bytes.
    """
    with TemporaryDirectory() as folder:
        words = _write_documents(Path(folder), site, catalogue, written)
        _run(Path(folder), site / FOLDER)
    for pattern in _NOT_USED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()
    (site / FOLDER / WORDS).write_text(_words(words, catalogue), encoding="utf-8", newline="\n")


def _write_documents(folder: Path, site: Path, catalogue: Catalogue, written: Iterable[str]) -> Words:
    """A file for each page, at its url; gives the words that stand in the catalogue."""
    made = list(documents(catalogue))
    words = Words()
    for document in made:
        for _, text in document.weighed():
            words.read(text)
    often = Often((_said(document, words) for document in made), MOST_PAGES) if len(made) > MOST_PAGES else None
    templates = templates_in(TEMPLATES / "search")
    template, as_written = templates.get_template("document.html"), templates.get_template("written.html")
    for number, document in enumerate(made):
        # Counted once more: to keep what every page says takes more memory than a large catalogue itself.
        left_out = often.left_out(number, _said(document, words)) if often else frozenset()
        parted = partial(words.parted, left_out=left_out)
        _write(folder, document.url, template.render(document=document, parted=parted, **_WEIGHTS))
    names = {page.url: page.ook for page in PAGES}
    of_us = (url for page in PAGES if not isinstance(page, WrittenPage) for url in page.as_they_stand)
    for url in (*written, *of_us):
        path = site / url / "index.html"
        found = _ARTICLE.search(path.read_text(encoding="utf-8")) if path.is_file() else None
        if found:
            article = found[0].replace("\N{SOFT HYPHEN}", "")  # where a word may break it does not end
            words.read(text_of(article))
            _write(folder, url, as_written.render(article=Markup(article), names=names.get(url, ()), **_WEIGHTS))
    return words


def _said(document: Findable, words: Words) -> Counter[str]:
    """How much the page says each word by which it can be found."""
    said: Counter[str] = Counter()
    for weight, text in document.weighed():
        said.update(words.said(text) * weight)
    return said


def _write(folder: Path, url: str, html: str) -> None:
    target = folder / url / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(html.encode())


def _run(source: Path, target: Path) -> None:
    command = [str(get_executable()), "--site", str(source), "--output-path", str(target), "--silent"]
    options = ["--force-language", "nl", "--exclude-selectors", NOT_READ]
    done = subprocess.run([*command, *options], capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode or not (target / "pagefind.js").is_file():
        raise IndexFailed(f"De zoekindex kon niet worden gemaakt: {(done.stderr or done.stdout).strip()}")


def _words(words: Words, catalogue: Catalogue) -> str:
    """With what a browser helps who searches.

    The words of the catalogue, the most used first; what means the same; and what an entry of each register is called.
    """
    told = {
        "woorden": " ".join(words.most_used()),
        "synoniemen": [[plain(word) for word in synonym.woorden] for synonym in catalogue.synoniemen],
        "soorten": {one.name: one.model.naam_enkelvoud.capitalize() for one in ALL_REGISTERS if one.has_pages},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
