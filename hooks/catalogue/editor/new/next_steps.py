"""What somebody does after something was added, in commands that work as they are printed."""

from collections.abc import Iterable

from catalogue.editor.new.desk import Desk


def after_file(desk: Desk, path: str, what: str) -> str:
    """After a klantreis or verbeteractie: fill it in, check it, look at it, and answer what goes wrong in it."""
    commands = {
        "Controleer het bestand met": desk.shell.command("check", path),
        f"Bekijk daarna uw {what} met": desk.shell.command("serve"),
    }
    if "knelpunten:" in desk.additions.texts[path]:
        commands["Gaat u iets aan een knelpunt doen? Begin dan een verbeteractie met"] = desk.shell.command(
            "new", "verbetering"
        )
    begin = f"Open {path} en vul aan wat u weet. Alle velden staan uitgelegd op de pagina Velden van de site."
    return "\n".join((begin, *_told(commands)))


def after_entry(desk: Desk, register: str, id: str) -> str:
    """After an entry of a register: how it is named, and how it is checked."""
    commands = {"Controleer het register met": desk.shell.command("check", f"registers/{register}.yml")}
    return "\n".join((f"Verwijs ernaar met het id: {id}", *_told(commands)))


def _told(commands: dict[str, str]) -> Iterable[str]:
    return (f"{what}:\n  {command}" for what, command in commands.items())
