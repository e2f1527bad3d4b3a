"""Two states of a catalogue compared: every record that is new, gone or different, and what else came with that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from catalogue.changes.comparing import differences
from catalogue.changes.difference import CHANGED, GONE, NEW, STATUS, Difference, Inside
from catalogue.changes.found import finding_changes
from catalogue.changes.identity import Address, Identities, address, identities, target_of
from catalogue.changes.matching import own_name
from catalogue.changes.state import KINDS, Held, State, path_of
from catalogue.model import ITEMS, Record, Verbeteractie
from catalogue.model.base import Path, Shape
from catalogue.model.improvement import Logregel
from catalogue.model.labels import labeller
from catalogue.reading.findings import Finding

STORY = "story"
"""The field of a Difference that is about the Markdown beside a record is None, and its place is this."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What is different in one record of a `kind` (one of KINDS): `how` it is NEW, GONE or CHANGED.

    `follows` is what it names by another name because that has another name now. A record of which only that is
    different is one without `differences`.
    """

    kind: str
    how: str
    start: Path
    """Where it stands in its file: in a register its id, or its number where it has none."""
    before: Record | None
    after: Record | None
    differences: tuple[Difference, ...]
    follows: frozenset[Address] = frozenset()
    has_errors: bool = False
    """Whether stand-ins took the place of something in it."""

    @property
    def record(self) -> Record:
        """As it is now; of what is gone, as it was."""
        found = self.before if self.after is None else self.after
        assert found
        return found

    @property
    def id(self) -> str:
        return str(getattr(self.record, "id", ""))

    @property
    def path(self) -> str:
        return path_of(self.kind, self.id)

    @property
    def address(self) -> Address:
        """What it is named by others by, as it was."""
        return target_of(self.kind), str(getattr(self.before or self.record, "id", ""))


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is different between two states."""

    before: State
    after: State
    records: tuple[RecordChange, ...]
    identities: Identities
    only_written: tuple[str, ...]
    """The files that are written in another way and mean the same."""
    not_compared: tuple[str, ...]
    """The files of which not all could be compared: what stands in them has an error, then or now."""
    unsure: int
    """How many records were passed over because a published catalogue does not show them."""
    new_settings: bool
    brought: tuple[Finding, ...]
    solved: tuple[Finding, ...]
    """The findings that are there now and were not before, and those that were."""

    def followers(self, one: Address) -> Iterator[RecordChange]:
        """The records that name something by its new name because it got one."""
        yield from (record for record in self.records if one in record.follows)


def moved_paths(found: Identities) -> Mapping[str, str]:
    """For each file that has another name now, that name by the old one."""
    folders = {target_of(kind): kind for kind in ITEMS}
    return {
        path_of(folders[target], old): path_of(folders[target], new)
        for (target, old), (_, new) in found.moved.items()
        if target in folders
    }


def compare(before: State, after: State) -> Changes:
    """What is different between two states of a catalogue, by meaning: not how it is written."""
    labels = labeller(before.catalogue.settings), labeller(after.catalogue.settings)
    found = identities(before, after, labels)
    records = tuple(_Comparison(before, after, found).records())
    moved = moved_paths(found)
    brought, solved = finding_changes(before.findings, after.findings, moved)
    published = before.is_published or after.is_published
    not_compared = tuple(dict.fromkeys(sorted(_not_compared(before, after))))
    touched = {one.path for one in records} | {moved.get(one, one) for one in not_compared}
    stories = {f"{path[:-4]}.md" for path in touched if path.endswith(".yml")}
    written = (
        path
        for path, data in sorted(after.data.items())
        if path in before.data and before.data[path] != data and path not in touched | stories
    )
    return Changes(
        before,
        after,
        records,
        found,
        tuple(written),
        not_compared,
        len(before.unsure | after.unsure) if published else 0,
        not published and before.catalogue.settings != after.catalogue.settings,
        *((), ()) if published else (brought, solved),
    )


def _not_compared(before: State, after: State) -> Iterator[str]:
    for state in (before, after):
        yield from state.unread
        for kind, held in state.held.items():
            yield from (path_of(kind, one.id) for one in held if one.broken)


@dataclass(frozen=True, slots=True)
class _Comparison:
    before: State
    after: State
    found: Identities

    def records(self) -> Iterator[RecordChange]:
        """Every record that is different, in order of kind and then as they stand now; what is gone comes last."""
        published = self.before.is_published or self.after.is_published
        for kind, model in KINDS.items():
            if published and kind not in ITEMS and not model.scope:
                continue  # not in the open data
            stays, old, new = self.found.records[kind], self.before.held[kind], self.after.held[kind]
            was = {now: then for then, now in stays.items()}
            for number, one in enumerate(new):
                start = () if kind in ITEMS else (one.id or number,)
                if number in was:
                    yield from self._changed(kind, start, old[was[number]], one)
                elif not self._is_unsure(self.before, kind, one):
                    yield self._whole(kind, start, None, one)
            for number, one in enumerate(old):
                if number not in stays and not self._is_unsure(self.after, kind, one):
                    yield self._whole(kind, () if kind in ITEMS else (one.id or number,), one, None)

    @staticmethod
    def _is_unsure(other: State, kind: str, one: Held) -> bool:
        """Whether it cannot be said that it is new or gone: it may be on the other side, or has not even a name."""
        nameless = {(), (own_name(KINDS[kind]),)} & set(one.broken)
        return path_of(kind, one.id) in other.unread or (kind, one.id) in other.unsure or bool(nameless)

    @staticmethod
    def _whole(kind: str, start: Path, before: Held | None, after: Held | None) -> RecordChange:
        how = NEW if before is None else GONE
        old, new = (one.record if one else None for one in (before, after))
        told = Difference(how, (Inside(None, KINDS[kind], old, new),), None, (), old, new)
        broken = any(one.broken for one in (before, after) if one)
        return RecordChange(kind, how, start, old, new, (told,), has_errors=broken)

    def _changed(self, kind: str, start: Path, then: Held, now: Held) -> Iterator[RecordChange]:
        follows: set[Address] = set()
        journeys = (then.id, now.id) if kind == "journeys" else ("", "")

        def same(inside: Inside, shape: Shape, old: Any, new: Any) -> bool:
            named = (
                address(inside.model, data, shape, id, journey)
                for data, id, journey in zip((inside.before, inside.after), (old, new), journeys, strict=True)
            )
            one, other = named
            if one is None or other is None or old is None or new is None:
                return bool(old == new)
            if old == new and not (self.found.before.called(one) and self.found.after.called(other)):
                return True  # what it names is not there, then or now: that is a finding, and no other name
            if not self.found.same(one, other):
                return False
            if old != new:
                follows.add(self._renamed_by(self.found.before.now(one)))
            return True

        told: list[Difference] = []
        if self.found.moved or then.record != now.record:
            found = differences(KINDS[kind], then.record, now.record, same)
            told = [one for one in found if not _is_broken(one, then, now)]
        told = [_as_status(one, then.record, now.record) for one in told] + self._story(kind, then, now)
        if told or follows:
            broken = bool(then.broken or now.broken)
            yield RecordChange(kind, CHANGED, start, then.record, now.record, tuple(told), frozenset(follows), broken)

    def _renamed_by(self, named: Address) -> Address:
        """What got another name, so that this is named otherwise: itself, or the journey that it is in."""
        kind, id = named
        journey, hash, part = id.partition("#")
        new = self.found.moved.get(named, named)[1]
        return ("klantreis", journey) if hash and new.partition("#")[2] == part else (kind, id)

    def _story(self, kind: str, then: Held, now: Held) -> list[Difference]:
        if kind not in ITEMS:
            return []
        old, new = (
            state.stories.get(f"{kind}/{id}.md", "").removeprefix("\ufeff").replace("\r\n", "\n").strip() or None
            for state, id in ((self.before, then.id), (self.after, now.id))
        )
        how = NEW if old is None else GONE if new is None else CHANGED
        inside = Inside(None, KINDS[kind], then.record, now.record)
        return [Difference(how, (inside,), None, (STORY,), old, new)] if old != new else []


def _is_broken(one: Difference, then: Held, now: Held) -> bool:
    """Whether what is different could not be read, now or before. Where it does not stand only its fields are known."""
    here, there = (then, now) if one.kind == GONE else (now, then)
    elsewhere = any(_touches(_fields(path), _fields(one.place)) for path in there.broken)
    return elsewhere or any(_touches(path, one.place) for path in here.broken)


def _fields(place: Path) -> Path:
    return tuple(step for step in place if isinstance(step, str))


def _touches(one: Path, other: Path) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _as_status(one: Difference, before: Record, after: Record) -> Difference:
    """A new last line of the log with another status says that of the action."""
    if not (isinstance(before, Verbeteractie) and isinstance(after, Verbeteractie)):
        return one
    is_last = one.kind == NEW and one.inside[-1].model is Logregel and one.after == after.stand
    if not is_last or before.status == after.status or one.place != ("logboek", len(after.logboek) - 1):
        return one
    return replace(one, kind=STATUS, before=before.status, after=after.status)
