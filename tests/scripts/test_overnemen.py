"""Somebody begins a catalogue by the page "Zelf een catalogus beginnen" alone, up to a folder to publish."""

import re
import shlex
from pathlib import Path

from places import PROJECT, TESTS
from programs import run
from project import change, lay_out
from released import released

PAGE = (PROJECT / "docs/overnemen.md").read_text(encoding="utf-8")
THEME = TESTS / "founding" / "themes" / "root.css"
TITLE = "Ik wil trouwen"
PREVIEW = {"serve.py", "serve.py --zoeken"}
"""What does not end by itself: test_scripts.py begins it."""


def told() -> list[str]:
    """Every command on the page, in its order, each once."""
    found = re.findall(r"python3 scripts/([a-z_]+\.py[^`\n]*)", PAGE)
    return list(dict.fromkeys(one.strip() for one in found))


def fence(kind: str, with_word: str) -> str:
    """The example on the page in which this word stands."""
    return next(text for text in re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL) if with_word in text)


def test_the_page_leads_to_a_site_of_ones_own(tmp_path: Path) -> None:
    project, newer = lay_out(tmp_path / "project"), lay_out(tmp_path / "nieuwer")
    (newer / "versie").write_text("1.1.0", encoding="utf-8")
    released(newer)
    at_hand = {  # what a reader has in the place of what the page only can call by an example
        "begin.py": "begin.py --naam Zwolle --ja",
        "huisstijl.py @uw-gemeente/design-tokens": f"huisstijl.py {THEME} --dichtstbij --ja",
        "new.py": f"new.py klantreis {shlex.quote(TITLE)}",
        "update.py --proef": f"update.py --proef --van {newer}",
        "update.py": f"update.py --ja --van {newer}",
    }
    commands = [one for one in told() if one not in PREVIEW]
    assert {*at_hand, "check.py", "build.py"} <= set(commands)
    said = {}
    for one in commands:
        if one == "check.py":
            own = project / "docs/assets/eigen"
            own.mkdir(parents=True, exist_ok=True)
            (own / "kleuren.css").write_text(fence("css", "--kr-strong"), encoding="utf-8")
            (project / "docs/eigen").mkdir(exist_ok=True)
            (project / "docs/eigen/zo-werken-wij.md").write_text(fence("markdown", "menu:"), encoding="utf-8")
            (project / "registers/synoniemen.yml").write_text(fence("yaml", "woorden:"), encoding="utf-8")
            settings = fence("yaml", "inleveren:").replace("\n", "\n    ").rstrip()
            change(project / "mkdocs.yml", "  catalogue:\n", f"  catalogue:\n    {settings}\n")
        script, *arguments = shlex.split(at_hand.get(one, one))
        code, text, wrong = run(script.removesuffix(".py"), *arguments, project=project)
        assert code == 0, (one, text, wrong)
        said[one] = text
    assert "Geen fouten" in said["check.py"]
    site = project / "site"
    assert "Zwolle" in (site / "index.html").read_text(encoding="utf-8")
    assert (site / "klantreizen/ik-wil-trouwen/index.html").is_file() or TITLE in said["new.py"]
    assert (site / "eigen/zo-werken-wij/index.html").is_file()
    assert "Eikenhove" not in "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert not [name for name in ("overnemen", "snelheid", "snelheid.json") if (site / name).exists()]
    (own,) = site.rglob("eigen.*.css")
    assert "#154273" in own.read_text(encoding="utf-8")
    assert "ErrorDocument 404 /404.html" in (site / ".htaccess").read_text(encoding="utf-8")
