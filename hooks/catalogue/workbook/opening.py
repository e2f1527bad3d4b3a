"""The zip file of a workbook, when it is one, holds no more than it may, and can be read without harm."""

import io
import re
import zipfile
import zlib

from catalogue.model.limits import (
    MAX_WORKBOOK_BYTES,
    MAX_WORKBOOK_PARTS,
    MAX_WORKBOOK_TAGS,
    MAX_WORKBOOK_UNPACKED,
    MOST_WORKBOOK_TAGS,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PIECE = 1 << 16
_SAVE_AS = "Kies in Excel of LibreOffice 'Opslaan als' en dan 'Excel-werkmap (.xlsx)'."
_MARKUP = re.compile(rb"<!(?:DOCTYPE|ENTITY)|\0", re.IGNORECASE)
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class NoWorkbook(ValueError):
    """A file is no workbook: `what` it is, and what to do about it."""

    code = "E1801"

    def __init__(self, what: str, advice: str) -> None:
        self.what, self.advice = what, advice
        super().__init__(what)


class TooMuch(NoWorkbook):
    """A workbook holds more than is read."""

    code = "E1802"


def opened(data: bytes) -> zipfile.ZipFile:
    """The zip file. Raises NoWorkbook when it is something else, TooMuch when it holds too much."""
    if len(data) > MAX_WORKBOOK_BYTES:
        raise TooMuch("het bestand is groter dan 20 MB", _smaller())
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise NoWorkbook(
                "er zit een wachtwoord op",
                "Haal het wachtwoord eraf: open het bestand en sla het zonder wachtwoord op.",
            )
        raise NoWorkbook("het is een bestand van een oude Excel (.xls)", _SAVE_AS)
    if not data.startswith(b"PK"):
        raise NoWorkbook("het is tekst, zoals CSV" if _is_text(data) else "het is iets anders", _SAVE_AS)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _weigh(archive, len(data))
    except NoWorkbook:
        raise
    except _DAMAGED as error:
        raise NoWorkbook("het bestand is beschadigd", _SAVE_AS) from error
    return archive


def _is_text(data: bytes) -> bool:
    return b"\0" not in data[:_PIECE]


def _smaller() -> str:
    return "Haal de bladen weg die u niet wijzigde, en sla het bestand opnieuw op."


def _weigh(archive: zipfile.ZipFile, packed: int) -> None:
    """Read everything once: what a zip file says of itself need not be true. `packed` is its size in bytes."""
    most_bytes, most_tags = (fixed + each * packed for fixed, each in (MAX_WORKBOOK_UNPACKED, MAX_WORKBOOK_TAGS))
    names = set(archive.namelist())
    if "xl/workbook.xml" not in names:
        raise NoWorkbook(_other(names), _SAVE_AS)
    if len(archive.infolist()) > MAX_WORKBOOK_PARTS:
        raise TooMuch(f"er zitten meer dan {MAX_WORKBOOK_PARTS} onderdelen in", _smaller())
    size = tags = 0
    for entry in archive.infolist():
        if not entry.filename.endswith((".xml", ".rels")):
            continue  # pictures and the like, which nobody reads
        before = b""
        with archive.open(entry) as part:
            while piece := part.read(_PIECE):
                size += len(piece)
                tags += piece.count(b"<")
                if size > most_bytes or tags > min(most_tags, MOST_WORKBOOK_TAGS):
                    raise TooMuch("er staat meer in dan wij kunnen lezen", _smaller())
                if _MARKUP.search(before + piece):
                    raise NoWorkbook("er staat iets in dat niet in een werkmap hoort", _SAVE_AS)
                before = piece[-16:]


def _other(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "het is een document van Word"
    if "content.xml" in names:
        return "het is een bestand van LibreOffice (.ods)"
    if "xl/workbook.bin" in names:
        return "het is een binaire werkmap (.xlsb)"
    return "het is een zip-bestand met iets anders"
