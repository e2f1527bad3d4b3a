"""The form in a browser: its questions are answered from the files that the site published, fetched as they are needed.

Those files are laid in a folder of the browser's own memory, so that all else works as on a computer. A file is there
when it was opened, when it is named in what is open, or when it names that. So every rule between files knows all that
it looks at, for what is open; of every other file the findings are those of when the site was made.
"""

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from catalogue.editor.packed import Card, CatalogueIndex, Whole, unpack
from catalogue.editor.protocol import Json, answer
from catalogue.editor.questions import asked
from catalogue.editor.workspace import Folder, Workspace
from catalogue.loading import Memory, rules_of
from catalogue.machine import trouble
from catalogue.reading.document import Document, id_of
from catalogue.reading.settings import SETTINGS_FILE

_WORD = re.compile(r"[a-z0-9-]+")
_NOT_HERE = "Dit bestand is nog niet opgehaald, en dat lukt nu niet. Hebt u verbinding met het internet?"


def begin(index: Any, fetch: Callable[[str], Any]) -> Callable[[str], str]:
    """Answers questions about the catalogue of which this is the index, with what a browser fetches.

    Both are JavaScript's: an array of bytes, and what gives one by its name, or null when it cannot be had.
    """

    def piece(name: str) -> bytes:
        found = fetch(name)
        if found is None:
            raise OSError(name)
        return bytes(found.to_bytes())

    return PublishedForm(index.to_bytes(), piece, Path("/catalogus"), date.today()).ask


class PublishedForm:
    """The form of one catalogue, in the folder `root`, which is its own."""

    def __init__(self, index: bytes, fetch: Callable[[str], bytes], root: Path, clock: date) -> None:
        """`fetch` gives a piece by its name, and raises OSError when that cannot be had; `clock` is today's date."""
        self._index: CatalogueIndex = unpack(index)
        self._fetch, self._root = fetch, root
        settings = self._index.settings
        self._today = settings.today(None, max(clock, self._index.built))
        self._rules = rules_of(settings, self._today, self._index.may_stay, self._index.jargon)
        self._memory, self._folder = Memory(), Folder()
        self._read: dict[str, tuple[bytes, Document]] = {}
        self._missing = {card.piece for card in self._cards.values()}
        self._elsewhere: dict[str, list[tuple[str, str]]] = {}
        self._journeys = {id_of(path): path for path in self._cards if path.startswith("journeys/")}
        self._named_by: dict[str, set[str]] = {}
        self._used_by: dict[tuple[str, str], set[str]] = {}
        for path, card in self._cards.items():
            for other in card.about:
                self._named_by.setdefault(other, set()).add(path)
            for entry in card.uses:
                self._used_by.setdefault(entry, set()).add(path)
        root.mkdir(parents=True, exist_ok=True)
        excused = "".join(f"- {json.dumps(value)}\n" for value in self._index.met_outside)
        (root / SETTINGS_FILE).write_text(excused, encoding="utf-8")
        self._bring(path for path in self._cards if path.startswith("registers/"))

    @property
    def _cards(self) -> Mapping[str, Card]:
        return self._index.cards

    def ask(self, question: str) -> str:
        """The answer to a question, both as JSON. Never raises: what goes wrong is a sentence in `error`."""
        try:
            return json.dumps(self._answer(json.loads(question)))
        except OSError:
            return json.dumps({"error": _NOT_HERE})
        except ValueError as reason:
            return json.dumps({"error": str(reason)})
        except Exception as error:
            return json.dumps({"error": trouble.told(error)})

    def _answer(self, question: Any) -> Json:
        known = self._known(question)
        space = Workspace(
            self._root,
            self._index.settings,
            self._today,
            memory=self._memory_of(known),
            folder=self._folder,
            elsewhere=self._elsewhere,
        )
        said = answer(question, space)
        if self._missing and str(said.get("path")).startswith("registers/"):
            said["page"] = ""  # it is about every file
        if "files" in said:
            rows = {path: _row(path, card) for path, card in self._cards.items() if card.kind and path not in known}
            said["files"] = [rows.pop(row["path"], row) for row in said["files"]] + [*rows.values()]
        return said

    # --- which files ---

    def _known(self, question: Any) -> set[str]:
        """The files of which everything is known that a rule looks at; they are brought here, with all of that."""
        changed = asked(question).changed
        words = set(_WORD.findall(json.dumps(question)))
        open_now = {path for path in (*changed, question.get("path")) if path in self._cards}
        self._bring(open_now)
        named = {self._journeys[word] for word in words & self._journeys.keys()}
        left = {one for path in open_now & changed.keys() for one in self._removed(path, changed[path])}
        known = open_now | named | left | self._around(open_now | left)
        self._bring(known | self._around(known))
        registers = {path for path in self._cards if path.startswith("registers/")}
        return known | registers if self._missing else {*self._cards}

    def _around(self, paths: Iterable[str]) -> set[str]:
        """What these files name, and what names them."""
        found: set[str] = set()
        for path in paths:
            card = self._cards[path]
            found |= card.about | self._named_by.get(path, set())
        return {path for path in found if path in self._cards}

    def _removed(self, path: str, text: str) -> Iterator[str]:
        """The files that use an entry which is no longer in the text of a register."""
        register, words = id_of(path), set(_WORD.findall(text))
        document = self._read[path][1] if path in self._read else None
        for id in document.identities.get(register, ()) if document else ():
            if id not in words:
                yield from self._used_by.get((register, id), ())

    def _bring(self, paths: Iterable[str]) -> None:
        wanted = self._missing & {self._cards[path].piece for path in paths}
        for name in sorted(wanted):
            piece: Mapping[str, Whole] = unpack(self._fetch(name))
            for path, (file, document) in piece.items():
                assert file.data is not None
                (self._root / path).parent.mkdir(exist_ok=True)
                (self._root / path).write_bytes(file.data)
                if document:
                    self._read[path] = sha256(file.data).digest(), document
            self._missing.remove(name)
        if wanted:
            self._elsewhere.clear()
            for card in self._cards.values():
                for kind, value, label in card.offers if card.piece in self._missing else ():
                    self._elsewhere.setdefault(kind, []).append((value, label))

    def _memory_of(self, known: Container[str]) -> Memory:
        """What was read, when the site was made or since; of what is not `known` nothing more is found than was."""
        kept = self._memory.documents if self._memory.rules == self._rules else {}
        read = {(path, data): _as(document, path in known) for path, (data, document) in self._read.items()}
        self._memory = Memory(self._rules, {**kept, **read})
        return self._memory


def _as(document: Document, is_known: bool) -> Document:
    return document if is_known else replace(document, broken=((),), beyond=(), timed=())


def _row(path: str, card: Card) -> Json:
    return {
        "path": path,
        "kind": card.kind,
        "title": card.title,
        "errors": card.errors,
        "warnings": card.warnings,
    }
