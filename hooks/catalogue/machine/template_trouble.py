"""What Jinja says of a template that it cannot read, in Dutch. Nothing is loaded here: it is known by its words."""

import re

_PIECES = {
    "end of print statement": "het einde van {{ … }}",
    "end of statement block": "het einde van {% … %}",
    "end of template": "het einde van het sjabloon",
    "name": "een naam",
    "integer": "een getal",
    "string": "een tekst",
}
_SENTENCES = (
    (r"Unexpected end of template\b.*block that needs to be closed is '(\w+)'.*", "Het blok '{0}' is niet afgesloten."),
    (
        r"Encountered unknown tag '(\w+)'.*block that needs to be closed is '(\w+)'.*",
        "'{0}' past niet bij het blok '{1}'.",
    ),
    (r"Encountered unknown tag '(\w+)'.*", "De opdracht '{0}' bestaat niet, of hoort hier niet."),
    (r"unexpected end of template, expected '(.+)'\.?", "Het sjabloon houdt op; er ontbreekt: {0}."),
    (r"expected token '(.+)', got '(.+)'", "Hier hoort {0}, maar er staat {1}."),
    (r"Expected an expression, got '(.+)'", "Hier hoort een waarde, maar er staat {0}."),
    (r"unexpected char ['\"](.+)['\"] at \d+", "Het teken {0} kan hier niet."),
    (r"unexpected '(.+)', expected '(.+)'", "Hier staat {0}, maar er hoort {1}."),
    (r"unexpected '(.+)'", "{0} kan hier niet staan."),
    (r"No (?:filter|test) named '(.+)'\.?", "De bewerking '{0}' bestaat niet."),
    (r"Missing end of comment tag", "De opmerking is niet afgesloten met #}}."),
    (r"Missing end of raw directive", "Het blok 'raw' is niet afgesloten."),
)


def in_dutch(says: str) -> str:
    """A sentence for what Jinja says; '' for what nobody foresaw: then the place has to be enough."""
    for form, sentence in _SENTENCES:
        if found := re.fullmatch(form, says, re.DOTALL):
            return _capital(sentence.format(*(_PIECES.get(part, part) for part in found.groups())))
    return ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
