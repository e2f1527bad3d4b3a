"""What we tell people is true and readable: the messages, the Markdown, and what other organisations look for."""

import json
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import one_file
import pytest
import small_catalogue
import yaml
from markdown.extensions.toc import slugify
from places import CASES, EXAMPLE, PROJECT
from project import content_as_told
from schemas import faults

from catalogue import loading
from catalogue.figures.route import Route
from catalogue.model import ITEMS, REGISTERS, Klantreis, Record
from catalogue.model.base import shapes
from catalogue.model.settings import Settings
from catalogue.pages.declared import PAGE_KINDS
from catalogue.pages.menu import menu
from catalogue.reading import settings
from catalogue.reading.findings import messages

DOCS = PROJECT / "docs"
EVERY_PAGE = [path for path in DOCS.rglob("*.md") if DOCS / "eigen" not in path.parents]
MARKDOWN = sorted([*PROJECT.glob("*.md"), *EVERY_PAGE, *PROJECT.glob(".github/*.md")])
"""Whoever wrote them: what is asked of these texts is asked of any README."""
SCRIPTS = sorted(path.name for path in (PROJECT / "scripts").glob("[!_]*.py"))
CODES = list(messages())
EXPLANATION = ("wat", "waarom", "hoe")
TEXTS = ("titel", "melding", "tip", *EXPLANATION)
MOST_WORDS = 25  # what the design calls hard language

ENGLISH = re.compile(
    r"\b(the|and|should|must|field required|input|invalid|expected|valid|value|error|missing|string|integer"
    r"|mapping|sequence|scalar|token|parse[rd]?|schema|pydantic|traceback|none|null|boolean|dict|list|tuple|str|int)\b",
    re.IGNORECASE,
)
STIFF = re.compile(r"\b(d\.m\.v\.|i\.v\.m\.|t\.a\.v\.|middels|derhalve|dient te|teneinde|conform)", re.IGNORECASE)
CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def sentences(text: str) -> Iterator[str]:
    """The sentences of a plain text; what stands in backticks counts as one word."""
    yield from re.split(r"(?<=[.!?])[\"'*)]*\s+", CODE.sub("code", text))


def prose(markdown: str) -> Iterator[str]:
    """Each heading, paragraph, list item and table cell of a Markdown text, as plain text."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", FENCE.sub("", text))
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.|#+|:|\|) ?)", text):
        cells = block.split("|") if block.lstrip().startswith("|") else [block]
        yield from (" ".join(re.sub(r"^\s*([-*:]|\d+\.|#+)\s+", "", cell).replace("**", "").split()) for cell in cells)


def too_long(texts: Iterator[str]) -> list[str]:
    return [sentence for text in texts for sentence in sentences(text) if len(sentence.split()) > MOST_WORDS]


def fields(model: type[Record]) -> Iterator[str]:
    """The name of every field that can stand in a file of this model."""
    for field, shape in shapes(model).items():
        yield field
        if shape.record:
            yield from fields(shape.record)


def keys(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from keys(item)


# The messages


@cache
def engine() -> str:
    return "\n".join(read(path) for path in (PROJECT / "hooks/catalogue").rglob("*.py"))


@pytest.mark.parametrize("code", CODES)
def test_every_message_says_what_why_and_how(code: str) -> None:
    message = messages()[code]
    assert all(getattr(message, text).strip() for text in TEXTS)


@pytest.mark.parametrize("code", CODES)
def test_a_message_has_only_places_that_the_engine_fills_in(code: str) -> None:
    message = messages()[code]
    places = {place for text in (message.melding, message.tip) for _, place, _, _ in string.Formatter().parse(text)}
    unknown = [place for place in places if place and not re.search(rf'\b{place}=|"{place}"', engine())]
    assert not unknown
    fixed = " ".join(getattr(message, text) for text in ("titel", *EXPLANATION))
    assert not re.findall(r"\{\w*\}", fixed)  # nothing fills these in


@pytest.mark.parametrize("code", CODES)
def test_a_message_is_plain_dutch_in_short_sentences(code: str) -> None:
    message = messages()[code]
    for text in TEXTS:
        words = CODE.sub("", getattr(message, text))
        assert not ENGLISH.search(words)
        assert not STIFF.search(words)
    assert not too_long(getattr(message, text) for text in ("tip", *EXPLANATION))


def test_an_example_in_a_message_has_only_fields_that_exist() -> None:
    known = {field for model in (*ITEMS.values(), *REGISTERS.values(), Settings) for field in fields(model)}
    known.add("menu")  # of an own page
    examples = [code for message in messages().values() for code in CODE.findall(message.hoe) if ": " in code]
    assert len(examples) > 30
    assert set(keys([yaml.safe_load(example) for example in examples])) <= known


# The Markdown


@pytest.mark.parametrize("path", MARKDOWN, ids=name)
def test_markdown_is_plain_language_in_short_sentences(path: Path) -> None:
    assert not too_long(prose(read(path)))
    assert not STIFF.search(read(path))


def anchors(markdown: str) -> set[str]:
    return {slugify(heading, "-") for heading in re.findall(r"^#+ +(.+)$", FENCE.sub("", markdown), re.MULTILINE)}


@pytest.mark.parametrize("path", MARKDOWN, ids=name)
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    """To a file here, or to a page that the catalogue makes; and to a heading that stands there."""
    generated = {DOCS / kind.url / "index.md" for kind in PAGE_KINDS}
    for link in LINK.findall(FENCE.sub("", read(path))):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists() or target in generated, link
        if anchor:
            assert anchor in anchors(read(target)), link


def test_every_page_of_the_site_can_be_reached() -> None:
    """Each hand-written page stands in the menu, or another page links to it."""
    links = [(path.parent / link.partition("#")[0]) for path in MARKDOWN for link in LINK.findall(read(path))]
    linked = {link.resolve() for link in links}
    listed = str(menu(Settings()))
    assert [name(page) for page in DOCS.glob("*.md") if page not in linked and f"'{page.name}'" not in listed] == []


def test_every_picture_is_shown_and_told_in_words() -> None:
    """The picture of a page is in assets/images/; who does not see it reads what is in it.

    Who begins a catalogue has a README of its own: it does not show the picture of our example.
    """
    pictures = set((DOCS / "assets/images").iterdir())
    shown = [
        ((path.parent / link).resolve(), words)
        for path in MARKDOWN
        for words, link in re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", read(path))
    ]
    shown = [one for one in shown if DOCS / "assets/eigen" not in one[0].parents]
    of_example = set() if settings.load(PROJECT)[0].demo else {DOCS / "assets/images/schermafdruk.png"}
    assert {path for path, _ in shown} | of_example == pictures
    assert [path.name for path, words in shown if len(words.split()) < 5] == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_program_is_named_for_its_users(script: str) -> None:
    assert f"scripts/{script}" in read(PROJECT / "CONTRIBUTING.md")


def commands() -> set[tuple[str, ...]]:
    """Each command that people are told to type, up to its first own words: ('new.py', 'verbetering', '--lost-op')."""
    text = "\n".join([*map(read, MARKDOWN), *(f"{one.tip}\n{one.hoe}" for one in messages().values())])
    found = re.findall(r"scripts/(\w+\.py)((?: (?:klantreis|verbetering|organisatie|--[a-z-]+)(?![\w-]))*)", text)
    return {(script, *rest.split()) for script, rest in found}


def test_every_command_that_we_name_exists() -> None:
    assert {("serve.py",), ("test.py",), ("new.py", "klantreis")} <= commands()
    for script, *words in sorted(commands()):
        what = [word for word in words if not word.startswith("--")]
        done = subprocess.run(
            [sys.executable, PROJECT / "scripts" / script, *what, "--help"],
            capture_output=True, encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert all(word in done.stdout for word in words if word.startswith("--")), (script, words)


def test_the_action_of_four_fields_can_be_copied_as_it_stands(tmp_path: Path) -> None:
    content_as_told(tmp_path)
    blocks = [code for _, code in FENCE.findall(read(DOCS / "meedoen.md"))]
    example = next(code for code in blocks if "lost_op" in code)
    (tmp_path / "improvements/bericht.yml").write_text(example, encoding="utf-8")
    catalogue, findings = loading.load(tmp_path, Settings(), date(2026, 11, 21))
    assert [item for item in findings if item.path == "improvements/bericht.yml"] == []
    assert "bericht" in catalogue.verbeteringen


def test_the_steps_of_the_guide_can_be_copied_as_they_stand(tmp_path: Path) -> None:
    """They part, are for some, side by side and behind the scenes."""
    blocks = [code for _, code in FENCE.findall(read(DOCS / "meedoen.md"))]
    steps = next(code for code in blocks if "per_profiel" in code)
    head = (
        read(CASES / "base/journeys/verhuizen.yml").partition("      - id: zoeken")[0].replace("[noor]", "[noor, jan]")
    )
    person = "- {{id: {0}, naam: {0}, soort: inwoner, fictief: true}}\n"
    files = {
        "journeys/nieuw.yml": head + "".join(f"      {line}\n" for line in steps.splitlines()),
        "registers/profielen.yml": "".join(person.format(id) for id in ("noor", "jan")),
    }
    catalogue, findings = small_catalogue.load(small_catalogue.small(tmp_path, more=files))
    found = [item.code for item in findings if item.path == "journeys/nieuw.yml"]
    assert not [code for code in found if code.startswith("E")]
    assert {"W105", "W204"}.isdisjoint(found)
    assert len(Route(catalogue.klantreizen["nieuw"]).vorken) == 1


def test_how_to_write_a_file_is_told_in_examples_that_pass_the_check(tmp_path: Path) -> None:
    """Each is some fields of a journey. The check reads in them what they are meant to say, and so does VS Code."""
    guide = read(DOCS / "meedoen.md").partition("## Hoe een bestand eruitziet")[2].partition("\n## ")[0]
    told = re.findall(r"^### (.+)$", guide, re.MULTILINE)
    assert len(told) == 6
    assert all(FENCE.search(section) for section in guide.split("\n### "))
    examples = [code for _, code in FENCE.findall(guide)]
    content_as_told(tmp_path)
    names: dict[str, str] = {}
    for number, code in enumerate(examples):
        names[f"voorbeeld-{number}"] = code
        text = "\n".join(one_file.record(Klantreis, code.splitlines()))
        assert faults("journeys", text) == [], code
        (tmp_path / f"journeys/voorbeeld-{number}.yml").write_text(text + "\n", encoding="utf-8")
    catalogue, findings = loading.load(tmp_path, Settings(), date(2026, 11, 21), drafts=True)
    assert [(names[Path(one.path).stem], one.message) for one in findings if one.severity == "error"] == []
    journeys = [catalogue.klantreizen[name] for name in names]
    assert [reis.ondertitel for reis in journeys if reis.ondertitel] == [
        'Van "ik weet het niet" naar rust',
        "Van loket #3 naar een vaste hulpverlener",
    ]
    assert "Eén ding: weer rustig slapen" in [reis.doel for reis in journeys]
    assert "Wie belt, en wie schrijft?" in [vraag.vraag for reis in journeys for vraag in reis.kennisvragen]
    assert {"Jan heeft schulden en slaapt slecht. Zijn post opent hij niet meer."} <= {
        reis.probleem for reis in journeys
    }
    in_lines, in_braces = (
        [reis.kennisvragen for reis in journeys if len(reis.kennisvragen) == 2][place] for place in (0, 1)
    )
    assert in_lines == in_braces


def test_vs_code_is_told_what_helps_to_type_and_asks_nothing_of_others() -> None:
    assert json.loads(read(PROJECT / ".vscode/extensions.json")) == {"recommendations": ["redhat.vscode-yaml"]}
    chosen = json.loads(read(PROJECT / ".vscode/settings.json"))
    assert chosen["redhat.telemetry.enabled"] is False
    assert chosen["yaml.schemaStore.enable"] is False
    assert all((PROJECT / schema).is_file() for schema in chosen["yaml.schemas"])
    steps = read(DOCS / "meedoen.md").partition("met VS Code\n")[2].partition("\n## ")[0]
    assert len(re.findall(r"^\d+\. ", steps, re.MULTILINE)) == 5


def test_the_guide_for_a_catalogue_of_your_own_names_the_settings_that_exist() -> None:
    """Those that the example has, and none that mean nothing."""
    ours = yaml.safe_load(read(EXAMPLE / "mkdocs.yml"))
    named = set(re.findall(r"^\| `(\w+)` \|", read(DOCS / "overnemen.md"), re.MULTILINE))
    assert set(ours["extra"]["catalogue"]) <= named
    assert named <= {*shapes(Settings), "site_name", "site_description", "site_url"}


# What other organisations look for


def test_the_licence_is_the_whole_official_eupl() -> None:
    """The words of the English text of EUPL-1.2 (Implementing Decision (EU) 2017/863), however they are laid out."""
    words = " ".join(read(PROJECT / "LICENSE").split())
    assert sha256(words.encode()).hexdigest() == "abaec389713c36ee297014f679d85e1571a3e0d84cb6f5ffac18b640e4edecb1"
    assert "Licensed under the EUPL" in read(PROJECT / "CONTRIBUTING.md")  # the notice that the licence asks for


def test_the_example_content_is_free_of_rights() -> None:
    assert "CC0 1.0 Universal" in read(PROJECT / "LICENSES/CC0-1.0.txt")
    assert "`tests/example/`, is vrij te gebruiken onder [CC0-1.0](LICENSES/CC0-1.0.txt)" in read(
        PROJECT / "CONTRIBUTING.md"
    )


def test_publiccode_follows_the_standard() -> None:
    """The mandatory keys, values and lengths of publiccode.yml (https://yml.publiccode.tools)."""
    data = yaml.safe_load(read(PROJECT / "publiccode.yml"))
    assert all(data[key] for key in ("publiccodeYmlVersion", "name", "platforms"))
    assert isinstance(data["publiccodeYmlVersion"], str)
    assert data["url"].startswith("https://")
    assert data["developmentStatus"] in ("concept", "development", "beta", "stable", "obsolete")
    assert data["softwareType"].partition("/")[0] in ("standalone", "addon", "library", "configurationFiles")
    assert data["legal"]["license"]
    assert isinstance(data["localisation"]["localisationReady"], bool)
    assert data["localisation"]["availableLanguages"]
    for text in data["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]
    needs = {"internal": "contacts", "community": "contacts", "contract": "contractors", "none": "type"}
    assert data["maintenance"][needs[data["maintenance"]["type"]]]


FORMS = sorted(PROJECT.glob(".github/ISSUE_TEMPLATE/[!c]*.yml"))


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_an_issue_form_has_what_github_asks(path: Path) -> None:
    form = yaml.safe_load(read(path))
    asked = [item for item in form["body"] if item["type"] != "markdown"]
    assert form["name"]
    assert form["description"]
    assert {item["type"] for item in form["body"]} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}
    assert len({item["id"] for item in asked}) == len({item["attributes"]["label"] for item in asked}) == len(asked) > 0
    told = (text for item in form["body"] for text in item["attributes"].values() if isinstance(text, str))
    assert not too_long(told)


def test_a_signal_asks_three_questions() -> None:
    form = yaml.safe_load(read(PROJECT / ".github/ISSUE_TEMPLATE/signaal.yml"))
    asked = [item["attributes"]["label"] for item in form["body"] if item["type"] == "textarea"]
    assert asked == ["Wat is er aan de hand?", "Wat zou er moeten gebeuren?", "Hoe kunnen we helpen?"]
