"""A calendar of what is agreed: when a journey is reviewed, an effect measured, a milestone due (RFC 5545)."""

from collections import Counter
from collections.abc import Iterable, Iterator

from catalogue import addresses
from catalogue.data.cells import legal
from catalogue.data.site import FOLDER, Site, absolute, stable_id, title
from catalogue.figures.history import toekomst
from catalogue.model.catalogue import Catalogue

PATH = f"{FOLDER}kalender.ics"

_MOST_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The calendar, by its path on the site."""
    yield PATH, map(folded, _lines(catalogue, site))


def _lines(catalogue: Catalogue, site: Site) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Klantreizencatalogus//Open data 1//NL"
    yield "CALSCALE:GREGORIAN"
    yield f"X-WR-CALNAME:{escaped(title(catalogue.settings))}"
    times: Counter[tuple[str, ...]] = Counter()
    for event in toekomst(catalogue):
        # Without the day: an appointment that is moved stays the same appointment.
        key = (event.folder, event.id, event.soort, event.tekst if event.soort == "mijlpaal" else "")
        times[key] += 1
        yield "BEGIN:VEVENT"
        yield f"UID:{stable_id(catalogue.settings, *key, str(times[key]))}"
        yield f"DTSTAMP:{catalogue.today:%Y%m%d}T000000Z"
        yield f"DTSTART;VALUE=DATE:{event.datum:%Y%m%d}"
        yield f"SUMMARY:{escaped(event.titel)}"
        if event.tekst:
            yield f"DESCRIPTION:{escaped(event.tekst)}"
        if url := absolute(site, addresses.of_record(event.folder, event.id)):
            yield f"URL:{url}"
        yield f"CATEGORIES:{escaped(event.soort)}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def escaped(text: str) -> str:
    """Text as a value: section 3.3.11."""
    return legal(text).translate(_ESCAPES)


def folded(line: str) -> bytes:
    """A content line, cut into pieces of at most 75 octets, never within a character: section 3.1."""
    whole = line.encode()
    if len(whole) <= _MOST_OCTETS:
        return whole + b"\r\n"
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _MOST_OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
