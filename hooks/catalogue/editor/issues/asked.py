"""What is asked in an issue at a forge: the forms, with fields that say what the model says."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catalogue.model import Klantreis, Record, Verbeteractie
from catalogue.model.answers import Antwoord
from catalogue.model.base import Path, Shape, example, model_at, shapes
from catalogue.model.filled_in import kind_of
from catalogue.model.improvement import Logregel
from catalogue.model.registers import Onderzoek

LINE, TEXT, CHOICE, CHOICES = "line", "text", "choice", "choices"
"""How something is answered: on one line, in more, with one word of a list, or with more of those."""
YES_OR_NO = "ja of nee"
"""What is chosen from where the answer is yes or no, in the place of a vocabulary."""


@dataclass(frozen=True, slots=True)
class IssueField:
    """One question. `place` is the field of the record that its answer is for; () is of nothing in a file.

    `words` is the vocabulary that is chosen from, or YES_OR_NO; '' when anything can be typed.
    """

    id: str
    label: str
    help: str
    kind: str = TEXT
    required: bool = False
    place: Path = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class IssueForm:
    """One kind of issue. What it becomes is a record of `model`; None when it becomes nothing in a file."""

    name: str
    title: str
    about: str
    warning: str
    fields: tuple[IssueField, ...]
    model: type[Record] | None = None

    def field(self, id: str) -> IssueField:
        return next(one for one in self.fields if one.id == id)


def _of(model: type[Record], *place: str, label: str = "", help: str = "", required: bool | None = None) -> IssueField:
    """A field of the model: called as it is there, and explained as it is there, unless another text is given."""
    owner = model_at(model, place[:-1])
    assert owner
    shape = shapes(owner)[place[-1]]
    title = str(shape.info.title)
    above = shapes(model)[place[0]].info.title if len(place) > 1 else ""
    yes_or_no = isinstance(shape.value, Antwoord)
    return IssueField(
        id="-".join(place).replace("_", "-"),
        label=label or (f"{above}: {title[:1].lower()}{title[1:]}" if above else title),
        help=help or _told(shape),
        kind=_kind(shape, yes_or_no=yes_or_no),
        required=shape.required if required is None else required,
        place=place,
        words=YES_OR_NO if yes_or_no else shape.vocabulary,
    )


def _told(shape: Shape) -> str:
    """What the model says of a field, with its example where something is typed."""
    said = str(shape.info.description)
    sample = example(shape) or (shape.info.examples or [""])[0]
    if shape.vocabulary or shape.reference or not isinstance(sample, str) or isinstance(shape.value, Antwoord):
        return said
    return f"{said} Bijvoorbeeld: {sample}"


def _kind(shape: Shape, *, yes_or_no: bool) -> str:
    if shape.vocabulary or yes_or_no:
        return CHOICES if shape.many else CHOICE
    return TEXT if kind_of(shape) == "long" else LINE


_OPEN = "Dit bericht is openbaar. Noem geen namen, nummers of adressen, en niets waaraan iemand te herkennen is."
_UNKNOWN = "Weet u het niet? Laat het leeg."
_WHERE = IssueField("plek", "Op welke pagina, of bij welke klantreis?", "De titel of het webadres. Mag leeg.", LINE)

_IDEA = IssueForm(
    "idee",
    "Nieuw idee",
    "U weet iets wat beter kan.",
    _OPEN,
    (
        _of(Verbeteractie, "titel"),
        _of(Verbeteractie, "aanpak"),
        _of(
            Verbeteractie,
            "lost_op",
            label="Welk knelpunt lost dit op?",
            help=f"De titel van het knelpunt, of het webadres ervan op de site. {_UNKNOWN}",
        ),
        _of(Verbeteractie, "soort"),
        _of(Verbeteractie, "idee_van", "rol", required=False),
    ),
    Verbeteractie,
)
_SIGNAL = IssueForm(
    "signaal",
    "Signaal",
    "U merkte iets bij klanten of collega's. Drie vragen.",
    _OPEN,
    (
        IssueField(
            "aan-de-hand",
            "Wat is er aan de hand?",
            "Wat gebeurde er, of wat hoorde u? Wat een klant letterlijk zei, helpt.",
            required=True,
            place=("geleerd",),
        ),
        IssueField("moet-gebeuren", "Wat zou er moeten gebeuren?", "Mag leeg.", place=("hoe_verder",)),
        IssueField("helpen", "Hoe kunnen we helpen?", "Mag leeg.", place=("hoe_verder",)),
        _of(Onderzoek, "methode", label="Hoe hoorde of zag u dit?", help="Mag leeg.", required=False),
        _of(
            Onderzoek,
            "door_rol",
            label="Wat is uw rol?",
            help="Bijvoorbeeld inwoner, bode of telefonist. Geen naam.",
        ),
        _of(Onderzoek, "toestemming", help="Mogen wij dit gebruiken, zonder namen? Gaat het over een ander: mag het?"),
        _WHERE,
    ),
    Onderzoek,
)
_JOURNEY = IssueForm(
    "klantreis",
    "Nieuwe klantreis",
    "U wilt vertellen wat klanten meemaken, stap voor stap.",
    _OPEN,
    (
        _of(Klantreis, "titel"),
        _of(Klantreis, "probleem"),
        _of(Klantreis, "doel"),
        _of(
            Klantreis,
            "profielen",
            help=f"De namen van de klantprofielen op de site, met een komma ertussen. {_UNKNOWN}",
            required=False,
        ),
        _of(Klantreis, "leefgebieden"),
        _of(Klantreis, "eigenaar", "organisatie", help=f"De naam zoals op de site. {_UNKNOWN}", required=False),
        _of(Klantreis, "eigenaar", "rol", required=False),
        IssueField(
            "stappen",
            "Stappen",
            "Elke stap op een eigen regel, in de woorden van de klant. Bijvoorbeeld: Ik bel de gemeente",
            place=("fasen",),
        ),
    ),
    Klantreis,
)
_LOG = IssueForm(
    "logboek",
    "Een regel voor het logboek",
    "Er gebeurde iets met een verbeteractie.",
    _OPEN,
    (
        IssueField(
            "actie",
            "Welke verbeteractie?",
            "De titel van de verbeteractie, of het webadres ervan op de site.",
            LINE,
            required=True,
        ),
        _of(
            Logregel,
            "datum",
            help="De dag waarop de status inging, bijvoorbeeld 2 maart 2026. Leeg is vandaag.",
            required=False,
        ),
        _of(Logregel, "status"),
        _of(Logregel, "toelichting"),
    ),
    Logregel,
)
_FAULT = IssueForm(
    "fout",
    "Fout",
    "Er klopt iets niet op de site of in het programma.",
    "Gaat het om een lek, of staat er iets over een echt mens op de site? Meld dat dan niet hier. "
    "SECURITY.md zegt waar wel.",
    (
        IssueField("zag", "Wat zag u?", "Neem een melding letterlijk over.", required=True),
        IssueField("verwachtte", "Wat had u verwacht?", "Mag leeg."),
        IssueField("plek", "Op welke pagina, of in welk bestand?", "De titel of het webadres. Mag leeg.", LINE),
        IssueField("waarmee", "Waarmee werkte u?", "Bijvoorbeeld een telefoon, Windows of een schermlezer.", LINE),
    ),
)
_QUESTION = IssueForm(
    "vraag",
    "Vraag",
    "U wilt iets weten of komt er niet uit.",
    _OPEN,
    (
        IssueField("vraag", "Wat wilt u weten?", "Eén vraag tegelijk helpt ons.", required=True),
        IssueField("geprobeerd", "Wat hebt u al geprobeerd?", "Mag leeg."),
    ),
)

FORMS: Mapping[str, IssueForm] = MappingProxyType(
    {one.name: one for one in (_IDEA, _SIGNAL, _JOURNEY, _LOG, _FAULT, _QUESTION)}
)
"""Every form by its name, in the order in which a forge shows them."""
