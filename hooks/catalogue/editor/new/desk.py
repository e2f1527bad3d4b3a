"""What somebody who adds something to a catalogue has at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Self

from catalogue import loading
from catalogue.editor.new.additions import Additions
from catalogue.editor.new.commands import Shell
from catalogue.editor.new.judge import Judge
from catalogue.editor.workspace import Workspace
from catalogue.model import Klantreis, Verbeteractie
from catalogue.model.catalogue import Catalogue
from catalogue.model.settings import Settings
from catalogue.reading import guard
from catalogue.reading.findings import Finding
from catalogue.reading.folder import File, files
from catalogue.words.slugs import slugify

_MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """The catalogue with its concepts, what is added to it, who judges that, and where commands are typed."""

    root: Path
    catalogue: Catalogue
    additions: Additions
    judge: Judge
    shell: Shell

    @classmethod
    def at(cls, root: Path, settings: Settings, today: date, shell: Shell) -> Self:
        """The desk for the catalogue in this folder, on this day."""
        listing = files(root)
        catalogue, _ = loading.load(root, settings, today, drafts=True, listing=listing)
        return cls._with(root, settings, today, catalogue, listing[0], shell)

    @classmethod
    def over(cls, space: Workspace) -> Self:
        """The desk for a catalogue with what was changed in it; nobody types a command there."""
        files = list(space.files.values())
        return cls._with(space.root, space.settings, space.today, space.catalogue, files, Shell())

    @classmethod
    def _with(
        cls, root: Path, settings: Settings, today: date, catalogue: Catalogue, files: Sequence[File], shell: Shell
    ) -> Self:
        judge = Judge(settings, today, guard.staying(files, settings).keys)
        before = {file.path: file.data for file in files if file.data is not None}
        return cls(root, catalogue, Additions(root, before), judge, shell)

    @property
    def settings(self) -> Settings:
        return self.judge.settings

    @property
    def today(self) -> date:
        return self.judge.today

    def new_path(self, folder: str, titel: str) -> str:
        """Where a file with this title goes. Raises ValueError, in Dutch, when it cannot be made."""
        titel = titel.strip()
        if not titel:
            raise ValueError("Geef een titel.")
        if len(titel.splitlines()) > 1:
            raise ValueError("Geef een titel van één regel.")
        self.judge.judged(folder, ("titel",), titel)
        slug = slugify(titel)
        if not slug:
            raise ValueError("Geef een titel met letters of cijfers: daar wordt de naam van het bestand van gemaakt.")
        path = f"{folder}/{slug}.yml"
        if path in self.additions.before or (self.root / path).exists():
            titles = {one.id: one.titel for one in self._items(folder)}
            alike = get_close_matches(slug, titles, n=_MOST_ALIKE)
            rows = "".join(f"\n  {folder}/{id}.yml  ({titles[id]})" for id in alike)
            told = f" Kijk ook of het hier al staat:{rows}" if rows else ""
            raise ValueError(f"{path} bestaat al. Geef een andere titel, of wijzig dat bestand.{told}")
        return path

    def new_errors(self) -> list[Finding]:
        """The errors that the catalogue would have with what is added, and does not have now."""
        return self.additions.changes().new_errors(self.root, self.settings, self.today)

    def names(self, register: str) -> dict[str, str]:
        """What the entries of a register are called, by their id; with those that are added."""
        found = {id: called(one) for id, one in self.catalogue.register(register).items()}
        return found | self.additions.named.get(register, {})

    def _items(self, folder: str) -> list[Klantreis | Verbeteractie]:
        here = self.catalogue.klantreizen if folder == "journeys" else self.catalogue.verbeteringen
        return list(here.values())


def called(entry: object) -> str:
    """What an entry of a register is called: its name or its role, else its id."""
    return next((str(name) for field in ("naam", "rol", "id") if (name := getattr(entry, field, ""))), "")
