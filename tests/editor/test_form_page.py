"""A form as HTML: what is typed goes in and comes out, what is found stands where it can be mended."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from example import of_example
from places import EXAMPLE
from records import TODAY

from catalogue.editor import protocol
from catalogue.editor.edits import FormChange, edited
from catalogue.editor.form_page import FormView, view_of
from catalogue.editor.form_places import beside, every_control, place_of
from catalogue.editor.forms import Control, form
from catalogue.editor.workspace import Workspace

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
STEP = ("fasen", 0, "stappen", 0)
SPACE = Workspace(EXAMPLE, of_example(), TODAY)
PATHS = sorted(path for path, file in SPACE.files.items() if file.kind)
EVIL = "<img src=x onerror=alert(1)> \"'{{ 7 * 7 }}"


def ask(question: dict[str, Any], changed: dict[str, str] | None = None) -> Any:
    return protocol.answer({"path": JOURNEY, "changed": changed or {}, **question}, SPACE)


def everything(path: str) -> list[str]:
    """Every place in the form of a file that can be unfolded."""
    return [
        FormView.dotted(place, part)
        for entry, control in every_control(form(SPACE, path).entries)
        for place in (entry.place, control.place, *(one.place for one in control.entries))
        for part in ("", "meer", "erbij", "plakken", "vondsten")
    ]


def refused(answer: Any) -> str:
    return str(answer.get("error", ""))


@pytest.mark.parametrize("path", PATHS)
def test_in_a_form_with_everything_unfolded_each_id_stands_once_and_what_is_pointed_at_is_there(path: str) -> None:
    html = ask({"ask": "open", "path": path, "unfolded": everything(path)})["form"]
    ids = Counter(re.findall(r' id="([^"]+)"', html))
    assert [id for id, times in ids.items() if times > 1] == []
    named = re.findall(r' (?:for|aria-describedby|aria-labelledby|data-bij)="([^"]+)"', html)
    assert {id for one in named for id in one.split()} - set(ids) == set()


def distinct() -> Iterator[tuple[str, Control]]:
    """One filled-in field of each kind and name in the example."""
    seen = set()
    for path in PATHS:
        for _, control in every_control(form(SPACE, path).entries):
            if (control.kind, control.name) not in seen and control.value and control.kind != "record":
                seen.add((control.kind, control.name))
                yield path, control


def test_what_a_field_shows_can_be_typed_again_and_changes_nothing() -> None:
    """Also a day as "1 december 2026", and a number as "12,5"."""
    changed = {}
    for path, control in distinct():
        shown = FormView.typed(control).split("\n") if control.many else FormView.typed(control)
        after = edited(SPACE, path, FormChange("set", control.place, shown))
        if after.text(path) != SPACE.text(path):
            changed[control.place] = shown
    assert changed == {}


@pytest.mark.parametrize(("kind", "value", "shown"), [
    ("number", "12.5", "12,5"), ("amount", "41.50", "41,50"), ("day", "2026-12-01", "1 december 2026"),
    ("day", "morgen", "morgen"), ("text", "1.5", "1.5"),
])  # fmt: skip
def test_a_value_is_shown_as_somebody_here_writes_it(kind: str, value: str, shown: str) -> None:
    control = Control("x", ("x",), "X", "", "", kind, False, False, True, value, "")
    assert FormView.typed(control) == shown


def test_what_is_as_it_was_again_is_no_change() -> None:
    def titled(title: str, changed: dict[str, str]) -> Any:
        return ask({"ask": "edit", "changes": [{"what": "set", "place": ["titel"], "value": title}]}, changed)

    other = titled("Ik wil rust", {})
    assert set(other["changed"]) == {JOURNEY}
    assert titled("Ik wil weer rustig slapen", other["changed"])["changed"] == {}


def test_of_a_list_only_what_comes_or_goes_is_changed() -> None:
    place = ("overdrachten", 0, "wat_mist")
    before = SPACE.text(JOURNEY)
    more = edited(SPACE, JOURNEY, FormChange("set", place, ["verhaal", "dreiging ontruiming ja/nee", "adres"]))
    assert more.text(JOURNEY) == before.replace('"dreiging ontruiming ja/nee"]', '"dreiging ontruiming ja/nee", adres]')
    less = edited(more, JOURNEY, FormChange("set", place, ["verhaal", "dreiging ontruiming ja/nee"]))
    assert less.text(JOURNEY) == before


@pytest.mark.parametrize(
    ("path", "place", "title"),
    [
        (JOURNEY, STEP, "Ik lig wakker van de rekeningen"),
        (JOURNEY, ("overdrachten", 0), "Klantcontactcentrum · Team Schuldhulp"),
        ("improvements/bericht-tijdens-wachten.yml", ("logboek", 0), "20 maart 2025 · Idee"),
    ],
)
def test_a_record_is_called_as_somebody_reads_it(path: str, place: Any, title: str) -> None:
    made = form(SPACE, path)
    [entry] = [one for _, control in every_control(made.entries) for one in control.entries if one.place == place]
    assert view_of(made, [], [], ()).title(entry) == title


def test_a_record_without_a_title_is_not_called_after_something_else() -> None:
    answer = ask({"ask": "edit", "changes": [{"what": "set", "place": [*STEP, "titel"], "value": ""}]})
    assert '<span class="red-nummer">1</span> stap 1' in answer["form"]


def test_an_answer_that_is_chosen_is_written_as_the_file_has_it() -> None:
    after = edited(SPACE, JOURNEY, FormChange("set", ("fictief",), "nee"))
    assert "fictief: false" in after.text(JOURNEY)


def test_what_is_missing_is_said_at_its_field_in_plain_words() -> None:
    change = {"what": "set", "place": [*STEP, "titel"], "value": ""}
    answer = ask({"ask": "edit", "changes": [change], "at": "fasen.0.stappen.0.titel"})
    assert answer["focus"] == "veld-fasen-0-stappen-0-titel"
    field = answer["form"].partition('id="veld-fasen-0-stappen-0-titel-fout"')[2].partition("</div>")[0]
    assert "Vul ‘Titel’ in." in field


def test_what_is_found_deep_in_a_record_stands_at_what_is_in_the_form() -> None:
    after = edited(SPACE, JOURNEY, FormChange("set", ("volume_per_jaar",), "1"))
    found = [(("fasen", 0, "stappen", 0, "knelpunten", 0, "id"), after.findings[0]), ((), after.findings[0])]
    view = view_of(form(after, JOURNEY), found, [], ())
    assert [one.place for one in view.findings] == [("fasen", 0, "stappen", 0, "knelpunten", 0), ()]


def test_text_from_a_file_is_never_html() -> None:
    change = {"what": "set", "place": [*STEP, "titel"], "value": EVIL}
    answer = ask({"ask": "edit", "changes": [change], "unfolded": everything(JOURNEY)})
    assert not refused(answer)
    assert "<img" not in answer["form"]
    assert "&lt;img" in answer["form"]
    assert "49" not in answer["form"].partition("&lt;img")[2][:200]


def test_a_form_unfolds_what_was_asked_and_all_on_the_way_to_a_place() -> None:
    folded = ask({"ask": "open", "unfolded": []})["form"]
    deep = ask({"ask": "open", "unfolded": [], "at": "fasen.0.stappen.1.tijd.norm"})
    assert "veld-fasen-0-titel" not in folded
    assert f'id="{deep["focus"]}"' in deep["form"]
    assert "veld-fasen-0-stappen-0-titel" not in deep["form"]


def test_a_new_line_of_a_register_is_chosen_at_once() -> None:
    line = {"naam": "Balie in de wijk", "soort": "persoonlijk"}
    place = "fasen.0.stappen.0.kanalen"
    answer = ask({"ask": "line", "register": "kanalen", "value": line, "place": place, "chosen": []})
    assert answer["made"] == "balie-in-de-wijk"
    assert set(answer["changed"]) == {JOURNEY, "registers/kanalen.yml"}
    assert "kanalen: [balie-in-de-wijk]" in answer["changed"][JOURNEY]
    assert 'data-ernst="error"' not in answer["form"]


@pytest.mark.parametrize("register", ["../mkdocs", "stap", "", "journeys"])
def test_a_line_is_only_made_in_a_register(register: str) -> None:
    assert refused(ask({"ask": "line", "register": register, "value": {"naam": "x"}})) == "Dit register is er niet."


def test_changes_are_made_together_or_not_at_all() -> None:
    add = {"what": "add", "place": ["fasen", 0, "stappen"], "index": 0}
    wrong = {"what": "set", "place": ["volume_per_jaar"], "value": "veel"}
    both = ask({"ask": "edit", "changes": [{**add, "value": {"titel": "Eén"}}, {**add, "value": {"titel": "Twee"}}]})
    assert both["changed"][JOURNEY].index("Twee") < both["changed"][JOURNEY].index("Eén")
    assert "heel getal" in refused(ask({"ask": "edit", "changes": [{**add, "value": {"titel": "Eén"}}, wrong]}))
    assert "te veel regels" in refused(ask({"ask": "edit", "changes": [{**add, "value": {"titel": "x"}}] * 101}))


@pytest.mark.parametrize("text", ["", "titel", "fasen.0.stappen.12.titel", "0.naam"])
def test_a_place_is_written_and_read_back(text: str) -> None:
    assert FormView.dotted(place_of(text)) == text


def test_what_goes_past_the_end_of_its_list_goes_to_that_beside_it() -> None:
    known = {(*("fasen", phase, "stappen"), step) for phase, many in enumerate((2, 1)) for step in range(many)}
    known |= {("fasen", 0), ("fasen", 1)}
    assert beside(("fasen", 0, "stappen", 0), 1, known) == ("fasen", 0, "stappen", 1)
    assert beside(("fasen", 0, "stappen", 1), 1, known) == ("fasen", 1, "stappen", 0)
    assert beside(("fasen", 1, "stappen", 0), -1, known) == ("fasen", 0, "stappen", 2)
    assert beside(("fasen", 0), 1, known) == ("fasen", 1)
    for place, step in ((("fasen", 0, "stappen", 0), -1), (("fasen", 1, "stappen", 0), 1), (("fasen", 1), 1)):
        assert beside(place, step, known) == ()


def test_of_what_is_found_in_more_steps_each_says_in_which() -> None:
    text = SPACE.text(JOURNEY)
    steps = [stap.titel for stap in SPACE.catalogue.klantreizen["schuldhulp-weer-rust"].stappen[:2]]
    html = ask({"ask": "open", "path": JOURNEY}, {JOURNEY: re.sub(r"huidig: \d", "huidig: 9", text, count=2)})["form"]
    found = html[html.index("red-vondsten") : html.index("</section>")]
    assert [title for title in steps if f"({title})" in found] == steps


def test_what_was_changed_and_is_only_here_is_offered_for_a_new_action() -> None:
    answer = ask({"ask": "list"}, {JOURNEY: SPACE.text(JOURNEY).replace("knelpunten:", "knelpunten: # nu", 1)})
    reis = SPACE.catalogue.klantreizen["schuldhulp-weer-rust"]
    pains = [f"{reis.id}#{one.id}" for stap in reis.stappen for one in stap.knelpunten]
    assert [value for value, _ in answer["offers"]["lost-op"]] == pains
    assert [value for value, _ in answer["offers"]["kans"]] == [f"{reis.id}#{stap.id}" for stap in reis.stappen]
    assert ask({"ask": "list"})["offers"] == {"lost-op": [], "kans": []}
