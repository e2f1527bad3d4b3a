"""The form in a browser: from what the site published it answers as the program on a computer does."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue import loading
from catalogue.editor import packed, protocol
from catalogue.editor.in_browser import PublishedForm
from catalogue.editor.workspace import Workspace
from catalogue.model.settings import Settings
from catalogue.reading.findings import Finding
from catalogue.reading.folder import files

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
SCORE = ["fasen", 0, "stappen", 1, "ervaring", "huidig"]


class Published:
    """What a site publishes of a catalogue, and what a browser fetched of it."""

    def __init__(self, root: Path, settings: Settings, today: date = TODAY) -> None:
        memory = loading.Memory()
        self.catalogue, self.findings = loading.load(root, settings, today, drafts=True, memory=memory)
        self.index, self.files = packed.pack(root, self.catalogue, memory, files(root)[0], self.findings)
        self.fetched: list[str] = []
        self.is_reachable = True

    def fetch(self, name: str) -> bytes:
        if not self.is_reachable:
            raise OSError(name)
        self.fetched.append(name)
        return self.files[name]

    def form(self, folder: Path, clock: date = TODAY) -> Callable[..., Any]:
        form = PublishedForm(self.files[self.index], self.fetch, folder, clock)
        return lambda **question: json.loads(form.ask(json.dumps(question)))


@pytest.fixture
def published() -> Published:
    return Published(EXAMPLE, of_example())


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> Published:
    """The same as if it were large: in pieces."""
    monkeypatch.setattr(packed, "_TOGETHER", 0)
    return Published(EXAMPLE, of_example())


def on_computer(**question: Any) -> Any:
    return protocol.answer(question, Workspace(EXAMPLE, of_example(), TODAY))


EVERY = [file.path for file in files(EXAMPLE)[0] if file.kind]


@pytest.mark.parametrize("path", EVERY)
def test_a_file_opens_as_on_a_computer(published: Published, tmp_path: Path, path: str) -> None:
    assert published.form(tmp_path)(ask="open", path=path) == on_computer(ask="open", path=path)


@pytest.mark.parametrize("path", EVERY)
def test_a_file_of_a_large_catalogue_opens_so_too(apart: Published, tmp_path: Path, path: str) -> None:
    """But for the page of a register: of what it tells, not all is here."""
    said, expected = apart.form(tmp_path)(ask="open", path=path), on_computer(ask="open", path=path)
    assert said == (expected if not path.startswith("registers/") else {**expected, "page": ""})


def test_a_change_is_answered_as_on_a_computer(published: Published, tmp_path: Path) -> None:
    change = {"what": "set", "place": SCORE, "value": "4"}
    asked = {"ask": "edit", "path": JOURNEY, "changes": [change]}
    ask = published.form(tmp_path)
    once = ask(**asked)
    assert once == on_computer(**asked)
    again = {"ask": "edit", "path": JOURNEY, "changes": [{**change, "value": "1"}], "changed": once["changed"]}
    assert ask(**again) == on_computer(**again)


def test_the_list_is_that_of_a_computer_whatever_was_fetched(
    published: Published, apart: Published, tmp_path: Path
) -> None:
    expected = on_computer(ask="list")
    assert published.form(tmp_path / "all")(ask="list") == expected
    ask = apart.form(tmp_path / "pieces")
    by_path = {row["path"]: row for row in expected["files"]}
    assert {row["path"]: row for row in ask(ask="list")["files"]} == by_path
    ask(ask="open", path=JOURNEY)
    assert {row["path"]: row for row in ask(ask="list")["files"]} == by_path


def test_a_small_catalogue_is_fetched_whole_and_then_needs_nothing(published: Published, tmp_path: Path) -> None:
    ask = published.form(tmp_path)
    published.is_reachable = False
    assert [path for path in EVERY if "error" in ask(ask="open", path=path)] == []
    assert len(published.fetched) == 1


def test_of_a_large_one_only_what_has_to_do_with_what_is_open_is_fetched(apart: Published, tmp_path: Path) -> None:
    ask = apart.form(tmp_path)
    assert len(apart.fetched) == 1  # the registers
    ask(ask="open", path=JOURNEY)
    assert len(apart.fetched) < len(apart.files) - 1
    here = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yml")}
    about = {
        f"improvements/{one.id}.yml" for one in apart.catalogue.verbeteringen.values() if JOURNEY[9:-4] in one.reizen
    }
    assert about
    assert about <= here


def test_what_cannot_be_fetched_is_said_and_comes_when_it_can(apart: Published, tmp_path: Path) -> None:
    ask = apart.form(tmp_path)
    apart.is_reachable = False
    assert "verbinding" in ask(ask="open", path=JOURNEY)["error"]
    apart.is_reachable = True
    assert "error" not in ask(ask="open", path=JOURNEY)


def test_what_can_be_chosen_is_in_every_file_whatever_was_fetched(apart: Published, tmp_path: Path) -> None:
    ask = apart.form(tmp_path)
    shown = ask(ask="open", path=next(path for path in EVERY if path.startswith("improvements/")))["form"]
    assert [address for address in apart.catalogue.knelpunten if address not in shown] == []


def test_an_entry_of_a_register_that_is_taken_away_is_missed_where_it_was_used(
    apart: Published, tmp_path: Path
) -> None:
    ask = apart.form(tmp_path)
    path = "registers/kanalen.yml" if "registers/kanalen.yml" in EVERY else "registers/organisaties.yml"
    change = {"what": "remove", "place": [0]}
    there = ask(ask="edit", path=path, changes=[change])
    rows = {row["path"]: row["errors"] for row in ask(ask="list", changed=there["changed"])["files"]}
    expected = on_computer(ask="list", changed=there["changed"])
    assert rows == {row["path"]: row["errors"] for row in expected["files"]}
    assert any(rows.values())


def test_a_step_that_is_taken_away_is_missed_by_the_actions_for_it(apart: Published, tmp_path: Path) -> None:
    ask = apart.form(tmp_path)
    solved = next(one for one in apart.catalogue.verbeteringen.values() if one.lost_op)
    reis, _, pain = solved.lost_op[0].partition("#")
    path = f"journeys/{reis}.yml"
    place = next(
        ["fasen", phase, "stappen", step]
        for phase, of_phase in enumerate(apart.catalogue.klantreizen[reis].fasen)
        for step, of_step in enumerate(of_phase.stappen)
        if pain in [one.id for one in of_step.knelpunten]
    )
    there = ask(ask="edit", path=path, changes=[{"what": "remove", "place": place}])
    rows = {row["path"]: row["errors"] for row in ask(ask="list", changed=there["changed"])["files"]}
    expected = {row["path"]: row["errors"] for row in on_computer(ask="list", changed=there["changed"])["files"]}
    assert rows == expected


def test_today_is_the_day_of_the_visit_and_never_before_that_of_the_site(tmp_path: Path) -> None:
    settings = of_example().model_copy(update={"vandaag": None})
    site = Published(EXAMPLE, settings)

    def logged(on: date, clock: date, folder: Path) -> list[Finding]:
        path = next(path for path in EVERY if path.startswith("improvements/"))
        line = {"what": "add", "place": ["logboek"], "value": {"datum": on.isoformat(), "status": "idee"}, "index": 0}
        said = site.form(folder, clock)(ask="edit", path=path, changes=[line])
        return [one for one in said["findings"] if one["place"][:1] == ["logboek"] and "toekomst" in one["message"]]

    later = TODAY + timedelta(days=40)
    assert logged(later, later, tmp_path / "later") == []
    assert logged(later, TODAY, tmp_path / "now") != []
    assert logged(TODAY, TODAY - timedelta(days=9), tmp_path / "slow") == []


def test_what_stands_as_an_exception_for_a_page_of_the_site_is_not_called_useless(tmp_path: Path) -> None:
    root = tmp_path / "root"
    for file in files(EXAMPLE)[0]:
        (root / file.path).parent.mkdir(parents=True, exist_ok=True)
        (root / file.path).write_bytes(file.data or b"")
    (root / "registers" / "uitzonderingen.yml").write_text(
        "- waarde: balie@eikenhove.example\n  reden: Algemeen adres van de gemeente\n", encoding="utf-8"
    )
    (root / "docs").mkdir()
    (root / "docs" / "over.md").write_text("# Over\n\nSchrijf naar balie@eikenhove.example.\n", encoding="utf-8")
    site = Published(root, of_example())
    assert [one for one in site.findings if one.code == "W506"] == []
    said = site.form(tmp_path / "form")(ask="open", path="registers/uitzonderingen.yml")
    assert [one["code"] for one in said["findings"]] == []


@pytest.mark.parametrize("question", ["", "[]", "{}", '{"ask": 3}', '{"ask": "open", "path": [], "changed": 4}'])
def test_what_is_no_question_has_a_sentence_for_an_answer(published: Published, tmp_path: Path, question: str) -> None:
    form = PublishedForm(published.files[published.index], published.fetch, tmp_path, TODAY)
    assert json.loads(form.ask(question))["error"]


def test_the_same_catalogue_is_packed_into_the_same_bytes(published: Published) -> None:
    assert Published(EXAMPLE, of_example()).files == published.files
