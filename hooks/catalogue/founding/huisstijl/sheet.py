"""The style sheet of a huisstijl: literal values only."""

from collections.abc import Mapping

from catalogue.founding.huisstijl import roles
from catalogue.founding.huisstijl.roles import ROLES
from catalogue.reading.findings import shown

PATH = "docs/assets/eigen/huisstijl.css"

_FONTS = tuple(role.token for role in ROLES if role.name in roles.FONTS)
_BEGIN = """/* De huisstijl, gemaakt van {van} door scripts/huisstijl.py. Wilt u iets anders? Zet dat in een ander
   .css-bestand in deze map: dat heeft het laatste woord. Dit bestand wordt opnieuw gemaakt. */
"""
# Who chose colours of their own keeps those. On paper they hold: no page is so dark that its text is not read on white.
_WHERE = "@media (forced-colors: none)"


def sheet(values: Mapping[str, str], made_of: str) -> str:
    """The text of huisstijl.css, for values by token; it says what it was `made_of`."""
    fonts = {name: value for name, value in values.items() if name in _FONTS}
    colours = {name: value for name, value in values.items() if name not in _FONTS}
    text = _BEGIN.format(van=shown(made_of.replace("*", "")))
    if fonts:
        text += f"\n{_rule(fonts, '')}"
    return f"{text}\n{_WHERE} {{\n{_rule(colours, '  ')}}}\n"


def _rule(values: Mapping[str, str], indent: str) -> str:
    lines = "".join(f"{indent}  {name}: {value};\n" for name, value in values.items())
    return f"{indent}:root {{\n{lines}{indent}}}\n"
