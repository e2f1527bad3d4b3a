"""What is to be added to a catalogue: gathered first, then written all or none."""

from dataclasses import dataclass, field
from pathlib import Path

from catalogue.editor import splice
from catalogue.editor.changeset import Changeset
from catalogue.editor.content import order_of
from catalogue.model import Klantreis
from catalogue.model.base import Data, model_at
from catalogue.reading.document import id_of
from catalogue.reading.names import Names
from catalogue.reading.nodes import Sequence, plain
from catalogue.reading.source import CUT_SHORT, parse


@dataclass
class Additions:
    """The files of a catalogue as they are, and the texts that some of them get. Nothing is written until `save`."""

    root: Path
    before: dict[str, bytes]
    texts: dict[str, str] = field(default_factory=dict)
    named: dict[str, dict[str, str]] = field(default_factory=dict)
    """The entries that were added to each register: what they are called, by their id."""

    def changes(self) -> Changeset:
        return Changeset(self.before, {path: text.encode() for path, text in self.texts.items()})

    def save(self) -> None:
        """Write it all, in folders that may not be there yet. Raises ValueError or OSError when nothing was written."""
        made = [folder for path in self.texts if not (folder := (self.root / path).parent).exists()]
        try:
            for folder in made:
                folder.mkdir(exist_ok=True)
            self.changes().save(self.root)
        except BaseException:
            for folder in made:
                if folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()
            raise

    def entries(self, register: str) -> list[Data]:
        """What stands in a register. Raises ValueError, in Dutch, when that cannot be read."""
        path = f"registers/{register}.yml"
        source = parse(self._text(path).encode())
        if any(one.code in CUT_SHORT for one in source.problems):
            raise _spoilt(path)
        if source.root is None:
            return []
        if not isinstance(source.root, Sequence):
            raise _spoilt(path)
        found: list[Data] = plain(source.root)
        return found

    def add_entry(self, register: str, entry: dict[str, Data], name: str) -> None:
        """Put an entry at the end of a register. Raises ValueError, in Dutch, when that cannot be done."""
        path = f"registers/{register}.yml"
        number = len(self.entries(register))
        try:
            self.texts[path] = splice.add(self._text(path), (), number, entry)
        except splice.SpliceRefused as reason:
            raise _spoilt(path) from reason
        self.named.setdefault(register, {})[entry["id"]] = name

    def write_own_id(self, journey: str, scope: str, id: str) -> None:
        """Let a step or knelpunt of a journey write the id that is made from its title, when it does not yet.

        Raises ValueError, in Dutch, when that cannot be done.
        """
        path = next(path for path in self.before if path.startswith("journeys/") and id_of(path) == journey)
        text = self._text(path)
        root = parse(text.encode()).root
        if root is None:
            raise _spoilt(path)
        names = Names(())
        names.take(Klantreis, root, plain(root), ())
        found = names.identities.get(scope, {}).get(id)
        if found is None or found.own:
            return
        model = model_at(Klantreis, found.path)
        assert model
        try:
            self.texts[path] = splice.set(text, (*found.path, "id"), id, order_of(model))
        except splice.SpliceRefused as reason:
            raise ValueError(f"{path}: schrijf eerst zelf 'id: {id}' bij '{journey}#{id}'. {reason}") from reason

    def _text(self, path: str) -> str:
        if path in self.texts:
            return self.texts[path]
        try:
            return self.before.get(path, b"").decode()
        except UnicodeDecodeError as error:
            raise _spoilt(path) from error


def _spoilt(path: str) -> ValueError:
    return ValueError(f"In {path} staat een fout. Herstel die eerst; scripts/check.py zegt wat er mis is.")
