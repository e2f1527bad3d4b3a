"""mkdocs.yml as a municipality writes it: short, for what all catalogues share stands in hooks/basis.yml.

A list in mkdocs.yml takes the place of the one in basis.yml; the two are never merged. An own `extra_css`, `hooks` or
`plugins` would leave a site without our style, or without our pages. So it is looked at before MkDocs starts, which
may never come to our own hook.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from catalogue.paths import OVERRIDES, PROJECT
from catalogue.reading.findings import Finding, finding
from catalogue.reading.mends import Wish
from catalogue.reading.nodes import Mapping as MappingNode
from catalogue.reading.nodes import Node, place, plain
from catalogue.reading.regular import Refused, read
from catalogue.reading.settings import SETTINGS_FILE, parsed
from catalogue.words.hints import did_you_mean
from catalogue.words.meant import word as word_meant

BASIS = "hooks/basis.yml"
OWN_STYLES = "docs/assets/eigen"
OWN_PAGES = "docs/eigen"
OWN_TEMPLATES = OVERRIDES.relative_to(PROJECT).as_posix()

PICTURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"logo": (".svg", ".png"), "favicon": (".svg", ".png", ".ico")}
)
"""The settings that name a picture in docs/, and how its name ends."""

_INHERIT, _EXTRA, _CATALOGUE = "INHERIT", "extra", "catalogue"
_THEIRS = (_INHERIT, "site_name", "site_url", "site_description", "site_author", "copyright", "dev_addr", _EXTRA)
_ADDRESS = "Het adres om iets te wijzigen staat onder extra, catalogue, bij bewerk_url."
_OURS = "Dit is voor elke catalogus hetzelfde."
_SHARED = (
    *("markdown_extensions", "validation", "use_directory_urls", "strict", "exclude_docs", "draft_docs", "not_in_nav"),
    *("watch", "mdx_configs", "remote_branch", "remote_name"),
)
_ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "extra_css": f"Zet uw eigen stijl als .css-bestand in {OWN_STYLES}; elk bestand daar doet vanzelf mee.",
        "extra_javascript": "Een eigen script kan niet: de site belooft lezers dat er niets van anderen meekijkt.",
        "extra_templates": f"Een eigen sjabloon hoort in {OWN_TEMPLATES}, met de naam die het in hooks heeft.",
        "hooks": "Een eigen programma kan hier niet meedoen.",
        "plugins": "Een eigen plug-in kan hier niet meedoen.",
        "theme": "Uw logo en favicon noemt u onder extra, catalogue, bij logo en favicon. "
        f"Uw kleuren horen in {OWN_STYLES}.",
        "nav": f"Uw eigen pagina's horen in {OWN_PAGES}. Een pagina van ons haalt u weg onder extra, catalogue, "
        "bij verberg.",
        "repo_url": _ADDRESS,
        "repo_name": _ADDRESS,
        "edit_uri": _ADDRESS,
        "edit_uri_template": _ADDRESS,
        "docs_dir": "De pagina's staan altijd in docs.",
        "site_dir": "Kies de map van de site met: python3 scripts/build.py --site-dir MAP",
        **dict.fromkeys(_SHARED, _OURS),
    }
)


def look(project: Path) -> list[Finding]:
    """What is wrong with mkdocs.yml beside the settings of the catalogue itself; nothing when it cannot be read.

    A file of the shape that all was in once gives one finding (E112), not one for each thing in it.
    """
    data = read(project / SETTINGS_FILE, project.resolve())
    root = None if isinstance(data, Refused) else parsed(data).root
    if not isinstance(root, MappingNode):
        return []
    return sorted([*_faults(root), *_pictures(root, project.resolve())])


def _faults(root: MappingNode) -> Iterator[Finding]:
    inherited = root.entries.get(_INHERIT)
    if inherited is None or plain(inherited[1]) != BASIS:
        at = inherited[1] if inherited else None
        ours = [key for key in root.entries if key in _ELSEWHERE]
        gone = f"Haal weg wat daar al in staat: {', '.join(ours)}." if ours else "Laat de rest staan."
        line, column = (at.line, at.column) if at else (1, 1)
        yield finding(SETTINGS_FILE, line, column, "E112", voorbeeld=gone)
        return
    if "site_name" not in root.entries and not any(did_you_mean(key, ("site_name",)) for key in root.entries):
        yield finding(
            SETTINGS_FILE, 1, 1, "E205", veld="site_name", waarvan=SETTINGS_FILE, voorbeeld="site_name: Klantreizen …"
        )
    for key, (name, value) in root.entries.items():
        if key in _ELSEWHERE:
            yield finding(SETTINGS_FILE, name.line, name.column, "E113", sleutel=key, voorbeeld=_ELSEWHERE[key])
        elif key not in _THEIRS:
            yield _unknown(name, key, SETTINGS_FILE, root, _THEIRS, inside=(_EXTRA, _CATALOGUE))
        if key == _EXTRA and isinstance(value, MappingNode):
            for word, (place, _) in value.entries.items():
                if word != _CATALOGUE:
                    yield _unknown(place, word, f"blok '{_EXTRA}' in {SETTINGS_FILE}", value, (_CATALOGUE,))


def _pictures(root: MappingNode, project: Path) -> Iterator[Finding]:
    """Of a logo and a favicon: the file is there, and a browser can show it."""
    block = plain(root).get(_EXTRA)
    settled = block.get(_CATALOGUE) if isinstance(block, dict) else None
    for setting, kinds in PICTURES.items():
        named = settled.get(setting) if isinstance(settled, dict) else None
        if not isinstance(named, str) or not named:
            continue
        inside = not named.startswith("/") and ".." not in named.split("/")
        if not inside or not named.endswith(kinds) or isinstance(read(project / "docs" / named, project), Refused):
            line, column = place(root, (_EXTRA, _CATALOGUE, setting))
            yield finding(
                SETTINGS_FILE, line, column, "E114", naam=setting, waarde=named, toegestaan=" of ".join(kinds)
            )


def _unknown(
    name: Node, key: str, of: str, block: MappingNode, known: tuple[str, ...], inside: tuple[str, ...] = ()
) -> Finding:
    """A field that cannot stand in this block; written as one of these but for capitals or spaces, it has a mend."""
    suggestion = did_you_mean(key, known)
    same = word_meant(key, {one: one for one in known if one not in block.entries})
    if not suggestion and inside and did_you_mean(key, inside[-1:]):
        suggestion = f"Bedoelt u '{inside[-1]}'? Zet dat onder {inside[0]}."
    allowed = ", ".join(known)
    made = finding(
        SETTINGS_FILE,
        name.line,
        name.column,
        "E201",
        suggestion=suggestion,
        sleutel=key,
        waarvan=of,
        toegestaan=allowed,
    )
    return replace(made, herstel=(Wish(SETTINGS_FILE, name.line, name.column, same, old=key),)) if same else made
