"""The report of what changed, in Markdown for a pull or merge request: whole, or summed up, and never cut off."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from catalogue.changes.curve import Curve, curves
from catalogue.changes.difference import CHANGED, GONE, MOVED, NEW, RENAMED, REORDERED, STATUS, Difference
from catalogue.changes.files_in_words import TITLES, message, names, of_file
from catalogue.changes.in_words import InWords
from catalogue.changes.markdown import fitting, inline, size
from catalogue.changes.moved_figures import MovedFigure, moved_figures
from catalogue.changes.owners import owners
from catalogue.changes.sentences import SHORT, Quoted, Sentence, of_record
from catalogue.changes.state import KINDS
from catalogue.changes.telling import reader, sentence
from catalogue.changes.whole import Changes, RecordChange
from catalogue.model import Record
from catalogue.reading.findings import Finding, apart, shown
from catalogue.words.markdown import escaped
from catalogue.words.wording import plural

LONGEST = 60_000
"""In UTF-16 code units: a comment at GitHub holds 65 536 characters, and who posts it may put words around it."""

_HOW = {NEW: "nieuw", GONE: "weg", CHANGED: "gewijzigd"}
_WHAT = {
    NEW: "erbij",
    GONE: "weg",
    CHANGED: "gewijzigd",
    RENAMED: "met een andere naam",
    MOVED: "verplaatst",
    REORDERED: "in een andere volgorde",
    STATUS: "met een andere status",
}
_LINES = 15  # of one record
_HOW_TO_READ = (
    "De staven zijn de scores van voor de wijziging, de lijn is van erna. Onder elke staaf staat het nummer van de "
    "stap. Een stap die nu geen score heeft, staat er niet in."
)
_NOTHING = "Geen wijziging voor lezers."


def report(changes: Changes) -> str:
    """The report, ending with a line break."""
    parts = ["## Wat er verandert", _summary(changes), *_remarks(changes)]
    rest = [part for make in (_curves, _findings, _figures, _owners, _files, _help) for part in make(changes)]
    room = LONGEST - sum(size(part) + 2 for part in (*parts, *rest))
    return "\n\n".join([*parts, *_records(changes, room), *rest]) + "\n"


def told_of(changes: Changes) -> list[RecordChange]:
    """The records that are told of: those that only follow a new name are told of with that."""
    return [one for one in changes.records if one.differences]


def _summary(changes: Changes) -> str:
    counted = Counter((one.kind, one.how) for one in told_of(changes))
    lines = []
    for kind, title in TITLES.items():
        hows = [f"{counted[kind, how]} {word}" for how, word in _HOW.items() if counted[kind, how]]
        if hows:
            lines.append(f"{title}: {', '.join(hows)}.")
    return " ".join(lines) or _NOTHING


def _remarks(changes: Changes) -> Iterator[str]:
    if changes.new_settings:
        yield "De instellingen van de catalogus zijn ook gewijzigd."
    if changes.before.is_published or changes.after.is_published:
        passed = plural(changes.unsure, "beschrijving", "beschrijvingen")
        told = (
            f" {passed[:1].upper()}{passed[1:]} {'is' if changes.unsure == 1 else 'zijn'} daarom niet vergeleken."
            if changes.unsure
            else ""
        )
        yield (
            "Een van beide is een gepubliceerde catalogus. Daarin staan geen concepten en geen meldingen; "
            f"wat niet gepubliceerd wordt, is niet nieuw en niet weg.{told}"
        )


def _records(changes: Changes, room: int) -> Iterator[str]:
    """The records, a list for each kind; of those that do not fit how many there are."""
    left: Counter[str] = Counter()
    room -= 1_000  # for what is said of what does not fit
    for kind, title in TITLES.items():
        found = [one for one in told_of(changes) if one.kind == kind]
        if not found:
            continue
        heading = f"### {title}"
        items = fitting((_record(changes, one) for one in found), room - size(heading) - 4, len(found))
        room -= sum(size(item) + 1 for item in items) + (size(heading) + 4 if items else 0)
        if items:
            yield "\n".join([heading, "", *items])
        if len(items) < len(found):
            left[title] += len(found) - len(items)
            room = 0  # what comes later is counted too: no small ones between what was left out
    if left:
        counts = ", ".join(f"{title.lower()} {number}" for title, number in left.items())
        yield f"Dit is een grote wijziging. Er is meer dan hier past, nog: {counts}."


def _record(changes: Changes, one: RecordChange) -> str:
    reads = reader(changes, one)
    if len(one.differences) == 1:
        return f"- {inline(sentence(changes, one, one.differences[0], reads))}"
    told = one.differences[:_LINES]
    lines = [f"- {inline(name_of(one, reads))}"]
    lines += [f"  - {inline(sentence(changes, one, each, reads, with_record=False))}" for each in told]
    if rest := one.differences[_LINES:]:
        lines.append(f"  - en nog {plural(len(rest), 'wijziging', 'wijzigingen')}: {_counted(rest)}")
    return "\n".join(lines)


def name_of(one: RecordChange, reads: InWords) -> Sentence:
    """What a record is called, at the beginning of a line."""
    first, *others = of_record(KINDS[one.kind], reads.name(one.differences[0].inside[0]))
    return (first[:1].upper() + first[1:], *others)


def _counted(rest: Sequence[Difference]) -> str:
    found = Counter(one.kind for one in rest)
    return ", ".join(f"{found[kind]} {word}" for kind, word in _WHAT.items() if found[kind])


def _curves(changes: Changes) -> Iterator[str]:
    """A chart for each journey of which scores changed, as far as there is room, with the same in words."""
    items = [_curve(one, source) for one in curves(changes) if (source := one.drawn)]
    if told := fitting(items, 10_000, 6):
        left = len(items) - len(told)
        more = [f"En nog {plural(left, 'grafiek', 'grafieken')}."] if left else []
        yield "\n\n".join(["### Hoe het voelt", _HOW_TO_READ, *told, *more])


def _curve(one: Curve, source: str) -> str:
    none = "geen score"
    lines = [
        f"- Stap {number} {inline((Quoted(shown(title, SHORT)),))}: van {before or none} naar {now or none}"
        for number, title, before, now in one.changed[:_LINES]
    ]
    if left := len(one.changed) - len(lines):
        lines.append(f"- en nog {plural(left, 'stap', 'stappen')}")
    return "\n".join([inline(_called(one.reis)), "", "```mermaid", f"{source}```", "", *lines])


def _list(title: str, lines: Sequence[str], room: int, most: int, more: Callable[[int], str]) -> Iterator[str]:
    """A heading with a list under it; of what does not fit how much that is."""
    if lines:
        told = fitting(lines, room, most)
        left = len(lines) - len(told)
        yield "\n".join([f"### {title}", "", *told, *([f"- {more(left)}"] if left else [])])


def _findings(changes: Changes) -> Iterator[str]:
    def more(number: int) -> str:
        return f"en nog {plural(number, 'melding', 'meldingen')}"

    called = names(changes) if changes.brought or changes.solved else {}
    brought = [
        f"- {_place(changes, one)}: {escaped(message(one.message, called))}" for one in apart(changes.brought)[0]
    ]
    yield from _list("Meldingen die erbij komen", brought, 9_000, 25, more)
    solved = [f"- {escaped(message(one.message, called))}" for one in apart(changes.solved)[0]]
    yield from _list("Meldingen die verdwijnen", solved, 5_000, 15, more)


def _help(changes: Changes) -> Iterator[str]:
    """Hints for writing stand last: they may be left as they are."""
    hints = apart(changes.brought)[1]
    lines = [f"- {_place(changes, one)}: {escaped(f'{one.message} {one.hint}')}" for one in hints]
    yield from _list("Schrijfhulp", lines, 4_000, 15, lambda left: f"en nog {plural(left, 'tip', 'tips')}")


def _place(changes: Changes, one: Finding) -> str:
    return f"{inline(of_file(changes, one.path))}, regel {one.line}"


def _figures(changes: Changes) -> Iterator[str]:
    published = changes.before.is_published or changes.after.is_published
    whole = "Hele catalogus" if published else "Hele catalogus, met concepten"
    lines = [f"- {inline(_figure(one, whole))}" for one in moved_figures(changes)]
    yield from _list("Cijfers", lines, 7_000, 40, lambda left: f"en nog {plural(left, 'cijfer', 'cijfers')}")


def _figure(one: MovedFigure, whole: str) -> Sentence:
    of: Sentence = (whole,) if one.of is None else _called(one.of)
    return (*of, f": {one.what} van {one.before} naar {one.after}")


def _called(record: Record) -> Sentence:
    first, *others = of_record(type(record), shown(getattr(record, "titel", ""), SHORT))
    return (first[:1].upper() + first[1:], *others)


def _owners(changes: Changes) -> Iterator[str]:
    known = changes.identities
    lines = []
    for (organisation, role), records in owners(changes).items():
        name = known.after.called(("organisaties", organisation)) or known.before.called(("organisaties", organisation))
        who: list[str] = [Quoted(shown(name, SHORT)) if name else "Een organisatie die er niet is"]
        who += [" (", Quoted(shown(role, SHORT)), ")"] if role else []
        what: list[str] = []
        for one in records[:5]:
            what += [
                ", " if what else ": ",
                *of_record(KINDS[one.kind], reader(changes, one).name(one.differences[0].inside[0])),
            ]
        lines.append(f"- {inline((*who, *what))}" + (f" en nog {len(records) - 5}" if len(records) > 5 else ""))
    yield from _list("Wie kijkt mee", lines, 8_000, 25, lambda left: f"en nog {plural(left, 'eigenaar', 'eigenaren')}")


def _files(changes: Changes) -> Iterator[str]:
    def more(number: int) -> str:
        return f"en nog {plural(number, 'bestand', 'bestanden')}"

    for title, paths, why in (
        ("Alleen anders opgeschreven", changes.only_written, "geen wijziging voor lezers"),
        ("Niet helemaal vergeleken", changes.not_compared, "er staat een fout in, voor of na de wijziging"),
    ):
        yield from _list(title, [f"- {inline(of_file(changes, path))}: {why}" for path in paths], 3_000, 20, more)
