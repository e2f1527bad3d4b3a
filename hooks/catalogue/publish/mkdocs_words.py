"""What MkDocs says, in Dutch: an editor reads it too. Nothing of MkDocs is loaded here, only its words are known."""

import os
import re
from pathlib import Path

from catalogue.reading import own_pages
from catalogue.reading.findings import Finding, as_line, finding
from catalogue.reading.nodes import Mapping, place
from catalogue.reading.regular import Refused, read
from catalogue.reading.source import parse

SETTINGS = "mkdocs.yml"

_UNSAID = ""  # what says nothing to an editor
_OWN = f"{own_pages.FOLDER}/"
_NOWHERE = "In docs/{0} staat een link die nergens heen gaat: '{1}'."
_SENTENCES = (
    (r"Cleaning site directory|Building documentation.*|Documentation built in.*|Aborted with.*", _UNSAID),
    (r"Watching paths for changes.*|Reloading browsers|Browser connected.*|Shutting down.*", _UNSAID),
    (r"Doc file '.+' contains a link to '.+' which is excluded from the built site\.", _UNSAID),  # the words stay
    (r'"(?:GET|HEAD) (\S+).*" code 404', "Niet gevonden: {0}"),
    (r"Serving on (\S+).*", "De voorvertoning is er: {0}"),
    (r"Detected file changes", "Er is iets gewijzigd. De pagina's worden opnieuw gemaakt …"),
    (
        r"Doc file '(.+)' contains a link '(.+?)', but (?:there is no such|the doc '.+' does not contain an) anchor.*",
        "In docs/{0} wijst een link naar een kop die er niet is: '{1}'. Wie erop klikt, komt boven aan die pagina.",
    ),
    (
        r"Doc file '(.+)' contains (?:a link|an absolute link|an unrecognized relative link) '(.+?)'.*"
        r"Did you mean '(.+?)'.*",
        "In docs/{0} staat een link die nergens heen gaat: '{1}'. Bedoelt u '{2}'?",
    ),
    (
        r"Doc file '(.+)' contains (?:a link|an unrecognized relative link) '(.+?)'.*",
        _NOWHERE,
    ),
    (
        r"Doc file '(.+)' contains an absolute link '(.+?)'.*",
        "In docs/{0} begint een link met een schuine streep: '{1}'. Schrijf hem vanaf de pagina zelf.",
    ),
    (
        r"A reference to '(.+)' is included in the 'nav' configuration, which is not found.*",
        "In het menu (nav, in mkdocs.yml) staat '{0}', maar dat bestand staat niet in docs.",
    ),
    (
        r"A reference to '(.+)' is included in the 'nav' configuration, but.*",
        "In het menu (nav, in mkdocs.yml) staat '{0}', maar dat komt niet op de site.",
    ),
    (
        r"The following pages exist in the docs directory, but are not included in the \"nav\" configuration:(.*)",
        "Deze pagina's staan in docs, maar niet in het menu (nav, in mkdocs.yml):{0}",
    ),
    (
        r"Excluding '(.+)' from the site because it conflicts with '(.+)'\.",
        "docs/{0} komt niet op de site: docs/{1} heeft hetzelfde adres.",
    ),
    (r"Error (?:reading|building) page '(.+)':.*", "De pagina docs/{0} kan niet worden gemaakt."),
)
_TRANSLATIONS = tuple((re.compile(pattern, re.DOTALL), dutch) for pattern, dutch in _SENTENCES)
# The exceptions that MkDocs shows to users, by name; those of plugins are those of our hook, which speaks Dutch.
_FOR_USERS = {
    "PluginError": "{}",
    "ConfigurationError": "mkdocs.yml is niet te lezen. MkDocs zegt: {}",
    "ClickException": "MkDocs stopt en zegt: {}",
}
_TIME = re.compile(r"\[[0-9]{2}:[0-9]{2}:[0-9]{2}\] ")
_INHERITED = re.compile(r"Inherited config file '(.+)' does not exist at .*", re.DOTALL)
_NO_INHERITED = "In mkdocs.yml staat bij INHERIT een bestand dat er niet is: '{}'."
_VALUE = re.compile(r"Config value '([^']*)': (.*)", re.DOTALL)

# What is wrong with a setting → the code of a message and what fills it in; {0} is the first group, {key} the setting.
_FAULTS = (
    (
        r"Unrecognised configuration name: (.+)",
        "E201",
        {"sleutel": "{0}", "waarvan": SETTINGS, "toegestaan": "{known}"},
    ),
    (
        r"Required configuration not provided\.?",
        "E205",
        {"veld": "{key}", "waarvan": SETTINGS, "voorbeeld": "{key}: …"},
    ),
    (r"The (?:file|path) '?(.+?)'? (?:isn't an existing \w+|does not exist)\.?", "E101", {"wat": "bestand of map"}),
    (r"Unrecognised theme name: '(.+?)'.*", "E101", {"wat": "thema"}),
    (r'The "(.+?)" plugin is not installed', "E101", {"wat": "plug-in"}),
    (r"Failed to load extension '(.+?)'.*", "E101", {"wat": "Markdown-uitbreiding"}),
    (r"The URL isn't valid.*", "E204", {"verwacht": "een webadres dat begint met https://"}),
    (r"Expected type: <class '(?:str|int)'> but received: .*", "E204", {"verwacht": "een tekst"}),
    (r"Expected type: <class 'bool'> but received: .*", "E204", {"verwacht": "true of false"}),
    (r".*[Ee]xpected.*\b(?:list|array)\b.*", "E204", {"verwacht": "een lijst"}),
    (r".*[Ee]xpected.*\b(?:dict|mapping)\b.*", "E204", {"verwacht": "een blok met velden"}),
    (r".*", "E204", {"verwacht": "iets anders"}),
)
_EXPLAINED = tuple((re.compile(pattern, re.DOTALL), code, params) for pattern, code, params in _FAULTS)
_HELP = "Vergelijk deze instelling met het voorbeeld op de pagina 'Zelf een catalogus beginnen'."
_KNOWN = "site_name, site_url, site_description, nav, extra, theme, plugins, hooks, markdown_extensions, …"


def in_dutch(said: str, project: Path) -> str:
    """What MkDocs said, in Dutch; '' for what is better left unsaid, and as it was where it is not known.

    What it says of a setting becomes a finding at its place in the mkdocs.yml of `project`.
    """
    said = _TIME.sub("", said.replace(f"{project}{os.sep}", ""))
    if about := _VALUE.fullmatch(said):
        return as_line(_of_setting(project, about[1], about[2].strip()))
    for pattern, dutch in _TRANSLATIONS:
        if found := pattern.fullmatch(said):
            return dutch.format(*found.groups()) + (_of_own_link(project, *found.groups()) if dutch == _NOWHERE else "")
    return said


def _of_own_link(project: Path, page: str, link: str) -> str:
    """What somebody does who wrote a link to a page of ours as if it stood beside their own; '' for any other."""
    name, _, _ = link.partition("#")
    is_ours = (
        page.startswith(_OWN) and name.endswith(".md") and ".." not in name and (project / "docs" / name).is_file()
    )
    return f" Een pagina van ons staat in docs: schrijf '{'../' * page.count('/')}{link}'." if is_ours else ""


def of_exception(error: BaseException) -> str:
    """What an exception of MkDocs or of our hook says to users, in Dutch; '' for one that was not meant for them."""
    said = str(error)
    for kind in type(error).__mro__:
        if kind.__name__ in _FOR_USERS:
            inherited = _INHERITED.fullmatch(said)
            return _NO_INHERITED.format(inherited[1]) if inherited else _FOR_USERS[kind.__name__].format(said)
    return ""


def _of_setting(project: Path, key: str, said: str) -> Finding:
    pattern, code, params = next(one for one in _EXPLAINED if one[0].fullmatch(said))
    found = pattern.fullmatch(said)
    groups = found.groups() if found else ()
    data = read(project / SETTINGS, project)
    root = None if isinstance(data, Refused) else parse(data).root
    line, column = place(root, (key,), key=True) if isinstance(root, Mapping) else (1, 1)
    filled = {param: text.format(*groups, key=key, known=_KNOWN) for param, text in params.items()}
    if code == "E101":
        filled |= {"waarde": groups[0], "toegestaan": _HELP}
    if code == "E204":
        filled |= {"gevonden": f"bij '{key}' een waarde die niet past", "voorbeeld": _HELP}
    return finding(SETTINGS, line, column, code, **filled)
