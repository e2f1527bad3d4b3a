"""The roles of a huisstijl: what each is called, which token of ours has it, and where a theme says it.

The first names are those of NL Design System (Utrecht's), then Amsterdam's, then what themes call it themselves.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.founding.huisstijl.promises import PREFIX


@dataclass(frozen=True, slots=True)
class Role:
    """A role by its Dutch name, the token of ours that has it, and the names in a theme: '--' is left out of them.

    `like` are patterns for a theme's own names, tried after the names.
    """

    name: str
    token: str
    names: tuple[str, ...] = ()
    like: tuple[str, ...] = ()

    def written(self, theme: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
        """The names that the theme has for this role, the best first, and whether that it is meant so is our guess."""
        yield from ((name, False) for one in self.names if (name := f"--{one}") in theme)
        for pattern in self.like:
            alike = (name for name in theme if re.search(pattern, name))
            yield from ((name, True) for name in sorted(alike, key=lambda name: (len(name), name)))


BRAND, ON_BRAND, DARK, GROUND, TEXT = "merk", "op-merk", "donker", "ondergrond", "tekst"
LINK, LINK_HOVER, EDGE, FOCUS, BAND = "link", "link-muis", "rand", "focus", "vlak"
FONT, HEADING_FONT = "letter", "kopletter"
BAR, ON_BAR, ACCENT = "balk", "op-balk", "accent"

_END = r"(?:-(?:color|default|base|500))*$"
ROLES = (
    Role(
        BRAND,
        f"{PREFIX}strong",
        ("utrecht-button-primary-action-background-color", "ams-button-primary-background-color"),
        (rf"^--[a-z]+-colou?r-(?:primary|brand|merk){_END}", rf"-(?:primary|brand|merk){_END}"),
    ),
    Role(
        ON_BRAND,
        f"{PREFIX}on-strong",
        ("utrecht-button-primary-action-color", "ams-button-primary-color"),
        (rf"-on-(?:primary|brand){_END}", rf"-(?:primary|brand)-(?:contrast|foreground|text){_END}"),
    ),
    Role(
        DARK,
        f"{PREFIX}strong-dark",
        ("utrecht-page-footer-background-color", "ams-page-footer-spotlight-background-color"),
        (r"-footer-background-color$", rf"-(?:primary|brand)-dark{_END}"),
    ),
    Role(
        GROUND,
        f"{PREFIX}ground",
        ("utrecht-document-background-color", "utrecht-page-background-color", "ams-body-background-color"),
        (r"^--[a-z]+-colou?r-(?:bg|background)$", r"-(?:document|body|page)-background-color$"),
    ),
    Role(
        TEXT,
        f"{PREFIX}text",
        ("utrecht-document-color", "ams-color-text"),
        (r"^--[a-z]+-colou?r-(?:fg|text|foreground)$", r"-(?:document|body)-color$", r"-color-text(?:-default)?$"),
    ),
    Role(
        LINK,
        f"{PREFIX}link",
        ("utrecht-link-color", "ams-link-color", "nl-link-color"),
        (r"^--[a-z]+-links?-color$", rf"-colou?r-(?:foreground-)?link{_END}"),
    ),
    Role(
        LINK_HOVER,
        f"{PREFIX}link-hover",
        ("utrecht-link-hover-color", "ams-link-hover-color", "nl-link-hover-color"),
        (r"^--[a-z]+-links?-hover-color$", r"-colou?r-link-hover$"),
    ),
    Role(
        EDGE,
        f"{PREFIX}edge",
        ("utrecht-textbox-border-color", "utrecht-form-control-border-color", "ams-text-input-border-color"),
        (r"-(?:text-input|textbox|form-control|input)-border-color$",),
    ),
    Role(
        FOCUS,
        f"{PREFIX}focus",
        ("utrecht-focus-outline-color", "ams-focus-outline-color"),
        (r"-focus-(?:outline|border)-color$",),
    ),
    Role(
        BAND,
        f"{PREFIX}band",
        ("utrecht-surface-background-color", "utrecht-table-row-alternate-even-background-color"),
        (r"-surface-background-color$", rf"-colou?r-surface{_END}"),
    ),
    Role(
        FONT,
        f"{PREFIX}font",
        ("utrecht-document-font-family", "ams-typography-font-family"),
        (r"-(?:document|body)-font-family$", r"-typography-(?:sans-serif-)?font-family$"),
    ),
    Role(
        HEADING_FONT,
        f"{PREFIX}heading-font",
        ("utrecht-heading-1-font-family", "utrecht-heading-font-family", "ams-heading-font-family"),
        (r"-heading-(?:1-)?font-family$",),
    ),
    Role(BAR, f"{PREFIX}bar"),
    Role(ON_BAR, f"{PREFIX}on-bar"),
    Role(ACCENT, f"{PREFIX}accent"),
)
"""The twelve that a theme says, and the bar, its text and the accent, which follow the brand unless they are given."""
FONTS = frozenset({FONT, HEADING_FONT})
