"""A command that is printed says to the program exactly what was meant, whatever is in a title."""

import shlex
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from windows_line import words_of

from catalogue.editor.new.commands import Shell

TITLES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]))
HARD = [
    'Zeg "ja"',
    "5% van %PATH%",
    "$HOME en `id` en $(id)",
    "Hallo!",
    "\\",
    'eind\\"',
    "a & b | c > d",
    "'t",
    "%",
    "^%a^%",
]


@given(title=TITLES)
@example(title="")
@pytest.mark.parametrize("hard", HARD)
def test_windows_hands_the_program_the_words_that_were_meant(hard: str, title: str) -> None:
    for text in (hard, title, hard + title, title + hard):
        line = Shell(windows=True, root="C:\\mijn map\\").command("new", "verbetering", text, lost_op="reis#knelpunt")
        _, _, *words = words_of(line, {"PATH": "weg", '"PATH': "weg"})
        assert line.startswith("py scripts/new.py verbetering ")
        assert text in words
        assert words[words.index("--lost-op") + 1] == "reis#knelpunt"
        assert words[words.index("--root") + 1] == "C:\\mijn map\\"


@given(title=TITLES)
def test_any_other_shell_reads_the_words_that_were_meant(title: str) -> None:
    line = Shell().command("new", "klantreis", title, wat=title)
    words = shlex.split(line)
    assert words[:3] == ["python3", "scripts/new.py", "klantreis"]
    assert title in words
    assert not title or f"--wat={title}" in words or words[words.index("--wat") + 1] == title


@pytest.mark.parametrize("title", HARD)
def test_sh_itself_reads_the_words_that_were_meant(title: str) -> None:
    echo = f"{shlex.quote(sys.executable)} -c 'import sys; print(sys.argv[1:])'"
    line = Shell().command("new", "klantreis", title).replace("python3 scripts/new.py", echo)
    done = subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == f"{['klantreis', title]}\n"


def test_a_usual_title_stands_between_double_quotes() -> None:
    line = Shell().command("new", "verbetering", "Eén brief", lost_op="verhuizen#lange-wachttijd")
    assert line == 'python3 scripts/new.py verbetering "Eén brief" --lost-op verhuizen#lange-wachttijd'


def test_a_title_that_looks_like_an_option_comes_last() -> None:
    assert Shell().command("new", "verbetering", "-5 dagen", kans="-a") == (
        'python3 scripts/new.py verbetering --kans=-a -- "-5 dagen"'
    )
