"""Bekijk de site op uw eigen computer. Een wijziging in een bestand ziet u meteen in de browser."""

from __future__ import annotations

import argparse
import os
import secrets
import socket
import sys

from _environment import PROJECT, enter, hand_over
from _program import Parser, mkdocs, run, say

HOST = "127.0.0.1"


def main() -> int:
    """Does not return while the preview runs."""
    parser = Parser(description=__doc__)
    parser.add_argument(
        "--port", type=port, metavar="NUMMER", default=8000, help="de poort van de voorvertoning (anders: 8000)"
    )
    parser.add_argument(
        "--zoeken", action="store_true", help="laat ook het zoeken werken; een wijziging ziet u dan iets later"
    )
    parser.add_today()
    parser.add_root()
    options = parser.parse_args()
    enter()

    from catalogue.publish.refusal import refusal
    from catalogue.reading import settings
    from catalogue.reading.findings import as_text

    if not is_free(options.port):
        return say(
            f"Poort {options.port} is al in gebruik, misschien door een andere voorvertoning. Sluit die, "
            f"of kies een andere poort, bijvoorbeeld: python3 scripts/serve.py --port {options.port % 65535 + 1}"
        )
    if found := refusal(PROJECT, options.root, options.vandaag):
        print(as_text(found), end="", file=sys.stderr)
        return 1
    os.environ["CATALOGUS_ROOT"] = str(options.root)
    if options.zoeken:
        os.environ["CATALOGUS_ZOEKEN"] = "ja"
    if options.vandaag:
        os.environ["CATALOGUS_VANDAAG"] = options.vandaag.isoformat()
    os.environ["CATALOGUS_GEHEIM"] = secret = secrets.token_hex(16)
    print(f"Bekijk en wijzig de site op http://{HOST}:{options.port}/{secret}/ (over enkele seconden).")
    print(
        "Geef dit adres aan niemand: wie het heeft, kan op deze computer uw bestanden wijzigen. Stoppen: Ctrl+C.",
        flush=True,
    )
    return hand_over([*mkdocs(settings.load(PROJECT)[0].bouwer, "serve"), "--dev-addr", f"{HOST}:{options.port}"])


def port(text: str) -> int:
    """The number of a port; raises ArgumentTypeError with a Dutch sentence when it is none."""
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"'{text}' is geen poort; kies een getal van 1 tot en met 65535")
    return int(text)


def is_free(port: int) -> bool:
    """Whether a server can listen on this port."""
    with socket.socket() as probe:
        if os.name == "posix":  # a port left a moment ago is free; on Windows this would say that any port is
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    run(main)
