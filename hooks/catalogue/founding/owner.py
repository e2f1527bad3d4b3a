"""Whose catalogue it will be: what is asked of who begins one, each answer read and judged by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import urlsplit

from catalogue.editor.issues.telling import tell_url
from catalogue.model.forge import FORGES
from catalogue.model.settings import LICENCES
from catalogue.reading.contact import is_personal
from catalogue.reference import municipalities
from catalogue.words.hints import lookalike
from catalogue.words.slugs import twin

_HOSTS: Mapping[str, str] = MappingProxyType(
    {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo"}
)
_LIKE, _LIKE_A_NAME = 0.7, 0.75
"""How much a name is like that of a municipality; more when nobody said that it is one: "Zeeland" is not Ameland."""
_OTHERWISE = "Is het geen gemeente? Zet erbij wat het is, zoals 'Stichting {}'."
_EDIT: Mapping[str, str] = MappingProxyType(
    {
        "github": "{url}/edit/{tak}/{{path}}",
        "gitlab": "{url}/-/edit/{tak}/{{path}}",
        "forgejo": "{url}/_edit/{tak}/{{path}}",
    }
)
"""Of each kind of forge the page where a file is changed. Read in their documentation."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where the catalogue is kept, and of what kind that forge is: one of FORGES."""

    url: str
    kind: str
    branch: str = "main"

    @property
    def edit_url(self) -> str:
        return _EDIT[self.kind].format(url=self.url, tak=self.branch)

    @property
    def tell_url(self) -> str:
        return tell_url(self.kind, self.url)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose it is, where it will be, and who answers. '' is what is not known (yet)."""

    name: str
    tooi: str = ""
    site_url: str = ""
    project: Project | None = None
    team: str = ""
    contact_url: str = ""
    email: str = ""
    licence: str = ""

    @property
    def place(self) -> str:
        """The name without what kind of organisation it is: "Zwolle"."""
        return self.name.removeprefix("Gemeente ")


def licence(typed: str) -> str:
    """The licence of the content that was typed; '' for none. Raises ValueError, in Dutch, for one that cannot be."""
    wanted = typed.strip().upper()
    if wanted and wanted not in LICENCES:
        raise ValueError(f"Die licentie kennen wij niet. Kies uit: {', '.join(LICENCES)}.")
    return wanted


def organisation(typed: str, today: date) -> tuple[str, str]:
    """The name and the TOOI code of the organisation that was typed: a code, or a name of one; '' for no municipality.

    Raises ValueError, in Dutch, for a code that no municipality has today.
    """
    known = municipalities(today)
    text = typed.strip()
    if not text:
        raise ValueError("Geef de naam van uw gemeente of organisatie.")
    code = text.lower()
    if code[:2] == "gm" and code[2:].isdecimal():
        if code not in known:
            raise ValueError(f"Er is nu geen gemeente met de code '{text}'. Typ de naam van uw gemeente.")
        return f"Gemeente {known[code]}", code
    bare = text[len("gemeente ") :].strip() if text.lower().startswith("gemeente ") else text
    names = {name: code for code, name in known.items()}
    if found := twin(bare, names):
        return f"Gemeente {found}", names[found]
    lowered = {name.lower(): name for name in names}
    if near := lookalike(bare, list(lowered), like=_LIKE_A_NAME if bare == text else _LIKE):
        meant = f"Er is nu geen gemeente '{bare}'. Bedoelt u '{lowered[near]}'?"
        raise ValueError(meant if bare != text else f"{meant} {_OTHERWISE.format(text)}")
    return text, ""


def team_address(typed: str) -> str:
    """The general e-mail address that was typed; '' for none. Raises ValueError, in Dutch, for one of a human being."""
    text = typed.strip()
    if is_personal(text):
        raise ValueError(f"'{text}' lijkt het adres van één mens. Geef het algemene adres van een team.")
    return text


def web_address(typed: str) -> str:
    """The address of a site, with a slash at its end; '' for none. Raises ValueError, in Dutch, when it is none."""
    text = typed.strip()
    if not text:
        return ""
    text = text if "://" in text else f"https://{text}"
    found = urlsplit(text)
    is_host = "." in found.netloc and "@" not in found.netloc  # with an @ it is an e-mail address
    if found.scheme not in ("https", "http") or not is_host or found.query or found.fragment:
        raise ValueError(f"'{typed}' is geen webadres. Schrijf het zo: https://klantreizen.voorbeeld.nl/")
    return f"{text.rstrip('/')}/"


def kind_of(host: str) -> str:
    """Which of FORGES stands at this host, as its name says; '' when it does not."""
    return _HOSTS.get(host, "") or next((one for one in FORGES if one in host), "")


def project(typed: str, kind: str = "") -> Project | None:
    """The project on a forge; None for none. Raises ValueError, in Dutch, when it is none, or of an unknown `kind`."""
    address = web_address(typed).rstrip("/").removesuffix(".git")
    if not address:
        return None
    found = urlsplit(address)
    if found.path.count("/") < 2:
        raise ValueError("Geef het adres van het project zelf, zoals https://github.com/uw-gemeente/klantreizen")
    kind = kind or kind_of(found.netloc)
    if kind not in FORGES:
        raise ValueError(f"Zeg erbij wat voor plek {found.netloc} is: {', '.join(FORGES)} (gitea is forgejo).")
    return Project(address, kind)
