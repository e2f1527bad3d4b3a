"""Bank accounts."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from stdnum import iban
from stdnum.iso7064 import mod_97_10

from catalogue.privacy.trace import Found

# How long an IBAN is, of the countries where an account of someone here may be (registry of ISO 13616).
_LENGTHS = MappingProxyType(
    {
        country: length
        for length, countries in {
            15: "NO",
            16: "BE",
            18: "NL DK FI",
            19: "SI MK",
            20: "LU AT EE LT BA",
            21: "CH HR LV LI",
            22: "DE GB IE BG RS",
            23: "IL AE",
            24: "ES RO CZ SK SE MD TN SA",
            25: "PT",
            26: "TR",
            27: "FR IT GR MC SM",
            28: "PL HU CY AL MA",
            29: "UA EG",
            31: "MT",
        }.items()
        for country in countries.split()
    }
)
# Two digits first, as letters are everywhere: behind two letters, before what is long enough for a bank account.
_BEGIN = re.compile(
    r"[0-9][0-9](?:(?<=[A-Za-z]{2}[0-9]{2})|(?<=[A-Za-z]{2}[ ._/-][0-9]{2}))(?=(?:[ ._/-]{0,2}[A-Za-z0-9]){11})"
)
_COUNTRY = re.compile(r"(?:^|[^A-Za-z0-9]|[Ii][Bb][Aa][Nn])([A-Za-z]{2})[ ._/-]?$")
_SIGN = re.compile("[A-Za-z0-9]")
_MOST_GAP = 2


def found(text: str) -> Iterator[Found]:
    """What begins as an IBAN, has the length of its country and passes the 97-test (E504)."""
    past = 0
    for match in _BEGIN.finditer(text):
        begin = match.start()
        if begin < past:
            continue
        country = _COUNTRY.search(text[max(0, begin - 8) : begin])
        length = _LENGTHS.get(country[1].upper()) if country else None
        if not country or length is None:
            continue
        signs, end = _signs(text, begin, length - 2)
        number = (country[1] + signs).upper()
        if len(number) != length or text[end : end + 1].isalnum() or not mod_97_10.is_valid(number[4:] + number[:4]):
            continue  # the test that most fail, before the one that looks at each country's own form
        if iban.is_valid(number, check_country=False):
            past = end
            yield Found(max(0, begin - 8) + country.start(1), end, "E504")


def _signs(text: str, begin: int, most: int) -> tuple[str, int]:
    """The letters and digits from here on with at most two signs between them, and where they end."""
    signs, end = "", begin
    for match in _SIGN.finditer(text, begin, begin + 3 * most):
        if match.start() - end > _MOST_GAP or text[end : match.start()].strip(" ._/-"):
            break
        signs += match[0]
        end = match.end()
        if len(signs) == most:
            break
    return signs, end
