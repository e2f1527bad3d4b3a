"""One page of every kind, for the tests that look at them all."""

from catalogue.pages import declared

ITEMS = {
    "klantreis": "klantreizen/schuldhulp-weer-rust/",
    "klantreizen-deel": "klantreizen/leefgebied_werk/",
    "wat-mist-er-nog-reis": "wat-mist-er-nog/bijstand-eerlijk-nee/",
    "verbeteractie": "verbeteringen/warme-overdracht-kcc/",
    "verbeteringen-deel": "verbeteringen/status_gemeten/",
    "u-zei-wij-deden-reis": "u-zei-wij-deden/bijstand-eerlijk-nee/",
    "in-het-kort-deel": "in-het-kort/organisatie_eik-kcc/",
    "wat-verwacht-wie-reis": "wat-verwacht-wie/bijstand-eerlijk-nee/",
    "profiel": "profielen/jan/",
    "organisatie": "organisaties/eik-schuldhulp/",
    "kanaal": "kanalen/telefoon/",
    "levensgebeurtenis": "levensgebeurtenissen/schulden/",
    "ambassadeur": "ambassadeurs/amb-schuld-kcc/",
    "instrument": "instrumenten/interview/",
    "gegeven": "gegevens/woonsituatie/",
    "velden-soort": "velden/stap/",
    "gespreksleidraad": "op-papier/gespreksleidraad/",
    "stapkaarten": "op-papier/stapkaarten/",
    "lege-kaart": "op-papier/lege-kaart/",
}
"""An example of each kind that has a page for every record."""

ALIKE = ("onderzoek", "luisteractiviteit")  # made by the template of a gegeven
KINDS = [ITEMS.get(kind.name, kind.url) for kind in declared.PAGE_KINDS if kind.name not in ALIKE]
START = ""
WRITTEN = ["woordenlijst/", "een-ochtend-aan-tafel/", "overnemen/", "snelheid/", "404.html"]
LONG_WORDS = ["velden/instellingen/"]
EVERY = [*KINDS, START, *WRITTEN, *LONG_WORDS]


def name_of(url: str) -> str:
    """What a page is called in the name of a test."""
    return url.strip("/") or "start"
