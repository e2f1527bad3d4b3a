"""A thing taken away, with every place that names it; or what stands in the way of that."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.editor import splice
from catalogue.editor.changeset import Changeset
from catalogue.editor.content import GROUPS, Content, Mention, Opened, Thing, changing, mentions, read, things
from catalogue.editor.finding_things import found
from catalogue.model import Verbeteractie
from catalogue.model.base import Path as Place
from catalogue.model.base import model_at, shapes
from catalogue.reading.nodes import place


def removed(root: Path, name: str) -> Changeset:
    """What has to change for the thing of this name to be there no more.

    Raises ValueError, in Dutch, when there is something that cannot do without it: with every such place.
    """
    content = read(root)
    thing = found(content, name)
    named = list(dict.fromkeys(one for part in _all_of(content, thing) for one in mentions(content, part)))
    named = [one for one in named if not _is_in(one, thing)]
    if stuck := list(_stuck(content, thing, named)):
        raise ValueError(f"'{thing.name}' kan zo niet weg. Wijzig eerst dit:\n" + "\n".join(stuck))
    places: dict[str, list[Place]] = {}
    for one in named:
        places.setdefault(one.file, []).append(one.place)
    gone = set()
    if thing.place:
        places.setdefault(thing.file, []).append(thing.place)
    else:
        story = f"{thing.file.rpartition('.')[0]}.md"
        gone = {thing.file} | ({story} & content.data.keys())
    after = {}
    for path, those in places.items():
        with changing(path):
            after[path] = splice.remove_all(content.opened[path].text, those).encode()
    return Changeset(content.data, after, frozenset(gone))


def _all_of(content: Content, thing: Thing) -> Iterator[Thing]:
    """The thing, and what can be named by another name and stands in it: the knelpunten of a step."""
    yield thing
    if thing.group == GROUPS["stap"]:
        for one in things(content):
            if one.file == thing.file and one.group in GROUPS.values() and one != thing and _is_in(one, thing):
                yield one


def _is_in(one: Mention | Thing, thing: Thing) -> bool:
    return one.file == thing.file and one.place[: len(thing.place)] == thing.place


def _stuck(content: Content, thing: Thing, named: list[Mention]) -> Iterator[str]:
    """A line for each place that cannot do without the thing."""
    all_places = {(one.file, one.place) for one in named}
    told = set()
    for one in named:
        file, field = content.opened[one.file], one.place
        while isinstance(field[-1], int):
            field = field[:-1]
        if len(field) < len(one.place):
            items = file.at(field)
            if not all((one.file, (*field, number)) in all_places for number in range(len(items))):
                continue  # others are left
        if (one.file, field) not in told and _needs(file, field):
            told.add((one.file, field))
            line = place(file.root, one.place)[0]
            yield f"  {one.file}:{line}: '{_field(field)}' noemt alleen '{_named(file, one)}', en mag niet leeg zijn"
    if thing.place and isinstance(thing.place[-1], int):
        file, holder = content.opened[thing.file], thing.place[:-1]
        if holder and len(file.at(holder)) == 1 and _needs(file, holder):
            line = place(file.root, thing.place)[0]
            yield f"  {thing.file}:{line}: '{_field(holder)}' heeft alleen deze, en mag niet leeg zijn"


def _needs(file: Opened, field: Place) -> bool:
    """Whether a record must have this field; an action has something that it is for."""
    within = field[1:] if file.kind.many else field
    model = model_at(file.kind.model, within[:-1])
    if model is None:
        return False
    if model is Verbeteractie and field[-1] == "lost_op":
        return not file.data.get("kans")
    return shapes(model)[str(field[-1])].required


def _field(field: Place) -> str:
    return ".".join(step for step in field if isinstance(step, str))


def _named(file: Opened, one: Mention) -> str:
    return str(file.at(one.place))
