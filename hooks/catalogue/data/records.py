"""The catalogue as JSON: everything in one file, and each journey and action in a file of its own.

Of each journey there is also a file in the form of the whole catalogue, with no more than what it names: that is what
another catalogue takes over. Each record is serialised once, as it is asked for; the large file is kept on disk
meanwhile, so that memory holds one record at a time however many there are.
"""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import IO

from catalogue.data import schema, totals
from catalogue.data.derived import PUBLISHED, Derived
from catalogue.data.named import named
from catalogue.data.old_names import old_names
from catalogue.data.site import FOLDER, VERSION, Site
from catalogue.model import Klantreis, Record
from catalogue.model.catalogue import Catalogue

CATALOGUE = f"{FOLDER}catalogus.json"
SCHEMA = f"{FOLDER}catalogus.schema.json"

Entry = Callable[[str, str], bytes]
"""Gives an entry of a register as JSON, by register and id: made once, however many journeys name it."""
_PIECE = 1 << 16
_IN_MEMORY = 8 << 20


_KINDS = (("klantreizen", "journeys", "reizen"), ("verbeteringen", "improvements", "acties"))


def paths(catalogue: Catalogue) -> Iterator[str]:
    """Where the files stand: that of a journey or action also at each name that it had."""
    for kind, _, _ in _KINDS:
        for id, olds in old_names(getattr(catalogue, kind)).items():
            yield from (_path(kind, name) for name in (id, *olds))
    yield from map(exchange_path, catalogue.klantreizen)
    yield from (CATALOGUE, SCHEMA)


def exchange_path(reis: str) -> str:
    """Where the file stands of a journey with all that it names."""
    return f"{FOLDER}uitwisselen/{reis}.json"


def files(derived: Derived, site: Site) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Every JSON file, by its path on the site. At an old name stands the same record: its `id` is the new name."""
    entry = cache(lambda name, id: _record(derived.register(name)[id], derived.entry(name, id)))
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as whole:
        whole.write(_head(derived, site, totals.cijfers(derived)))
        for name, folder, kind in _KINDS:
            whole.write(f',\n"{name}": ['.encode())
            figures = getattr(derived, kind)
            records: dict[str, Record] = getattr(derived.catalogue, name)
            olds = old_names(getattr(derived.catalogue, name))
            for number, (id, record) in enumerate(records.items()):
                made = _record(record, figures[id], _story(derived.catalogue, folder, id))
                whole.write((b",\n" if number else b"\n") + made)
                yield from ((_path(name, known), (made, b"\n")) for known in (id, *olds[id]))
                if isinstance(record, Klantreis):
                    yield exchange_path(id), _exchanged(derived, site, record, made, entry)
            whole.write(b"\n]")
        whole.writelines(_registers({name: derived.register(name) for name in PUBLISHED}, entry))
        whole.seek(0)
        yield CATALOGUE, _pieces(whole)
    of_ours = schema.schema(derived.catalogue.settings.woordenlijsten, site.address(SCHEMA))
    made_schema = json.dumps(of_ours, ensure_ascii=False, indent=1)
    yield SCHEMA, (made_schema.encode(), b"\n")


def _path(name: str, id: str) -> str:
    return f"{FOLDER}{name}/{id}.json"


def _exchanged(derived: Derived, site: Site, reis: Klantreis, made: bytes, entry: Entry) -> Iterator[bytes]:
    """A journey with the entries that it names, as a catalogue of which nothing is counted."""
    yield _head(derived, site, {})
    yield b',\n"klantreizen": [\n' + made + b'\n],\n"verbeteringen": []'
    yield from _registers(named(derived.catalogue, reis), entry)


def _registers(ids: Mapping[str, Iterable[str]], entry: Entry) -> Iterator[bytes]:
    """These entries of each register, and the end of the file."""
    yield b',\n"registers": {'
    for number, name in enumerate(PUBLISHED):
        made = b",".join(entry(name, id) for id in ids[name])
        yield (b",\n" if number else b"\n") + f'"{name}": ['.encode() + made + b"]"
    yield b"\n}}\n"


def _head(derived: Derived, site: Site, cijfers: Mapping[str, int]) -> bytes:
    """What stands before the records, without the bracket that closes it."""
    owner = derived.catalogue.settings.organisatie
    head = {
        "versie": VERSION,
        "schema": site.address(SCHEMA) or SCHEMA.removeprefix(FOLDER),
        **({"organisatie": owner.model_dump(exclude_none=True)} if owner else {}),
        "datum": derived.catalogue.today.isoformat(),
        "licentie": derived.catalogue.settings.licentie,
        "cijfers": cijfers,
    }
    return json.dumps(head, ensure_ascii=False).encode()[:-1]


def _record(record: Record, figures: Record, story: str = "") -> bytes:
    """A record as JSON, with its story and its figures; what is not filled in is left out, a list is always there."""
    parts = [record.model_dump_json(exclude_none=True)[:-1]]
    if story:
        parts.append(f'"verhaal":{json.dumps(story, ensure_ascii=False)}')
    parts.append(f'"afgeleid":{figures.model_dump_json(exclude_none=True)}}}')
    return ",".join(parts).encode()


def _story(catalogue: Catalogue, folder: str, id: str) -> str:
    return catalogue.verhalen.get(f"{folder}/{id}.md", "")


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece
