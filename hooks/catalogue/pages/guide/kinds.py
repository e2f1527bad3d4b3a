"""What each kind of record is, in one sentence for who has to write one."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.model import ALL_REGISTERS, Record
from catalogue.model.experience import Ervaring, Profielervaring
from catalogue.model.feedback import Feedbackloop
from catalogue.model.forge import Inleveren
from catalogue.model.handover import Overdracht
from catalogue.model.improvement import (
    Effect,
    Kans,
    Kosten,
    Logregel,
    Mijlpaal,
    Verbeteractie,
)
from catalogue.model.journey import Aanleiding, Eigenaar, Fase, Herkomst, Kennisvraag, Klantreis
from catalogue.model.kpi import Kpi, Meting
from catalogue.model.outcome import Alternatief, Uitkomst
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.promise import Draagvlak, IdeeVan, Prioriteit
from catalogue.model.registers import (
    Ambassadeur,
    Gegeven,
    Instrument,
    Jargonwoord,
    Kanaal,
    Klantprofiel,
    Levensgebeurtenis,
    Luisteractiviteit,
    Onderzoek,
    Organisatie,
    Synoniem,
    Uitzondering,
)
from catalogue.model.settings import Contact, Drempelwaarden, Organisatiegegevens, Settings
from catalogue.model.statement import Toegankelijkheid
from catalogue.model.step import GevraagdGegeven, Stap, Systeemwereld, Verwachting
from catalogue.model.time_taken import Tijd
from catalogue.model.wish import Gewenst

_SENTENCES: Mapping[type[Record], str] = MappingProxyType(
    {
        Eigenaar: "Wie ergens voor zorgt: een rol bij een organisatie, nooit een naam.",
        Aanleiding: "Waar een klantreis mee begint.",
        Feedbackloop: "Hoe en hoe snel u hoort hoe het ging.",
        Kennisvraag: "Iets wat u nog niet weet.",
        Herkomst: "De catalogus waaruit u dit overnam.",
        Fase: "Een deel van de reis dat voor de klant bij elkaar hoort.",
        Klantreis: "Wat iemand meemaakt om een doel te bereiken, stap voor stap.",
        Verwachting: "Wat de klant bij een stap verwacht, en waarom.",
        GevraagdGegeven: "Iets wat de klant bij een stap moet aanleveren.",
        Systeemwereld: "Dezelfde stap, gezien vanuit de organisatie.",
        Gewenst: "Wat er van een stap moet worden.",
        Stap: "Eén ding dat de klant doet, meemaakt of afwacht.",
        Profielervaring: "Hoe klanten van één profiel een stap ervaren.",
        Ervaring: "Hoe een stap voor de klant is, als score van 1 tot en met 5.",
        Uitspraak: "Wat een klant zei, in eigen woorden.",
        Knelpunt: "Waar het misgaat voor de klant.",
        Tijd: "Wat een stap de klant aan tijd kost.",
        Alternatief: "Wat er wél kan als het antwoord ‘nee’ is.",
        Uitkomst: "Eén manier waarop een stap kan aflopen.",
        Overdracht: "De ene organisatie draagt de klant over aan de volgende.",
        Meting: "Eén gemeten waarde op één dag.",
        Kpi: "Een cijfer waaraan u ziet of de reis beter wordt voor de klant.",
        IdeeVan: "Wie een verbetering bedacht: een rol, nooit een naam.",
        Logregel: "Eén regel van het logboek: vanaf die dag heeft de actie deze status.",
        Prioriteit: "Wat een verbetering oplevert en hoeveel werk die is.",
        Draagvlak: "Wat collega’s van een verbetering vinden.",
        Mijlpaal: "Een resultaat onderweg.",
        Effect: "Wat een verbetering veranderde, gemeten met een KPI.",
        Kosten: "Wat een verbetering de organisatie kostte.",
        Kans: "Iets wat beter kan bij een stap waar niets misgaat.",
        Verbeteractie: "Wat u aan een knelpunt doet, wie dat doet, en of het helpt.",
        Organisatie: "Een organisatie of afdeling die de klant tegenkomt.",
        Klantprofiel: "Een verzonnen mens die voor een groep klanten staat.",
        Onderzoek: "Eén keer dat u luisterde of keek: wanneer, met wie, en wat u leerde.",
        Luisteractiviteit: "Een vaste manier van luisteren, zoals elke maand door de wijk lopen.",
        Ambassadeur: "Een rol die ruimte krijgt om het beter te maken.",
        Kanaal: "Een manier waarop het contact verloopt, zoals de telefoon.",
        Levensgebeurtenis: "Iets wat in een leven of een bedrijf gebeurt, en waar een klantreis mee begint.",
        Gegeven: "Iets wat organisaties aan klanten vragen, zoals het inkomen.",
        Instrument: "Een manier van luisteren, begrijpen, verbeteren of meten.",
        Synoniem: "Woorden die voor wie zoekt hetzelfde zijn.",
        Jargonwoord: "Een woord waar de schrijfhulp iets van zegt, of juist niets.",
        Uitzondering: "Iets wat op een persoonsgegeven lijkt, maar het niet is.",
        Organisatiegegevens: "Van wie de catalogus is.",
        Contact: "Waar een lezer terechtkan met een vraag.",
        Toegankelijkheid: "Wat u over de toegankelijkheid van uw site zegt, en hoe oud dat is.",
        Inleveren: "Waar het voorstel komt van wie op de site iets wijzigt.",
        Drempelwaarden: "Vanaf wanneer iets te oud, te lang of te weinig is.",
        Settings: "Wat u voor uw eigen catalogus kunt regelen.",
    }
)


def in_one_sentence(model: type[Record]) -> str:
    """What it is; of a register for which nothing is said here, what its page answers."""
    questions = {register.model: register.question for register in ALL_REGISTERS}
    return _SENTENCES.get(model) or questions.get(model, "")
