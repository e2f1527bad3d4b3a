"""How strict a catalogue is: what it made an error of what is a warning, and of what it will not hear."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from catalogue.reading.findings import ERROR, Finding


def as_strict(findings: Iterable[Finding], strengths: Mapping[str, str]) -> Iterator[Finding]:
    """The findings, each as strict as the catalogue is; `strengths` is its setting `meldingen`."""
    for one in findings:
        strength = strengths.get(one.code)
        if strength == "fout":
            yield replace(one, severity=ERROR)
        elif strength != "uit":
            yield one
