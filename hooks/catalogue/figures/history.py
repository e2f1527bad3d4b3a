"""What happened, and what is still to come: every date in the content as an event in plain words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from catalogue.figures.where_measured import VERDER_DAN_GEDAAN, voorbehoud_bij
from catalogue.model.catalogue import Catalogue
from catalogue.model.improvement import Effect, Logregel, Verbeteractie
from catalogue.model.journey import Klantreis
from catalogue.model.kpi import Kpi, Meting
from catalogue.model.labels import Labeller, labeller
from catalogue.model.vocabularies import VOCABULARIES
from catalogue.words.wording import getal, hoeveelheid, kaal

_KLAAR = frozenset({"gemeten", "geborgd", "gestopt"})
"""The statuses after which nobody has to measure any more."""

_ELDERS = {
    "elders": "Dit is gemeten op een andere plek dan waar de actie voor bedoeld is.",
    "deels": "Dit is niet gemeten op elke plek waar de actie voor bedoeld is.",
}
"""What was measured does not say, by `voorbehoud_bij`."""


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """Something that happened, or is to happen, on a day. All text is plain text; `titel` is one line."""

    datum: date
    soort: str
    """klantreis, idee, status, nieuws, mijlpaal, meting, onderzoek, luisteren; to come: herijken, meten, mijlpaal."""
    titel: str
    tekst: str
    """A plain sentence or two; '' when there is no more to say than the title."""
    folder: str
    """The folder or register of the record it leads to: journeys, improvements, onderzoeken, luisteractiviteiten."""
    id: str
    reizen: tuple[str, ...]
    """The ids of the journeys it concerns."""
    organisaties: tuple[str, ...]
    """The ids of the organisations it concerns."""


def gebeurtenissen(catalogue: Catalogue) -> tuple[Gebeurtenis, ...]:
    """All that happened until and including today, newest first.

    Of one day journeys come first, then actions in order of id with the last line of a log first, then research and
    listening. `label` knows the words of this catalogue; without it those of the standard lists are used.
    """
    label = labeller(catalogue.settings)
    found = chain(
        *(_of_journey(reis) for reis in catalogue.klantreizen.values()),
        *(_of_action(actie, catalogue, label) for actie in catalogue.verbeteringen.values()),
        _of_research(catalogue, label),
        _of_habits(catalogue),
    )
    past = (event for event in found if event.datum <= catalogue.today)
    return tuple(sorted(past, key=lambda event: -event.datum.toordinal()))


def toekomst(catalogue: Catalogue) -> tuple[Gebeurtenis, ...]:
    """What is agreed for today or later, soonest first: reviews of journeys, measurements, and milestones of actions.

    A journey in the archive needs no review; a milestone that was reached and an action that was stopped need nothing,
    and one that was measured, or says why it is not, needs no measurement.
    """
    found = chain(
        *(_due_of_journey(reis) for reis in catalogue.klantreizen.values()),
        *(_due_of_action(actie) for actie in catalogue.verbeteringen.values()),
    )
    coming = (event for event in found if event.datum >= catalogue.today)
    return tuple(sorted(coming, key=lambda event: event.datum))


def _event(day: date, kind: str, titel: str, tekst: str, about: Klantreis | Verbeteractie) -> Gebeurtenis:
    reizen: tuple[str, ...]
    if isinstance(about, Klantreis):
        met = (*about.opgesteld_met, *(organisatie for stap in about.stappen for organisatie in stap.organisaties))
        folder, reizen, organisaties = "journeys", (about.id,), (about.eigenaar.organisatie, *met)
    else:
        folder, reizen = "improvements", about.reizen
        organisaties = (about.eigenaar.organisatie, *about.partners)
    return Gebeurtenis(day, kind, titel, tekst, folder, about.id, reizen, _once(organisaties))


def _once(ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _of_journey(reis: Klantreis) -> Iterator[Gebeurtenis]:
    if reis.geldig_van:
        yield _event(
            reis.geldig_van,
            "klantreis",
            f"Vanaf deze dag klopt de beschrijving: ‘{reis.titel}’",
            reis.ondertitel or "",
            reis,
        )
    for kpi in reis.kpis:
        for meting in reversed(kpi.metingen):
            yield _event(
                meting.datum, "meting", f"Gemeten: {kpi.naam}", f"{hoeveelheid(meting.waarde, kpi.eenheid)}.", reis
            )


def _of_action(actie: Verbeteractie, catalogue: Catalogue, label: Labeller) -> Iterator[Gebeurtenis]:
    before = (None, *(regel.status for regel in actie.logboek))
    elsewhere = _ELDERS.get(voorbehoud_bij(actie, (), catalogue), "")
    for regel, previous in reversed(list(zip(actie.logboek, before, strict=False))):
        event = _of_line(actie, regel, previous, label)
        says_more = event.soort == "status" and regel.status in VERDER_DAN_GEDAAN
        yield replace(event, tekst=_joined(event.tekst, elsewhere)) if says_more else event
    for effect in actie.effect:
        for meting in reversed(effect.metingen):
            text = _joined(_measured(effect, meting, catalogue.kpis[effect.kpi].kpi), elsewhere)
            yield _event(meting.datum, "meting", f"Effect gemeten van ‘{actie.titel}’", text, actie)
    for mijlpaal in actie.mijlpalen:
        if mijlpaal.gereed:
            titel = f"Mijlpaal bereikt van ‘{actie.titel}’"
            yield _event(mijlpaal.gereed, "mijlpaal", titel, _sentence(mijlpaal.titel), actie)
    # As in `doorlooptijd`: an idea begins with its line in the log, and only without one on the day of idee_van.
    if actie.idee_van and actie.idee_van.datum and all(regel.status != "idee" for regel in actie.logboek):
        yield _event(actie.idee_van.datum, "idee", f"Nieuw idee: ‘{actie.titel}’", _thinker(actie), actie)


def _of_line(actie: Verbeteractie, regel: Logregel, previous: str | None, label: Labeller) -> Gebeurtenis:
    """A line that repeats the status before it is news; the first line that says idee is the idea itself."""
    name, text = f"‘{actie.titel}’", regel.toelichting or ""
    if regel.status == previous:
        return _event(regel.datum, "nieuws", f"Nieuws over {name}", text, actie)
    if regel.status == "idee" and previous is None:
        return _event(regel.datum, "idee", f"Nieuw idee: {name}", text or _thinker(actie), actie)
    word = label(regel.status, "actie.status")
    if regel.status == "idee":
        titel = f"{name} is weer een idee"
    elif regel.status in VOCABULARIES["actie.status"]:
        titel = f"{name} is {word[:1].lower()}{word[1:]}"
    else:
        titel = f"{name} heeft nu de status ‘{word}’"
    if not text and regel.status == "geparkeerd" and regel is actie.stand and actie.wacht_op:
        text = _sentence(f"Wacht op: {actie.wacht_op}")
    return _event(regel.datum, "status", titel, text, actie)


def _thinker(actie: Verbeteractie) -> str:
    return f"Bedacht door: {actie.idee_van.rol}." if actie.idee_van else ""


def _measured(effect: Effect, meting: Meting, kpi: Kpi) -> str:
    known = [
        *([f"bij de start {kaal(effect.nulmeting.waarde, kpi.eenheid)}"] if effect.nulmeting else []),
        *([f"het doel is {kaal(effect.doel, kpi.eenheid)}"] if effect.doel is not None else []),
    ]
    beside = f" ({', '.join(known)})" if known else ""
    return f"{kpi.naam}: {hoeveelheid(meting.waarde, kpi.eenheid)}{beside}."


def _of_research(catalogue: Catalogue, label: Labeller) -> Iterator[Gebeurtenis]:
    for id, onderzoek in catalogue.onderzoeken.items():
        named = catalogue.vermeld_door("onderzoeken", id)
        reizen = [catalogue.klantreizen[item.id] for item in named if item.id in catalogue.klantreizen]
        titel = f"Onderzoek gedaan: {label(onderzoek.methode, 'onderzoek.methode').lower()}"
        yield Gebeurtenis(
            onderzoek.datum,
            "onderzoek",
            f"{titel} (aantal: {getal(onderzoek.aantal)})",
            f"Wij leerden: {onderzoek.geleerd}" if onderzoek.geleerd else "",
            "onderzoeken",
            id,
            _once([reis.id for reis in reizen]),
            _once([reis.eigenaar.organisatie for reis in reizen]),
        )


def _of_habits(catalogue: Catalogue) -> Iterator[Gebeurtenis]:
    for id, gewoonte in catalogue.luisteractiviteiten.items():
        if gewoonte.sinds:
            titel, by = f"Nieuwe manier van luisteren: ‘{gewoonte.naam}’", gewoonte.organisatie
            where = ("luisteractiviteiten", id, (), (by,) if by else ())
            yield Gebeurtenis(gewoonte.sinds, "luisteren", titel, "", *where)


def _due_of_journey(reis: Klantreis) -> Iterator[Gebeurtenis]:
    if not reis.is_gearchiveerd:
        text = "Ga na of de klantreis nog klopt, en kies daarna een nieuwe dag."
        yield _event(reis.herijken_voor, "herijken", f"Klantreis herijken: ‘{reis.titel}’", text, reis)


def _due_of_action(actie: Verbeteractie) -> Iterator[Gebeurtenis]:
    if actie.meten_voor and actie.status not in _KLAAR and not actie.effect_niet_gemeten_omdat:
        text = "Meet of de verbetering helpt, en schrijf de meting erbij."
        yield _event(actie.meten_voor, "meten", f"Effect meten van ‘{actie.titel}’", text, actie)
    for mijlpaal in actie.mijlpalen:
        if mijlpaal.gepland and not mijlpaal.gereed and actie.status != "gestopt":
            titel = f"Mijlpaal gepland van ‘{actie.titel}’"
            yield _event(mijlpaal.gepland, "mijlpaal", titel, _sentence(mijlpaal.titel), actie)


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
