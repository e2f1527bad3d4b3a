"""Templates are compiled to cheaper code that gives the same text."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, pass_context
from markupsafe import Markup, escape

from catalogue.machine.quick_templates import QuickEnvironment, escaped

TEXTS = st.text() | st.text(alphabet="<>&\"'/ab")
VALUES = TEXTS | TEXTS.map(Markup) | st.integers() | st.floats() | st.booleans() | st.none() | st.lists(TEXTS)

MACROS = """
{% macro plain(a, b="<b>", c=none) %}[{{ a }}|{{ b }}|{{ c }}]{% endmacro %}
{% macro named() %}{{ kwargs.items() | list }}{{ varargs }}{% endmacro %}
{% macro framed(a) %}<p>{{ a }}{{ caller() }}</p>{% endmacro %}
"""
PART = "{{ item }}{{ own }}{{ value }}{{ later is defined }}{{ m.plain(item) }}{% set later = 1 %}"
USES = [
    "{{ value }}",
    "{{ thing.text }}{{ thing.inner.text }}{{ mapping['text'] }}",
    "{{ thing.none is defined }}{{ mapping.none is undefined }}{{ mapping.text is defined }}",
    "{{ thing.shout('<') }}{{ mapping.get('text') }}{{ 'a<b'.upper() }}",
    "{% for item in items %}{{ item }}{{ ', ' if not loop.last }}{{ m.plain(item) }}{% endfor %}",
    "{{ m.plain(value) }}{{ m.plain(value, value) }}{{ m.plain(value, value, value) }}{{ m.plain(b=value, a=1) }}",
    "{{ m.named(1, value, x=value) }}{{ m.named() }}",
    "{% call m.framed(value) %}<i>{{ value }}</i>{% endcall %}",
    "{% set made %}<i>{{ value }}</i>{% endset %}{{ made }}{{ m.plain(made) }}",
    "{% autoescape false %}{{ value }}{{ m.plain(value) }}{% endautoescape %}",
    "{% for item in items %}{% set own = loop.index %}{% include 'part' %}{% include ['absent', 'part'] %}{% endfor %}",
    "{% include 'absent' ignore missing %}{% include 'macros' without context %}",
    "{{ asks_context('<') }}{{ value ~ '<' }}{{ (value | string).join(['<', '>']) }}",
]


class Thing(SimpleNamespace):
    def shout(self, text: str) -> str:
        return text.upper() + "!"


@pass_context
def asks_context(context: Any, text: str) -> str:
    return f"{text}{context['value']}"


def rendered(kind: type[Environment], template: str, value: Any) -> str:
    """The text of a template that may use the macros as `m`."""
    templates = {"macros": MACROS, "page": '{% import "macros" as m %}' + template, "part": PART}
    environment = kind(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined)
    environment.globals["asks_context"] = asks_context
    thing = Thing(text=value, inner=Thing(text=value))
    values = {"value": value, "thing": thing, "mapping": {"text": value}, "items": [value, "<", Markup("<")]}
    return environment.get_template("page").render(values)


@given(VALUES)
def test_a_value_is_escaped_as_markupsafe_does(value: Any) -> None:
    assert escaped(value) == str(escape(value))


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("value", ["<script>&\"'", Markup("<b>"), 7, None, 1.5], ids=repr)
def test_a_template_gives_the_text_that_jinja_gives(use: str, value: Any) -> None:
    assert rendered(QuickEnvironment, use, value) == rendered(Environment, use, value)


@pytest.mark.parametrize("use", ["{{ none_such }}", "{{ none_such.text }}", "{{ mapping['none'] }}", "{{ m.plain() }}"])
def test_what_is_not_there_ends_the_page(use: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(QuickEnvironment, use, "")


@pytest.mark.parametrize("use", ["{{ thing.none }}", "{{ mapping.text }}", "{{ thing.inner.none }}"])
def test_an_attribute_is_an_attribute_and_never_an_item(use: str) -> None:
    with pytest.raises(AttributeError, match=r"object has no attribute '(none|text)'"):
        rendered(QuickEnvironment, use, "")


@pytest.mark.parametrize("use", ["{{ m.plain(1, 2, 3, 4) }}", "{{ m.plain(1, d=2) }}"])
def test_a_macro_takes_no_more_than_it_asks(use: str) -> None:
    with pytest.raises(TypeError, match="macro 'plain' takes no"):
        rendered(QuickEnvironment, use, "")
