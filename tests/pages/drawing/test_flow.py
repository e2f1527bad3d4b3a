"""The way through a journey as a flowchart: what is drawn, in which words, and what Mermaid reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import records
import small_catalogue
from bs4 import BeautifulSoup
from golden import lay_out
from hostile import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from mermaid_reader import Reader, mermaid_reader, visible
from one_page import words
from places import CASES

from catalogue.model import Klantreis
from catalogue.model.catalogue import Catalogue
from catalogue.pages.drawing import flow, mermaid
from catalogue.pages.journey import klantreis
from catalogue.pages.making.presentation import Outline, environment

NAMES = {"jan": "Jan", "noor": "Noor"}
TWO = {id: records.JAN["jan"].model_copy(update={"id": id, "naam": naam}) for id, naam in NAMES.items()}


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with mermaid_reader() as opened:
        yield opened


def catalogue(reis: Klantreis) -> Catalogue:
    return records.catalogue([reis], profielen=TWO)


def source(*steps: dict[str, Any], **fields: Any) -> str | None:
    reis = records.journey(*steps, **fields)
    return flow.of_journey(reis, catalogue(reis))


def part(reis: Klantreis) -> BeautifulSoup:
    """The part of the page that has the diagrams."""
    template = environment(records.EMPTY).from_string(
        '{% import "shared/parts.html" as parts %}{% include "journey/diagram.html" %}'
    )
    html = template.render({**klantreis.view(reis, catalogue(reis)), "outline": Outline()})
    return BeautifulSoup(html, "html.parser")


def step(id: str, *outcomes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return records.unscored(id=id, titel=f"Ik {id}", uitkomsten=list(outcomes), **fields)


def to(target: str | None, soort: str = "keuze", **fields: Any) -> dict[str, Any]:
    return {"soort": soort, **({"naar": target} if target else {}), **fields}


def arrows(source: str | None) -> list[str]:
    return [line.strip() for line in (source or "").splitlines() if ".->" in line or "-->" in line]


# --- what is drawn --------------------------------------------------------------------------------------------------


def test_branches_a_loop_and_what_nobody_sees_are_drawn(tmp_path: Path) -> None:
    loaded, _ = small_catalogue.load(lay_out(CASES / "valid/branches", tmp_path / "root"))
    assert flow.of_journey(loaded.klantreizen["verhuizen"], loaded) == (
        "flowchart TB\n"
        "  accTitle: Stroomschema#58; Ik wil verhuizen zonder gedoe\n"
        "  accDescr: Klantreis met 6 stappen in 1 fase, en 8 pijlen van stap naar stap. 1 pijl is gestippeld#58; daar "
        "gaat het terug, of nog een keer. 1 stap heeft ronde zijkanten#58; achter de schermen. 2 stappen lopen "
        "tegelijk met een andere.\n"
        '  subgraph g1["Ik bereid mij voor"]\n'
        "    direction TB\n"
        '    n1["1#46; Ik zoek op wat ik moet doen"]\n'
        '    n2["2#46; Ik geef mijn verhuizing door"]\n'
        '    n3["3#46; Ik vul het formulier in"]\n'
        '    n4["4#46; Ik kom langs"]\n'
        '    n5(["5#46; De gemeente werkt het adres bij"])\n'
        '    n6["6#46; Ik wacht op bericht #40;tegelijk met stap 5#41;"]\n'
        "  end\n"
        "  n1 --> n2\n"
        '  n2 -->|"60#37; de klant kiest#44; als ik DigiD heb"| n3\n'
        '  n2 -->|"30#37; de klant kiest#44; als ik geen DigiD heb"| n4\n'
        '  n2 -.->|"10#37; opnieuw#58; er ontbrak iets"| n1\n'
        "  n3 --> n5\n"
        "  n3 --> n6\n"
        "  n4 --> n5\n"
        "  n4 --> n6\n"
    )


def test_outcomes_that_lead_to_one_step_share_an_arrow() -> None:
    drawn = arrows(source(step("a", to("b", "ja", aandeel_pct=7.5), to("b", "deels")), step("b")))
    assert drawn == ['n1 -->|"7#44;5#37; ja of deels"| n2']


def test_a_step_that_leads_to_itself_has_a_dashed_arrow_to_itself() -> None:
    drawn = arrows(source(step("a", to("a", "opnieuw"), to(None, "ja")), step("b")))
    assert drawn == ['n1 -.->|"opnieuw#58; er ontbrak iets#58; nog een keer deze stap"| n1', 'n1 -->|"ja"| n2']


def test_a_step_for_some_says_for_whom_and_one_for_all_does_not() -> None:
    steps = step("a", profielen=["noor"]), step("b", profielen=["noor", "jan"]), step("c", tegelijk_met="a")
    text = source(*steps, profielen=["jan", "noor"]) or ""
    assert '["1#46; Ik a #40;alleen voor Noor#41;"]' in text
    assert '["2#46; Ik b"]' in text
    assert '["3#46; Ik c #40;tegelijk met stap 1#41;"]' in text


def test_who_a_step_is_not_for_has_a_way_past_it() -> None:
    steps = step("a"), step("b", profielen=["jan"]), step("c", profielen=["jan"]), step("d")
    assert arrows(source(*steps, profielen=["jan", "noor"])) == [
        'n1 -->|"voor Jan"| n2',
        'n1 -->|"voor Noor"| n4',
        "n2 --> n3",
        "n3 --> n4",
    ]
    beside = step("a"), step("b"), step("c", profielen=["jan"], tegelijk_met="b"), step("d")
    assert arrows(source(*beside, profielen=["jan", "noor"]))[:2] == ["n1 --> n2", 'n1 -->|"voor Jan"| n3']


def test_a_step_that_a_part_of_the_customers_has_says_which_part() -> None:
    assert '["2#46; Ik b #40;12#44;5#37; van de mensen#41;"]' in (source(step("a"), step("b", aandeel_pct=12.5)) or "")


def test_each_phase_is_a_frame_and_steps_are_numbered_through(reader: Reader) -> None:
    phases = [{"titel": "Begin", "stappen": [step("a")]}, {"titel": "Eind", "stappen": [step("b"), step("c", to("a"))]}]
    shown = reader.read(source(fasen=phases) or "")
    assert [(frame["title"], sorted(frame["boxes"])) for frame in shown["frames"]] == [
        ("Begin", ["n1"]),
        ("Eind", ["n2", "n3"]),
    ]
    assert shown["boxes"] == {"n1": "1. Ik a", "n2": "2. Ik b", "n3": "3. Ik c"}


def test_a_straight_journey_is_drawn_only_where_no_step_has_a_score_for_everyone() -> None:
    per_profile = {"per_profiel": [{"profiel": "jan", "huidig": 2}]}
    assert source(records.step(), records.unscored()) is None
    assert arrows(source(step("a"), step("b"))) == ["n1 --> n2"]
    assert arrows(source(step("a", ervaring=per_profile), step("b"))) == ["n1 --> n2"]
    assert arrows(source(records.step(id="a"), step("b", soort="achter_de_schermen", tegelijk_met="a"))) == []


def test_more_than_mermaid_draws_is_not_drawn() -> None:
    """Of two groups of steps side by side each of the one leads to each of the other."""

    def crowd(first: int, second: int, titel: str = "Ik") -> str | None:
        steps = [step(f"a{at}", tegelijk_met="a0" if at else None) for at in range(first)]
        steps += [step(f"b{at}", tegelijk_met="b0" if at else None) | {"titel": titel} for at in range(second)]
        return source(*steps)

    assert len(arrows(crowd(20, 25))) == mermaid.MOST_ARROWS
    assert crowd(20, 26) == ""
    assert crowd(1, 300, "\N{SECTION SIGN}" * 40) == ""  # of each sign five are written


# --- any text -------------------------------------------------------------------------------------------------------


def everywhere(text: str) -> tuple[Klantreis, Catalogue]:
    """A journey of which title, phases, steps, conditions and profile are this text, whatever a file may hold."""
    bare = records.journey(
        step("a", to("b", voorwaarde="x"), to("c", "nee", aandeel_pct=5, voorwaarde="x"), profielen=["noor"]),
        step("b", to("a", "opnieuw", voorwaarde="x"), soort="achter_de_schermen"),
        step("c"),
        profielen=["jan", "noor"],
    )
    steps = tuple(
        stap.model_copy(
            update={
                "titel": text,
                "uitkomsten": tuple(one.model_copy(update={"voorwaarde": text}) for one in stap.uitkomsten),
            }
        )
        for stap in bare.fasen[0].stappen
    )
    phases = tuple(bare.fasen[0].model_copy(update={"titel": text, "stappen": some}) for some in (steps[:2], steps[2:]))
    reis = bare.model_copy(update={"titel": text, "fasen": phases})
    profiles = {id: one.model_copy(update={"naam": text}) for id, one in TWO.items()}
    return reis, records.catalogue([reis], profielen=profiles)


def assert_shown(reader: Reader, text: str) -> None:
    drawn = flow.of_journey(*everywhere(text))
    assert drawn
    shown = reader.read(drawn)
    assert "error" not in shown, drawn
    del shown["labels"], shown["accDescr"]
    assert shown == {
        "type": "flowchart-v2",
        "accTitle": visible(f"Stroomschema: {text}"),
        "boxes": {
            "n1": visible(f"1. {text} (alleen voor {text})"),
            "n2": visible(f"2. {text}"),
            "n3": visible(f"3. {text}"),
        },
        "round": ["n2"],
        "frames": [
            {"title": visible(text), "boxes": shown["frames"][0]["boxes"]},
            {"title": visible(text), "boxes": ["n3"]},
        ],
        "arrows": [
            {"start": "n1", "end": "n2", "text": visible(f"de klant kiest, {text}"), "stroke": "normal"},
            {"start": "n1", "end": "n3", "text": visible(f"5% nee, {text}"), "stroke": "normal"},
            {"start": "n2", "end": "n1", "text": visible(f"opnieuw: er ontbrak iets, {text}"), "stroke": "dotted"},
        ],
    }, drawn
    assert sorted(shown["frames"][0]["boxes"]) == ["n1", "n2"]


WORDS = ("end", "subgraph x", "direction LR", "direction  TD", "1. x", "- x", "|", '"]', "])", "-->", "#35;", "ﬂ°°58¶ß")
SIGNS = (*HOSTILE, *WORDS, "%% x")


@pytest.mark.parametrize("text", SIGNS)
def test_hostile_text_is_shown_as_it_is(reader: Reader, text: str) -> None:
    assert_shown(reader, text)


@settings(max_examples=150, derandomize=True)
@given(st.lists(st.sampled_from([*SIGNS, *'#;:%{}[]()<>&"`\\|\n -_.']) | st.characters(), min_size=1).map("".join))
def test_any_text_is_shown_as_it_is(reader: Reader, text: str) -> None:
    assert_shown(reader, text)


# --- on the page ----------------------------------------------------------------------------------------------------


def test_a_journey_with_scores_and_a_loop_has_both_diagrams() -> None:
    page = part(records.journey(records.step(id="a"), step("b", to("a", "opnieuw"))))
    kinds = [place.get_text().split()[0] for place in page.select("details .mermaid")]
    assert kinds == ["journey", "flowchart"]
    assert [words(summary) for summary in page.select("summary")] == [
        "Toon deze klantreis als Mermaid-diagram",
        "Toon de weg door deze klantreis als Mermaid-stroomschema",
    ]


def test_a_straight_journey_with_scores_has_the_journey_only() -> None:
    page = part(records.journey(records.step(), records.step()))
    assert [place.get_text().split()[0] for place in page.select(".mermaid")] == ["journey"]


def test_without_scores_the_flowchart_is_there_alone_and_the_page_says_why() -> None:
    page = part(records.journey(step("a"), step("b")))
    assert [place.get_text().split()[0] for place in page.select(".mermaid")] == ["flowchart"]
    assert "geen enkele stap heeft er al een die voor alle klanten geldt" in words(page)


def test_what_the_journey_leaves_out_is_named_with_the_reason() -> None:
    per_profile = {"per_profiel": [{"profiel": "jan", "huidig": 2}]}
    page = part(
        records.journey(
            records.step(),
            step("niets"),
            step("een", ervaring=per_profile),
            step("intern", soort="achter_de_schermen"),
        )
    )
    assert [words(line) for line in page.find_all("p") if "dus niet in het diagram" in line.get_text()] == [
        "Zonder score, en dus niet in het diagram: Ik niets .",
        "Alleen een score per profiel, en dus niet in het diagram: Ik een .",
        "Achter de schermen, en dus niet in het diagram: Ik intern .",
    ]
    assert "Alle stappen staan in de tabel" in words(page)


def test_of_a_way_that_is_too_large_the_page_says_so() -> None:
    steps = [step(f"s{at}", *(to(f"s{other}") for other in range(23))) for at in range(23)]  # 529 arrows
    page = part(records.journey(*steps))
    assert not page.select(".mermaid")
    assert "te groot om als stroomschema te tekenen" in words(page)
