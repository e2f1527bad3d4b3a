"""What the form asks and paper does not, each with the reason: everything else is on paper by itself."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from catalogue.model import Klantreis, Record
from catalogue.model.base import inside, shapes
from catalogue.model.experience import Ervaring
from catalogue.model.outcome import Alternatief, Uitkomst
from catalogue.model.pain import Knelpunt, Uitspraak
from catalogue.model.step import Stap
from catalogue.model.time_taken import Tijd
from catalogue.model.wish import Gewenst

_RESEARCH = "Dat is het gesprek zelf. Het staat op de gespreksleidraad."
_FIGURES = "Dat blijkt uit cijfers, niet uit één gesprek."
_OF_THE_OFFICE = "Dat weet de organisatie. De klant ziet het niet."
_LATER = "Dat kiest u later, in het formulier."
_TOGETHER = "Dat rekent u later uit, als u samen iets bedenkt."

LEFT_OUT: Mapping[tuple[type[Record], str], str] = MappingProxyType(
    {
        (Stap, "profielen"): "Maak voor elk profiel dat iets anders meemaakt een eigen rij kaarten.",
        (Stap, "tegelijk_met"): "Dat ziet u aan de kaarten: leg onder elkaar wat tegelijk gebeurt.",
        (Stap, "systeemwereld"): _OF_THE_OFFICE,
        (Stap, "afwijking_proces"): _OF_THE_OFFICE,
        (Stap, "aandeel_pct"): _FIGURES,
        (Stap, "uitval_pct"): _FIGURES,
        (Ervaring, "bron"): _RESEARCH,
        (Ervaring, "spreiding"): "Die ziet u als u de kaarten van meer mensen naast elkaar legt.",
        (Ervaring, "per_profiel"): "Maak voor elk profiel een eigen kaart.",
        (Uitspraak, "bron"): _RESEARCH,
        (Uitspraak, "over"): _LATER,
        (Knelpunt, "zekerheid"): "Op een kaart is dat dezelfde als bij de score.",
        (Knelpunt, "bewijs"): _RESEARCH,
        (Knelpunt, "patroon"): "Een patroon ziet u pas als u meer klantreizen hebt.",
        (Tijd, "norm"): _OF_THE_OFFICE,
        (Tijd, "verlenging"): _OF_THE_OFFICE,
        (Uitkomst, "aandeel_pct"): _FIGURES,
        (Uitkomst, "naar"): "Dat ziet u aan de kaarten: leg een draad naar de stap waar het verdergaat.",
        (Alternatief, "lost_op"): _LATER,
        (Gewenst, "tijd"): _TOGETHER,
        (Gewenst, "kosten_euro"): _TOGETHER,
        (Klantreis, "fasen"): "Dat zijn de stapkaarten.",
        (Klantreis, "onderzoeken"): _RESEARCH,
        (Klantreis, "kpis"): _LATER,
        (Klantreis, "eigenaar"): _LATER,
        (Klantreis, "opgesteld_met"): _LATER,
        (Klantreis, "herijken_voor"): _LATER,
        (Klantreis, "status"): _LATER,
        (Klantreis, "ondertitel"): _LATER,
        (Klantreis, "producten"): _LATER,
        (Klantreis, "volume_per_jaar"): _FIGURES,
        (Klantreis, "opdrachtgever"): _LATER,
        (Klantreis, "feedbackloop"): _LATER,
        (Klantreis, "ambassadeurs"): _LATER,
        (Klantreis, "geldig_van"): _LATER,
        (Klantreis, "herkomst"): _LATER,
        (Klantreis, "fictief"): _LATER,
    }
)


def reasons(model: type[Record]) -> Iterator[tuple[str, str, str]]:
    """What is left out of a record and of what is in it: of what it is a field, its label, and why."""
    for one in inside(model):
        for name, shape in shapes(one).items():
            if (one, name) in LEFT_OUT and not (model is Klantreis and one in inside(Stap)):
                yield one.naam_enkelvoud, str(shape.info.title), LEFT_OUT[one, name]
