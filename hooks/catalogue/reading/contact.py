"""Whose an address or a number is: of one human being where it should be that of a team, or of nobody: an example."""

import re

_FREE = frozenset(
    {"gmail", "hotmail", "outlook", "live", "icloud", "yahoo", "ziggo", "kpnmail", "planet", "xs4all", "home", "hetnet"}
)
"""Who gives addresses to everybody: the name before .com or .nl."""
_ROLES = re.compile(
    r"afdeling|balie|bericht|beheer|bureau|catalogus|centrum|communicatie|contact|dienst|gemeente|griffie|help|info|"
    r"inwoner|kcc|klacht|klant|loket|mail|melding|ondernemer|participatie|post|privacy|redactie|reis|reizen|secretariaat|"
    r"service|stad|steun|team|toegankelijk|vragen|webteam|wijk|zaken"
)
_NAMES = re.compile(r"[a-z]+(?:[._-][a-z]+)+")
_MOBILE = re.compile(r"(?:\+31|0031|0)6[0-9]{8}")
_OF_NOBODY = re.compile(
    r"(?:^|[/.@])(?:uw-gemeente|gemeente-voorbeeld|voorbeeld(?:stad)?)(?=[/.:]|$)"
    r"|(?:^|//|@)[^/]*\bexample(?:\.(?:com|net|org))?(?=[/:]|$)"
)
"""The names in our examples, whole: nobody has them. And those that are kept for examples (RFC 2606)."""


def is_example(address: str) -> bool:
    """Whether a web address or e-mail address is only an example: it leads nowhere, or to who took the name."""
    return bool(_OF_NOBODY.search(address.lower()))


def is_personal(email: str) -> bool:
    """Whether it has two names or an initial with a name before the @ and no word for a team, or is free for all."""
    local, _, host = email.lower().partition("@")
    if host.split(".")[0] in _FREE:
        return True
    return bool(_NAMES.fullmatch(local)) and not _ROLES.search(local)


def is_mobile(number: str) -> bool:
    """Whether it is the number of a mobile telephone in the Netherlands."""
    return bool(_MOBILE.fullmatch(re.sub(r"[ ()-]", "", number)))
