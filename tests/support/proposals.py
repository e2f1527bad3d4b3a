"""What a hint proposes, done on the line that it is about, as somebody would who does what it says."""

import re
from collections.abc import Iterator

from catalogue.reading.findings import Finding

CODES_OF_SYNTAX = ("E005", "E006")
_IN_BRACES = re.compile(r'"[^"]*"|\[[^\]]*\]|(?:(?!, ?[\w-]+:)[^}])+')


def proposed(finding: Finding, line: str) -> Iterator[str]:
    """What the line becomes when somebody does what the hint proposes, for each thing that it proposes."""
    before, at = line[: finding.column - 1], line[finding.column - 1 :]
    if found := re.search(r"Bedoelt u '([^']+)'\?", finding.hint):
        wrong = re.match(r'"[^"]*"|[^\s,\]}:]+(?:[ ][^\s,\]}:]+)*', at)
        if wrong and not finding.message.startswith("De map"):
            yield before + found[1] + at[wrong.end() :]
    if found := re.search(r"(?:Schrijf|haken omheen): ([\w-]+): (.+)$", finding.hint):
        key = re.search(rf"(?<![\w-]){re.escape(found[1])}:[ \t]*", line)
        if key and "…" not in found[2]:
            rest = line[key.end() :]
            in_braces = finding.code not in CODES_OF_SYNTAX and "{" in line[: key.start()]
            wrong = _IN_BRACES.match(rest) if in_braces else re.match(r".*", rest)
            yield line[: key.end()] + found[2] + rest[wrong.end() if wrong else 0 :]
    if (found := re.search(r"Zet er (\d+|geen) spaties? voor", finding.hint)) or (
        found := re.search(r"Zet (\d+) spaties? voor de regel", finding.hint)
    ):
        yield " " * int(found[1].replace("geen", "0")) + line.lstrip()
    if (found := re.search(r"^Schrijf: (- .+)$", finding.hint)) and "…" not in found[1]:
        lead = line[: len(line) - len(line.lstrip())]
        a_field = re.match(r"[\w-]+:(?= |$)", line.lstrip())
        yield (lead.removesuffix("  ") if a_field else lead) + found[1]
