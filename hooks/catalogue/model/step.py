"""The stap: one thing that the customer does, undergoes or waits for, and what it is like."""

from collections.abc import Collection
from typing import Annotated, ClassVar

from catalogue.model.amounts import Euro
from catalogue.model.answers import JaNee
from catalogue.model.base import Record
from catalogue.model.experience import Beleving, Ervaring, Profielervaring
from catalogue.model.fields import Benaming, Keuze, Procent, Regel, Slug, Tekst, Verwijzing, Woord, veld
from catalogue.model.limits import MAX_OLD_NAMES
from catalogue.model.outcome import Uitkomst
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.time_taken import Tijd
from catalogue.model.wish import Gewenst

ACHTER_DE_SCHERMEN = "achter_de_schermen"
"""The `soort` of a step that the customer does not see."""

ZELF = frozenset({"eigen_actie", "gebeurtenis"})
"""The values of `soort` of a step that happens in the life of the customer, where nobody needs to decide."""


class Verwachting(Record):
    """What the customer expects here, and why."""

    naam_enkelvoud: ClassVar[str] = "verwachting"

    wat: Regel = veld("Wat", "Wat de klant hier verwacht.", "Een datum, en bericht als het langer duurt")
    waarom: Regel | None = veld("Waarom", "Waarom de klant dat verwacht.", "Elke dag komt er post bij", None)


class GevraagdGegeven(Record):
    """A piece of data that the customer has to hand in."""

    naam_enkelvoud: ClassVar[str] = "gevraagd gegeven"

    gegeven: Annotated[str, Verwijzing("gegevens")] = veld("Gegeven", "Wat er gevraagd wordt.", "inkomen")
    al_bekend_bij: tuple[Annotated[str, Verwijzing("organisaties")], ...] = veld(
        "Al bekend bij", "De organisaties die dit al weten.", "uwv", ()
    )


class Systeemwereld(Record):
    """The same step seen from inside."""

    naam_enkelvoud: ClassVar[str] = "systeemwereld"

    proces: Benaming | None = veld("Proces", "Het proces dat bij deze stap hoort.", "Intake schuldhulp", None)
    systemen: tuple[Benaming, ...] = veld("Systemen", "De systemen waarin u werkt.", "Zaaksysteem", ())


class Stap(Record):
    """One step of the journey."""

    naam_enkelvoud: ClassVar[str] = "stap"
    scope: ClassVar[str] = "stap"

    titel: Regel = veld(
        "Titel", "De stap in de woorden van de klant, in hoogstens 45 tekens.", "Ik bel en vertel mijn verhaal"
    )
    ervaring: Ervaring | None = veld(
        "Ervaring",
        "Hoe de klant het ervaart. Weet u het nog niet? Vul dan niets in en vraag het na.",
        {"huidig": "3"},
        None,
    )
    id: Slug = veld("Id", "Korte naam. Verplicht zodra iets ernaar verwijst.", "bellen", "")
    soort: Annotated[str, Keuze("stap.soort")] | None = veld("Soort", "Wat voor stap het is.", "contactmoment", None)
    initiatief: Annotated[str, Keuze("initiatief")] | None = veld(
        "Initiatief", "Wie deze stap in gang zet.", "klant", None
    )
    profielen: tuple[Annotated[str, Verwijzing("profielen")], ...] = veld(
        "Profielen", "Voor wie deze stap is. Is de stap voor iedereen in deze klantreis? Vul dan niets in.", "jan", ()
    )
    tegelijk_met: Annotated[str, Verwijzing("stap")] | None = veld(
        "Tegelijk met", "De stap die op hetzelfde moment begint.", "wachten", None
    )
    kanalen: tuple[Annotated[str, Verwijzing("kanalen")], ...] = veld(
        "Kanalen", "Hoe het contact verloopt.", "telefoon", ()
    )
    organisaties: tuple[Annotated[str, Verwijzing("organisaties")], ...] = veld(
        "Organisaties", "Wie er bij deze stap werken.", "kcc", ()
    )
    bedoeld: JaNee = veld("Bedoeld", "Kies nee bij contact dat niemand nodig zou moeten hebben.", "false", True)
    leefwereld: Tekst | None = veld(
        "Leefwereld", "Wat er in het leven van de klant gebeurt.", "Ongeopende post ligt in een la.", None
    )
    systeemwereld: Systeemwereld | None = veld(
        "Systeemwereld", "Hoe deze stap er van binnen uitziet.", {"proces": "Intake schuldhulp"}, None
    )
    afwijking_proces: Tekst | None = veld(
        "Afwijking van het proces",
        "Hoe het had moeten gaan. Dit staat naast de ervaring, nooit in plaats ervan.",
        "De afspraak hoort binnen een week te zijn.",
        None,
    )
    verwachting: Verwachting | None = veld(
        "Verwachting", "Wat de klant verwacht, en waarom.", {"wat": "Een datum"}, None
    )
    behoefte: Tekst | None = veld(
        "Behoefte", "Wat de klant nodig heeft. Dat is iets anders dan tevreden zijn.", "Weten dat ik welkom ben", None
    )
    emoties: tuple[Woord, ...] = veld("Emoties", "Wat de klant voelt.", "opluchting", ())
    moment_van_waarheid: JaNee = veld("Moment van de waarheid", "Lukt het hier, of gaat het hier mis?", "true", False)
    uitspraken: tuple[Uitspraak, ...] = veld("Uitspraken", "Wat klanten zeiden.", [], ())
    knelpunten: tuple[Knelpunt, ...] = veld("Knelpunten", "Wat er misgaat.", [], ())
    lichtpunten: tuple[Regel, ...] = veld("Lichtpunten", "Wat goed gaat.", "Toon van de medewerker aan de telefoon", ())
    gegevens_gevraagd: tuple[GevraagdGegeven, ...] = veld("Gevraagde gegevens", "Wat de klant moet aanleveren.", [], ())
    drempels: tuple[Woord, ...] = veld("Drempels", "Wat deze stap moeilijk maakt.", "printer nodig", ())
    tijd: Tijd | None = veld("Tijd", "Wat het de klant aan tijd kost.", {"klant_minuten": "25"}, None)
    kosten_euro: Euro | None = veld("Kosten (euro)", "Wat de klant bij deze stap betaalt; 0 is niets.", "41.50", None)
    aandeel_pct: Procent | None = veld("Aandeel (%)", "Welk deel van de klanten deze stap meemaakt.", "60", None)
    uitval_pct: Procent | None = veld("Uitval (%)", "Welk deel hier afhaakt.", "22", None)
    uitkomsten: tuple[Uitkomst, ...] = veld("Uitkomsten", "Hoe de stap kan aflopen. Samen 100%.", [], ())
    gewenst: Gewenst | None = veld("Gewenst", "Wat er met deze stap moet gebeuren.", {"lot": "vervalt"}, None)
    voorheen: tuple[Slug, ...] = veld(
        "Voorheen",
        "Oude ids. Links en verwijzingen daarnaar blijven dan werken.",
        "wachten-op-brief",
        (),
        max_length=MAX_OLD_NAMES,
    )

    @property
    def is_achter_de_schermen(self) -> bool:
        """Whether the customer sees nothing of it: then it takes nothing of the customer but days."""
        return self.soort == ACHTER_DE_SCHERMEN

    def is_voor(self, profiel: str) -> bool:
        """Whether customers of this profile have the step."""
        return not self.profielen or profiel in self.profielen

    def alleen_voor(self, profielen: Collection[str]) -> tuple[str, ...]:
        """The profiles that it is for; none when all of these have it, also where each of them is named."""
        return () if all(map(self.is_voor, profielen)) else self.profielen

    @property
    def minuten(self) -> int | None:
        """How long the customer is busy; None when nobody knows, or the customer sees nothing of it."""
        return None if self.is_achter_de_schermen or self.tijd is None else self.tijd.klant_minuten

    @property
    def euro(self) -> float | None:
        """What the customer pays; None when nobody knows, or the customer sees nothing of it."""
        return None if self.is_achter_de_schermen else self.kosten_euro

    @property
    def gevraagd(self) -> tuple[GevraagdGegeven, ...]:
        """What the customer has to hand in; nothing where the customer sees nothing of it."""
        return () if self.is_achter_de_schermen else self.gegevens_gevraagd

    @property
    def gewenste_minuten(self) -> int | None:
        """How long the customer should be busy; None when nobody says, or the customer sees nothing of it."""
        wished = None if self.is_achter_de_schermen or self.gewenst is None else self.gewenst.tijd
        return wished.klant_minuten if wished else None

    @property
    def gewenste_euro(self) -> float | None:
        """What the customer should pay; None when nobody says, or the customer sees nothing of it."""
        return None if self.is_achter_de_schermen or self.gewenst is None else self.gewenst.kosten_euro

    @property
    def _beleefd(self) -> Ervaring | None:
        """What it is like, where the customer sees something of it."""
        return None if self.is_achter_de_schermen else self.ervaring

    @property
    def belevingen(self) -> tuple[Beleving, ...]:
        """Every score that was given: the one for everyone, then those of profiles."""
        return self._beleefd.scores if self._beleefd else ()

    @property
    def per_profiel(self) -> tuple[Profielervaring, ...]:
        """The scores of profiles."""
        return self._beleefd.per_profiel if self._beleefd else ()

    @property
    def score(self) -> int | None:
        """How it feels now for everyone, from 1 to 5; None when nobody gave a score."""
        return self._beleefd.huidig if self._beleefd else None

    @property
    def laagste(self) -> Beleving | None:
        """The score that counts where one is looked for: that for everyone, else the lowest of the profiles.

        Of equals one that is no assumption.
        """
        if self.score is not None:
            return self.ervaring
        return min(self.belevingen, key=lambda one: (one.huidig or 0, one.is_aanname), default=None)

    @property
    def laagste_score(self) -> int | None:
        """That score itself, from 1 to 5; None when nobody gave one."""
        return self.laagste.huidig if self.laagste else None

    @property
    def laagste_voor(self) -> tuple[str, ...]:
        """The profiles for which it is as bad as `laagste` says; none when that is the score for everyone."""
        lowest = self.laagste
        if lowest is None or not lowest.voor:
            return ()
        return tuple(one.voor for one in self.belevingen if one.huidig == lowest.huidig)

    @property
    def is_aanname(self) -> bool:
        """Whether it has a score that rests on an assumption."""
        return self.laagste is not None and self.laagste.is_aanname

    @property
    def is_verteld(self) -> bool:
        """Whether a customer said something of it: words of their own, a score, or what goes wrong."""
        told = {one.zekerheid for one in self.belevingen} | {knelpunt.zekerheid for knelpunt in self.knelpunten}
        return bool(self.uitspraken) or "klant_gezegd" in told

    def uitspraken_over(self, knelpunt: Knelpunt) -> tuple[Uitspraak, ...]:
        """What customers said about one of its knelpunten: they name it, or it is the only one and they name none."""
        only = len(self.knelpunten) == 1
        return tuple(one for one in self.uitspraken if one.is_over(knelpunt) or (only and not one.over))

    @property
    def losse_uitspraken(self) -> tuple[Uitspraak, ...]:
        """What customers said of which nobody knows about which of its knelpunten it is."""
        return () if len(self.knelpunten) == 1 else tuple(one for one in self.uitspraken if not one.over)

    @property
    def verschil(self) -> int:
        """How much better it should be; 0 when nobody says how it is or should be."""
        return self.laagste.verschil if self.laagste else 0

    def weigert(self, uitkomst: Uitkomst) -> bool:
        """Whether an organisation refuses in this outcome. A 'nee' at what customers do by themselves is no refusal."""
        return uitkomst.soort == "nee" and not (self.soort in ZELF and not self.organisaties)
