"""What changed, for a program.

`changes` is a list, in the order of the report, of objects with

- `kind`: `new`, `gone`, `changed`, `renamed` (another id), `moved`, `reordered` or `status` (of an action);
- `path`: the file of today; of what is gone, the file that it was in;
- `place`: where it is in that file, as a list of names of fields and of numbers from 0; in a register first the id of
  the entry (its number where it has none). Of what is gone it is where it was. A story is at `["story"]`;
- `before` and `after`: what it was and is: a record as in the open data, or one value; null for nothing. Of `renamed`
  the ids; of `moved` what it was in and is in, or null and what it stands behind; of `status` the words;
- `sentence`: the same for a reader, in Dutch;
- `follows`, only of `renamed`: the records (`path` and `place`) that name it by its new name.

Beside it stand `findings` (`brought` and `solved`, each as check.py tells them), `figures` (`path`, or null for all
of the catalogue, `what`, `before`, `after`), `owners` (`organisation`, `role`, `paths`), `only_written` and
`not_compared` (paths), `settings_changed`, and `unsure`: how many records are no part of a published catalogue. Fields
may be added; those that are there keep their meaning.
"""

from typing import Any

from pydantic_core import to_jsonable_python

from catalogue.changes.difference import MOVED, RENAMED, Difference
from catalogue.changes.moved_figures import moved_figures
from catalogue.changes.owners import owners
from catalogue.changes.sentences import plain
from catalogue.changes.state import path_of
from catalogue.changes.telling import reader, renamed_address, sentence
from catalogue.changes.whole import Changes, RecordChange
from catalogue.model import Record, Verbeteractie

VERSION = 1


def as_data(changes: Changes) -> dict[str, Any]:
    """All of it as data for JSON."""
    return {
        "version": VERSION,
        "changes": [_change(changes, record, one) for record in changes.records for one in record.differences],
        "findings": {
            "brought": [one.as_data() for one in changes.brought],
            "solved": [one.as_data() for one in changes.solved],
        },
        "figures": [
            {"path": _path(one.of), "what": one.what, "before": one.before, "after": one.after}
            for one in moved_figures(changes)
        ],
        "owners": [
            {"organisation": organisation, "role": role, "paths": sorted({one.path for one in records})}
            for (organisation, role), records in owners(changes).items()
        ],
        "only_written": list(changes.only_written),
        "not_compared": list(changes.not_compared),
        "settings_changed": changes.new_settings,
        "unsure": changes.unsure,
    }


def _path(of: Record | None) -> str | None:
    if of is None:
        return None
    return path_of("improvements" if isinstance(of, Verbeteractie) else "journeys", str(getattr(of, "id", "")))


def _change(changes: Changes, record: RecordChange, one: Difference) -> dict[str, Any]:
    before, after = (_name(each) if one.kind == MOVED else _data(each) for each in (one.before, one.after))
    made = {
        "kind": one.kind,
        "path": record.path,
        "place": [*record.start, *one.place],
        "before": before,
        "after": after,
        "sentence": plain(sentence(changes, record, one, reader(changes, record))),
    }
    if one.kind == RENAMED:
        others = changes.followers(renamed_address(record, one))
        made["follows"] = [{"path": each.path, "place": list(each.start)} for each in others]
    return made


def _data(held: Any) -> Any:
    return held.model_dump(mode="json", exclude_none=True) if isinstance(held, Record) else to_jsonable_python(held)


def _name(held: Any) -> Any:
    return getattr(held, "id", None)
