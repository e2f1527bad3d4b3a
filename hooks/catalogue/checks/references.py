"""The rule for what files name: it exists, and what is named has written its own id."""

from collections.abc import Collection, Iterator, Sequence

from catalogue.checks.index import Group, Index, group_of
from catalogue.model import REGISTERS
from catalogue.reading.document import Document, Identity, Reference
from catalogue.reading.mends import Mend, Wish
from catalogue.reading.telling import Note, note
from catalogue.words import meant
from catalogue.words.hints import listed, typed

_NAMES = {name: model.naam_enkelvoud for name, model in REGISTERS.items()} | {
    "stap": "stap",
    "knelpunt": "knelpunt",
    "kpi": "KPI",
    "klantreis": "klantreis",
}
_MOST_PLACES = 7
_RENAMED = 3  # places that name what is not there, and something looks like it: then that is what it is called now
_NUMBERS = tuple(map(str, range(1, 100)))
_OWNERS = {"stap": ("de stap", "die stap"), "knelpunt": ("het knelpunt", "dat knelpunt")}  # may leave their id out


def references(documents: Sequence[Document], index: Index) -> Iterator[Note]:
    """E101, E105: what a file names exists, and what is named has written its own id."""
    dead: dict[Group, dict[str, list[Note]]] = {}
    free: dict[Group, int] = {}
    allowed: dict[Group, str] = {}
    looks_like: dict[tuple[Group, object], tuple[str, Identity]] = {}
    for document in documents:
        rows: set[tuple[int, int]] = set()
        for reference in document.references:
            holder = index.holder(document, reference)
            target, value = reference.target, reference.value
            if holder and target in holder.unsure and value not in index.known(holder, target):
                continue  # what should hold it could not be read in full: it may well be there
            known = index.known(holder, target)
            name, place = _NAMES[target], (document.path, reference.line, reference.column)
            identity = known.get(value)
            if identity is None and reference.row:
                if (reference.line, reference.column) in rows:
                    continue
                rows.add((reference.line, reference.column))
                reference = reference._replace(value=reference.row)
                value = reference.row
            if identity is None:
                certain = index.certain(document, reference)
                likely = certain or index.meant(document, reference) or _numbered(reference, known)
                asked = f"Bedoelt u '[{likely}]'?" if reference.row else f"Bedoelt u '{likely}'?"
                suggestion, group = asked if likely else "", group_of(holder, target)
                if group not in allowed:
                    allowed[group] = _allowed(target, list(known))
                found = note(*place, "E101", suggestion=suggestion, wat=name, waarde=value, toegestaan=allowed[group])
                if certain in known:
                    instead = Wish(*place, f"[{certain}]" if reference.row else typed(certain))
                    found = found._replace(herstel=(instead, *own_id(holder, known[certain], certain)))
                elif row := _row(index, document, reference, known):
                    instead = Wish(*place, f"[{row}]") if reference.row else Wish(*place, row, in_list=True)
                    found = found._replace(suggestion=f"Bedoelt u '{instead.new}'?", herstel=(instead,))
                if likely in known:
                    looks_like[group, value] = likely, known[likely]
                dead.setdefault(group, {}).setdefault(value, []).append(found)
                free[group] = holder.nameless.get(target, 0) if holder else 0
            elif not identity.own:
                short = value.rpartition("#")[2]
                what, where = _OWNERS[target]
                mend = own_id(holder, identity, value)
                yield note(*place, "E105", wat=what, waarde=short, plaats=where)._replace(herstel=mend)
    for group, by_value in dead.items():
        # Where so many should have an id and do not, as many names lead nowhere: the ones that are named most.
        in_order = sorted(by_value.values(), key=lambda found: (bool(found[0].suggestion), -len(found)))
        for findings in in_order[free[group] :]:
            yield from _gone(group, findings, looks_like.get((group, findings[0].params["waarde"])))


def _gone(group: Group, findings: Sequence[Note], likely: tuple[str, Identity] | None) -> Sequence[Note]:
    """E120: what is named at more places was probably taken away, or has another id by now: one finding.

    `likely` is what it looks like in the file that should hold it.
    """
    first = findings[0]
    if len(findings) == 1 or first.herstel or (first.suggestion and len(findings) < _RENAMED):
        return findings
    where = [f"{one.path}:{one.line}" for one in findings]
    places = {"aantal": str(len(findings)), "plaatsen": listed(where, _MOST_PLACES)}
    path, line, column = (group[0], 1, 1) if group[0] else (first.path, first.line, first.column)
    asked = ""
    if likely and group[0]:
        line, column = likely[1].line, likely[1].column
        asked = f"Heet het nu '{likely[0].rpartition('#')[2]}'? Schrijf hier dan het oude id."
    what = {"wat": first.params["wat"], "waarde": first.params["waarde"]}
    return [note(path, line, column, "E120", suggestion=asked, **what, **places)]


def _numbered(reference: Reference, known: Collection[str]) -> str:
    """The step that bears this number, counted from the first; '' when there is none."""
    told = reference.value.lower().removeprefix("stap").strip()
    number = int(told) if reference.target == "stap" and told in _NUMBERS else 0
    return list(known)[number - 1] if 0 < number <= len(known) else ""


def _row(index: Index, document: Document, reference: Reference, known: Collection[str]) -> str:
    """The names of a row of which the commas were forgotten, as they are typed in a list; '' when it is none."""
    parts = meant.parts(reference.value, names=True)
    names = [part if part in known else index.certain(document, reference._replace(value=part)) for part in parts]
    return ", ".join(names) if len(parts) > 1 and all(names) else ""


def own_id(holder: Document | None, identity: Identity, name: str) -> Mend:
    """The edit that writes the id of what is named, when its own file does not have it yet."""
    if identity.own or holder is None:
        return ()
    return (Wish(holder.path, identity.line, identity.column, f"id: {name.rpartition('#')[2]}", field=True),)


def _allowed(target: str, known: Sequence[str]) -> str:
    most = 24 if target in REGISTERS else 8
    if target in REGISTERS:
        new = f"Nieuw? Zet het {'erbij' if known else 'eerst'} in registers/{target}.yml."
    elif target == "stap":
        new = "Verwijs naar het id van een stap in dit bestand."
    elif target == "klantreis":
        new = "Schrijf de naam van het bestand van de klantreis, zonder '.yml'."
    else:
        new = f"Schrijf het als klantreis#{target}, met de naam van het bestand van de klantreis voor het hekje."
    return f"Mogelijk: {listed(known, most)}. {new}" if known else new
