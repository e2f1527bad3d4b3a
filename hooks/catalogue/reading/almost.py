"""What an editor probably meant by a value of another kind than its field has: for the hint, never for a mend."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from catalogue.model import Record
from catalogue.model.answers import Antwoord
from catalogue.model.base import Data, Shape, shapes
from catalogue.model.duration import Looptijd
from catalogue.model.fields import Dag, Decimaal, Heel, Keuze, Vrij
from catalogue.words import meant, nearly
from catalogue.words.slugs import is_slug, slugify

Instead = Callable[[Shape, str], str]
"""What should stand in a field instead of a text, as it is typed; '' when that is anyone's guess."""

_SHORT = 60  # characters: what may be a value with a remark
_WITH_A_CORE = (Heel, Decimaal, Looptijd, Dag, Antwoord, Keuze)
_OPEN = "…"
_NAMING = ("titel", "naam", "tekst", "wat", "vraag", "woord")
_MOST = 4  # words in one field: what may be a choice of more than one


class Almost(NamedTuple):
    """What to write, and what may stand behind it as a comment; else a sentence with what to do. Each may be ''."""

    said: str = ""
    beside: str = ""
    advice: str = ""


def almost(shape: Shape | None, written: Data, instead: Instead) -> Almost:
    """What was probably meant by a text that its field does not take."""
    if shape is None or not isinstance(shape.value, _WITH_A_CORE):
        return Almost()
    if some := _some(shape, written, instead):
        return Almost(advice=f"Kies er een: {', '.join(some[:-1])} of {some[-1]}.")
    if not isinstance(written, str) or len(written) > _SHORT:
        return Almost()
    if nearly.nothing(written):
        return Almost(advice="" if shape.required else "Weet u het niet? Haal dit veld dan weg.")
    both = [instead(shape, one) for one in nearly.two(written) or ()]
    if both and all(both):
        return Almost(advice=f"Kies er een: {both[0]} of {both[1]}.")
    said, beside = nearly.core(written, lambda text: instead(shape, text))
    if not said and isinstance(shape.value, Dag) and (day := nearly.some_day(written)):
        return Almost(advice=f"Noem één dag, zoals {day}.")
    if not said and isinstance(shape.value, Dag) and nearly.lacks_year(written):
        return Almost(advice="Zet het jaar erbij.")
    if not said and isinstance(shape.value, Antwoord):
        said = nearly.yes_or_no(written)
    return Almost(said, beside)


def _some(shape: Shape, written: Data, instead: Instead) -> list[str]:
    """The words of a choice, where more were chosen than one; else []."""
    if not isinstance(shape.value, Keuze) or shape.many or not isinstance(written, str | list):
        return []
    some = meant.parts(written) if isinstance(written, str) else written
    if not 1 < len(some) <= _MOST or not all(isinstance(one, str) and len(one) <= _SHORT for one in some):
        return []
    words = [instead(shape, str(one)) for one in some]
    return words if all(words) else []


def unpacked(shape: Shape, value: Data, is_field: Callable[[str], bool]) -> str:
    """The text that was taken for a list or a block: `[Ik bel]`, `Let op: bel eerst`; '' when it is more than that."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return value[0]
    if isinstance(value, dict) and len(value) == 1:
        (key, text), *_ = value.items()
        if isinstance(text, str) and text:
            if is_field(key) and (key in _NAMING or not isinstance(shape.value, Vrij) or shape.reference):
                return text
            return f"{key}{'#' if shape.reference else ': '}{text}"
    return ""


def packed(model: type[Record], text: str, instead: Instead) -> tuple[str, bool]:
    """The text as a block between braces, in the first field that takes it, and whether that is all there must be.

    '' when it is anyone's guess which field that is.
    """
    if ";" in text or "\t" in text:  # a row of cells
        return "", False
    fields = shapes(model)
    needed = [shape for shape in fields.values() if shape.required]
    own = {"id": slugify(text)} if "id" in fields and fields["id"].required else {}
    for shape in (one for one in needed or fields.values() if one.name not in own):
        if shape.record or shape.many or (shape.reference and not is_slug(text)):
            return "", False
        if found := instead(shape, text):
            filled: Mapping[str, str] = own | {shape.name: found}
            names = [one.name for one in needed] or [shape.name]
            block = ", ".join(f"{name}: {filled.get(name, _OPEN)}" for name in names)
            return f"{{{block}}}", all(name in filled for name in names)
    return "", False
