"""What can be chosen in the cells of the workbook, as a table of its own: a word or an id, and what it is called."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from types import MappingProxyType

from openpyxl.utils import get_column_letter

from catalogue.data.columns import JA_NEE, TEKST, Column, Row
from catalogue.data.workbook_rows import Content
from catalogue.model import REGISTERS
from catalogue.model.catalogue import Catalogue
from catalogue.model.vocabularies import SCORE_WORDS, VOCABULARIES, words

SHEET = "keuzes"

_List = Mapping[str, str] | Mapping[int, str]
Choices = Mapping[str, _List]
"""By the name of a list what can be chosen, each with what it is called."""
Places = Mapping[str, str]
"""In which cells each list stands, as a formula."""
NOWHERE: Places = MappingProxyType({})


def choices(catalogue: Catalogue, columns: Iterator[Column]) -> Choices:
    """The lists that these columns choose from, without those in which there is nothing."""
    names = dict.fromkeys(column.chosen_from for column in columns if column.chosen_from)
    return {name: found for name in names if (found := _list(name, catalogue))}


def _list(name: str, catalogue: Catalogue) -> _List:
    if name == JA_NEE:
        return {"ja": "Ja", "nee": "Nee"}
    if name in VOCABULARIES:
        return words(name, catalogue.settings.woordenlijsten)
    if name in REGISTERS:
        return {id: entry.name_for_id(vars(entry)) or id for id, entry in catalogue.register(name).items()}
    if name == "knelpunt":
        return {id: f"{one.knelpunt.titel} ({one.reis.titel})" for id, one in catalogue.knelpunten.items()}
    if name == "kpi":
        return {id: f"{one.kpi.naam} ({one.reis.titel})" for id, one in catalogue.kpis.items()}
    if name == "klantreis":
        return {id: reis.titel for id, reis in catalogue.klantreizen.items()}
    if name.startswith("1 tot en met "):
        most = int(name.rpartition(" ")[2])
        return {score: SCORE_WORDS[score] if most == max(SCORE_WORDS) else "" for score in range(1, most + 1)}
    return {}  # a step is of one journey alone


def as_table(found: Choices) -> Content:
    """The sheet on which the lists stand beside each other."""
    columns = [Column(f"{name}{behind}", TEKST, name) for name in found for behind in ("", " (in woorden)")]
    sides = [side for one in found.values() for side in (one.keys(), one.values())]
    rows: Iterator[Row] = (list(row) for row in zip_longest(*sides))
    return SHEET, tuple(columns), rows


def places(found: Choices) -> Places:
    """In which cells of it each list stands."""
    letters = [get_column_letter(1 + 2 * at) for at in range(len(found))]
    return {
        name: f"{SHEET}!${letter}$2:${letter}${1 + len(one)}"
        for letter, (name, one) in zip(letters, found.items(), strict=True)
    }
