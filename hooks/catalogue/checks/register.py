"""The rules for one entry of a register. A path starts inside the entry."""

from collections.abc import Iterator

from catalogue.checks.rule import Context, Hit, dutch
from catalogue.figures.evidence import verouderd
from catalogue.model import Record
from catalogue.model.registers import Jargonwoord, Klantprofiel, Onderzoek, Organisatie
from catalogue.reference import municipality
from catalogue.words.hints import described
from catalogue.words.word_finder import words_of


def research_protects_people(onderzoek: Onderzoek) -> Iterator[Hit]:
    """E507, E508: research is anonymous, and has consent or a legal ground."""
    if not onderzoek.geanonimiseerd:
        yield Hit("E507", ("geanonimiseerd",), {"id": onderzoek.id})
    if not onderzoek.toestemming and not onderzoek.grondslag:
        yield Hit("E508", ("toestemming",), {"id": onderzoek.id}, reads=(("toestemming",), ("grondslag",)))


def research_is_fresh(onderzoek: Onderzoek, context: Context) -> Iterator[Hit]:
    """W602, W603, W604: research is recent, was done soon after the contact, and is done already."""
    months, days = context.drempelwaarden.onderzoek_maanden, context.drempelwaarden.na_contact_dagen
    if verouderd(onderzoek, context.today, months):
        yield Hit("W602", ("datum",), {"id": onderzoek.id, "datum": dutch(onderzoek.datum), "maanden": months})
    if onderzoek.datum > context.today:
        params = {"id": onderzoek.id, "datum": dutch(onderzoek.datum), "vandaag": dutch(context.today)}
        yield Hit("W604", ("datum",), params)
    if onderzoek.dagen_na_contact is not None and onderzoek.dagen_na_contact > days:
        yield Hit("W603", ("dagen_na_contact",), {"dagen": onderzoek.dagen_na_contact, "hoogstens": days})


def profile_is_composed(profiel: Klantprofiel) -> Iterator[Hit]:
    """E509: a profile is made of many people, never one."""
    if not profiel.fictief:
        yield Hit("E509", ("fictief",), {"id": profiel.id})


def code_is_in_force(organisatie: Organisatie, context: Context) -> Iterator[Hit]:
    """W1302: the code of a municipality is one that holds today."""
    if organisatie.tooi and municipality(organisatie.tooi, context.today) is None:
        yield Hit("W1302", ("tooi",), {"gemeentecode": organisatie.tooi, "datum": dutch(context.today)})


def jargon_is_a_word(entry: Jargonwoord) -> Iterator[Hit]:
    """E204: what is to be found in texts is a word."""
    if not words_of(entry.woord):
        sample = "Bijvoorbeeld: woord: casus"
        params = {"verwacht": "een woord", "gevonden": described(entry.woord), "voorbeeld": sample}
        yield Hit("E204", ("woord",), params)


def check(entry: Record, context: Context) -> Iterator[Hit]:
    """Every hit of the rules for this kind of entry."""
    if isinstance(entry, Onderzoek):
        yield from research_protects_people(entry)
        yield from research_is_fresh(entry, context)
    elif isinstance(entry, Klantprofiel):
        yield from profile_is_composed(entry)
    elif isinstance(entry, Organisatie):
        yield from code_is_in_force(entry, context)
    elif isinstance(entry, Jargonwoord):
        yield from jargon_is_a_word(entry)
