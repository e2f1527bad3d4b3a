"""Maak opnieuw wat het programma zelf schrijft.

Dat zijn de schema's voor editors, wat een server moet zeggen, en wat de open data belooft. Breekt er een belofte, dan
blijft die staan en hoort u welke.
"""

from __future__ import annotations

from _environment import PROJECT, enter
from _program import Parser, run, say

_ANOTHER_VERSION = (
    "Kan het zonder? Voeg dan iets toe, en laat staan wat er is. Moet het toch? Maak dan VERSION in "
    "hooks/catalogue/data/site.py één hoger: de nieuwe vorm komt naast de oude."
)


def main() -> int:
    """Exit code 1 when --check finds a stale file, or when the open data breaks what it promised."""
    parser = Parser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="zeg alleen welke bestanden verouderd zijn")
    options = parser.parse_args()
    enter()

    from catalogue.data import promise
    from catalogue.editor import generated
    from catalogue.publish import headers

    files = generated.files(PROJECT) | {headers.NGINX: headers.nginx()}
    now = promise.today()
    broken = promise.breaches(promise.kept(), now)
    if not broken:
        files[promise.PLACE] = promise.as_text(now)
    stale = {path: text for path, text in files.items() if _written(path) != text}
    if options.check:
        for path in stale:
            say(f"{path} is verouderd. Maak het opnieuw met: python3 scripts/generate.py")
        return _told(broken) or int(bool(stale))
    for path, text in stale.items():
        (PROJECT / path).parent.mkdir(parents=True, exist_ok=True)
        (PROJECT / path).write_text(text, encoding="utf-8", newline="\n")
        print(f"Geschreven: {path}")
    return _told(broken)


def _told(broken: list[str]) -> int:
    """Say what breaks the promise of the open data; exit code 1 when something does."""
    if broken:
        say("\n".join(("Dit breekt wat de open data belooft:", *(f"- {one}" for one in broken), _ANOTHER_VERSION)))
    return int(bool(broken))


def _written(path: str) -> str | None:
    file = PROJECT / path
    return file.read_bytes().decode("utf-8", "replace") if file.is_file() else None


if __name__ == "__main__":
    run(main)
