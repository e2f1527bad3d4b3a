"""The page of the site with the results, in plain words. The bench writes it; nobody edits it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from measuring import report
from measuring.report import BUILDING, FORMS, GROWTH, INSIDE, REST, WANTED, number
from measuring.results import Results

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

HEAD = """\
---
title: Hoe snel het is
hide: [toc]
---

# Hoe snel het is

Een catalogus van één gemeente is klein. Maar het moet ook snel blijven als alle gemeenten meedoen. Daarom meten
wij het.

Een programma heeft dit gemeten op {day} en daarna deze pagina geschreven. Niemand heeft de cijfers overgetypt.
Zelf meten kan ook:

```
python3 scripts/bench.py
```

De ene computer is sneller dan de andere. Kijk daarom vooral naar wat **keer** zo lang duurt. Dat is steeds kort
na elkaar gemeten, op dezelfde computer. Het programma zet de cijfers ook [in een bestand](snelheid.json).
"""

TARGETS = """\
## Wat wij willen

{table}
"""

MISSED = """\
Wat nog niet lukt:

{lines}
"""

BUILDING_TEXT = """\
## Bouwen

{table}

- **Tijd** is de tijd op de klok. **Rekentijd** is wat alle kernen samen deden.
- **Geheugen** is het meeste dat het programma op één moment nodig had.
- **Per seconde** is het aantal pagina's per seconde.
- **Onze tijd** zegt hoeveel keer de tijd van die ander wij nodig hebben. Onder de 1 zijn wij sneller.
- **Keren** is hoe vaak het gedaan is. De beste keer telt.

Wij bouwen alle pagina's en alle open data, zonder de zoekindex. Elke klantreis heeft twee verbeteracties. De
klantreizen zijn verzonnen naar onze voorbeelden en even lang. Elk veld komt erin voor.

## Waarmee wij vergelijken

- **Hugo** is het snelste programma in zijn soort. Het leest dezelfde bestanden en gebruikt dezelfde omlijsting.
  Het maakt van elke klantreis en elke verbeteractie één eenvoudige pagina met dezelfde teksten. Het controleert
  niets, rekent niets uit, en maakt geen lijsten, inzichten of open data. Dat is in het voordeel van Hugo.
- **Material for MkDocs** en **Zensical** krijgen dezelfde teksten als Markdown, met hun eigen omlijsting en
  menu. Wij meten ze tot 300 klantreizen. Daarboven duurt het te lang: dan staat er 'te groot'.
"""

INSIDE_TEXT = """\
## Waar de tijd heen gaat

{table}

- Elk deel is apart gedaan, door één kern. Samen is dat iets anders dan de rekentijd hierboven: daar doen
  meer kernen het tegelijk, en komt de omlijsting van de pagina's erbij.
- **Keer Hugo** is hoeveel keer de hele rekentijd van Hugo dit deel kost.
- **YAML ontleden** is een stuk van het lezen. Minder kan niet met deze bibliotheek.
- De **ondergrens** is wat overblijft als al het andere niets zou kosten.
"""

GROWTH_TEXT = """\
## Groeien

Tien keer zoveel klantreizen mag ongeveer tien keer zo lang duren.

{table}
"""

REST_TEXT = """\
## Al het andere

{table}

- **Controleren** is `scripts/check.py`: alle bestanden lezen en alle regels nagaan.
- **De klare site kopiëren** is de ondergrens. Sneller dan alleen de bestanden schrijven kan niemand.
- **De zoekindex maken** komt na het bouwen. Ernaast staat het programma pagefind, dat
  dezelfde site leest. Boven 3.000 klantreizen is die site te groot: dan heeft pagefind te veel geheugen nodig.
- **Zoeken** is gemeten zoals op een telefoon: met goed 4G, en een processor die vier keer zo traag is. Het is de
  traagste van vijf vragen, elk de eerste van een bezoek. De grootte is alles wat de browser daarvoor ophaalt.
- **Van een wijziging opslaan tot haar zien** is gemeten met `scripts/serve.py`: een stap krijgt een andere
  titel.
- **Van een wijziging in de redactie tot de bevindingen en de pagina**: een stap krijgt een andere score. Alles wordt
  weer gecontroleerd en de pagina wordt opnieuw gemaakt. Dit is niet de beste keer, maar die er middenin zit.
- **De pagina van een klantreis** is zonder opmaak en beelden. Een webserver verstuurt haar meestal ingepakt.
"""

FORM_TEXT = """\
## De redactie op de site

{table}

- **Openen** is gemeten van het adres tot een formulier dat u kunt invullen, met een server op dezelfde computer. Wat de
  browser heeft bewaard, haalt hij daarna niet meer op.
- **Opgehaald** is alles wat de browser de eerste keer ophaalt, zoals een webserver het verstuurt: ingepakt.
- **Een wijziging** is een andere score voor een stap. Al die tijd rekent de browser zelf.
"""

MEASURED_ON = """\
## Waarop gemeten is

- Computer: {cores} kernen ({processor}), {memory} GiB geheugen, {system}.
- Python {python}, met {parts}.
- Drukte op de computer vlak vooraf: {load}. Dat is hoeveel programma's er tegelijk wilden rekenen.
"""


def page(results: Results) -> str:
    """The Markdown of the page: the same text for the same results."""
    machine = results.machine
    parts = [
        HEAD.format(day=_day(results.date)),
        TARGETS.format(table=_table(WANTED, report.wanted(results))),
    ]
    if lines := [f"- **{target.text}.** {target.why}" for target in report.missed(results)]:
        parts.append(MISSED.format(lines="\n".join(lines)))
    parts.append(BUILDING_TEXT.format(table=_table(BUILDING, report.building(results))))
    if parts_of_build := [*report.inside(results)]:
        parts.append(INSIDE_TEXT.format(table=_table(INSIDE, parts_of_build)))
    if grown := [*report.growth(results)]:
        parts.append(GROWTH_TEXT.format(table=_table(GROWTH, grown)))
    parts.append(REST_TEXT.format(table=_table(REST, report.rest(results))))
    if of_form := [*report.forms(results)]:
        parts.append(FORM_TEXT.format(table=_table(FORMS, of_form)))
    parts.append(
        MEASURED_ON.format(
            cores=machine["cores"],
            processor=machine["processor"],
            memory=number(float(machine["memory"]) / 2**30, 0),
            system=machine["system"],
            python=machine["python"],
            parts=", ".join(f"{name} {version}" for name, version in sorted(results.versions.items())),
            load=number(float(machine["load"])),
        )
    )
    return "\n".join(parts)


def _day(date: str) -> str:
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def _table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    rows = [heads, ["---", "---", *["---:"] * (len(heads) - 2)], *lines]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
