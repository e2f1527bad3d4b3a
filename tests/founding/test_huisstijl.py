"""From the tokens of a theme to the colours of a site: read in each shape, computed where it is silent, measured."""

import json
from typing import Any

import pytest
from fuzzing import examples
from hypothesis import given
from hypothesis import strategies as st
from themes import THEMES, made, ours, said

from catalogue.founding.huisstijl import choice, colours, overview, promises, roles, sheet, theme_files
from catalogue.founding.huisstijl.choice import Said
from catalogue.founding.huisstijl.colours import Colour
from catalogue.founding.huisstijl.css import properties
from catalogue.founding.huisstijl.fonts import family
from catalogue.founding.huisstijl.references import Values
from catalogue.founding.huisstijl.roles import ROLES

TOKEN = {role.name: role.token for role in ROLES}
COLOURS = [role.name for role in ROLES if role.name not in roles.FONTS]


def says(theme: str) -> dict[str, str]:
    return {name: one.value for name, one in said(theme).items()}


def test_values_on_root_are_read_through_chains_fall_backs_and_every_way_to_write_a_colour() -> None:
    assert says("root.css") == {
        "merk": "#0b5d5e",
        "op-merk": "#ffffff",
        "donker": "#073b3c",
        "ondergrond": "#ffffff",
        "tekst": "#182125",
        "link": "#0b5d5e",
        "link-muis": "#073b3c",
        "rand": "#657576",
        "focus": "#9a3412",
        "vlak": "#f2f7f7",
        "letter": '"Stadse Grotesk", Verdana, sans-serif',
        "kopletter": '"Stadse Grotesk", Verdana, sans-serif',
    }
    assert made("root.css").broken == ()


def test_values_on_a_class_without_its_dark_set_and_a_circle_or_a_transparent_ground_say_nothing() -> None:
    assert says("klasse.css") == {"merk": "#663399", "op-merk": "#ffffff", "tekst": "#4e4e4e"}
    values = made("klasse.css").values
    assert values[TOKEN["ondergrond"]] == "#ffffff"
    assert values[TOKEN["link"]] == values[TOKEN["donker"]] == "#663399"


def test_the_names_of_another_system_and_those_of_the_theme_itself_are_known() -> None:
    assert says("ams.css")["link"] == "#5a2d0c"
    assert says("ams.css")["ondergrond"] == "#fffdfa"
    assert made("ams.css").broken == ()
    assert said("eigen-namen.css")["merk"] == Said("#20507a", "--meerdal-color-primary-500", guess=True)


def test_a_guess_that_differs_too_little_is_not_used() -> None:
    assert says("eigen-namen.css")["link"] == "#c8d8e8"
    found = made("eigen-namen.css")
    assert found.broken == ()
    assert found.values[TOKEN["link"]] == "#20507a"


def test_json_of_style_dictionary_is_read_across_files_without_its_dark_ones() -> None:
    assert says("stijlwoordenboek") == {
        "merk": "#1f4e79",
        "op-merk": "#ffffff",
        "tekst": "#12202e",
        "link": "#1f4e79",
        "letter": "Kade Sans, Arial, sans-serif",
    }


def test_json_of_figma_is_read_without_its_dark_sets() -> None:
    assert says("figma") == {"merk": "#2f5d1e", "link": "#2f5d1e"}


def test_a_white_brand_leaves_a_bar_that_is_seen_and_text_that_is_read() -> None:
    found = made("bleek.css")
    assert found.broken == ()
    assert found.values[TOKEN["merk"]] == found.values[TOKEN["balk"]] == "#166534"
    assert found.values[TOKEN["op-balk"]] == "#ffffff"


def test_a_yellow_brand_is_the_bar_with_dark_text_and_elsewhere_a_darker_colour_of_the_theme() -> None:
    found = made("geel.css")
    assert found.broken == ()
    values = {role: found.values[token] for role, token in TOKEN.items() if token in found.values}
    assert (values["balk"], values["op-balk"], values["accent"]) == ("#ffd400", "#221c00", "#ffd400")
    assert (values["merk"], values["donker"], values["op-merk"]) == ("#3a3000", "#3a3000", "#ffffff")
    assert found.values["--kr-focus-on-bar"] == "#221c00"


def test_what_differs_too_little_is_told_with_its_token_and_the_nearest_that_does_not() -> None:
    found = made("te-licht.css")
    told = [overview.told(one, found.said) for one in found.broken]
    assert told == [
        "link is #6fa8dc, van --utrecht-link-color, en verschilt te weinig van vlak (#f7f2f3): contrast 2,2, en 4,5 is "
        "nodig. Het dichtst bij: #4c7397.",
        "rand is #dddddd, van --utrecht-textbox-border-color, en verschilt te weinig van vlak (#f7f2f3): contrast 1,2, "
        "en 3 is nodig. Het dichtst bij: #8c8c8c.",
    ]
    mended = made("te-licht.css", mend=True)
    assert mended.broken == ()
    assert mended.values[TOKEN["link"]] == "#4c7397"


def test_what_a_person_gives_goes_before_what_a_theme_says() -> None:
    role, one = choice.given(" balk = gold")
    found = choice.chosen(ours(), said("root.css") | {role: one})
    assert found is not None
    assert found.broken == ()
    assert (found.values[TOKEN["balk"]], found.values[TOKEN["op-balk"]]) == ("#ffd700", "#182125")
    for wrong in ("bar=#fff", "balk=geel", "balk", "letter=1px", "letter=url(x)"):
        with pytest.raises(ValueError, match=r"is geen (rol|kleur|lijst)"):
            choice.given(wrong)


def test_a_theme_without_a_colour_to_know_it_by_gives_nothing() -> None:
    assert choice.chosen(ours(), choice.said_by({"--utrecht-document-color": "#222"})) is None


def test_the_style_sheet_holds_literal_values_and_only_where_nobody_chose_colours_of_their_own() -> None:
    for theme in sorted(path.name for path in THEMES.iterdir()):
        found = made(theme, mend=True)
        written = list(properties(sheet.sheet(found.values, theme)))
        assert {one.name: one.value for one in written} == dict(found.values)
        assert {one.selector for one in written} == {":root"}
        fonts = {TOKEN[name] for name in roles.FONTS}
        within = {() if one.name in fonts else ("@media (forced-colors: none)",) for one in written}
        assert {one.within for one in written} == within
        assert "var(" not in sheet.sheet(found.values, theme)


def test_a_dark_page_is_none_of_ours_for_what_stands_on_it_would_not_be_read() -> None:
    dark = {"merk": "#99ccff", "ondergrond": "#101010", "tekst": "#ffffff", "link": "#99ccff"}
    theme = {name: Said(value, f"--{name}") for name, value in dark.items()}
    found = choice.chosen(ours(), theme)
    assert found is not None
    assert TOKEN["ondergrond"] in {one.name for one in found.broken}
    mended = choice.chosen(ours(), theme, mend=True)
    assert mended is not None
    ground = colours.read(mended.values[TOKEN["ondergrond"]])
    assert mended.broken or (ground and ground.luminance > 0.5)


def test_no_name_of_a_source_gets_out_of_the_comment_that_tells_it() -> None:
    text = sheet.sheet({"--kr-link": "#123456"}, "**//*/ body { display: none } /*")
    assert [one.name for one in properties(text)] == ["--kr-link"]
    assert text.count("*/") == 1


def test_the_overview_names_for_each_role_where_it_comes_from_and_its_narrowest_contrast() -> None:
    found = {row.role: row for row in overview.rows(ours(), made("geel.css"))}
    assert found["merk"].origin == "berekend; --utrecht-button-primary-action-background-color is #ffd400"
    assert found["balk"].origin == "--utrecht-button-primary-action-background-color"
    assert (found["link"].contrast, found["link"].least, found["link"].other) == ("7,4", "4,5", "vlak")
    assert found["ondergrond"].contrast == ""
    lines = list(overview.table(list(found.values())))
    assert lines[0].split() == ["Rol", "Waarde", "Contrast", "Nodig", "Met", "Komt", "van"]
    assert len(lines) == 1 + len(found)


# --- whatever the text ----------------------------------------------------------------------------------------------

PIECES = (
    "--a",
    "--b:",
    "var(--a",
    "var(--b,",
    ")",
    "{",
    "}",
    ":root",
    "@media",
    "(",
    ";",
    "#fff",
    "rgb(",
    "/*",
    "'",
    ",",
)
CSS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.just("{a.b}"), st.just("{a.b} {a.a}")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["a", "b", "$value", "value", "$themes", "$metadata", "Ab c"]), inner, max_size=4
        ),
    ),
    max_leaves=15,
)


@examples(300)
@given(CSS)
def test_any_text_can_be_read_as_css(text: str) -> None:
    theme_files.of_css(text)
    for one in properties(text):
        assert (one.line, one.column) >= (1, 1)
    Values(theme_files.of_css(text)).filled(text)


@examples(200)
@given(JSON)
def test_any_json_can_be_read(value: Any) -> None:
    theme = theme_files.of_json(json.dumps(value))
    choice.said_by(theme)
    for name in theme:
        Values(theme).of(name)


@examples(200)
@given(st.dictionaries(st.sampled_from(["--a", "--b", "--c"]), CSS, max_size=3))
def test_references_end_whatever_they_refer_to(written: dict[str, str]) -> None:
    for name in written:
        Values(written).of(name)


@pytest.mark.parametrize(
    "text",
    ["(" * 50_000, "a{--x:" + "(" * 50_000, "{" * 50_000, "a{" * 5_000 + "--x:1", "[" * 99_999, '{"a":' * 50_000],
)
def test_brackets_without_end_are_read_as_fast_as_any(text: str) -> None:
    assert dict(theme_files.of_css(text)) == {}
    assert dict(theme_files.of_json(text)) == {}
    assert Values({"--x": text}).of("--x") is None


def test_references_that_double_at_each_step_and_chains_without_end_are_no_value() -> None:
    doubling = {f"--{n}": f"var(--{n + 1}) var(--{n + 1})" for n in range(50)} | {"--50": "#fff"}
    assert Values(doubling).of("--0") is None
    chain = {f"--{n}": f"var(--{n + 1})" for n in range(5_000)} | {"--5000": "#fff"}
    assert Values(chain).of("--0") is None
    assert Values(chain).of("--4990") == "#fff"


@examples(300)
@given(st.one_of(st.text(), st.text("rgbhslokc(0123456789.%,/ )#de", max_size=30)))
def test_any_text_is_a_colour_or_none_and_a_font_list_or_none(text: str) -> None:
    found = colours.read(text)
    assert found is None or colours.read(found.css) == found
    fonts = family(text)
    if fonts is not None:
        assert family(fonts) == fonts
        [one] = properties(f"a {{ --x: {fonts}; }}")
        assert one.value == fonts


A_COLOUR = st.builds(Colour, *[st.integers(0, 255)] * 3)


@examples(100)
@given(A_COLOUR, A_COLOUR, st.sampled_from([3.0, 4.5]))
def test_the_nearest_colour_differs_enough_and_is_the_same_when_it_did_already(
    one: Colour, other: Colour, least: float
) -> None:
    found = colours.nearest(one, [(other, least)])
    assert found is not None
    assert colours.contrast(found, other) >= least
    assert (found == one) == (colours.contrast(one, other) >= least)


@examples(30)
@given(st.dictionaries(st.sampled_from([name for name in COLOURS if name != roles.GROUND]), A_COLOUR))
def test_whatever_colours_a_theme_has_on_a_light_page_the_nearest_ones_keep_every_promise(
    theme: dict[str, Colour],
) -> None:
    found = choice.chosen(ours(), {name: Said(colour.css, "--x") for name, colour in theme.items()}, mend=True)
    if found is not None:
        assert found.broken == ()
        of = promises.colours(ours(), found.values)
        assert [one for one in promises.measured(ours(), of) if one[2] < one[3]] == []
