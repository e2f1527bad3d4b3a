"""What an editor may write: the one place where a field exists."""

from collections.abc import Mapping
from types import MappingProxyType

from catalogue.model.base import Record
from catalogue.model.improvement import Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.register import Register
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

ALL_REGISTERS: tuple[Register, ...] = (
    Register(
        name="organisaties",
        model=Organisatie,
        title="Organisaties",
        question="Wie komt u tegen onderweg, en bij welke klantreizen?",
        entry="organisatie",
        entry_question="Wat krijgt deze organisatie, wat geeft zij door, en wat ligt er bij haar?",
        table="Organisaties en afdelingen",
        place=20,
        found_by_name=True,
    ),
    Register(
        name="profielen",
        model=Klantprofiel,
        title="Profielen",
        question="Voor wie doen wij het? Elk profiel is samengesteld, nooit één echt mens.",
        entry="profiel",
        entry_question="Wat wil deze klant, en wat komt die onderweg tegen?",
        table="Klantprofielen",
        place=10,
        found_by_name=True,
    ),
    Register(
        name="onderzoeken",
        model=Onderzoek,
        title="Onderzoeken",
        question="Waar weten wij het van? Met wie wij spraken, wanneer, en wat wij leerden.",
        entry="onderzoek",
        entry_question="Wat leerden wij, en waar steunt het op?",
        table="Onderzoeken waar wij het van weten",
        place=50,
    ),
    Register(
        name="kanalen",
        model=Kanaal,
        title="Kanalen",
        question="Hoe verloopt het contact, en bij welke klantreizen?",
        entry="kanaal",
        entry_question="Hoe ervaren mensen het contact via dit kanaal?",
        table="Kanalen voor contact",
        place=30,
        found_by_name=True,
    ),
    Register(
        name="levensgebeurtenissen",
        model=Levensgebeurtenis,
        title="Levensgebeurtenissen",
        question="Waar begint een klantreis mee?",
        entry="levensgebeurtenis",
        entry_question="Wat maken mensen mee na deze gebeurtenis?",
        table="Levensgebeurtenissen",
        place=40,
        found_by_name=True,
    ),
    Register(
        name="luisteractiviteiten",
        model=Luisteractiviteit,
        title="Luisteractiviteiten",
        question="Hoe blijven wij luisteren?",
        entry="luisteractiviteit",
        entry_question="Hoe luisteren wij hier, en wat leverde het op?",
        table="Hoe wij blijven luisteren",
        place=60,
    ),
    Register(
        name="ambassadeurs",
        model=Ambassadeur,
        title="Ambassadeurs",
        question="Wie krijgt de ruimte om het beter te maken?",
        entry="ambassadeur",
        entry_question="Welke ruimte heeft deze ambassadeur, en wat wordt er beter?",
        table="Ambassadeurs",
        place=70,
        found_by_name=True,
    ),
    Register(
        name="gegevens",
        model=Gegeven,
        title="Gegevens",
        question="Wat vragen wij van mensen, en wie heeft het al?",
        entry="gegeven",
        entry_question="Waar vragen wij hiernaar?",
        table="Gegevens die gevraagd worden",
        place=80,
        found_by_name=True,
    ),
    Register(
        name="instrumenten",
        model=Instrument,
        title="Instrumenten",
        question="Welke manier van luisteren, begrijpen, verbeteren of meten past wanneer?",
        entry="instrument",
        entry_question="Wanneer past dit instrument, en wanneer niet?",
        table="Instrumenten",
        place=90,
    ),
    Register(name="synoniemen", model=Synoniem),
    Register(name="uitzonderingen", model=Uitzondering),
    Register(name="jargon", model=Jargonwoord),
)
"""Every register, in the order of files, tables and the menu."""

REGISTERS: Mapping[str, type[Record]] = MappingProxyType({one.name: one.model for one in ALL_REGISTERS})
"""What an entry of each register is."""

UNNAMED: frozenset[str] = frozenset(name for name, model in REGISTERS.items() if not model.scope)
"""The registers of which no entry has an id: what search and the checks go by, and no reader sees."""

ITEMS: Mapping[str, type[Record]] = MappingProxyType({"journeys": Klantreis, "improvements": Verbeteractie})

__all__ = ["ALL_REGISTERS", "ITEMS", "REGISTERS", "UNNAMED", "Klantreis", "Record", "Register", "Verbeteractie"]
