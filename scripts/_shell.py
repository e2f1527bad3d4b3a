"""MkDocs as build.py and serve.py start it: what it says is Dutch, and what goes wrong ends with a sentence.

Its first argument may say what builds: mkdocs, or properdocs, which takes its place; the others are those of MkDocs.
"""

from __future__ import annotations

import logging
import os
import runpy
import sys

from _environment import PROJECT, speak_utf8
from _program import run

sys.path.insert(0, str(PROJECT / "hooks"))

from catalogue.machine import trouble
from catalogue.publish import mkdocs_words

BUILDERS = ("mkdocs", "properdocs")


class Dutch(logging.Logger):
    """Says in Dutch what MkDocs says in English; keeps a traceback for who helps, and shows none."""

    def handle(self, record: logging.LogRecord) -> None:
        """Called for everything that is said."""
        if record.name.partition(".")[0] in BUILDERS and record.levelno >= logging.INFO:
            said = record.getMessage()
            record.msg, record.args = mkdocs_words.in_dutch(said, PROJECT), ()
            if record.exc_info and isinstance(record.exc_info[1], BaseException):
                record.msg, record.exc_info = trouble.told(record.exc_info[1]), None
            if not record.msg:
                return
        super().handle(record)


def main() -> int:
    """The exit code of MkDocs."""
    speak_utf8()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's advertisement
    logging.setLoggerClass(Dutch)
    logging.addLevelName(logging.WARNING, "LET OP")
    logging.addLevelName(logging.ERROR, "FOUT")
    arguments = sys.argv[1:]
    builder = arguments.pop(0) if arguments[:1] and arguments[0] in BUILDERS else BUILDERS[0]
    program = runpy.run_module(builder)["cli"]
    try:
        program.main(arguments, prog_name="mkdocs", standalone_mode=False)
        return 0
    except SystemExit:  # it gives up, after it said why
        return 1
    except Exception as error:
        print(mkdocs_words.of_exception(error) or trouble.told(error), file=sys.stderr)
        return 1


if __name__ == "__main__":
    run(main)
