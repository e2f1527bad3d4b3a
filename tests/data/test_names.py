"""A figure that has a name on a page says the same in the JSON, wherever that has a field for it."""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest
from example import example
from named_figures import number, on_pages
from one_page import made
from published import example_files
from records import EMPTY

from catalogue.data import totals
from catalogue.data.derived import Derived
from catalogue.data.names import PLEKKEN, Plek
from catalogue.data.site import Site
from catalogue.words.rounding import heel, procent, tienden

Json = Any

WITHOUT = {
    "*:catalogus?*": "a choice of records: who reads the tables counts it himself",
    "*:overdrachten#*": "a choice of hand-overs: the table overdrachten has each of them",
    "*:klantreizen/*#*#*": "a choice of steps",
    "klantreizen:klantreizen/*": "the records of a choice of the list",
    "acties:verbeteringen/*": "the same",
    "stappen:*": "the table stappen has each with what stands in it",
    "stappen.*:*": "which steps they are follows from the records; only how many there are is given",
    "overdrachten.*:*": "the table overdrachten has each of them",
    "knelpunten:*": "of a choice of journeys: the table knelpunten has each of them",
    "keren_per_jaar:levensgebeurtenissen/*": "the sum of journeys, which say it",
    "keren_per_jaar.*:klantreizen/*#stap-*": "the times of a step are its share of those of the journey",
    "velden.ontbreekt:klantreizen/*": "the difference of two figures that are given",
    "scores.*:klantreizen/*": "why scores do not count follows from each score",
    "score.*:*": "of one profile, or the lowest or highest: each score is given",
    "mensen.voor_*:klantreizen/*#stap-*": "the same",
    "dagen.verlopen:klantreizen/*": "the field says below nought what the page says in words",
    "dagen.*:verbeteringen/*": "the days of the log are given",
    "doel:klantreizen/*#kpi-*": "a KPI has no goal of its own: it is that of an effect",
    "meting.*:verbeteringen/*#*": "an earlier measurement: the table metingen has each of them",
    "afdelingen:organisaties/*": "who is above an organisation is given with each",
    "onderzoeken:instrumenten/*": "the table onderzoeken has each with its methode",
    "*.scheelt:klantreizen/*": "the difference of two figures that are given",
    "*.uitkomst_*:klantreizen/*#stap-*": "the outcome has no id; the table uitkomsten has each of them",
    "plekken*:*": "how far a step is rests on its actions: the table oplossingen has each of them",
    "verwacht.*:*": "what is known of the expectations stands in each step",
    "blinde_vlekken*:*": "what is not known of the expectations is left out of each step",
    "wacht.*:*": "what waits, waits since a day: the day stands in the record, and the number is of today",
    "wacht:*": "the same",
    "vragen.onnodig*:*": "by gegeven and by organisation: the table gegevens_gevraagd has each question",
    "vragen.*:catalogus": "the same",
    "acties.*:*": "the table verbeteringen has each action with its status, its owner and its journeys",
    "bewegingen.*:catalogus": "the table logboek has each of them",
    "wijzigingen.*:catalogus": "the same",
    "logregels.*:verbeteringen/*": "the same",
    "luistermomenten.*:catalogus": "by answer: the table onderzoeken has each of them",
    "klantreizen.*:*": "by what they lack or have: the table klantreizen has each journey",
    "knelpunten.*:*": "by whether they have an action: the table oplossingen has each of them",
    "knelpuntsoorten*:catalogus": "the table knelpunten has each with its categorie",
    "effecten.*:*": "by reservation or by when they were measured: the table effecten has each of them",
    "weigeringen.*:catalogus": "by answer: the table uitkomsten has each of them",
    "mensen.geweigerd.*:catalogus": "the same",
    "uren:klantreizen/*#stap-*": "the minutes of a step and how often it happens are given",
    "uren_*:catalogus": "the difference of two totals that are given",
    "dagen_tot_*:catalogus": "the middle of the days of the actions, which are given",
    "aandeel_van_doel.achteruit:*": "the field says below nought what the page says in words",
    "maanden_oud:onderzoeken/*": "the day of the research is given, and the number is of today",
    "organisaties.*:catalogus": "the table overdrachten has who takes over",
}
"""The names of figures that no field of the JSON says, as patterns, and why not."""


@pytest.fixture(scope="module")
def shown() -> dict[str, list[str]]:
    """Each named figure of the example as its pages show it."""
    found = on_pages((url, page.body) for url, page in made(example()).items())
    return {name: list(values) for name, values in found.items()}


@pytest.fixture(scope="module")
def whole() -> Json:
    return json.loads(example_files()["api/v1/catalogus.json"])


def pattern(plek: Plek) -> re.Pattern[str]:
    """What the addresses look like of what this place is for; each <part> under its name."""
    parts = re.split("<(.*?)>", plek.van)
    groups = (rf"(?P<{part}>[^/#?]+)" if index % 2 else re.escape(part) for index, part in enumerate(parts))
    return re.compile("".join(groups).replace("(?P<kpi>[^/#?]+)", "(?P<kpi>[^/?]+)"))


def record_of(of: str, whole: Json) -> Json:
    """The record that an address is about; None for that of a list, with or without a choice."""
    kind, _, id = of.partition("#")[0].partition("/")
    found = whole["registers"].get(kind) or whole.get(kind, ())
    return next((record for record in found if record["id"] == id), None)


def read(field: str, record: Json, known: dict[str, str]) -> Json:
    """What stands in a field of a record, read as the page Open data says; None when it is not there."""
    here: Json = record
    for piece in field.split("."):
        name, _, of = piece.rstrip("]").partition("[")
        if name == "length":
            return len(here)
        places = here if isinstance(here, list) else [here]
        inner = [place[name] for place in places if isinstance(place, dict) and name in place]
        if "[" not in piece:
            here = inner[0] if inner else None
        elif of == "":
            here = [one for many in inner for one in many]
        else:
            wanted = known[of.strip("<>")]
            order = [one["kpi"] for one in record["effect"]] if name == "effect" else []
            flat = [one for many in inner for one in many]
            here = flat[order.index(wanted)] if order else next((one for one in flat if one["id"] == wanted), None)
        if here is None:
            return None
    return here


def published(name: str, whole: Json) -> Json:
    """What the JSON says under the name of a figure; None when no field does."""
    what, of = name.split(":", 1)
    if of == "catalogus":
        return whole["cijfers"].get(what)
    for plek in PLEKKEN:
        record = record_of(of, whole)
        if record and what in plek.velden and (fits := pattern(plek).fullmatch(of)):
            return read(plek.velden[what], record, fits.groupdict())
    return None


def as_shown(value: float, text: str, name: str) -> set[float]:
    """A published number rounded as far as the page rounds it. What is published has four decimals itself."""
    if name.startswith("aandeel_van_doel:"):
        return {procent(value - 0.00005), procent(value), procent(value + 0.00005)}
    decimals = len(text.rstrip("%").partition(",")[2])
    return {heel(value) if not decimals else tienden(value) if decimals == 1 else value}


def test_a_figure_on_a_page_says_what_its_field_in_the_json_says(shown: dict[str, list[str]], whole: Json) -> None:
    fields = {name: value for name in shown if (value := published(name, whole)) is not None}
    differing = {
        name: (texts, value)
        for name, texts in shown.items()
        if (value := fields.get(name)) is not None
        and any(number(text) not in as_shown(value, text, name) for text in texts)
    }
    assert differing == {}
    assert len(fields) > 150


def test_every_figure_without_a_field_is_of_a_kind_that_has_none(shown: dict[str, list[str]], whole: Json) -> None:
    silent = [name for name in shown if published(name, whole) is None]
    assert [name for name in silent if not any(fnmatchcase(name, kind) for kind in WITHOUT)] == []


def places(schema: Json, node: Json, field: str) -> Iterator[Json]:
    """The parts of the schema that a field leads to."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rpartition("/")[2]]
    if node.get("type") == "array":
        yield from places(schema, node["items"], field)
    elif not field:
        yield node
    else:
        piece, _, rest = field.partition(".")
        if piece == "length":
            yield node
        elif (inner := node["properties"].get(piece.partition("[")[0])) is not None:
            assert ("[" in piece or rest == "length") == (inner.get("type") == "array"), field
            yield from places(schema, inner, rest)


@pytest.mark.parametrize("plek", PLEKKEN, ids=lambda plek: plek.van)
def test_every_field_that_is_named_is_in_the_schema(plek: Plek) -> None:
    schema = json.loads(example_files()["api/v1/catalogus.schema.json"])
    kind = plek.van.split("/")[0]
    listed = schema["properties"]["registers"]["properties"]
    roots = listed.values() if kind == "<register>" else [{**schema["properties"], **listed}[kind]["items"]]
    for root in roots:
        for field in plek.velden.values():
            assert list(places(schema, root, field)), field


def test_what_nobody_knows_is_no_total() -> None:
    found = totals.cijfers(Derived.of(EMPTY, Site()))
    assert found["klantreizen"] == found["overdrachten"] == 0
    assert {"uren.nu", "overdrachten.dagen", "mensen.geweigerd", "vragen.onnodig_per_jaar"} & set(found) == set()
