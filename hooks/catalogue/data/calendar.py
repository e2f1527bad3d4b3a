"""A calendar of what is agreed: when a journey is reviewed, an effect measured, a milestone due (RFC 5545).

The id of an appointment comes from the oldest name of its journey or action. Its owner is told in words: ORGANIZER
(3.8.4.3) asks for an e-mail address, and the catalogue has none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from catalogue import addresses
from catalogue.data.cells import legal
from catalogue.data.old_names import old_names, oldest
from catalogue.data.site import FOLDER, Site, absolute, stable_id, title
from catalogue.figures.history import Gebeurtenis, toekomst
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.journey import Eigenaar

PATH = f"{FOLDER}kalender.ics"

_MOST_OCTETS = 75
_DO = {"mijlpaal": "Is dit klaar? Schrijf dan bij deze mijlpaal de dag, achter ‘gereed’."}
"""What to do, where the words of an event itself do not say it."""
_NOTHING = (
    *("BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "TZNAME:UTC", "END:STANDARD", "END:VTIMEZONE"),
)
"""What a calendar without appointments holds: one without any component is not valid (section 3.6), and who follows
its address must not find it gone."""
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
    events = toekomst(catalogue)
    records: Mapping[str, Mapping[str, Klantreis | Verbeteractie]]
    records = {"journeys": catalogue.klantreizen, "improvements": catalogue.verbeteringen}
    names = {"journeys": old_names(catalogue.klantreizen), "improvements": old_names(catalogue.verbeteringen)}
    times: Counter[tuple[str, ...]] = Counter()
    for event in events:
        first = oldest(event.id, names[event.folder])
        # Without the day: an appointment that is moved stays the same appointment.
        key = (event.folder, first, event.soort, event.tekst if event.soort == "mijlpaal" else "")
        times[key] += 1
        uid = stable_id(catalogue.settings, *key, str(times[key]))
        yield from _event(event, uid, records[event.folder][event.id].eigenaar, catalogue, site)
    if not events:
        yield from _NOTHING
    yield "END:VCALENDAR"


def _event(event: Gebeurtenis, uid: str, owner: Eigenaar, catalogue: Catalogue, site: Site) -> Iterator[str]:
    organisatie = catalogue.organisaties.get(owner.organisatie)
    who = f"{organisatie.naam if organisatie else owner.organisatie}, {owner.rol}"
    url = absolute(site, addresses.of_record(event.folder, event.id))
    said = (event.tekst, _DO.get(event.soort, ""), f"Eigenaar: {who}.", url)
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{catalogue.today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.datum:%Y%m%d}"
    yield f"SUMMARY:{escaped(event.titel)}"
    # Few programs show CONTACT and URL, and all of them the description.
    yield f"DESCRIPTION:{escaped(chr(10).join(filter(None, said)))}"
    yield f"CONTACT:{escaped(who)}"
    if url:
        yield f"URL:{url}"
    yield f"CATEGORIES:{escaped(event.soort)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


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
