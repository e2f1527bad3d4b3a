"""A huisstijl as somebody looks at it: each role with its value, where that comes from, and its narrowest contrast."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment

from catalogue.founding.huisstijl import roles
from catalogue.founding.huisstijl.choice import Huisstijl, Said
from catalogue.founding.huisstijl.colours import ratio
from catalogue.founding.huisstijl.promises import PREFIX, Shortfall, Tokens, colours, measured
from catalogue.founding.huisstijl.roles import ROLES
from catalogue.machine.quick_templates import templates_in
from catalogue.paths import TEMPLATES
from catalogue.words.wording import getal

PREVIEW = "voorbeeld.html"
"""The name of the page, and of its template. Its style sheets are those of the project, and STYLE beside it."""
STYLE = "huisstijl.css"

_NAMES = {role.token: role.name for role in ROLES}
_FOLLOWS = {roles.BAR: roles.BRAND, roles.ON_BAR: roles.ON_BRAND, roles.ACCENT: roles.BRAND}
_HEAD = ("Rol", "Waarde", "Contrast", "Nodig", "Met", "Komt van")


@dataclass(frozen=True, slots=True)
class RoleShown:
    """A role, its token and its value; of what it stands on where it differs least of what is needed, and how much.

    `contrast`, `least` and `other` are '' for what stands on nothing: a ground, a font.
    """

    role: str
    token: str
    value: str
    origin: str
    contrast: str = ""
    least: str = ""
    other: str = ""
    passes: bool = True

    @property
    def is_colour(self) -> bool:
        return self.role not in roles.FONTS

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of the head."""
        contrast = self.contrast if self.passes else f"{self.contrast} !"
        return self.role, self.value, contrast, self.least, self.other, self.origin


def rows(ours: Tokens, huisstijl: Huisstijl) -> list[RoleShown]:
    """A row for each role that has a value, in the order of ROLES."""
    narrowest: dict[str, tuple[float, float, str]] = {}
    for name, ground, contrast, least in measured(ours, colours(ours, huisstijl.values)):
        if name not in narrowest or contrast / least < narrowest[name][0] / narrowest[name][1]:
            narrowest[name] = contrast, least, ground
    made = []
    for role in ROLES:
        if role.token not in huisstijl.values:
            continue
        value = huisstijl.values[role.token]
        row = RoleShown(role.name, role.token, value, _origin(role.name, value, huisstijl.said))
        if role.token in narrowest:
            contrast, least, ground = narrowest[role.token]
            row = RoleShown(
                *(row.role, row.token, row.value, row.origin),
                *(ratio(contrast), getal(least), named(ground), contrast >= least),
            )
        made.append(row)
    return made


def _origin(role: str, value: str, said: Mapping[str, Said]) -> str:
    for name in (role, _FOLLOWS.get(role, "")):
        one = said.get(name)
        if one and one.value == value:
            return one.name or "uw keuze"
    one = said.get(role)
    return f"berekend; {one.name or 'uw keuze'} is {one.value}" if one else "berekend"


def named(token: str) -> str:
    """The name of the role that this token has; of a colour that is ours its own."""
    return _NAMES.get(token, token.removeprefix(PREFIX))


def table(of: list[RoleShown]) -> Iterator[str]:
    """The rows in lines for a terminal, in columns."""
    lines = [_HEAD, *(row.cells for row in of)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    for line in lines:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()


def told(broken: Shortfall, said: Mapping[str, Said]) -> str:
    """One promise that is not kept, with the token that says it and the nearest colour that would do."""
    name = named(broken.name)
    one = said.get(name) or said.get(_FOLLOWS.get(name, ""))
    origin = f", van {one.name}," if one and one.name and one.value == broken.colour.css else ""
    return (
        f"{name} is {broken.colour.css}{origin} en verschilt te weinig van {named(broken.other)} "
        f"({broken.other_colour.css}): contrast {ratio(broken.measured)}, en {getal(broken.least)} is nodig. "
        + (f"Het dichtst bij: {broken.better.css}." if broken.better else "Geen tint hiervan verschilt genoeg.")
    )


def preview(of: list[RoleShown], made_of: str, name: str, styles: tuple[str, ...]) -> str:
    """A page to look at in a browser; `styles` are the addresses of its style sheets, `name` that of the catalogue."""
    environment: Environment = templates_in(TEMPLATES / "founding", keep_trailing_newline=True)
    values = {"rows": of, "made_of": made_of, "name": name, "styles": styles}
    return environment.get_template(PREVIEW).render(values)
