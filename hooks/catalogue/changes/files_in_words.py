"""Files, and what is found in them, told by what things are called: no path, no id, no name of a field."""

from collections.abc import Mapping

from catalogue.changes.matching import called, own_name
from catalogue.changes.sentences import SHORT, Sentence, of_record
from catalogue.changes.state import KINDS
from catalogue.changes.whole import Changes
from catalogue.model import ALL_REGISTERS, ITEMS
from catalogue.reading.document import id_of
from catalogue.reading.findings import LONGEST_PATH, shown
from catalogue.reading.plain_words import in_words

TITLES = {
    "journeys": "Klantreizen",
    "improvements": "Acties",
    **{one.name: one.title or one.name.capitalize() for one in ALL_REGISTERS},
}


def of_file(changes: Changes, path: str) -> Sentence:
    """What a file is called: by its title, or as a register; by its path when it has no name that can be read."""
    folder, _, name = path.partition("/")
    if folder == "registers" and id_of(path) in TITLES:
        return ("Register ", TITLES[id_of(path)])
    if folder in ITEMS and (title := _title(changes, folder, id_of(path))):
        first, *others = of_record(KINDS[folder], title)
        if name.endswith(".md"):
            return ("Verhaal bij ", first, *others)
        return (first[:1].upper() + first[1:], *others)
    return (shown(path, LONGEST_PATH),)


def _title(changes: Changes, folder: str, id: str) -> str:
    """The title of a journey or action, now or else before; '' when it could be read in neither."""
    for state in (changes.after, changes.before):
        found = next((one for one in state.held[folder] if one.id == id), None)
        if found and not {(), (own_name(KINDS[folder]),)} & set(found.broken):
            return shown(called(KINDS[folder], found.record), SHORT)
    return ""


def message(text: str, names: Mapping[str, str]) -> str:
    """A message in which things are called by these `names`."""
    return in_words(text, names) or text


def names(changes: Changes) -> Mapping[str, str]:
    """What is called what, in messages: by id, by address (`reis#id`) and by path; of two things with one id both."""
    found: dict[str, dict[str, None]] = {}
    for state in (changes.identities.after, changes.identities.before):
        for (_, id), title in state.names.items():
            if state is changes.identities.after or id not in found:
                found.setdefault(id, {})[title] = None
                found.setdefault(id.rpartition("#")[2], {})[title] = None
    by_id = {id: "’ of ‘".join(shown(title, SHORT) for title in titles) for id, titles in found.items()}
    return by_id | {path: "".join(of_file(changes, path)) for path in (*changes.before.data, *changes.after.data)}
