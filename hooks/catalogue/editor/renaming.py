"""Another name for a thing: everything that names it follows, and its old name is kept where that is possible."""

from pathlib import Path

from catalogue.editor import splice
from catalogue.editor.changeset import Changeset
from catalogue.editor.content import Content, Thing, changing, mentions, old_names, order_of, read, things
from catalogue.editor.finding_things import found
from catalogue.model.base import Path as Place
from catalogue.model.base import shapes
from catalogue.reading.findings import shown
from catalogue.words.slugs import LONGEST, is_slug, slugify


def renamed(root: Path, old: str, new: str) -> Changeset:
    """What has to change for the thing of the name `old` to be called `new`.

    Raises ValueError, in Dutch, when it cannot be done.
    """
    content = read(root)
    thing = found(content, old)
    id = _new_id(content, thing, new)
    texts = _followed(content, thing, id)
    text = texts.get(thing.file, content.opened[thing.file].text)
    with changing(thing.file):
        if thing.place:
            text = splice.set(text, (*thing.place, "id"), id, order_of(thing.model))
        if "voorheen" in shapes(thing.model):
            text = _with_old_name(content, thing, id, text)
    texts[thing.file] = text
    after = {path: one.encode() for path, one in texts.items()}
    if thing.place:
        return Changeset(content.data, after)
    return _moved(content, thing, id, after)


def _new_id(content: Content, thing: Thing, typed: str) -> str:
    """The id in a new name, which may be typed as the old one was. Raises ValueError when it cannot be one."""
    journey = thing.journey
    id = typed.strip().removesuffix(".yml").removeprefix(f"{thing.group}/")
    id = id.removeprefix(f"{journey}#") if journey else id
    if not is_slug(id) or len(id) > LONGEST:
        better = slugify(id)
        example = f", bijvoorbeeld '{better}'" if better else ""
        raise ValueError(f"'{shown(id)}' kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes{example}.")
    if id == thing.id:
        raise ValueError(f"Zo heet '{thing.name}' al.")
    name = f"{journey}#{id}" if journey else id
    for one in things(content):
        if one.group == thing.group and one.name == name:
            raise ValueError(f"'{name}' bestaat al. Kies een andere naam.")
        same_kind = one.group == thing.group and one.journey == journey and one != thing
        if same_kind and id in old_names(content, one):
            raise ValueError(f"'{name}' is een oude naam van '{one.name}'. Kies een andere naam.")
    return id


def _followed(content: Content, thing: Thing, id: str) -> dict[str, str]:
    """The texts of all files that name the thing, with its new id."""
    values: dict[str, dict[Place, str]] = {}
    for one in mentions(content, thing):
        values.setdefault(one.file, {})[one.place] = f"{one.before}{id}{one.behind}"
    texts = {}
    for path, changed in values.items():
        with changing(path):
            texts[path] = splice.set_all(content.opened[path].text, changed)
    return texts


def _with_old_name(content: Content, thing: Thing, id: str, text: str) -> str:
    """The old name behind those that it had; the new one is among them no more, when it had that before."""
    olds = old_names(content, thing)
    place = (*thing.place, "voorheen")
    if id in olds:
        text = splice.remove(text, (*place, olds.index(id)))
        olds.remove(id)
    return splice.add(text, place, len(olds), thing.id, order_of(thing.model))


def _moved(content: Content, thing: Thing, id: str, after: dict[str, bytes]) -> Changeset:
    """The file gets the name, and the story beside it."""
    target = f"{thing.group}/{id}.yml"
    moved = {thing.file: target}
    after[target] = after.pop(thing.file)
    story, its_target = (f"{path.rpartition('.')[0]}.md" for path in (thing.file, target))
    if story in content.data:
        moved[story] = its_target
        after[its_target] = content.data[story]
    taken = next((path for path in moved.values() if path in content.data), None)
    if taken:
        raise ValueError(f"{taken} bestaat al. Kies een andere naam.")
    return Changeset(content.data, after, frozenset(moved), moved)
