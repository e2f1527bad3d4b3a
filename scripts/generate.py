"""Maak opnieuw wat het programma zelf schrijft: de schema's voor editors, en wat een server moet zeggen."""

from __future__ import annotations

from _environment import PROJECT, enter
from _program import Parser, run, say


def main() -> int:
    """Exit code 1 when --check finds a stale file."""
    parser = Parser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="zeg alleen welke bestanden verouderd zijn")
    options = parser.parse_args()
    enter()

    from catalogue.editor import generated
    from catalogue.publish import headers

    files = generated.files(PROJECT) | {headers.NGINX: headers.nginx()}
    stale = {path: text for path, text in files.items() if _written(path) != text}
    if options.check:
        for path in stale:
            say(f"{path} is verouderd. Maak het opnieuw met: python3 scripts/generate.py")
        return int(bool(stale))
    for path, text in stale.items():
        (PROJECT / path).parent.mkdir(parents=True, exist_ok=True)
        (PROJECT / path).write_text(text, encoding="utf-8", newline="\n")
        print(f"Geschreven: {path}")
    return 0


def _written(path: str) -> str | None:
    file = PROJECT / path
    return file.read_bytes().decode("utf-8", "replace") if file.is_file() else None


if __name__ == "__main__":
    run(main)
