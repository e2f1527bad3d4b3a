"""The verbeteractie: what we do about a knelpunt, who does it, and whether it helped."""

from datetime import date
from typing import Annotated, ClassVar

from catalogue.model.answers import JaNee
from catalogue.model.base import Record
from catalogue.model.fields import (
    Aantal,
    Benaming,
    Datum,
    Keuze,
    Meetwaarde,
    Regel,
    Slug,
    Tekst,
    Verwijzing,
    veld,
)
from catalogue.model.journey import Eigenaar, Herkomst
from catalogue.model.kpi import Meting
from catalogue.model.limits import MAX_OLD_NAMES
from catalogue.model.promise import Draagvlak, IdeeVan, Prioriteit

UITGEVOERD = frozenset({"doorgevoerd", "gemeten", "geborgd"})
"""The statuses of an action that has been carried out."""

TERZIJDE = frozenset({"geparkeerd", "gestopt"})
"""The statuses of an action that nobody works at any more, or for now."""


class Logregel(Record):
    """One line of the log: from this day on the action has this status."""

    naam_enkelvoud: ClassVar[str] = "regel van het logboek"

    datum: Datum = veld("Datum", "De dag waarop de status inging.", "2026-03-02")
    status: Annotated[str, Keuze("actie.status")] = veld("Status", "De status vanaf die dag.", "in_uitvoering")
    toelichting: Tekst | None = veld(
        "Toelichting", "Wat er gebeurde. Bij 'gestopt': waarom.", "Proef gestart met 20 klanten.", None
    )


class Mijlpaal(Record):
    """A result on the way."""

    naam_enkelvoud: ClassVar[str] = "mijlpaal"

    titel: Regel = veld("Titel", "Wat er dan klaar is.", "Proef met 20 klanten")
    gepland: Datum | None = veld("Gepland", "De dag waarop het klaar moet zijn.", "2026-10-01", None)
    gereed: Datum | None = veld("Gereed", "De dag waarop het klaar was.", "2026-10-10", None)


class Effect(Record):
    """What it changed, measured on a KPI of a klantreis."""

    naam_enkelvoud: ClassVar[str] = "effect"

    kpi: Annotated[str, Verwijzing("kpi")] = veld(
        "KPI", "De KPI waarop u het effect meet.", "schuldhulp-weer-rust#weg-tijdens-wachten"
    )
    nulmeting: Meting | None = veld(
        "Nulmeting", "Hoe het was voordat u begon.", {"datum": "2025-03-20", "waarde": "22"}, None
    )
    doel: Meetwaarde | None = veld("Doel", "De waarde die u wilt bereiken.", "10", None)
    metingen: tuple[Meting, ...] = veld("Metingen", "Wat u daarna mat.", [], ())
    merkbaar_voor_klant: Annotated[str, Keuze("oordeel")] | None = veld(
        "Merkbaar voor de klant", "Merkt de klant het verschil?", "ja", None
    )
    conclusie: Tekst | None = veld(
        "Conclusie",
        "Uw woorden bij het cijfer. Het oordeel rekent de catalogus uit.",
        "Nog geen aantoonbaar verschil.",
        None,
    )

    @property
    def reis(self) -> str:
        """The id of the journey in which the KPI stands."""
        return self.kpi.partition("#")[0]

    @property
    def is_gemeten(self) -> bool:
        """Whether there is a baseline and a measurement."""
        return bool(self.nulmeting and self.metingen)


class Kosten(Record):
    """What it cost us."""

    naam_enkelvoud: ClassVar[str] = "kosten"

    uren: Aantal | None = veld("Uren", "Hoeveel uur werk het was.", "40", None)
    euro: Aantal | None = veld("Euro", "Hoeveel euro het kostte.", "500", None)


class Kans(Record):
    """An opportunity at a step where nothing hurts."""

    naam_enkelvoud: ClassVar[str] = "kans"

    reis: Annotated[str, Verwijzing("klantreis")] = veld(
        "Klantreis", "De klantreis waarin u de kans ziet.", "schuldhulp-weer-rust"
    )
    stap: Slug = veld("Stap", "De stap waar de kans ligt.", "bellen")
    wat: Regel = veld("Wat", "Wat er beter kan, ook al gaat er niets mis.", "Meteen een afspraak maken")


class Verbeteractie(Record):
    """An improvement; its status is the last line of its log."""

    naam_enkelvoud: ClassVar[str] = "verbeteractie"
    derived: ClassVar[frozenset[str]] = frozenset({"id"})

    id: str = ""
    titel: Regel = veld("Titel", "Wat u gaat doen.", "Elke week een kort bericht tijdens het wachten")
    lost_op: tuple[Annotated[str, Verwijzing("knelpunt")], ...] = veld(
        "Lost op",
        "De knelpunten die dit oplost. Verplicht, behalve bij een kans.",
        "schuldhulp-weer-rust#stilte-wachttijd",
        (),
    )
    kans: Kans | None = veld(
        "Kans",
        "Een kans waar geen knelpunt is. Dan lost de actie geen knelpunt op.",
        {"reis": "schuldhulp-weer-rust", "stap": "bellen", "wat": "Meteen een afspraak maken"},
        None,
    )
    eigenaar: Eigenaar = veld(
        "Eigenaar", "Bij wie deze actie ligt.", {"organisatie": "schuldhulp", "rol": "Procesregisseur"}
    )
    logboek: tuple[Logregel, ...] = veld(
        "Logboek", "Wat er wanneer gebeurde. De laatste regel is de status van nu.", [], min_length=1
    )
    soort: Annotated[str, Keuze("actie.soort")] | None = veld(
        "Soort", "Wat voor verbetering het is.", "communicatie", None
    )
    idee_van: IdeeVan | None = veld("Idee van", "Wie het bedacht.", {"rol": "Telefonist KCC"}, None)
    partners: tuple[Annotated[str, Verwijzing("organisaties")], ...] = veld(
        "Partners", "Met wie u dit doet.", "inkomen", ()
    )
    aanpak: Tekst | None = veld("Aanpak", "Hoe u het doet, in een paar zinnen.", "Sms op dag 3, 10 en 17.", None)
    prioriteit: Prioriteit | None = veld(
        "Prioriteit", "Wat het oplevert en wat het kost.", {"klantwaarde": "4", "inspanning": "2"}, None
    )
    draagvlak: Draagvlak | None = veld("Draagvlak", "Wat collega's ervan vinden.", {"score": "4"}, None)
    mijlpalen: tuple[Mijlpaal, ...] = veld("Mijlpalen", "Resultaten onderweg.", [], ())
    effect: tuple[Effect, ...] = veld("Effect", "Wat het veranderde, gemeten.", [], ())
    effect_niet_gemeten_omdat: Tekst | None = veld(
        "Effect niet gemeten omdat", "Waarom u het effect niet meet.", "Te klein om te meten.", None
    )
    direct_opgelost: JaNee = veld(
        "Direct opgelost", "Was dit een kleine irritatie die meteen is opgelost?", "true", False
    )
    meten_voor: Datum | None = veld("Meten vóór", "De dag waarvóór u het effect meet.", "2026-12-15", None)
    wacht_op: Regel | None = veld(
        "Wacht op", "Waar een geparkeerde actie op wacht.", "Advies functionaris gegevensbescherming", None
    )
    borging: Tekst | None = veld("Borging", "Hoe u zorgt dat het zo blijft.", "Opgenomen in de inwerkmap.", None)
    kosten: Kosten | None = veld("Kosten", "Wat het kostte.", {"uren": "40"}, None)
    overgenomen_door: tuple[Benaming, ...] = veld(
        "Overgenomen door", "Wie dit ook is gaan doen. Een gemeentecode als gm0363 mag.", "gm0363", ()
    )
    herkomst: Herkomst | None = veld(
        "Herkomst", "Uit welke catalogus u deze actie overnam.", {"catalogus": "Gemeente Voorbeeldstad"}, None
    )
    voorheen: tuple[Slug, ...] = veld(
        "Voorheen",
        "Oude namen van dit bestand, de oudste bovenaan. Oude links blijven dan werken.",
        "wekelijks-bericht",
        (),
        max_length=MAX_OLD_NAMES,
    )

    @property
    def stand(self) -> Logregel:
        """Where it stands today: the last line of the log."""
        return self.logboek[-1]

    @property
    def status(self) -> str:
        """The status of today: that of the last line of the log."""
        return self.stand.status

    @property
    def sinds(self) -> date:
        """The day on which the present status began (the first of the last unbroken run of lines with this status)."""
        since = self.stand.datum
        for regel in reversed(self.logboek):
            if regel.status != self.status:
                break
            since = regel.datum
        return since

    @property
    def reizen(self) -> tuple[str, ...]:
        """The ids of the journeys that it helps, in the order of its file."""
        kans = (self.kans.reis,) if self.kans else ()
        return tuple(dict.fromkeys((*(adres.partition("#")[0] for adres in self.lost_op), *kans)))

    @property
    def is_uitgevoerd(self) -> bool:
        """Whether it has been carried out: its status says so, or it was solved on the spot."""
        return self.status in UITGEVOERD or (self.direct_opgelost and self.status not in TERZIJDE)

    @property
    def uitgevoerd_op(self) -> date | None:
        """The first day of the log on which it was carried out, else its last; None when it was not, or was undone."""
        if not self.is_uitgevoerd:
            return None
        return next((regel.datum for regel in self.logboek if regel.status in UITGEVOERD), self.stand.datum)

    @property
    def is_gemeten(self) -> bool:
        """Whether at least one effect has a baseline and a measurement."""
        return any(effect.is_gemeten for effect in self.effect)

    @property
    def is_besloten(self) -> bool:
        """Whether it is more than an idea, and nobody put it aside: we do it, or did it."""
        return self.is_uitgevoerd or self.status not in TERZIJDE | {"idee"}

    @property
    def is_open(self) -> bool:
        """Whether there is still something to choose or to do."""
        return not self.is_uitgevoerd and self.status != "gestopt"

    @property
    def zonder_borging(self) -> bool:
        """Whether it is called kept, and nothing says how it stays so. See rule W901."""
        return self.status == "geborgd" and not self.borging
