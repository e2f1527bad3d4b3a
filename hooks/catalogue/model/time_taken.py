"""What a step takes of the customer's time, in words or in days."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import ValidationInfo, field_validator

from catalogue.model.amounts import Dagen
from catalogue.model.base import Record
from catalogue.model.duration import Tijdsduur
from catalogue.model.fields import Aantal, Duur, veld
from catalogue.model.value import fault


class Tijd(Record):
    """What it costs the customer in time. What was written in days is told in words too, and the other way round."""

    naam_enkelvoud: ClassVar[str] = "tijd"
    in_dagen: ClassVar[Mapping[str, str]] = {"doorlooptijd_dagen": "doorlooptijd", "norm_dagen": "norm"}
    """The fields that say in days what another says in words: an editor writes one of the two."""

    klant_minuten: Aantal | None = veld("Minuten van de klant", "Hoeveel minuten de klant zelf bezig is.", "25", None)
    doorlooptijd: Duur | None = veld(
        "Doorlooptijd", "Hoe lang deze stap duurt: in uur, dagen, werkdagen, weken, maanden of jaar.", "8 weken", None
    )
    norm: Duur | None = veld("Norm", "Hoe lang het hoogstens mag duren.", "10 werkdagen", None)
    verlenging: Duur | None = veld("Verlenging", "Hoeveel langer dan de norm het een keer mag duren.", "6 weken", None)
    doorlooptijd_dagen: Dagen | None = veld(
        "Doorlooptijd (dagen)", "Hetzelfde als de doorlooptijd, in dagen. Vul één van de twee in.", "24", None
    )
    norm_dagen: Dagen | None = veld(
        "Norm (dagen)", "Hetzelfde als de norm, in dagen. Vul één van de twee in.", "28", None
    )

    @classmethod
    def once(cls, published: Mapping[str, Any]) -> dict[str, Any]:
        """What was published says how long something takes in words and in days; here without those days."""
        twice = {days for days, words in cls.in_dagen.items() if published.get(words) is not None}
        return {name: value for name, value in published.items() if name not in twice}

    @field_validator(*in_dagen)
    @classmethod
    def _said_once(cls, days: float | None, info: ValidationInfo) -> float | None:
        """E213: an editor writes how long something takes in words or in days. What was published has both, alike."""
        name = info.field_name or ""
        words = info.data.get(cls.in_dagen[name])
        if days is not None and words is not None and (info.context is not None or words.getal != days):
            raise fault("E213", veld=name, woorden=cls.in_dagen[name])
        return days

    def model_post_init(self, context: Any, /) -> None:
        """Fill in the days of what was written in words, and the words of what was written in days."""
        values = self.__dict__
        for days, words in self.in_dagen.items():
            if values[words] is not None:
                values[days] = values[words].getal
            elif values[days] is not None:
                values[words] = Tijdsduur.of_days(values[days])
        super().model_post_init(context)

    @property
    def te_lang(self) -> bool:
        """Whether it takes longer than its norm."""
        return self.doorlooptijd is not None and self.norm is not None and self.doorlooptijd.dagen > self.norm.dagen
