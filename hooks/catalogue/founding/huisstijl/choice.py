"""What a theme says for each role, and for what it does not say a value that follows from what it does.

The brand may be pale: then it is the colour of the bar, with dark text on it, and where a brand is a text on the page
a darker colour of the same theme takes its place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.founding.huisstijl import roles
from catalogue.founding.huisstijl.colours import BLACK, WHITE, Colour, Need, contrast, nearest, passes, read
from catalogue.founding.huisstijl.fonts import family
from catalogue.founding.huisstijl.promises import LEAST, PREFIX, Shortfall, Tokens, colours, needs, shortfalls
from catalogue.founding.huisstijl.references import Values
from catalogue.founding.huisstijl.roles import ROLES, Role
from catalogue.founding.huisstijl.theme_files import Theme, of_files

_OF = {role.name: role.token for role in ROLES}
_FOCUS_ON_BRAND, _FOCUS_ON_BAR = f"{PREFIX}focus-on-strong", f"{PREFIX}focus-on-bar"
_TEXT, _SHAPE = LEAST["text"], LEAST["shape"]
_NEARLY = 3.0  # a brand that differs so much from the ground is still itself when it is made dark enough for text
_SEEN = 1.2  # a bar that differs less from the page is not seen as one
_TINTS = (0.06, 0.03)  # how much of the brand there may be in a band
_ROUNDS = 20
_NO_COLOUR = "is geen kleur. Schrijf het zo: balk=#ffd400"
_NO_FONT = 'is geen lijst van lettertypen. Schrijf het zo: letter="Arial, sans-serif"'


@dataclass(frozen=True, slots=True)
class Said:
    """What a theme says for a role: the value, and the name that says it ('--x'; '' when a person gave it).

    When it is a `guess` that the name means this role, it is only used where it differs enough.
    """

    value: str
    name: str
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """A value for each token that gets one, in the order of our style sheet, and what was said, by role.

    `broken` are the promises that it does not keep: with any of those it is not fit to be used.
    """

    values: Mapping[str, str]
    said: Mapping[str, Said] = field(default_factory=dict)
    broken: tuple[Shortfall, ...] = ()


def best(files: Mapping[str, str]) -> tuple[Theme, dict[str, Said]]:
    """The theme in files (texts by path) that says most, and what it says; the first of those that say as much."""
    found = (Theme("", {}), dict[str, Said]())
    for themes in of_files(files):
        told = [found, *((theme, said_by(theme.values)) for theme in themes)]
        found = max(told, key=lambda one: len(one[1]))
        if roles.BRAND in found[1]:
            break
    return found


def said_by(theme: Mapping[str, str]) -> dict[str, Said]:
    """What a theme (values by name) says for each role that it does."""
    values = Values(theme)
    return {role.name: one for role in ROLES if (one := _said(role, values))}


def given(text: str) -> tuple[str, Said]:
    """The role and the value that a person gave as 'rol=waarde'. Raises ValueError, in Dutch."""
    name, _, value = (part.strip() for part in text.partition("="))
    if name not in _OF:
        raise ValueError(f"'{name}' is geen rol. Kies uit: {', '.join(_OF)}.")
    read_as = family(value) if name in roles.FONTS else _css(read(value))
    if read_as is None:
        raise ValueError(f"'{value}' {_NO_FONT if name in roles.FONTS else _NO_COLOUR}")
    return name, Said(read_as, "")


def _said(role: Role, values: Values) -> Said | None:
    for name, guess in role.written(values.written):
        text = values.of(name)
        value = None if text is None else family(text) if role.name in roles.FONTS else _css(read(text))
        if value:
            return Said(value, name, guess)
    return None


def _css(colour: Colour | None) -> str | None:
    return colour.css if colour else None


def chosen(ours: Tokens, said: Mapping[str, Said], *, mend: bool = False) -> Huisstijl | None:
    """The huisstijl that follows from what is said; None when nothing is said that a page could be known by.

    With `mend` what does not differ enough gets the nearest colour that does.
    """
    if not {roles.BRAND, roles.LINK, roles.DARK, roles.BAR} & said.keys():
        return None
    values = _values(ours, said)
    broken = shortfalls(ours, values)
    wrong = {one.name for one in broken}
    if guesses := {name for name, one in said.items() if one.guess and _OF[name] in wrong}:
        return chosen(ours, {name: one for name, one in said.items() if name not in guesses}, mend=mend)
    for _ in range(_ROUNDS if mend else 0):
        better = {one.name: one.better.css for one in broken if one.better}
        if not better:
            break
        values |= better
        broken = shortfalls(ours, values)
    ordered = {name: values[name] for name in ours if name in values}
    return Huisstijl(ordered, said, tuple(broken))


def _values(ours: Tokens, said: Mapping[str, Said]) -> dict[str, str]:
    """A value for each token that gets one, by its name, as it is written in CSS."""
    own = colours(ours, {})
    told = {name: colour for name, one in said.items() if name not in roles.FONTS and (colour := read(one.value))}
    of_role = _of_roles(own, told)
    found = {_OF[name]: colour for name, colour in of_role.items()}
    on_brand = [*([told[roles.ON_BRAND]] if roles.ON_BRAND in told else []), of_role[roles.GROUND], WHITE, BLACK]
    found[_OF[roles.ON_BRAND]] = _first(on_brand, _needs(ours, found, _OF[roles.ON_BRAND]))
    for name, otherwise in ((_FOCUS_ON_BRAND, found[_OF[roles.ON_BRAND]]), (_FOCUS_ON_BAR, of_role[roles.ON_BAR])):
        found[name] = _first((own[_FOCUS_ON_BRAND], otherwise), _needs(ours, found, name))
    found[_OF[roles.BAND]] = _band(ours, found, told.get(roles.BAND), of_role[roles.GROUND], of_role[roles.BRAND])
    fonts = {_OF[name]: said[name].value for name in roles.FONTS if name in said}
    return {name: colour.css for name, colour in found.items()} | fonts


def _of_roles(own: Mapping[str, Colour], told: Mapping[str, Colour]) -> dict[str, Colour]:
    """The colour of each role for which it follows from what is told and from our own, by token."""
    ground = told.get(roles.GROUND, own[_OF[roles.GROUND]])
    text = told.get(roles.TEXT) or _fit(own[_OF[roles.TEXT]], ((ground, _TEXT),))
    darker = [told[name] for name in (roles.DARK, roles.LINK) if name in told] + [text]
    brand = told.get(roles.BRAND) or told.get(roles.LINK) or darker[0]
    strong = _strong(brand, ground, darker)
    bar = told.get(roles.BAR) or (brand if contrast(brand, ground) >= _SEEN else strong)
    of_brand = told.get(roles.ON_BRAND)
    on_bar = told.get(roles.ON_BAR) or (of_brand if of_brand and bar == brand else _readable((ground, text), bar))
    dark = told.get(roles.DARK)
    if dark is None or contrast(dark, WHITE) < _TEXT:
        dark = strong
    values = {
        roles.GROUND: ground,
        roles.TEXT: text,
        roles.BRAND: strong,
        roles.DARK: dark,
        roles.BAR: bar,
        roles.ON_BAR: on_bar,
        roles.ACCENT: told.get(roles.ACCENT) or bar,
        roles.LINK: told.get(roles.LINK) or strong,
    }
    values[roles.LINK_HOVER] = told.get(roles.LINK_HOVER) or _first((dark, text), ((ground, _TEXT),))
    for name in (roles.EDGE, roles.FOCUS):
        values[name] = told.get(name) or _fit(own[_OF[name]], ((ground, _SHAPE),))
    return values


def _strong(brand: Colour, ground: Colour, darker: Iterable[Colour]) -> Colour:
    """The brand as a text on the page: itself, or what of the theme is dark enough, or the nearest that is."""
    need = ((ground, _TEXT),)
    if passes(brand, need):
        return brand
    close = nearest(brand, need) if contrast(brand, ground) >= _NEARLY else None
    return close or next((one for one in darker if passes(one, need)), None) or nearest(brand, need) or brand


def _fit(colour: Colour, need: Iterable[Need]) -> Colour:
    return nearest(colour, need) or colour


def _first(options: Iterable[Colour], need: Iterable[Need]) -> Colour:
    """The first that differs enough from each, else the first."""
    options, need = tuple(options), tuple(need)
    return next((one for one in options if passes(one, need)), options[0])


def _readable(options: Iterable[Colour], ground: Colour) -> Colour:
    return max(options, key=lambda one: contrast(one, ground))


def _needs(ours: Tokens, values: Mapping[str, Colour], name: str) -> list[Need]:
    """From what this token has to differ, with these values over ours; its own value is ours still."""
    own = {token: colour.css for token, colour in values.items() if token != name} | {name: ours[name].value}
    return needs(ours, own, colours(ours, own), name)


def _band(ours: Tokens, values: Mapping[str, Colour], told: Colour | None, ground: Colour, brand: Colour) -> Colour:
    """What is a little apart from the page: by the theme, or a tint; all that can be read on the page can on it."""
    options = [*([told] if told else []), *(ground.mixed(brand, share) for share in _TINTS)]
    on_page = [one for one in _needs(ours, values, _OF[roles.BAND]) if passes(ground, [one])]
    return next((one for one in options if passes(one, on_page)), ground)
