"""What someone waits for in the form: a change, until what is found in the whole catalogue and the page are there."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # started as a program, it sees only the folder that it is in

from _environment import PROJECT, enter

EDITED = "journeys/reis-0.yml"
SCORES = "35241"
SCORE = ("fasen", 0, "stappen", 0, "ervaring", "huidig")


def main(content: Path, today: date) -> None:
    """Set a score again and again, each time as the form asks it; print seconds of clock and processor as JSON."""
    enter()

    from catalogue.editor.protocol import answer
    from catalogue.editor.workspace import Folder, Workspace
    from catalogue.loading import Memory
    from catalogue.reading import settings

    chosen, _ = settings.load(PROJECT)
    memory, folder = Memory(), Folder()

    def asked(**question: object) -> dict[str, object]:
        found = answer({"path": EDITED, **question}, Workspace(content, chosen, today, memory=memory, folder=folder))
        if "error" in found:
            raise SystemExit(str(found["error"]))
        return found

    changed = asked(ask="open")["changed"]
    took = []
    for score in SCORES:
        begin, busy = time.perf_counter(), time.process_time()
        change = {"what": "set", "place": list(SCORE), "value": score}
        changed = asked(ask="edit", changed=changed, changes=[change])["changed"]
        took.append((time.perf_counter() - begin, time.process_time() - busy))
    print(json.dumps(took))


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
