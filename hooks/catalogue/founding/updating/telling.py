"""What an update will do, in lines for who is no programmer: what is theirs by name, what is ours by number."""

from collections.abc import Iterable, Iterator

from catalogue.founding.updating.manifest import BEFORE_ALL, MANIFEST, Manifest
from catalogue.founding.updating.update_plan import UpdatePlan
from catalogue.reading.site_file import OWN_PAGES, OWN_STYLES, OWN_TEMPLATES

BESIDE = "bijwerken"
"""The folder in the project where ours is put when theirs stays."""
_MOST = 20
_UNKNOWN = (
    f"Wij weten niet met welke versie u begon: {MANIFEST} is er niet. Dus weten wij ook niet wat u zelf veranderde."
)
_WAY_OUT = (
    f"Weet u met welke versie u begon? Zet eerst {MANIFEST} van die versie op zijn plek, en probeer het dan nog eens. "
    f"Weet u het niet? Ga door, en zet daarna uit de map {BESIDE} op zijn plek wat u nooit veranderde: bij een kopie "
    "waarin u alleen uw eigen mappen vulde, is dat alles. De volgende keer gaat het dan vanzelf."
)
_WHERE = (
    (("docs/assets/",), f"Uw eigen stijl hoort in een .css-bestand in {OWN_STYLES}."),
    (("docs/",), f"Uw eigen tekst hoort in {OWN_PAGES}, onder dezelfde naam."),
    (("hooks/catalogue/templates/", "hooks/catalogue/pages/"), f"Uw eigen sjabloon hoort in {OWN_TEMPLATES}."),
    (("hooks/", "scripts/", "requirements/", "overrides/"), "Dit hoort bij het programma: het kan zo vastlopen."),
)


def told(plan: UpdatePlan, old: Manifest, new: Manifest, model: int) -> Iterator[str]:
    """The plan from a version to another, for a catalogue that was written for this version of the model."""
    yield _versions(old, new)
    for number, what in (
        (len(plan.replaced), "vervangen: daar hebt u niets aan veranderd"),
        (len(plan.new), "nieuw"),
        (len(plan.gone), "weg: wij hebben het niet meer, en u hebt er niets aan veranderd"),
    ):
        if number:
            yield f"  {number} {'bestand' if number == 1 else 'bestanden'} {what}"
    if new.model > model:
        yield f"Uw inhoud gaat van versie {model} naar versie {new.model} van het model: wat anders heet, verandert."
    if plan.changes:
        yield "Verder verandert er niets aan uw inhoud, uw instellingen en uw eigen bestanden."
    if unknown := not old.files and bool(plan.both):
        yield _UNKNOWN
    yield from _named(
        "Dit is bij u anders dan bij ons. Het blijft staan zoals het bij u is:"
        if unknown
        else "U en wij veranderden allebei iets. Dat van u blijft staan:",
        plan.both,
    )
    yield from _named("U veranderde iets, wij nu niet. Dat van u blijft staan:", plan.own)
    yield from _named("U veranderde iets dat wij niet meer hebben. Haal het weg als u het niet mist:", plan.own_alone)
    yield from _named("U haalde iets van ons weg. Het blijft weg:", plan.away)
    yield from _named("Ons sjabloon is nu anders. Kijk of het uwe nog past:", map(_stale, plan.stale))
    yield from _named("Deze taken blijven zoals zij zijn. Doe dit ook eens op uw eigen computer:", plan.left)
    for places, advice in _WHERE:
        if any(_first(path) == places for path in (*plan.both, *plan.own, *plan.own_alone)):
            yield advice
    if plan.both or plan.own:
        yield f"Hoe het bij ons is, staat daarna in de map {BESIDE}."
    if unknown:
        yield _WAY_OUT


def _versions(old: Manifest, new: Manifest) -> str:
    if new.version == old.version:
        return f"U hebt versie {new.version} al."
    since = "Uw versie is niet bekend" if old.version == BEFORE_ALL else f"U hebt versie {old.version}"
    return f"{since}. De nieuwe versie is {new.version}."


def _first(path: str) -> tuple[str, ...]:
    """The places in which a file stands of which we have advice."""
    return next((places for places, _ in _WHERE if path.startswith(places)), ())


def _named(title: str, paths: Iterable[str]) -> Iterator[str]:
    found = list(paths)
    if found:
        yield title
        yield from (f"  {path}" for path in found[:_MOST])
        if len(found) > _MOST:
            yield f"  en nog {len(found) - _MOST}"


def _stale(own: tuple[str, str]) -> str:
    name, original = own
    return f"{OWN_TEMPLATES}/{name} ({f'naast {original}' if original else 'wij hebben het niet meer'})"
