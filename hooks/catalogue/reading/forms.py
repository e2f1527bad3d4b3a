"""Findings for programs: JSON, annotations of GitHub with a summary, and the report of GitLab."""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from types import MappingProxyType

from catalogue.reading.findings import ERROR, HINT, LONGEST_PATH, WARNING, Finding, apart, as_text, shown, summary
from catalogue.reading.mends import Edit
from catalogue.words.markdown import escaped

_AT_GITHUB = {HINT: "notice"}


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects with the fields of Finding; `herstel` is left out where there is no mend."""
    return json.dumps([item.as_data() for item in findings], ensure_ascii=False, indent=2) + "\n"


def _github(text: str, *, name: bool = False) -> str:
    """Text as a workflow command takes it; a property also ends at `:` and `,`."""
    for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")) + (((":", "%3A"), (",", "%2C")) if name else ()):
        text = text.replace(char, code)
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def as_github(findings: Sequence[Finding]) -> str:
    """Annotations for the lines of a pull request: GitHub's workflow commands `::error file=…,line=…`.

    Hints for writing come last: of many annotations GitHub shows the first.
    """
    real, hints = apart(findings)
    lines = [
        f"::{_AT_GITHUB.get(item.severity, item.severity)} file={_github(item.path, name=True)},"
        f"line={item.line},col={item.column},"
        f"title={_github(item.code, name=True)}::{_github(f'{item.message} {item.hint}')}\n"
        for item in (*real, *hints)
    ]
    return "".join(lines) + summary(findings) + "\n"


def as_summary(findings: Sequence[Finding]) -> str:
    """What can be mended at once, in Markdown for the summary of a run: of each finding the change of its lines.

    '' when there is nothing to mend.
    """
    parts = []
    for item in findings:
        if item.edits:
            told = "\n".join(_change(edit) for edit in item.edits)
            fence = "`" * (3 + max((len(run) for run in re.findall("`+", told)), default=0))
            parts.append(
                f"- **{_markdown(item.path)}:{item.line}** {_markdown(item.message)}\n\n{fence}diff\n{told}\n{fence}\n"
            )
    return "## Wat meteen te herstellen is\n\n" + "\n".join(parts) if parts else ""


def as_markdown(findings: Sequence[Finding]) -> str:
    """Each finding as a line of a list, with what to do, below its file; '' when there is none."""
    by_file: dict[str, list[Finding]] = {}
    for item in findings:
        by_file.setdefault(item.path, []).append(item)
    parts = []
    for path, found in by_file.items():
        parts.append(f"**{_markdown(path)}**\n")
        parts += [f"- Regel {item.line}: {_markdown(item.message)} {_markdown(item.hint)}".rstrip() for item in found]
        parts.append("")
    return "\n".join(parts)


def _change(edit: Edit) -> str:
    if edit.rename:
        return f"- {shown(edit.path, LONGEST_PATH)}\n+ {shown(edit.rename, LONGEST_PATH)}"
    where = f"@@ regel {edit.line}, kolom {edit.column} @@"
    return f"{where}\n- {shown(edit.old, LONGEST_PATH)}\n+ {shown(edit.new, LONGEST_PATH)}"


def _markdown(text: str) -> str:
    """Text in which nothing is Markdown or HTML."""
    return escaped(shown(text, LONGEST_PATH))


def as_gitlab(findings: Sequence[Finding]) -> str:
    """GitLab's code quality report (a JSON list; `fingerprint` stays the same as long as the fault and its line do)."""
    severities = {ERROR: "major", WARNING: "minor", HINT: "info"}
    report = [
        {
            "description": f"{item.code}: {item.message} {item.hint}",
            "check_name": item.code,
            "fingerprint": sha256(
                "\0".join(map(str, (item.path, item.line, item.column, item.code, item.message))).encode()
            ).hexdigest(),
            "severity": severities[item.severity],
            "location": {
                "path": item.path,
                "lines": {"begin": item.line},
                "positions": {"begin": {"line": item.line, "column": item.column}},
            },
        }
        for item in findings
    ]
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


FORMS = MappingProxyType({"text": as_text, "json": as_json, "github": as_github, "gitlab": as_gitlab})
