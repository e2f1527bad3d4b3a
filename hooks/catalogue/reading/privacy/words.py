"""The words by which the guard tells what a number or a name is."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SUMS = _words(
    "eur euro usd bedrag budget begroting omzet kosten subsidie totaal aantal volume bereik waarde getal nulmeting"
    " circa ca ongeveer ruim bijna maximaal minimaal minstens hoogstens"
)
"""A number after one of these is an amount."""
BETWEEN = _words("per jaar is van")
"""What may stand between a word that says what a number is, and the number."""
INNOCENT = _words(
    "kvk k.v.k koophandel rsin btw vat oin upl isbn issn ean doi ecli fiscaal handelsregister zaak kenmerk ref order"
    " artikel art versie build commit hash postbus antwoordnummer object bag ocw brin cvdr stb stcrt gmb"
    " sha lat lon"
)
"""A number after one of these is nobody's own."""
INNOCENT_BEGIN = tuple(
    _words(
        "kvk rsin btw loonheffing vestiging zaaknummer zaaknr zaakid referentie ordern factuur serien overeenkomst"
        " contract besluit tender document inschrijf"
    )
)
"""So is one after a word that begins so."""
PERSON_BEGIN = ("bsn", "burgerservice", "sofi", "tel", "mob", "gsm", "bel")
"""A word that begins so says that the number after it is somebody's."""
OF_SOMEONE = _words("van voor door aan met bij")
"""Right before a number it says that it is somebody's, whatever stands before it: de zaak van 123456782."""
FILES = _words(
    "png jpg jpeg gif svg webp ico css js mjs ts json pdf md yml yaml html htm csv xlsx zip woff2 map tgz tar"
    " gz whl jar exe"
)
"""Ends of the names of files, which no domain has."""
NO_POSTCODE_SMALL = _words(
    "in en op de te of om af al ze we ik je is er na nu zo no nr pp ad pk st vs eu"
    " km kg cm mm dm ml cl kb mb gb tb kw mw"
)
"""Small letters after four digits that are a word or a unit."""
NO_POSTCODE = _words(
    "EU VN NL UK VS US BV NV ID IT PC TV CV HR MV AD CE WK EK OV IC PR CO HZ HD QM QA CC EN IN OP TE DE OF PK"
    " KM KG CM MM DM ML KB MB GB TB KW MW"
)
"""Capitals after four digits that are rather a short name or a unit."""
NEVER_POSTCODE = _words("SA SD SS")
"""Letters that no postcode has."""
NO_NAMES = _words(
    "Ik U Uw Het De Een Wij We Zij Ze Hij Er Dit Dat Maar En Mijn Wat Waar Hoe Als Bij Met Voor Op Van Die Deze Toen Nu"
    " Jij Je Geen Niet Want Dus Of Om Te Wie Waarom Wanneer Heeft Is Kan Mag Wil Kunt Naam Achternaam"
    " Voorzitter Burgemeester Wethouder Raadslid Minister Staatssecretaris Griffier Directeur Secretaris President"
    " Rechter Notaris Dokter Koning Loket Balie Gemeente Afdeling Team Wijkteam Gemeentehuis Stadhuis"
    " Klantcontactcentrum Belastingdienst Kadaster Provincie Waterschap Politie Rijk Bank School Bibliotheek"
)
"""What may stand with a capital after mevrouw or meneer and is no name: how a sentence begins, what or where one is."""
