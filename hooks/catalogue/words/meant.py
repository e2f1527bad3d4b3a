"""What a text was meant to be, as it is typed in a file: a number, a duration, a yes or no.

Only where one thing can have been meant; else ''.
"""

import re
import unicodedata
from collections.abc import Mapping

_QUOTES = ("“”", "„”", "„“", "””", "‘’", "‚’", "‚‘", "’’", "«»", "´´", '“"', '„"', "‘'")
_SPACES = re.compile(r"\s+")
_GROUPS = re.compile(r"-?[0-9]{1,3}(?:[. ][0-9]{3})+")
_GROUPS_OF_SPACES = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]{1,6})?")
_GROUPS_AND_COMMA = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,6}")
_STARS = re.compile("([★⭐]+)☆*")
_WITH_COMMA = re.compile(r"-?(?:0|[1-9][0-9]*),[0-9]{1,6}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]{1,6})?")
_EURO = re.compile(r"(?:€|eur(?:o)?)?\s*(-?[0-9.,]+?)(?:,-|,--|,–|,—)?\s*(?:€|euro)?")

_NOTHING_BEHIND_THE_COMMA = re.compile(r"(?<=[0-9])(?:[.,]0{1,2}|,-{1,2})$")
ENDS = ".,;:!"
"""Signs that end a part of a sentence, and no value."""

_YES = frozenset({"ja", "true", "waar", "yes", "y", "j", "t", "wel", "aan", "1", "✓", "✔", "☑", "✅", "👍", "[x]"})
_NO = frozenset({"nee", "false", "onwaar", "no", "n", "f", "niet", "uit", "0", "✗", "✘", "❌", "👎", "[ ]", "[]"})

_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_WRITTEN_OUT = {word: str(number) for number, word in enumerate(_NUMBERS, 1)} | {"één": "1", "nul": "0"}
_SCORE = re.compile(
    rf"(?:score )?([0-9]+|{'|'.join(_WRITTEN_OUT)})(?: ?(?:/|van|van de|op|op de|uit) ?([0-9]+))?(?: punt(?:en)?)?"
)
_UNITS = {
    ("uur", "uur"): "u uur uren",
    ("dag", "dagen"): "d dg dag dagen",
    ("werkdag", "werkdagen"): "wd werkdag werkdagen",
    ("week", "weken"): "w wk wkn week weken",
    ("maand", "maanden"): "m mnd maand maanden",
    ("jaar", "jaar"): "j jr jaar jaren",
}
_SPELLINGS = {spelling: words for words, spellings in _UNITS.items() for spelling in spellings.split()}
_DURATION = re.compile(rf"([1-9][0-9]{{0,5}}|één|{'|'.join(_NUMBERS)})\s*({'|'.join(_SPELLINGS)})\.?")
_HALVES = {"half": 0.5, "een half": 0.5, "½": 0.5, "anderhalf": 1.5, "anderhalve": 1.5, "1½": 1.5}
_MINUTES = re.compile(
    rf"([0-9]+(?:[.,][0-9]+)?|{'|'.join((*_HALVES, *_WRITTEN_OUT))})\s*(u|uur|uren|minuten|min|minuut|kwartier)\.?"
)
_HOURS_AND_MINUTES = re.compile(r"([0-9]{1,2})\s*(?:u|uur|:)\s*(?:en\s*)?([0-5]?[0-9])\s*(?:min|minuten)?\.?")
_MONTHS_IN_WORDS = {
    "half jaar": "6 maanden",
    "een half jaar": "6 maanden",
    "halfjaar": "6 maanden",
    "anderhalf jaar": "18 maanden",
    "kwartaal": "3 maanden",
    "een kwartaal": "3 maanden",
    "1 kwartaal": "3 maanden",
    "2 kwartalen": "6 maanden",
}

_BETWEEN = re.compile(r"\s*[,;|\uff0c\u3001]\s*|\s+(?:en|of|/|&|\+)\s+")
_BETWEEN_NUMBERS = re.compile(r"\s*(?:[,;|/]|t/m|tot en met|tot|en|[-\u2010-\u2015])\s*")
_AROUND = f"{ENDS}*`'\"?"
_BETWEEN_DASHES = re.compile(r"(?:^|\s+)-\s+")
_NAMES = re.compile(r"[a-z0-9-]{3,}(?:#[a-z0-9-]+)?(?: [a-z0-9-]{3,}(?:#[a-z0-9-]+)?)+")
_FOLDED = re.compile(r"[\s_\-\u2010-\u2015]+")


def bare(text: str) -> str:
    """The text without what Word puts around it: curly or low quotes, spaces of any kind."""
    text = _SPACES.sub(" ", text).strip()
    if len(text) > 3 and text[0] == text[1] and text[-2] == text[-1] and text[0] + text[-1] in _QUOTES:
        return text[2:-2].strip()
    if len(text) > 1 and text[0] + text[-1] in _QUOTES:
        return text[1:-1].strip()
    return text


def whole(text: str) -> str:
    """A whole number, from `1 350`, `1.350`, `1.350,00`, `08` or `acht`."""
    text = _NOTHING_BEHIND_THE_COMMA.sub("", _figures(text))
    if _GROUPS.fullmatch(text):
        return text.replace(".", "").replace(" ", "")
    return text if re.fullmatch(r"-?(?:0|[1-9][0-9]*)", text) else ""


def _figures(text: str) -> str:
    """The text without a plus or zero before it and a sign of a sentence behind it; a number for the word for it."""
    text = bare(text).rstrip(ENDS).removeprefix("+")
    return _WRITTEN_OUT.get(text.lower(), re.sub(r"^0(?=[0-9]$)", "", text))


def score(text: str, most: int) -> str:
    """A whole number, from `2/5`, `2 van de 5`, `score 2`, `2,0`, `★★` or `twee`; `most` is the highest there is."""
    if stars := _STARS.fullmatch(bare(text)):
        return str(len(stars[1]))
    found = _SCORE.fullmatch(bare(text).lower().rstrip(ENDS))
    if found and found[2] in (None, str(most)):
        return _figures(found[1])
    return whole(text)


def number(text: str) -> str:
    """A number with a point, from `78,5`, `1 350`, `1.350,5`, `80%` or `80 procent`."""
    text = _figures(re.sub(r"\s*(?:%|procent|pct\.?)$", "", bare(text)))
    if _GROUPS_OF_SPACES.fullmatch(text):
        text = text.replace(" ", "")
    if _GROUPS_AND_COMMA.fullmatch(text):
        text = text.replace(".", "")
    if _WITH_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    return text if _NUMBER.fullmatch(text) else ""


def percentage(text: str) -> str:
    """A percentage. `0,3` may be a third of a percent or thirty percent: nobody knows."""
    found = number(text)
    return "" if "." in found and abs(float(found)) < 1 else found


def amount(text: str) -> str:
    """An amount in euros, from `€ 12,50`, `12,-`, `1.250 euro` or `gratis`."""
    if bare(text).lower().rstrip(ENDS) in ("gratis", "kosteloos"):
        return "0"
    found = _EURO.fullmatch(bare(text).lower())
    text = found[1] if found else ""
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{2})?", text):
        text = text.replace(".", "")
    text = text.replace(",", ".", 1)
    return text if re.fullmatch(r"(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?", text) else ""


def answer(text: str) -> str:
    """`true` or `false`, from Ja, True, nee or however these are written."""
    text = bare(text).lower().rstrip(ENDS)
    return "true" if text in _YES else "false" if text in _NO else ""


def duration(text: str) -> str:
    """A number with its unit, from `acht weken`, `8wk`, `8 Weken`, `10 werk dagen` or `half jaar`."""
    text = bare(text).lower().rstrip(ENDS).replace("werk dag", "werkdag").replace("kalenderdag", "dag")
    found = _DURATION.fullmatch(text)
    if not found:
        return _MONTHS_IN_WORDS.get(text, "")
    word = found[1].replace("één", "een")
    amount = word if word.isdigit() else str(_NUMBERS.index(word) + 1)
    one, many = _SPELLINGS[found[2]]
    return f"{amount} {one if amount == '1' else many}"


def minutes(text: str) -> str:
    """A number of minutes, from `2 uur`, `1u30`, `half uur`, `drie kwartier` or `30 min`; else ''."""
    text = bare(text).lower().rstrip(ENDS)
    if both := _HOURS_AND_MINUTES.fullmatch(text):
        return str(60 * int(both[1]) + int(both[2]))
    found = _MINUTES.fullmatch("een kwartier" if text == "kwartier" else text)
    if not found:
        return ""
    number = _WRITTEN_OUT.get(found[1], found[1]).replace(",", ".")
    told = (_HALVES.get(number) or float(number)) * (60 if found[2][0] == "u" else 15 if found[2][0] == "k" else 1)
    return str(int(told)) if told == int(told) else ""


def hours(text: str) -> str:
    """A number of hours, from `3 uur`; else ''."""
    return whole(re.sub(r"\s*(?:u|uur|uren)\.?$", "", bare(text).lower()))


def days(text: str) -> str:
    """A number of days, from `10 dagen` or `twee weken`; else ''."""
    number, _, unit = duration(text).partition(" ")
    of_each = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}.get(unit)
    return str(int(number) * of_each) if of_each else ""


def parts(text: str, *, ranges: bool = False, names: bool = False) -> list[str]:
    """What was written as a row: `telefoon, brief`, `(a; b)`, `{a, b}`, `- a - b`, `"a", "b"` or `a en b`.

    With `ranges` also `1-5`, with `names` also `a b`: those have no spaces.
    """
    text = _out_of_brackets(bare(text))
    if text.startswith("- "):
        between = _BETWEEN_DASHES
    elif ranges:
        between = _BETWEEN_NUMBERS
    else:
        between = _SPACES if names and _NAMES.fullmatch(text) else _BETWEEN
    return [part for one in between.split(text) if (part := bare(one).strip("\"'"))]


def _out_of_brackets(text: str) -> str:
    """The text without the brackets around it, or the one that was left of them."""
    for opening, closing in ("()", "[]", "{}"):
        inner = text.removeprefix(opening).removesuffix(closing)
        if inner != text and opening not in inner and closing not in inner:
            return inner.strip()
    return text


def folded(text: str) -> str:
    """A word in which nothing counts that a writer does not think of: capitals, accents, and spaces or dashes for `_`.

    Nor do the signs around it: `**Doel**`, `wachten,`.
    """
    text = bare(text).casefold()
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return _FOLDED.sub("_", text.strip(_AROUND)).strip("_")


def word(text: str, known: Mapping[str, str]) -> str:
    """The one word that `text` writes in another way, or whose label it is. `known` is label by word."""
    meant = folded(text)
    found = [one for one, label in known.items() if meant and meant in (folded(one), folded(label))]
    return found[0] if len(found) == 1 else ""
