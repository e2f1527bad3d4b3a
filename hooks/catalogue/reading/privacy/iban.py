"""Bank accounts."""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_uppercase
from types import MappingProxyType

from stdnum import iban

from catalogue.reading.privacy.trace import Span

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
    r"[0-9][0-9](?:(?<=[A-Za-z]{2}[0-9]{2})|(?<=[A-Za-z]{2}[ ._/-][0-9]{2}))(?=(?:[ ._/-]{0,3}[A-Za-z0-9]){11})"
)
_COUNTRY = re.compile(r"(?:^|[^A-Za-z0-9]|[a-z](?=[A-Z])|[Ii][Bb][Aa][Nn])([A-Za-z]{2})[ ._/-]?$")
_GOES_ON = re.compile(r"(?![A-Za-z]{2}[0-9]{2})[^\W_]")  # but for another one
_NO_GAPS = str.maketrans("", "", " ._/-")
_VALUES = str.maketrans({letter: str(value) for value, letter in enumerate(ascii_uppercase, 10)})  # ISO 7064 in IBANs


@cache
def _signs(length: int) -> re.Pattern[str]:
    """So many letters and digits with at most three signs between two of them."""
    return re.compile(rf"[A-Za-z0-9](?:[ ._/-]{{0,3}}[A-Za-z0-9]){{{length - 1}}}")


def found(text: str) -> Iterator[Span]:
    """What begins as an IBAN, has the length of its country and passes the 97-test (E504)."""
    past = 0
    for match in _BEGIN.finditer(text):
        begin = match.start()
        if begin < past:
            continue
        country = _COUNTRY.search(text[max(past, begin - 8) : begin])
        length = _LENGTHS.get(country[1].upper()) if country else None
        rest = _signs(length - 2).match(text, begin) if length else None
        if not country or not rest or _GOES_ON.match(text, rest.end()):
            continue
        number = (country[1] + rest[0].translate(_NO_GAPS)).upper()
        if int((number[4:] + number[:4]).translate(_VALUES)) % 97 != 1:
            continue  # the test that most fail, before the one that looks at each country's own form
        if iban.is_valid(number, check_country=False):
            yield Span(max(past, begin - 8) + country.start(1), rest.end(), "E504")
            past = rest.end()
