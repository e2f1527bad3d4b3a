"""Where a catalogue is kept, for who hands in what was changed in the form: the setting `inleveren`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, ClassVar
from urllib.parse import urlsplit

from pydantic_core import CoreSchema, core_schema

from catalogue.model.answers import EenVan
from catalogue.model.base import Record
from catalogue.model.fields import Regel, Vrij, veld
from catalogue.model.value import Json, fault

FORGES: Mapping[str, str] = MappingProxyType({"github": "GitHub", "gitlab": "GitLab", "forgejo": "Forgejo"})
"""The kinds of forge to which the form can hand in, each with what it is called. Gitea is spoken to as Forgejo."""

_MEANT: Mapping[str, str] = MappingProxyType({"gitea": "forgejo", "codeberg": "forgejo"})
_HERE = r"http://(?:127\.0\.0\.1|localhost)"  # a browser takes what is on this computer for as safe as https
_PART = r"[A-Za-z0-9_.-]+"
_PROJECT = re.compile(rf"(?:https://{_PART}|{_HERE})(?::[0-9]+)?(?:/{_PART}){{2,}}/?")
_BRANCH = re.compile(r"(?!-)[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
_FOLDER = re.compile(rf"(?:{_PART}/)*{_PART}")


class Smederij(EenVan):
    """One of FORGES: to each of them we speak in its own way."""

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        word = text.strip().lower().removesuffix(".com").removesuffix(".org")
        return _MEANT.get(word, word)


@dataclass(frozen=True, slots=True)
class Padtekst(Vrij):
    """A text of the given form, without a step upwards in it."""

    form: re.Pattern[str]

    def core(self) -> CoreSchema:
        def check(value: str) -> str:
            steps = value.split("/")
            if not self.form.fullmatch(value) or ".." in value or "." in steps:
                raise fault("E204", waarde=value)
            return value.removesuffix("/").removesuffix(".git")

        return core_schema.no_info_after_validator_function(check, Vrij.core(self))

    def meant(self, text: str, known: Mapping[str, str]) -> str:
        bare = text.strip().strip("/")
        return f"https://{bare}" if self.form is _PROJECT and "://" not in bare else bare

    def json(self) -> Json:
        return Vrij.json(self) | {"pattern": f"^{self.form.pattern}$"}


Soort = Annotated[str, Smederij(f"keuze uit {', '.join(FORGES)}", FORGES)]
Projectadres = Annotated[str, Padtekst("webadres van een project", 200, _PROJECT)]
Tak = Annotated[str, Padtekst("naam van een tak", 100, _BRANCH)]
Map = Annotated[str, Padtekst("map in het project", 200, _FOLDER)]


class Inleveren(Record):
    """The project that gets a proposal with what was changed."""

    naam_enkelvoud: ClassVar[str] = "plek om in te leveren"

    soort: Soort = veld(
        "Soort", "Het programma waarin uw project staat: github, gitlab of forgejo (ook voor Gitea).", "gitlab"
    )
    url: Projectadres = veld("Webadres", "Het webadres van uw project.", "https://gitlab.com/voorbeeld/klantreizen")
    tak: Tak = veld("Tak", "De tak waar een voorstel voor is.", "main", "main")
    map: Map | None = veld(
        "Map", "De map in het project waarin de catalogus staat. Laat weg als dat het hele project is.", "site", None
    )
    app_id: Regel | None = veld(
        "App-id",
        "Alleen bij gitlab: het nummer (Application ID) waarmee iemand zich zonder sleutel aanmeldt.",
        "6f1ad0a9c3",
        None,
    )

    @property
    def naam(self) -> str:
        """What the forge is called."""
        return FORGES[self.soort]

    @property
    def _parts(self) -> list[str]:
        return urlsplit(self.url).path.removeprefix("/").split("/")

    @property
    def project(self) -> str:
        """The project as its forge names it: `owner/name`; at GitLab with every group that it is in.

        Only Forgejo is known to stand below a path of its host, so there the last two are the name.
        """
        return "/".join(self._parts[-2:] if self.soort == "forgejo" else self._parts)

    @property
    def web(self) -> str:
        """The address at which the forge's own pages begin, without a slash at its end."""
        return self.url.removesuffix(f"/{self.project}")

    @property
    def api(self) -> str:
        """The address at which its API begins, without a slash at its end.

        GitHub: https://docs.github.com/en/rest, on a server of one's own below /api/v3, with data residency at a host
        before its own. GitLab: /api/v4. Forgejo and Gitea: /api/v1.
        """
        if self.soort != "github":
            return f"{self.web}/api/{'v4' if self.soort == 'gitlab' else 'v1'}"
        host = urlsplit(self.web).netloc
        return f"https://api.{host}" if host == "github.com" or host.endswith(".ghe.com") else f"{self.web}/api/v3"

    @property
    def host(self) -> str:
        """The one origin that the page of the form asks when somebody hands in, as a security policy names it."""
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.api))

    @property
    def misfit(self) -> str:
        """The setting that does not go with the kind of forge; '' when all do."""
        if "-" in self._parts or (self.soort == "github" and len(self._parts) != len(("owner", "name"))):
            return "url"  # a page of the project: GitLab has those behind /-/
        return "app_id" if self.app_id and self.soort != "gitlab" else ""
