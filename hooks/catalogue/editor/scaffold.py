"""A new klantreis or verbeteractie: a small file of what is required, and the next step in plain words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue import loading
from catalogue.editor import splice
from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading.findings import shown
from catalogue.reading.invisible import seen
from catalogue.reading.nodes import Sequence
from catalogue.reading.source import parse
from catalogue.words.slugs import slugify

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What to write: text by path relative to the root, and what the editor does next."""

    files: Mapping[str, str]
    next_steps: str


def new_klantreis(root: Path, titel: str, settings: Settings, today: date) -> Scaffold:
    """A klantreis with its required fields, and the register entries that it needs when there are none yet.

    Raises ValueError with a Dutch sentence when it cannot be made.
    """
    path = _path(root, "journeys", titel)
    catalogue, _ = loading.load(root, settings, today, drafts=True)
    files: dict[str, str] = {}
    owner = settings.organisatie.naam if settings.organisatie else "Mijn organisatie"
    organisation = _first(catalogue.organisaties) or _added(
        root, files, "organisaties", {"id": slugify(owner) or "mijn-organisatie", "naam": owner, "soort": "gemeente"}
    )
    profile = _first(catalogue.profielen) or _added(
        root, files, "profielen", {"id": "een-klant", "naam": "Een klant", "soort": "inwoner", "fictief": "true"}
    )
    files[path] = _JOURNEY.format(
        titel=_quoted(titel),
        profiel=profile,
        organisatie=organisation,
        herijken=_a_year_after(today).isoformat(),
        profielen=", ".join(catalogue.profielen) or profile,
        organisaties=", ".join(catalogue.organisaties) or organisation,
    )
    return Scaffold(files, _NEXT.format(path=path, soort="klantreis"))


@dataclass(frozen=True, slots=True)
class Kanskeuze:
    """An opportunity that somebody sees: the step as `reis#stap`, and what can be better there."""

    adres: str
    wat: str


def new_verbetering(
    root: Path,
    titel: str,
    settings: Settings,
    today: date,
    *,
    lost_op: str | None = None,
    kans: Kanskeuze | None = None,
) -> Scaffold:
    """A verbeteractie of the four required fields, owned by whoever owns the klantreis: for a knelpunt, or a kans.

    Raises ValueError with a Dutch sentence when it cannot be made, with the knelpunten or steps to choose from.
    """
    path = _path(root, "improvements", titel)
    catalogue, _ = loading.load(root, settings, today, drafts=True)
    if kans:
        if lost_op:
            raise ValueError("Kies één van de twee: --lost-op bij een knelpunt, of --kans waar niets misgaat.")
        about, reis = _opportunity(kans, catalogue)
    elif not lost_op or lost_op not in catalogue.knelpunten:
        raise ValueError(_which(lost_op, catalogue))
    else:
        about, reis = f"lost_op: [{_quoted(lost_op)}]", catalogue.knelpunten[lost_op].reis
    text = _IMPROVEMENT.format(
        titel=_quoted(titel),
        waarom=about,
        organisatie=reis.eigenaar.organisatie,
        rol=_quoted(reis.eigenaar.rol),
        vandaag=today.isoformat(),
    )
    return Scaffold({path: text}, _NEXT.format(path=path, soort="verbeteractie"))


def _path(root: Path, folder: str, titel: str) -> str:
    if not titel.strip() or len(titel) > _LONGEST_TITLE:
        raise ValueError(f"Geef een titel van hoogstens {_LONGEST_TITLE} tekens.")
    slug = slugify(titel)
    if not slug:
        raise ValueError("Geef een titel met letters of cijfers: daar wordt de naam van het bestand van gemaakt.")
    path = f"{folder}/{slug}.yml"
    if (root / path).exists():
        raise ValueError(f"{path} bestaat al. Geef een andere titel, of wijzig dat bestand.")
    return path


def _first(register: Mapping[str, object]) -> str:
    return next(iter(register), "")


def _added(root: Path, files: dict[str, str], register: str, entry: Mapping[str, str]) -> str:
    """Puts the entry in an empty register (which keeps its comments) and gives its id."""
    path = f"registers/{register}.yml"
    existing = (root / path).read_text(encoding="utf-8-sig") if (root / path).is_file() else ""
    there = parse(existing.encode()).root
    fault = ValueError(f"In {path} staat een fout. Herstel die eerst; scripts/check.py zegt wat er mis is.")
    if isinstance(there, Sequence) and there.items:
        raise fault
    try:
        files[path] = splice.add(existing, (), 0, {name: _seen(value) for name, value in entry.items()})
    except splice.SpliceRefused as reason:
        raise fault from reason
    return entry["id"]


def _which(lost_op: str | None, catalogue: Catalogue) -> str:
    """Why a verbeteractie needs a knelpunt, and which there are; those without an action first, the worst on top."""
    if not catalogue.klantreizen:
        return "Een verbeteractie hoort bij een klantreis, en die is er nog niet. Begin met een klantreis."
    if not catalogue.knelpunten:
        rows = "\n".join(f"  --kans {id}#…" for id in list(catalogue.klantreizen)[:10])
        return f"Er zijn nog geen knelpunten. Noem de stap waar u een kans ziet, bijvoorbeeld:\n{rows}"
    places = sorted(catalogue.knelpunten.values(), key=lambda pijn: (bool(pijn.acties), -pijn.knelpunt.ernst))
    why = f"Het knelpunt '{shown(lost_op)}' bestaat niet." if lost_op else "Een verbeteractie lost een knelpunt op."
    rows = "\n".join(f"  --lost-op {pijn.adres}  ({shown(pijn.knelpunt.titel)})" for pijn in places[:10])
    return f"{why} Kies er een, bijvoorbeeld:\n{rows}"


def _opportunity(kans: Kanskeuze, catalogue: Catalogue) -> tuple[str, Klantreis]:
    """The line for an opportunity, and its journey. Raises ValueError with the steps to choose from."""
    reis_id, _, stap_id = kans.adres.partition("#")
    reis = catalogue.klantreizen.get(reis_id)
    if reis is None:
        known = "\n".join(f"  --kans {id}#…" for id in list(catalogue.klantreizen)[:10])
        raise ValueError(f"De klantreis '{shown(reis_id)}' bestaat niet. Kies er een, bijvoorbeeld:\n{known}")
    if stap_id not in [stap.id for stap in reis.stappen]:
        why = f"De stap '{shown(stap_id)}' bestaat niet." if stap_id else "Schrijf achter een # bij welke stap."
        rows = "\n".join(f"  --kans {reis.id}#{stap.id}  ({shown(stap.titel)})" for stap in reis.stappen[:10])
        raise ValueError(f"{why} Kies er een, bijvoorbeeld:\n{rows}")
    if not kans.wat.strip() or len(kans.wat) > _LONGEST_TITLE:
        raise ValueError('Schrijf ook wat er beter kan: --wat "Meteen een afspraak maken".')
    return f"kans: {{reis: {reis.id}, stap: {stap_id}, wat: {_quoted(kans.wat)}}}", reis


def _quoted(text: str) -> str:
    """The text between double quotes, as YAML (which reads JSON) takes it."""
    return json.dumps(_seen(text), ensure_ascii=False)


def _seen(text: str) -> str:
    return seen(shown(text, _LONGEST_TITLE))


def _a_year_after(day: date) -> date:
    return day.replace(year=day.year + 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


_JOURNEY = """\
# Dit is het begin: alles wat verplicht is. Vervang de teksten met 'Schrijf hier'.
# Alle andere velden staan uitgelegd op de pagina Velden van de site.
titel: {titel}
status: concept                  # wordt pas gepubliceerd als dit ter_toetsing of vastgesteld is
probleem: "Schrijf hier wat er voor de klant aan de hand is."
doel: "Schrijf hier wat de klant wil bereiken."
profielen: [{profiel}]           # kies uit: {profielen}
eigenaar: {{organisatie: {organisatie}, rol: "Schrijf hier de rol, geen naam"}}   # kies uit: {organisaties}
herijken_voor: {herijken}
fasen:
  - titel: "Ik vraag om hulp"
    stappen:
      - titel: "Ik bel"
        # Weet u hoe dit voelt? Zet er dan bij: ervaring: 2 (1 is zeer negatief, 5 is zeer positief).
        # Weet u het niet, vul dan niets in en vraag het aan klanten.
      - titel: "Ik wacht"
  - titel: "Ik kan verder"
    stappen:
      - titel: "Ik krijg antwoord"
        # Kiest de klant, of loopt het verschillend af? Schrijf uitkomsten; 'naar' zegt waar het verdergaat.
"""

_IMPROVEMENT = """\
# Dit is het begin: alles wat verplicht is. Alle andere velden staan uitgelegd op de pagina Velden van de site.
titel: {titel}
{waarom}
eigenaar: {{organisatie: {organisatie}, rol: {rol}}}
logboek:                         # de laatste regel is de status van nu
  - {{datum: {vandaag}, status: idee}}
"""

_NEXT = """\
Open {path} en vul aan wat u weet. Alle velden staan uitgelegd op de pagina Velden van de site.
Bekijk daarna uw {soort} met: python3 scripts/serve.py
En controleer het bestand met: python3 scripts/check.py
(Op Windows: py in plaats van python3.)"""
