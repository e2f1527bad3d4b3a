"""The whole catalogue as one frozen value: every record by its id, and the links between them, found once."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.improvement import Effect
from catalogue.model.journey import Fase
from catalogue.model.kpi import Kpi
from catalogue.model.pain import Knelpunt
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
)
from catalogue.model.settings import Settings
from catalogue.model.step import Stap

COLOURS = 8
"""So many colours stay apart for every reader."""


@dataclass(frozen=True, slots=True)
class Pijnpunt:
    """A knelpunt with the step, phase and journey it stands in, and the actions that answer it, in order of id."""

    reis: Klantreis
    fase: Fase
    stap: Stap
    knelpunt: Knelpunt
    acties: tuple[Verbeteractie, ...]

    @property
    def adres(self) -> str:
        """How other files name it: `reis#knelpunt`."""
        return f"{self.reis.id}#{self.knelpunt.id}"

    @property
    def plek(self) -> str:
        """The step that it is met at: `reis#stap`."""
        return f"{self.reis.id}#{self.stap.id}"


@dataclass(frozen=True, slots=True)
class Kpiplek:
    """A KPI with the journey it stands in."""

    reis: Klantreis
    kpi: Kpi


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A record that names a register entry: `soort` is the folder or register it stands in, `id` its own id."""

    soort: str
    id: str


@dataclass(frozen=True)
class Catalogue:
    """Everything that is published, by id, in order of id. What an editor still calls a concept may be left out."""

    today: date
    settings: Settings = field(default_factory=Settings)
    klantreizen: Mapping[str, Klantreis] = field(default_factory=dict)
    verbeteringen: Mapping[str, Verbeteractie] = field(default_factory=dict)
    organisaties: Mapping[str, Organisatie] = field(default_factory=dict)
    profielen: Mapping[str, Klantprofiel] = field(default_factory=dict)
    onderzoeken: Mapping[str, Onderzoek] = field(default_factory=dict)
    kanalen: Mapping[str, Kanaal] = field(default_factory=dict)
    levensgebeurtenissen: Mapping[str, Levensgebeurtenis] = field(default_factory=dict)
    luisteractiviteiten: Mapping[str, Luisteractiviteit] = field(default_factory=dict)
    ambassadeurs: Mapping[str, Ambassadeur] = field(default_factory=dict)
    gegevens: Mapping[str, Gegeven] = field(default_factory=dict)
    instrumenten: Mapping[str, Instrument] = field(default_factory=dict)
    synoniemen: tuple[Synoniem, ...] = ()
    jargon: tuple[Jargonwoord, ...] = ()
    overige: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    """The entries of every other register, by its name."""
    verhalen: Mapping[str, str] = field(default_factory=dict)
    """The Markdown beside a record, by its path: `journeys/<id>.md`."""
    vermeldingen: Mapping[tuple[str, str], tuple[Vermelding, ...]] = field(default_factory=dict)
    """Who names a register entry: (register, id) → the records that do, in order of file."""

    def register(self, name: str) -> Mapping[str, Any]:
        """The entries of a register, by id."""
        found: Mapping[str, Any] = getattr(self, name, None) or self.overige.get(name, {})
        return found

    @cached_property
    def kleuren(self) -> Mapping[str, int]:
        """Organisation → one of COLOURS colours, the same on every map."""
        return {id: number % COLOURS for number, id in enumerate(self.organisaties)}

    @cached_property
    def knelpunten(self) -> Mapping[str, Pijnpunt]:
        """Every knelpunt by its address `reis#knelpunt`, in order of journey and step."""
        return {plek.adres: plek for plek in self._knelpunten()}

    @cached_property
    def _knelpunten_per_reis(self) -> Mapping[str, tuple[Pijnpunt, ...]]:
        found: dict[str, list[Pijnpunt]] = {}
        for plek in self.knelpunten.values():
            found.setdefault(plek.reis.id, []).append(plek)
        return {reis: tuple(plekken) for reis, plekken in found.items()}

    def knelpunten_van(self, reis: Klantreis) -> tuple[Pijnpunt, ...]:
        """The knelpunten of this journey, in order of step."""
        return self._knelpunten_per_reis.get(reis.id, ())

    def knelpunten_bij(self, stap: Stap, reis: Klantreis) -> tuple[Pijnpunt, ...]:
        """The knelpunten of one step of this journey."""
        return tuple(pijn for pijn in self.knelpunten_van(reis) if pijn.stap.id == stap.id)

    def _knelpunten(self) -> Iterator[Pijnpunt]:
        for reis in self.klantreizen.values():
            for fase in reis.fasen:
                for stap in fase.stappen:
                    for knelpunt in stap.knelpunten:
                        adres = f"{reis.id}#{knelpunt.id}"
                        yield Pijnpunt(reis, fase, stap, knelpunt, self._acties.get(adres, ()))

    @cached_property
    def kpis(self) -> Mapping[str, Kpiplek]:
        """Every KPI by its address `reis#kpi`."""
        return {f"{reis.id}#{kpi.id}": Kpiplek(reis, kpi) for reis in self.klantreizen.values() for kpi in reis.kpis}

    @cached_property
    def _acties(self) -> Mapping[str, tuple[Verbeteractie, ...]]:
        found: dict[str, list[Verbeteractie]] = {}
        for actie in self.verbeteringen.values():
            for adres in dict.fromkeys(actie.lost_op):
                found.setdefault(adres, []).append(actie)
        return {adres: tuple(acties) for adres, acties in found.items()}

    @cached_property
    def _acties_van_reis(self) -> Mapping[str, tuple[Verbeteractie, ...]]:
        found: dict[str, list[Verbeteractie]] = {}
        for actie in self.verbeteringen.values():
            for reis in actie.reizen:
                found.setdefault(reis, []).append(actie)
        return {reis: tuple(acties) for reis, acties in found.items()}

    @cached_property
    def _kansen(self) -> Mapping[tuple[str, str], tuple[Verbeteractie, ...]]:
        found: dict[tuple[str, str], list[Verbeteractie]] = {}
        for actie in self.verbeteringen.values():
            if actie.kans:
                found.setdefault((actie.kans.reis, actie.kans.stap), []).append(actie)
        return {place: tuple(acties) for place, acties in found.items()}

    def kansen_bij(self, stap: Stap, reis: Klantreis) -> tuple[Verbeteractie, ...]:
        """The actions that take an opportunity at this step of this journey, in order of id. They solve nothing."""
        return self._kansen.get((reis.id, stap.id), ())

    def acties_van(self, reis: Klantreis) -> tuple[Verbeteractie, ...]:
        """The actions that answer a knelpunt of this journey or take an opportunity in it, in order of id."""
        return self._acties_van_reis.get(reis.id, ())

    def reizen_van(self, actie: Verbeteractie) -> tuple[Klantreis, ...]:
        """The journeys that this action helps, as far as they are there, in the order of its file."""
        return tuple(self.klantreizen[id] for id in actie.reizen if id in self.klantreizen)

    @cached_property
    def _effecten(self) -> Mapping[str, tuple[tuple[Verbeteractie, Effect], ...]]:
        found: dict[str, list[tuple[Verbeteractie, Effect]]] = {}
        for actie in self.verbeteringen.values():
            for effect in actie.effect:
                found.setdefault(effect.kpi, []).append((actie, effect))
        return {adres: tuple(effecten) for adres, effecten in found.items()}

    def effecten_op(self, adres: str) -> tuple[tuple[Verbeteractie, Effect], ...]:
        """The effects on the KPI at `reis#kpi`, each with its action, in order of the action's id."""
        return self._effecten.get(adres, ())

    @cached_property
    def scores_per_kanaal(self) -> Mapping[str, tuple[int, int, int, int, int]]:
        """How many steps with this channel have a 1, a 2 … a 5, by its id; under '' all steps that have a channel.

        A step without a score is in none of the five; of one with only scores per profile the lowest counts.
        """
        found: dict[str, list[int]] = {id: [0] * 5 for id in ("", *self.kanalen)}
        for reis in self.klantreizen.values():
            for stap in reis.stappen:
                if stap.laagste_score is None or not stap.kanalen:
                    continue
                for kanaal in ("", *dict.fromkeys(stap.kanalen)):
                    found.setdefault(kanaal, [0] * 5)[stap.laagste_score - 1] += 1
        return {kanaal: (one, two, three, four, five) for kanaal, (one, two, three, four, five) in found.items()}

    @cached_property
    def _met(self) -> dict[tuple[str, str], dict[str, tuple[Any, ...]]]:
        return {}

    def met(self, register: str, veld: str, waarde: str) -> tuple[Any, ...]:
        """The entries of a register with this value in a field, in order of id."""
        if (register, veld) not in self._met:
            found: dict[str, list[Any]] = {}
            for entry in getattr(self, register).values():
                found.setdefault(getattr(entry, veld), []).append(entry)
            self._met[register, veld] = {each: tuple(entries) for each, entries in found.items()}
        return self._met[register, veld].get(waarde, ())

    @cached_property
    def stappen_per_kanaal(self) -> Mapping[str, int]:
        """How many steps have this channel, with a score or without; a channel that no step has is not in it."""
        return Counter(
            kanaal
            for reis in self.klantreizen.values()
            for stap in reis.stappen
            for kanaal in dict.fromkeys(stap.kanalen)
        )

    @cached_property
    def kanalen_met_score(self) -> Mapping[str, tuple[str, ...]]:
        """The channels that some step with a score has, by their kind, in order of id."""
        found: dict[str, list[str]] = {}
        for kanaal in self.kanalen.values():
            if any(self.scores_per_kanaal[kanaal.id]):
                found.setdefault(kanaal.soort, []).append(kanaal.id)
        return {soort: tuple(kanalen) for soort, kanalen in found.items()}

    def vermeld_door(self, register: str, id: str) -> tuple[Vermelding, ...]:
        """The records that name this entry of a register."""
        return self.vermeldingen.get((register, id), ())

    @cached_property
    def _genoemd(self) -> Mapping[tuple[str, Vermelding], tuple[str, ...]]:
        found: dict[tuple[str, Vermelding], list[str]] = {}
        for (register, id), named_by in self.vermeldingen.items():
            for one in named_by:
                found.setdefault((register, one), []).append(id)
        return {key: tuple(ids) for key, ids in found.items()}

    def genoemd_in(self, register: str, door: Vermelding) -> tuple[str, ...]:
        """The ids of the entries of a register that a record names: `vermeld_door` from the other side."""
        return self._genoemd.get((register, door), ())
