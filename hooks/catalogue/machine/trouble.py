"""What went wrong with the computer or with a template, in words for who runs a command: never Python's own.

Nothing but the standard library is used: it also has to work when a part of the environment is gone.
"""

import errno
import os
import re
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path

from catalogue.machine.template_trouble import in_dutch
from catalogue.paths import CACHE, PROJECT

LOG = CACHE / "laatste-fout.txt"
"""Where the details of the last trouble are kept."""

_FULL = "de schijf is vol; maak ruimte vrij en probeer het opnieuw"
_FORBIDDEN = "u mag daar niet schrijven of lezen; kies een andere plek, of vraag uw beheerder om rechten"
_READ_ONLY = "daar kan alleen gelezen worden; kies een andere plek"
_BUSY = "een ander programma houdt het bezet; sluit dat en probeer het opnieuw"
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: _READ_ONLY,
    errno.EBUSY: _BUSY,
    errno.ETXTBSY: _BUSY,
    errno.ENOENT: "die plek is er niet",
    errno.ENOTDIR: "op die plek staat een bestand waar een map hoort",
    errno.EISDIR: "op die plek staat een map waar een bestand hoort",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EXDEV: "die plek staat op een andere schijf of is zelf een aankoppelpunt; kies een map daarbinnen",
    errno.ELOOP: "er verwijzen mappen naar elkaar",
    errno.EMFILE: "er zijn te veel bestanden tegelijk open",
    errno.EIO: "de schijf geeft een fout",
    errno.ENOMEM: "er is te weinig geheugen vrij",
}
_UNKNOWN = re.compile(r"has no attribute '(\w+)'|'(\w+)' is undefined")
_UNFORESEEN = "Er ging iets mis wat wij niet hadden voorzien."


def cause(error: OSError) -> str:
    """Why the system refused something, as it stands in a sentence: "de schijf is vol; maak …"."""
    return _CAUSES.get(error.errno or 0, "het systeem weigert dat")


def in_words(error: BaseException) -> str:
    """What went wrong and what to do, as one or two Dutch sentences; paths in it are relative to this project."""
    for one in _chain(error):
        if isinstance(one, OSError) and one.errno:
            name = one.filename2 or one.filename
            where = f" bij '{_shown(name)}'" if name else ""
            return f"Dit lukt niet{where}: {cause(one)}."
        if isinstance(one, MemoryError):
            return f"Dit lukt niet: {_CAUSES[errno.ENOMEM]}."
        if isinstance(one, ModuleNotFoundError):
            return (
                f"Het onderdeel '{one.name}' ontbreekt of is beschadigd. Verwijder de map .venv en probeer het opnieuw."
            )
        if told := _of_template(one):
            return told
    return _UNFORESEEN


def _chain(error: BaseException | None) -> list[BaseException]:
    """The error and what caused it, the last first."""
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _of_template(error: BaseException) -> str:
    """A template that Jinja cannot read, or that asks for what is not there; '' when no template is to blame.

    Jinja's errors are known by the names of their classes: this module loads nothing.
    """
    kinds = {kind.__name__ for kind in type(error).__mro__}
    path = getattr(error, "filename", None) or getattr(error, "name", None)  # a comment without an end has no file
    line = getattr(error, "lineno", None)
    if "TemplateSyntaxError" not in kinds or not path or not line:
        path, line = _last_template(error)
    if not path:
        missing = getattr(error, "name", "") if "TemplateNotFound" in kinds else ""
        return f"Het sjabloon '{_shown(missing)}' is er niet." if missing else ""
    return " ".join(filter(None, (f"Het sjabloon '{_shown(path)}' klopt niet op regel {line}.", _why(error, kinds))))


def _why(error: BaseException, kinds: set[str]) -> str:
    """What is wrong in a template; '' when only its line is known."""
    says = str(getattr(error, "message", None) or error)
    if "TemplateNotFound" in kinds:
        return f"Het sjabloon '{_shown(getattr(error, 'name', ''))}' is er niet."
    if unknown := _UNKNOWN.search(says):
        return f"'{unknown[1] or unknown[2]}' is daar onbekend: misschien heet het nu anders."
    return in_dutch(_shown(says)) if "TemplateError" in kinds else ""


def _last_template(error: BaseException) -> tuple[str, int]:
    """The template, and its line, in which an error was raised; ('', 0) when it was in none."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if not frame.filename.endswith(".py") and not frame.filename.startswith("<"):
            return frame.filename, frame.lineno or 0
    return "", 0


def _shown(name: object) -> str:
    text = os.fsdecode(name) if isinstance(name, str | bytes | os.PathLike) else str(name)
    with suppress(ValueError):
        text = str(Path(text).relative_to(PROJECT))
    return "".join(character if character.isprintable() else "?" for character in text)


def keep(error: BaseException) -> str:
    """Write the details of an error where who helps can find them; gives the sentence that says where, '' if not."""
    details = "".join(traceback.format_exception(error)).encode("utf-8", "backslashreplace")
    for path in (LOG, Path(tempfile.gettempdir()) / LOG.name):
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(details)
            return f"Bijzonderheden staan in {_shown(path)}; stuur dat bestand mee als u dit meldt."
    return ""


def told(error: BaseException) -> str:
    """What to say of an error that ends a program: what went wrong, and where the details are."""
    return f"{in_words(error)} {keep(error)}".rstrip()
