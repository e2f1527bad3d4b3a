"""Whatever comes in place of a question is answered with a sentence; that hides no mistake of the program itself."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from places import EXAMPLE

from catalogue.editor import protocol
from catalogue.editor.protocol import answer
from catalogue.editor.questions import MISUNDERSTOOD
from catalogue.editor.saving import save
from catalogue.editor.workspace import Workspace
from catalogue.model.settings import Settings

JOURNEY = "journeys/schuldhulp-weer-rust.yml"
ACTION = "improvements/bericht-tijdens-wachten.yml"
SPACE = Workspace(EXAMPLE, Settings(), date(2026, 11, 21))
RIGHT: tuple[dict[str, Any], ...] = (
    {"ask": "list", "changed": {}},
    {"ask": "open", "path": JOURNEY, "changed": {}, "unfolded": ["fasen.0"], "at": "fasen.0.titel"},
    {"ask": "edit", "path": ACTION, "changes": [{"what": "set", "place": ["titel"], "value": "Anders"}]},
    {"ask": "edit", "path": JOURNEY, "changes": [{"what": "move", "place": ["fasen", 0], "index": 1}]},
    {"ask": "line", "path": JOURNEY, "register": "kanalen", "value": {"naam": "Fax", "soort": "digitaal"}},
    {"ask": "mend", "path": JOURNEY, "code": "E105", "line": 1, "column": 1},
    {"ask": "new", "kind": "journeys", "title": "Ik wil iets"},
    {"ask": "new", "kind": "improvements", "title": "Eén brief", "lost_op": "schuldhulp-weer-rust#stilte-wachttijd"},
    {"ask": "new", "kind": "improvements", "title": "Nu", "kans": "schuldhulp-weer-rust#zoeken", "wat": "Een afspraak"},
)
PLACES = st.lists(
    st.one_of(st.sampled_from(["fasen", "stappen", "titel", "id", "ervaring", "huidig", ""]), st.integers(-2, 3)),
    max_size=6,
)
TEXT = st.text(st.characters(), max_size=20)  # half of a character too: a script can send one
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT, PLACES),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXT, inner, max_size=4)),
    max_leaves=10,
)


def is_sentence(answer: Any) -> bool:
    """Dutch that the program wrote, an example perhaps at its end: what Python says of an error ends in another way."""
    error = answer.get("error", "")
    return set(answer) == {"error"} and error[-1:] in (*".?}…",)


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """A right question of which parts are gone, or are something else: also deep in it."""
    question = dict(draw(st.sampled_from(RIGHT)))
    for name in draw(st.lists(st.sampled_from(sorted(question)), max_size=2, unique=True)):
        if draw(st.booleans()):
            del question[name]
        else:
            question[name] = draw(JSON)
    if "changes" in question and draw(st.booleans()):
        change = {"what": draw(st.sampled_from(["set", "add", "move", "remove"])), "place": draw(PLACES)}
        question["changes"] = [change | {"value": draw(JSON), "index": draw(st.integers(-3, 3))}]
    return question


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@example({"ask": "line", "path": JOURNEY, "register": "kanalen", "value": {}})
@given(st.one_of(JSON, spoilt()))
def test_json_of_any_shape_is_answered(question: Any) -> None:
    found = answer(question, SPACE)
    assert "error" not in found or is_sentence(found), found


@pytest.mark.parametrize(("number", "name"), [(n, name) for n, one in enumerate(RIGHT) for name in one])
@pytest.mark.parametrize("wrong", [None, True, 1.5, [{}], {"x": [None]}, "\ud800"], ids=repr)
def test_a_question_with_something_else_in_it_is_none(number: int, name: str, wrong: Any) -> None:
    if (name == "value" and not isinstance(wrong, (bool, float))) or (name == "unfolded" and wrong is None):
        return  # these may be so
    assert answer({**RIGHT[number], name: wrong}, SPACE) == {"error": MISUNDERSTOOD}


def test_without_what_it_needs_a_question_is_none() -> None:
    for question in RIGHT:
        for name in question.keys() - {"changed", "unfolded", "at", "lost_op", "kans", "wat"}:
            assert answer({key: one for key, one in question.items() if key != name}, SPACE)["error"] == MISUNDERSTOOD


@settings(max_examples=100, deadline=None)
@given(JSON)
def test_json_of_any_shape_is_no_question_to_save(question: Any) -> None:
    assert is_sentence(save(question, EXAMPLE))


@pytest.mark.parametrize("kind", [KeyError, TypeError, IndexError, AttributeError])
def test_a_mistake_of_the_program_is_no_question_that_is_not_understood(
    kind: Callable[[str], Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Any:
        raise kind("ours")

    monkeypatch.setattr(protocol, "form", fails)
    with pytest.raises(kind):  # type: ignore[call-overload]
        answer({"ask": "open", "path": JOURNEY}, SPACE)
